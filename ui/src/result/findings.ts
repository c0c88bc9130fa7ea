// Findings as they are shown: by complaint, worst first, with what a change gains.

import type { AdviceRow, Document, FindingRow, Group, Override } from "../host/wire";

export const GROUPS: Group[] = ["person", "found", "readable", "open"];

export interface Shown { finding: FindingRow; advice: AdviceRow | undefined; override: Override | undefined }

const judged = (finding: FindingRow): boolean => !["cannot_tell", "not_applicable"].includes(finding.verdict);

/** Points lost, the measure of how urgent a finding is. */
const lost = (finding: FindingRow): number => (1 - (finding.points ?? 0)) * finding.weight;

export function grouped(document: Document, overrides: Override[]): { group: Group; shown: Shown[] }[] {
  const advice = new Map(document.advice.map((row) => [row.id, row]));
  const persons = new Map(overrides.map((row) => [row.finding, row]));
  const rows = document.findings.filter(judged).sort((one, other) => lost(other) - lost(one));
  const groups = GROUPS.map((group) => ({
    group,
    shown: rows.filter((finding) => finding.group === group)
      .map((finding) => ({ finding, advice: advice.get(finding.id), override: persons.get(finding.id) })),
  }));
  return groups.filter(({ shown }) => shown.length > 0);
}

export const untold = (document: Document): FindingRow[] => document.findings.filter(({ verdict }) => verdict === "cannot_tell");
export const inapplicable = (document: Document): FindingRow[] => document.findings.filter(({ verdict }) => verdict === "not_applicable");

/** Points of the score a finding earned, to one decimal. */
export const earned = (finding: FindingRow): number => Math.round((finding.points ?? 0) * finding.weight * 10) / 10;
