// Pictures of every screen, to be looked at: `node tests/shots.mjs [screen…]` writes ui/shots/*.png.
//     SHOTS=1024x640,zoom,en,dark narrows what is made.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, openScreen, SCREENS, THEMES } from "./screens-list.mjs";
import { launch, serve, words } from "./server.mjs";

const ROOT = join(import.meta.dirname, "..");
const SIZES = { "1280x800": { width: 1280, height: 800 }, "1024x640": { width: 1024, height: 640 }, zoom: { width: 640, height: 400 }, narrow: { width: 360, height: 640 } };

const wanted = process.argv.slice(2);
const only = (process.env.SHOTS ?? "1280x800").split(",");
const chosen = (all) => { const some = all.filter((one) => only.includes(one)); return some.length ? some : all; };
const folder = join(ROOT, "shots");
mkdirSync(folder, { recursive: true });

const server = await serve(join(ROOT, "dist-fake"));
const browser = await launch();
try {
  for (const size of Object.keys(SIZES).filter((one) => only.includes(one))) {
    for (const language of chosen(LANGUAGES)) {
      for (const theme of chosen(THEMES)) {
        const context = await browser.newContext({ viewport: SIZES[size], deviceScaleFactor: size === "zoom" ? 2 : 1, reducedMotion: "reduce" });
        for (const screen of SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
          const page = await openScreen(context, server.address, screen, { language, theme }, words(language));
          // One that is loaded lazily, out of sight, is never decoded: the others are there long before.
          await page.evaluate(() => Promise.race([
            Promise.all([...document.images].map((image) => image.decode().catch(() => {}))),
            new Promise((resolve) => setTimeout(resolve, 3000)),
          ]));
          await page.screenshot({ path: join(folder, `${screen.name}.${language}.${theme}.${size}.png`), fullPage: !only.includes("fold") });
          await page.close();
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
