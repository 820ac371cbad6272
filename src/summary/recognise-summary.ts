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
import { rowsByTwoColumns, withSecondAxis } from "./second-axis";
import type { SummaryOptions } from "./summary-options";
import { isTotalLabel, lastBodyRow, summaryRows } from "./summary-rows";
import type { SummaryColumn, SummaryPlace, SummaryRow, SummarySheet } from "./summary-sheet";
import { turnedBack, turnTable } from "./turned-table";
import { unitKey } from "./unit-key";

/** How far down a sheet its header is looked for. */
const HEADER_REACH = 40;
const HEADER_DEPTH = 4;

/**
 * The tables of a summary sheet, top to bottom: units or reporting groups down, measures across, or, where there is none
 * such, one table turned; none where the grid holds something else (a list of people has a column of names). Columns whose
 * meaning is uncertain have no measure and no places. `from`: the first row (0-based) that is looked at.
 */
export function recogniseSummaries(grid: Grid, options: SummaryOptions, from = 0): readonly SummarySheet[] {
  const findGroup: GroupFinder = (words) => groupOf(options.set.reportingGroups, words, options.taughtGroups)?.group ?? null;
  const upright = uprightTables(grid, { ...options, answers: options.answers.filter(({ isRow }) => isRow !== true) }, findGroup, from);
  if (upright.length > 0 || from > 0) return upright;
  const table = turnTable(grid, findGroup);
  if (!table) return [];
  const answers = options.answers.filter(({ isRow, header }) => isRow === true || header !== undefined).map((answer) => ({ ...answer, column: answer.column - table.top }));
  const above = wordsBetween(grid, 0, table.top);
  const year = options.year ?? yearIn(above);
  return uprightTables(table.grid, { ...options, answers, year }, findGroup, 0)
    .slice(0, 1)
    .map((summary) => ({ ...turnedBack(summary, table, grid), year: yearIn(above), unit: unitIn(above) }));
}

function uprightTables(grid: Grid, options: SummaryOptions, findGroup: GroupFinder, from: number): readonly SummarySheet[] {
  const tables: SummarySheet[] = [];
  let first = from;
  let frame = findFrame(grid, first, first + HEADER_REACH, findGroup);
  while (frame) {
    const table = tableAt(grid, frame, options, findGroup, wordsBetween(grid, first, frame.header.first), tables[0]);
    if (table) tables.push(table);
    first = frame.body[1] + 1;
    frame = findFrame(grid, first, grid.rowCount, findGroup);
  }
  return tables;
}

/** The table of a frame; a further one on a sheet is of the first one's year and unit where its own title names none. */
function tableAt(grid: Grid, frame: SummaryFrame, options: SummaryOptions, findGroup: GroupFinder, above: readonly string[], first: SummarySheet | undefined): SummarySheet | null {
  const year = yearIn(above) ?? first?.year ?? null;
  const columns = columnsOf(grid, frame, { ...options, year: options.year ?? year }, findGroup, first === undefined);
  if (!columns.some((column) => column.measure !== null)) return null;
  const axisIsGroup = isGroupAxis(textAt(grid, anchorRow(grid, frame), frame.axis));
  const rows = frame.beside ? rowsByTwoColumns(grid, frame, frame.beside, findGroup) : markShared(summaryRows(grid, frame, axisIsGroup ? findGroup : null), findGroup);
  const lastColumn = Math.max(frame.axis, ...columns.map((column) => column.column));
  return {
    grid,
    sheet: grid.sheet,
    isTurned: false,
    range: { firstRow: frame.header.first, firstColumn: 0, lastRow: frame.body[1], lastColumn },
    rows,
    columns,
    places: rows.flatMap((row) => columns.flatMap((column) => placeAt(row, column, findGroup))),
    year,
    unit: unitIn(above) ?? first?.unit ?? null,
  };
}

/** What is said of a column without its header goes for the first table, and for others where they leave it open. */
function columnsOf(grid: Grid, frame: SummaryFrame, options: SummaryOptions, findGroup: GroupFinder, isFirst: boolean): readonly SummaryColumn[] {
  const by = (answers: SummaryOptions["answers"]) => summaryColumns(grid, frame, findGroup, answers, options.year ?? null);
  const told = by(options.answers);
  if (isFirst) return told;
  return by(options.answers.filter(({ header }) => header !== undefined)).map((column, at) => (column.measure === null ? told[at] ?? column : column));
}

/**
 * The summary tables that a sheet without a list holds. Reading lists, headers of two words ("Tên xã") can hide that a table
 * counts people: a sheet not taken for a summary there is one all the same where two columns of a table are sure.
 */
export function summariesBeside(grid: Grid, kind: string | undefined, options: SummaryOptions): readonly SummarySheet[] {
  if (kind !== "summary-candidate" && kind !== "other") return [];
  return recogniseSummaries(grid, options).filter((summary) => kind === "summary-candidate" || isSure(summary));
}

/** Whether two columns of a table are sure. */
export function isSure({ columns }: SummarySheet): boolean {
  return columns.filter(({ measure }) => measure !== null).length >= 2;
}

function anchorRow(grid: Grid, frame: SummaryFrame): number {
  return mergeAt(grid, frame.header.last, frame.axis)?.firstRow ?? frame.header.first;
}

function findFrame(grid: Grid, from: number, to: number, findGroup: GroupFinder): SummaryFrame | null {
  for (let row = from; row < Math.min(to, grid.rowCount); row += 1) {
    const axis = axisInRow(grid, row);
    if (axis === null) continue;
    const last = headerEnd(grid, row, axis);
    const numbering = readNumberingRow(grid, last + 1);
    const first = last + (numbering ? 2 : 1);
    const end = endBeforeNext(grid, first, lastBodyRow(grid, first, axis), { first: row, last });
    if (end >= first && countsInHeader(grid, row, last)) {
      return withSecondAxis(grid, { header: { first: row, last }, axis, numbering, body: [first, end] }, findGroup);
    }
  }
  return null;
}

/**
 * The last row of a table above the header of a further one that no two blank rows keep apart, and above that one's title.
 * A header that repeats the table's own, as on a new page, ends nothing.
 */
function endBeforeNext(grid: Grid, first: number, last: number, header: SummaryFrame["header"]): number {
  for (let row = first; row <= last; row += 1) {
    const axis = axisInRow(grid, row);
    if (axis === null || repeatsRow(grid, row, header.first) || !countsInHeader(grid, row, headerEnd(grid, row, axis))) continue;
    let end = row - 1;
    while (end >= first && (isRowBlank(grid, end) || isTitleBetween(grid, end, first))) end -= 1;
    return end;
  }
  return last;
}

function repeatsRow(grid: Grid, row: number, other: number): boolean {
  return Array.from({ length: grid.columnCount }, (_, column) => column).every((column) => textAt(grid, row, column) === textAt(grid, other, column));
}

/** A line of words alone that no row of the table stands right above, or that is headed as a part of its own. */
function isTitleBetween(grid: Grid, row: number, first: number): boolean {
  const [words = "", ...others] = wordsBetween(grid, row, row + 1);
  if (words === "" || others.length > 0) return false;
  return row === first || isRowBlank(grid, row - 1) || sectionNumeral(words) !== null || /^(?:bang|bieu|phan|theo)\b/.test(bareKey(words));
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
  const rowGroup = row.group ?? (row.kind === "reporting-group" ? findGroup(row.label) : null);
  if (rowGroup !== null && column.group !== null && rowGroup !== column.group) return [];
  const subject: FigureSubject = {
    unit: row.kind === "unit" ? unitKey(row.label) : null,
    group: rowGroup ?? column.group,
  };
  const { measure, scale, decimals } = column;
  return [{ row: row.row, column: column.column, of: { row: row.row, column: column.column }, measure, subject, scale, decimals }];
}

function wordsBetween(grid: Grid, first: number, end: number): readonly string[] {
  const words: string[] = [];
  for (let row = first; row < end; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = textAt(grid, row, column);
      if (text !== "") words.push(text);
    }
  }
  return words;
}

function yearIn(above: readonly string[]): number | null {
  for (const words of above) {
    const year = /\bnam (?:hoc )?(20\d\d)\b(\s*[-–]\s*20\d\d)?/.exec(bareKey(words));
    // "Năm học 2022–2023" is no calendar year.
    if (year) return year[2] === undefined ? Number(year[1]) : null;
  }
  return null;
}

/** A unit by its kind; "xã hội học tập" and "xã hội chủ nghĩa" name none. */
const UNIT = /(?<!\p{L})(?:xã(?!\s+hội\s+(?:học|chủ|hóa|hoá))|phường|thị trấn|huyện|thành phố|thị xã|tỉnh)\s+\p{L}.*/iu;

function unitIn(above: readonly string[]): string | null {
  for (const words of above) {
    const unit = UNIT.exec(words)?.[0];
    if (unit !== undefined) return unit;
  }
  return null;
}
