// What the window asks of the desktop beside the commands of the host.

import type { Commands, ExportFormat, RatingForm } from "./wire";

/** What is written as one file. */
export type Written = ExportFormat | Exclude<RatingForm, "folder">;

export interface Desktop {
  choose_file_to_save(suggested: string, format: Written): Promise<string | null>;
  choose_page_file(): Promise<string | null>;
  choose_list_file(): Promise<string | null>;
  choose_folder(): Promise<string | null>;
  choose_browser(): Promise<string | null>;
  on_drop(dropped: (path: string) => void, hovering: (over: boolean) => void): void;
  /** Calls when a file lies there for `handed_in`. */
  on_handed_in(call: () => void): void;
  set_title(text: string): void;
}

export type Host = Commands & Desktop;
