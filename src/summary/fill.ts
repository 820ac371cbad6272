import { cellAddress } from "../workbook/address";
import type { CellContent, Edit } from "../workbook/edit";
import type { Grid } from "../workbook/grid";
import { formulaAt, valueAt } from "../workbook/grid";
import type { Figure, NoFigure } from "./figure";
import { figureOfRow, figureValue, isFigure } from "./figure";
import type { FigureCell } from "./figure-cell";
import { figureCellAt } from "./figure-cell";
import type { CountedSheets } from "./count-formula";
import type { CellLookup } from "./formula-check";
import { evaluateFormula } from "./formula-check";
import { mergeAt } from "./header-path";
import type { Rounding } from "./rounding";
import type { SummaryPlace, SummarySheet } from "./summary-sheet";
import type { Tally } from "./tally";

/** A figure put (or already standing) at a place. */
export interface FilledFigure {
  readonly place: SummaryPlace;
  readonly label: string;
  readonly figure: Figure;
  /** What belongs in the cell; `null` for a blank (denominator 0). */
  readonly value: number | null;
}

/** A place left as it was, and why. */
export interface LeftPlace {
  readonly place: SummaryPlace;
  readonly label: string;
  readonly why:
    | NoFigure
    /** A person's own figure stands there and differs. */
    | { readonly kind: "typed"; readonly stands: string | number; readonly figure: number | null }
    /** The user's formula gives something else. */
    | { readonly kind: "formula-differs"; readonly formula: string; readonly gives: number | null; readonly figure: number | null }
    /** The user's formula is one we cannot reckon ourselves; it stays, and Excel will reckon it. */
    | { readonly kind: "formula-unchecked"; readonly formula: string }
    | { readonly kind: "merged" }
    /** The sheet's heading names another year than the lists. */
    | { readonly kind: "year-differs"; readonly stands: number; readonly lists: number };
}

/** What filling a summary sheet comes to: the figures, the edits that write them, and the places left. */
export interface SummaryFill {
  readonly figures: readonly FilledFigure[];
  readonly edits: readonly Edit[];
  readonly left: readonly LeftPlace[];
}

/** How to fill. */
export interface FillOptions {
  readonly rounding: Rounding;
  /** Also where a person's own figure stands; never over a formula. */
  readonly overwrite: boolean;
  /** What the last fill wrote, by A1 address: such a cell is ours as long as it still holds that. */
  readonly lastFill: ReadonlyMap<string, number | null>;
  /** The year of the lists; `null` where they name none, or several. */
  readonly year?: number | null;
  /** The sheets with lists that formulas may count over, by name. */
  readonly lists?: CountedSheets;
}

/** A figure that stands there already may be rounded or truncated: published figures use either. */
const ROUNDINGS: readonly Rounding[] = ["rounding", "truncation"];

/** The edits that write a tally's figures into the recognised places of a summary sheet, and nowhere else. */
export function fillSummary(summary: SummarySheet, tally: Tally, options: FillOptions): SummaryFill {
  const figures: FilledFigure[] = [];
  const left: LeftPlace[] = [];
  const rows = new Map(summary.rows.map((row) => [row.row, row]));
  const year = options.year ?? null;
  if (year !== null && summary.year !== null && summary.year !== year) {
    const why = { kind: "year-differs", stands: summary.year, lists: year } as const;
    return { figures, edits: [], left: summary.places.map((place) => ({ place, label: rows.get(place.of.row)?.label ?? "", why })) };
  }
  for (const place of summary.places) {
    const row = rows.get(place.of.row);
    if (!row) continue;
    const found = figureOfRow(summary, row, place, tally);
    if (!isFigure(found)) left.push({ place, label: row.label, why: found });
    else figures.push({ place, label: row.label, figure: found, value: figureValue(found, place, options.rounding) });
  }
  const edits: Edit[] = [];
  const planned = new Map(figures.map(({ place, value }) => [cellAddress(place.row, place.column), value]));
  for (const filled of figures) {
    const outcome = settlePlace(summary, filled, options, planned);
    if (outcome === null) continue;
    if ("why" in outcome) left.push(outcome);
    else edits.push(outcome);
  }
  return { figures, edits, left };
}

function settlePlace(
  summary: SummarySheet,
  filled: FilledFigure,
  options: FillOptions,
  planned: ReadonlyMap<string, number | null>,
): Edit | LeftPlace | null {
  const { place, value, label } = filled;
  const { grid } = summary;
  const merge = mergeAt(grid, place.row, place.column);
  if (merge && (merge.firstRow !== place.row || merge.firstColumn !== place.column)) return { place, label, why: { kind: "merged" } };
  const formula = formulaAt(grid, place.row, place.column);
  if (formula !== null) return judgeFormula(summary, filled, formula, planned, options.lists);
  const stands = valueAt(grid, place.row, place.column);
  const cell = figureCellAt(grid, place);
  const printed = cell.kind === "figure" ? cell.value : null;
  const mine = options.lastFill.get(cellAddress(place.row, place.column));
  const isOurs = mine !== undefined && cell.kind !== "words" && agrees(printed, mine, place);
  const decimals = isOurs || cell.kind !== "figure" ? place.decimals : shownDecimals(cell, place);
  const asShown = { ...place, decimals };
  if (cell.kind !== "words" && ROUNDINGS.some((rounding) => agrees(printed, figureValue(filled.figure, asShown, rounding), asShown))) return null;
  if (cell.kind !== "blank" && !isOurs && !options.overwrite) {
    return { place, label, why: { kind: "typed", stands: cell.kind === "words" ? cell.text : cell.value, figure: value } };
  }
  const before: CellContent = { kind: "value", value: stands };
  return { kind: "set-cell", sheet: summary.sheet, row: place.row, column: place.column, before, after: { kind: "value", value } };
}

/** A person's own percentage may have fewer decimals than ours; what they typed is held against no more than that. */
function shownDecimals(cell: Extract<FigureCell, { kind: "figure" }>, place: SummaryPlace): number {
  const percent = place.scale === "share" ? cell.value * 100 : cell.value;
  const typed = /\.(\d+)$/.exec(String(Number(percent.toPrecision(12))))?.[1]?.length ?? 0;
  return Math.min(cell.decimals ?? typed, place.decimals);
}

function judgeFormula(
  summary: SummarySheet,
  filled: FilledFigure,
  formula: string,
  planned: ReadonlyMap<string, number | null>,
  lists: CountedSheets = new Map(),
): LeftPlace | null {
  const { place, label, value } = filled;
  const gives = evaluateFormula(formula, lookAfter(summary.grid, planned, lists, MAX_DEPTH), lists);
  if (gives.kind === "unknown") return { place, label, why: { kind: "formula-unchecked", formula } };
  const result = gives.kind === "number" ? gives.value : null;
  return agrees(result, value, place) ? null : { place, label, why: { kind: "formula-differs", formula, gives: result, figure: value } };
}

/** Formulas over formulas are followed so far; a circle ends there. */
const MAX_DEPTH = 12;

/** What cells hold once the fill is written. Formulas are reckoned anew: their last results are from before it. */
function lookAfter(grid: Grid, planned: ReadonlyMap<string, number | null>, lists: CountedSheets, depth: number): CellLookup {
  return (address, row, column) => {
    const formula = formulaAt(grid, row, column);
    if (formula === null) return planned.has(address) ? (planned.get(address) ?? null) : valueAt(grid, row, column);
    return depth === 0 ? { kind: "unknown" } : evaluateFormula(formula, lookAfter(grid, planned, lists, depth - 1), lists);
  };
}

/** Whether a cell's value prints as the figure does: counts exactly, ratios within the last decimal shown. */
function agrees(stands: number | null, figure: number | null, place: SummaryPlace): boolean {
  if (figure === null || stands === null) return figure === stands;
  if (place.measure.kind === "count") return stands === figure;
  const step = place.scale === "share" ? 10 ** -(place.decimals + 2) : 10 ** -place.decimals;
  return Math.abs(stands - figure) < step * (1 - 1e-9);
}
