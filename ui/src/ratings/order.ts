// Which merchants of a rating are shown, and in which order. Everything that is slow is worked out once, when the table comes.

import type { Grade, Language, RatedRow, RatedState, RatingTable } from "../host/wire";

export const COLUMNS = ["rank", "name", "industry", "grade", "score", "judged", "presses", "px", "robot"] as const;
export type Column = (typeof COLUMNS)[number];
export interface Order { by: Column; down: boolean }
/** What is asked for; `null` and nothing typed ask for all. */
export interface Sieve { text: string; industry: string | null; grade: Grade | null; state: RatedState | null; failing: string | null }

export const ALL: Sieve = { text: "", industry: null, grade: null, state: null, failing: null };
export const BEST: Order = { by: "rank", down: false };
export const STATES: RatedState[] = ["ranked", "unsure", "walled", "forbidden", "unseen", "failed", "waiting"];
export const GRADES: Grade[] = ["A", "B", "C", "D", "E"];

/** Columns of which the large numbers are asked for first. */
const LARGE: ReadonlySet<Column> = new Set(["score", "judged", "px"]);

/** The order after a press on a column: its own first, then the other way round. */
export function pressed(order: Order, by: Column): Order {
  return order.by === by ? { by, down: !order.down } : { by, down: LARGE.has(by) };
}

/** What a table is searched and sorted by. */
export interface Index {
  rows: RatedRow[];
  industries: string[];
  /** By column: a number a row; NaN where there is nothing to compare. */
  keys: Record<Column, Float64Array>;
  /** Each row's position in the ranking: by place and score, then those without a place by what keeps them from it. */
  standing: Float64Array;
  /** The words of each row, in small letters. */
  words: string[];
  criteria: ReadonlyMap<string, number>;
}

export function index(table: RatingTable, language: Language): Index {
  const { rows } = table;
  const collator = new Intl.Collator(language);
  const industries = [...new Set(rows.flatMap(({ industry }) => industry ?? []))].sort(collator.compare);
  const trade = new Map(industries.map((industry, position) => [industry, position]));
  const number = (of: (row: RatedRow) => number | null | undefined) => Float64Array.from(rows, (row) => of(row) ?? Number.NaN);
  const keys: Index["keys"] = {
    rank: number(({ rank }) => rank),
    name: positions(rows, (one, other) => collator.compare(one.name, other.name)),
    industry: number(({ industry }) => (industry === null ? null : trade.get(industry))),
    grade: number(({ grade }) => (grade ? GRADES.indexOf(grade) : null)),
    score: number(({ score }) => score),
    judged: number((row) => row.judged_share),
    presses: number(({ presses }) => presses),
    px: number(({ px }) => px),
    robot: number((row) => (row.robot_only === null ? null : row.robot_only ? 0 : 1)),
  };
  return {
    rows, industries, keys,
    standing: positions(rows, stands),
    words: rows.map((row) => `${row.name}\n${row.url}\n${row.region ?? ""}\n${row.industry ?? ""}\n${row.phone ?? ""}`.toLowerCase()),
    criteria: new Map(table.criteria.map((id, position) => [id, position])),
  };
}

function stands(one: RatedRow, other: RatedRow): number {
  const missing = Number.MAX_SAFE_INTEGER;
  return (one.rank ?? missing) - (other.rank ?? missing) || STATES.indexOf(one.state) - STATES.indexOf(other.state)
    || (other.score ?? -1) - (one.score ?? -1) || one.number - other.number;
}

/** Where each row stands when all are sorted; equal ones share the first of their positions. */
function positions(rows: RatedRow[], compare: (one: RatedRow, other: RatedRow) => number): Float64Array {
  const sorted = rows.map((_, row) => row).sort((one, other) => compare(rows[one] as RatedRow, rows[other] as RatedRow));
  const places = new Float64Array(rows.length);
  sorted.forEach((row, position) => {
    const before = sorted[position - 1];
    const same = before !== undefined && compare(rows[before] as RatedRow, rows[row] as RatedRow) === 0;
    places[row] = same ? (places[before] as number) : position;
  });
  return places;
}

/** The rows that are asked for, by their positions in the table, in order. What has no value stands last either way. */
export function found({ rows, keys, standing, words, criteria }: Index, sieve: Sieve, { by, down }: Order): number[] {
  const wanted = sieve.text.trim().toLowerCase().split(/\s+/).filter((word) => word !== "");
  const letter = sieve.failing === null ? undefined : criteria.get(sieve.failing);
  const passes = (row: RatedRow, at: number): boolean =>
    (sieve.industry === null || row.industry === sieve.industry) && (sieve.grade === null || row.grade === sieve.grade)
    && (sieve.state === null || row.state === sieve.state) && (letter === undefined || row.verdicts[letter] === "p")
    && wanted.every((word) => words[at]?.includes(word));
  const some: number[] = [];
  rows.forEach((row, at) => { if (passes(row, at)) some.push(at); });
  const key = keys[by];
  const sign = down ? -1 : 1;
  return some.sort((one, other) => {
    const [a, b] = [key[one] as number, key[other] as number];
    const [none, nor] = [Number.isNaN(a), Number.isNaN(b)];
    if (none !== nor) return none ? 1 : -1;
    return (none ? 0 : sign * (a - b)) || (standing[one] as number) - (standing[other] as number) || one - other;
  });
}
