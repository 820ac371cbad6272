import { figureCellAt, isFormulaAt } from "./figure-cell";
import type { CountMeasure } from "./measure";
import { mergeAt } from "./header-path";
import type { PercentOrigin, PrintedPercent } from "./percent-origin";
import { complementOrigins, percentOrigins, printedPercent } from "./percent-origin";
import type { SummaryPlace, SummaryRow, SummarySheet } from "./summary-sheet";

/** A figure printed at a recognised place. */
export interface PrintedFigure {
  readonly place: SummaryPlace;
  readonly row: SummaryRow;
  /** As stored; percentages on the scale of their place. */
  readonly value: number;
  /** Decimals its own number format shows; 0 where it shows the number as it was typed. */
  readonly decimals: number;
  readonly isFormula: boolean;
}

/** A summary sheet by what is printed in it. */
export interface PrintedSheet {
  readonly summary: SummarySheet;
  readonly figures: readonly PrintedFigure[];
  /** The count printed for a row of the summary (0-based) and group (`null`: all groups). */
  countAt(row: number, count: CountMeasure, group: string | null): PrintedFigure | null;
  /** The figures that a figure of a total or group of units sums up. */
  membersOf(figure: PrintedFigure): PrintedMembers;
}

/** The parts printed of a whole, and whether that is all of them. */
export interface PrintedMembers {
  readonly figures: readonly PrintedFigure[];
  readonly areAll: boolean;
}

/** The figures printed at the places of a summary sheet; blanks and words are no figures. */
export function readPrinted(summary: SummarySheet): PrintedSheet {
  const rows = new Map(summary.rows.map((row) => [row.row, row]));
  const figures: PrintedFigure[] = [];
  const counts = new Map<string, PrintedFigure>();
  for (const place of summary.places) {
    const row = rows.get(place.of.row);
    const merge = mergeAt(summary.grid, place.row, place.column);
    const cell = figureCellAt(summary.grid, place);
    if (!row || cell.kind !== "figure" || (merge && (merge.firstRow !== place.row || merge.firstColumn !== place.column))) continue;
    const isFormula = isFormulaAt(summary.grid, place);
    const figure = { place, row, value: cell.value, isFormula, decimals: isFormula ? place.decimals : (cell.decimals ?? 0) };
    figures.push(figure);
    if (place.measure.kind === "count") counts.set(countKey(place.of.row, place.measure.count, columnGroup(place, row)), figure);
  }
  return {
    summary,
    figures,
    countAt: (row, count, group) => counts.get(countKey(row, count, group)) ?? null,
    membersOf: ({ place, row: { members } }) => {
      const own = figures.filter((other) => other.place.of.column === place.of.column && members.includes(other.place.of.row));
      return { figures: own, areAll: members.length > 0 && own.length === members.length };
    },
  };
}

/** The group a figure's column speaks of; the row's own group is the row's. */
export function columnGroup(place: SummaryPlace, row: SummaryRow): string | null {
  return row.kind === "reporting-group" || row.group !== undefined ? null : place.subject.group;
}

function countKey(row: number, count: CountMeasure, group: string | null): string {
  return `${row} ${count} ${group ?? ""}`;
}

/** A printed percentage on the scale of 100. */
export function percentOf(figure: PrintedFigure): number {
  return figure.place.scale === "share" ? figure.value * 100 : figure.value;
}

/** The printed percentage in whole steps of its last decimal, with the decimals it is shown or was typed with. */
export function printedAs(figure: PrintedFigure): PrintedPercent | null {
  const percent = Number(percentOf(figure).toPrecision(12));
  for (let decimals = figure.decimals; decimals <= 4; decimals += 1) {
    const printed = printedPercent(percent, decimals);
    if (printed) return printed;
  }
  return printedPercent(Number(percent.toFixed(figure.place.decimals)), figure.place.decimals);
}

/** Which whole numbers of a denominator give a printed percentage, by itself or as the rest of a hundred. */
export interface FigureOrigins {
  readonly printed: PrintedPercent;
  readonly total: number;
  readonly direct: readonly PercentOrigin[];
  /** Counts whose complement gives 100 − the figure; only looked at where no number gives it directly. */
  readonly complement: readonly PercentOrigin[];
}

/** Where a printed ratio can come from, over the denominator printed in its row; `null` where none is printed. */
export function originsOf(sheet: PrintedSheet, figure: PrintedFigure, fallbackTotal: number | null): FigureOrigins | null {
  if (figure.place.measure.kind !== "ratio") return null;
  const { to } = figure.place.measure.ratio;
  const total = sheet.countAt(figure.place.of.row, to, columnGroup(figure.place, figure.row))?.value ?? fallbackTotal;
  const printed = printedAs(figure);
  if (total === null || total <= 0 || !Number.isInteger(total) || !printed) return null;
  const direct = percentOrigins(printed, total);
  return { printed, total, direct, complement: direct.length > 0 ? [] : complementOrigins(printed, total) };
}
