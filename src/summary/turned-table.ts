import { textAt } from "../assessment/cell-text";
import { bareKey } from "../text/name-key";
import type { Grid } from "../workbook/grid";
import { formatAt, isRowBlank, valueAt } from "../workbook/grid";
import type { CellEntry } from "../workbook/grid-builder";
import { gridFromCells } from "../workbook/grid-builder";
import type { GroupFinder } from "./column-meaning";
import { mergeAt } from "./header-path";
import { isAside, isNameColumn, levelMeaning } from "./header-words";
import type { SummaryColumn, SummaryPlace, SummaryRow, SummarySheet } from "./summary-sheet";

/** A table whose measures stand below each other, turned upright. */
export interface TurnedTable {
  readonly grid: Grid;
  /** Where its corner stands in the sheet (0-based). */
  readonly top: number;
  readonly left: number;
}

/** What heads the column of measures; what stands beside it are units or groups. */
const AXIS = /^(cac )?(noi dung|chi tieu|tieu chi|so lieu|danh muc|chi so thong ke)( (bao cao|thong ke|chu yeu|tong hop|danh gia))?$/;
/** A single column of figures is of everybody. */
const OF_ALL = /^(so luong|so lieu|ket qua|so nguoi|tong so|tong cong|tong|cong|so lieu bao cao)$/;
/** What the figures are counted in ("Người", "%"): more words of the measure. */
const OF_WHAT = /^(dvt|don vi tinh|d\.v\.t)$/;
const REACH = 40;

/** The table of a sheet whose measures stand below each other ("Nội dung | Bản A | Bản B | Cộng"); `null` where there is none. */
export function turnTable(grid: Grid, groupOf: GroupFinder): TurnedTable | null {
  for (let row = 0; row < Math.min(REACH, grid.rowCount); row += 1) {
    const columns = Array.from({ length: grid.columnCount }, (_, column) => column);
    const left = columns.find((column) => AXIS.test(bareKey(textAt(grid, row, column))));
    if (left === undefined || columns.some((column) => isNameColumn(textAt(grid, row, column)))) continue;
    const frame = frameAt(grid, row, left);
    const labels = frame ? labelsOf(grid, frame) : [];
    if (frame && labels.length > 0) return { grid: turned(grid, frame, labels, groupOf), top: row, left };
  }
  return null;
}

/** The rows of labels, the columns of measures, and where the table ends; both ends included. */
interface TurnedFrame {
  readonly top: number;
  readonly left: number;
  readonly lastLabelRow: number;
  readonly lastMeasureColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

function frameAt(grid: Grid, top: number, left: number): TurnedFrame | null {
  const axis = mergeAt(grid, top, left);
  const named = axis?.lastColumn ?? left;
  const lastMeasureColumn = OF_WHAT.test(bareKey(textAt(grid, top, named + 1))) ? named + 1 : named;
  let lastColumn = lastMeasureColumn;
  for (let column = lastMeasureColumn + 1; column < grid.columnCount; column += 1) {
    const merge = mergeAt(grid, top, column);
    const words = merge ? textAt(grid, merge.firstRow, merge.firstColumn) : textAt(grid, top, column);
    if (words === "" || isAside(words)) break;
    lastColumn = column;
  }
  const lastLabelRow = axis?.lastRow ?? top;
  let lastRow = lastLabelRow;
  while (lastRow + 1 < grid.rowCount && !isRowBlank(grid, lastRow + 1) && measureIn(grid, lastRow + 1, left, lastMeasureColumn)) lastRow += 1;
  return lastColumn > lastMeasureColumn && lastRow > lastLabelRow + 1 ? { top, left, lastLabelRow, lastMeasureColumn, lastRow, lastColumn } : null;
}

function measureIn(grid: Grid, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column += 1) if (textAt(grid, row, column) !== "") return true;
  return false;
}

/** The words over the columns of figures; none where some of them are measures: then the sheet stands upright. */
function labelsOf(grid: Grid, frame: TurnedFrame): readonly string[] {
  const labels: string[] = [];
  for (let column = frame.lastMeasureColumn + 1; column <= frame.lastColumn; column += 1) {
    for (let row = frame.top; row <= frame.lastLabelRow; row += 1) {
      const words = textAt(grid, row, column);
      if (words !== "") labels.push(words);
    }
  }
  const isMeasure = (words: string): boolean => {
    const { count, isRatio } = levelMeaning(words);
    return count !== null || isRatio;
  };
  return labels.some(isMeasure) ? [] : labels;
}

function turned(grid: Grid, frame: TurnedFrame, labels: readonly string[], groupOf: GroupFinder): Grid {
  const { top, left, lastLabelRow, lastMeasureColumn, lastRow, lastColumn } = frame;
  const named = labels.filter((words) => groupOf(words) !== null).length;
  const cells: CellEntry[] = [];
  for (let row = top; row <= lastRow; row += 1) {
    for (let column = left; column <= lastColumn; column += 1) {
      const isCorner = row <= lastLabelRow && column <= lastMeasureColumn;
      const value = valueAt(grid, row, column);
      const isOfAll = row <= lastLabelRow && labels.length === 1 && typeof value === "string" && OF_ALL.test(bareKey(value));
      if (!isCorner) cells.push({ row: column - left, column: row - top, value: isOfAll ? "Tổng cộng" : value, format: formatAt(grid, row, column) });
    }
  }
  const axis = lastLabelRow - top;
  cells.push({ row: 0, column: axis, value: named >= 2 ? "Nhóm đối tượng" : "Đơn vị" });
  const corner = { firstRow: 0, lastRow: lastMeasureColumn - left, firstColumn: axis, lastColumn: axis };
  const merges = grid.merges
    .filter((merge) => merge.firstRow >= top && merge.lastRow <= lastRow && merge.firstColumn >= left && merge.lastColumn <= lastColumn)
    .filter((merge) => merge.firstRow > lastLabelRow || merge.firstColumn > lastMeasureColumn)
    .map((merge) => ({ firstRow: merge.firstColumn - left, lastRow: merge.lastColumn - left, firstColumn: merge.firstRow - top, lastColumn: merge.lastRow - top }));
  return gridFromCells(grid.sheet, cells, { merges: corner.lastRow > 0 ? [corner, ...merges] : merges });
}

/** What was recognised in a turned table, by the cells of the sheet it was turned from. */
export function turnedBack(summary: SummarySheet, { top, left }: TurnedTable, grid: Grid): SummarySheet {
  const rowBack = ({ row, members, ...rest }: SummaryRow): SummaryRow => ({ ...rest, row: row + left, members: members.map((member) => member + left) });
  const columnBack = ({ column, ...rest }: SummaryColumn): SummaryColumn => ({ ...rest, column: column + top });
  const placeBack = ({ row, column, ...rest }: SummaryPlace): SummaryPlace => ({
    ...rest,
    row: column + top,
    column: row + left,
    of: { row: row + left, column: column + top },
  });
  const { range } = summary;
  return {
    ...summary,
    grid,
    isTurned: true,
    range: { firstRow: range.firstColumn + top, lastRow: range.lastColumn + top, firstColumn: range.firstRow + left, lastColumn: range.lastRow + left },
    rows: summary.rows.map(rowBack),
    columns: summary.columns.map(columnBack),
    places: summary.places.map(placeBack),
  };
}
