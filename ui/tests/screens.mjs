// The window's screens, judged as Doorbell judges others and by axe-core, on the built window with the fake host:
//   every screen in both languages and all themes: axe-core finds nothing (contrast 7:1 included), letters have 18 px, targets 44;
//   nothing is cut off at 1024×640, at 200 %, on 360 px, with the largest text, nor in forced colours;
//   a person with a keyboard alone checks, reads, frames an entrance and opens the history;
//   the window's policy is served, and nothing breaks it.
//
//     node tests/screens.mjs [part of a name…]

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FLOWS } from "./flows.mjs";
import { LANGUAGES, openScreen, SCREENS, THEMES } from "./screens-list.mjs";
import { launch, serve, words } from "./server.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa", "wcag22aa", "best-practice"];
const DESK = { width: 1280, height: 800 };
const SIZES = [
  { name: "1024×640", viewport: { width: 1024, height: 640 }, textSize: "normal" },
  { name: "1280×800 at 200 %", viewport: { width: 640, height: 400 }, textSize: "normal" },
  { name: "1024×640 at 200 %", viewport: { width: 512, height: 320 }, textSize: "normal" },
  { name: "360 px", viewport: { width: 360, height: 640 }, textSize: "normal" },
  { name: "1024×640, largest text", viewport: { width: 1024, height: 640 }, textSize: "largest" },
  { name: "forced colours", viewport: { width: 1280, height: 800 }, textSize: "normal", forcedColors: "active" },
];

/** What axe-core says; in other themes than the first only colours are another matter. */
async function violations(page, theme) {
  await page.evaluate(AXE);
  const only = theme === THEMES[0] ? { type: "tag", values: RULES } : { type: "rule", values: ["color-contrast", "color-contrast-enhanced"] };
  const result = await page.evaluate((runOnly) => axe.run(document, { runOnly }), only);
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${theme}: ${id}: ${help}\n      ${node.html.slice(0, 200)}\n      ${node.any?.[0]?.message ?? ""}`));
}

/** Letters that are too small to read, and things that are too small to press. */
async function small(page) {
  return page.evaluate(() => {
    const faults = new Set();
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen, .skip");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !parent || parent.closest(".marks, script") || !shown(parent)) continue;
      const px = parseFloat(getComputedStyle(parent).fontSize);
      if (px < 18) faults.add(`${px} px: ${walker.currentNode.data.trim().slice(0, 40)}`);
    }
    for (const target of document.querySelectorAll("button, summary, select, a[href], input:not([type=radio], [type=checkbox]), textarea, label.choice")) {
      if (!shown(target)) continue;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) < 44) faults.add(`${Math.round(width)}×${Math.round(height)} px to press: ${target.outerHTML.slice(0, 100)}`);
    }
    return [...faults].slice(0, 8);
  });
}

/** The page itself must not scroll sideways; a box that scrolls on its own may. Nothing to press lies outside. */
async function cutOff(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((e) => !e.closest(".pane, .scrolls, .unseen") && e.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} px wide in a window of ${clientWidth}: ${wide.at(-1)?.outerHTML.slice(0, 140)}`];
  });
}

/** A page that tells what went wrong in it. */
function watched(context, origin, faults) {
  context.on("page", (page) => {
    page.on("request", (request) => { if (!request.url().startsWith(origin)) faults.push(`asks for ${request.url().slice(0, 100)}`); });
    page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
    void page.addInitScript(() => document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
    page.on("console", (message) => { if (message.type() === "error") faults.push(`console: ${message.text().slice(0, 200)}`); });
  });
}

const asked = process.argv.slice(2);
const wanted = (name) => asked.length === 0 || asked.some((part) => name.includes(part));
/** The page after its styles were worked out anew. */
const settled = (page) => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));

async function inAllThemes(page) {
  const faults = [];
  for (const theme of THEMES) {
    await page.evaluate((chosen) => { document.documentElement.dataset.theme = chosen; }, theme);
    faults.push(...(await violations(page, theme)));
  }
  return [...faults, ...(await small(page))];
}

async function atAllSizes(page) {
  const faults = [];
  for (const { name, viewport, textSize, forcedColors } of SIZES) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ forcedColors: forcedColors ?? "none" });
    await page.evaluate((size) => { document.documentElement.dataset.textSize = size; }, textSize);
    await settled(page);
    faults.push(...(await cutOff(page)).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

/** Does something in a window of its own, and says what went wrong in it. */
async function inWindow(name, permissions, work) {
  const faults = [];
  const context = await browser.newContext({ viewport: DESK, reducedMotion: "reduce", permissions });
  watched(context, server.address, faults);
  try {
    faults.push(...((await work(context)) ?? []));
  } catch (error) {
    faults.push(String(error.message ?? error));
  } finally {
    await context.close();
  }
  return { name, faults };
}

const server = await serve(join(import.meta.dirname, "../dist-fake"));
const browser = await launch();
const jobs = [];
for (const language of LANGUAGES) {
  for (const screen of SCREENS) {
    const name = `${screen.name} ${language}`;
    if (!wanted(name)) continue;
    jobs.push(() => inWindow(name, [], async (context) => {
      const page = await openScreen(context, server.address, screen, { language, theme: THEMES[0] }, words(language));
      return [...(await inAllThemes(page)), ...(await atAllSizes(page))];
    }));
  }
}
for (const flow of FLOWS) {
  const name = `flow: ${flow.name}`;
  if (!wanted(name)) continue;
  jobs.push(() => inWindow(name, ["clipboard-read", "clipboard-write"], async (context) => {
    await flow.walk({ page: await context.newPage(), address: server.address, say: words("zh-Hans"), english: words("en") });
  }));
}

let wrong = jobs.length === 0 ? 1 : 0;
try {
  const waiting = [...jobs];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const { name, faults } = await job();
      wrong += faults.length;
      console.log(`   ${faults.length === 0 ? "ok" : "NOT OK"}  ${name}`);
      for (const fault of faults) console.log(`    - ${fault}`);
    }
  };
  await Promise.all([work(), work()]);
} finally {
  await browser.close();
  server.close();
}
console.log(`   screens of the window: ${wrong} faults`);
process.exitCode = wrong === 0 ? 0 : 1;
