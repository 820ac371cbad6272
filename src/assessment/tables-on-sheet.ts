import type { CellBlock, Grid } from "../workbook/grid";
import { CELL_KIND, valueAt } from "../workbook/grid";
import { textAt } from "./cell-text";
import type { HeaderBand } from "./header-band";
import { bandAround, findHeaderBand } from "./header-band";
import type { HeaderLabel } from "./header-label";
import { headerLabels, leafOf, wholeLabel } from "./header-label";
import { bareHeaderKey, meaningsOf } from "./header-phrase";
import { isHeaderByItself, readHeaderRow } from "./header-row";
import { namesNote, namesSignature, namesSum, namesTitle, namesWhole } from "./row-words";
import type { TableFrame } from "./table-frame";

/** A sheet's first header begins within so many rows. */
const HEADER_WITHIN = 40;

interface Stacked {
  readonly band: HeaderBand;
  readonly labels: readonly HeaderLabel[];
  readonly aboveFirst: number;
  bodyLast: number;
  readonly repeated: HeaderBand[];
}

/** What stood since the last row of data. */
interface Between {
  ended: boolean;
  titled: boolean;
  lastDataRow: number;
}

/** Every table of a sheet that has a header we can read, top to bottom, then left to right. */
export function tablesOnSheet(grid: Grid): readonly TableFrame[] {
  const band = findHeaderBand(grid, 0, HEADER_WITHIN - 1);
  if (!band) return [];
  const frames = stackedTables(grid, band).flatMap((table) => sideBySide(table, band.first));
  return frames.map((frame, ordinal) => ({ ...frame, ordinal }));
}

function labelsOf(grid: Grid, band: HeaderBand): readonly HeaderLabel[] {
  const labels = headerLabels(grid, band, 0, Math.max(0, grid.columnCount - 1));
  const first = labels.findIndex((label) => label.parts.length > 0);
  const last = labels.findLastIndex((label) => label.parts.length > 0);
  return first < 0 ? [] : labels.slice(first, last + 1);
}

function afterBand(band: HeaderBand): number {
  return Math.max(band.last, band.numbering ?? 0, ...band.maxima) + 1;
}

function stackedTables(grid: Grid, firstBand: HeaderBand): readonly Stacked[] {
  let current: Stacked = { band: firstBand, labels: labelsOf(grid, firstBand), aboveFirst: 0, bodyLast: grid.rowCount - 1, repeated: [] };
  const tables = [current];
  let index = indexColumn(current.labels);
  let between: Between = { ended: false, titled: false, lastDataRow: afterBand(firstBand) - 1 };
  for (let row = afterBand(firstBand); row < grid.rowCount; row += 1) {
    if (isDataRow(grid, row, index)) {
      between = between.ended || between.titled ? { ended: false, titled: false, lastDataRow: row } : between;
      between.lastDataRow = row;
      continue;
    }
    const band = headerAt(grid, row, between.lastDataRow + 1);
    if (!band) {
      noteRow(grid, row, current.labels, between);
      continue;
    }
    const labels = labelsOf(grid, band);
    if (goesOn(grid, band, index, between) && sameLabels(current.labels, labels)) {
      current.repeated.push(band);
    } else {
      current.bodyLast = Math.min(band.first - 1, Math.max(between.lastDataRow, afterBand(current.band) - 1));
      current = { band, labels, aboveFirst: current.bodyLast + 1, bodyLast: grid.rowCount - 1, repeated: [] };
      tables.push(current);
      index = indexColumn(labels);
    }
    row = afterBand(band) - 1;
    between = { ended: false, titled: false, lastDataRow: row };
  }
  return tables;
}

function indexColumn(labels: readonly HeaderLabel[]): number | null {
  return labels.find((label) => meansField(label, "index"))?.column ?? null;
}

function meansField(label: HeaderLabel, field: string): boolean {
  const [only, ...more] = label.parts;
  return only !== undefined && more.length === 0 && meaningsOf(only.text).some((meaning) => meaning.kind === "field" && meaning.field === field);
}

/** A row with a number in the column of running numbers cannot be a header. */
function isDataRow(grid: Grid, row: number, index: number | null): boolean {
  return index !== null && typeof valueAt(grid, row, index) === "number";
}

function countTexts(cells: CellBlock, row: number): number {
  const end = cells.rowStart[row + 1] ?? 0;
  let texts = 0;
  for (let at = cells.rowStart[row] ?? end; at < end; at += 1) if (cells.kinds[at] === CELL_KIND.text) texts += 1;
  return texts;
}

function headerAt(grid: Grid, row: number, notBefore: number): HeaderBand | null {
  if (countTexts(grid.cells, row) < 2) return null;
  return isHeaderByItself(readHeaderRow(grid, row)) ? bandAround(grid, row, notBefore) : null;
}

/** Whether a header printed again goes on with the list before it: nothing closed that, or its numbers run on. */
function goesOn(grid: Grid, band: HeaderBand, index: number | null, between: Between): boolean {
  if (!between.ended && !between.titled) return true;
  if (index === null) return false;
  for (let row = afterBand(band); row < Math.min(grid.rowCount, afterBand(band) + 4); row += 1) {
    const number = valueAt(grid, row, index);
    if (typeof number === "number") return number > 1;
  }
  return false;
}

function noteRow(grid: Grid, row: number, labels: readonly HeaderLabel[], between: Between): void {
  let filled = 0;
  let words = "";
  for (const { column } of labels) {
    const text = textAt(grid, row, column);
    if (text === "") continue;
    filled += 1;
    if (words === "") words = text;
  }
  if (filled === 0) return;
  if (namesNote(words)) between.lastDataRow = row;
  else if (namesTitle(words)) between.titled = true;
  else if (namesWhole(words) || namesSignature(words)) {
    between.ended = true;
    between.lastDataRow = row;
  } else if (filled >= 3 || namesSum(words)) between.lastDataRow = row;
}

function sameLabels(a: readonly HeaderLabel[], b: readonly HeaderLabel[]): boolean {
  return a.length === b.length && a.every((label, at) => {
    const other = b[at];
    return other !== undefined && label.column === other.column && bareHeaderKey(wholeLabel(label)) === bareHeaderKey(wholeLabel(other));
  });
}

/** Tables that stand next to one another repeat the column of running numbers, or of names behind an empty column. */
function sideBySide(table: Stacked, sheetHeader: number): readonly Omit<TableFrame, "ordinal">[] {
  const starts = tableStarts(table.labels);
  return starts.map((start, at) => {
    const next = starts[at + 1];
    const mine = table.labels.filter((label) => label.column >= start && (next === undefined || label.column < next));
    const labels = mine.slice(0, mine.findLastIndex((label) => label.parts.length > 0) + 1);
    return {
      band: table.band,
      labels,
      firstColumn: start,
      lastColumn: labels.at(-1)?.column ?? start,
      sheetHeader,
      aboveFirst: table.aboveFirst,
      bodyFirst: afterBand(table.band),
      bodyLast: table.bodyLast,
      repeated: table.repeated,
    };
  });
}

function tableStarts(labels: readonly HeaderLabel[]): readonly number[] {
  const first = labels[0]?.column ?? 0;
  const indexes = labels.filter((label) => meansField(label, "index")).map((label) => label.column);
  const namesBetween = (from: number, to: number): boolean =>
    labels.some((label) => label.column >= from && label.column < to && isNameLabel(label));
  const starts = indexes.filter((column, at) => namesBetween(column, indexes[at + 1] ?? Number.POSITIVE_INFINITY));
  if (starts.length >= 2) return [Math.min(first, starts[0] ?? first), ...starts.slice(1)];
  const afterGaps = labels.filter((label, at) => at > 0 && label.parts.length > 0 && labels[at - 1]?.parts.length === 0);
  const split = [first, ...afterGaps.map((label) => label.column)];
  const named = split.filter((column, at) => namesBetween(column, split[at + 1] ?? Number.POSITIVE_INFINITY));
  return named.length >= 2 ? [first, ...named.slice(1)] : [first];
}

function isNameLabel(label: HeaderLabel): boolean {
  return meaningsOf(label.parts[0]?.text ?? "").some((meaning) => meaning.kind === "field" && meaning.field === "name") || bareHeaderKey(leafOf(label)) === "ho dem";
}
