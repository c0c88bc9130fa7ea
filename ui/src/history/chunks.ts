// Long lists are cut into chunks; only those near the part that is seen are fetched and drawn.

export interface Chunk { index: number; offset: number; length: number }

/** Rows of one chunk. */
export const CHUNK = 40;

export function chunks(total: number, size = CHUNK): Chunk[] {
  const number = Math.ceil(Math.max(0, total) / size);
  return Array.from({ length: number }, (_, index) => ({ index, offset: index * size, length: Math.min(size, total - index * size) }));
}

/** Which chunks to draw: those that are seen and their neighbours; the first where nothing is seen yet. */
export function drawn(seen: ReadonlySet<number>, number: number): Set<number> {
  const wanted = new Set<number>();
  for (const index of seen.size > 0 ? seen : [0]) {
    for (const near of [index - 1, index, index + 1]) if (near >= 0 && near < number) wanted.add(near);
  }
  return wanted;
}

/** How tall a chunk that is not drawn is made, in px: as it was, or as its rows are on average. */
export function height(chunk: Chunk, known: ReadonlyMap<number, number>, row: number): number {
  return known.get(chunk.index) ?? chunk.length * row;
}
