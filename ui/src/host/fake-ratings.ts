// Ratings of made-up merchants for the fake host: always the same ones, as many as are asked for.

import { gradeOf } from "../history/trend";
import { speakers } from "../parts/texts.svelte";
import type {
  Checked, CriterionShare, Failure, Language, ListPreview, ListSource, Merchant, Message, NewRating, RatedRow, RatedState, RatingProgress, RatingRow, RatingRun, RatingTable, RatingTally, RatingWish,
} from "./wire";

const PLACES = ["青石巷", "临河路", "桂花街", "老码头", "南山", "松江", "灯笼巷", "钟楼", "长堤", "柳荫", "东湖", "石桥"];
const TRADES = ["茶行", "书店", "电器", "家政", "药房", "眼镜店", "水果铺", "旅行社", "银行", "物业"];
const REGIONS = ["城东", "城西", "河口", "新区"];
const ENDS: RatedState[] = ["walled", "unseen", "unsure", "failed", "forbidden"];
export const CRITERIA = [
  "human-channel", "channel-choice", "service-hours", "elder-lane", "steps-to-human", "first-screen", "entrance-label", "phone-visibility", "robot-in-front", "before-and-after-sale", "same-place",
  "text-size", "contrast", "target-size", "zoom", "line-spacing", "name-and-keyboard", "gates", "form-burden", "covered", "time-limit",
];

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Kept { row: RatingRow; merchants: { name: string; url: string; industry: string | null; region: string | null }[]; done: Set<number> }

function failure(code: string, detail: string): Failure {
  return { code, message: { key: `error-${code}`, args: { detail } }, hint: { key: `error-${code}-hint`, args: { detail } } };
}

function street(number: number, seed: number): Kept["merchants"] {
  const draw = chance(seed);
  return Array.from({ length: number }, (_, at) => {
    const industry = TRADES[Math.floor(draw() * TRADES.length)] as string;
    const place = PLACES[Math.floor(draw() * PLACES.length)] as string;
    const name = at === 0 ? "<b>=1+1</b> 茶行" : `${place}${industry}${at > 100 ? ` ${at}` : ""}`;
    return { name, url: `https://shop${at + 1}.example.com/`, industry, region: REGIONS[Math.floor(draw() * REGIONS.length)] as string };
  });
}

export class FakeRatings {
  readonly #kept: Kept[] = [];
  #preview: { id: number; merchants: Kept["merchants"]; name: string } | null = null;
  #wish: RatingWish = "go";
  #woken: () => void = () => {};

  constructor(query: URLSearchParams, readonly language: () => Language, readonly pause: () => Promise<void>) {
    const shelf = Number(query.get("ratings") ?? 3);
    const many = Number(query.get("merchants") ?? 3000);
    if (shelf > 0) this.#add("2026 年秋季大排查", "2026-11-20T09:30:00Z", street(many, 7), many);
    if (shelf > 1) this.#add("街坊推荐的店", "2026-11-12T02:10:00Z", street(40, 11), 12);
    if (shelf > 2) this.#kept.push({ merchants: [], done: new Set(), row: { id: "old", name: "2025", made_at: "", folder: "/home/lin/2025", merchants: 0, done: 0, broken: failure("rating-newer", "/home/lin/2025/plan.json") } });
  }

  #add(name: string, made_at: string, merchants: Kept["merchants"], done: number): RatingRow {
    const id = `${made_at.slice(0, 10)}-${name.replace(/\s+/g, "-")}`;
    const row = { id, name, made_at, folder: `/home/lin/.local/share/doorbell/ratings/${id}`, merchants: merchants.length, done, broken: null };
    this.#kept.push({ row, merchants, done: new Set(Array.from({ length: done }, (_, at) => at + 1)) });
    return row;
  }
  #find(id: string): Kept {
    const found = this.#kept.find(({ row }) => row.id === id);
    if (!found) throw failure("rating-missing", id);
    return found;
  }

  shelf(): RatingRow[] {
    return this.#kept.map(({ row }) => row).sort((one, other) => other.made_at.localeCompare(one.made_at));
  }
  open(path: string): RatingRow {
    throw failure("rating-missing", path);
  }

  preview(source: ListSource): ListPreview {
    if (source.from === "file") return this.#shown(street(120, 3), "秋季名单", "spreadsheet", 3);
    const lines = source.text.split("\n").map((line, at) => ({ line: at + 1, words: line.trim().split(/[\s,]+/) })).filter(({ words }) => words[0]);
    if (lines.length === 0) throw failure("list-empty", "");
    const merchants = lines.flatMap(({ words }) => {
      const url = words.find((word) => /[./]/.test(word));
      return url ? [{ name: words.filter((word) => word !== url).join(" ") || url, url: url.includes("://") ? url : `https://${url}/`, industry: null, region: null }] : [];
    });
    if (merchants.length === 0) throw failure("list-no-addresses", source.text.slice(0, 40));
    return this.#shown(merchants, null, "lines", lines.length - merchants.length);
  }

  #shown(merchants: Kept["merchants"], name: string | null, form: "lines" | "spreadsheet", dropped: number): ListPreview {
    const id = (this.#preview?.id ?? 0) + 1;
    this.#preview = { id, merchants, name: name ?? "" };
    const heads: [("name" | "url" | "industry" | "region"), string][] = form === "spreadsheet" ? [["name", "商户"], ["url", "网址"], ["industry", "行业"], ["region", "地区"]] : [];
    const columns = heads.map(([what, head]): Message => ({ key: "list-column", args: { head, what: { key: `column-${what}` } } }));
    const why: Message[] = [{ key: "list-row-duplicate", args: { of: 4 } }, { key: "list-row-no-address" }];
    return {
      id, name, understood: { form, encoding: form === "lines" ? "UTF-8" : null, columns: heads, odd_quotes: false },
      says: { key: "list-understood", args: { form: { key: `list-form-${form}` }, encoding: form === "lines" ? { key: "list-encoding", args: { encoding: "UTF-8" } } : "", merchants: merchants.length, dropped } },
      columns: columns.length > 0 ? { key: "list-columns", args: { columns } } : null,
      merchants: merchants.length,
      first: merchants.slice(0, 50).map((one, at) => ({ line: at + 2, name: one.name, url: one.url, ...(one.industry ? { industry: one.industry } : {}), ...(one.region ? { region: one.region } : {}) }) as Merchant),
      dropped,
      dropped_first: Array.from({ length: dropped }, (_, at) => ({ line: 17 + at * 9, text: `桂花街药房 ${at + 1}`, why: why[at % 2] as Message })),
    };
  }

  make({ list, name, contact }: NewRating): RatingRow {
    if (this.#preview?.id !== list) throw failure("list-gone", "");
    if (contact !== null && !/^[!-~]+@[!-~]+\.[!-~]+$/.test(contact)) throw failure("bad-contact", contact);
    return this.#add(name, "2026-11-26T08:00:00Z", this.#preview.merchants, 0);
  }

  async run(id: string, { retry }: RatingRun, progress: (event: RatingProgress) => void): Promise<boolean> {
    const kept = this.#find(id);
    this.#wish = "go";
    const ends = this.table(id).rows.filter(({ state }) => ["failed", "unseen", "forbidden"].includes(state)).map(({ number }) => number);
    const waiting = kept.merchants.map((_, at) => at + 1).filter((number) => !kept.done.has(number) || (retry && ends.includes(number)));
    const tally = (left: number): RatingTally => ({ ...this.#tally(kept), left, per_minute: 3.4, seconds_left: (left / 3.4) * 60 });
    progress({ at: "stands", tally: { ...tally(waiting.length), per_minute: null, seconds_left: null } });
    progress({ at: "width", at_once: 2 });
    const now: number[] = [];
    let next = 0;
    while (next < waiting.length || now.length > 0) {
      while (this.wish() === "go" && now.length < 2 && next < waiting.length) {
        const number = waiting[next] as number;
        progress({ at: "began", number, name: kept.merchants[number - 1]?.name ?? "" });
        now.push(number);
        next += 1;
      }
      if (this.wish() === "stop") return false;
      if (now.length === 0) {
        await new Promise<void>((resolve) => { this.#woken = resolve; });
        continue;
      }
      await this.pause();
      if (this.wish() === "stop") return false;
      const ended = now.shift() as number;
      kept.done.add(ended);
      kept.row = { ...kept.row, done: kept.done.size };
      progress({ at: "ended", number: ended, tally: tally(waiting.length - next + now.length) });
    }
    return true;
  }
  wish(): RatingWish {
    return this.#wish;
  }
  steer(wish: RatingWish): void {
    this.#wish = wish;
    this.#woken();
  }

  #tally(kept: Kept): RatingTally {
    const rows = rated(kept, this.language());
    const count = (...states: RatedState[]) => rows.filter(({ state }) => states.includes(state)).length;
    return {
      total: rows.length, done: kept.done.size, ranked: count("ranked"), unseen: count("unsure", "walled", "forbidden", "unseen"), failed: count("failed"), left: count("waiting"), per_minute: null, seconds_left: null,
    };
  }

  table(id: string): RatingTable {
    const kept = this.#find(id);
    const rows = rated(kept, this.language());
    const ranked = rows.filter(({ state }) => state === "ranked");
    const tally = <T>(of: string[], all: T[], name: (one: T) => string) => of.map((one) => ({ of: one, count: all.filter((other) => name(other) === one).length }));
    const told = rows.filter(({ verdicts }) => verdicts !== "");
    const share = (criterion: string, at: number): CriterionShare => {
      const count = (letter: string) => told.filter(({ verdicts }) => verdicts[at] === letter).length;
      return { id: criterion, good: count("g"), fair: count("f"), poor: count("p"), untold: count("c") + count("n") };
    };
    return {
      rating: kept.row, tally: this.#tally(kept), criteria: CRITERIA, rows,
      made_with: {
        rubric: "1.0", programs: told.length ? ["doorbell 0.1.0"] : [], browsers: told.length ? ["Chromium 143.0"] : [], first: told.length ? "2026-11-20T09:31:00Z" : null, last: told.length ? "2026-11-21T02:02:00Z" : null,
        devices: ["phone", "desktop"], contact: "check@association.example",
      },
      spread: {
        states: tally(["ranked", "unsure", "walled", "forbidden", "unseen"], rows, ({ state }) => state),
        grades: tally(["A", "B", "C", "D", "E"], ranked, ({ grade }) => grade ?? ""),
        presses: tally(["0", "1", "2", "3+", "nobody"], ranked, ({ presses }) => (presses === null ? "nobody" : presses > 2 ? "3+" : String(presses))),
        scores: tally(["0", "10", "20", "30", "40", "50", "60", "70", "80", "90"], ranked, ({ score }) => String(Math.min(90, Math.floor((score ?? 0) / 10) * 10))),
        criteria: CRITERIA.map(share),
      },
      surveys: [
        { id: "jiangsu-hidden", year: 2021, tested: 48, share: 0.6, at_least: true, ours: 0.52, told: told.length },
        { id: "jiangsu-hotline", year: 2021, tested: 48, share: 0.5, at_least: true, ours: 0.413, told: told.length },
        { id: "fujian-presses", year: 2021, tested: 68, share: 0.279, at_least: false, ours: 0.312, told: told.length },
        { id: "ittime-nobody", year: 2024, tested: 30, share: 0.4, at_least: false, ours: null, told: 0 },
      ],
    };
  }

  /** What a merchant's case has of its own beside a recorded one's. */
  opened(id: string, number: number): Pick<Checked, "id"> {
    const at = this.#kept.findIndex(({ row }) => row.id === id);
    return { id: -1000 - at * 100_000 - number };
  }
}

/** Sentences that were said already: three thousand merchants have few different ones. */
const SAID = new Map<string, string>();

/** The rows of a rating: each merchant's outcome is drawn from its number alone. */
function rated(kept: Kept, language: Language): RatedRow[] {
  const say = (message: Message) => {
    const key = `${language} ${JSON.stringify(message)}`;
    const said = SAID.get(key) ?? speakers[language].say(message);
    SAID.set(key, said);
    return said;
  };
  const rows = kept.merchants.map((merchant, at): RatedRow => {
    const number = at + 1;
    const draw = chance(number * 7919 + 13);
    for (let warm = 0; warm < 3; warm += 1) draw();
    const waiting = !kept.done.has(number);
    const end = draw();
    const state: RatedState = waiting ? "waiting" : end < 0.9 ? "ranked" : (ENDS[Math.floor((end - 0.9) * 50)] ?? "unseen");
    const worth = (draw() + draw() + draw()) / 3;
    const told = ["ranked", "unsure", "walled"].includes(state);
    const ranked = state === "ranked";
    const score = ranked ? Math.round((worth * 96 + 3) * 10) / 10 : null;
    const presses = ranked && worth > 0.18 ? Math.max(0, Math.round((1 - worth) * 5 - draw())) : null;
    const phone = told && draw() < 0.35 + worth * 0.5;
    const verdicts = told ? CRITERIA.map(() => { const luck = draw() * 0.7 + worth * 0.5; return luck > 0.72 ? "g" : luck > 0.52 ? "f" : luck > 0.2 ? "p" : draw() > 0.5 ? "c" : "n"; }).join("") : "";
    return {
      ...merchant, number, state, rank: null, range: null, rank_in_industry: null, score, grade: score === null ? null : gradeOf(score), judged_share: told ? Math.round((0.62 + draw() * 0.38) * 1000) / 1000 : null,
      presses, phone: phone ? `400-200-${String(1000 + (number % 9000))}` : null, px: phone ? 10 + Math.floor(draw() * 12) : null, robot_only: told ? worth < 0.15 : null, corrected: number % 97 === 5 && ranked,
      says: says(state, presses, phone ? number : null, say), verdicts, has_case: told || state === "unseen" || state === "forbidden",
    };
  });
  placed(rows);
  return rows;
}

function says(state: RatedState, presses: number | null, phone: number | null, say: (message: Message) => string): string {
  if (state === "waiting" || state === "forbidden" || state === "unsure") return say({ key: `row-${state}` });
  if (state === "walled") return say({ key: "row-walled", args: { by: { key: "obstacle-login-wall" } } });
  if (state === "failed") return say({ key: "row-failed", args: { why: { key: "error-merchant-time", args: { detail: "300" } } } });
  if (state === "unseen") return say({ key: "sentence-not-seen", args: { why: { key: "fault-name-not-found" } } });
  if (presses === null) return say({ key: "report-best-none" });
  const place: Message = { key: "where-screens-down", args: { screens: 1 + ((phone ?? 3) % 6) } };
  return `${say({ key: phone ? "kind-phone" : "kind-live-chat" })}: ${say(presses > 0 ? { key: "where-steps", args: { steps: presses, place } } : place)}`;
}

/** Places by score; a difference below half a point is none. */
function placed(rows: RatedRow[]): void {
  const ranked = rows.filter(({ rank, score }) => rank === null && score !== null).sort((one, other) => (other.score ?? 0) - (one.score ?? 0) || one.number - other.number);
  let first = 0;
  ranked.forEach((row, position) => {
    if ((ranked[first]?.score ?? 0) - (row.score ?? 0) > 0.1) first = position;
    row.rank = first + 1;
    row.range = [Math.max(1, first + 1 - (row.number % 9)), Math.min(ranked.length, position + 1 + (row.number % 7))];
  });
}
