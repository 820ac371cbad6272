import type { Circumstances } from "./circumstances";
import type { CriteriaSet, Indicator } from "./criteria-set";
import type { Points } from "./points";
import type { RowScore } from "./row-score";
import { fullScore, waiverOf } from "./row-score";
import { bottomScore, topScore } from "./scale";
import type { VerdictReason } from "./verdict";

/** A row of a list that gives no indicator scores, only a total or points by competence. */
export interface PrintedScore extends Pick<RowScore, "low" | "high" | "maximum" | "full"> {
  /** `null` where neither a total nor the points of every competence stand there. */
  readonly total: Points | null;
  /** Why the sum is no ground to decide on: it cannot be right, or what it is out of is not known. */
  readonly doubts: readonly VerdictReason[];
  readonly competences: readonly PrintedCompetence[];
}

/** The printed points of one competence, with its indicators. */
export interface PrintedCompetence {
  readonly number: number;
  readonly points: Points | null;
  readonly indicators: readonly Indicator[];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The sums of a row from what is printed. The points of all competences together outrank a printed total, as the
 * indicators would.
 */
export function printedScore(set: CriteriaSet, circumstances: Circumstances): PrintedScore {
  const competences = set.competences.map(({ number }, index) => ({
    number,
    points: circumstances.competences?.[index] ?? null,
    indicators: set.indicators.filter(({ competence }) => competence === number),
  }));
  const full = fullScore(set);
  const known = competences.flatMap(({ points }) => (points === null ? [] : [points]));
  const total = known.length === competences.length ? sumOf(known) : circumstances.total;
  const open = competences.filter(({ points }) => points === null).flatMap(({ indicators }) => indicators);
  const low = total ?? sumOf(known) + sumOf(open.map((indicator) => (waiverOf(set, indicator) !== null ? 0 : bottomScore(indicator.scale))));
  const high = total ?? sumOf(known) + sumOf(open.map(({ scale }) => topScore(scale) ?? 0));
  return { total, low, high, maximum: full, full, competences, doubts: doubtsOf(set, total, full, competences) };
}

function doubtsOf(set: CriteriaSet, total: Points | null, maximum: Points, competences: readonly PrintedCompetence[]): VerdictReason[] {
  const isUnknown = set.notApplicable === "reduce-maximum" && set.indicators.some(({ mayNotApply }) => mayNotApply);
  return [
    ...(total !== null && (total < 0 || total > maximum) ? [{ kind: "total-impossible" as const, total, maximum }] : []),
    ...competences.flatMap(({ number, points, indicators }): VerdictReason[] => {
      const most = sumOf(indicators.map(({ scale }) => topScore(scale) ?? 0));
      return points !== null && (points < 0 || points > most)
        ? [{ kind: "competence-impossible", competence: number, points, maximum: most }]
        : [];
    }),
    ...(isUnknown ? [{ kind: "maximum-unknown" as const }] : []),
  ];
}
