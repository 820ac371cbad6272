import type { Answer } from "../../src/criteria/answer";
import type { Circumstances } from "../../src/criteria/circumstances";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { findSet } from "../../src/criteria/builtin-sets";
import { criteriaSetSchema } from "../../src/criteria/criteria-set";

/** Scores as a clerk types them: a number, `null` for a blank, "?" for what cannot be read, "-" for không áp dụng. */
export function rowOf(...scores: readonly (number | null | "?" | "-")[]): readonly Answer[] {
  return scores.map((score) => {
    if (score === null) return { kind: "missing" };
    if (score === "?") return { kind: "unreadable" };
    return score === "-" ? { kind: "not-applicable" } : { kind: "points", points: Math.round(score * 1000) };
  });
}

export const ordinary: Circumstances = { zone: "ordinary", total: null };

/** A built-in set that must be there. */
export function setOf(id: string): CriteriaSet {
  const set = findSet(id);
  if (!set) throw new Error(`no set ${id}`);
  return set;
}

/** A small set by points: `maxima` of its indicators, all in one competence. */
export function pointsSet(maxima: readonly number[], change: Readonly<Record<string, unknown>> = {}): CriteriaSet {
  const title = { vi: "Thử", en: "Trial" };
  return criteriaSetSchema.parse({
    id: "thu",
    version: "1",
    title,
    subject: "family",
    period: { from: 2022 },
    checkedAgainstOriginal: false,
    competences: [{ number: 1, title }],
    indicators: maxima.map((max, index) => ({ number: index + 1, competence: 1, title, mayNotApply: change["notApplicable"] !== undefined, scale: { kind: "points", max, step: 0.5 } })),
    notApplicable: "not-allowed",
    decision: { kind: "points", threshold: { ordinary: 0.8 * maxima.reduce((sum, max) => sum + max, 0) }, minimum: null },
    ...change,
  });
}
