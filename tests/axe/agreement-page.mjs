// Runs in the page under comparison: finds the text and the element of each of Doorbell's runs and controls, and says how
// far apart the two measures are: one entry for each pair, known again by its `id`. Must not refer to anything outside itself.

export async function compare({ runs, controls, scale }) {
  const measures = [];
  const apart = {};
  const skip = (why) => { apart[why] = (apart[why] ?? 0) + 1; };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  // Every document and shadow tree that a script can read, with where its frame stands on the page.
  function* roots(root, x, y) {
    yield { root, x, y };
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) yield* roots(element.shadowRoot, x, y);
      if (element.tagName !== "IFRAME" && element.tagName !== "FRAME") continue;
      let inner = null;
      try { inner = element.contentDocument; } catch { /* another site's */ }
      if (!inner?.documentElement) continue;
      const box = element.getBoundingClientRect(), style = getComputedStyle(element);
      const left = x + box.left + element.clientLeft + parseFloat(style.paddingLeft || 0);
      yield* roots(inner, left, y + box.top + element.clientTop + parseFloat(style.paddingTop || 0));
    }
  }
  const ignored = (char) => /[\s\u200b\ufeff\u00ad]/.test(char);
  // The letters of a text without white space and case, each with its place in the text.
  function letters(text) {
    let key = "";
    const at = [];
    for (let i = 0; i < text.length; i += 1) {
      if (ignored(text[i])) continue;
      for (const letter of text[i].toLowerCase()) { key += letter; at.push(i); }
    }
    return { key, at };
  }
  function texts() {
    const found = [];
    for (const { root, x, y } of roots(document, window.scrollX, window.scrollY)) {
      const walker = (root.ownerDocument ?? root).createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { key, at } = letters(node.data);
        if (key) found.push({ node, key, at, x, y });
      }
    }
    return found;
  }
  function union(rects, x, y) {
    const real = [...rects].filter((rect) => rect.width > 0 && rect.height > 0);
    if (!real.length) return null;
    const left = Math.min(...real.map((rect) => rect.left)), top = Math.min(...real.map((rect) => rect.top));
    const right = Math.max(...real.map((rect) => rect.right)), bottom = Math.max(...real.map((rect) => rect.bottom));
    return [left + x, top + y, right - left, bottom - top];
  }
  // Letters of a text, with the white space around them as it is rendered if `padded`.
  function box({ node, at, x, y }, from, length, padded) {
    const range = node.ownerDocument.createRange();
    let [start, end] = [at[from], at[from + length - 1] + 1];
    while (padded && start > 0 && ignored(node.data[start - 1])) start -= 1;
    while (padded && end < node.data.length && ignored(node.data[end])) end += 1;
    range.setStart(node, start);
    range.setEnd(node, end);
    return union(range.getClientRects(), x, y);
  }
  const far = (a, b) => (a && b ? Math.max(...a.map((value, i) => Math.abs(value - b[i]))) : Infinity);
  const rounded = (rect) => rect && rect.map((value) => Math.round(value * 100) / 100);

  const all = texts();
  const byKey = Map.groupBy(all, ({ key }) => key);
  // The text with these words whose box is nearest: whole texts first, then a part of a longer one.
  function nearest(key, rect) {
    let best = null;
    const offer = (text, from) => {
      for (const padded of [true, false]) {
        const there = box(text, from, key.length, padded);
        if (there && (!best || far(rect, there) < best.far)) best = { text, from, rect: there, far: far(rect, there) };
      }
    };
    for (const text of byKey.get(key) ?? []) offer(text, 0);
    if (best && best.far <= 1) return best;
    for (const text of all) {
      if (text.key.length <= key.length) continue;
      for (let from = text.key.indexOf(key); from >= 0; from = text.key.indexOf(key, from + 1)) offer(text, from);
    }
    return best;
  }
  // How much larger or smaller than its font size a text is drawn.
  function drawn(element) {
    let factor = element.currentCSSZoom ?? 1;
    for (let e = element; e; e = e.assignedSlot ?? e.parentElement ?? e.getRootNode().host ?? e.ownerDocument.defaultView?.frameElement) {
      const { transform, scale } = getComputedStyle(e);
      if (transform !== "none") {
        const { a, b, c, d } = new DOMMatrix(transform);
        factor *= Math.sqrt(Math.abs(a * d - b * c));
      }
      if (scale && scale !== "none") {
        const [x, y] = scale.split(" ").map(Number);
        factor *= Math.sqrt(Math.abs(x * (y ?? x)));
      }
    }
    return factor;
  }
  const colour = (hex) => [1, 3, 5, 7].map((i) => (i < hex.length ? parseInt(hex.slice(i, i + 2), 16) : 255));
  const over = (top, below, opacity) => {
    const alpha = (top[3] / 255) * opacity;
    return [0, 1, 2].map((i) => Math.round(top[i] * alpha + below[i] * (1 - alpha)));
  };
  const luminance = ([r, g, b]) => {
    const channel = (value) => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  function contrast({ colour: ink, backdrop, opacity }) {
    if (!backdrop?.flat) return null;
    const behind = over(colour(backdrop.flat), [255, 255, 255], 1);
    const [a, b] = [luminance(over(colour(ink), behind, opacity)), luminance(behind)].sort((one, two) => two - one);
    return (a + 0.05) / (b + 0.05);
  }
  function judge(what, id, words, ours, theirs, distance, cause) {
    measures.push({ what, id: `${what} ${id}`, words: words.trim().replace(/\s+/g, " ").slice(0, 40), ours, theirs, distance, cause });
  }

  const seen = runs.filter((run) => {
    if (run.sight.state !== "seen" || !run.rect || !run.style || !run.text.trim()) return false;
    if ((run.source ?? "text") !== "text") { skip(`runs that are no text node: ${run.source}`); return false; }
    return true;
  });
  const matches = seen.map((run) => [run, nearest(letters(run.text).key, run.rect)]);
  const handles = elements(), holds = new Map();
  const pairs = controls.filter((control) => control.sight.state === "seen" && control.rect).map((control) => [control, twin(control)]);
  // What moves by itself cannot be at the same place in two windows.
  const before = [matches.map(([, match]) => match && box(match.text, match.from, 1)),
    pairs.map(([, match]) => match && match.there)];
  const judged = await axe.run(document, { runOnly: ["color-contrast"], elementRef: true, iframes: false,
    resultTypes: ["passes", "violations", "incomplete"] });
  const ratios = new Map();
  for (const { nodes } of [...judged.passes, ...judged.violations, ...judged.incomplete]) {
    for (const { element, any } of nodes) if (any[0]?.data) ratios.set(element, any[0].data);
  }
  await pause(1200);
  const moved = (now, then) => far(now, then) > 0.5;

  matches.forEach(([run, match], i) => {
    if (!match) { skip("runs whose words are in no text node that can be read"); return; }
    const { text, from } = match, element = text.node.parentElement ?? text.node.getRootNode().host;
    const moves = () => moved(box(text, from, 1), before[0][i]);
    judge("text", run.id, run.text, run.rect, rounded(match.rect), match.far,
      moves() ? "moves by itself" : reason(run.rect, match.rect));
    const font = parseFloat(getComputedStyle(element).fontSize) * drawn(element) * (window.visualViewport?.scale ?? 1);
    const cause = Math.abs((window.visualViewport?.scale ?? 1) - scale) > 0.001 ? "another page scale" : "another size";
    judge("font", run.id, run.text, run.style.seen_px, Math.round(font * 100) / 100, Math.abs(font - run.style.seen_px), cause);
    const ours = contrast(run.style), theirs = ratios.get(element);
    const other = theirs?.contrastRatio && theirs.messageKey !== "equalRatio" ? "tells" : "cannot tell either";
    if (ours === null) skip(`contrast: Doorbell looks at the pixels (picture, gradient, filter, shadow); axe ${other}`);
    else if (!theirs) skip("contrast: axe does not judge it (hidden, disabled, covered, in a frame)");
    else if (!theirs.contrastRatio || theirs.messageKey === "equalRatio") skip(`contrast: axe cannot tell (${theirs.messageKey ?? "no reason"})`);
    else {
      const told = [run.style.colour, run.style.opacity, run.style.backdrop.flat, Math.round(ours * 100) / 100];
      judge("contrast", run.id, run.text, told, [theirs.fgColor, theirs.bgColor, theirs.contrastRatio],
        Math.abs(ours - theirs.contrastRatio), moves() ? "moves by itself" : "other colours");
    }
  });
  pairs.forEach(([control, match], i) => {
    if (!match) { skip(`controls without a twin: <${control.tag}>`); return; }
    const there = match.there, now = match.held ? content(match) : place(match);
    if (match.held) skip("controls compared by what is seen in them: their own box is empty or cut off (compared all the same)");
    judge("control", control.id, `<${control.tag}> ${match.element.textContent.trim() || control.href || ""}`, control.rect,
      rounded(there), far(control.rect, there), moved(now, before[1][i]) ? "moves by itself" : reason(control.rect, there));
  });
  return { measures, apart };

  function reason(a, b) {
    const [x, y, w, h] = a.map((value, i) => Math.abs(value - b[i]));
    const size = w > 1 || h > 1, at = x > 1 || y > 1;
    return size && at ? "another place and size" : size ? "another size" : "another place";
  }
  function elements() {
    const found = [];
    for (const { root, x, y } of roots(document, window.scrollX, window.scrollY)) {
      for (const element of root.querySelectorAll("*")) found.push({ element, x, y });
    }
    return Map.groupBy(found, ({ element }) => element.tagName.toLowerCase());
  }
  // An element's own box, and the box around the words and pictures in it.
  function place({ element, x, y }) {
    const box = element.getBoundingClientRect();
    return [box.left + x, box.top + y, box.width, box.height];
  }
  function content({ element, x, y }) {
    const pictures = [...element.querySelectorAll("img, svg, canvas, video, object")].map((e) => e.getBoundingClientRect());
    const range = element.ownerDocument.createRange();
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const words = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      words.push(...range.getClientRects());
    }
    const within = (e) => { const box = e.getBoundingClientRect(); return getComputedStyle(e).backgroundImage !== "none" ? [box] : []; };
    return union([...pictures, ...words, ...[...element.querySelectorAll("*")].flatMap(within)], x, y);
  }
  function twin(control) {
    const same = (element) => !control.href || !element.href || element.href === control.href || element.getAttribute("href") === control.href;
    let best = null;
    for (const candidate of handles.get(control.tag) ?? []) {
      if (!same(candidate.element)) continue;
      const own = place(candidate), distance = far(control.rect, own);
      if (own[2] * own[3] > 0 && (!best || distance < best.distance)) best = { ...candidate, distance, there: own, held: false };
    }
    if (best && best.distance <= 1) return best;
    // Where its own box is empty or cut off, what is seen in it is pressed.
    for (const candidate of handles.get(control.tag) ?? []) {
      if (!same(candidate.element)) continue;
      if (!holds.has(candidate.element)) holds.set(candidate.element, content(candidate));
      const held = holds.get(candidate.element), distance = far(control.rect, held);
      if (held && (!best || distance < best.distance)) best = { ...candidate, distance, there: held, held: true };
    }
    return best;
  }
}
