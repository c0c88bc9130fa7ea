// How long the window takes to sort and to filter a rating: from the press to the frame that shows it, on the built window
// with the fake host.
//
//     npm run build:fake && node tests/bench-ratings.mjs [merchants…]

import { join } from "node:path";
import { openScreen, SCREENS } from "./screens-list.mjs";
import { launch, serve, words } from "./server.mjs";

const ROUNDS = 15;
const asked = process.argv.slice(2).map(Number);
const screen = SCREENS.find(({ name }) => name === "rating");
const server = await serve(join(import.meta.dirname, "../dist-fake"));
const browser = await launch();

/** In the page: does something, and gives the milliseconds until the next frame is on the screen and shows it. */
async function timed(page, what, argument) {
  return page.evaluate(([name, value]) => new Promise((resolve) => {
    const acts = {
      sort: (at) => document.querySelectorAll(".head button")[at].click(),
      find: (text) => { const field = document.getElementById("find"); field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })); },
      choose: ([id, option]) => { const list = document.getElementById(id); list.selectedIndex = option; list.dispatchEvent(new Event("change", { bubbles: true })); },
    };
    requestAnimationFrame(() => {
      const begun = performance.now();
      acts[name](value);
      // A message that is posted in a frame comes after it was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      requestAnimationFrame(() => requestAnimationFrame(() => port2.postMessage(0)));
    });
  }), [what, argument]);
}

function line(name, times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0).padStart(5);
  console.log(`   ${name.padEnd(34)} median ${at(0.5)} ms   slowest ${at(1)} ms`);
}

try {
  for (const merchants of asked.length > 0 ? asked : [3000]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    const page = await openScreen(context, server.address, { ...screen, query: `merchants=${merchants}` }, { language: "zh-Hans", theme: "light" }, words("zh-Hans"));
    console.log(`${merchants} merchants, ${ROUNDS} times each (two frames of 16.7 ms are counted in):`);
    const heads = await page.locator(".head button").allTextContents();
    for (const [at, head] of heads.entries()) {
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(page, "sort", at));
      line(`sort: ${head}`, times);
    }
    const found = [];
    for (let round = 0; round < ROUNDS; round += 1) found.push(await timed(page, "find", ["", "青", "青石", "青石巷", "银行"][round % 5]));
    line("find: letters typed one by one", found);
    await timed(page, "find", "");
    for (const id of ["industry", "grade", "state", "failing"]) {
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(page, "choose", [id, round % 2]));
      line(`filter: ${id}`, times);
      await timed(page, "choose", [id, 0]);
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
