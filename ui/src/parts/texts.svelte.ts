// The texts in the language of the moment. Reading `texts.language` in a component makes it follow a switch at once.

import type { Arg, Language, Message, Sentence } from "../host/wire";
import { Speaker } from "./fluent";

const chinese = import.meta.glob<string>("../../../locales/zh-Hans/*.ftl", { query: "?raw", import: "default", eager: true });
const english = import.meta.glob<string>("../../../locales/en/*.ftl", { query: "?raw", import: "default", eager: true });

export const speakers: Record<Language, Speaker> = {
  "zh-Hans": new Speaker("zh-Hans", Object.values(chinese)),
  en: new Speaker("en", Object.values(english)),
};

class Texts {
  language = $state<Language>("zh-Hans");

  get speaker(): Speaker {
    return speakers[this.language];
  }
  say(message: Message): string {
    return this.speaker.say(message);
  }
  /** A sentence of a report in the language of the moment, or as it came where its key is not known here. */
  sentence(sentence: Sentence): string {
    return this.speaker.has(sentence.key) ? this.speaker.say(sentence) : sentence.text;
  }
  has(key: string): boolean {
    return this.speaker.has(key);
  }
  number(value: number): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 }).format(value);
  }
  moment(instant: string, style: "long" | "short" = "long"): string {
    const date = new Date(instant);
    if (Number.isNaN(date.getTime())) return "";
    const options: Intl.DateTimeFormatOptions = style === "long" ? { dateStyle: "long", timeStyle: "short" } : { dateStyle: "medium" };
    return new Intl.DateTimeFormat(this.language, options).format(date);
  }
}

export const texts = new Texts();

/** The words for a key. */
export function t(key: string, args?: Record<string, Arg>): string {
  return texts.say(args ? { key, args } : { key });
}
