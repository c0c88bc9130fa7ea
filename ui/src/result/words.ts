// Where something is and what it is called, as messages: the same choice of keys as crates/engine/src/report/place.rs.

import type { EntranceRow, Frame, Message, Area, Moved, Reach, Shift, Spot, Standing, WalkRow } from "../host/wire";
import { clean } from "../parts/clean";

export const key = (group: string, id: string): string => `${group}-${id.replaceAll("_", "-")}`;

export const kind = (entrance: EntranceRow): Message => ({ key: key("kind", entrance.kind) });

/** What a customer goes by: the number as it is written there, the address, or the words on the button. */
export function goesBy(entrance: EntranceRow): string {
  const read = entrance.text || entrance.label;
  if (["email", "postal_address", "qq", "wechat"].includes(entrance.kind)) return entrance.value;
  if (["phone", "whatsapp"].includes(entrance.kind) && !read) return entrance.value;
  return read;
}

/** Why a customer does not see it; null where it is seen or nobody looked. */
function unseen(spot: Spot): Message | null {
  if (spot.sight.state === "unseen") return { key: key("unseen", spot.sight.why) };
  return spot.covered ? { key: "unseen-covered" } : null;
}

/** The best place of an entrance on a device. */
export function bestSpot(entrance: EntranceRow, device: Spot["device"]): Spot | undefined {
  const reach = entrance.devices[device];
  const here = entrance.sightings.filter((spot) => spot.device === device);
  return here.find((spot) => spot.steps === reach?.steps && (spot.screens_down ?? null) === reach.screens_down) ?? here[0];
}

/** Where an entrance is on a device. */
export function place(entrance: EntranceRow, device: Spot["device"], reach: Reach): Message {
  const spot = bestSpot(entrance, device);
  const why = !reach.visible && spot ? unseen(spot) : null;
  if (why) return { key: "where-hidden", args: { why } };
  let where: Message = { key: "where-page" };
  if (spot?.sight.state === "unknown") where = { key: "where-unknown" };
  else if (reach.screens_down === 0) where = { key: "where-first-screen" };
  else if (reach.screens_down !== null) where = { key: "where-screens-down", args: { screens: reach.screens_down } };
  return reach.steps === 0 ? where : { key: "where-steps", args: { steps: reach.steps, place: where } };
}

export function pressed(words: string): Message {
  const said = clean(words, 40);
  return said ? { key: "pressed", args: { words: said } } : { key: "pressed-wordless" };
}

/** What is pressed on the way to an entrance on a device; null where nothing is. */
export function way(reach: Reach): Message | null {
  const steps = reach.path ?? [];
  const words = steps.map((step): Message => {
    const what = pressed(step.pressed);
    return step.screens_down > 0 ? { key: "way-down", args: { what, screens: step.screens_down } } : what;
  });
  if (words.length === 0) return null;
  const path = words.reduce((before, next): Message => ({ key: "way-then", args: { before, next } }));
  return { key: "way", args: { steps: words.length, path } };
}

/** What is done at a frame of a film. */
export function act(frame: Frame): Message {
  const what = pressed(frame.words);
  if (frame.kind === "arrive") return { key: "film-arrive", args: { what } };
  return frame.kind === "close" ? { key: "film-close", args: { what } } : { key: "film-press", args: { what } };
}

/** What the press changed, in words, if there are any for it. */
export function changed(frame: Frame): Message | undefined {
  if (frame.kind === "close" && frame.change === "dialog") return { key: "change-closed" };
  return frame.change ? { key: key("change", frame.change) } : undefined;
}

export function seconds(effort: { least_s: number; most_s: number }): Message {
  return { key: "seconds", args: { least: Math.round(effort.least_s), most: Math.round(effort.most_s) } };
}

/** Something in the way, in words. */
export function obstacle(one: WalkRow["obstacles"][number]): Message {
  const words = pressed(one.words);
  const name = key("obstacle", one.what);
  if (["other_program", "file", "dead_link", "dead_press"].includes(one.what)) return { key: name, args: { what: words } };
  if (one.what === "captcha") return { key: name };
  const what: Message = one.words ? { key: "obstacle-quoted", args: { what: { key: name }, words } } : { key: name };
  return one.close_px == null ? what : { key: "obstacle-closed", args: { what, px: Math.floor(one.close_px) } };
}

function standing({ score, grade }: Standing): Message {
  if (score === null) return { key: "report-no-score" };
  return { key: "standing-short", args: { score, grade: grade ? { key: "report-grade", args: { grade } } : { key: "report-no-grade" } } };
}

/** A difference with its sign, to one decimal. */
const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace("-", "−"));

/** What moved the score since it was recorded, in one line. */
export function moved({ before, after, by_rubric, by_page }: Moved): Message {
  return { key: by_rubric === null ? "moved-unscored" : "moved-total", args: {
    before: standing(before), after: standing(after), "rubric-before": clean(before.rubric, 100), "rubric-after": clean(after.rubric, 100),
    rubric: signed(by_rubric ?? 0), page: signed(by_page ?? 0),
  } };
}

/** What one criterion did to it; `known` where it is one of today's. */
export function shifted({ id, weight, by_rubric, by_page }: Shift, known: boolean): Message {
  return { key: "moved-criterion", args: {
    name: known ? { key: `${id}-title` } : clean(id, 60), rubric: signed(by_rubric), page: signed(by_page), "weight-before": weight[0], "weight-after": weight[1],
  } };
}

export const box = ([x, y, width, height]: [number, number, number, number]): Area => ({ x, y, width, height });

/** The share that could be judged in whole percent, rounded down: 69.9 is not the 70 that a grade needs. */
export const percent = (share: number): number => Math.floor(Math.round(share * 1000) / 10);
