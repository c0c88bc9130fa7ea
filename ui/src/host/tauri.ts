// The window's host. Together with the folder it stands in, the only place that knows of Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { Host, Written } from "./desktop";
import { COMMANDS, type Commands } from "./wire";

const ENDINGS: Record<Written, string> = { html: "html", pdf: "pdf", json: "json", case: "doorbell", xlsx: "xlsx", csv: "csv", jsonl: "jsonl" };
/** Files that a list of merchants may be in. */
const LISTS = ["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"];

const one = (chosen: string | string[] | null): string | null => (Array.isArray(chosen) ? (chosen[0] ?? null) : chosen);

type Told = (event: unknown) => void;

/** Calls a command with the names its arguments have in the one list; what it tells on the way comes by a channel. */
function called(name: string, { args, tells }: { args: readonly string[]; tells: boolean }) {
  return (...given: unknown[]): Promise<unknown> => {
    const named: Record<string, unknown> = Object.fromEntries(args.map((arg, index) => [arg, given[index]]));
    if (tells) {
      const channel = new Channel<unknown>();
      channel.onmessage = given[args.length] as Told;
      named["progress"] = channel;
    }
    return invoke(name, named);
  };
}

/** All commands, made from the one list: it and the interface are written by the same hand, the Rust side. */
const commands = Object.fromEntries(Object.entries(COMMANDS).map(([name, shape]) => [name, called(name, shape)])) as unknown as Commands;

export function tauriHost(): Host {
  return {
    ...commands,
    choose_file_to_save: (suggested, format) =>
      save({ defaultPath: `${suggested}.${ENDINGS[format]}`, filters: [{ name: ENDINGS[format].toUpperCase(), extensions: [ENDINGS[format]] }] }),
    choose_page_file: async () => one(await open({ filters: [{ name: "HTML", extensions: ["html", "htm", "xhtml", "doorbell"] }] })),
    choose_list_file: async () => one(await open({ filters: [{ name: LISTS.slice(0, 4).join(" ").toUpperCase(), extensions: LISTS }] })),
    choose_folder: async () => one(await open({ directory: true })),
    choose_browser: async () => one(await open({})),
    on_drop(dropped, hovering) {
      void getCurrentWebview().onDragDropEvent(({ payload }) => {
        hovering(payload.type === "enter" || payload.type === "over");
        const path = payload.type === "drop" ? payload.paths[0] : undefined;
        if (path !== undefined) dropped(path);
      });
    },
    on_handed_in: (call) => void listen("handed-in", call),
    set_title: (text) => void getCurrentWindow().setTitle(text),
  };
}
