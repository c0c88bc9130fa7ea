import { describe, expect, it } from "vitest";
import { after, begin } from "../src/check/walk";
import { chunks, drawn, height } from "../src/history/chunks";
import { chart, gradeOf } from "../src/history/trend";
import type { Document, FindingRow, Verdict } from "../src/host/wire";
import { clean, cleanCode, host, readable, together } from "../src/parts/clean";
import { earned, grouped, inapplicable, type Shown, untold } from "../src/result/findings";
import { act, goesBy, moved, percent, shifted, way } from "../src/result/words";
import { USUAL, within } from "../src/settings/budgets";

describe("a long list", () => {
  it("is cut into chunks that hold every row once", () => {
    const parts = chunks(10_001, 40);
    expect(parts.length).toBe(251);
    expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(10_001);
    expect(parts.at(-1)).toEqual({ index: 250, offset: 10_000, length: 1 });
    expect(chunks(0)).toEqual([]);
  });

  it("draws what is seen and what is next to it", () => {
    expect(drawn(new Set(), 250)).toEqual(new Set([0, 1]));
    expect(drawn(new Set([100, 101]), 250)).toEqual(new Set([99, 100, 101, 102]));
    expect(drawn(new Set([249]), 250)).toEqual(new Set([248, 249]));
    expect(drawn(new Set(), 0)).toEqual(new Set());
  });

  it("keeps the height of what was drawn", () => {
    const part = { index: 3, offset: 120, length: 40 };
    expect(height(part, new Map([[3, 5120]]), 150)).toBe(5120);
    expect(height(part, new Map(), 150)).toBe(6000);
  });
});

describe("a trend", () => {
  const point = (id: number, day: string, score: number | null) => ({ id, recorded_at: `2026-11-${day}T08:00:00Z`, score, grade: null });

  it("is drawn from the oldest to the newest, without what has no score", () => {
    const { dots, lines, first, last } = chart([point(3, "20", 80), point(1, "10", 40), point(2, "15", null)]);
    expect(dots.map(({ x, y }) => [x, y])).toEqual([[4, 60], [96, 20]]);
    expect(lines.length).toBe(1);
    expect([first?.score, last?.score]).toEqual([40, 80]);
  });

  it("of one check is a dot in the middle, and of none is nothing", () => {
    expect(chart([point(1, "10", 40)]).dots[0]?.x).toBe(50);
    expect(chart([]).first).toBeNull();
  });

  it("knows where grades change", () => {
    expect([85, 84.9, 70, 60, 59.9, 40, 39.9, 0].map(gradeOf)).toEqual(["A", "B", "B", "C", "D", "D", "E", "E"]);
  });
});

describe("a check that runs", () => {
  const says = (device: "phone" | "desktop" | null, key: string) => ({ at: "says" as const, device, message: { key } });

  it("tells each device's steps and pictures apart", () => {
    let walking = begin(["phone", "desktop"]);
    walking = after(walking, says(null, "progress-started"));
    walking = after(walking, says("phone", "progress-loaded"));
    walking = after(walking, { at: "picture", device: "phone", step: 0, picture: "a.webp", width: 360, height: 800 });
    walking = after(walking, { at: "pressed", device: "desktop", words: "帮助" });
    const [phone, desktop] = walking.walks;
    expect(walking.says.key).toBe("progress-loaded");
    expect([phone?.steps.length, phone?.shots.length, phone?.pressed]).toEqual([1, 1, 0]);
    expect([desktop?.steps.length, desktop?.shots.length, desktop?.pressed]).toEqual([0, 0, 1]);
  });

  it("does not grow without end", () => {
    let walking = begin(["phone"]);
    for (let step = 0; step < 500; step += 1) walking = after(walking, says("phone", `step-${step}`));
    expect(walking.walks[0]?.steps.length).toBe(60);
    expect(walking.walks[0]?.steps.at(-1)?.key).toBe("step-499");
  });
});

describe("findings", () => {
  const finding = (id: string, verdict: Verdict, points: number | null, weight: number, group = "found"): FindingRow =>
    ({ id, verdict, points, weight, group, title: id, measure: null, says: { key: id, language: "en", text: id }, evidence: [], sources: [] }) as FindingRow;
  const document = {
    findings: [finding("small", "poor", 0, 2), finding("big", "fair", 0.5, 16), finding("fine", "good", 1, 24, "person"), finding("blind", "cannot_tell", null, 8), finding("idle", "not_applicable", null, 4)],
    advice: [{ id: "big", gain: 8, says: { key: "x", language: "en", text: "x" } }],
  } as unknown as Document;

  it("are grouped by complaint, the poor first and the good apart", () => {
    const groups = grouped(document, [{ finding: "small", verdict: "good", reason: "called", at: "" }]);
    const ids = (shown: Shown[]) => shown.map((one) => one.finding.id);
    expect(groups.map(({ group, wanting, good }) => [group, ids(wanting), ids(good)])).toEqual([["person", [], ["fine"]], ["found", ["small", "big"], []]]);
    expect(groups[1]?.wanting[1]?.advice?.gain).toBe(8);
    expect(groups[1]?.wanting[0]?.override?.reason).toBe("called");
  });

  it("that are not judged are told apart", () => {
    expect(untold(document).map(({ id }) => id)).toEqual(["blind"]);
    expect(inapplicable(document).map(({ id }) => id)).toEqual(["idle"]);
  });

  it("say the points they earned", () => {
    expect(earned(finding("x", "fair", 0.333, 14))).toBe(4.7);
    expect(percent(0.6999)).toBe(70);
    expect(percent(0.699)).toBe(69);
  });
});

describe("words of a page", () => {
  it("lose what could trick a reader", () => {
    expect(clean("a\u202eb\u0000\n c\u2066")).toBe("ab c");
    expect(clean("一二三四五六", 4)).toBe("一二三…");
    expect(Array.from(clean("👵👵👵👵", 3))).toEqual(["👵", "👵", "…"]);
    expect(clean("x".repeat(1_000_000), 50).length).toBe(50);
  });

  it("keep a number with its unit", () => {
    expect(together("大约要花 21 到 54 秒，见 Doorbell 3 of 4")).toBe("大约要花\u00a021\u00a0到\u00a054\u00a0秒，见 Doorbell 3 of 4");
  });

  it("show an address as people say it", () => {
    expect(readable("https://example.com/")).toBe("example.com");
    expect(host("https://shop.example.com:8080/a?b")).toBe("shop.example.com:8080");
    expect(host("www.example.com/contact")).toBe("www.example.com");
    expect([host("/home/lin/page.html"), host("C:\\Users\\lin\\page.htm"), host("file:///tmp/a.html")]).toEqual(["page.html", "page.htm", "a.html"]);
    expect(host("not an address")).toBe("not an address");
  });

  it("say the way and what is gone by", () => {
    const reach = { steps: 2, path: [{ pressed: "帮助", change: null, screens_down: 0 }, { pressed: "", change: null, screens_down: 2 }], visible: true, screens_down: 0, px: 18 };
    const words = { key: "pressed", args: { words: "帮助" } };
    expect(way(reach)).toEqual({ key: "way", args: { steps: 2, path: { key: "way-then", args: { before: words, next: { key: "way-down", args: { what: { key: "pressed-wordless" }, screens: 2 } } } } } });
    expect(way({ ...reach, path: [] })).toBeNull();
    expect(act({ kind: "close", snapshot: 0, words: "×", rect: null, px: null, target: null, screens_down: 0, under_mouse: false, change: null, effort: null }).key).toBe("film-close");
    expect(goesBy({ kind: "email", text: "写信", label: "", value: "a@example.com" } as never)).toBe("a@example.com");
  });
});

describe("a budget", () => {
  it("is whole and within its bounds", () => {
    expect(within("max_steps", 3.6)).toBe(4);
    expect(within("max_steps", 99)).toBe(8);
    expect(within("max_pages", -1)).toBe(1);
    expect(within("max_pages", Number.NaN)).toBe(USUAL.max_pages);
  });
});

describe("what moved a score", () => {
  const side = (rubric: string, score: number | null) => ({ rubric, score, grade: score === null ? null : ("B" as const) });
  const shift = { id: "text-size", weight: [16, 8] as [number, number], points: [1, 0.5] as [number, number], by_rubric: -1.5, by_page: 0.3 };

  it("is said in one line with the signs of its differences", () => {
    const { key, args } = moved({ before: side("0.1\u202e", 80), after: side("1.0", 74.5), by_rubric: -5.8, by_page: 0.3, criteria: [shift] });
    expect([key, args?.["rubric"], args?.["page"], args?.["rubric-before"]]).toEqual(["moved-total", "−5.8", "+0.3", "0.1"]);
    expect(moved({ before: side("0.1", null), after: side("1.0", 74.5), by_rubric: null, by_page: null, criteria: [] }).key).toBe("moved-unscored");
  });

  it("names the criterion, one of today's or a stranger's", () => {
    expect(shifted(shift, true).args?.["name"]).toEqual({ key: "text-size-title" });
    expect(shifted({ ...shift, id: "x\u202ey" }, false).args?.["name"]).toBe("xy");
  });
});

describe("code", () => {
  it("keeps its lines and its indent and nothing that turns or hides", () => {
    expect(cleanCode("<p>\n  <a href=\"tel:400-200-8888\">\u202e\u200b打  电话\t</a>\n</p>")).toBe("<p>\n  <a href=\"tel:400-200-8888\">打 电话 </a>\n</p>");
    expect(cleanCode("x\n".repeat(40)).split("\n").length).toBe(8);
  });
});
