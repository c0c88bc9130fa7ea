// Watches whether a part of a long list is near what is seen, and keeps its height while it is not drawn.

import { height, type Chunk } from "../history/chunks";

export interface Near {
  part: Chunk;
  drawn: boolean;
  /** A row's height before any was drawn, px. */
  row: number;
  sees: (index: number, visible: boolean) => void;
}

export function near(node: HTMLElement, { part, drawn, row, sees }: Near) {
  const known = new Map<number, number>();
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry) return;
    if (node.childElementCount > 0) known.set(part.index, entry.boundingClientRect.height);
    sees(part.index, entry.isIntersecting);
  }, { rootMargin: "600px 0px" });
  observer.observe(node);
  const keep = (now: boolean) => { node.style.minHeight = now ? "" : `${height(part, known, row)}px`; };
  keep(drawn);
  return { update: (next: Near) => keep(next.drawn), destroy: () => { observer.disconnect(); sees(part.index, false); } };
}
