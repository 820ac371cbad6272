import type { CellRange } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell-value";
import type { SheetVisibility } from "../../workbook/edit";
import { cellKey } from "../../workbook/grid";
import type { CellLook, LiveCell, LiveConditionalFormat, LiveEvent, LiveSheet } from "./live-workbook";
import { PLAIN_LOOK } from "./live-workbook";
import { moveRange, shiftRow } from "./row-shift";

/** Reckons a formula (with `=`) of a sheet. */
export type Reckon = (formula: string, sheet: string) => CellValue;

const EMPTY: LiveCell = { value: null, formula: null, look: PLAIN_LOOK };
const ROW_STRIDE = cellKey(1, 0);
const STANDARD_WIDTH = 48;

/** A sheet in plain memory, whose rows can be put in another order as Excel's sort does: told as sorted rows alone. */
export interface MemorySheet extends LiveSheet {
  /** `order` names the rows as they are to stand from `first` on. */
  readonly sortRows: (first: number, order: readonly number[]) => void;
  /** Leaves cells open to be written, and looks to be changed, while the sheet is protected. */
  readonly leaveOpen: (range: CellRange, formats: boolean) => void;
}

/** A sheet in plain memory: cells by key, nothing reckoned but what `reckon` gives. */
export function memorySheet(id: string, firstName: string, reckon: Reckon, report: (event: LiveEvent) => void): MemorySheet {
  let name = firstName;
  let visibility: SheetVisibility = "visible";
  let isProtected = false;
  let open: readonly CellRange[] = [];
  let isOpenToFormats = false;
  let cells = new Map<number, LiveCell>();
  let merges: readonly CellRange[] = [];
  let hiddenRows = new Set<number>();
  const widths = new Map<number, number>();
  let frozen = { rows: 0, columns: 0 };
  let filter: CellRange | null = null;
  let conditionalFormats: readonly LiveConditionalFormat[] = [];

  const changed = (range: CellRange, change: "RangeEdited" | "RowInserted" | "RowDeleted"): void =>
    report({ kind: "changed", sheet: id, range, change });
  const put = (row: number, column: number, cell: LiveCell): void => {
    const key = cellKey(row, column);
    if (cell.value === null && cell.formula === null && cell.look === PLAIN_LOOK) cells.delete(key);
    else cells.set(key, cell);
  };
  const cellAt = (row: number, column: number): LiveCell => cells.get(cellKey(row, column)) ?? EMPTY;
  const shift = (row: number, count: number): void => {
    cells = new Map([...cells].flatMap(([key, cell]) => {
      const moved = shiftRow(Math.floor(key / ROW_STRIDE), row, count);
      return moved === null ? [] : [[cellKey(moved, key % ROW_STRIDE), cell]];
    }));
    const moveAll = (ranges: readonly CellRange[]): CellRange[] =>
      ranges.flatMap((range) => moveRange(range, row, count) ?? []);
    merges = moveAll(merges);
    hiddenRows = new Set([...hiddenRows].flatMap((hidden) => shiftRow(hidden, row, count) ?? []));
    conditionalFormats = conditionalFormats
      .map((format) => ({ ...format, ranges: moveAll(format.ranges) }))
      .filter((format) => format.ranges.length > 0);
  };
  /** New rows look like the row above them, as in Excel. */
  const takeLooksFromAbove = (row: number, count: number): void => {
    const above = [...cells].filter(([key, { look }]) => Math.floor(key / ROW_STRIDE) === row - 1 && look !== PLAIN_LOOK);
    for (const [key, { look }] of above) {
      for (let added = row; added < row + count; added += 1) put(added, key % ROW_STRIDE, { ...EMPTY, look });
    }
  };
  const wholeRows = (row: number, count: number): CellRange => ({ firstRow: row, firstColumn: 0, lastRow: row + count - 1, lastColumn: 16383 });

  return {
    id,
    name: () => name,
    rename: (to) => void (name = to),
    visibility: () => visibility,
    setVisibility: (to) => void (visibility = to),
    isProtected: () => isProtected,
    setProtected: (to) => void (isProtected = to),
    isLocked: (row, column) =>
      !open.some((range) => row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn),
    allowsFormats: () => isOpenToFormats,
    leaveOpen: (range, formats) => {
      open = [...open, range];
      isOpenToFormats ||= formats;
    },
    sortRows: (first, order) => {
      const place = new Map(order.map((row, index) => [row, first + index]));
      cells = new Map([...cells].map(([key, cell]) => {
        const row = Math.floor(key / ROW_STRIDE);
        return [cellKey(place.get(row) ?? row, key % ROW_STRIDE), cell];
      }));
      report({ kind: "rows-sorted", sheet: id, range: wholeRows(first, order.length) });
    },
    usedRange: (valuesOnly, within) => usedRange(cells, valuesOnly, within ?? null),
    cellAt,
    forEachCell: (visit) => cells.forEach((cell, key) => visit(Math.floor(key / ROW_STRIDE), key % ROW_STRIDE, cell)),
    write: (block, entries) => {
      for (const { row, column, content } of entries) {
        const { look } = cellAt(row, column);
        if ("formula" in content) put(row, column, { value: reckon(content.formula, name), formula: content.formula, look });
        else put(row, column, { value: content.value, formula: null, look });
      }
      changed(block, "RangeEdited");
    },
    restyle: (range, look: Partial<CellLook>) => {
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
          const cell = cellAt(row, column);
          put(row, column, { ...cell, look: mergedLook(cell.look, look) });
        }
      }
    },
    notes: () => [],
    merges: () => merges,
    merge: (range) => void (merges = [...merges, range]),
    unmerge: (range) => void (merges = merges.filter((merged) => !overlap(merged, range))),
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: () => false,
    hideRows: (first, last, hidden) => {
      for (let row = first; row <= last; row += 1) {
        if (hidden) hiddenRows.add(row);
        else hiddenRows.delete(row);
      }
      report({ kind: "rows-hidden", sheet: id, range: wholeRows(first, last - first + 1), hidden });
    },
    columnWidth: (column) => widths.get(column) ?? STANDARD_WIDTH,
    setColumnWidth: (column, width) => void widths.set(column, width),
    frozen: () => frozen,
    freeze: (rows, columns) => void (frozen = { rows, columns }),
    filter: () => filter,
    setFilter: (range) => void (filter = range),
    insertRows: (row, count) => {
      shift(row, count);
      takeLooksFromAbove(row, count);
      changed(wholeRows(row, count), "RowInserted");
    },
    deleteRows: (row, count) => {
      shift(row, -count);
      changed(wholeRows(row, count), "RowDeleted");
    },
    conditionalFormats: () => conditionalFormats,
    setConditionalFormats: (formats) => void (conditionalFormats = formats),
  };
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

function usedRange(cells: ReadonlyMap<number, LiveCell>, valuesOnly: boolean, within: CellRange | null): CellRange | null {
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -1, Infinity, -1];
  for (const [key, cell] of cells) {
    if (valuesOnly && cell.value === null && cell.formula === null) continue;
    const row = Math.floor(key / ROW_STRIDE);
    const column = key % ROW_STRIDE;
    if (within && !overlap({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, within)) continue;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  return lastRow < 0 ? null : { firstRow, lastRow, firstColumn, lastColumn };
}

/** The plain look itself where nothing differs from it, so that a cleared cell counts as untouched. */
function mergedLook(look: CellLook, changes: Partial<CellLook>): CellLook {
  const merged: CellLook = { ...look, ...changes };
  return JSON.stringify(merged) === JSON.stringify(PLAIN_LOOK) ? PLAIN_LOOK : merged;
}
