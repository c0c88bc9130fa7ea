"""Writes the misses of a corpus's score.py for a person to read: page by page, with what was found there instead.

    accuracy_misses.py CORPUS DOORBELL MISSES.jsonl OUT.md

Each page with a miss is looked at once more with `doorbell find`, because the misses do not say why.
"""
import collections, json, pathlib, subprocess, sys
from urllib.parse import quote

corpus, doorbell, misses, out = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
corpus = pathlib.Path(corpus)
sys.path.insert(0, str(corpus))
sys.dont_write_bytecode = True
import score  # noqa: E402  the corpus's own


def rows(name):
    path = corpus / name
    return score.lines(path) if path.is_file() else []


def cell(text):
    """Text of a page in a Markdown table: one line, nothing that means something."""
    text = " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())
    text = "".join("\\" + c if c in "\\`*_[]<>|#" else c for c in text)
    return text[:160] + ("…" if len(text) > 160 else "")


def table(heads, lines):
    lines = [heads, ["---"] * len(heads), *[[cell(value) for value in line] for line in lines]]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]


def miss_of(miss):
    return "; ".join(f"{name}: {value}" for name, value in miss.items() if name not in ("id", "site"))


def found_on(page, servers):
    root = page["site_root"]
    if not (corpus / root).is_dir():
        return {"fault": "the page is not in the corpus folder"}
    if root not in servers:
        servers[root] = score.serve(corpus / root)
    relative = quote(str(pathlib.PurePosixPath(page["local"]).relative_to(root)))
    url = f"http://127.0.0.1:{servers[root].server_port}/{relative}"
    try:
        done = subprocess.run([doorbell, "find", url, "--format", "json", "--quiet"], capture_output=True, timeout=180)
        return json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return {"fault": "no answer in 180 s"}
    except ValueError:
        return {"fault": done.stderr[-300:].decode("utf-8", "replace")}


def seen(entrance):
    """Whether a customer sees it, and where not, why."""
    if entrance["visible"]:
        return "yes"
    whys = {"covered" if place["covered"] else place["sight"].get("why", "") for place in entrance["sightings"]}
    return "no: " + ", ".join(sorted(whys))


def why(entrance):
    return " · ".join(f"{signal['id']} “{signal['saw']}”" for signal in entrance["signals"])


def page_part(label, page, missed, servers):
    yield f"## {cell(label['id'])}"
    yield ""
    yield f"`{corpus / page['local']}`"
    yield ""
    yield from (f"- **{cell(miss_of(miss))}**" for miss in missed)
    yield ""
    notes = [*label.get("notes", []), *label.get("uncertain", [])]
    yield from (f"Note: {cell(note)}  " for note in notes)
    yield from ["Labelled:", ""]
    keys = ["kind", "value", "text", "near", "visible", "purpose"]
    yield from table(keys, [[entrance.get(key, "") for key in keys] for entrance in label.get("entrances", [])])
    found = found_on(page, servers)
    yield from [f"Found: {cell(found.get('fault', ''))}", ""]
    lines = [[e["kind"], e.get("digits") or e["value"], e["text"], seen(e), e["purpose"], why(e)] for e in found.get("entrances", [])]
    yield from table(["kind", "value", "text", "visible", "purpose", "signals"], lines)


def main():
    pages, labels, servers = {m["id"]: m for m in rows("manifest.jsonl")}, {l["id"]: l for l in rows("labels.jsonl")}, {}
    by_page, by_site = collections.defaultdict(list), []
    for miss in score.lines(misses):
        if miss.get("id") in labels and miss["id"] in pages:
            by_page[miss["id"]].append(miss)
        else:
            by_site.append(miss)
    text = ["# Misses", "", f"{sum(map(len, by_page.values()))} on {len(by_page)} pages, {len(by_site)} beside.", ""]
    for name, missed in by_page.items():
        text += page_part(labels[name], pages[name], missed, servers)
    if by_site:
        text += ["## Steps and the rest", "", *(f"- {cell(miss.get('site') or miss.get('id'))}: {cell(miss_of(miss))}" for miss in by_site), ""]
    out.write_text("\n".join(text), encoding="utf-8")


main()
