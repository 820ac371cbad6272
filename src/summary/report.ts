import { valueOf } from "../assessment/reading";
import type { CheckResult } from "../check/check-lists";
import { countedLists } from "../check/counted-lists";
import type { JudgedRow, ListCircumstances } from "../check/rule-definition";
import type { CriteriaSet } from "../criteria/criteria-set";
import { printShare } from "./percent-origin";
import type { Rounding } from "./rounding";
import type { Counts, Tally, TallyKey } from "./tally";
import { countWhere } from "./tally";
import { unitTitles } from "./unit-titles";

/** A count with its share of a whole; `percent` in hundredths of a percent, `null` where the whole is 0. */
export interface ReportShare {
  readonly count: number;
  readonly total: number;
  readonly percent: number | null;
}

/** One line of a breakdown: by group, zone or unit. */
export interface ReportPart {
  readonly label: string;
  readonly counts: Counts;
  readonly pass: ReportShare;
  readonly fail: ReportShare;
}

/** How many an indicator kept from passing. */
export interface WeakIndicator {
  readonly indicator: number;
  readonly title: string;
  readonly people: number;
}

/** A person whose result is undetermined. Row 1-based, as people count. */
export interface OpenRow {
  readonly sheet: string;
  readonly row: number;
  readonly name: string | null;
}

/** Everything the written report says, as data; `locale/` makes the paragraphs. */
export interface ReportFacts {
  readonly unit: string | null;
  readonly year: number | null;
  readonly set: CriteriaSet;
  readonly counts: Counts;
  readonly women: ReportShare | null;
  readonly minority: ReportShare | null;
  readonly pass: ReportShare;
  readonly fail: ReportShare;
  readonly undetermined: ReportShare;
  readonly byGroup: readonly ReportPart[];
  readonly byZone: readonly ReportPart[];
  readonly byUnit: readonly ReportPart[];
  readonly weak: readonly WeakIndicator[];
  readonly open: readonly OpenRow[];
  /** Rows whose printed result differs from the decided one. */
  readonly contradicted: number;
}

/** Gathers the rows left undetermined as a check goes by. */
export function watchOpenRows(): { see(row: JudgedRow, at: ListCircumstances): void; rows(): readonly OpenRow[] } {
  const rows: OpenRow[] = [];
  return {
    see({ subject, verdict }, { list }) {
      if (list.apart !== null || verdict.outcome !== "undetermined") return;
      rows.push({ sheet: subject.sheet, row: subject.row + 1, name: valueOf(subject.name) });
    },
    rows: () => rows,
  };
}

/** The facts of the written report. Percentages are reckoned from counts, of those registered. */
export function reportFacts(check: CheckResult, tally: Tally, open: readonly OpenRow[], set: CriteriaSet, rounding: Rounding): ReportFacts {
  const all = countWhere(tally, () => true);
  const contexts = countedLists(check).map(({ list }) => list.context);
  const titleOf = unitTitles(check);
  const share = (count: number, total: number): ReportShare => ({ count, total, percent: percentOf(count, total, rounding) });
  const keys = [...tally.cells.values()].map((cell) => cell.key);
  const partOf = (label: string, belongs: (key: TallyKey) => boolean): ReportPart => {
    const counts = countWhere(tally, belongs);
    return { label, counts, pass: share(counts.pass, counts.registered), fail: share(counts.fail, counts.registered) };
  };
  const units = distinct(keys.map((key) => key.unit));
  const villages = distinct(keys.flatMap((key) => (key.village === null ? [] : [key.village])));
  const countOf = (belongs: (key: TallyKey) => boolean): number => countWhere(tally, belongs).registered;
  return {
    unit: units.length > 1 ? common(contexts.map(({ parentUnit }) => parentUnit?.value)) : common(contexts.map(({ unit }) => unit?.value)),
    year: common(contexts.map(({ year }) => year?.value)),
    set,
    counts: all,
    women: keys.some((key) => key.sex === null) ? null : share(countOf((key) => key.sex === "female"), all.registered),
    minority: keys.some((key) => key.minority === null) ? null : share(countOf((key) => key.minority === true), all.registered),
    pass: share(all.pass, all.registered),
    fail: share(all.fail, all.registered),
    undetermined: share(all.undetermined, all.registered),
    byGroup: set.reportingGroups
      .filter(({ id }) => keys.some((key) => key.group === id))
      .map(({ id, title }) => partOf(title.vi, (key) => key.group === id)),
    byZone: set.zones.filter(({ id }) => keys.some((key) => key.zone === id)).map(({ id, title }) => partOf(title.vi, (key) => key.zone === id)),
    byUnit:
      units.length > 1
        ? units.map((unit) => partOf(titleOf(unit), (key) => key.unit === unit))
        : villages.map((village) => partOf(village, (key) => key.village === village)),
    weak: weakIndicators(tally, set),
    open,
    contradicted: all.contradicted,
  };
}

/** Hundredths of a percent: 9897 for 98,97 %. */
function percentOf(count: number, total: number, rounding: Rounding): number | null {
  return total === 0 ? null : Number(printShare(count, total, 2, rounding).steps);
}

function weakIndicators(tally: Tally, set: CriteriaSet): readonly WeakIndicator[] {
  return set.indicators
    .map(({ number, title }) => {
      const own = [...tally.indicators.values()].filter((one) => one.indicator === number);
      return { indicator: number, title: title.vi, people: own.reduce((sum, one) => sum + one.belowMinimum, 0) };
    })
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || a.indicator - b.indicator);
}

/** What all of them name; `null` where they differ, or some name nothing. */
function common<T>(values: readonly (T | undefined)[]): T | null {
  const [only, ...others] = distinct(values);
  return only !== undefined && others.length === 0 ? only : null;
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
