import { textAt } from "../assessment/cell-text";
import { groupOf } from "../criteria/group-alias";
import { bareKey } from "../text/name-key";
import { sectionNumeral } from "../text/section-numeral";
import type { Grid } from "../workbook/grid";
import { isRowBlank } from "../workbook/grid";
import type { GroupFinder } from "./column-meaning";
import { mergeAt } from "./header-path";
import { isGroupAxis, isNameColumn, isUnitAxis, levelMeaning } from "./header-words";
import type { FigureSubject } from "./measure";
import { readNumberingRow } from "./numbering-row";
import type { SummaryFrame } from "./summary-columns";
import { summaryColumns } from "./summary-columns";
import type { SummaryOptions } from "./summary-options";
import { isTotalLabel, lastBodyRow, summaryRows } from "./summary-rows";
import type { SummaryColumn, SummaryPlace, SummaryRow, SummarySheet } from "./summary-sheet";
import { unitKey } from "./unit-key";

/** How far down a sheet its header is looked for. */
const HEADER_REACH = 40;
const HEADER_DEPTH = 4;

/**
 * The summary sheet a grid holds: units or reporting groups down, measures across; `null` where it is none (a list of
 * people has a column of names). Columns whose meaning is uncertain have no measure and no places.
 */
export function recogniseSummary(grid: Grid, options: SummaryOptions): SummarySheet | null {
  const findGroup: GroupFinder = (words) => groupOf(options.set.reportingGroups, words, options.taughtGroups)?.group ?? null;
  const frame = findFrame(grid, 0, HEADER_REACH);
  if (!frame) return null;
  const columns = summaryColumns(grid, frame, findGroup, options.answers, options.year ?? yearAbove(grid, frame.header.first));
  if (!columns.some((column) => column.measure !== null)) return null;
  const axisIsGroup = isGroupAxis(textAt(grid, anchorRow(grid, frame), frame.axis));
  const rows = markShared(summaryRows(grid, frame, axisIsGroup ? findGroup : null), findGroup);
  const lastColumn = Math.max(frame.axis, ...columns.map((column) => column.column));
  return {
    grid,
    sheet: grid.sheet,
    header: frame.header,
    range: { firstRow: frame.header.first, firstColumn: 0, lastRow: frame.body[1], lastColumn },
    rows,
    columns,
    places: rows.flatMap((row) => columns.flatMap((column) => placeAt(row, column, findGroup))),
    year: yearAbove(grid, frame.header.first),
    nextTable: findFrame(grid, frame.body[1] + 1, grid.rowCount)?.header.first ?? null,
    unit: unitAbove(grid, frame.header.first),
  };
}

/**
 * The summary sheet that a sheet without a list holds. Reading lists, headers of two words ("Tên xã") can hide that a table
 * counts people: a sheet not taken for a summary there is one all the same where two of its columns are sure.
 */
export function summaryBeside(grid: Grid, kind: string | undefined, options: SummaryOptions): SummarySheet | null {
  if (kind !== "summary-candidate" && kind !== "other") return null;
  const summary = recogniseSummary(grid, options);
  const sure = summary?.columns.filter(({ measure }) => measure !== null).length ?? 0;
  return kind === "summary-candidate" || sure >= 2 ? summary : null;
}

function anchorRow(grid: Grid, frame: SummaryFrame): number {
  return mergeAt(grid, frame.header.last, frame.axis)?.firstRow ?? frame.header.first;
}

function findFrame(grid: Grid, from: number, to: number): SummaryFrame | null {
  for (let row = from; row < Math.min(to, grid.rowCount); row += 1) {
    const axis = axisInRow(grid, row);
    if (axis === null) continue;
    const last = headerEnd(grid, row, axis);
    const numbering = readNumberingRow(grid, last + 1);
    const first = last + (numbering ? 2 : 1);
    const end = lastBodyRow(grid, first, axis);
    if (end >= first && countsInHeader(grid, row, last)) {
      return { header: { first: row, last }, axis, numbering, body: [first, end] };
    }
  }
  return null;
}

/** The column that heads units or groups in a row that heads no names; `null` where there is none. */
function axisInRow(grid: Grid, row: number): number | null {
  let axis: number | null = null;
  for (let column = 0; column < grid.columnCount; column += 1) {
    const words = textAt(grid, row, column);
    if (isNameColumn(words)) return null;
    if (axis === null && (isUnitAxis(words) || isGroupAxis(words))) axis = column;
  }
  return axis;
}

/** The header reaches down as far as the axis cell is merged, or while rows below hold words over a blank axis. */
function headerEnd(grid: Grid, row: number, axis: number): number {
  const merge = mergeAt(grid, row, axis);
  if (merge && merge.lastRow > row) return merge.lastRow;
  let last = row;
  while (last + 1 < row + HEADER_DEPTH && continuesHeader(grid, last + 1, axis)) last += 1;
  return last;
}

function continuesHeader(grid: Grid, row: number, axis: number): boolean {
  if (isRowBlank(grid, row) || textAt(grid, row, axis) !== "" || readNumberingRow(grid, row) || opensBody(grid, row, axis)) return false;
  for (let column = 0; column < grid.columnCount; column += 1) {
    const words = textAt(grid, row, column);
    if (words !== "" && /^[\d.,]+$/.test(words)) return false;
  }
  return true;
}

/** Words of a group or total merged across from the left of the axis. */
function opensBody(grid: Grid, row: number, axis: number): boolean {
  for (let column = 0; column < axis; column += 1) {
    const words = textAt(grid, row, column);
    if (sectionNumeral(words) || isTotalLabel(words)) return true;
  }
  return false;
}

/** A summary's header speaks of at least two measures. */
function countsInHeader(grid: Grid, first: number, last: number): boolean {
  let speaking = 0;
  for (let row = first; row <= last; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const words = textAt(grid, row, column);
      if (words === "") continue;
      const meaning = levelMeaning(words);
      if (meaning.count !== null || meaning.isRatio || meaning.isTotal) speaking += 1;
    }
  }
  return speaking >= 2;
}

/** "Nông dân" and "Công nhân" in rows of their own are one reporting group to the lists, which cannot tell them apart. */
function markShared(rows: readonly SummaryRow[], findGroup: GroupFinder): readonly SummaryRow[] {
  const groups = rows.map((row) => (row.kind === "reporting-group" ? findGroup(row.label) : null));
  return rows.map((row, at) => {
    const isShared = groups.some((group, other) => other !== at && group !== null && group === groups[at]);
    return isShared ? { ...row, doubt: "shared" } : row;
  });
}

function placeAt(row: SummaryRow, column: SummaryColumn, findGroup: GroupFinder): readonly SummaryPlace[] {
  if (column.measure === null || row.doubt) return [];
  const rowGroup = row.kind === "reporting-group" ? findGroup(row.label) : null;
  if (rowGroup !== null && column.group !== null && rowGroup !== column.group) return [];
  const subject: FigureSubject = {
    unit: row.kind === "unit" ? unitKey(row.label) : null,
    group: rowGroup ?? column.group,
  };
  const { measure, scale, decimals } = column;
  return [{ row: row.row, column: column.column, measure, subject, scale, decimals }];
}

function wordsAbove(grid: Grid, headerRow: number): readonly string[] {
  const words: string[] = [];
  for (let row = 0; row < headerRow; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = textAt(grid, row, column);
      if (text !== "") words.push(text);
    }
  }
  return words;
}

function yearAbove(grid: Grid, headerRow: number): number | null {
  for (const words of wordsAbove(grid, headerRow)) {
    const year = /\bnam (?:hoc )?(20\d\d)\b(\s*[-–]\s*20\d\d)?/.exec(bareKey(words));
    // "Năm học 2022–2023" is no calendar year.
    if (year) return year[2] === undefined ? Number(year[1]) : null;
  }
  return null;
}

function unitAbove(grid: Grid, headerRow: number): string | null {
  for (const words of wordsAbove(grid, headerRow)) {
    const unit = /\b(xã|phường|thị trấn|huyện|thành phố|thị xã|tỉnh)\s+\p{Lu}.*/iu.exec(words)?.[0];
    if (unit !== undefined) return unit;
  }
  return null;
}
