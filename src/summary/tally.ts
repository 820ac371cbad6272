import type { Points } from "../criteria/points";

/**
 * What one count is of: people of one unit, section, reporting group, zone, sex and ethnicity, judged by one criteria
 * set. `null` where the list does not say; "unknown" is a place of its own, never added to another in silence.
 */
export interface TallyKey {
  /** The unit's key in the register where known, else its normalised name. */
  readonly unit: string;
  readonly village: string | null;
  /** Reporting group's id. */
  readonly group: string | null;
  /** Zone's id. */
  readonly zone: string | null;
  readonly sex: "male" | "female" | null;
  readonly minority: boolean | null;
  /** Criteria set: id, version and content hash as `id@version#hash`. */
  readonly criteria: string;
}

/**
 * Counts of people. Registered: rows of people. Assessed: at least one score. Pass, fail and undetermined are decided
 * by the rule; the printed ones are counted apart.
 */
export interface Counts {
  readonly registered: number;
  readonly assessed: number;
  readonly pass: number;
  readonly fail: number;
  readonly undetermined: number;
  readonly printedPass: number;
  readonly printedFail: number;
  /** Rows whose printed result differs from the decided one: a figure that counts them waits for a person. */
  readonly contradicted: number;
}

/** How one indicator was answered by one group of one unit: people by points, and those without an answer. */
export interface IndicatorTally {
  readonly unit: string;
  readonly group: string | null;
  /** 1-based. */
  readonly indicator: number;
  /** People by points, in `Points` (thousandths). */
  readonly byPoints: ReadonlyMap<Points, number>;
  readonly missing: number;
  readonly notApplicable: number;
  /** Below the indicator's minimum: what made people fail. */
  readonly belowMinimum: number;
}

/** Adults and households of a unit, or of a village in it, from the sheet `Số liệu nền`. */
export interface Baseline {
  readonly unit: string;
  /** Key of the village (`unitKey`); `null` for the whole unit. */
  readonly village: string | null;
  readonly adults: number | null;
  readonly households: number | null;
}

/** One place of a tally: what is counted, and the counts. */
export interface TallyCell {
  readonly key: TallyKey;
  readonly counts: Counts;
}

/**
 * Counts of any number of lists, units or provinces. A commutative monoid: `mergeTallies` in any order and grouping
 * gives the same, so that no level ever reads more than its own children.
 */
export interface Tally {
  readonly cells: ReadonlyMap<string, TallyCell>;
  readonly indicators: ReadonlyMap<string, IndicatorTally>;
  readonly baselines: ReadonlyMap<string, Baseline>;
}

export const NO_COUNTS: Counts = {
  registered: 0,
  assessed: 0,
  pass: 0,
  fail: 0,
  undetermined: 0,
  printedPass: 0,
  printedFail: 0,
  contradicted: 0,
};

/** The tally of nothing: merging it changes nothing. */
export const EMPTY_TALLY: Tally = { cells: new Map(), indicators: new Map(), baselines: new Map() };

/** The text two keys share exactly when they are equal. */
export function tallyKeyText(key: TallyKey): string {
  return JSON.stringify([key.unit, key.village, key.group, key.zone, key.sex, key.minority, key.criteria]);
}

/** The text under which a tally keeps the baseline of a unit or village. */
export function baselineKey({ unit, village }: Pick<Baseline, "unit" | "village">): string {
  return village === null ? unit : `${unit} › ${village}`;
}

/** The sum of two counts, each measure by itself. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    registered: a.registered + b.registered,
    assessed: a.assessed + b.assessed,
    pass: a.pass + b.pass,
    fail: a.fail + b.fail,
    undetermined: a.undetermined + b.undetermined,
    printedPass: a.printedPass + b.printedPass,
    printedFail: a.printedFail + b.printedFail,
    contradicted: a.contradicted + b.contradicted,
  };
}

/** The tally of both: counts of equal keys are added, all others stand as they were. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    cells: mergeMaps(a.cells, b.cells, (x, y) => ({ key: x.key, counts: addCounts(x.counts, y.counts) })),
    indicators: mergeMaps(a.indicators, b.indicators, addIndicators),
    baselines: mergeMaps(a.baselines, b.baselines, addBaselines),
  };
}

/** The counts of all keys that `belongs` accepts, added up. */
export function countWhere(tally: Tally, belongs: (key: TallyKey) => boolean): Counts {
  let sum = NO_COUNTS;
  for (const { key, counts } of tally.cells.values()) if (belongs(key)) sum = addCounts(sum, counts);
  return sum;
}

/** The answers of both to one indicator. */
export function addIndicators(a: IndicatorTally, b: IndicatorTally): IndicatorTally {
  return {
    ...a,
    byPoints: mergeMaps(a.byPoints, b.byPoints, (x, y) => x + y),
    missing: a.missing + b.missing,
    notApplicable: a.notApplicable + b.notApplicable,
    belowMinimum: a.belowMinimum + b.belowMinimum,
  };
}

/** The people and households of both; what only one knows is what the other says. */
export function addBaselines(a: Baseline, b: Baseline): Baseline {
  return { ...a, adults: addKnown(a.adults, b.adults), households: addKnown(a.households, b.households) };
}

function addKnown(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

function mergeMaps<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, add: (x: V, y: V) => V): ReadonlyMap<K, V> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? value : add(known, value));
  }
  return merged;
}
