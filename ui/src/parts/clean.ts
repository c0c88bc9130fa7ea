// Page text is hostile: it may hold control characters that turn the reading direction or hide letters.

/** Page text as it may be shown: without control and direction characters, on one line, at most `longest` characters. */
export function clean(text: string, longest = 400): string {
  const within = text.slice(0, longest * 4 + 400);
  const plain = within.replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, "").replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
  const letters = Array.from(plain.slice(0, longest * 2 + 2));
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : plain.slice(0, longest * 2);
}

/** Lines of code with the words of a page in them: each harmless, indented as it was, and not too many. */
export function cleanCode(code: string): string {
  return code.split("\n").slice(0, 8).map((line) => (/^ {0,16}/.exec(line)?.[0] ?? "") + clean(line, 360)).join("\n");
}

/** Host and path of an address, without what a reader does not need. */
export function readable(address: string, longest = 80): string {
  return clean(address.replace(/^https?:\/\//, "").replace(/\/$/, ""), longest);
}

/** The host of an address, the name of a file; the address itself where it has neither. */
export function host(address: string): string {
  if (/^(?:file:|[a-z]:\\|\/)/i.test(address)) return clean(address.split(/[\\/]/).at(-1) ?? address, 80);
  try {
    return new URL(address.includes("://") ? address : `http://${address}`).host || clean(address, 80);
  } catch {
    return clean(address, 80);
  }
}

/** Chinese words with a number and its unit on one line: “54 秒” is not torn apart. */
export function together(text: string): string {
  return text.replace(/(?<=[0-9]) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=[0-9])/g, "\u00a0");
}
