// The window's host. Together with the folder it stands in, the only place that knows of Tauri.

import { Channel, invoke } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { ExportFormat, Host, Progress } from "./wire";

const ENDINGS: Record<ExportFormat, string> = { html: "html", pdf: "pdf", json: "json", case: "doorbell" };

const one = (chosen: string | string[] | null): string | null => (Array.isArray(chosen) ? (chosen[0] ?? null) : chosen);

export function tauriHost(): Host {
  return {
    check(request, progress) {
      const channel = new Channel<Progress>();
      channel.onmessage = progress;
      return invoke("check", { request, progress: channel });
    },
    cancel: () => invoke("cancel"),
    demonstrations: () => invoke("demonstrations"),
    open_check: (id) => invoke("open_check", { id }),
    open_case: (path) => invoke("open_case", { path }),
    history: (query) => invoke("history", { query }),
    trend: (merchant) => invoke("trend", { merchant }),
    recent: () => invoke("recent"),
    delete_checks: (ids) => invoke("delete_checks", { ids }),
    undo_delete: (ids) => invoke("undo_delete", { ids }),
    export_check: (id, format, path) => invoke("export_check", { id, format, path }),
    override_finding: (id, finding, correction) => invoke("override_finding", { id, finding, correction }),
    method: (language) => invoke("method", { language }),
    settings: () => invoke("settings"),
    save_settings: (settings) => invoke("save_settings", { settings }),
    about: () => invoke("about"),
    open_outside: (url) => invoke("open_outside", { url }),

    choose_file_to_save: (suggested, format) =>
      save({ defaultPath: `${suggested}.${ENDINGS[format]}`, filters: [{ name: ENDINGS[format].toUpperCase(), extensions: [ENDINGS[format]] }] }),
    choose_page_file: async () => one(await open({ filters: [{ name: "HTML", extensions: ["html", "htm", "mhtml", "doorbell"] }] })),
    choose_case_folder: async () => one(await open({ directory: true })),
    choose_browser: async () => one(await open({})),
    on_drop(dropped, hovering) {
      void getCurrentWebview().onDragDropEvent(({ payload }) => {
        hovering(payload.type === "enter" || payload.type === "over");
        const path = payload.type === "drop" ? payload.paths[0] : undefined;
        if (path !== undefined) dropped(path);
      });
    },
    set_title: (text) => void getCurrentWindow().setTitle(text),
  };
}
