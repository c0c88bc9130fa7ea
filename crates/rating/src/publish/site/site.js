"use strict";
// Sorts and filters the ranking. Everything is there without it; with it, rows are shown a few at a time.
(() => {
  const byId = (id) => document.getElementById(id);
  const table = byId("table");
  if (!table) return;
  const AT_ONCE = 100;
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row, place) => ({ row, place, words: null }));
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const [search, trade, grade, poor, status] = ["search", "trade", "grade", "poor", "status"].map(byId);
  let shown = AT_ONCE;
  let matching = rows;

  const words = (entry) => (entry.words ??= entry.row.textContent.toLowerCase());
  const fits = (entry, wanted) => {
    const data = entry.row.dataset;
    return (!trade.value || data.trade === trade.value) && (!grade.value || data.grade === grade.value)
      && (!poor.value || data.poor.split(" ").includes(poor.value)) && (!wanted || words(entry).includes(wanted));
  };

  const show = (count = shown) => {
    body.replaceChildren(...matching.slice(0, count).map((entry) => entry.row));
    const values = { shown: Math.min(count, matching.length), matching: matching.length, total: rows.length };
    status.textContent = status.dataset.words.replace(/\[(\w+)\]/g, (_, name) => values[name]);
    byId("more").hidden = count >= matching.length;
  };
  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    matching = rows.filter((entry) => fits(entry, wanted));
    shown = AT_ONCE;
    show();
  };

  const value = (entry, column) => {
    const { v } = entry.row.cells[column].dataset;
    return v === undefined ? null : Number(v);
  };
  const sort = (column, direction) => {
    const keyed = rows.map((entry) => {
      const number = value(entry, column);
      return { entry, number, text: number === null ? entry.row.cells[column].textContent.trim() : "" };
    });
    const order = (a, b) => (a.number !== null && b.number !== null ? a.number - b.number : collator.compare(a.text, b.text));
    keyed.sort((a, b) => direction * order(a, b) || a.entry.place - b.entry.place);
    keyed.forEach(({ entry }, index) => { rows[index] = entry; });
    filter();
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      sort(column, up ? 1 : -1);
    });
    head.replaceChildren(button);
  });
  table.classList.add("sorts");
  table.tHead.rows[0].cells[0].setAttribute("aria-sort", "ascending");

  let waiting = 0;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  for (const choice of [trade, grade, poor]) choice.addEventListener("change", filter);
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  byId("next").addEventListener("click", () => show(shown += AT_ONCE));
  byId("rest").addEventListener("click", () => show(shown = rows.length));
  addEventListener("beforeprint", () => show(rows.length));
  addEventListener("afterprint", () => show());
  byId("controls").hidden = false;
  show();
})();
