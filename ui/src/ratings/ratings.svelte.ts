// The ratings: the shelf of those that are known, the one that is open with what is looked at of it, and the one that runs.

import { tick } from "svelte";
import type { Desk } from "../desk.svelte";
import type { Device, Language, ListPreview, ListSource, RatingForm, RatingRow, RatingRun, RatingTable } from "../host";
import { texts } from "../parts/texts.svelte";
import { ALL, BEST, index, type Index, type Order, type Sieve } from "./order";
import { after, asked, begin, type Phase, type Watch } from "./watch";

export type Sheet = "table" | "spread";
/** What is written down of a new rating; kept while other screens are open. */
export interface Draft { text: string; name: string; contact: string; devices: Device[] | null; pause: number }

const BLANK: Draft = { text: "", name: "", contact: "", devices: null, pause: 0.5 };

export class Ratings {
  shelf = $state.raw<RatingRow[] | null>(null);
  draft = $state.raw<Draft>(BLANK);
  preview = $state.raw<ListPreview | null>(null);
  /** The list is being read, or the rating is being made. */
  busy = $state(false);
  table = $state.raw<RatingTable | null>(null);
  index = $state.raw<Index | null>(null);
  sheet = $state<Sheet>("table");
  sieve = $state.raw<Sieve>(ALL);
  order = $state.raw<Order>(BEST);
  watch = $state.raw<Watch | null>(null);
  /** The merchant whose case was opened, by number, and the check it is shown as. */
  visited = $state.raw<{ number: number; check: number } | null>(null);
  /** In which language the table speaks. */
  #spoken: Language | null = null;
  #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #host() {
    return this.#desk.host;
  }

  async look(): Promise<void> {
    this.shelf = (await this.#desk.load(() => this.#host.ratings())) ?? this.shelf ?? [];
  }

  write(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
  }

  /** Reads a list and shows what was understood. */
  async read(source: ListSource): Promise<void> {
    this.busy = true;
    const preview = await this.#desk.attempt(() => this.#host.preview_list(source), () => void this.read(source));
    this.busy = false;
    this.preview = preview ?? null;
    if (preview?.name) this.write({ name: preview.name });
    await tick();
    if (preview) document.getElementById("preview")?.focus();
  }

  /** A file that was dropped or chosen, from whichever screen. */
  async readFile(path: string | null): Promise<void> {
    if (path === null) return;
    await this.leave();
    await this.read({ from: "file", path });
  }

  forget(): void {
    this.preview = null;
  }

  async make(name: string, start: boolean): Promise<void> {
    const { preview, draft } = this;
    if (!preview || this.busy) return;
    this.busy = true;
    const { contact, devices, pause } = draft;
    const made = await this.#desk.attempt(() => this.#host.make_rating({
      list: preview.id, name, contact: contact.trim() || null, devices: devices ?? this.#desk.settings.devices, pause_seconds: pause,
    }));
    this.busy = false;
    if (!made) return;
    this.preview = null;
    this.draft = { ...BLANK, contact };
    await this.open(made.id);
    if (start && this.table?.rating.id === made.id) void this.run({ retry: false, at_once: null });
  }

  async openFolder(path: string | null): Promise<void> {
    if (path === null) return;
    const row = await this.#desk.attempt(() => this.#host.open_rating(path), () => void this.openFolder(path));
    if (row) await this.open(row.id);
  }

  /** Opens a rating from its beginning. */
  async open(id: string): Promise<void> {
    if (!(await this.#fetch(id))) return;
    this.sheet = "table";
    this.sieve = ALL;
    this.order = BEST;
    this.visited = null;
    await this.#desk.go("ratings");
  }

  /** Back to the shelf. */
  async leave(): Promise<void> {
    this.table = null;
    this.index = null;
    this.visited = null;
    await this.#desk.go("ratings");
    await this.look();
  }

  /** Fetches the table that is open anew, if it was fetched in another language or `must` be. */
  async refresh(must: boolean): Promise<void> {
    const { table } = this;
    if (table && (must || this.#spoken !== texts.language)) await this.#fetch(table.rating.id);
  }

  async #fetch(id: string): Promise<boolean> {
    const { language } = texts;
    const table = await this.#desk.attempt(() => this.#host.rating_table(id), () => void this.open(id));
    if (!table) return false;
    this.#spoken = language;
    this.index = index(table, language);
    this.table = table;
    if (this.watch?.id === id) this.watch = { ...this.watch, fresh: 0 };
    return true;
  }

  async run(how: RatingRun): Promise<void> {
    const { table } = this;
    if (!table || this.watch) return;
    const { id, name } = table.rating;
    this.watch = begin(id, name, table.tally);
    const whole = await this.#desk.attempt(() => this.#host.run_rating(id, how, (event) => {
      if (this.watch) this.watch = after(this.watch, event);
    }), () => void this.run(how));
    this.watch = null;
    if (this.table?.rating.id === id) await this.#fetch(id);
    else await this.look();
    if (whole !== undefined) this.#desk.notice = { key: whole ? "win-watch-done" : "win-watch-stopped", args: { name } };
  }

  async steer(phase: Exclude<Phase, "paused">): Promise<void> {
    const { watch } = this;
    if (!watch) return;
    this.watch = asked(watch, phase);
    const wish = ({ going: "go", pausing: "pause", stopping: "stop" } as const)[phase];
    await this.#desk.attempt(() => this.#host.steer_rating(wish));
  }

  /** Opens a merchant's case as a result. */
  async visit(number: number): Promise<void> {
    const { table } = this;
    if (!table) return;
    const checked = await this.#desk.attempt(() => this.#host.open_rated(table.rating.id, number), () => void this.visit(number));
    if (!checked) return;
    this.visited = { number, check: checked.id };
    await this.#desk.show(checked);
  }

  /** From a result back to the place in the table from which it was opened. What a person judged otherwise meanwhile counts. */
  async back(): Promise<void> {
    const { visited } = this;
    this.sheet = "table";
    await this.#desk.go("ratings");
    await this.refresh((this.#desk.checked?.overrides.length ?? 0) > 0 || this.#wasCorrected());
    await tick();
    const row = visited && document.getElementById(`merchant-${visited.number}`);
    row?.scrollIntoView({ block: "center", behavior: "instant" });
    row?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }

  #wasCorrected(): boolean {
    return this.table?.rows.find(({ number }) => number === this.visited?.number)?.corrected ?? false;
  }

  /** The merchants who fail a criterion, in the table. */
  async failing(criterion: string): Promise<void> {
    this.sieve = { ...ALL, failing: criterion };
    this.sheet = "table";
    await tick();
    document.getElementById("ranking")?.focus();
  }

  async save(form: RatingForm, suggested: string): Promise<void> {
    const { table } = this;
    if (!table) return;
    const path = await this.#desk.attempt(() => (form === "folder" ? this.#host.choose_folder() : this.#host.choose_file_to_save(suggested, form)));
    if (!path) return;
    const written = await this.#desk.attempt(() => this.#host.export_rating(table.rating.id, form, path), () => void this.save(form, suggested));
    if (written) this.#desk.notice = { key: "win-export-saved", args: { path: written } };
  }
}
