// How far a check may walk: bounds of each number, and the usual ones (crates/capture/src/settings.rs).

import type { Budgets } from "../host/wire";

export const USUAL: Budgets = { max_steps: 4, max_pages: 12, max_presses: 30, max_seconds: 120, max_megabytes: 60, timeout_seconds: 60 };

export const RANGES: { name: keyof Budgets; key: string; least: number; most: number }[] = [
  { name: "max_steps", key: "win-settings-max-steps", least: 0, most: 8 },
  { name: "max_pages", key: "win-settings-max-pages", least: 1, most: 50 },
  { name: "max_presses", key: "win-settings-max-presses", least: 1, most: 100 },
  { name: "max_seconds", key: "win-settings-max-seconds", least: 5, most: 600 },
  { name: "max_megabytes", key: "win-settings-max-megabytes", least: 1, most: 500 },
  { name: "timeout_seconds", key: "win-settings-timeout", least: 5, most: 600 },
];

/** A number as it may be kept: whole, within its bounds; the usual one where it is no number. */
export function within(name: keyof Budgets, value: number): number {
  const range = RANGES.find((one) => one.name === name);
  if (!range || !Number.isFinite(value)) return USUAL[name];
  return Math.min(Math.max(Math.round(value), range.least), range.most);
}
