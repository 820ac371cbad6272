import type { Circumstances } from "./circumstances";
import type { CriteriaSet, Decision, Indicator, ZoneId } from "./criteria-set";
import type { Points } from "./points";
import { setPoints } from "./points";
import type { PrintedScore } from "./printed-score";
import type { RowScore } from "./row-score";
import { compareTotal, openReasons, waiverOf } from "./row-score";
import { topScore } from "./scale";
import type { ThresholdUsed, Verdict, VerdictReason } from "./verdict";

export type PointsRule = Extract<Decision, { kind: "points" }>;

/** Decides by a total to reach and minima of single indicators. */
export function decideByPoints(rule: PointsRule, row: RowScore, circumstances: Circumstances): Verdict {
  const threshold = thresholdFor(rule, circumstances);
  const total = row.isComplete ? row.low : null;
  const failures = joined(belowMinima(rule, row, circumstances), totalFailures(total, row, threshold));
  const nothing: readonly VerdictReason[] = row.maximum === 0 ? [{ kind: "nothing-applicable" }] : NONE;
  const open = joined(joined(row.isComplete ? NONE : openReasons(row.items), nothing), thresholdUnknown(threshold, circumstances));
  return verdictFrom({ failures, open, notes: zoneNotes(rule, circumstances), total, row, threshold });
}

/** Decides a row that has only a printed total or points by competence: minima cannot be seen there. */
export function decidePrintedByPoints(set: CriteriaSet, rule: PointsRule, row: PrintedScore, circumstances: Circumstances): Verdict {
  const threshold = thresholdFor(rule, circumstances);
  const isDoubtful = row.doubts.length > 0;
  const failures = isDoubtful ? [] : [...competenceFailures(set, rule, row, circumstances), ...totalFailures(row.total, row, threshold)];
  const hasMinima = set.indicators.some((indicator) => (minimumOf(rule, indicator, circumstances) ?? 0) > 0);
  const blind: VerdictReason[] = hasMinima || row.total === null ? [{ kind: "no-indicator-scores" }] : [];
  const open = [...row.doubts, ...blind, ...thresholdUnknown(threshold, circumstances)];
  return verdictFrom({ failures, open, notes: zoneNotes(rule, circumstances), total: row.total, row, threshold });
}

const NONE: readonly VerdictReason[] = [];

/** Reasons of two kinds, one after the other: of nearly every row only one kind has any, and nothing is copied. */
function joined(first: readonly VerdictReason[], second: readonly VerdictReason[]): readonly VerdictReason[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

interface Findings {
  readonly failures: readonly VerdictReason[];
  readonly open: readonly VerdictReason[];
  readonly notes: readonly VerdictReason[];
  readonly total: Points | null;
  readonly row: Pick<RowScore, "low" | "high" | "maximum">;
  readonly threshold: ThresholdUsed | null;
}

function verdictFrom({ failures, open, notes, total, row, threshold }: Findings): Verdict {
  const passed: readonly VerdictReason[] =
    failures.length === 0 && open.length === 0 && total !== null && threshold !== null
      ? [{ kind: "passed", total, threshold: threshold.points, maximum: row.maximum }]
      : NONE;
  return {
    outcome: failures.length > 0 ? "fail" : passed.length > 0 ? "pass" : "undetermined",
    band: null,
    level: null,
    total,
    maximum: row.maximum,
    reachable: { min: row.low, max: row.high },
    threshold,
    reasons: joined(joined(failures, passed), joined(open, notes)),
  };
}

/** The minimum an indicator must have; `null` for none, as for an item that gives no points. */
function minimumOf(rule: PointsRule, { minimum, scale }: Indicator, { overrides }: Circumstances): Points | null {
  if (topScore(scale) === null) return null;
  if (minimum !== null) return setPoints(minimum);
  return overrides?.minimum ?? (rule.minimum === null ? null : setPoints(rule.minimum));
}

function belowMinima(rule: PointsRule, row: RowScore, circumstances: Circumstances): readonly VerdictReason[] {
  let reasons = NONE;
  for (const { indicator, score } of row.items) {
    if (score.kind !== "scored") continue;
    const minimum = minimumOf(rule, indicator, circumstances);
    if (minimum === null || score.points >= minimum) continue;
    reasons = [...reasons, { kind: "below-minimum", indicator: indicator.number, points: score.points, minimum }];
  }
  return reasons;
}

function competenceFailures(set: CriteriaSet, rule: PointsRule, row: PrintedScore, circumstances: Circumstances): VerdictReason[] {
  return row.competences.flatMap(({ number, points, indicators }) => {
    const minima = indicators
      .filter((indicator) => waiverOf(set, indicator) === null)
      .reduce((sum, indicator) => sum + (minimumOf(rule, indicator, circumstances) ?? 0), 0);
    return points !== null && points < minima
      ? [{ kind: "competence-below-minima" as const, competence: number, points, minima }]
      : [];
  });
}

function totalFailures(
  total: Points | null,
  row: Pick<RowScore, "high" | "maximum" | "full">,
  threshold: ThresholdUsed | null,
): readonly VerdictReason[] {
  if (threshold === null || row.maximum === 0 || compareTotal(row.high, threshold.points, row) >= 0) return NONE;
  const facts = { threshold: threshold.points, maximum: row.maximum };
  return [total === null ? { kind: "cannot-reach", best: row.high, ...facts } : { kind: "below-threshold", total, ...facts }];
}

function used(points: Points | null | undefined, source: ThresholdUsed["source"], zone: ZoneId | null): ThresholdUsed | null {
  return points === null || points === undefined ? null : { points, zone, source };
}

function pointsInSet(value: number | null | undefined): Points | null {
  return typeof value === "number" ? setPoints(value) : null;
}

/** The total to reach in the row's zone: the user's for that zone, the set's for it, the user's ordinary, the set's. */
function thresholdFor(rule: PointsRule, { zone, overrides }: Circumstances): ThresholdUsed | null {
  const place = zone ?? "ordinary";
  const own = place === "ordinary" ? undefined : rule.threshold.byZone[place];
  // A zone whose mark the set knows to exist but not how high has no other mark of the set to fall back on.
  const ordinary = own === null ? null : pointsInSet(rule.threshold.ordinary);
  return (
    used(overrides?.byZone?.[place], "user", zone) ??
    used(pointsInSet(own), "set", zone) ??
    used(overrides?.threshold, "user", zone) ??
    used(ordinary, "set", zone)
  );
}

function thresholdUnknown(threshold: ThresholdUsed | null, { zone }: Circumstances): readonly VerdictReason[] {
  return threshold === null ? [{ kind: "threshold-unknown", zone }] : NONE;
}

/** An unknown zone is worth a word only where zones make a difference. */
function zoneNotes(rule: PointsRule, { zone, overrides }: Circumstances): readonly VerdictReason[] {
  if (zone !== null) return NONE;
  const differs = Object.keys(rule.threshold.byZone).length > 0 || Object.keys(overrides?.byZone ?? {}).length > 0;
  return differs ? [{ kind: "zone-unknown-ordinary-used" }] : NONE;
}
