import { isFigure } from "../summary/figure";
import type { CountMeasure } from "../summary/measure";
import type { Consolidation } from "./consolidation";
import { compareText, totalTally, unitNames } from "./consolidation";
import { groupTitles } from "./totals-columns";
import { mayBeOne } from "./unit-identity";
import { cellsOf, figuresOf, unitTallies } from "./unit-tallies";

/** A figure that another run gave another value; `null` where there was, or is, none. */
export interface FigureChange {
  /** The unit's name; `null` for the whole. */
  readonly unit: string | null;
  /** The group's title; `null` for everybody. */
  readonly group: string | null;
  readonly measure: CountMeasure;
  readonly before: number | null;
  readonly after: number | null;
}

const MEASURES: readonly CountMeasure[] = ["registered", "assessed", "pass", "fail", "undetermined", "women", "minority"];

/** What changed from one result to the next, figure by figure: the whole first, then unit by unit, group by group. */
export function figureChanges(before: Consolidation, after: Consolidation): readonly FigureChange[] {
  const now = keptFigures(after, (unit) => unit);
  const old = keptFigures(before, successors(before, after));
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  return keys.flatMap((key): readonly FigureChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const about = is ?? was;
    const [one, other] = [was?.value ?? null, is?.value ?? null];
    return !about || one === other ? [] : [{ unit: about.unit, group: about.group, measure: about.measure, before: one, after: other }];
  });
}

interface KeptFigure {
  readonly unit: string | null;
  readonly group: string | null;
  readonly measure: CountMeasure;
  readonly value: number | null;
}

/** A unit of which more is known now goes by another key: that is no change of its figures. */
function successors(before: Consolidation, after: Consolidation): (unit: string) => string {
  const [old, now] = [before, after].map((one) => new Set(unitNames(one).keys()));
  return (unit) => {
    if (now?.has(unit) === true) return unit;
    const [only, ...others] = [...(now ?? [])].filter((key) => old?.has(key) !== true && mayBeOne(unit, key));
    return only !== undefined && others.length === 0 ? only : unit;
  };
}

function keptFigures(consolidation: Consolidation, keyOf: (unit: string) => string): ReadonlyMap<string, KeptFigure> {
  const split = unitTallies(totalTally(consolidation));
  const names = unitNames(consolidation);
  const groups: readonly { readonly id: string | null; readonly title: string | null }[] = [{ id: null, title: null }, ...groupTitles(consolidation.sets)];
  const figures = new Map<string, KeptFigure>();
  for (const unit of [null, ...split.keys()]) {
    const figureOf = figuresOf(cellsOf(split, unit === null ? [...split.keys()] : [unit]));
    for (const { id, title } of groups) {
      MEASURES.forEach((measure, order) => {
        const figure = figureOf({ kind: "count", count: measure }, id);
        const value = isFigure(figure) ? figure.count : null;
        figures.set(JSON.stringify([unit === null ? "" : keyOf(unit), id ?? "", order]), { unit: unit === null ? null : (names.get(unit) ?? unit), group: title, measure, value });
      });
    }
  }
  return figures;
}
