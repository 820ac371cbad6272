import type { CriteriaSet } from "../criteria/criteria-set";
import type { FilledFigure, LeftPlace } from "../summary/fill";
import { fillSummary } from "../summary/fill";
import { recogniseSummaries } from "../summary/recognise-summary";
import type { ColumnAnswer } from "../summary/summary-options";
import type { SummarySheet } from "../summary/summary-sheet";
import type { Tally } from "../summary/tally";
import { unitKey, unitLevel } from "../summary/unit-key";
import type { Edit } from "../workbook/edit";
import type { Grid } from "../workbook/grid";
import { isRowBlank, valueAt } from "../workbook/grid";
import type { ConsolidatedUnit, Consolidation } from "./consolidation";
import { totalTally, unitsOf, yearOf } from "./consolidation";
import { rekeyed } from "./share-tally";
import { withDistinctRows } from "./template-units";

/** A table of a template's summary sheets with the consolidated figures put in. */
export interface TemplateSheet {
  readonly sheet: string;
  readonly figures: readonly FilledFigure[];
  readonly left: readonly LeftPlace[];
  readonly edits: readonly Edit[];
  /** Units with people of whom no row of the sheet speaks, by name. */
  readonly unplaced: readonly string[];
  /** Columns (0-based) whose meaning is uncertain, and rows of which it cannot be said whom they count: left blank. */
  readonly uncertain: readonly { readonly column: number; readonly header: string }[];
  readonly doubtful: readonly string[];
}

/** What a template is filled by. */
export interface TemplateOptions {
  readonly set: CriteriaSet;
  readonly answers: readonly ColumnAnswer[];
  /** What stands on the face where units are missing; `null` where none is. */
  readonly missing: string | null;
}

/** Fills the tables of one sheet of a template; none where it is no summary. What is missing stands on its face once. */
export function fillTemplateSheet(grid: Grid, consolidation: Consolidation, { set, answers, missing }: TemplateOptions): readonly TemplateSheet[] {
  const year = yearOf(consolidation);
  const summaries = recogniseSummaries(grid, { set, taughtGroups: [], answers, year });
  if (summaries.length === 0) return [];
  const units = unitsOf(consolidation).filter(({ isMissing }) => !isMissing);
  const talliedBy = talliedUnits(totalTally(consolidation), units);
  let face = missing;
  return summaries.map((summary) => {
    const filled = fillTable(withDistinctRows(summary, units), talliedBy, year, face);
    if (filled.edits.length > 0) face = null;
    return filled;
  });
}

function fillTable(summary: SummarySheet, talliedBy: TalliedBy, year: number | null, missing: string | null): TemplateSheet {
  const named = new Set(summary.rows.filter(({ kind }) => kind === "unit").map(({ label }) => unitKey(label)));
  const { tally, names } = talliedBy(named);
  const fill = fillSummary(summary, tally, { rounding: "rounding", overwrite: false, lastFill: new Map(), year });
  const face = missing === null || fill.edits.length === 0 ? [] : [faceEdit(summary, missing)];
  const unplaced = speaksOfUnits(summary) ? [...names].filter(([key]) => !named.has(key)).map(([, name]) => name) : [];
  const uncertain = summary.columns.flatMap(({ column, header, measure }) => (measure === null ? [{ column, header }] : []));
  const doubtful = summary.rows.flatMap(({ label, doubt }) => (doubt ? [label] : []));
  return { sheet: summary.sheet, figures: fill.figures, left: fill.left, edits: [...fill.edits, ...face], unplaced: [...new Set(unplaced)], uncertain, doubtful };
}

interface TalliedUnits {
  readonly tally: Tally;
  /** Names of units with people, by the keys of the tally. */
  readonly names: ReadonlyMap<string, string>;
}

type TalliedBy = (named: ReadonlySet<string>) => TalliedUnits;

/** The tally by the units a table names: communes, or the districts they belong to where it names more of those. */
function talliedUnits(total: Tally, present: readonly ConsolidatedUnit[]): TalliedBy {
  const names = new Map(present.map(({ key, name }) => [key, name]));
  const own: TalliedUnits = { tally: rekeyed(total, (unit) => unitKey(names.get(unit) ?? unit)), names: new Map(present.map(({ name }) => [unitKey(name), name])) };
  const parents = new Map(present.map(({ key, name, parent }) => [key, parent ?? name]));
  const above: TalliedUnits = {
    tally: rekeyed(total, (unit) => unitKey(parents.get(unit) ?? unit)),
    names: new Map([...parents.values()].map((name) => [unitKey(name), name])),
  };
  return (named) => {
    const matched = (tallied: TalliedUnits): number => [...tallied.names.keys()].filter((key) => named.has(key)).length;
    return matched(above) > matched(own) ? above : own;
  };
}

/** Rows of villages speak of parts of a unit, rows of groups of everybody. */
function speaksOfUnits({ rows }: SummarySheet): boolean {
  const units = rows.filter(({ kind }) => kind === "unit");
  return units.length > 0 && units.every(({ label }) => unitLevel(label) !== "village");
}

/** In the last empty row above the header, where title and table leave one, else below everything. */
function faceEdit({ grid, sheet, range }: SummarySheet, missing: string): Edit {
  const isFree = (row: number): boolean => isRowBlank(grid, row) && !grid.merges.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
  let row = range.firstRow - 1;
  while (row >= 0 && !isFree(row)) row -= 1;
  const place = row < 0 ? grid.rowCount + 1 : row;
  return {
    kind: "set-cell",
    sheet,
    row: place,
    column: 0,
    before: { kind: "value", value: valueAt(grid, place, 0) },
    after: { kind: "value", value: missing },
    style: { bold: true, fontColor: "C00000" },
  };
}
