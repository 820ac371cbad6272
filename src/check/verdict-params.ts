import { fromPoints } from "../criteria/points";
import type { Points } from "../criteria/points";
import type { Verdict } from "../criteria/verdict";
import type { FindingParams } from "./finding";

/** The first reason of a verdict as flat params: points as people write them (8.5), `null` where the reason has none. */
export function verdictParams({ reasons, total }: Verdict): FindingParams {
  const [reason] = reasons;
  const shown = (points: Points | null | undefined): number | null => (points === null || points === undefined ? null : fromPoints(points));
  return {
    reason: reason?.kind ?? null,
    total: shown(total ?? (reason && "total" in reason ? reason.total : null)),
    indicator: reason && "indicator" in reason ? reason.indicator : null,
    points: reason && "points" in reason ? shown(reason.points) : null,
    minimum: reason && "minimum" in reason ? shown(reason.minimum) : null,
    threshold: reason && "threshold" in reason ? shown(reason.threshold) : null,
    best: reason && "best" in reason ? shown(reason.best) : null,
  };
}
