import type { Consolidation } from "../../src/consolidate/consolidation";
import type { SetOutline, SourceShare } from "../../src/consolidate/source-share";
import type { Baseline, Counts, IndicatorTally, TallyCell, TallyKey } from "../../src/summary/tally";
import { baselineKey, NO_COUNTS, tallyKeyText } from "../../src/summary/tally";
import type { Said } from "./small-share";
import { smallShare } from "./small-share";

/** People who are counted in one place: what is said of them, and how many there are of each kind. */
export interface Counted extends Partial<TallyKey> {
  readonly counts: Partial<Counts>;
}

/** How an indicator was answered: people by points as people write them, in thousandths. */
export interface Answered extends Partial<Omit<IndicatorTally, "byPoints">> {
  readonly byPoints: Readonly<Record<number, number>>;
}

export interface CountedBy {
  readonly people?: readonly Counted[];
  readonly indicators?: readonly Answered[];
  readonly baselines?: readonly Partial<Baseline>[];
}

/** A source of one unit with the counts given, by the set `s@1#0` where they name none. */
export function countedShare(file: string, said: Said, { people = [], indicators = [], baselines = [] }: CountedBy, rest: Partial<SourceShare> = {}): SourceShare {
  const share = smallShare(file, said);
  const unit = share.units[0]?.key ?? "";
  const cells = people.map(({ counts, ...own }): TallyCell => ({
    key: { unit, village: null, group: null, zone: null, sex: null, minority: null, criteria: "s@1#0", ...own },
    counts: { ...NO_COUNTS, ...counts },
  }));
  const places = indicators.map(({ byPoints, ...own }): IndicatorTally => ({
    unit, group: null, indicator: 1, missing: 0, notApplicable: 0, belowMinimum: 0, ...own, byPoints: new Map(Object.entries(byPoints).map(([points, count]) => [Number(points), count])),
  }));
  const known = baselines.map((own): Baseline => ({ unit, village: null, adults: null, households: null, ...own }));
  return {
    ...share,
    tally: {
      cells: new Map(cells.map((cell) => [tallyKeyText(cell.key), cell])),
      indicators: new Map(places.map((place) => [JSON.stringify([place.unit, place.group, place.indicator]), place])),
      baselines: new Map(known.map((baseline) => [baselineKey(baseline), baseline])),
    },
    ...rest,
  };
}

/** A set with two groups and two zones, and a minimum for the first of its two indicators. */
export const SET: SetOutline = {
  key: "s@1#0",
  title: "Bộ S",
  subject: "person",
  checkedAgainstOriginal: true,
  groups: [{ id: "farmers", title: "Nông dân" }, { id: "staff", title: "Cán bộ" }],
  zones: [{ id: "ordinary", title: "Thuận lợi" }, { id: "difficult", title: "Khó khăn" }],
  indicators: [{ number: 1, title: "Đọc", minimum: 5 }, { number: 2, title: "Viết", minimum: null }],
};

/** Sources put together, with nothing else known. */
export function consolidationOf(shares: readonly SourceShare[], rest: Partial<Consolidation> = {}): Consolidation {
  return { shares, sets: [SET], shared: [], lost: [], unused: [], register: null, level: "province", unseen: [], ...rest };
}
