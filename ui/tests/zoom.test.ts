import { describe, expect, it } from "vitest";
import { common, piece, tiles } from "../src/result/crop";
import * as zoom from "../src/result/zoom";

const page = { width: 1280, height: 6000 };
const pane = { width: 800, height: 600 };

describe("zooming", () => {
  it("begins with the whole width", () => {
    expect(zoom.fit(page, pane)).toBe(0.625);
    expect(zoom.fit({ width: 360, height: 2000 }, pane)).toBe(1.25);
    expect(zoom.fit(page, { width: 0, height: 0 })).toBe(1);
  });

  it("ends at both ends", () => {
    const fitting = zoom.fit(page, pane);
    let now = fitting;
    for (let step = 0; step < 40; step += 1) now = zoom.larger(now, fitting);
    expect(now).toBe(4);
    for (let step = 0; step < 40; step += 1) now = zoom.smaller(now, fitting);
    expect(now).toBe(fitting);
  });

  it("keeps what is under the pointer under the pointer", () => {
    const before = { zoom: 1, left: 200, top: 1000 };
    const point = { x: 300, y: 100 };
    const after = zoom.around(before, 2, point);
    expect((after.left + point.x) / after.zoom).toBeCloseTo((before.left + point.x) / before.zoom);
    expect((after.top + point.y) / after.zoom).toBeCloseTo((before.top + point.y) / before.zoom);
    expect(zoom.around({ zoom: 2, left: 0, top: 0 }, 1, point)).toEqual({ zoom: 1, left: 0, top: 0 });
  });

  it.each([
    { x: 96, y: 1759, width: 157, height: 20 },
    { x: 1250, y: 5980, width: 30, height: 20 },
    { x: 0, y: 0, width: 1280, height: 40 },
    { x: 10, y: 300, width: 1200, height: 3000 },
  ])("frames $x,$y within the pane", (place) => {
    const look = zoom.framing(place, page, pane);
    const left = place.x * look.zoom - look.left;
    const top = place.y * look.zoom - look.top;
    const inside = place.width * look.zoom <= pane.width && place.height * look.zoom <= pane.height;
    expect(look.zoom).toBeGreaterThanOrEqual(zoom.fit(page, pane) - 1e-9);
    if (inside) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + place.width * look.zoom).toBeLessThanOrEqual(pane.width + 1e-6);
      expect(top + place.height * look.zoom).toBeLessThanOrEqual(pane.height + 1e-6);
    } else {
      expect(Math.abs(left + (place.width * look.zoom) / 2 - pane.width / 2)).toBeLessThan(pane.width);
    }
  });
});

describe("a piece of a page", () => {
  const picture = { tiles: ["a", "b"], width: 1280, height: 5000, scale: 1, cut: false, tile_height: 4096 };

  it("shows its place", () => {
    for (const place of [{ x: 0, y: 0, width: 40, height: 20 }, { x: 1230, y: 4960, width: 50, height: 40 }, { x: 20, y: 900, width: 1240, height: 60 }]) {
      const area = piece("desktop", picture, place);
      expect(area && common(area, place)).toEqual(place);
    }
  });

  it("is missing where the picture does not show the place", () => {
    expect(piece("phone", { ...picture, width: 360, height: 800 }, { x: 0, y: 900, width: 40, height: 40 })).toBeNull();
  });

  it("is put together of tiles that cover the picture once", () => {
    expect(tiles(picture).map(({ rect }) => [rect.y, rect.height])).toEqual([[0, 4096], [4096, 904]]);
    expect(tiles({ ...picture, scale: 2, tile_height: 2048, tiles: ["a", "b", "c"] }).map(({ rect }) => [rect.y, rect.height])).toEqual([[0, 2048], [2048, 2048], [4096, 904]]);
    expect(tiles({ ...picture, tile_height: 5000, tiles: ["a"] })[0]?.rect.height).toBe(5000);
  });
});
