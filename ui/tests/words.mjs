import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const LOCALES = join(import.meta.dirname, "../../locales");

/** A function that says keys in a language, from the same files as the window. */
export default function words(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const name of readdirSync(join(LOCALES, language))) {
    bundle.addResource(new FluentResource(readFileSync(join(LOCALES, language, name), "utf8")), { allowOverrides: true });
  }
  return (key, args) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text ${key} in ${language}`);
    return bundle.formatPattern(pattern, args);
  };
}
