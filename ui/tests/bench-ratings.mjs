// How long the window takes to sort and to filter a rating, on the built window with the fake host: the processor's time of
// its process (nearly the same on a busy machine), and the time from the press until the frame that shows it was painted.
//
//     npm run build:fake && node tests/bench-ratings.mjs [merchants…]

import { join } from "node:path";
import { openScreen, SCREENS } from "./screens-list.mjs";
import { launch, serve, words } from "./server.mjs";

const ROUNDS = 10;
const asked = process.argv.slice(2).map(Number);
const screen = SCREENS.find(({ name }) => name === "rating");
const server = await serve(join(import.meta.dirname, "../dist-fake"));
const browser = await launch();

/** Milliseconds of a processor that the page's process took so far. */
async function worked(client) {
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer").reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** In the page: does something, and gives the milliseconds until the next frame is on the screen and shows it. */
async function timed({ page, client }, what, argument) {
  const before = await worked(client);
  const wall = await page.evaluate(([name, value]) => new Promise((resolve) => {
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
  return { own: (await worked(client)) - before, wall };
}

function line(name, times) {
  const of = (kind) => times.map((time) => time[kind]).sort((one, other) => one - other);
  const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0).padStart(5);
  const both = ["own", "wall"].map((kind) => `median ${at(of(kind), 0.5)}, most ${at(of(kind), 1)} ms`);
  console.log(`   ${name.padEnd(30)} own ${both[0]}   until painted ${both[1]}`);
}

try {
  for (const merchants of asked.length > 0 ? asked : [3000]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    const page = await openScreen(context, server.address, { ...screen, query: `merchants=${merchants}` }, { language: "zh-Hans", theme: "light" }, words("zh-Hans"));
    const client = await browser.newBrowserCDPSession();
    const both = { page, client };
    console.log(`${merchants} merchants, ${ROUNDS} times each (two frames of 16.7 ms are counted in):`);
    const heads = await page.locator(".head button").allTextContents();
    for (const [at, head] of heads.entries()) {
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(both, "sort", at));
      line(`sort: ${head}`, times);
    }
    const found = [];
    for (let round = 0; round < ROUNDS; round += 1) found.push(await timed(both, "find", ["", "青", "青石", "青石巷", "银行"][round % 5]));
    line("find: letters typed one by one", found);
    await timed(both, "find", "");
    for (const id of ["industry", "grade", "state", "failing"]) {
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(both, "choose", [id, round % 2]));
      line(`filter: ${id}`, times);
      await timed(both, "choose", [id, 0]);
    }
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
