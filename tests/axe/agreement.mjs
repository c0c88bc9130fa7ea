// Compares what Doorbell measured with what the browser and axe-core say of the same page: font size as seen, the box of
// each text run and of each control, contrast.
//
//     DOORBELL_BROWSER=/path/to/browser node agreement.mjs --doorbell PROGRAM --corpus FOLDER [--pages 20] [--only WORD] [--times 3] [--all]
//
// Doorbell records each page by itself; this opens the page once more in a window of the same device and asks
// getComputedStyle, Range.getClientRects, getBoundingClientRect and axe-core. Nothing but 127.0.0.1 can be reached by
// either, so that what cannot load is the same for both. A run is matched by its words, of equal ones by the nearest place.
// Pages are not the same each time (sliders, scripts that wait): where something differs the page is opened again, and what
// agrees once agrees. What differs always is shown.

import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize, relative, sep } from "node:path";
import { chromium } from "playwright-core";
import { compare } from "./agreement-page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// What is asked for, and the least share of runs (or controls) within it.
const BOUNDS = { font: 0.1, contrast: 0.1, text: 1, control: 1 };
const LEAST = 0.995;
const TIMES = Number(argument("times", "3"));
const OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
const LANGUAGE = "zh-CN,zh,en";

// The devices of crates/capture/src/device.rs.
const DEVICES = {
  phone: { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false },
};

// The rest a page must come to: crates/capture/src/settle.rs.
const QUIET = `new Promise(done => {
  let timer;
  const end = () => { watch.disconnect(); requestAnimationFrame(() => requestAnimationFrame(done)); };
  const again = () => { clearTimeout(timer); timer = setTimeout(end, 250); };
  const watch = new MutationObserver(again);
  watch.observe(document, { subtree: true, childList: true, characterData: true });
  setTimeout(end, 3000);
  again();
})`;

const TYPES = {
  ".html": "text/html", ".htm": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
  ".ico": "image/x-icon", ".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf", ".json": "application/json",
};

function serve(root) {
  const server = createServer((request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname));
      let file = join(root, path);
      if (relative(root, file).split(sep)[0] === "..") throw new Error("outside");
      if (statSync(file).isDirectory()) file = join(file, "index.html");
      response.writeHead(200, { "Content-Type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream" });
      response.end(readFileSync(file));
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" });
      response.end("not here");
    }
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

function argument(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

// One page a site, in the manifest's order; pages without their style sheets say little of looks and come last.
function choose(corpus, count, only) {
  const lines = readFileSync(join(corpus, "manifest.jsonl"), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const wanted = lines.filter((page) => page.split === "dev" && (!only || page.id.includes(only)));
  const seen = new Map();
  const round = (page) => { const n = seen.get(page.site) ?? 0; seen.set(page.site, n + 1); return n + (page.local_css ? 0 : 100); };
  return wanted.map((page) => [round(page), page]).sort((a, b) => a[0] - b[0]).map(([, page]) => page).slice(0, count);
}

function record(program, browser, url, folder) {
  const words = ["check", url, "--max-steps", "0", "--quiet", "--browser", browser, "--case", folder];
  return new Promise((done, failed) => {
    const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (bytes) => { said += bytes; });
    child.on("error", failed);
    child.on("exit", (code) => {
      try {
        done(JSON.parse(readFileSync(join(folder, "trail.json"), "utf8")));
      } catch {
        failed(new Error(`doorbell ended with ${code}: ${said.slice(0, 300)}`));
      }
    });
  });
}

function userAgent(device, version) {
  const major = version.split(".")[0];
  return device === "phone"
    ? `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Mobile Safari/537.36`
    : undefined;
}

async function look(browser, device, url, snapshot) {
  const context = await browser.newContext({
    ...DEVICES[device], screen: DEVICES[device].viewport, userAgent: userAgent(device, browser.version()),
    locale: "zh-CN", extraHTTPHeaders: { "Accept-Language": LANGUAGE },
  });
  try {
    const page = await context.newPage();
    page.on("dialog", (dialog) => dialog.dismiss().catch(() => {}));
    await page.goto(url, { waitUntil: "load", timeout: 60_000 }).catch(() => {});
    await page.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => {});
    await page.evaluate(QUIET);
    await page.evaluate(AXE);
    return await page.evaluate(compare, {
      runs: snapshot.runs.map(({ text, rect, sight, style, source }, id) => ({ id, text, rect, sight, style, source })),
      controls: snapshot.controls.map(({ tag, href, rect, sight }, id) => ({ id, tag, href, rect, sight })),
      scale: snapshot.viewport.page_scale,
    });
  } finally {
    await context.close();
  }
}

// The nearest each pair came in as many looks as were needed, and what was not compared.
async function agreed(browser, device, url, snapshot) {
  const nearest = new Map();
  const outside = () => [...nearest.values()].filter(({ what, distance }) => !(distance <= BOUNDS[what] + 1e-6));
  let apart = {}, once = 0;
  for (let time = 0; time < TIMES && (time === 0 || outside().length > 0); time += 1) {
    const before = outside().length;
    const found = await look(browser, device, url, snapshot);
    for (const measure of found.measures) {
      const known = nearest.get(measure.id) ?? { ...measure, others: [] };
      const others = [...known.others, measure.theirs];
      nearest.set(measure.id, { ...(measure.distance < known.distance ? measure : known), others });
    }
    if (time === 0) apart = found.apart;
    else once += Math.max(0, before - outside().length);
  }
  // Where the browser's own windows differ as much among themselves there is nothing to agree with.
  const differ = (a, b) => [a].flat().some((value, i) => typeof value === "number" && Math.abs(value - [b].flat()[i]) > 1);
  for (const { id, what, others } of outside()) {
    if (!others.some((other) => differ(other, others[0]))) continue;
    nearest.delete(id);
    const why = `${what}: the browser's own windows differ among themselves`;
    apart = { ...apart, [why]: (apart[why] ?? 0) + 1 };
  }
  const shares = {};
  for (const { what } of nearest.values()) {
    shares[what] ??= { within: 0, all: 0 };
    shares[what].all += 1;
    shares[what].within += 1;
  }
  for (const { what } of outside()) shares[what].within -= 1;
  return { shares, differences: outside(), apart, once };
}

// Both devices of one page. Doorbell's own window may be the odd one: then it records once more.
async function compared(id, url) {
  const best = new Map();
  const done = () => best.size > 0 && [...best.values()].every(({ differences }) => differences.length === 0);
  for (let time = 0; time < Math.min(2, TIMES) && !done(); time += 1) {
    const trail = await record(program, chosen, url, join(home, `${id}-${time}`));
    for (const device of Object.keys(DEVICES)) {
      const known = best.get(device);
      if (known?.differences.length === 0) continue;
      const snapshot = trail.snapshots.find((one) => one.device === device);
      if (!snapshot?.viewport) throw new Error(`no ${device} in the case`);
      const found = { device, ...(await agreed(browser, device, url, snapshot)) };
      if (!known || found.differences.length < known.differences.length) best.set(device, found);
    }
  }
  return [...best.values()];
}

const corpus = argument("corpus");
const program = argument("doorbell");
const pages = choose(corpus, Number(argument("pages", "20")), argument("only"));
const home = mkdtempSync(join(tmpdir(), "doorbell-agreement-"));
let chosen = process.env.DOORBELL_BROWSER;
if (process.platform !== "win32") {
  const wrapper = join(home, "browser");
  writeFileSync(wrapper, `#!/bin/sh\nexec '${chosen}' '${OFFLINE}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  chosen = wrapper;
}
const root = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: process.env.DOORBELL_BROWSER, chromiumSandbox: !root,
  args: [OFFLINE, "--disable-gpu", "--force-color-profile=srgb", "--hide-scrollbars", "--disable-dev-shm-usage"],
});
const total = {}, differences = [], apart = new Map();
let failed = 0, later = 0, done = 0, stopped = false;
// Ctrl-C once: the page in hand is the last, and what was found so far is told.
process.once("SIGINT", () => { stopped = true; });
try {
  for (const page of pages) {
    if (stopped) break;
    done += 1;
    const server = await serve(join(corpus, page.site_root));
    const place = relative(page.site_root, page.local).split(sep).map(encodeURIComponent).join("/");
    const url = `http://127.0.0.1:${server.address().port}/${place}`;
    try {
      for (const found of await compared(page.id, url)) {
        later += found.once;
        for (const [what, { within, all }] of Object.entries(found.shares)) {
          total[what] ??= { within: 0, all: 0 };
          total[what].within += within;
          total[what].all += all;
        }
        for (const [why, count] of Object.entries(found.apart)) apart.set(why, (apart.get(why) ?? 0) + count);
        differences.push(...found.differences.map((difference) => ({ page: page.id, device: found.device, ...difference })));
        const shares = Object.entries(found.shares).map(([what, { within, all }]) => `${what} ${within}/${all}`);
        console.log(`   ${page.id} ${found.device}: ${shares.join(", ")}`);
      }
    } catch (error) {
      failed += 1;
      console.log(`   ${page.id}: ${error.message}`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
} finally {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}

console.log("\n   not compared:");
for (const [why, count] of [...apart].sort((a, b) => b[1] - a[1])) console.log(`   ${String(count).padStart(7)}  ${why}`);
const groups = new Map();
for (const difference of differences) {
  const group = `${difference.what}: ${difference.cause}`;
  groups.set(group, [...(groups.get(group) ?? []), difference]);
}
console.log("\n   differences, by cause:");
for (const [group, all] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`   ${String(all.length).padStart(7)}  ${group}`);
  const shown = process.argv.includes("--all") ? all : all.slice(0, 6);
  for (const { page, device, words, ours, theirs } of shown) {
    console.log(`            ${page} ${device} ${JSON.stringify(words)}: ${JSON.stringify(ours)} here, ${JSON.stringify(theirs)} there`);
  }
}
console.log("");
let wrong = failed + (done === 0 ? 1 : 0);
for (const [what, { within, all }] of Object.entries(total)) {
  const share = all ? within / all : 1;
  if (share < LEAST) wrong += 1;
  console.log(`   ${what.padEnd(9)} ${within} of ${all} within ${BOUNDS[what]}: ${(share * 100).toFixed(2)} %`);
}
console.log(`   ${later} of them only when the page was opened again`);
console.log(`   ${done} pages, ${failed} failed; at least ${LEAST * 100} % of each are asked for`);
process.exitCode = wrong === 0 ? 0 : 1;
