// Judges every HTML file below a folder: axe-core finds nothing, in light, in dark and on a phone; nothing is cut off
// on the smallest phone, at 400 % zoom or on A4 paper; everything that can be pressed is reached by Tab.
//
//     DOORBELL_BROWSER=/path/to/browser node axe.mjs FOLDER

import { readdirSync, writeFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const VIEWS = [
  { name: "desktop, light", width: 1280, height: 800, colorScheme: "light" },
  { name: "desktop, dark", width: 1280, height: 800, colorScheme: "dark" },
  { name: "phone", width: 360, height: 800, colorScheme: "light" },
];

async function violations(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), RULES);
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${help}\n      ${node.html.slice(0, 160)}\n      ${node.any?.[0]?.message ?? ""}`));
}

// The page itself must not scroll sideways; a box that scrolls on its own may.
async function cutOff(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].find((e) => e.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} px wide in a window of ${clientWidth}: ${wide?.outerHTML.slice(0, 120)}`];
  });
}

async function unreachable(page) {
  const wanted = await page.locator("a[href]:visible, button:visible, summary:visible").count();
  const reached = new Set();
  for (let press = 0; press < wanted + 5; press += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => {
      const all = [...document.querySelectorAll("a[href], button, summary")];
      return all.indexOf(document.activeElement);
    });
    if (place >= 0) reached.add(place);
  }
  return reached.size < wanted ? [`Tab reaches ${reached.size} of ${wanted} links and buttons`] : [];
}

async function judge(browser, file) {
  const faults = [];
  const url = pathToFileURL(file).href;
  for (const { name, width, height, ...media } of VIEWS) {
    const context = await browser.newContext({ viewport: { width, height }, ...media });
    const page = await context.newPage();
    const asked = [];
    page.on("request", (request) => { if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url()); });
    page.on("pageerror", (error) => faults.push(`${name}: script error: ${error.message}`));
    await page.goto(url);
    const found = [...(await violations(page)), ...(await cutOff(page)), ...asked.map((address) => `asks for ${address}`)];
    if (name === "desktop, light") found.push(...(await unreachable(page)));
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    await context.close();
  }
  faults.push(...(await narrowAndPaper(browser, url, file)));
  return faults;
}

async function narrowAndPaper(browser, url, file) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(url);
  const narrow = (await cutOff(page)).map((fault) => `320 px (1280 at 400 %): ${fault}`);
  // A4 less 15 mm on each side, at 96 px an inch.
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: "print" });
  const paper = (await cutOff(page)).map((fault) => `A4: ${fault}`);
  writeFileSync(file.replace(/\.html$/, ".pdf"), await page.pdf({ format: "A4", printBackground: true }));
  await context.close();
  return [...narrow, ...paper];
}

function reports(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const [folder] = process.argv.slice(2);
const executablePath = process.env.DOORBELL_BROWSER;
const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, chromiumSandbox: !root, args: ["--disable-background-networking"] });
const files = reports(folder);
let wrong = files.length === 0 ? 1 : 0;
if (wrong) console.error(`no report in ${folder}`);
try {
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const faults = await judge(browser, file);
      wrong += faults.length;
      console.log(`   ${faults.length === 0 ? "ok" : "NOT OK"}  ${relative(folder, file)}`);
      for (const fault of faults) console.log(`    - ${fault}`);
    }
  };
  await Promise.all([work(), work()]);
} finally {
  await browser.close();
}
console.log(`   axe-core over ${files.length} reports: ${wrong} faults`);
process.exitCode = wrong === 0 ? 0 : 1;
