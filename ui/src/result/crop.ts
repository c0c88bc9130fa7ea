// Which piece of a page shows a step of the way: as in crates/engine/src/report/html/film/window.rs, but closer to the thing,
// since here the large picture is one press away.

import type { Device, Picture, Area } from "../host/wire";

const SHARE: Record<Device, number> = { phone: 1.05, desktop: 0.6 };
const CUT = 0.45;
const WIDE = 600;
const MARGIN = 24;

/** The piece of a picture around a place; its beginning where nothing is framed, null where the picture does not show it. */
export function piece(device: Device, picture: Picture, place: Area | null): Area | null {
  const all = { x: 0, y: 0, width: picture.width, height: picture.height };
  if (all.width <= 0 || all.height <= 0) return null;
  const seen = place ? common(place, all) : { x: 0, y: 0, width: 0, height: 0 };
  if (!seen) return null;
  const narrow = all.width > WIDE && seen.width + 2 * MARGIN <= all.width * CUT;
  const width = narrow ? all.width * CUT : all.width;
  const usual = width * SHARE[device];
  const height = Math.min(Math.max(usual, Math.min(seen.height + 2 * MARGIN, 2 * usual)), all.height);
  return { x: start(seen.x, seen.x + seen.width, width, all.width), y: start(seen.y, seen.y + seen.height, height, all.height), width, height };
}

function start(from: number, to: number, length: number, all: number): number {
  return to + MARGIN <= length ? 0 : Math.min(Math.max(0, (from + to - length) / 2), all - length);
}

/** What two boxes have in common; null where that is nothing. */
export function common(one: Area, other: Area): Area | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The tiles of a picture with the place of each, in CSS px of the page. */
export function tiles(picture: Picture): { source: string; rect: Area }[] {
  const usual = picture.tile_height;
  return picture.tiles.map((source, index) => {
    const y = index * usual;
    return { source, rect: { x: 0, y, width: picture.width, height: Math.max(0, Math.min(usual, picture.height - y)) } };
  });
}
