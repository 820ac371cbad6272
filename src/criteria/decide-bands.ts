import type { Band, Decision } from "./criteria-set";
import { setPoints } from "./points";
import type { PrintedScore } from "./printed-score";
import type { RowScore } from "./row-score";
import { compareTotal, openReasons } from "./row-score";
import type { Verdict, VerdictReason } from "./verdict";

export type BandRule = Extract<Decision, { kind: "bands" }>;

type Sums = Pick<RowScore, "low" | "high" | "maximum" | "full">;

/** Decides by the band the total lies in. */
export function decideByBands(rule: BandRule, row: RowScore): Verdict {
  const nothing: VerdictReason[] = row.maximum === 0 ? [{ kind: "nothing-applicable" }] : [];
  return verdictFrom(rule, row, row.isComplete ? row.low : null, [...openReasons(row.items), ...nothing]);
}

/** Decides a row by its printed total: bands ask nothing of single indicators. */
export function decidePrintedByBands(rule: BandRule, row: PrintedScore): Verdict {
  const blind: VerdictReason[] = row.total === null ? [{ kind: "no-indicator-scores" }] : [];
  return verdictFrom(rule, row, row.total, [...row.doubts, ...blind], row.doubts.length > 0);
}

function verdictFrom(rule: BandRule, row: Sums, total: number | null, open: readonly VerdictReason[], isDoubtful = false): Verdict {
  const possible = isDoubtful || row.maximum === 0 ? [] : rule.bands.filter((band) => touches(band, row));
  const [only] = possible;
  const band = only && possible.length === 1 ? only : null;
  const fails = possible.length > 0 && possible.every(({ outcome }) => outcome === "fail");
  const decided = band !== null && total !== null && open.length === 0;
  return {
    outcome: fails ? "fail" : decided ? "pass" : "undetermined",
    band: band?.id ?? null,
    level: null,
    total,
    maximum: row.maximum,
    reachable: { min: row.low, max: row.high },
    threshold: null,
    reasons: [...bandReasons(row, band, decided, fails, total), ...open],
  };
}

function bandReasons(row: Sums, band: Band | null, decided: boolean, fails: boolean, total: number | null): VerdictReason[] {
  if (decided && band && total !== null) return [{ kind: "in-band", band: band.id, total, maximum: row.maximum }];
  if (fails) return [{ kind: "bands-fail", best: row.high, maximum: row.maximum }];
  return band ? [{ kind: "already-certain", level: band.id }] : [];
}

/** Whether some total between the lowest and the highest still possible lies in the band. */
function touches(band: Band, row: Sums): boolean {
  const overFrom = compareTotal(row.high, setPoints(band.from), row);
  const underTo = compareTotal(row.low, setPoints(band.to), row);
  return (band.fromClosed ? overFrom >= 0 : overFrom > 0) && (band.toClosed ? underTo <= 0 : underTo < 0);
}
