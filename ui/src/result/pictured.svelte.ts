// Which page of a check is shown in the large picture, and what is framed on it.

import { tick } from "svelte";
import type { Checked, EntranceRow, Mark, Area, View } from "../host";
import { bestSpot, box } from "./words";

export class Pictured {
  snapshot = $state(0);
  /** The entrance that is framed; a counter, so that framing the same one again moves to it again. */
  framed = $state.raw<{ entrance: number | null; rect: Area; times: number } | null>(null);

  constructor(readonly check: number, readonly checked: () => Checked) {
    const first = checked().views.find((view) => view.picture);
    this.snapshot = first?.snapshot ?? 0;
  }

  get views(): View[] {
    return this.checked().views.filter((view) => view.picture);
  }
  get view(): View | undefined {
    return this.views.find((view) => view.snapshot === this.snapshot) ?? this.views[0];
  }

  /** The places of an entrance that can be shown, one a device. */
  spots(entrance: EntranceRow): { view: View; rect: Area }[] {
    const marked = this.views.flatMap((view) =>
      view.marks.filter((mark: Mark) => mark.entrance === entrance.number).map((mark) => ({ view, rect: mark.rect })));
    if (marked.length > 0) return marked.filter(({ view }, index) => marked.findIndex((one) => one.view.device === view.device) === index);
    const best = (["phone", "desktop"] as const).map((device) => bestSpot(entrance, device));
    return best.flatMap((spot) => {
      const view = spot && spot.sight.state !== "unseen" ? this.views.find((one) => one.snapshot === spot.snapshot) : undefined;
      return view && spot?.rect ? [{ view, rect: box(spot.rect) }] : [];
    });
  }

  open(snapshot: number): void {
    this.snapshot = snapshot;
    this.framed = null;
  }

  /** Frames a place and goes to the picture. */
  async frame(snapshot: number, rect: Area, entrance: number | null): Promise<void> {
    this.snapshot = snapshot;
    this.framed = { entrance, rect, times: (this.framed?.times ?? 0) + 1 };
    await tick();
    const pane = document.getElementById("pane");
    pane?.scrollIntoView({ block: "center" });
    pane?.focus({ preventScroll: true });
  }
}
