import { countedLists } from "../check/counted-lists";
import type { CriteriaSet } from "../criteria/criteria-set";
import { cellAddress, columnName } from "../workbook/address";
import type { SheetCell, SheetContent } from "../workbook/edit";
import { breaksBefore, pageScale } from "../workbook/page-fit";
import type { BookFigures } from "./book-figures";
import { groupCells, groupChart } from "./group-table";
import type { Rounding } from "./rounding";
import type { LiveCounter, NoFormulas } from "./live-counts";
import { liveCounter } from "./live-counts";
import type { CountMeasure } from "./measure";
import { printShare } from "./percent-origin";
import { STYLE, STYLES } from "./summary-look";
import type { Counts, TallyKey } from "./tally";
import { countWhere } from "./tally";
import { unitTitles } from "./unit-titles";

/** The words of a new summary sheet, of the language asked for. */
export interface SummaryWords {
  readonly sheet: string;
  readonly title: (year: number | null) => string;
  readonly columns: Readonly<Record<"index" | "unit" | "registered" | "ofWhich" | "women" | "minority" | "pass" | "fail" | "undetermined" | "count" | "percent" | "note" | "groupRegistered" | "group", string>>;
  readonly total: string;
  readonly chart: string;
  readonly setNote: (set: string) => string;
}

/** A new summary sheet, and why its counts are values where they are. */
export interface NewSummary {
  readonly content: SheetContent;
  readonly noFormulas: NoFormulas | null;
}

/** What a new summary sheet is made of. */
export interface NewSummaryRequest {
  readonly figures: BookFigures;
  readonly set: CriteriaSet;
  readonly unit: string | null;
  readonly year: number | null;
  readonly rounding: Rounding;
  readonly words: SummaryWords;
}

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 3;
/** Rows from the total to the table by group, which the chart shows. */
const GROUP_TABLE_BELOW = 3;
/** Printed lines: those the wrapped header takes besides its rows, and a row whose name wraps. */
const HEADER_SPARE = 8;
const LINES_A_ROW = 1.3;
type Column =
  | { readonly kind: "count"; readonly path: readonly string[]; readonly measure: CountMeasure; readonly group: string | null }
  | { readonly kind: "percent"; readonly path: readonly string[]; readonly of: number; readonly to: number };

/** A summary sheet in the usual layout, set for A4 across: units down, measures and groups across, totals below, a chart. */
export function newSummarySheet(request: NewSummaryRequest): NewSummary {
  const { figures } = request;
  const rows = rowsOf(figures);
  const columns = columnsOf(request);
  const counter = liveCounter(countedLists(figures.check).map(({ at }) => at));
  const live = typeof counter === "string" ? null : allLive(figures, rows, columns, counter);
  const noFormulas = typeof counter === "string" ? counter : live === null ? "figures-differ" : null;
  const cells = [
    ...headCells(request, columns),
    ...rows.flatMap((row, index) => rowCells(request, columns, row, FIRST_ROW + index, live)),
    ...totalCells(request, columns, rows.length),
    ...groupCells(request, FIRST_ROW + rows.length + GROUP_TABLE_BELOW, live === null || typeof counter === "string" ? null : counter),
  ];
  return { content: sheetContent(request, columns, rows.length, cells), noFormulas };
}

interface Row {
  readonly label: string;
  readonly village: string | null;
  readonly belongs: (key: TallyKey) => boolean;
}

/** Villages where the lists name them throughout, else units. */
function rowsOf({ tally, check }: BookFigures): readonly Row[] {
  const keys = [...tally.cells.values()].map((cell) => cell.key);
  const units = [...new Set(keys.map((key) => key.unit))];
  const villages = [...new Set(keys.map((key) => key.village))];
  if (units.length <= 1 && villages.length > 1 && !villages.includes(null)) {
    return villages.flatMap((village) => (village === null ? [] : [{ label: village, village, belongs: (key: TallyKey) => key.village === village }]));
  }
  const titleOf = unitTitles(check);
  return units.map((unit) => ({ label: titleOf(unit), village: null, belongs: (key: TallyKey) => key.unit === unit }));
}

function columnsOf({ figures, set, words }: NewSummaryRequest): readonly Column[] {
  const { columns: names } = words;
  const keys = [...figures.tally.cells.values()].map((cell) => cell.key);
  const columns: Column[] = [{ kind: "count", path: [names.registered], measure: "registered", group: null }];
  if (keys.every((key) => key.sex !== null)) columns.push({ kind: "count", path: [names.ofWhich, names.women], measure: "women", group: null });
  if (keys.every((key) => key.minority !== null)) columns.push({ kind: "count", path: [names.ofWhich, names.minority], measure: "minority", group: null });
  for (const [measure, name] of [["pass", names.pass], ["fail", names.fail]] as const) {
    columns.push({ kind: "count", path: [name, names.count], measure, group: null });
    columns.push({ kind: "percent", path: [name, names.percent], of: columns.length - 1, to: 0 });
  }
  columns.push({ kind: "count", path: [names.undetermined], measure: "undetermined", group: null });
  for (const group of set.reportingGroups.filter(({ id }) => keys.some((key) => key.group === id))) {
    const at = columns.length;
    columns.push({ kind: "count", path: [group.title.vi, names.groupRegistered], measure: "registered", group: group.id });
    columns.push({ kind: "count", path: [group.title.vi, names.pass], measure: "pass", group: group.id });
    columns.push({ kind: "percent", path: [group.title.vi, names.percent], of: at + 1, to: at });
  }
  return columns;
}

function measured(counts: Counts, measure: CountMeasure): number {
  switch (measure) {
    case "registered":
    case "assessed":
    case "pass":
    case "fail":
    case "undetermined":
      return counts[measure];
    default:
      return counts.registered;
  }
}

function countAt({ figures }: Pick<NewSummaryRequest, "figures">, belongs: Row["belongs"], column: Extract<Column, { kind: "count" }>): number {
  const counts = countWhere(
    figures.tally,
    (key) =>
      belongs(key) &&
      (column.group === null || key.group === column.group) &&
      (column.measure !== "women" || key.sex === "female") &&
      (column.measure !== "minority" || key.minority === true),
  );
  return measured(counts, column.measure);
}

type LiveFormulas = ReadonlyMap<string, string>;

/** Formulas for every count of somebody; `null` where one of them would not give its figure. */
function allLive(figures: BookFigures, rows: readonly Row[], columns: readonly Column[], counter: LiveCounter): LiveFormulas | null {
  const formulas = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    for (const [position, column] of columns.entries()) {
      if (column.kind === "percent") continue;
      const value = countAt({ figures }, row.belongs, column);
      const formula = counter.formula({ village: row.village, group: column.group, measure: column.measure, value });
      if (formula !== null) formulas.set(cellAddress(FIRST_ROW + index, position + 2), formula);
      else if (value > 0 && column.measure !== "minority" && column.measure !== "undetermined") return null;
    }
  }
  return formulas;
}

function headCells(request: NewSummaryRequest, columns: readonly Column[]): readonly SheetCell[] {
  const { words, unit, year, set } = request;
  const say = (row: number, column: number, words: string, style: number): SheetCell => ({ row, column, content: { kind: "value", value: words === "" ? null : words }, style });
  const heads = [[words.columns.index], [words.columns.unit], ...columns.map((column) => column.path), [words.columns.note]];
  return [
    say(0, 0, words.title(year), STYLE.title),
    ...(unit === null ? [] : [say(1, 0, unit, STYLE.title)]),
    say(2, 0, words.setNote(set.title.vi), STYLE.note),
    ...heads.flatMap(([top = "", below], column) => [
      say(HEADER_ROW, column, heads[column - 1]?.[0] === top && below !== undefined ? "" : top, STYLE.header),
      say(HEADER_ROW + 1, column, below ?? "", STYLE.header),
      say(HEADER_ROW + 2, column, numbering(columns, column), STYLE.header),
    ]),
  ];
}

/** `(3)`, or `(7)=(6)/(3)` for a ratio, the columns numbered from 1. */
function numbering(columns: readonly Column[], column: number): string {
  const own = columns[column - 2];
  return own?.kind === "percent" ? `(${column + 1})=(${own.of + 3})/(${own.to + 3})` : `(${column + 1})`;
}

function percentCell(row: number, position: number, column: Extract<Column, { kind: "percent" }>, of: number, to: number, rounding: Rounding, style: number): SheetCell {
  const [a, b] = [cellAddress(row, column.of + 2), cellAddress(row, column.to + 2)];
  const reckon = rounding === "rounding" ? `ROUND(100*${a}/${b},2)` : `TRUNC(100*${a}/${b},2)`;
  const result = to === 0 ? "" : Number(printShare(of, to, 2, rounding).steps) / 100;
  return { row, column: position + 2, content: { kind: "formula", formula: `IF(${b}=0,"",${reckon})`, result }, style };
}

function rowCells(request: NewSummaryRequest, columns: readonly Column[], row: Row, at: number, live: LiveFormulas | null): readonly SheetCell[] {
  const values = columns.map((column) => (column.kind === "count" ? countAt(request, row.belongs, column) : 0));
  const cells: SheetCell[] = [
    { row: at, column: 0, content: { kind: "value", value: at - FIRST_ROW + 1 }, style: STYLE.count },
    { row: at, column: 1, content: { kind: "value", value: row.label }, style: STYLE.text },
    { row: at, column: columns.length + 2, content: { kind: "value", value: null }, style: STYLE.text },
  ];
  columns.forEach((column, position) => {
    if (column.kind === "percent") {
      cells.push(percentCell(at, position, column, values[column.of] ?? 0, values[column.to] ?? 0, request.rounding, STYLE.percent));
      return;
    }
    const value = values[position] ?? 0;
    const formula = live?.get(cellAddress(at, position + 2));
    const content = formula === undefined ? ({ kind: "value", value } as const) : ({ kind: "formula", formula, result: value } as const);
    cells.push({ row: at, column: position + 2, content, style: STYLE.count });
  });
  return cells;
}

function totalCells(request: NewSummaryRequest, columns: readonly Column[], count: number): readonly SheetCell[] {
  const at = FIRST_ROW + count;
  const sums = columns.map((column) => (column.kind === "count" ? countAt(request, () => true, column) : 0));
  return [
    { row: at, column: 0, content: { kind: "value", value: null }, style: STYLE.boldText },
    { row: at, column: 1, content: { kind: "value", value: request.words.total }, style: STYLE.boldText },
    { row: at, column: columns.length + 2, content: { kind: "value", value: null }, style: STYLE.boldText },
    ...columns.map((column, position): SheetCell => {
      if (column.kind === "percent") {
        return percentCell(at, position, column, sums[column.of] ?? 0, sums[column.to] ?? 0, request.rounding, STYLE.boldPercent);
      }
      const letter = columnName(position + 2);
      const formula = `SUM(${letter}${FIRST_ROW + 1}:${letter}${at})`;
      return { row: at, column: position + 2, content: { kind: "formula", formula, result: sums[position] ?? 0 }, style: STYLE.boldCount };
    }),
  ];
}

function sheetContent(request: NewSummaryRequest, columns: readonly Column[], count: number, cells: readonly SheetCell[]): SheetContent {
  const width = columns.length + 3;
  const heads = [[request.words.columns.index], [request.words.columns.unit], ...columns.map((column) => column.path), [request.words.columns.note]];
  const merges = heads.flatMap((path, column) => {
    if (path.length === 1) return [{ firstRow: HEADER_ROW, lastRow: HEADER_ROW + 1, firstColumn: column, lastColumn: column }];
    if (heads[column - 1]?.[0] === path[0]) return [];
    let last = column;
    while (heads[last + 1]?.[0] === path[0]) last += 1;
    return last === column ? [] : [{ firstRow: HEADER_ROW, lastRow: HEADER_ROW, firstColumn: column, lastColumn: last }];
  });
  const widths = heads.map((_, column) => (column === 0 ? 5 : column === 1 ? 26 : columns[column - 2]?.kind === "percent" ? 15 : 9));
  const charts = [groupChart(request, FIRST_ROW + count + GROUP_TABLE_BELOW, width)].flatMap((chart) => (chart ? [chart] : []));
  const blocks = charts.map(({ place }) => ({ row: place.firstRow, lines: place.lastRow - place.firstRow + 2 }));
  const breaks = breaksBefore(blocks, FIRST_ROW + HEADER_SPARE + LINES_A_ROW * count, pageScale(widths));
  return {
    cells,
    styles: STYLES,
    columnWidths: widths,
    merges,
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [HEADER_ROW, HEADER_ROW + 2], ...(breaks.length === 0 ? {} : { breaksBefore: breaks }) },
    charts,
  };
}
