import type { CellRange } from "../../address";
import { cellAddress, rangeAddress } from "../../address";
import type { SheetCell, SheetContent } from "../../edit";
import { cellXml } from "./cell-xml";
import { wrappedLines } from "./row-height";
import { encodedPieces } from "./xml-text";

/** What a sheet of ours needs to know of the package it is written into. */
export interface SheetSetting {
  readonly mainNamespace: string;
  readonly relationshipsNamespace: string;
  /** The cell format of each entry of `content.styles`. */
  readonly formats: readonly number[];
  /** The relationship to its drawing, if it has charts. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
  /** Height in points of a row of one line, for the workbook's plain font. */
  readonly lineHeight: number;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
/** Texts of our sheets stand in their cells: the shared strings of the workbook stay as they are. */
const IN_CELL = { plain: new Map<string, number>() };

/** The worksheet part of a sheet made by us, in UTF-8, piece by piece. */
export function sheetXml(content: SheetContent, setting: SheetSetting): Iterable<Uint8Array> {
  return encodedPieces(sheetTexts(content, setting));
}

function* sheetTexts(content: SheetContent, setting: SheetSetting): Generator<string> {
  const { mainNamespace, relationshipsNamespace } = setting;
  const range = "covers" in content.cells ? content.cells.covers : rangeOf(content.cells);
  yield [
    `${HEAD}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}">`,
    content.print?.fitToWidth === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<dimension ref="${range === null ? "A1" : rangeAddress(range)}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${paneXml(content.freeze ?? { rows: 0, columns: 0 })}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${setting.lineHeight}"/>`,
    columnsXml(content.columnWidths ?? []),
    range === null ? "<sheetData/>" : "<sheetData>",
  ].join("");
  const lines = wrappedLines(content);
  for (const row of rowsInOrder(content.cells)) yield rowXml(row, lines(row), setting);
  yield [
    range === null ? "" : "</sheetData>",
    content.filter ? `<autoFilter ref="${rangeAddress(content.filter)}"/>` : "",
    mergesXml(content.merges ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    printXml(content.print),
    setting.drawing === null ? "" : `<drawing r:id="${setting.drawing}"/>`,
    tablePartsXml(setting.tables),
    "</worksheet>",
  ].join("");
}

/** The `pane` that freezes rows and columns at the top left, with its selection; nothing for none. */
export function paneXml(freeze: { readonly rows: number; readonly columns: number }, p = ""): string {
  const { rows, columns } = freeze;
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const place = `topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"`;
  return `<${p}pane${split} ${place}/><${p}selection pane="${pane}"/>`;
}

function columnsXml(widths: readonly (number | null)[]): string {
  const cols = widths.map((width, column) =>
    width === null ? "" : `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  const inner = cols.join("");
  return inner === "" ? "" : `<cols>${inner}</cols>`;
}

/** What the cells cover; `null` where there are none. */
function rangeOf(cells: readonly SheetCell[]): CellRange | null {
  const range = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
  for (const { row, column } of cells) {
    if (row < range.firstRow) range.firstRow = row;
    if (row > range.lastRow) range.lastRow = row;
    if (column < range.firstColumn) range.firstColumn = column;
    if (column > range.lastColumn) range.lastColumn = column;
  }
  return cells.length === 0 ? null : range;
}

/** The cells row by row, each row from left to right. */
function* rowsInOrder(cells: SheetContent["cells"]): Generator<readonly SheetCell[]> {
  const inOrder = "covers" in cells ? cells : [...cells].sort((a, b) => a.row - b.row);
  let row: SheetCell[] = [];
  let current = -1;
  for (const cell of inOrder) {
    if (cell.row !== current) {
      if ("covers" in cells) requireTold(cell, current, cells.covers);
      if (row.length > 0) yield leftToRight(row);
      row = [];
      current = cell.row;
    }
    row.push(cell);
  }
  if (row.length > 0) yield leftToRight(row);
}

/** What was said of made cells before they were made is written already. */
function requireTold({ row }: SheetCell, before: number, { firstRow, lastRow }: CellRange): void {
  if (row < before) throw new Error(`cells made as they are asked for must come by rows: ${row + 1} after ${before + 1}`);
  if (row < firstRow || row > lastRow) throw new Error(`cells made as they are asked for must lie where they were said to: ${row + 1}`);
}

function leftToRight(row: SheetCell[]): readonly SheetCell[] {
  const isSorted = row.every(({ column }, index) => column >= (row[index - 1]?.column ?? 0));
  return isSorted ? row : row.sort((a, b) => a.column - b.column);
}

/** One row; of two cells in one place the first stands. */
function rowXml(cells: readonly SheetCell[], lines: number, { formats, lineHeight }: SheetSetting): string {
  const row = cells[0]?.row ?? 0;
  let xml = `<row r="${row + 1}"${lines === 1 ? "" : ` ht="${lines * lineHeight}"`}>`;
  let last = -1;
  for (const { column, style, content } of cells) {
    if (column === last) continue;
    last = column;
    const format = style === undefined ? 0 : (formats[style] ?? 0);
    xml += cellXml(row, column, format === 0 ? "" : ` s="${format}"`, content, "", IN_CELL);
  }
  return `${xml}</row>`;
}

function mergesXml(merges: readonly CellRange[]): string {
  if (merges.length === 0) return "";
  const inner = merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${inner}</mergeCells>`;
}

function printXml(print: SheetContent["print"]): string {
  if (!print) return "";
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  return `<pageSetup paperSize="${print.paperSize}"${fit} orientation="${print.landscape ? "landscape" : "portrait"}"/>${breaksXml(print.breaksBefore ?? [])}`;
}

/** A break's number is that of the row above it, counted from 1. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const inner = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${inner}</rowBreaks>`;
}

function tablePartsXml(tables: readonly string[]): string {
  if (tables.length === 0) return "";
  const inner = tables.map((id) => `<tablePart r:id="${id}"/>`).join("");
  return `<tableParts count="${tables.length}">${inner}</tableParts>`;
}
