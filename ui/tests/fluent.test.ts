import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Language } from "../src/host/wire";
import { Speaker } from "../src/parts/fluent";

const LOCALES = join(import.meta.dirname, "../../locales");
const LANGUAGES: Language[] = ["zh-Hans", "en"];
const source = (language: Language, file: string) => readFileSync(join(LOCALES, language, file), "utf8");
const speaker = (language: Language) => new Speaker(language, readdirSync(join(LOCALES, language)).map((file) => source(language, file)));
const keys = (text: string) => [...text.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map(([, key]) => key as string).sort();

describe("texts", () => {
  it("have the same keys in both languages, each once", () => {
    const chinese = keys(source("zh-Hans", "window.ftl"));
    expect(keys(source("en", "window.ftl"))).toEqual(chinese);
    expect(new Set(chinese).size).toBe(chinese.length);
  });

  it("are there for every key that the window names", () => {
    const files = readdirSync(join(import.meta.dirname, "../src"), { recursive: true, encoding: "utf8" }).filter((file) => /\.(svelte|ts)$/.test(file));
    const named = files.flatMap((file) => {
      const code = readFileSync(join(import.meta.dirname, "../src", file), "utf8");
      return [...code.matchAll(/(?:\bt\(|key: )"([a-z][a-z0-9-]+)"/g), ...code.matchAll(/"((?:win|report|film|walk)-[a-z0-9-]+)"/g)].map(([, key]) => key as string);
    });
    expect(named.length).toBeGreaterThan(150);
    for (const language of LANGUAGES) {
      const spoken = speaker(language);
      expect(named.filter((key) => !spoken.has(key))).toEqual([]);
    }
  });

  it("of the window are all used", () => {
    const files = readdirSync(join(import.meta.dirname, "../src"), { recursive: true, encoding: "utf8" }).filter((file) => /\.(svelte|ts)$/.test(file));
    const code = files.map((file) => readFileSync(join(import.meta.dirname, "../src", file), "utf8")).join("\n");
    const made = [...code.matchAll(/`(win-[a-z-]*-)\$\{[^}]+\}(-[a-z]+)?`/g)].map(([, start, end]) => new RegExp(`^${start}[a-z-]+${end ?? ""}$`));
    const unused = keys(source("en", "window.ftl")).filter((key) => key.startsWith("win-") && !code.includes(`"${key}"`) && !made.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});

describe("a message", () => {
  const nested = { key: "both-devices", args: {
    phone: { key: "on-phone", args: { what: { key: "first-screen-says", args: { screens: 3, steps: 0 } } } },
    desktop: { key: "on-desktop", args: { what: { key: "first-screen-says", args: { screens: 1, steps: 0 } } } },
  } };

  it("is said with the messages inside it", () => {
    expect(speaker("zh-Hans").say(nested)).toBe("手机上：要往下翻 3 屏；电脑上：要往下翻 1 屏");
    expect(speaker("en").say(nested)).toBe("on the phone: 3 screens down; on the computer: 1 screen down");
  });

  it("joins a list as its language does", () => {
    const list = { key: "report-picture-holds", args: { numbers: [{ key: "verdict-good" }, { key: "verdict-poor" }] } };
    expect(speaker("zh-Hans").say(list)).toBe("框出：好、差");
    expect(speaker("en").say(list)).toBe("Framed: good, poor");
  });

  it("writes numbers as people do", () => {
    const px = (number: number) => speaker("en").say({ key: "px", args: { number } });
    expect([16, 5.86, 0.1 + 0.2].map(px)).toEqual(["16 px", "5.9 px", "0.3 px"]);
    expect(speaker("en").say({ key: "win-compare-up", args: { points: 12000 } })).toContain("12000");
  });

  it("keeps the page's own words harmless", () => {
    const said = (words: string) => speaker("en").say({ key: "pressed", args: { words } });
    expect(said("call\u202e\u0007 us\u200b")).toBe("“call us”");
    expect(said("اتصل بنا")).toBe("“\u2068اتصل بنا\u2069”");
  });

  it("with an unknown key shows the key", () => {
    expect(speaker("en").say({ key: "no-such-key" })).toBe("no-such-key");
  });
});
