import type { Figure, NoFigure } from "../summary/figure";
import { figuresOver } from "../summary/figure";
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

/** The people of the given units. */
export function cellsOf(split: UnitTallies, units: readonly string[]): readonly TallyCell[] {
  const [only, ...others] = units;
  if (only !== undefined && others.length === 0) return split.get(only) ?? [];
  return units.flatMap((unit) => split.get(unit) ?? []);
}

/** Tells a figure over some people, or over those of a group (as in `TotalsColumn`), or why there is none. */
export type Figures = (measure: Measure, group: string | null | undefined) => Figure | NoFigure;

/** The figures over the people given; those of a group are counted once, however many figures are asked of them. */
export function figuresOf(cells: readonly TallyCell[]): Figures {
  const byGroup = new Map<string | null | undefined, ReturnType<typeof figuresOver>>();
  return (measure, group) => {
    const known = byGroup.get(group) ?? figuresOver(group === null ? cells : cells.filter(({ key }) => key.group === (group ?? null)));
    byGroup.set(group, known);
    return known(measure);
  };
}
