// What is known of a check while it runs.

import type { Device, Message, Progress } from "../host/wire";

export interface Shot { picture: string; width: number; height: number }
/** The walk on one device so far. */
export interface Walk { device: Device; says: Message | null; shots: Shot[]; steps: Message[]; pressed: number }
/** A check so far. */
export interface Walking { says: Message; walks: Walk[] }

/** Steps kept on the screen; older ones have been read. */
const STEPS = 60;

export function begin(devices: Device[]): Walking {
  return { says: { key: "progress-starting" }, walks: devices.map((device) => ({ device, says: null, shots: [], steps: [], pressed: 0 })) };
}

/** The state after one more event. */
export function after(walking: Walking, event: Progress): Walking {
  const { device } = event;
  const says = event.at === "says" ? event.message : walking.says;
  return { says, walks: walking.walks.map((walk) => (walk.device === device ? stepped(walk, event) : walk)) };
}

function stepped(walk: Walk, event: Progress): Walk {
  if (event.at === "picture") {
    const { picture, width, height } = event;
    return { ...walk, shots: [...walk.shots, { picture, width, height }] };
  }
  if (event.at === "pressed") return { ...walk, pressed: walk.pressed + 1 };
  return { ...walk, says: event.message, steps: [...walk.steps, event.message].slice(-STEPS) };
}
