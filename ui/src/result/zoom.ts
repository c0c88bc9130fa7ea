// Zooming and moving in the picture of a page: arithmetic only. A zoom is screen px for one CSS px of the page.

import type { Area } from "../host/wire";

export interface Size { width: number; height: number }
export interface Point { x: number; y: number }
/** How the picture is looked at: its zoom, and the scroll position of its pane. */
export interface Look { zoom: number; left: number; top: number }

/** Largest zoom; letters of 12 px are then as tall as a thumb. */
const MOST = 4;
/** A phone's page is not blown up beyond this to fill a wide pane. */
const FIT_MOST = 1.25;
const STEP = 1.25;
/** Room around a framed thing, CSS px. */
const MARGIN = 80;

/** The zoom at which the whole width is seen. */
export function fit(page: Size, pane: Size): number {
  return page.width > 0 && pane.width > 0 ? Math.min(pane.width / page.width, FIT_MOST) : 1;
}

export function bounded(zoom: number, fitting: number): number {
  return Math.min(Math.max(zoom, Math.min(fitting, 1)), MOST);
}

export function larger(zoom: number, fitting: number): number {
  return bounded(zoom * STEP, fitting);
}

export function smaller(zoom: number, fitting: number): number {
  return bounded(zoom / STEP, fitting);
}

/** The look after a change of zoom during which the thing under `point` (px of the pane) stays where it is. */
export function around(look: Look, zoom: number, point: Point): Look {
  const ratio = zoom / look.zoom;
  const moved = (scroll: number, at: number) => Math.max(0, (scroll + at) * ratio - at);
  return { zoom, left: moved(look.left, point.x), top: moved(look.top, point.y) };
}

/** The look at which a place stands in the middle of the pane, large enough to be read. */
export function framing(place: Area, page: Size, pane: Size): Look {
  const fitting = fit(page, pane);
  const whole = Math.min(pane.width / (place.width + 2 * MARGIN), pane.height / (place.height + 2 * MARGIN));
  const zoom = bounded(Math.max(Math.min(whole, 1.5), Math.min(fitting, whole)), fitting);
  const start = (from: number, length: number, seen: number, all: number) =>
    Math.min(Math.max(0, (from + length / 2) * zoom - seen / 2), Math.max(0, all * zoom - seen));
  return { zoom, left: start(place.x, place.width, pane.width, page.width), top: start(place.y, place.height, pane.height, page.height) };
}
