// The chart of a merchant's scores: places in per cent of the drawing, oldest on the left.

import type { Grade, TrendPoint } from "../host/wire";

export interface Dot { x: number; y: number; score: number; point: TrendPoint }
export interface Chart { dots: Dot[]; lines: { from: Dot; to: Dot }[]; first: Dot | null; last: Dot | null }

/** Scores at which the grade changes, best first. */
export const GRADES: { grade: Grade; from: number }[] = [
  { grade: "A", from: 85 }, { grade: "B", from: 70 }, { grade: "C", from: 60 }, { grade: "D", from: 40 }, { grade: "E", from: 0 },
];

/** The grade of a score where there is somebody to reach. */
export function gradeOf(score: number): Grade {
  return GRADES.find(({ from }) => score >= from)?.grade ?? "E";
}

/** Where a score stands from the top, in per cent. */
export const level = (score: number): number => 100 - Math.min(Math.max(score, 0), 100);

export function chart(points: TrendPoint[]): Chart {
  const scored = points.filter((point): point is TrendPoint & { score: number } => point.score !== null)
    .sort((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at));
  const times = scored.map((point) => Date.parse(point.recorded_at));
  const start = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - start;
  const dots = scored.map((point, index): Dot => {
    const share = span > 0 ? ((times[index] ?? start) - start) / span : 0.5;
    return { x: 4 + share * 92, y: level(point.score), score: point.score, point };
  });
  const lines = dots.slice(1).map((to, index) => ({ from: dots[index] as Dot, to }));
  return { dots, lines, first: dots[0] ?? null, last: dots.at(-1) ?? null };
}
