import type { Tally } from "./tally";
import { unitKey } from "./unit-key";
import type { UnitScope } from "./unit-scope";
import { belongs, isWithin, levelOf, unitsIn } from "./unit-scope";

/**
 * Adults or households of the units and villages a place speaks of, from `Số liệu nền`; `null` where some of them have none
 * given: a sum over the others would make every share too high.
 */
export function baselineOf(measure: "adults" | "households", scope: UnitScope, tally: Tally): number | null {
  if (lacksBaseline(scope, tally)) return null;
  const units = unitsIn(tally);
  const own = [...tally.baselines.values()].filter(({ unit, village }) => {
    if (scope === "everybody") return village === null;
    return scope.some((member) => (levelOf(member, units) === "unit" ? village === null && unit === member.key : village === member.key && isWithin(member, unit, units)));
  });
  const values = own.flatMap((baseline) => baseline[measure] ?? []);
  return own.length > 0 && values.length === own.length ? values.reduce((a, b) => a + b, 0) : null;
}

/** Whether somebody is counted whose own unit, or village where the place speaks of villages, has no row. */
function lacksBaseline(scope: UnitScope, tally: Tally): boolean {
  const units = unitsIn(tally);
  const ofVillages = scope !== "everybody" && scope.every((member) => levelOf(member, units) === "village");
  return [...tally.cells.values()].some(({ key }) => {
    if (!belongs(key, scope, units)) return false;
    if (!ofVillages) return !tally.baselines.has(key.unit);
    const village = key.village === null ? null : unitKey(key.village);
    return ![...tally.baselines.values()].some((baseline) => baseline.unit === key.unit && baseline.village === village);
  });
}
