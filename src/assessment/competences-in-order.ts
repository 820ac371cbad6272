import type { CriteriaSet } from "../criteria/criteria-set";
import { fromPoints } from "../criteria/points";
import { topScore } from "../criteria/scale";
import type { ColumnCandidate } from "./column-candidate";
import type { ColumnProfile } from "./column-profile";
import { mostly } from "./column-profile";
import { competenceNumber, indicatorNumber } from "./field";
import { leafOf, wholeLabel } from "./header-label";
import { bareHeaderKey, printedMaximum } from "./header-phrase";
import type { HeadedColumn } from "./numbers-alike";
import { indicatorsIn } from "./set-outline";

const NAMES_COMPETENCE = /^(?:diem |nhom )*(?:nang luc|nl)\b/;

/**
 * The sums of the competences where a list has no column for any indicator: neighbouring columns of points in words of
 * their own, exactly as many as the set has competences, all called "Năng lực …" or printing the competences' maxima.
 */
export function competencesInOrder(columns: readonly HeadedColumn[], set: CriteriaSet, profile: (column: number) => ColumnProfile): ReadonlyMap<number, ColumnCandidate> {
  const isTold = columns.some(({ candidates }) => candidates.some(({ field }) => indicatorNumber(field) !== null || competenceNumber(field) !== null));
  if (isTold || set.competences.length < 2) return new Map();
  const maxima = set.competences.map(({ number }) => indicatorsIn(set, number).reduce((sum, indicator) => sum + mostOf(set, indicator), 0));
  const own = columns.filter(({ label, candidates }) => candidates.length === 0 && label.parts.length > 0 && mostly(profile(label.column), "points"));
  const named = own.filter(({ label }) => NAMES_COMPETENCE.test(bareHeaderKey(leafOf(label))));
  const printed = own.filter(({ label }) => maximumOf(label) !== null);
  const run = [named, printed].find((found) => found.length === maxima.length && found.every(({ label }, at) => (maximumOf(label) ?? maxima[at]) === maxima[at]));
  return new Map(
    (run ?? []).map(({ label }, at) => [label.column, { field: `competence:${set.competences[at]?.number ?? 0}`, confidence: 0.8, reason: { kind: "position", header: wholeLabel(label) } }]),
  );
}

/** The most an indicator gives, in points as people write them. */
function mostOf(set: CriteriaSet, indicator: number): number {
  const scale = set.indicators.find(({ number }) => number === indicator)?.scale;
  return scale ? fromPoints(topScore(scale) ?? 0) : 0;
}

function maximumOf(label: HeadedColumn["label"]): number | null {
  return label.maxPoints ?? printedMaximum(leafOf(label));
}
