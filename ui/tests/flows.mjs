// What a person does in the window, from one end to the other. Awaits what is seen, never a time.

import { strict as assert } from "node:assert";

/** Presses Tab until what is wanted has the focus. */
async function tabTo(page, wanted, key = "Tab", most = 250) {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      return element ? (element.getAttribute("aria-label") ?? element.textContent ?? "").trim() || element.id : "";
    });
    if (typeof wanted === "string" ? name === wanted : wanted.test(name)) return;
  }
  assert.fail(`${most} presses of ${key} do not lead to ${wanted}`);
}

const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");
/** Whether what has the focus shows it. */
const outlined = (page) => page.evaluate(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 3;
});

async function start(page, address, query = "pace=0") {
  await page.goto(`${address}?${query}`);
  await page.locator("main h1").waitFor();
}
async function check(page, say, name) {
  await page.getByLabel(say("win-check-address"), { exact: true }).fill(`${name}.example.com`);
  await page.getByRole("button", { name: say("win-check-start"), exact: true }).click();
  await page.locator("section.answer").waitFor();
}
const screen = (page, say, key) => page.getByRole("button", { name: say(key), exact: true }).first().click();

export const FLOWS = [
  {
    name: "with a keyboard alone: check, read, frame an entrance, open the history",
    async walk({ page, address, say }) {
      await start(page, address);
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), say("win-skip"));
      await page.keyboard.press("Enter");
      assert.equal(await focused(page), "ask");
      await tabTo(page, "address");
      assert.ok(await outlined(page));
      await page.keyboard.type("middling.example.com");
      await page.keyboard.press("Enter");
      await page.locator("section.answer").waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "sentence");

      await tabTo(page, new RegExp(`^${say("win-page-show")}`));
      assert.ok(await outlined(page));
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "pane");
      await page.locator(".shown", { hasText: "1" }).waitFor();
      const before = await page.locator(".marks").getAttribute("width");
      await page.keyboard.press("+");
      await page.waitForFunction((width) => document.querySelector(".marks").getAttribute("width") !== width, before);
      await page.keyboard.press("n");
      await page.locator(".shown", { hasText: "2" }).waitFor();
      const top = await page.evaluate(() => document.getElementById("pane").scrollTop);
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction((before) => document.getElementById("pane").scrollTop !== before, top);

      await tabTo(page, say("win-nav-history"), "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "history");
      await tabTo(page, new RegExp(`^${say("win-history-open")}`));
      await page.keyboard.press("Enter");
      await page.locator("section.answer").waitFor();
    },
  },
  {
    name: "framing an entrance brings it into view, in its picture",
    async walk({ page, address, say }) {
      await start(page, address);
      await check(page, say, "middling");
      await page.locator(".ways li").first().getByRole("button").last().click();
      await page.locator(".marks g.now").waitFor();
      const inside = () => page.evaluate(() => {
        const pane = document.getElementById("pane").getBoundingClientRect();
        const mark = document.querySelector(".marks g.now .frame").getBoundingClientRect();
        return mark.left >= pane.left && mark.right <= pane.right && mark.top >= pane.top && mark.bottom <= pane.bottom;
      });
      await page.waitForFunction(() => document.getElementById("pane").scrollTop > 0);
      assert.ok(await inside());
      assert.match(await page.locator("#which option:checked").textContent(), new RegExp(say("device-desktop")));
    },
  },
  {
    name: "progress is told in words and pictures, and stopping keeps what was seen",
    async walk({ page, address, say }) {
      await start(page, address, "pace=hand");
      await page.getByLabel(say("win-check-address"), { exact: true }).fill("far.example.com");
      await page.keyboard.press("Enter");
      await page.locator(".running").waitFor();
      const next = () => page.evaluate(() => new Promise((resolve) => { document.dispatchEvent(new Event("fake:next")); setTimeout(resolve, 0); }));
      const image = page.locator(".walk.phone .glass img");
      const told = page.locator("[aria-live=polite]", { hasText: say("device-desktop") });
      for (let event = 0; event < 60 && (await image.count()) === 0; event += 1) await next();
      await image.waitFor();
      for (let event = 0; event < 30 && (await told.count()) === 0; event += 1) await next();
      await told.waitFor({ state: "attached" });
      await page.getByRole("button", { name: say("win-run-cancel"), exact: true }).click();
      await page.locator("section.answer").waitFor();
    },
  },
  {
    name: "stopping before anything was seen says so",
    async walk({ page, address, say }) {
      await start(page, address, "pace=hand");
      await page.getByLabel(say("win-check-address"), { exact: true }).fill("kind.example.com");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: say("win-run-cancel"), exact: true }).click();
      await page.locator(".notice", { hasText: say("win-run-cancelled") }).waitFor();
      assert.equal(await page.locator(".trouble").count(), 0);
    },
  },
  {
    name: "who reads something else meanwhile is told when the check is done",
    async walk({ page, address, say }) {
      await start(page, address, "pace=hand");
      await page.getByLabel(say("win-check-address"), { exact: true }).fill("kind.example.com");
      await page.keyboard.press("Enter");
      await page.locator(".running").waitFor();
      await screen(page, say, "win-nav-method");
      await page.getByRole("heading", { level: 1, name: say("win-method-title"), exact: true }).waitFor();
      await page.evaluate(async () => {
        while (!document.querySelector(".notice p")) {
          document.dispatchEvent(new Event("fake:next"));
          await new Promise((resolve) => { setTimeout(resolve, 0); });
        }
      });
      await page.locator(".notice", { hasText: say("win-run-done") }).waitFor();
      assert.equal(await page.locator("section.answer").count(), 0);
      await screen(page, say, "win-nav-result");
      await page.locator("section.answer").waitFor();
    },
  },
  {
    name: "what a finding was measured at is shown in its picture",
    async walk({ page, address, say }) {
      await start(page, address);
      await check(page, say, "middling");
      const finding = page.locator("article.finding").first();
      await finding.locator(".foot summary").click();
      await finding.getByText(say("win-page-show"), { exact: true }).first().click();
      await page.waitForFunction(() => document.activeElement?.id === "pane");
      await page.locator(".marks .frame.now").waitFor();
    },
  },
  {
    name: "a page file that is dropped is checked",
    async walk({ page, address }) {
      await start(page, address, "pace=hand");
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(["<p>"], "shop.html"));
        window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true, bubbles: true }));
      });
      await page.locator(".running h1", { hasText: "shop.html" }).waitFor();
    },
  },
  {
    name: "the language is switched at once, the report's words too",
    async walk({ page, address, say, english }) {
      await start(page, address);
      await check(page, say, "middling");
      await screen(page, say, "win-nav-settings");
      await page.getByLabel("English", { exact: true }).check();
      await page.getByRole("heading", { level: 1, name: english("win-settings-title"), exact: true }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
      await screen(page, english, "win-nav-result");
      await page.getByRole("heading", { level: 1, name: /older customer/ }).waitFor();
      assert.equal(await page.getByText("说不准").count(), 0);
    },
  },
  {
    name: "what is wrong is said with what to do, and tried again",
    async walk({ page, address, say }) {
      await start(page, address);
      await page.getByRole("button", { name: say("win-check-start"), exact: true }).click();
      await page.getByText(say("win-check-address-missing"), { exact: true }).waitFor();
      assert.equal(await focused(page), "address");
      await page.getByLabel(say("win-check-address"), { exact: true }).fill("不是网址");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").filter({ hasText: say("error-address-unreadable-hint") }).waitFor();
      assert.equal(await page.getByLabel(say("win-check-address"), { exact: true }).inputValue(), "不是网址");
    },
  },
  {
    name: "a person's verdict stands beside the machine's and is taken back",
    async walk({ page, address, say }) {
      await start(page, address);
      await check(page, say, "middling");
      const finding = page.locator("article.finding").first();
      const machine = await page.locator(".rated .points").textContent();
      await finding.getByText(say("win-finding-override"), { exact: true }).click();
      await page.getByRole("button", { name: say("win-override-save"), exact: true }).click();
      await page.getByText(say("win-override-reason-missing"), { exact: true }).waitFor();
      await page.locator("dialog").getByText(say("verdict-good"), { exact: true }).click();
      await page.getByLabel(say("win-override-reason"), { exact: true }).fill("<b>打过去有人接</b>");
      await page.getByRole("button", { name: say("win-override-save"), exact: true }).click();
      await finding.locator(".yours", { hasText: "<b>打过去有人接</b>" }).waitFor();
      await page.locator(".corrected").waitFor();
      assert.equal(await page.locator(".rated .points").textContent(), machine);
      await finding.getByText(say("win-finding-override-back"), { exact: true }).click();
      await page.locator(".corrected").waitFor({ state: "detached" });
    },
  },
  {
    name: "a report is saved, and the advice is copied",
    async walk({ page, address, say }) {
      await start(page, address);
      await check(page, say, "middling");
      await page.getByText(say("win-result-export"), { exact: true }).click();
      await page.getByRole("button", { name: new RegExp(`^${say("win-export-pdf")}`) }).click();
      await page.locator(".notice", { hasText: "middling.example.com-2026-11-26.pdf" }).waitFor();
      await page.getByRole("button", { name: say("win-result-copy-advice"), exact: true }).click();
      await page.locator(".notice", { hasText: say("win-result-copied") }).waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /1\. /);
      await page.getByRole("button", { name: say("win-result-copy-issue"), exact: true }).click();
      await page.locator(".notice", { hasText: say("win-result-copied-issue") }).waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# .*middling\.example\.com/);
    },
  },
  {
    name: "what is good is folded, a change is shown as code, and somebody else's verdict is named",
    async walk({ page, address, say }) {
      await page.goto(`${address}?open=middling`);
      await page.locator(".moved").waitFor();
      const good = page.locator(".group > .fold").first();
      const other = page.locator("article.finding", { hasText: say("win-finding-persons", { name: "陈姐" }) });
      await other.waitFor();
      const change = page.locator(".change .fold").first();
      assert.equal(await change.locator("pre").first().isVisible(), false);
      await change.locator("summary").click();
      const [before, after] = await change.locator("pre").allTextContents();
      assert.ok(before.includes("<") || before.includes("{"), before);
      assert.notEqual(before, after);
      await page.locator(".moved summary").click();
      assert.ok((await page.locator(".moved li").count()) > 0);
      assert.ok((await good.locator("article.finding.good").count()) > 0);
    },
  },
  {
    name: "ten thousand checks draw only what is seen, are searched, deleted and brought back",
    async walk({ page, address, say }) {
      await start(page, address, "pace=0&history=10000");
      await screen(page, say, "win-nav-history");
      await page.locator(".rows li").first().waitFor();
      await page.getByText(say("win-history-count", { total: "10000" }), { exact: true }).waitFor();
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      await page.waitForFunction(() => [...document.querySelectorAll(".rows li")].some((row) => { const { top } = row.getBoundingClientRect(); return top > 0 && top < innerHeight; }));
      assert.ok((await page.locator(".rows li").count()) <= 240);
      await page.getByLabel(say("win-history-search"), { exact: true }).fill("far.");
      await page.getByText(say("win-history-count", { total: 2 }), { exact: true }).waitFor();
      await page.locator(".rows").getByRole("button", { name: new RegExp(`^${say("win-history-delete")}`) }).first().click();
      await page.locator(".tally", { hasText: say("win-history-count", { total: 1 }) }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "undo");
      await page.keyboard.press("Enter");
      await page.locator(".tally", { hasText: say("win-history-count", { total: 2 }) }).waitFor();
    },
  },
  {
    name: "several checks are ticked, deleted together and brought back, with a keyboard alone",
    async walk({ page, address, say }) {
      await start(page, address);
      await screen(page, say, "win-nav-history");
      await page.getByText(say("win-history-count", { total: 400 }), { exact: true }).waitFor();
      for (const nth of [0, 2, 3]) {
        await page.locator(".rows li").nth(nth).getByRole("checkbox").focus();
        await page.keyboard.press("Space");
      }
      await page.getByRole("button", { name: say("win-history-delete-chosen", { number: 3 }), exact: true }).press("Enter");
      await page.locator(".tally", { hasText: say("win-history-count", { total: 397 }) }).waitFor();
      await page.locator(".tally", { hasText: say("win-history-deleted", { number: 3 }) }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === "undo");
      await page.keyboard.press("Enter");
      await page.locator(".tally", { hasText: say("win-history-count", { total: 400 }) }).waitFor();
      await page.locator(".tally", { hasText: say("win-history-undone", { number: 3 }) }).waitFor();
    },
  },
  {
    name: "a check that cannot be kept says so beside its result, and is saved from there",
    async walk({ page, address, say }) {
      await start(page, address, "pace=0&kept=none");
      await check(page, say, "kind");
      const told = page.getByRole("alert").filter({ hasText: say("error-check-not-kept-hint") });
      await told.getByText(say("win-result-export"), { exact: true }).click();
      await told.getByRole("button", { name: new RegExp(`^${say("win-export-case")}`) }).click();
      await page.locator(".notice", { hasText: ".case" }).waitFor();
    },
  },
  {
    name: "a case that the desktop hands in is opened as a result",
    async walk({ page, address, say }) {
      await start(page, address, "open=codes");
      await page.getByRole("heading", { name: say("win-codes"), exact: true }).waitFor();
    },
  },
  {
    name: "three thousand merchants are sorted and filtered, a merchant is opened, and one comes back to the same place",
    async walk({ page, address, say }) {
      await start(page, address, "pace=0");
      await screen(page, say, "win-nav-ratings");
      await page.locator(".shelf").getByRole("button").first().click();
      await page.getByText(say("win-rating-count", { total: "3000" }), { exact: true }).waitFor();
      const grid = page.getByRole("table", { name: say("win-rating-sheet-table"), exact: true });
      assert.equal(await grid.getAttribute("aria-rowcount"), "3001");
      assert.ok((await page.locator(".merchant").count()) <= 161, "only what is seen is drawn");
      const scores = async () => (await page.locator(".merchant .score").allTextContents()).slice(1, 20).map(parseFloat).filter((score) => !Number.isNaN(score));
      const column = (key) => page.getByRole("columnheader", { name: say(key), exact: true });
      await column("win-rating-column-score").getByRole("button").click();
      assert.equal(await column("win-rating-column-score").getAttribute("aria-sort"), "descending");
      const best = await scores();
      assert.deepEqual(best, [...best].sort((one, other) => other - one));
      await column("win-rating-column-score").getByRole("button").click();
      const worst = await scores();
      assert.ok(worst.length > 5 && Math.max(...worst) < Math.min(...best));

      await page.getByLabel(say("column-industry"), { exact: true }).selectOption("药房");
      await page.getByLabel(say("win-rating-failing"), { exact: true }).selectOption("text-size");
      await page.getByLabel(say("column-grade"), { exact: true }).selectOption("D");
      const told = await page.locator(".ranking .count").textContent();
      assert.ok((await page.locator(".merchant .industry bdi").allTextContents()).every((trade) => trade === "药房"));
      const rows = Number(await grid.getAttribute("aria-rowcount")) - 1;
      assert.equal(told, say("win-rating-found", { found: rows, total: "3000" }));
      assert.ok(rows > 40 && rows < 300, `${rows}`);

      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight * 0.6));
      await page.waitForFunction(() => [...document.querySelectorAll(".merchant .name button")].some((row) => { const { top } = row.getBoundingClientRect(); return top > 150 && top < innerHeight - 100; }));
      const name = await page.evaluate(() => {
        const row = [...document.querySelectorAll(".merchant .name button")].find((one) => { const { top } = one.getBoundingClientRect(); return top > 150 && top < innerHeight - 100; });
        const { id } = row.closest(".merchant");
        row.click();
        return id;
      });
      await page.locator("section.answer").waitFor();
      await page.locator(".back button").click();
      await page.waitForFunction((id) => document.activeElement?.closest(".merchant")?.id === id, name);
      assert.ok(await page.evaluate(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; }));
      assert.equal(await page.locator("#grade").inputValue(), "D");
      assert.equal(await page.locator(".ranking .count").textContent(), told);
    },
  },
  {
    name: "with a keyboard alone: a list is pasted, understood, rated, paused, gone on with, and its table sorted",
    async walk({ page, address, say }) {
      await start(page, address, "pace=hand&ratings=0");
      await tabTo(page, say("win-nav-ratings"));
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "ratings");
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "list");
      await page.keyboard.insertText("青竹超市 qingzhu.example.com\n没有网址\n柳叶银行 liuye.example.com\n石榴茶行 shiliu.example.com\n");
      await tabTo(page, say("win-ratings-read"));
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "preview");
      await page.getByRole("status").filter({ hasText: "3" }).first().waitFor();
      assert.equal(await page.locator(".preview table").nth(1).locator("tbody tr").count(), 1);
      await tabTo(page, "rating-name");
      await page.keyboard.type("<b>三家</b>");
      await tabTo(page, "contact");
      await page.keyboard.type("check@association.example");
      await tabTo(page, say("win-preview-start", { merchants: 3 }));
      assert.ok(await outlined(page));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "<b>三家</b>", exact: true }).waitFor();
      const next = () => page.evaluate(() => new Promise((resolve) => { document.dispatchEvent(new Event("fake:next")); setTimeout(resolve, 0); }));
      await page.locator(".watch .now", { hasText: "青竹超市" }).waitFor();
      await tabTo(page, say("win-watch-pause"));
      await page.keyboard.press("Enter");
      await page.locator(".watch .pace", { hasText: say("win-watch-phase-pausing") }).waitFor();
      await next();
      await next();
      await page.locator(".watch .pace", { hasText: say("win-watch-phase-paused") }).waitFor();
      await page.locator(".watch [aria-live]", { hasText: say("win-watch-phase-paused") }).waitFor({ state: "attached" });
      await page.getByRole("button", { name: say("win-watch-resume"), exact: true }).press("Enter");
      await page.locator(".watch .now", { hasText: "石榴茶行" }).waitFor();
      await next();
      await page.locator(".notice", { hasText: say("win-watch-done", { name: "<b>三家</b>" }) }).waitFor();
      await tabTo(page, say("win-rating-column-name"));
      await page.keyboard.press("Enter");
      const column = page.getByRole("columnheader", { name: say("win-rating-column-name"), exact: true });
      assert.equal(await column.getAttribute("aria-sort"), "ascending");
      await tabTo(page, /茶行|超市|银行/);
      await page.keyboard.press("Enter");
      await page.locator("section.answer").waitFor();
    },
  },
  {
    name: "who fails a criterion is found from the chart, and the chart's numbers stand in its table",
    async walk({ page, address, say }) {
      await start(page, address, "pace=0");
      await screen(page, say, "win-nav-ratings");
      await page.locator(".shelf").getByRole("button").first().click();
      await screen(page, say, "win-rating-sheet-spread");
      const bars = page.locator("figure.bars").first();
      const drawn = await bars.locator("svg text.many").allTextContents();
      await bars.locator("summary").click();
      assert.deepEqual(await bars.locator("tbody tr td:nth-child(2)").allTextContents(), drawn);
      const row = page.locator(".shares tbody tr").first();
      const poor = await row.locator("td").nth(2).textContent();
      await row.getByRole("button").click();
      await page.waitForFunction(() => document.activeElement?.id === "ranking");
      await page.locator(".ranking .count", { hasText: say("win-rating-found", { found: poor, total: "3000" }) }).waitFor();
    },
  },
  {
    name: "a rating that runs is stopped, goes on meanwhile where one reads something else, and is saved",
    async walk({ page, address, say }) {
      await start(page, address, "pace=hand");
      await screen(page, say, "win-nav-ratings");
      await page.locator(".shelf").getByRole("button").nth(1).click();
      await page.getByRole("button", { name: say("win-watch-continue"), exact: true }).click();
      await page.locator(".watch .now", { hasText: "、" }).waitFor();
      await screen(page, say, "win-nav-method");
      await page.getByRole("button", { name: say("win-nav-rating-runs"), exact: true }).click();
      await page.getByRole("button", { name: say("win-watch-stop"), exact: true }).click();
      await page.evaluate(() => document.dispatchEvent(new Event("fake:next")));
      await page.locator(".notice", { hasText: say("win-watch-stopped", { name: "街坊推荐的店" }) }).waitFor();
      await page.getByText(say("win-rating-export"), { exact: true }).click();
      await page.getByRole("button", { name: new RegExp(`^${say("win-rating-export-csv").replace(/[()（）]/g, ".")}`) }).click();
      await page.locator(".notice", { hasText: ".csv" }).waitFor();
    },
  },
  {
    name: "a list that is dropped is read, on whichever screen",
    async walk({ page, address, say }) {
      await start(page, address, "pace=0");
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(["x"], "商户.xlsx"));
        window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true, bubbles: true }));
      });
      await page.waitForFunction(() => document.activeElement?.id === "preview");
      await page.getByRole("button", { name: say("win-preview-start", { merchants: 120 }), exact: true }).waitFor();
    },
  },
  {
    name: "a trend is drawn and read out, and closed with Escape",
    async walk({ page, address, say }) {
      await start(page, address);
      await screen(page, say, "win-nav-history");
      const button = page.locator(".rows li").first().getByText(say("win-history-trend"), { exact: true });
      await button.click();
      await page.locator("dialog table tbody tr").first().waitFor();
      assert.ok((await page.locator("dialog .dot").count()) >= 2);
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      assert.ok(await button.evaluate((element) => element === document.activeElement));
    },
  },
];
