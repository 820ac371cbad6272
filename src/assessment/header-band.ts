import type { Grid } from "../workbook/grid";
import { forEachCellInRow, isRowBlank } from "../workbook/grid";
import { textAt, textOf } from "./cell-text";
import type { PlainField } from "./field";
import { meaningsOf } from "./header-phrase";
import type { HeaderRow } from "./header-row";
import { headsNames, readHeaderRow } from "./header-row";
import { isMaximumRow, isNumberingRow } from "./numbering-row";

/** The rows of a header (0-based), with what follows it directly. */
export interface HeaderBand {
  readonly first: number;
  readonly last: number;
  /** The row that numbers the columns, directly below. */
  readonly numbering: number | null;
  /** Rows of the band, or below its numbering, that only print maxima. */
  readonly maxima: readonly number[];
}

/** What may stand in a header's further rows under "Họ và tên" and "STT"; anything else there is a row of the list. */
const NAMING: ReadonlySet<PlainField> = new Set<PlainField>(["index", "name", "familyName", "givenName"]);
/** A header has at most so many rows; four are seen, merged sheets give five. */
const MOST_ROWS = 5;

/** The first header that begins in rows `from` to `to` (0-based, both included), or `null`. */
export function findHeaderBand(grid: Grid, from: number, to: number): HeaderBand | null {
  const last = Math.min(to, grid.rowCount - 1);
  for (let row = from; row <= last; row += 1) {
    const rows = contiguousRows(grid, row);
    const start = rows[0];
    if (!start || start.meanings.size < 2 || !qualifies(rows)) continue;
    const core = rows.reduce((best, other) => (other.meanings.size > best.meanings.size ? other : best), start);
    const first = extendUp(grid, row, core);
    return completeBand(grid, first, core);
  }
  return null;
}

/** The band whose plainest row is the given one. */
export function bandAround(grid: Grid, row: number, notBefore: number): HeaderBand {
  const core = readHeaderRow(grid, row);
  return completeBand(grid, extendUp(grid, Math.max(notBefore, row - 2), core), core);
}

function contiguousRows(grid: Grid, row: number): readonly HeaderRow[] {
  const rows: HeaderRow[] = [];
  for (let at = row; at < Math.min(row + 4, grid.rowCount) && !isRowBlank(grid, at); at += 1) {
    rows.push(readHeaderRow(grid, at));
  }
  return rows;
}

function qualifies(rows: readonly HeaderRow[]): boolean {
  const all = new Set(rows.flatMap((row) => [...row.meanings]));
  const named = rows.some((row) => headsNames(row) || [...row.columns.values()].some(isSubjectLike) || headsScores(row));
  return all.size >= 3 && named && rows.some((row) => row.meanings.size >= 2 && (isNamedRow(row) || row.meaningful * 2 > row.cells));
}

/** Names and two more fields: a header, however many columns beside them mean nothing yet (topics, bare numbers). */
function isNamedRow(row: HeaderRow): boolean {
  return headsNames(row) && new Set(row.columns.values()).size >= 3;
}

/** Indicators with a total or a result: whoever is scored stands in one of the columns, whatever that is called. */
function headsScores({ meanings }: HeaderRow): boolean {
  const indicators = [...meanings].filter((meaning) => meaning.startsWith("indicator:")).length;
  return indicators >= 3 && (meanings.has("total") || meanings.has("verdict") || meanings.has("passTick"));
}

function isSubjectLike(field: string): boolean {
  return field === "index" || field === "unit" || field === "household" || field === "village";
}

/** The topmost row from `from` on that belongs to the header of `core`. */
function extendUp(grid: Grid, from: number, core: HeaderRow): number {
  let first = core.row;
  for (let row = core.row - 1; row >= Math.max(from, core.row - 3); row -= 1) {
    if (!isHeadingAbove(grid, row, core)) break;
    first = row;
  }
  return first;
}

function isHeadingAbove(grid: Grid, row: number, core: HeaderRow): boolean {
  if (isRowBlank(grid, row)) return false;
  const reaches = grid.merges.some(
    (merge) => merge.firstRow <= row && merge.lastRow >= core.row && merge.lastRow - merge.firstRow < MOST_ROWS,
  );
  if (reaches) return true;
  const heading = readHeaderRow(grid, row);
  const overIndex = [...core.columns].some(([column, field]) => field === "index" && textAt(grid, row, column) !== "");
  return !overIndex && (isNamedRow(heading) || (heading.meaningful > 0 && heading.meaningful * 2 > heading.cells));
}

function completeBand(grid: Grid, first: number, core: HeaderRow): HeaderBand {
  const names = nameColumns(grid, first, core);
  let last = core.row;
  while (last + 1 < Math.min(first + MOST_ROWS, grid.rowCount) && continuesHeader(grid, first, last + 1, names)) {
    last += 1;
  }
  const after = last + 1;
  const numbering = isNumberingRow(grid, after, names.slice(0, 1)) ? after : null;
  const maxima: number[] = [];
  for (let row = first; row <= last; row += 1) if (isMaximumRow(grid, row)) maxima.push(row);
  if (numbering !== null && isMaximumRow(grid, numbering + 1) && namesAreNoPeople(grid, numbering + 1, names)) {
    maxima.push(numbering + 1);
  }
  return { first, last, numbering, maxima };
}

/** Columns whose cell must be empty in a further row of the header: those of names, then of running numbers. */
function nameColumns(grid: Grid, first: number, core: HeaderRow): readonly number[] {
  const names: number[] = [];
  const others: number[] = [];
  for (let row = first; row <= core.row; row += 1) {
    for (const [column, field] of readHeaderRow(grid, row).columns) {
      if (field === "name" || field === "familyName") names.push(column);
      else if (field === "index") others.push(column);
    }
  }
  return [...names, ...others];
}

function namesAreNoPeople(grid: Grid, row: number, names: readonly number[]): boolean {
  return names.every((column) => {
    const text = textAt(grid, row, column);
    return text === "" || /điểm|tối đa|thang/iu.test(text);
  });
}

function continuesHeader(grid: Grid, first: number, row: number, names: readonly number[]): boolean {
  if (isRowBlank(grid, row)) return coveredByMerge(grid, first, row);
  if (isNumberingRow(grid, row, names.slice(0, 1))) return false;
  if (coveredByMerge(grid, first, row)) return true;
  if (isMaximumRow(grid, row) && namesAreNoPeople(grid, row, names)) return true;
  const namesEmpty = names.every((column) => {
    const text = textAt(grid, row, column);
    return text === "" || meaningsOf(text).some((meaning) => meaning.kind === "field" && NAMING.has(meaning.field));
  });
  return namesEmpty && looksLikeSubheads(grid, row);
}

function coveredByMerge(grid: Grid, first: number, row: number): boolean {
  return grid.merges.some(
    (merge) =>
      merge.firstRow >= first && merge.firstRow < row && merge.lastRow >= row && merge.lastRow - merge.firstRow < MOST_ROWS,
  );
}

/** Two or more texts with a header's sense or new words, or numbers of indicators as they count up; no cell of data. */
function looksLikeSubheads(grid: Grid, row: number): boolean {
  let texts = 0;
  let known = 0;
  let isCounting = true;
  const numbers: number[] = [];
  forEachCellInRow(grid, row, (column, value) => {
    if (typeof value === "number") {
      // Indicators may be counted anew within each competence; scores go up and down.
      isCounting &&= value > 0 && value < 40 && (numbers.length === 0 || value === 1 || value > (numbers.at(-1) ?? 0));
      numbers.push(value);
    }
    const text = typeof value === "string" ? textOf(grid, row, column, value) : "";
    if (text === "") return;
    texts += 1;
    if (meaningsOf(text).length > 0) known += 1;
  });
  if (numbers.length >= 3) return isCounting && (texts === 0 || known >= 1);
  return isCounting && (known >= 1 || texts >= 3);
}
