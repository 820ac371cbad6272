import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-note/facade";
import type { CellRange } from "../../workbook/address";
import { cellKey } from "../../workbook/grid";
import type { SheetVisibility } from "../../workbook/edit";
import type { CellLook, LiveCell, LiveConditionalFormat, LiveEntry, LiveSheet } from "./live-workbook";
import { cellData, formulaOf, valueOf } from "./univer-cell";
import { lookOf, styleOf } from "./univer-look";

/** What the grid does not keep of a sheet, kept beside it. */
export interface SheetExtras {
  isProtected: boolean;
  /** Whether looks may be changed while the sheet is protected. */
  readonly allowsFormats: boolean;
  /** Cells (by `cellKey`) that may be written while it is. */
  readonly openCells: ReadonlySet<number>;
  isVeryHidden: boolean;
  filter: CellRange | null;
  conditionalFormats: readonly LiveConditionalFormat[];
  /** Whether the grid still shows older rules; a rule is set in many steps and shown once. */
  isStale?: boolean;
}

/** Of a sheet that anybody may change. */
export function openExtras(): SheetExtras {
  return { isProtected: false, allowsFormats: false, openCells: new Set(), isVeryHidden: false, filter: null, conditionalFormats: [] };
}

/** Pixels of the grid a point. */
const PIXELS_A_POINT = 4 / 3;

/** Empty rows and columns kept below and beside what is written, so that a person can go on. */
const MARGIN = 20;

/** Runs a command of the grid's at once. */
export type RunCommand = (id: string, params: object) => void;

/** A sheet of the grid as the host sees it. */
export function univerSheet(workbook: FWorkbook, sheet: FWorksheet, extras: SheetExtras, run: RunCommand): LiveSheet {
  const model = sheet.getSheet();
  const styles = workbook.getWorkbook().getStyles();
  const looks = new Map<string, CellLook>();
  const plain = lookOf(model.getDefaultCellStyleInternal());
  const lookAt = (cell: Nullable<ICellData>): CellLook => {
    const style = cell?.s;
    if (!style) return plain;
    if (typeof style !== "string") return lookOf(style);
    const known = looks.get(style) ?? lookOf(styles.get(style));
    looks.set(style, known);
    return known;
  };
  const cellAt = (row: number, column: number): LiveCell => {
    const cell = model.getCellMatrix().getValue(row, column);
    return { value: valueOf(cell), formula: formulaOf(cell), look: lookAt(cell) };
  };
  /** The grid is finite, Excel's sheet is not: it grows with what is written. */
  const reach = (row: number, column: number): void => {
    if (row >= sheet.getMaxRows()) sheet.setRowCount(row + 1 + MARGIN);
    if (column >= sheet.getMaxColumns()) sheet.setColumnCount(column + 1 + MARGIN);
  };
  const put = (block: CellRange, cells: IObjectMatrixPrimitiveType<ICellData>): void => {
    reach(block.lastRow, block.lastColumn);
    rangeOf(sheet, block).setValues(cells);
  };
  return {
    id: sheet.getSheetId(),
    name: () => sheet.getSheetName(),
    rename: (name) => void sheet.setName(name),
    visibility: () => visibilityOf(sheet, extras),
    setVisibility: (visibility) => {
      extras.isVeryHidden = visibility === "veryHidden";
      if (visibility === "visible") sheet.showSheet();
      else sheet.hideSheet();
    },
    isProtected: () => extras.isProtected,
    setProtected: (isProtected) => void (extras.isProtected = isProtected),
    isLocked: (row, column) => !extras.openCells.has(cellKey(row, column)),
    allowsFormats: () => extras.allowsFormats,
    usedRange: (valuesOnly, within) => usedRange(model.getCellMatrix(), valuesOnly, within ?? null),
    cellAt,
    forEachCell: (visit) => {
      model.getCellMatrix().forValue((row, column, cell) => {
        if (cell) visit(row, column, { value: valueOf(cell), formula: formulaOf(cell), look: lookAt(cell) });
      });
    },
    write: (block, entries) => put(block, matrixOf(entries)),
    restyle: (range, look) => {
      if (everyCell(range, (row, column) => shows(cellAt(row, column).look, look))) return;
      reach(range.lastRow, range.lastColumn);
      const style = styleOf(look);
      const [only, ...others] = Object.entries(style);
      // Set as values, looks send the grid through every cell of every sheet in search of formulas; its own command takes one member at a time.
      if (only && others.length === 0) {
        const [type, value] = only;
        return run(SetStyleCommand.id, { unitId: workbook.getId(), subUnitId: sheet.getSheetId(), range: gridRange(range), style: { type, value } });
      }
      put(range, everyCellAs(range, { s: style }));
    },
    notes: () => sheet.getNotes().map(({ row, col, note }) => ({ row, column: col, text: note })),
    merges: () => model.getMergeData().map(cellRange),
    merge: (range) => {
      reach(range.lastRow, range.lastColumn);
      rangeOf(sheet, range).merge({ isForceMerge: true });
    },
    unmerge: (range) => {
      for (const merged of model.getMergeData().map(cellRange)) if (overlap(merged, range)) rangeOf(sheet, merged).breakApart();
    },
    isRowHidden: (row) => row < sheet.getMaxRows() && !model.getRowVisible(row),
    isColumnHidden: (column) => column < sheet.getMaxColumns() && !model.getColVisible(column),
    hideRows: (first, last, hidden) => {
      reach(last, 0);
      if (hidden) sheet.hideRows(first, last - first + 1);
      else sheet.showRows(first, last - first + 1);
    },
    columnWidth: (column) => sheet.getColumnWidth(column) / PIXELS_A_POINT,
    setColumnWidth: (column, width) => {
      reach(0, column);
      const pixels = Math.round(width * PIXELS_A_POINT);
      // The grid measures the texts of a column anew whenever its width is set, even to what it was.
      if (pixels !== sheet.getColumnWidth(column)) sheet.setColumnWidth(column, pixels);
    },
    frozen: () => ({ rows: Math.max(0, sheet.getFreeze().ySplit), columns: Math.max(0, sheet.getFreeze().xSplit) }),
    freeze: (rows, columns) => {
      if (rows === 0 && columns === 0) sheet.cancelFreeze();
      else sheet.setFreeze({ ySplit: rows, xSplit: columns, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns });
    },
    filter: () => extras.filter,
    setFilter: (range) => void (extras.filter = range),
    insertRows: (row, count) => {
      reach(row, 0);
      sheet.insertRows(row, count);
    },
    deleteRows: (row, count) => void sheet.deleteRows(row, count),
    conditionalFormats: () => extras.conditionalFormats,
    setConditionalFormats: (formats) => {
      extras.conditionalFormats = formats;
      extras.isStale = true;
    },
  };
}

function everyCellAs(range: CellRange, cell: ICellData): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) line[column] = { ...cell };
    cells[row] = line;
  }
  return cells;
}

function everyCell(range: CellRange, holds: (row: number, column: number) => boolean): boolean {
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) if (!holds(row, column)) return false;
  }
  return true;
}

/** Whether a cell looks as asked already. One edge of a border makes a look's border: whether all four are there is not known. */
function shows(look: CellLook, asked: Partial<CellLook>): boolean {
  return asked.border === undefined && Object.entries(asked).every(([member, value]) => Reflect.get(look, member) === value);
}

function visibilityOf(sheet: FWorksheet, extras: SheetExtras): SheetVisibility {
  if (sheet.getSheet().isSheetHidden() !== BooleanNumber.TRUE) return "visible";
  return extras.isVeryHidden ? "veryHidden" : "hidden";
}

function matrixOf(entries: readonly LiveEntry[]): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const { row, column, content } of entries) {
    const line = cells[row] ?? {};
    line[column] = cellData(content);
    cells[row] = line;
  }
  return cells;
}

function rangeOf(sheet: FWorksheet, range: CellRange) {
  return sheet.getRange(range.firstRow, range.firstColumn, range.lastRow - range.firstRow + 1, range.lastColumn - range.firstColumn + 1);
}

/** A range of ours as the grid's. */
export function gridRange({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): IRange {
  return { startRow: firstRow, endRow: lastRow, startColumn: firstColumn, endColumn: lastColumn };
}

/** A range of the grid's as ours. */
export function cellRange(range: IRange): CellRange {
  return { firstRow: range.startRow, firstColumn: range.startColumn, lastRow: range.endRow, lastColumn: range.endColumn };
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

interface Matrix {
  readonly forValue: (visit: (row: number, column: number, cell: Nullable<ICellData>) => void) => unknown;
  readonly getRow: (row: number) => Nullable<Readonly<Record<number, Nullable<ICellData>>>>;
}

function usedRange(matrix: Matrix, valuesOnly: boolean, within: CellRange | null): CellRange | null {
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -1, Infinity, -1];
  const visit = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (!cell) return;
    if (valueOf(cell) === null && formulaOf(cell) === null && (valuesOnly || !cell.s)) return;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  };
  if (within) forCellsWithin(matrix, within, visit);
  else matrix.forValue(visit);
  return lastRow < 0 ? null : { firstRow, lastRow, firstColumn, lastColumn };
}

function forCellsWithin(matrix: Matrix, within: CellRange, visit: (row: number, column: number, cell: Nullable<ICellData>) => void): void {
  for (let row = within.firstRow; row <= within.lastRow; row += 1) {
    const cells = matrix.getRow(row);
    if (!cells) continue;
    for (const [key, cell] of Object.entries(cells)) {
      const column = Number(key);
      if (column >= within.firstColumn && column <= within.lastColumn) visit(row, column, cell);
    }
  }
}
