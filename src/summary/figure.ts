import { baselineOf } from "./baseline-figure";
import { printShare } from "./percent-origin";
import type { CountMeasure, Measure } from "./measure";
import type { Rounding } from "./rounding";
import type { SummaryPlace, SummaryRow, SummarySheet } from "./summary-sheet";
import type { Counts, Tally, TallyCell } from "./tally";
import { NO_COUNTS } from "./tally";
import type { UnitScope } from "./unit-scope";
import { belongs, peopleElsewhere, unitsIn, unitsOfRow } from "./unit-scope";

/** Why a place gets no figure. */
export type NoFigure =
  | { readonly kind: "unit-unknown"; readonly label: string }
  /** Printed and decided results differ: nothing is filled until a person settles it. */
  | { readonly kind: "contradicted"; readonly people: number }
  /** The lists do not say the sex or ethnicity of some people. */
  | { readonly kind: "not-said"; readonly people: number }
  /** No adults or households are given for a unit. */
  | { readonly kind: "no-baseline" }
  | { readonly kind: "criteria-differ"; readonly sets: readonly string[] };

/** A figure with what it was reckoned from: a count, and for ratios its denominator. */
export interface Figure {
  readonly count: number;
  /** `null` for counts. */
  readonly denominator: number | null;
}

/** The figure of a place from a tally, or why there is none. */
export function figureAt(place: SummaryPlace, scope: UnitScope, tally: Tally): Figure | NoFigure {
  return figureBy(place.measure, (measure) => countOf(measure, scope, place.subject.group, tally));
}

/** Tells any figure over the people of the places given, who are counted once; of adults and households nothing is known. */
export function figuresOver(cells: Iterable<TallyCell>): (measure: Measure) => Figure | NoFigure {
  const counted = countedIn(cells);
  return (measure) => figureBy(measure, (name) => (name === "adults" || name === "households" ? { kind: "no-baseline" } : countIn(counted, name)));
}

function figureBy(measure: Measure, countOfMeasure: (measure: CountMeasure) => number | NoFigure): Figure | NoFigure {
  if (measure.kind === "count") {
    const count = countOfMeasure(measure.count);
    return typeof count === "number" ? { count, denominator: null } : count;
  }
  const count = countOfMeasure(measure.ratio.of);
  if (typeof count !== "number") return count;
  const denominator = countOfMeasure(measure.ratio.to);
  return typeof denominator === "number" ? { count, denominator } : denominator;
}

/**
 * The figure of a place in a row of a summary; none in a row over villages that are not all of their commune
 * (`peopleElsewhere`).
 */
export function figureOfRow(summary: SummarySheet, row: SummaryRow, place: SummaryPlace, tally: Tally): Figure | NoFigure {
  const scope = unitsOfRow(summary, row);
  const elsewhere = peopleElsewhere(row, scope, tally);
  return elsewhere > 0 ? { kind: "not-said", people: elsewhere } : figureAt(place, scope, tally);
}

/** Whether a figure was found. */
export function isFigure(found: Figure | NoFigure): found is Figure {
  return "count" in found;
}

/** The value to store for a figure, `null` (a blank) where the denominator is 0. */
export function figureValue(figure: Figure, place: SummaryPlace, rounding: Rounding): number | null {
  if (figure.denominator === null) return figure.count;
  if (figure.denominator === 0) return null;
  const share = figure.count / figure.denominator;
  if (place.scale === "share" && rounding === "rounding") return share;
  const steps = printShare(figure.count, figure.denominator, place.decimals, rounding).steps;
  const percent = Number(steps) / 10 ** place.decimals;
  return place.scale === "share" ? Number(steps) / 10 ** (place.decimals + 2) : percent;
}

interface Counted {
  readonly all: Counts;
  readonly women: Counts;
  readonly minority: Counts;
  readonly sexUnknown: number;
  readonly ethnicityUnknown: number;
  readonly sets: ReadonlySet<string>;
}

type Sum = { -readonly [Name in keyof Counts]: Counts[Name] };

function countedIn(cells: Iterable<TallyCell>): Counted {
  const all: Sum = { ...NO_COUNTS };
  const women: Sum = { ...NO_COUNTS };
  const minority: Sum = { ...NO_COUNTS };
  let sexUnknown = 0;
  let ethnicityUnknown = 0;
  const sets = new Set<string>();
  for (const { key, counts } of cells) {
    sets.add(key.criteria);
    addTo(all, counts);
    if (key.sex === "female") addTo(women, counts);
    if (key.sex === null) sexUnknown += counts.registered;
    if (key.minority === true) addTo(minority, counts);
    if (key.minority === null) ethnicityUnknown += counts.registered;
  }
  return { all, women, minority, sexUnknown, ethnicityUnknown, sets };
}

function addTo(sum: Sum, counts: Counts): void {
  sum.registered += counts.registered;
  sum.assessed += counts.assessed;
  sum.pass += counts.pass;
  sum.fail += counts.fail;
  sum.undetermined += counts.undetermined;
  sum.printedPass += counts.printedPass;
  sum.printedFail += counts.printedFail;
  sum.contradicted += counts.contradicted;
}

function countOf(measure: CountMeasure, scope: UnitScope, group: string | null, tally: Tally): number | NoFigure {
  if (measure === "adults" || measure === "households") return baselineOf(measure, scope, tally) ?? { kind: "no-baseline" };
  const units = unitsIn(tally);
  const own = [...tally.cells.values()].filter(({ key }) => belongs(key, scope, units));
  if (own.length === 0 && scope !== "everybody") return { kind: "unit-unknown", label: scope.map(({ key }) => key).join(", ") };
  return countIn(countedIn(group === null ? own : own.filter(({ key }) => key.group === group)), measure);
}

function countIn(counted: Counted, measure: Exclude<CountMeasure, "adults" | "households">): number | NoFigure {
  if (counted.sets.size > 1) return { kind: "criteria-differ", sets: [...counted.sets].sort() };
  switch (measure) {
    case "registered":
    case "assessed":
    case "undetermined":
      return counted.all[measure];
    case "pass":
    case "fail":
      return settled(counted.all, counted.all[measure]);
    case "women":
      return said(counted.sexUnknown, counted.women.registered);
    case "women-pass":
      return counted.sexUnknown > 0 ? said(counted.sexUnknown, 0) : settled(counted.women, counted.women.pass);
    case "minority":
      return said(counted.ethnicityUnknown, counted.minority.registered);
    case "minority-pass":
      return counted.ethnicityUnknown > 0
        ? said(counted.ethnicityUnknown, 0)
        : settled(counted.minority, counted.minority.pass);
  }
}

function settled(counts: Counts, value: number): number | NoFigure {
  return counts.contradicted > 0 ? { kind: "contradicted", people: counts.contradicted } : value;
}

function said(unknown: number, value: number): number | NoFigure {
  return unknown > 0 ? { kind: "not-said", people: unknown } : value;
}
