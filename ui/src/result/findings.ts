// Findings as they are shown: by complaint, worst first, with what a change gains.

import type { AdviceRow, Document, FindingRow, Group, Override, Verdict } from "../host/wire";

export const GROUPS: Group[] = ["person", "found", "readable", "open"];

/** Findings of one complaint: what can be better, worst first, and what is good already. */
export interface Complaint { group: Group; wanting: Shown[]; good: Shown[] }
export interface Shown { finding: FindingRow; advice: AdviceRow | undefined; override: Override | undefined }

const judged = (finding: FindingRow): boolean => !["cannot_tell", "not_applicable"].includes(finding.verdict);

/** Points lost, the measure of how urgent a finding is. */
const lost = (finding: FindingRow): number => (1 - (finding.points ?? 0)) * finding.weight;
const ranks: Partial<Record<Verdict, number>> = { poor: 0, fair: 1, good: 2 };
const rank = (finding: FindingRow): number => ranks[finding.verdict] ?? 3;

export function grouped(document: Document, overrides: Override[]): Complaint[] {
  const advice = new Map(document.advice.map((row) => [row.id, row]));
  const persons = new Map(overrides.map((row) => [row.finding, row]));
  const rows = document.findings.filter(judged).sort((one, other) => rank(one) - rank(other) || lost(other) - lost(one));
  const shown = rows.map((finding): Shown => ({ finding, advice: advice.get(finding.id), override: persons.get(finding.id) }));
  return GROUPS.flatMap((group) => {
    const here = shown.filter(({ finding }) => finding.group === group);
    const good = here.filter(({ finding }) => finding.verdict === "good");
    return here.length > 0 ? [{ group, wanting: here.filter((one) => !good.includes(one)), good }] : [];
  });
}

export const untold = (document: Document): FindingRow[] => document.findings.filter(({ verdict }) => verdict === "cannot_tell");
export const inapplicable = (document: Document): FindingRow[] => document.findings.filter(({ verdict }) => verdict === "not_applicable");

/** Points of the score a finding earned, to one decimal. */
export const earned = (finding: FindingRow): number => Math.round((finding.points ?? 0) * finding.weight * 10) / 10;
