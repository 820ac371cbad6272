import type { Baseline, IndicatorTally, Tally, TallyCell } from "../summary/tally";
import { addBaselines, addCounts, addIndicators, baselineKey, EMPTY_TALLY, mergeTallies, tallyKeyText } from "../summary/tally";

/** A source's tally as it is kept: units by their keys, villages added up. */
export function shareTally(tally: Tally, unitKeys: ReadonlyMap<string, string>): Tally {
  const unitOf = (plain: string): string => unitKeys.get(plain) ?? plain;
  return rekeyed(tally, unitOf);
}

/** The tally with its units renamed; what comes to stand under one key is added up, villages are left out. */
export function rekeyed(tally: Tally, unitOf: (unit: string) => string): Tally {
  const cells = new Map<string, TallyCell>();
  for (const { key, counts } of tally.cells.values()) {
    const renamed = { ...key, unit: unitOf(key.unit), village: null };
    const text = tallyKeyText(renamed);
    const known = cells.get(text);
    cells.set(text, { key: renamed, counts: known ? addCounts(known.counts, counts) : counts });
  }
  const indicators = new Map<string, IndicatorTally>();
  for (const place of tally.indicators.values()) {
    const renamed: IndicatorTally = { ...place, unit: unitOf(place.unit) };
    addAt(indicators, indicatorKey(renamed), renamed, addIndicators);
  }
  const baselines = new Map<string, Baseline>();
  for (const baseline of tally.baselines.values()) {
    if (baseline.village !== null) continue;
    const renamed = { ...baseline, unit: unitOf(baseline.unit) };
    addAt(baselines, baselineKey(renamed), renamed, addBaselines);
  }
  return { cells, indicators, baselines };
}

function addAt<T>(places: Map<string, T>, key: string, value: T, add: (x: T, y: T) => T): void {
  const known = places.get(key);
  places.set(key, known === undefined ? value : add(known, value));
}

/** The text under which a tally keeps an indicator of a unit and group. */
export function indicatorKey({ unit, group, indicator }: Pick<IndicatorTally, "unit" | "group" | "indicator">): string {
  return JSON.stringify([unit, group, indicator]);
}

/** The sum of many tallies, in a number of steps that grows with their logarithm. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  if (tallies.length <= 1) return tallies[0] ?? EMPTY_TALLY;
  const middle = tallies.length >> 1;
  return mergeTallies(sumOfTallies(tallies.slice(0, middle)), sumOfTallies(tallies.slice(middle)));
}
