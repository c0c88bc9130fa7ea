import type { Host } from "./desktop";

export type * from "./desktop";
export type * from "./wire";

/** The host this page runs in: the window's, or a fake one in a plain browser. The fake one is not in the production build. */
export async function openHost(): Promise<Host> {
  if (import.meta.env.MODE === "fake" || (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window))) {
    const { fakeHost } = await import("./fake");
    return fakeHost(new URLSearchParams(window.location.search));
  }
  const { tauriHost } = await import("./tauri");
  return tauriHost();
}
