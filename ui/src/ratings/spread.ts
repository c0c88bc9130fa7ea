// What the merchants of a rating have in common, as it is drawn.

import type { CriterionShare, SurveyRow } from "../host/wire";

/** Heights of bars in per cent of the drawing; the tallest fills it, and nothing that is there is invisible. */
export function heights(counts: number[]): number[] {
  const most = Math.max(1, ...counts);
  return counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / most) * 1000) / 10)));
}

export interface Failing extends CriterionShare {
  /** Merchants of whom it can be told. */
  told: number;
  /** The share of them that fails, 0 to 1; `null` where it can be told of nobody. */
  share: number | null;
  /** Where each part of the bar begins and how long it is, in per cent of all merchants: poor, fair, good, not told. */
  parts: { verdict: "poor" | "fair" | "good" | "untold"; from: number; long: number }[];
}

/** The criteria, those that most merchants fail first. */
export function failing(criteria: CriterionShare[]): Failing[] {
  const all = criteria.map((one): Failing => {
    const told = one.good + one.fair + one.poor;
    const sum = Math.max(1, told + one.untold);
    let from = 0;
    const parts = (["poor", "fair", "good", "untold"] as const).map((verdict) => {
      const part = { verdict, from, long: (one[verdict] / sum) * 100 };
      from += part.long;
      return part;
    });
    return { ...one, told, share: told > 0 ? one.poor / told : null, parts };
  });
  return all.sort((one, other) => (other.share ?? -1) - (one.share ?? -1));
}

/** A share as a person writes it. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** What a survey published, with the sign that it is only a lower bound. */
export const published = ({ share, at_least }: SurveyRow): string => (at_least ? "> " : "") + percent(share);
