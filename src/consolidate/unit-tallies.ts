import type { Figure, NoFigure } from "../summary/figure";
import { figureAt } from "../summary/figure";
import type { Measure } from "../summary/measure";
import type { Tally, TallyCell } from "../summary/tally";

/** The cells of a tally by unit: a figure of one unit looks at its own cells only. */
export type UnitTallies = ReadonlyMap<string, readonly TallyCell[]>;

/** Splits a tally by unit. */
export function unitTallies(tally: Tally): UnitTallies {
  const split = new Map<string, TallyCell[]>();
  for (const cell of tally.cells.values()) {
    const known = split.get(cell.key.unit);
    if (known) known.push(cell);
    else split.set(cell.key.unit, [cell]);
  }
  return split;
}

/** The people of the given units that `belongs` accepts, as a tally of their own. */
export function tallyOf(split: UnitTallies, units: readonly string[], belongs: (cell: TallyCell) => boolean = () => true): Tally {
  const cells = units.flatMap((unit) => (split.get(unit) ?? []).filter(belongs));
  return { cells: new Map(cells.map((cell, index) => [String(index), cell])), indicators: new Map(), baselines: new Map() };
}

/** A figure over everybody of a tally (`group` as in `TotalsColumn`), or why there is none. */
export function figureOf(tally: Tally, measure: Measure, group: string | null | undefined): Figure | NoFigure {
  if (group !== undefined) return figureAt(placeOf(measure, group), "everybody", tally);
  const cells = new Map([...tally.cells].filter(([, { key }]) => key.group === null));
  return figureAt(placeOf(measure, null), "everybody", { ...tally, cells });
}

function placeOf(measure: Measure, group: string | null): Parameters<typeof figureAt>[0] {
  return { row: 0, column: 0, of: { row: 0, column: 0 }, measure, subject: { unit: null, group }, scale: measure.kind === "count" ? "count" : "share", decimals: 2 };
}
