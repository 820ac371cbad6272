import type { CellRange } from "../../address";
import { cellAddress, rangeAddress } from "../../address";
import type { SheetCell, SheetContent } from "../../edit";
import { cellXml } from "./cell-xml";
import { wrappedLines } from "./row-height";

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

/** The worksheet part of a sheet made by us. */
export function sheetXml(content: SheetContent, setting: SheetSetting): string {
  const { mainNamespace, relationshipsNamespace } = setting;
  return [
    `${HEAD}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationshipsNamespace}">`,
    content.print?.fitToWidth === true ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    dimensionXml(content.cells),
    `<sheetViews><sheetView workbookViewId="0">${paneXml(content.freeze ?? { rows: 0, columns: 0 })}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${setting.lineHeight}"/>`,
    columnsXml(content.columnWidths ?? []),
    rowsXml(content, setting),
    content.filter ? `<autoFilter ref="${rangeAddress(content.filter)}"/>` : "",
    mergesXml(content.merges ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    printXml(content.print),
    setting.drawing === null ? "" : `<drawing r:id="${setting.drawing}"/>`,
    tablePartsXml(setting.tables),
    "</worksheet>",
  ].join("");
}

function dimensionXml(cells: readonly SheetCell[]): string {
  if (cells.length === 0) return '<dimension ref="A1"/>';
  const range = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
  for (const { row, column } of cells) {
    range.firstRow = Math.min(range.firstRow, row);
    range.firstColumn = Math.min(range.firstColumn, column);
    range.lastRow = Math.max(range.lastRow, row);
    range.lastColumn = Math.max(range.lastColumn, column);
  }
  return `<dimension ref="${rangeAddress(range)}"/>`;
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

function rowsXml(content: SheetContent, { formats, lineHeight }: SheetSetting): string {
  const lines = wrappedLines(content);
  const sorted = [...content.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const pieces: string[] = [];
  let row = -1;
  let column = -1;
  for (const cell of sorted) {
    if (cell.row === row && cell.column === column) continue;
    const tall = lines.get(cell.row);
    const height = tall === undefined ? "" : ` ht="${tall * lineHeight}"`;
    if (cell.row !== row) pieces.push(`${row < 0 ? "" : "</row>"}<row r="${cell.row + 1}"${height}>`);
    ({ row, column } = cell);
    const format = cell.style === undefined ? 0 : (formats[cell.style] ?? 0);
    pieces.push(cellXml(row, column, format === 0 ? "" : ` s="${format}"`, cell.content, "", IN_CELL));
  }
  return pieces.length === 0 ? "<sheetData/>" : `<sheetData>${pieces.join("")}</row></sheetData>`;
}

function mergesXml(merges: readonly CellRange[]): string {
  if (merges.length === 0) return "";
  const inner = merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${inner}</mergeCells>`;
}

function printXml(print: SheetContent["print"]): string {
  if (!print) return "";
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  return `<pageSetup paperSize="${print.paperSize}"${fit} orientation="${print.landscape ? "landscape" : "portrait"}"/>`;
}

function tablePartsXml(tables: readonly string[]): string {
  if (tables.length === 0) return "";
  const inner = tables.map((id) => `<tablePart r:id="${id}"/>`).join("");
  return `<tableParts count="${tables.length}">${inner}</tableParts>`;
}
