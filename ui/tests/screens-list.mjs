// Every screen of the window, and how a person gets there. Awaits what is seen, never a time.

const check = async (page, say, name) => {
  await page.getByLabel(say("win-check-address"), { exact: true }).fill(`${name}.example.com`);
  await page.getByRole("button", { name: say("win-check-start"), exact: true }).click();
};
const result = async (page, say, name) => {
  await check(page, say, name);
  await page.locator("section.answer").waitFor();
};
const open = (key) => (page, say) => page.getByRole("navigation", { name: say("win-nav"), exact: true }).getByRole("button", { name: say(key), exact: true }).click();
const next = (page) => page.evaluate(() => new Promise((resolve) => {
  document.dispatchEvent(new Event("fake:next"));
  setTimeout(resolve, 0);
}));

/** The rating of three thousand, opened from the shelf. */
const rating = async (page, say, nth = 0) => {
  await open("win-nav-ratings")(page, say);
  await page.locator(".shelf").getByRole("button", { name: new RegExp(`^${say("win-ratings-open")}`) }).nth(nth).click();
  await page.locator(".ranking .name").first().waitFor();
};

export const SCREENS = [
  { name: "check", query: "", go: (page) => page.locator(".recent li").first().waitFor() },
  { name: "check-first", query: "history=0", go: (page) => page.locator(".beside button").first().waitFor() },
  {
    name: "running", query: "pace=hand",
    go: async (page, say) => {
      await check(page, say, "far");
      const images = page.locator(".walk .glass img");
      for (let event = 0; event < 110 && (event < 50 || (await images.count()) < 2); event += 1) await next(page);
      await page.locator(".walk .glass img").nth(1).waitFor();
    },
  },
  { name: "result-kind", query: "pace=0", go: (page, say) => result(page, say, "kind") },
  { name: "result-middling", query: "pace=0", go: (page, say) => result(page, say, "middling") },
  { name: "result-walked", query: "pace=0", go: (page, say) => result(page, say, "far") },
  { name: "result-hidden", query: "pace=0", go: (page, say) => result(page, say, "hidden") },
  { name: "result-codes", query: "open=codes", go: (page) => page.locator("section.answer").waitFor() },
  { name: "result-unkept", query: "pace=0&kept=none", go: async (page, say) => { await result(page, say, "far"); await page.locator(".unkept").waitFor(); } },
  { name: "result-silent", query: "pace=0", go: (page, say) => result(page, say, "silent") },
  {
    name: "result-unfolded", query: "open=middling",
    go: async (page) => {
      await page.locator("section.answer").waitFor();
      await page.evaluate(() => { for (const fold of document.querySelectorAll("details.fold")) fold.open = true; });
    },
  },
  {
    name: "export", query: "pace=0",
    go: async (page, say) => {
      await result(page, say, "middling");
      await page.getByText(say("win-result-export"), { exact: true }).click();
    },
  },
  {
    name: "disagree", query: "pace=0",
    go: async (page, say) => {
      await result(page, say, "middling");
      await page.locator("article.finding").first().getByText(say("win-finding-override"), { exact: true }).click();
      await page.getByLabel(say("win-override-reason"), { exact: true }).waitFor();
    },
  },
  {
    name: "overridden", query: "pace=0",
    go: async (page, say) => {
      await result(page, say, "middling");
      await page.locator("article.finding .foot summary").first().click();
      await page.locator("article.finding").first().getByText(say("win-finding-override"), { exact: true }).click();
      await page.getByLabel(say("win-override-reason"), { exact: true }).fill("打过去，响两声就有人接。");
      await page.getByRole("button", { name: say("win-override-save"), exact: true }).click();
      await page.locator(".yours").waitFor();
    },
  },
  { name: "trouble", query: "pace=0", go: async (page, say) => {
    await page.getByLabel(say("win-check-address"), { exact: true }).fill("这不是网址");
    await page.getByRole("button", { name: say("win-check-start"), exact: true }).click();
    await page.locator(".trouble").waitFor();
  } },
  { name: "history", query: "", go: async (page, say) => { await open("win-nav-history")(page, say); await page.locator(".rows li").first().waitFor(); } },
  { name: "history-chosen", query: "", go: async (page, say) => {
    await open("win-nav-history")(page, say);
    for (const nth of [0, 2]) await page.locator(".rows li").nth(nth).getByRole("checkbox").check();
    await page.locator(".tally button").first().waitFor();
  } },
  { name: "history-empty", query: "history=0", go: async (page, say) => { await open("win-nav-history")(page, say); await page.locator(".nothing").waitFor(); } },
  {
    name: "trend", query: "",
    go: async (page, say) => {
      await open("win-nav-history")(page, say);
      await page.locator(".rows li").nth(9).getByText(say("win-history-trend"), { exact: true }).click();
      await page.locator(".chart").waitFor();
    },
  },
  { name: "ratings", query: "", go: async (page, say) => { await open("win-nav-ratings")(page, say); await page.locator(".shelf li").first().waitFor(); } },
  { name: "ratings-first", query: "ratings=0", go: async (page, say) => { await open("win-nav-ratings")(page, say); await page.locator(".shelf .nothing").waitFor(); } },
  { name: "ratings-preview", query: "", go: async (page, say) => {
    await open("win-nav-ratings")(page, say);
    await page.getByRole("button", { name: say("win-ratings-file"), exact: true }).click();
    await page.locator(".plan").waitFor();
  } },
  { name: "rating", query: "", go: rating },
  { name: "rating-found", query: "", go: async (page, say) => {
    await rating(page, say);
    await page.locator("#state").selectOption("walled");
    await page.locator(".merchant .state").first().waitFor();
  } },
  { name: "rating-spread", query: "", go: async (page, say) => {
    await rating(page, say);
    await page.getByRole("button", { name: say("win-rating-sheet-spread"), exact: true }).click();
    await page.locator(".shares").waitFor();
    await page.evaluate(() => { for (const fold of document.querySelectorAll("details.fold")) fold.open = true; });
  } },
  { name: "rating-runs", query: "pace=hand", go: async (page, say) => {
    await rating(page, say, 1);
    await page.getByRole("button", { name: say("win-watch-continue"), exact: true }).click();
    for (let merchant = 0; merchant < 5; merchant += 1) await next(page);
    await page.locator(".watch .pace .soft").waitFor();
  } },
  { name: "rating-export", query: "", go: async (page, say) => {
    await rating(page, say);
    await page.getByText(say("win-rating-export"), { exact: true }).click();
  } },
  { name: "rating-result", query: "", go: async (page, say) => {
    await rating(page, say);
    await page.locator(".chunk .name button").first().click();
    await page.locator(".back").waitFor();
    await page.locator("section.answer").waitFor();
  } },
  { name: "method", query: "", go: async (page, say) => { await open("win-nav-method")(page, say); await page.locator(".criterion").first().waitFor(); } },
  { name: "settings", query: "", go: async (page, say) => { await open("win-nav-settings")(page, say); await page.locator(".settings").waitFor(); } },
  { name: "settings-notices", query: "kept=none", go: async (page, say) => { await open("win-nav-settings")(page, say); await page.locator("[aria-labelledby=about] li").waitFor(); } },
  { name: "settings-no-browser", query: "browser=none", go: async (page, say) => { await open("win-nav-settings")(page, say); await page.locator(".settings .wrong").waitFor(); } },
];

export const THEMES = ["light", "dark", "contrast"];
export const LANGUAGES = ["zh-Hans", "en"];

/** Opens a screen in a language and a theme. */
export async function openScreen(context, address, screen, { language, theme, textSize = "normal" }, say) {
  const page = await context.newPage();
  await page.addInitScript(([chosen, colours, size]) => {
    if (window.sessionStorage.getItem("settings")) return;
    window.sessionStorage.setItem("settings", JSON.stringify({
      language: chosen, text_size: size, theme: colours, devices: ["phone", "desktop"], browser: null,
      budgets: { max_steps: 4, max_pages: 12, max_presses: 30, max_seconds: 120, max_megabytes: 60, timeout_seconds: 60 },
    }));
  }, [language, theme, textSize]);
  await page.goto(`${address}?${screen.query}`);
  await page.locator("main h1").waitFor();
  await screen.go(page, say);
  // A lazy picture that was not decoded yet is white.
  await page.evaluate(() => Promise.all([...document.images].filter((image) => image.loading !== "lazy").map((image) => image.decode().catch(() => {}))));
  return page;
}
