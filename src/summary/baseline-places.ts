import type { BaselineRow } from "./baseline-sheet";
import type { Baseline, TallyKey } from "./tally";
import { baselineKey } from "./tally";
import { unitKey, unitLevel } from "./unit-key";

type Place = Pick<TallyKey, "unit" | "village">;

/**
 * The rows of `Số liệu nền` by the units and villages the lists speak of. A village belongs to the commune above it in the
 * sheet, else to the only unit of the lists, else to the one that has a village of its name; where a unit has no row of its
 * own and each of its villages has one, it gets their sum.
 */
export function placedBaselines(rows: readonly BaselineRow[], places: readonly Place[]): ReadonlyMap<string, Baseline> {
  const units = new Set(places.map(({ unit }) => unit));
  const placed = new Map<string, Baseline>();
  let above: string | null = null;
  for (const row of rows) {
    const key = unitKey(row.name);
    const level = unitLevel(row.name) ?? (units.has(key) || !isVillage(places, key) ? "unit" : "village");
    if (level === "unit" && units.has(key)) above = key;
    const unit = level === "unit" ? key : above ?? unitOfVillage(places, units, key);
    const baseline = { unit, village: level === "unit" ? null : key, adults: row.adults, households: row.households };
    placed.set(baselineKey(baseline), baseline);
  }
  for (const unit of units) {
    const sum = placed.has(unit) ? null : sumOfVillages(unit, placed, places);
    if (sum) placed.set(unit, sum);
  }
  return placed;
}

function isVillage(places: readonly Place[], key: string): boolean {
  return places.some(({ village }) => village !== null && unitKey(village) === key);
}

function unitOfVillage(places: readonly Place[], units: ReadonlySet<string>, key: string): string {
  const [only, ...others] = units.size === 1 ? units : new Set(places.filter(({ village }) => village !== null && unitKey(village) === key).map(({ unit }) => unit));
  return only !== undefined && others.length === 0 ? only : "";
}

function sumOfVillages(unit: string, placed: ReadonlyMap<string, Baseline>, places: readonly Place[]): Baseline | null {
  const villages = [...placed.values()].filter((baseline) => baseline.unit === unit && baseline.village !== null);
  const own = places.filter((place) => place.unit === unit);
  const areAll = own.every(({ village }) => village !== null && villages.some((baseline) => baseline.village === unitKey(village)));
  if (villages.length === 0 || !areAll) return null;
  const sum = (values: readonly (number | null)[]): number | null =>
    values.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
  return { unit, village: null, adults: sum(villages.map(({ adults }) => adults)), households: sum(villages.map(({ households }) => households)) };
}
