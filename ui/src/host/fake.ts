// A host that plays recorded checks, for `npm run dev` in a browser and for the tests of the screens. Not in the production build.
//
// The address of the page says how it behaves:
//   pace=MS      pause between two events of a check (350); pace=hand waits for a "fake:next" event on the document each time
//   history=N    so many checks in the history (400); 0 for a first start
//   system=en    language of the system (zh-Hans)
//   browser=none no browser is found
//   kept=none    nothing can be written, so that no check is kept
//   ratings=N    so many ratings on the shelf (3); 0 for a first start
//   merchants=N  so many merchants in the first of them (3000)
//   open=NAME    the desktop asked to open the case of a recorded merchant

import { gradeOf } from "../history/trend";
import { speakers } from "../parts/texts.svelte";
import { FakeRatings } from "./fake-ratings";
import { USUAL } from "../settings/budgets";
import type { Host } from "./desktop";
import type {
  Checked, Correction, Document, Failure, Film, Grade, HistoryRow, Language, Message, MethodRow, Moved, Override, Progress, Settings, Shift, View,
} from "./wire";

interface Fixture { documents: Record<Language, Document>; issues: Record<Language, string>; views: View[]; films: Film[]; progress: Progress[]; neighbour: Message }

const cases = import.meta.glob<Fixture>("../../fixtures/*/case.json", { import: "default" });
const pictures = import.meta.glob<string>("../../fixtures/*/*.webp", { query: "?url", import: "default", eager: true });

const NAMES = ["kind", "middling", "hidden", "far", "silent", "codes"];

async function fixture(name: string): Promise<Fixture> {
  const load = cases[`../../fixtures/${name}/case.json`];
  if (!load) throw failure("address-unreadable", name);
  const found = await load();
  const url = (file: string) => pictures[`../../fixtures/${name}/${file}`] ?? file;
  return {
    ...found,
    views: found.views.map((view) => ({ ...view, picture: view.picture && { ...view.picture, tiles: view.picture.tiles.map(url) } })),
    progress: found.progress.map((event) => (event.at === "picture" ? { ...event, picture: url(event.picture) } : event)),
  };
}

function failure(code: string, detail: string): Failure {
  return { code, message: { key: `error-${code}`, args: { detail } }, hint: { key: `error-${code}-hint` } };
}

/** Why nothing can be kept on a full disk. */
function unkept(): Failure {
  const cause: Message = { key: "error-no-space", args: { detail: "/home/lin/.local/share/doorbell/cases" } };
  return { code: "check-not-kept", message: { key: "error-check-not-kept", args: { cause } }, hint: { key: "error-check-not-kept-hint" } };
}

/** One check in the fake history. */
interface Kept { id: number; fixture: string; host: string; title: string; recorded_at: string; score: number | null; grade: Grade | null; overrides: Override[]; deleted: boolean }

class FakeHost {
  readonly #query: URLSearchParams;
  #settings: Settings;
  readonly #history: Kept[] = [];
  readonly #loaded = new Map<string, Fixture>();
  #stop: (() => void) | null = null;

  constructor(query: URLSearchParams) {
    this.#query = query;
    const saved = window.sessionStorage.getItem("settings");
    this.#settings = saved ? (JSON.parse(saved) as Settings) : {
      language: null, text_size: "normal", theme: "system", devices: ["phone", "desktop"], budgets: USUAL, browser: null,
    };
  }

  get language(): Language {
    return this.#settings.language ?? this.system;
  }
  get system(): Language {
    return this.#query.get("system") === "en" ? "en" : "zh-Hans";
  }

  async load(): Promise<void> {
    for (const name of NAMES) this.#loaded.set(name, await fixture(name));
    const number = Number(this.#query.get("history") ?? 400);
    const start = Date.parse("2026-11-20T09:30:00Z");
    const places = ["青石巷", "临河路", "桂花街", "老码头", "南山", "松江", "灯笼巷", "钟楼"];
    const trades = ["茶行", "书店", "电器", "家政", "药房", "眼镜店", "水果铺", "旅行社"];
    for (let index = number; index > 0; index -= 1) {
      // The newest are of the recorded merchants, the others of made-up ones whose scores wander a little and get better.
      const known = index <= 8;
      const shop = known ? index % 4 : (index * 7) % 90;
      const name = NAMES[shop % 4] as string;
      const { title, rating } = this.#fixture(name).documents.en;
      const wandered = Math.round(((rating.score ?? 50) * 0.8 + 12 - index / 60 + ((index * 37) % 13) - 6) * 10) / 10;
      const score = known && index <= 4 ? rating.score : Math.min(100, Math.max(0, wandered));
      this.#history.push({
        id: number - index + 1, fixture: name, host: known ? `${name}.example.com` : `shop${shop}.example.com`,
        title: known ? title : `${places[shop % 8]}${trades[(shop * 5) % 8]}`,
        recorded_at: new Date(start - index * 5.3 * 3_600_000).toISOString(),
        score, grade: score === null ? null : gradeOf(score), overrides: [], deleted: false,
      });
    }
  }

  #fixture(name: string): Fixture {
    const found = this.#loaded.get(name);
    if (!found) throw failure("case-missing", name);
    return found;
  }
  #kept(id: number): Kept {
    const found = this.#history.find((one) => one.id === id);
    if (!found) throw failure("case-missing", String(id));
    return found;
  }

  async check(address: string, progress: (event: Progress) => void): Promise<Checked> {
    if (address === "") throw failure("address-missing", "");
    if (!/^[\w:/.-]+$/.test(address) || !address.includes(".")) throw failure("address-unreadable", address);
    if (this.#query.get("browser") === "none") throw failure("browser-not-found", "");
    const name = NAMES.find((one) => address.includes(`${one}.`)) ?? (address.includes("silent") ? "silent" : "middling");
    const { progress: events, documents } = this.#fixture(name);
    let stopped = false;
    const stop = new Promise<void>((resolve) => { this.#stop = () => { stopped = true; resolve(); }; });
    let seen = 0;
    for (const event of events.filter((one) => one.device === null || this.#settings.devices.includes(one.device))) {
      await Promise.race([this.pause(), stop]);
      if (stopped) break;
      progress(event);
      seen += event.at === "picture" ? 1 : 0;
    }
    this.#stop = null;
    if (stopped && seen === 0) throw { ...failure("unexpected", "cancelled"), code: "cancelled" } satisfies Failure;
    const { title, rating } = documents.en;
    const id = Math.max(0, ...this.#history.map((one) => one.id)) + 1;
    this.#history.push({
      id, fixture: name, host: `${name}.example.com`, title, recorded_at: documents.en.recorded_at, score: rating.score, grade: rating.grade, overrides: [], deleted: false,
    });
    return this.opened(id);
  }

  /** The pause before the next event. */
  pause(): Promise<void> {
    const pace = this.#query.get("pace") ?? "350";
    if (pace === "hand") return new Promise((resolve) => { document.addEventListener("fake:next", () => resolve(), { once: true }); });
    return new Promise((resolve) => { setTimeout(resolve, Number(pace)); });
  }

  cancel(): void {
    this.#stop?.();
  }

  opened(id: number): Checked {
    const kept = this.#kept(id);
    const { documents, issues, views, films, neighbour } = this.#fixture(kept.fixture);
    const now = documents[this.language];
    const not_kept = this.#query.get("kept") === "none" ? unkept() : null;
    const before = this.#history.filter((one) => one.host === kept.host && one.id < id && !one.deleted).at(-1);
    return {
      id, views, films, neighbour, issue: issues[this.language], not_kept, again: `https://${kept.host}/`, overrides: kept.overrides, corrected: corrected(now, kept.overrides),
      document: { ...now, recorded_at: kept.recorded_at, rating: { ...now.rating, score: kept.score, grade: kept.grade } },
      previous: before ? {
        id: before.id, recorded_at: before.recorded_at, score: before.score, grade: before.grade,
        changes: now.findings.filter((one) => one.verdict === "poor").slice(0, 3).map((one) => ({
          finding: one.id, before: "fair" as const, after: one.verdict, points_before: Math.round(one.weight * 5) / 10, points_after: (one.points ?? 0) * one.weight,
        })),
      } : null,
    };
  }

  /** A case from elsewhere; any folder holds the one in the middle. */
  loose(name: string): Checked {
    const { documents, issues, views, films, neighbour } = this.#fixture(NAMES.includes(name) ? name : "middling");
    const document = { ...documents[this.language], moved: moved(documents[this.language]) };
    const overrides = stranger(document);
    return { id: -1 - NAMES.indexOf(name), views, films, neighbour, issue: issues[this.language], not_kept: null, again: document.url, overrides, corrected: corrected(document, overrides), document, previous: null };
  }

  override(id: number, finding: string, correction: Correction | null): Checked {
    const kept = this.#kept(id);
    const others = kept.overrides.filter((one) => one.finding !== finding);
    kept.overrides = correction ? [...others, { finding, ...correction, at: "2026-11-26T08:00:00Z" }] : others;
    return this.opened(id);
  }

  row(kept: Kept): HistoryRow {
    const document = this.#fixture(kept.fixture).documents[this.language];
    return {
      id: kept.id, merchant: kept.host, url: `https://${kept.host}/`, title: kept.title, recorded_at: kept.recorded_at, score: kept.score, grade: kept.grade,
      judged_share: document.rating.judged_share, sentence: document.sentence.text,
    };
  }

  list(): Kept[] {
    return this.#history.filter((one) => !one.deleted).sort((one, other) => other.id - one.id);
  }
  mark(ids: number[], deleted: boolean): void {
    for (const one of this.#history) if (ids.includes(one.id)) one.deleted = deleted;
  }

  method(language: Language): MethodRow[] {
    const said = (key: string) => speakers[language].say({ key });
    return this.#fixture("middling").documents[language].findings.map(({ id, title, group, weight, sources }) => ({
      id, title, group, weight, sources, question: said(`${id}-why`), thresholds: said(`${id}-threshold`),
    }));
  }

  get settings(): Settings {
    return this.#settings;
  }
  save(settings: Settings): void {
    this.#settings = settings;
    window.sessionStorage.setItem("settings", JSON.stringify(settings));
  }
}

function corrected(document: Document, overrides: Override[]): Checked["corrected"] {
  if (overrides.length === 0) return null;
  const worth = { good: 1, fair: 0.5, poor: 0, cannot_tell: 0 };
  let weight = 0;
  let points = 0;
  for (const finding of document.findings) {
    const verdict = overrides.find((one) => one.finding === finding.id)?.verdict;
    if (verdict === "not_applicable" || (!verdict && finding.points === null)) continue;
    weight += finding.weight;
    points += finding.weight * (verdict ? worth[verdict] : (finding.points ?? 0));
  }
  const score = weight > 0 ? Math.round((points / weight) * 1000) / 10 : null;
  return { score, grade: score === null ? null : gradeOf(score), judged_share: 1 };
}

/** A case from elsewhere was recorded when half of the criteria were not there yet. */
function moved(document: Document): Moved {
  const { score, grade } = document.rating;
  const criteria = document.findings.filter(({ points }) => points !== null).slice(0, 12).map(({ id, weight, points }, index): Shift => (
    index % 2 ? { id, weight: [0, weight], points: [null, points], by_rubric: (points ?? 0) > 0.5 ? 1.2 : -1.2, by_page: 0 } : { id, weight: [weight * 2, weight], points: [1, points], by_rubric: -0.8, by_page: 0.3 }));
  const before = { rubric: "0.1", score: score === null ? null : Math.min(100, score + 4), grade };
  return { before, after: { rubric: document.versions.rubric, score, grade }, by_rubric: score === null ? null : -5.8, by_page: score === null ? null : 1.8, criteria };
}

/** Somebody else's verdict came with it. */
function stranger({ findings }: Document): Override[] {
  const one = findings.find(({ verdict }) => verdict === "good");
  return one ? [{ finding: one.id, verdict: "fair", reason: "打了两次才有人接。", by: "陈姐", at: "2026-11-21T03:10:00Z" }] : [];
}

const compare = {
  newest: (one: Kept, other: Kept) => other.id - one.id,
  oldest: (one: Kept, other: Kept) => one.id - other.id,
  best: (one: Kept, other: Kept) => (other.score ?? -1) - (one.score ?? -1),
  worst: (one: Kept, other: Kept) => (one.score ?? 101) - (other.score ?? 101),
};

export async function fakeHost(query: URLSearchParams): Promise<Host> {
  const fake = new FakeHost(query);
  await fake.load();
  const ratings = new FakeRatings(query, () => fake.language, () => fake.pause());
  return {
    check: ({ address }, progress) => fake.check(address, progress),
    cancel: async () => fake.cancel(),
    demonstrations: async () => ["kind", "middling", "far", "hidden"].map((name) => ({ name, address: `https://${name}.example.com/`, title: { key: `demonstration-${name}` } })),
    open_check: async (id) => fake.opened(id),
    open_case: async (path) => {
      if (/\.mhtml$/.test(path)) throw failure("address-other-scheme", "file:");
      return fake.loose(path.replace(/^.*\/|\.doorbell$/g, ""));
    },
    handed_in: async () => {
      const name = query.get("open");
      query.delete("open");
      return name && `${name}.doorbell`;
    },
    history: async ({ text, grade, order, offset, limit }) => {
      const wanted = text.toLowerCase();
      const all = fake.list().filter((one) => `${one.title} ${one.host}`.toLowerCase().includes(wanted) && (grade === null || one.grade === grade));
      all.sort(compare[order]);
      return { total: all.length, rows: all.slice(offset, offset + limit).map((one) => fake.row(one)) };
    },
    trend: async (merchant) => fake.list().filter((one) => one.host === merchant).map(({ id, recorded_at, score, grade }) => ({ id, recorded_at, score, grade })),
    recent: async () => {
      const hosts = new Map<string, Kept>();
      for (const one of fake.list()) if (!hosts.has(one.host)) hosts.set(one.host, one);
      return [...hosts.values()].slice(0, 8).map((one) => fake.row(one));
    },
    delete_checks: async (ids) => fake.mark(ids, true),
    undo_delete: async (ids) => fake.mark(ids, false),
    export_check: async (_id, _format, path) => path,
    override_finding: async (id, finding, correction) => fake.override(id, finding, correction),
    ratings: async () => ratings.shelf(),
    open_rating: async (path) => ratings.open(path),
    preview_list: async (source) => ratings.preview(source),
    make_rating: async (request) => ratings.make(request),
    run_rating: async (id, how, progress) => ratings.run(id, how, progress),
    steer_rating: async (wish) => ratings.steer(wish),
    rating_table: async (id) => ratings.table(id),
    open_rated: async (id, number) => ({ ...fake.loose(NAMES[number % 4] as string), ...ratings.opened(id, number) }),
    export_rating: async (_id, form, path) => (form === "folder" ? `${path}/2026-11-20` : path),
    method: async (language) => fake.method(language),
    settings: async () => fake.settings,
    save_settings: async (settings) => fake.save(settings),
    about: async () => ({
      version: "0.1.0", rubric: "1.0", browser: query.get("browser") === "none" ? null : "/usr/bin/chromium",
      data_folder: "/home/lin/.local/share/doorbell", system_language: fake.system, license: "MIT OR Apache-2.0", home: null,
      notices: query.get("kept") === "none" ? [{ key: "error-history-read-only" }] : [],
    }),
    open_outside: async (url) => { document.dispatchEvent(new CustomEvent("fake:outside", { detail: url })); },

    choose_file_to_save: async (suggested, format) => `/home/lin/${suggested}.${format}`,
    choose_page_file: async () => "/home/lin/page.html",
    choose_list_file: async () => "/home/lin/秋季名单.xlsx",
    choose_folder: async () => "/home/lin/case",
    choose_browser: async () => "/opt/chrome/chrome",
    on_drop(dropped, hovering) {
      window.addEventListener("dragover", (event) => { event.preventDefault(); hovering(true); });
      window.addEventListener("dragleave", () => hovering(false));
      window.addEventListener("drop", (event) => {
        event.preventDefault();
        hovering(false);
        const name = event.dataTransfer?.files[0]?.name;
        if (name !== undefined) dropped(name);
      });
    },
    on_handed_in: () => {},
    set_title: () => {},
  };
}
