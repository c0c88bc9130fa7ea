// What is known of a rating while it runs.

import type { Message, RatingProgress, RatingTally } from "../host/wire";

export type Phase = "going" | "pausing" | "paused" | "stopping";
export interface Watch {
  id: string;
  name: string;
  phase: Phase;
  tally: RatingTally;
  at_once: number;
  /** Merchants that are being checked, by number. */
  now: ReadonlyMap<number, string>;
  /** Merchants that ended since the table was fetched. */
  fresh: number;
  /** What is read aloud: a new tenth of the way, or another phase; not every merchant. */
  aloud: Message;
}

export function begin(id: string, name: string, tally: RatingTally): Watch {
  return { id, name, phase: "going", tally, at_once: 1, now: new Map(), fresh: 0, aloud: { key: "win-watch-begun", args: { left: tally.left } } };
}

/** How far it is, in merchants of all. */
export const passed = ({ total, left }: RatingTally): number => Math.max(0, total - left);

const tenth = (tally: RatingTally): number => Math.floor((passed(tally) * 10) / Math.max(1, tally.total));

function stands(tally: RatingTally): Message {
  return { key: "win-watch-aloud", args: { percent: tenth(tally) * 10, done: passed(tally), total: tally.total } };
}

/** The state after one more event. */
export function after(watch: Watch, event: RatingProgress): Watch {
  switch (event.at) {
    case "stands": return { ...watch, tally: event.tally };
    case "width": return { ...watch, at_once: event.at_once };
    case "began": return { ...watch, now: new Map([...watch.now, [event.number, event.name]]) };
    case "ended": {
      const now = new Map([...watch.now].filter(([number]) => number !== event.number));
      const aloud = tenth(event.tally) > tenth(watch.tally) ? stands(event.tally) : watch.aloud;
      return settled({ ...watch, now, tally: event.tally, fresh: watch.fresh + 1, aloud });
    }
  }
}

/** The state after a person asked for something. */
export function asked(watch: Watch, phase: Phase): Watch {
  if (watch.phase === "stopping" || watch.phase === phase) return watch;
  return settled({ ...watch, phase, aloud: { key: `win-watch-phase-${phase}` } });
}

/** Nothing new is begun any more: as soon as the last one has ended, it rests. */
function settled(watch: Watch): Watch {
  return watch.phase === "pausing" && watch.now.size === 0 ? { ...watch, phase: "paused", aloud: { key: "win-watch-phase-paused" } } : watch;
}

/** Minutes, or hours where there are many: nobody counts 4,321 minutes. */
export function remaining(seconds: number): Message {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes < 100) return { key: "win-watch-minutes", args: { minutes } };
  return { key: "win-watch-hours", args: { hours: Math.round(minutes / 6) / 10 } };
}
