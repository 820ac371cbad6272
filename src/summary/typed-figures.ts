import { textAt } from "../assessment/cell-text";
import { groupOf } from "../criteria/group-alias";
import { bareKey } from "../text/name-key";
import type { Grid } from "../workbook/grid";
import { formatAt, formulaAt, valueAt } from "../workbook/grid";
import type { GroupFinder } from "./column-meaning";
import { sameMeasure } from "./column-meaning";
import type { LineSense, SaidFigure } from "./figure-line";
import { figureBy, figuresOfWords, NOTHING_SAID } from "./figure-line";
import type { CountMeasure } from "./measure";
import type { PrintedFigure, PrintedMembers, PrintedSheet } from "./printed-sheet";
import type { SummaryOptions } from "./summary-options";
import type { SummaryRow, SummarySheet } from "./summary-sheet";

/** A sheet of figures typed alone is small: a press release, a short notice. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 8;

/**
 * Figures typed alone, such as those of a press release: a label and its value in a row ("Đạt | 98,96 % [| 1063]"), or
 * lines of words ("Nông dân: 318, chưa đạt 5,3 %"). `null` where the sheet holds something else: fewer than two figures
 * that are understood, or no number of people they could be of.
 */
export function readTypedFigures(grid: Grid, options: SummaryOptions): PrintedSheet | null {
  if (grid.rowCount > MOST_ROWS || grid.columnCount > MOST_COLUMNS) return null;
  const findGroup: GroupFinder = (words) => groupOf(options.set.reportingGroups, words, options.taughtGroups)?.group ?? null;
  const lines = Array.from({ length: grid.rowCount }, (_, row) => readLine(grid, row, findGroup)).filter(({ figures }) => figures.length > 0);
  const said = lines.flatMap(({ figures }) => figures);
  const isOfPeople = said.some(({ figure }) => isCount(figure, "registered")) || lines.some(({ of }) => of !== null);
  return said.length >= 2 && isOfPeople ? typedSheet(grid, lines) : null;
}

interface TypedFigure {
  readonly column: number;
  readonly figure: SaidFigure;
  readonly isShare: boolean;
  readonly isFormula: boolean;
}

/** What one row says. */
interface TypedLine {
  readonly row: number;
  readonly label: string;
  readonly figures: readonly TypedFigure[];
  /** The whole its own row names. */
  readonly of: TypedFigure | null;
}

function readLine(grid: Grid, row: number, findGroup: GroupFinder): TypedLine {
  const figures: TypedFigure[] = [];
  let sense: LineSense = NOTHING_SAID;
  let of: TypedFigure | null = null;
  let label = "";
  for (let column = 0; column < grid.columnCount; column += 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === "number") {
      const figure = label === "" ? null : numberFigure(grid, row, column, value, sense, figures.length > 0);
      if (figure && figures.length > 0 && figure.figure.measure.kind === "count") of ??= figure;
      else if (figure) figures.push(figure);
      continue;
    }
    const text = textAt(grid, row, column);
    if (text === "" || /^(%|người)$/iu.test(text)) continue;
    if (label === "") label = text;
    const said = figuresOfWords(text, sense, findGroup);
    sense = said.sense;
    figures.push(...said.figures.map((figure) => ({ column, figure, isShare: false, isFormula: formulaAt(grid, row, column) !== null })));
  }
  return { row, label: labelOf(label), figures, of };
}

/** The words of a line before its first figure. */
function labelOf(text: string): string {
  const words = text.replace(/^\s*(?:\d{1,2}[.)]|[-–+*•])\s+/u, "").replace(/[\s:=]*\d[\s\S]*$/u, "").replace(/[\s:=,(]+$/u, "");
  return /^(?:có|gồm|là)?$/iu.test(words) ? "" : words;
}

/** A number in a cell of its own, with what the words to its left and its format make of it. */
function numberFigure(grid: Grid, row: number, column: number, value: number, sense: LineSense, isSecond: boolean): TypedFigure | null {
  const { numberFormat } = formatAt(grid, row, column);
  const isFormula = formulaAt(grid, row, column) !== null;
  const isShare = /%/.test(numberFormat.replace(/"[^"]*"/g, ""));
  const words = rowWords(grid, row);
  const isPercent = isShare || /%|\bty le\b|\bti le\b/.test(words);
  const fixed = /0\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  const percent = isShare ? Number((value * 100).toPrecision(12)) : value;
  const typed = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  // "Tỷ lệ đạt | 98,96 | 1063": after a percentage, a whole number is what it is of.
  const isWhole = isSecond && !isShare && Number.isInteger(value);
  const whole: LineSense = { ...sense, count: sense.to ?? "registered" };
  const decimals = numberFormat === "General" ? Math.min(typed, 4) : fixed;
  const figure = isWhole ? figureBy(whole, value, 0, false) : figureBy(sense, percent, decimals, isPercent);
  return figure ? { column, figure, isShare: isShare && figure.measure.kind === "ratio", isFormula } : null;
}

function rowWords(grid: Grid, row: number): string {
  return bareKey(Array.from({ length: grid.columnCount }, (_, column) => (typeof valueAt(grid, row, column) === "string" ? textAt(grid, row, column) : "")).join(" "));
}

function isCount({ measure }: SaidFigure, count: CountMeasure): boolean {
  return measure.kind === "count" && measure.count === count;
}

function typedSheet(grid: Grid, lines: readonly TypedLine[]): PrintedSheet {
  const groupRows = lines.filter(({ figures }) => figures.some(({ figure }) => figure.group !== null)).map(({ row }) => row);
  const rowOf = ({ row, label }: TypedLine): SummaryRow => ({ row, label, kind: "total", members: groupRows });
  const figures = lines.flatMap((line) => line.figures.map((typed) => printedFigure(rowOf(line), typed)));
  const wholes = lines.flatMap((line) => (line.of ? [printedFigure(rowOf(line), line.of)] : []));
  const summary: SummarySheet = {
    grid,
    sheet: grid.sheet,
    isTurned: false,
    range: { firstRow: 0, firstColumn: 0, lastRow: Math.max(0, grid.rowCount - 1), lastColumn: Math.max(0, grid.columnCount - 1) },
    rows: lines.map(rowOf),
    columns: [],
    places: figures.map(({ place }) => place),
    year: null,
    unit: null,
  };
  return {
    summary,
    figures,
    countAt: (row, count, group) => {
      const own = wholes.find(({ place }) => place.of.row === row && isMeasured(place.measure, count));
      const printed = (measured: CountMeasure): PrintedFigure | undefined =>
        figures.find(({ place }) => place.subject.group === group && isMeasured(place.measure, measured));
      // "1063 người tham gia đánh giá, đạt 98,96 %": who was assessed is the whole where nobody says how many registered.
      return own ?? printed(count) ?? (count === "registered" ? printed("assessed") : undefined) ?? null;
    },
    membersOf: (figure) => membersOf(figures, figure),
  };
}

function isMeasured(measure: SaidFigure["measure"], count: CountMeasure): boolean {
  return measure.kind === "count" && measure.count === count;
}

/** The figures of the groups that say of them what a figure says of everybody. */
function membersOf(figures: readonly PrintedFigure[], whole: PrintedFigure): PrintedMembers {
  const isGrouped = ({ place }: PrintedFigure): boolean => place.subject.group !== null;
  if (isGrouped(whole)) return { figures: [], areAll: false };
  const own = figures.filter((figure) => isGrouped(figure) && sameMeasure(figure.place.measure, whole.place.measure));
  const groups = new Set(figures.flatMap(({ place }) => place.subject.group ?? []));
  return { figures: own, areAll: groups.size > 1 && own.length === groups.size };
}

function printedFigure(row: SummaryRow, { column, figure, isShare, isFormula }: TypedFigure): PrintedFigure {
  const { measure, group, value, decimals } = figure;
  const scale = measure.kind === "count" ? "count" : isShare ? "share" : "percent";
  return {
    place: { row: row.row, column, of: { row: row.row, column }, measure, subject: { unit: null, group }, scale, decimals },
    row,
    value: isShare ? Number((value / 100).toPrecision(12)) : value,
    decimals,
    isFormula,
  };
}
