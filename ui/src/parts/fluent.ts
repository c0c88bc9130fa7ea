// Messages in words, as crates/engine/src/text.rs says them: the same keys, the same lists, the same numbers.

import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Arg, Language, Message } from "../host/wire";
import { clean } from "./clean";

export class Speaker {
  readonly #bundle: FluentBundle;

  constructor(readonly language: Language, sources: string[]) {
    // Page text is isolated here, where it comes in: see `value`.
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    for (const source of sources) this.#bundle.addResource(new FluentResource(source), { allowOverrides: true });
  }

  has(key: string): boolean {
    return this.#bundle.getMessage(key)?.value != null;
  }

  /** The words for a message; an unknown key is shown as it is, and a test makes sure that there is none. */
  say(message: Message): string {
    const pattern = this.#bundle.getMessage(message.key)?.value;
    if (pattern == null) return message.key;
    const values = Object.entries(message.args ?? {}).map(([name, value]) => [name, this.#value(value)] as const);
    const errors: Error[] = [];
    return this.#bundle.formatPattern(pattern, Object.fromEntries(values), errors);
  }

  #value(value: Arg): FluentVariable {
    // Three decimals at most and no grouping, as the engine writes them.
    if (typeof value === "number") return new FluentNumber(value, { maximumFractionDigits: 3, useGrouping: false });
    if (typeof value === "string") return isolated(clean(value));
    if (Array.isArray(value)) return value.map((one) => this.say(one)).join(this.language === "zh-Hans" ? "、" : ", ");
    return this.say(value);
  }
}

/** Words that run from right to left keep to themselves within a sentence. */
function isolated(text: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text;
}
