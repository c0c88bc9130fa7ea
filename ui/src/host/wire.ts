// What crosses the border between the window and its host. The Rust side produces these shapes under these names
// (crates/rating, crates/engine/src/report/json/document.rs); field names are as they are on the wire.

export type Device = "phone" | "desktop";
export type Language = "zh-Hans" | "en";
export type Grade = "A" | "B" | "C" | "D" | "E";
export type Verdict = "good" | "fair" | "poor" | "not_applicable" | "cannot_tell";
export type Group = "person" | "found" | "readable" | "open";
export type PerDevice<T> = { phone?: T; desktop?: T };

export type Argument = number | string | Message | Message[];
/** A text key with its arguments. */
export interface Message { key: string; args?: Record<string, Argument> }
/** A message with the words it had in the language that was asked for. */
export interface Sentence extends Message { language: Language; text: string }

/** Every rejected command carries one. */
export interface Failure { code: string; message: Message; hint: Message }

// ---- a check

export interface CheckRequest { address: string; devices: Device[]; budgets: Budgets }
export interface Budgets {
  max_steps: number; max_pages: number; max_presses: number; max_seconds: number; max_megabytes: number; timeout_seconds: number;
}

export type Progress =
  | { at: "says"; message: Message; device: Device | null }
  | { at: "picture"; device: Device; step: number; picture: string; width: number; height: number }
  | { at: "pressed"; device: Device; words: string };

export interface Checked {
  id: number;
  document: Document;
  views: View[];
  films: Film[];
  overrides: Override[];
  /** The rating with the person's verdicts in place of the machine's; null where nothing is overridden. */
  corrected: { score: number | null; grade: Grade | null; judged_share: number } | null;
  previous: Previous | null;
  neighbour: Message;
  /** The address that checks the same thing again; null where nothing does, missing where it is that of the document. */
  again?: string | null;
}
export interface View { snapshot: number; device: Device; url: string; title: string; picture: Picture | null; marks: Mark[] }
/** Sizes are CSS px of the page; tiles are stacked, each but the last `tile_height` high. */
export interface Picture { tiles: string[]; width: number; height: number; scale: number; cut: boolean; tile_height?: number }
export interface Mark { entrance: number; rect: Rect; human: boolean }
export interface Rect { x: number; y: number; width: number; height: number }
export interface Film { device: Device; entrance: number | null; frames: Frame[]; effort: Effort | null }
export interface Effort { least_s: number; most_s: number }
export interface Frame {
  kind?: "press" | "close" | "open_chat" | "arrive";
  snapshot: number;
  words: string;
  rect: Rect | null;
  px: number | null;
  target: number | null;
  screens_down: number;
  under_mouse?: boolean;
  change: string | null;
  effort?: Effort | null;
}
export type Correction = { verdict: Exclude<Verdict, "cannot_tell">; reason: string };
export interface Override extends Correction { finding: string; at: string }
export interface Previous { id: number; recorded_at: string; score: number | null; grade: Grade | null; changes: Change[] }
export interface Change { finding: string; before: Verdict | null; after: Verdict; points_before: number | null; points_after: number | null }

// ---- the engine's report document

export type Box = [x: number, y: number, width: number, height: number];
export interface Document {
  schema: number;
  versions: { rubric: string; engine: string; trail: number };
  url: string;
  final_url: string;
  title: string;
  recorded_at: string;
  recorder: { program: string; browser: string | null; language: string; unsandboxed: boolean };
  eyes: PerDevice<"browser" | "http">;
  sentence: Sentence;
  rating: { score: number | null; grade: Grade | null; judged_share: number; remark: Sentence | null };
  entrances: EntranceRow[];
  entrances_left_out: number;
  findings: FindingRow[];
  advice: AdviceRow[];
  happened: Happening[];
  authorities: { digits: string; text: string }[];
  leads: LeadRow[];
  elder_lanes: Spot[];
  announced: { kind: string; value: string; by: string }[];
  codes?: { says: string; place: Spot }[];
  mismatches?: { shown: string; dialled: string | null; says: Sentence; spot: Spot }[];
  walk?: Walk;
}
export interface EntranceRow {
  number: number;
  kind: string;
  value: string;
  digits?: string;
  then?: string;
  text: string;
  label: string;
  answered_by: "human" | "robot" | "both" | "unknown";
  purpose: string;
  human: boolean;
  visible: boolean;
  steps: number | null;
  devices: PerDevice<Reach>;
  hours?: { text: string };
  vendor?: string;
  signals: { id: string; saw: string }[];
  sightings: Spot[];
}
export interface Reach { steps: number; path?: { pressed: string; change: string | null; screens_down: number }[]; visible: boolean; screens_down: number | null; px: number | null; effort?: Effort }
export interface Spot {
  device: Device; snapshot: number; node: number; text?: string; shown_as: string; rect?: Box;
  sight: { state: "seen" | "unknown" } | { state: "unseen"; why?: string }; covered: boolean; steps: number; screens_down?: number;
}
export interface FindingRow {
  id: string; title: string; group: Group; verdict: Verdict; points: number | null; weight: number; measure: unknown; says: Sentence;
  evidence: { device: Device; snapshot: number; node: number; rect?: Box; text: string }[];
  sources: SourceRow[];
}
export interface AdviceRow { id: string; says: Sentence; gain: number }
export interface SourceRow { document: string; title: string; clause: string; url: string; reliability: string }
export interface Happening { device: Device | null; fault?: { code: string } & Record<string, unknown>; incident?: string; text: string }
export interface LeadRow { device: Device; snapshot: number; text: string; href?: string }
export interface Walk {
  pages: number; presses: number; spent: PerDevice<string>; unexplored: LeadRow[];
  obstacles: { what: string; device: Device; snapshot: number; words: string; close_px?: number }[];
}

// ---- history, method, settings

export type Order = "newest" | "oldest" | "best" | "worst";
export interface HistoryQuery { text: string; grade: string | null; offset: number; limit: number; order: Order }
export interface HistoryPage { total: number; rows: HistoryRow[] }
export interface HistoryRow {
  id: number; merchant: string; url: string; title: string; recorded_at: string; score: number | null; grade: Grade | null; judged_share: number; sentence: string;
}
export interface TrendPoint { id: number; recorded_at: string; score: number | null; grade: Grade | null }
export interface MethodRow { id: string; title: string; question: string; group: Group; weight: number; thresholds: string; sources: SourceRow[] }
export interface Demonstration { name: string; address: string; title: Message }

export type TextSize = "normal" | "large" | "largest";
export type Theme = "system" | "light" | "dark" | "contrast";
export interface Settings { language: Language | null; text_size: TextSize; theme: Theme; devices: Device[]; budgets: Budgets; browser: string | null }
export interface About { version: string; rubric: string; browser: string | null; data_folder: string; system_language: Language; notices?: Message[] }

export type ExportFormat = "html" | "pdf" | "json" | "case";

/** The one list of commands. A rejected one carries a `Failure`. */
export interface Commands {
  check(request: CheckRequest, progress: (event: Progress) => void): Promise<Checked>;
  cancel(): Promise<void>;
  demonstrations(): Promise<Demonstration[]>;
  open_check(id: number): Promise<Checked>;
  open_case(path: string): Promise<Checked>;
  history(query: HistoryQuery): Promise<HistoryPage>;
  trend(merchant: string): Promise<TrendPoint[]>;
  recent(): Promise<HistoryRow[]>;
  delete_checks(ids: number[]): Promise<void>;
  undo_delete(ids: number[]): Promise<void>;
  export_check(id: number, format: ExportFormat, path: string): Promise<string>;
  override_finding(id: number, finding: string, correction: Correction | null): Promise<Checked>;
  method(language: Language): Promise<MethodRow[]>;
  settings(): Promise<Settings>;
  save_settings(settings: Settings): Promise<void>;
  about(): Promise<About>;
  open_outside(url: string): Promise<void>;
}

/** What the window asks of the desktop beside the commands. */
export interface Desktop {
  choose_file_to_save(suggested: string, format: ExportFormat): Promise<string | null>;
  choose_page_file(): Promise<string | null>;
  choose_case_folder(): Promise<string | null>;
  choose_browser(): Promise<string | null>;
  on_drop(dropped: (path: string) => void, hovering: (over: boolean) => void): void;
  set_title(text: string): void;
}

export type Host = Commands & Desktop;
