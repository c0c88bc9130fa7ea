// What lies on the desk: the screen that is open, the check that runs, the result that is read, the settings.

import { tick } from "svelte";
import { after, begin, type Walking } from "./check/walk";
import type { About, Checked, CheckRequest, Correction, Failure, Host, Language, Message, Settings } from "./host";
import { texts } from "./parts/texts.svelte";
import { Ratings } from "./ratings/ratings.svelte";

export type View = "check" | "result" | "ratings" | "history" | "method" | "settings";
/** Something that did not work, and how to try it again. */
export interface Trouble { failure: Failure; again: (() => void) | null }

export class Desk {
  view = $state<View>("check");
  checked = $state.raw<Checked | null>(null);
  running = $state.raw<{ address: string; walking: Walking; cancelling: boolean } | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** Said once to everybody; screen readers read it aloud. */
  notice = $state.raw<Message | null>(null);
  settings = $state.raw<Settings>() as Settings;
  about = $state.raw<About>() as About;
  hovering = $state(false);
  /** What was typed, kept while other screens are open. */
  address = $state("");
  readonly ratings: Ratings = new Ratings(this);

  constructor(readonly host: Host) {}

  async open(): Promise<void> {
    [this.settings, this.about] = await Promise.all([this.host.settings(), this.host.about()]);
    texts.language = this.language;
    this.host.on_drop((path) => void this.#dropped(path), (over) => { this.hovering = over; });
    this.host.on_handed_in(() => void this.#take());
    // What the desktop asked to open before this page was there.
    void this.#take();
  }

  /** A list of merchants is read for a rating; a folder that is dropped on the ratings is one; anything else is a check. */
  async #dropped(path: string): Promise<void> {
    if (/\.(?:csv|tsv|txt|xls[xmb]?|ods)$/i.test(path)) return this.ratings.readFile(path);
    const folder = !/\.(?:x?html?|doorbell)$/i.test(path);
    return this.view === "ratings" && folder ? this.ratings.openFolder(path) : this.openCase(path);
  }

  /** Opens the file that the desktop handed in, if one lies there. */
  async #take(): Promise<void> {
    await this.openCase((await this.load(() => this.host.handed_in())) ?? null);
  }

  get language(): Language {
    return this.settings.language ?? this.about.system_language;
  }

  /** Opens a screen; what is read next is its heading. */
  async go(view: View): Promise<void> {
    this.view = view;
    this.trouble = null;
    this.notice = null;
    await this.#arrived();
  }

  async #arrived(): Promise<void> {
    await tick();
    window.scrollTo({ top: 0, behavior: "instant" });
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }

  /** Does something that a person asked for and that may fail; what failed is said, with a way to try again. */
  async attempt<T>(work: () => Promise<T>, again: (() => void) | null = null): Promise<T | undefined> {
    this.trouble = null;
    return this.load(work, again);
  }

  /** The same for what a screen needs by itself: what is said already stays. */
  async load<T>(work: () => Promise<T>, again: (() => void) | null = null): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === "cancelled") this.notice = { key: "win-run-cancelled" };
      else this.trouble = { failure, again };
      return undefined;
    }
  }

  async check(address: string): Promise<void> {
    if (this.running) {
      await this.go("check");
      this.notice = { key: "win-run-busy" };
      return;
    }
    const { devices, budgets } = this.settings;
    const request: CheckRequest = { address: address.trim(), devices, budgets };
    this.address = request.address;
    this.running = { address: request.address, walking: begin(devices), cancelling: false };
    await this.go("check");
    const checked = await this.attempt(() => this.host.check(request, (event) => {
      if (this.running) this.running = { ...this.running, walking: after(this.running.walking, event) };
    }), () => void this.check(address));
    const watched = this.view === "check";
    this.running = null;
    if (!checked) return watched ? this.#arrived() : undefined;
    this.checked = checked;
    // Who reads something else meanwhile is not torn away from it.
    if (watched) await this.go("result");
    else this.notice = { key: "win-run-done" };
  }

  async cancel(): Promise<void> {
    if (!this.running || this.running.cancelling) return;
    this.running = { ...this.running, cancelling: true };
    await this.attempt(() => this.host.cancel());
  }

  async openCheck(id: number): Promise<void> {
    const checked = await this.attempt(() => this.host.open_check(id), () => void this.openCheck(id));
    if (checked) await this.show(checked);
  }

  async openCase(path: string | null): Promise<void> {
    if (path === null) return;
    if (this.running) {
      this.notice = { key: "win-run-busy" };
      return;
    }
    // A page file is checked as a merchant's page is.
    if (/\.x?html?$/i.test(path)) return this.check(path);
    this.view = "check";
    const checked = await this.attempt(() => this.host.open_case(path), () => void this.openCase(path));
    if (checked) await this.show(checked);
  }

  async show(checked: Checked): Promise<void> {
    this.checked = checked;
    await this.go("result");
  }

  async override(finding: string, correction: Correction | null): Promise<boolean> {
    const { checked } = this;
    if (!checked) return false;
    const next = await this.attempt(() => this.host.override_finding(checked.id, finding, correction));
    if (next) this.checked = next;
    return next !== undefined;
  }

  /** Keeps changed settings; they hold at once. */
  async change(change: Partial<Settings>): Promise<void> {
    const before = this.language;
    this.settings = { ...this.settings, ...change };
    texts.language = this.language;
    await this.attempt(() => this.host.save_settings($state.snapshot(this.settings)));
    // The host speaks the new language too: the report's own words come anew.
    const { checked } = this;
    if (checked && this.language !== before) this.checked = (await this.attempt(() => this.host.open_check(checked.id))) ?? checked;
    if (change.browser !== undefined) this.about = (await this.attempt(() => this.host.about())) ?? this.about;
  }

  /** What the host told at the start was read; it stays in the settings. */
  noticed = $state(false);

  async outside(url: string): Promise<void> {
    await this.attempt(() => this.host.open_outside(url));
  }
}

/** What was thrown, as a failure that can be said. */
export function asFailure(error: unknown): Failure {
  if (typeof error === "object" && error !== null && "code" in error && "message" in error && "hint" in error) return error as Failure;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: "unexpected", message: { key: "error-unexpected", args: { detail } }, hint: { key: "error-unexpected-hint" } };
}
