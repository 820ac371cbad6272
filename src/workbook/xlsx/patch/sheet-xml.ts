import type { CellRange } from "../../address";
import { cellAddress, rangeAddress } from "../../address";
import type { SheetCell, SheetContent } from "../../edit";
import { cellXml } from "./cell-xml";
import { joinedBytes } from "./joined-bytes";
import { wrappedLines } from "./row-height";
import { encodePart } from "./xml-text";

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

/** So many characters are encoded at a time: a sheet of tens of thousands of lines is never held as one text. */
const CHUNK = 1 << 16;

/** The worksheet part of a sheet made by us, in UTF-8. */
export function sheetXml(content: SheetContent, setting: SheetSetting): Uint8Array {
  const { mainNamespace, relationshipsNamespace } = setting;
  const rows = rowsXml(content, setting);
  const before = [
    `${HEAD}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}">`,
    content.print?.fitToWidth === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<dimension ref="${rows.range === null ? "A1" : rangeAddress(rows.range)}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${paneXml(content.freeze ?? { rows: 0, columns: 0 })}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${setting.lineHeight}"/>`,
    columnsXml(content.columnWidths ?? []),
  ];
  const after = [
    content.filter ? `<autoFilter ref="${rangeAddress(content.filter)}"/>` : "",
    mergesXml(content.merges ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    printXml(content.print),
    setting.drawing === null ? "" : `<drawing r:id="${setting.drawing}"/>`,
    tablePartsXml(setting.tables),
    "</worksheet>",
  ];
  return joinedBytes([encodePart(before.join("")), ...rows.chunks, encodePart(after.join(""))]);
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

interface RowsXml {
  readonly chunks: readonly Uint8Array[];
  /** What the cells cover; `null` where there are none. */
  readonly range: CellRange | null;
}

function rowsXml(content: SheetContent, setting: SheetSetting): RowsXml {
  const lines = wrappedLines(content);
  const chunks: Uint8Array[] = [];
  const covered = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
  let text = "<sheetData>";
  for (const row of rowsInOrder(content.cells)) {
    text += rowXml(row, lines(row), setting);
    for (const cell of row) cover(covered, cell);
    if (text.length < CHUNK) continue;
    chunks.push(encodePart(text));
    text = "";
  }
  if (covered.firstRow === Infinity) return { chunks: [encodePart("<sheetData/>")], range: null };
  return { chunks: [...chunks, encodePart(`${text}</sheetData>`)], range: covered };
}

function cover(range: { -readonly [Side in keyof CellRange]: number }, { row, column }: SheetCell): void {
  range.firstRow = Math.min(range.firstRow, row);
  range.firstColumn = Math.min(range.firstColumn, column);
  range.lastRow = Math.max(range.lastRow, row);
  range.lastColumn = Math.max(range.lastColumn, column);
}

/** The cells row by row, each row from left to right. */
function* rowsInOrder(cells: SheetContent["cells"]): Generator<readonly SheetCell[]> {
  const inOrder = "length" in cells ? [...cells].sort((a, b) => a.row - b.row) : cells;
  let row: SheetCell[] = [];
  for (const cell of inOrder) {
    const current = row[0]?.row ?? cell.row;
    if (cell.row < current) throw new Error(`cells made as they are asked for must come by rows: ${cell.row + 1} after ${current + 1}`);
    if (cell.row > current) {
      yield row.sort((a, b) => a.column - b.column);
      row = [];
    }
    row.push(cell);
  }
  if (row.length > 0) yield row.sort((a, b) => a.column - b.column);
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
