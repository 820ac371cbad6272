import type { ICellData, IColumnData, IObjectArrayPrimitiveType, IObjectMatrixPrimitiveType, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { BooleanNumber, CellValueType } from "@univerjs/core";
import type { CellValue } from "../../workbook/cell-value";
import type { Grid } from "../../workbook/grid";
import { forEachCellInRow, formulaAt } from "../../workbook/grid";
import { cellData } from "../host/univer-cell";
import type { BookLooks } from "./book-looks";
import type { FileSheet } from "./file-sheet";
import { sheetId } from "./file-sheet";
import { fittedHeights } from "./row-fit";
import { notesResource } from "./note-data";
import type { SheetLooks } from "./sheet-looks";
import type { StyleLooks } from "./style-looks";
import { forEachStyledCell } from "./styled-cells";
import { shownColor } from "./theme-colors";

/** Pixels of a column so many characters wide, in the usual font (ECMA-376, 18.3.1.13, with 7 pixels a digit). */
const widthPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** Pixels of so many points. */
const heightPixels = (points: number): number => Math.round((points * 4) / 3);

/** Empty rows and columns beyond what the file holds, for people to go on in. */
const MARGIN = { rows: 60, columns: 8 } as const;

/** The data the grid opens, for the sheets of a file. `notes` by sheet name and cell address. */
export function workbookData(
  name: string, sheets: readonly FileSheet[], looks: BookLooks, notes: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(),
): Partial<IWorkbookData> {
  const ids = sheets.map((_, index) => sheetId(index));
  return {
    id: "workbook",
    name,
    styles: Object.fromEntries(looks.styles.cells.map((style, index) => [`s${index}`, style])),
    sheetOrder: ids,
    resources: [notesResource(sheets, notes)],
    sheets: Object.fromEntries(sheets.map((sheet, index) => [ids[index], worksheetData(sheetId(index), sheet, looks.sheets.get(sheet.facts.name), looks.styles)])),
  };
}

function worksheetData(id: string, { facts, grid }: FileSheet, looks: SheetLooks | undefined, { cells: styles, theme }: StyleLooks): Partial<IWorksheetData> {
  const tab = looks?.tabColor ? shownColor(looks.tabColor, theme) : null;
  const last = { row: grid.rowCount - 1, column: grid.columnCount - 1 };
  if (looks) {
    forEachStyledCell(looks.styles, (row, column) => {
      last.row = Math.max(last.row, row);
      last.column = Math.max(last.column, column);
    });
  }
  const columnCount = Math.max(20, last.column + 1 + MARGIN.columns);
  return {
    id,
    name: facts.name,
    hidden: facts.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(100, last.row + 1 + MARGIN.rows),
    columnCount,
    cellData: cellsOf(grid, looks),
    mergeData: grid.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      startRow: firstRow, endRow: lastRow, startColumn: firstColumn, endColumn: lastColumn,
    })),
    rowData: rowsOf(grid, looks, styles),
    columnData: columnsOf(grid, looks, columnCount),
    defaultColumnWidth: widthPixels(looks?.defaultWidth ?? 8.43),
    defaultRowHeight: heightPixels(looks?.defaultHeight ?? 15),
    ...defaultFont(styles[0]),
    showGridlines: looks?.hasGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(tab === null ? {} : { tabColor: tab }),
    ...(looks && (looks.frozen.rows > 0 || looks.frozen.columns > 0) ? { freeze: freezeOf(looks) } : {}),
  };
}

/** Cells that name no style show the workbook's usual letters; of its other looks the grid would give them to styled cells too. */
function defaultFont(usual: IStyleData | undefined): Partial<IWorksheetData> {
  const { ff, fs } = usual ?? {};
  return ff || fs ? { defaultStyle: { ...(ff ? { ff } : {}), ...(fs ? { fs } : {}) } } : {};
}

function freezeOf({ frozen: { rows, columns } }: SheetLooks): IWorksheetData["freeze"] {
  return { ySplit: rows, xSplit: columns, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
}

/** A text that looks like a number is forced to stay one; others need no sign of it in the grid. */
const NUMBER_LIKE = /^\s*[-+]?[\d.,]+\s*%?\s*$/;

function valueCell(value: CellValue): ICellData {
  const cell = cellData({ value });
  return typeof value === "string" && !NUMBER_LIKE.test(value) ? { ...cell, t: CellValueType.STRING } : cell;
}

/** What a formula gave when the file was saved is shown until the grid reckons it anew. */
function formulaCell(formula: string, result: CellValue): ICellData {
  return { ...cellData({ value: result }), f: `=${formula}` };
}

function cellsOf(grid: Grid, looks: SheetLooks | undefined): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    const line = cells[row] ?? {};
    line[column] = Object.assign(line[column] ?? {}, cell);
    cells[row] = line;
  };
  if (looks) forEachStyledCell(looks.styles, (row, column, style) => put(row, column, { s: `s${style}` }));
  for (let row = 0; row < grid.rowCount; row += 1) {
    forEachCellInRow(grid, row, (column, value) => {
      const formula = formulaAt(grid, row, column);
      put(row, column, formula === null ? valueCell(value) : formulaCell(formula, value));
    });
  }
  for (const key of grid.formulas.keys()) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    if (cells[row]?.[column]?.f === undefined) put(row, column, formulaCell(grid.formulas.get(key) ?? "", null));
  }
  return cells;
}

function rowsOf(grid: Grid, looks: SheetLooks | undefined, styles: readonly IStyleData[]): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const [row, height] of looks?.heights ?? []) rows[row] = { h: heightPixels(height), ia: BooleanNumber.FALSE };
  for (const [row, height] of looks ? fittedHeights(grid, looks, styles) : []) rows[row] = { ah: heightPixels(height) };
  for (const row of grid.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(grid: Grid, looks: SheetLooks | undefined, count: number): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const { first, last, width } of looks?.columns ?? []) {
    for (let column = first; column <= Math.min(last, count - 1) && width !== null; column += 1) columns[column] = { w: widthPixels(width) };
  }
  for (const column of grid.hiddenColumns) if (column < count) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}
