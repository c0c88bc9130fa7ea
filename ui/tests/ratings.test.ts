import { describe, expect, it } from "vitest";
import { CRITERIA, FakeRatings } from "../src/host/fake-ratings";
import type { CriterionShare, RatedRow, RatingProgress, RatingTable, RatingTally } from "../src/host/wire";
import { ALL, BEST, COLUMNS, found, index, pressed, type Index, type Order, type Sieve } from "../src/ratings/order";
import { failing, heights, percent, published } from "../src/ratings/spread";
import { after, asked, begin, passed, remaining, type Watch } from "../src/ratings/watch";

function row(number: number, change: Partial<RatedRow>): RatedRow {
  return {
    number, name: `shop ${number}`, url: `https://shop${number}.example.com/`, industry: null, region: null, state: "ranked", rank: number, range: null, rank_in_industry: null, grade: "B", score: 80 - number,
    judged_share: 1, presses: 1, phone: null, px: null, robot_only: false, corrected: false, says: "", verdicts: "gp", has_case: true, ...change,
  };
}
const table = (rows: RatedRow[]) => ({ rows, criteria: ["text-size", "contrast"] }) as unknown as RatingTable;
const numbers = (of: Index, sieve: Partial<Sieve>, order: Order = BEST) => found(of, { ...ALL, ...sieve }, order).map((at) => of.rows[at]?.number);

describe("the table of a rating", () => {
  const rows = [
    row(1, { rank: null, state: "unseen", grade: null, score: null, presses: null, verdicts: "" }),
    row(2, { rank: 2, score: 60, grade: "C", name: "临河书店", industry: "书店", px: 11, verdicts: "pp" }),
    row(3, { rank: 1, score: 90, grade: "A", name: "安家药房", industry: "药房", region: "城东", presses: 0, verdicts: "gg" }),
    row(4, { rank: 2, score: 61, grade: "C", name: "桂花书店", industry: "书店", presses: 3, phone: "400-200-8888" }),
    row(5, { rank: null, state: "walled", grade: null, score: null, presses: null }),
  ];
  const of = index(table(rows), "zh-Hans");

  it("begins with the best, and who has no place stands behind whoever has one", () => {
    expect(numbers(of, {})).toEqual([3, 4, 2, 5, 1]);
  });

  it("is sorted by every column either way, and what is missing stays last", () => {
    expect(numbers(of, {}, { by: "score", down: true })).toEqual([3, 4, 2, 5, 1]);
    expect(numbers(of, {}, { by: "score", down: false })).toEqual([2, 4, 3, 5, 1]);
    expect(numbers(of, {}, { by: "presses", down: true })).toEqual([4, 2, 3, 5, 1]);
    expect(numbers(of, {}, { by: "name", down: false }).slice(0, 3)).toEqual([3, 4, 2]);
    for (const by of COLUMNS) {
      for (const down of [false, true]) expect(new Set(numbers(of, {}, { by, down })).size).toBe(rows.length);
    }
  });

  it("asks for large numbers first where more is better, and turns round when pressed again", () => {
    expect(pressed(BEST, "score")).toEqual({ by: "score", down: true });
    expect(pressed({ by: "score", down: true }, "score")).toEqual({ by: "score", down: false });
    expect(pressed(BEST, "presses")).toEqual({ by: "presses", down: false });
  });

  it("is filtered by trade, grade, state, a failing criterion and words, all at once", () => {
    expect(numbers(of, { industry: "书店" })).toEqual([4, 2]);
    expect(numbers(of, { grade: "A" })).toEqual([3]);
    expect(numbers(of, { state: "walled" })).toEqual([5]);
    expect(numbers(of, { failing: "contrast" })).toEqual([4, 2, 5]);
    expect(numbers(of, { failing: "text-size" })).toEqual([2]);
    expect(numbers(of, { text: " 城东  药房 " })).toEqual([3]);
    expect(numbers(of, { text: "400-200" })).toEqual([4]);
    expect(numbers(of, { text: "SHOP2.example" })).toEqual([2]);
    expect(numbers(of, { industry: "书店", failing: "text-size", text: "临河" })).toEqual([2]);
    expect(numbers(of, { failing: "no-such-criterion" })).toHaveLength(5);
  });

  it("of three thousand is searched and sorted without a row lost", async () => {
    const fake = new FakeRatings(new URLSearchParams("merchants=3000"), () => "en", async () => {});
    const id = fake.shelf().find(({ merchants }) => merchants === 3000)?.id ?? "";
    const many = fake.table(id);
    const big = index(many, "en");
    expect(many.criteria).toEqual(CRITERIA);
    expect(new Set(found(big, ALL, { by: "name", down: true })).size).toBe(3000);
    const grades = ["A", "B", "C", "D", "E"] as const;
    const graded = grades.reduce((sum, grade) => sum + found(big, { ...ALL, grade }, BEST).length, 0);
    expect(graded).toBe(found(big, { ...ALL, state: "ranked" }, BEST).length);
  }, 60_000);
});

describe("a rating that runs", () => {
  const tally = (left: number): RatingTally => ({ total: 20, done: 20 - left, ranked: 20 - left, unseen: 0, failed: 0, left, per_minute: 2, seconds_left: left * 30 });
  const ended = (left: number): RatingProgress => ({ at: "ended", number: 20 - left, tally: tally(left) });
  const began = (number: number): RatingProgress => ({ at: "began", number, name: `shop ${number}` });

  it("is told by tenths, not by merchants", () => {
    let watch = begin("r", "Shops", tally(20));
    const told: (string | undefined)[] = [];
    for (let left = 19; left >= 10; left -= 1) {
      const before = watch.aloud;
      watch = after(after(watch, began(20 - left)), ended(left));
      if (watch.aloud !== before) told.push(`${watch.aloud.args?.["percent"]} %`);
    }
    expect(told).toEqual(["10 %", "20 %", "30 %", "40 %", "50 %"]);
    expect([passed(watch.tally), watch.fresh, watch.now.size]).toEqual([10, 10, 0]);
  });

  it("pauses when the last one has ended, and goes on", () => {
    let watch: Watch = after(begin("r", "Shops", tally(20)), began(1));
    watch = asked(watch, "pausing");
    expect(watch.phase).toBe("pausing");
    watch = after(watch, ended(19));
    expect([watch.phase, watch.aloud.key]).toEqual(["paused", "win-watch-phase-paused"]);
    expect(asked(watch, "going").phase).toBe("going");
    expect(asked(asked(watch, "stopping"), "going").phase).toBe("stopping");
  });

  it("says how long it takes as people do", () => {
    expect(remaining(3)).toEqual({ key: "win-watch-minutes", args: { minutes: 1 } });
    expect(remaining(5_401)).toEqual({ key: "win-watch-minutes", args: { minutes: 91 } });
    expect(remaining(9 * 3600)).toEqual({ key: "win-watch-hours", args: { hours: 9 } });
  });
});

describe("what merchants have in common", () => {
  const share = (id: string, good: number, fair: number, poor: number, untold: number): CriterionShare => ({ id, good, fair, poor, untold });

  it("is drawn with the tallest bar as high as the drawing and nothing lost", () => {
    expect(heights([0, 1, 500, 250])).toEqual([0, 1, 100, 50]);
    expect(heights([0, 0])).toEqual([0, 0]);
  });

  it("names first what most fail, of those of whom it can be told", () => {
    const sorted = failing([share("contrast", 9, 0, 1, 0), share("text-size", 1, 0, 1, 98), share("zoom", 0, 0, 0, 10)]);
    expect(sorted.map(({ id, share: part }) => [id, part])).toEqual([["text-size", 0.5], ["contrast", 0.1], ["zoom", null]]);
    for (const { parts } of sorted) expect(Math.round(parts.reduce((sum, { long }) => sum + long, 0))).toBe(100);
  });

  it("writes shares as they were published", () => {
    expect(published({ id: "x", year: 2021, tested: 48, share: 0.6, at_least: true, ours: null, told: 0 })).toBe("> 60%");
    expect(percent(0.279)).toBe("27.9%");
  });
});
