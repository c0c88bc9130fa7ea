// Watches whether a part of a long list is near what is seen, and keeps its height while it is not drawn.

import { height, type Chunk } from "../history/chunks";

export interface Near {
  part: Chunk;
  drawn: boolean;
  /** A row's height before any was drawn, px. */
  row: number;
  sees: (index: number, visible: boolean) => void;
}

export function near(node: HTMLElement, first: Near) {
  let now = first;
  const known = new Map<number, number>();
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry) return;
    if (node.childElementCount > 0) known.set(now.part.index, entry.boundingClientRect.height);
    now.sees(now.part.index, entry.isIntersecting);
  }, { rootMargin: "600px 0px" });
  observer.observe(node);
  const keep = (next: Near) => {
    now = next;
    node.style.minHeight = next.drawn ? "" : `${height(next.part, known, next.row)}px`;
  };
  keep(first);
  return { update: keep, destroy: () => { observer.disconnect(); now.sees(now.part.index, false); } };
}
