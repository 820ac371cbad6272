import type { CellRange } from "../../../workbook/address";
import { rangeAddress } from "../../../workbook/address";
import { isCellError } from "../../../workbook/cell-value";
import type { SheetRange } from "../book";
import { admitCells, admitFormats, admitWrite, indexArgument, WHOLE_SHEET } from "../book";
import { enteredContent } from "../entered-content";
import { HostFailure, invalidArgument } from "../host-failure";
import type { HostClass } from "../host-object";
import { hostClass } from "../host-object";
import type { LiveCell, LiveEntry } from "../live-workbook";
import { PLAIN_LOOK } from "../live-workbook";
import { navigation, objectMethod, read, readWrite, valueMethod } from "../members";
import { cellProperties, columnProperties, rowProperties } from "../range-properties";
import { conditionalFormatsClass } from "./conditional-format-objects";
import type { SheetRanges } from "./format-objects";
import { formatClass } from "./format-objects";

/** Cells a single read may ask for, on all platforms. */
const CELL_LIMIT = 5_000_000;

const rowCount = ({ range }: SheetRange): number => range.lastRow - range.firstRow + 1;
const columnCount = ({ range }: SheetRange): number => range.lastColumn - range.firstColumn + 1;

/** "Danh sách!A1:B2", the name quoted where it holds more than letters and digits. */
function address({ sheet }: Pick<SheetRange, "sheet">, range: CellRange): string {
  const name = sheet.name();
  return `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!${rangeAddress(range)}`;
}

/** Rows of what `pick` gives of each cell. */
function matrix(self: SheetRange, pick: (cell: LiveCell) => unknown): unknown[][] {
  if (rowCount(self) * columnCount(self) > CELL_LIMIT) {
    throw new HostFailure("OperationCellsExceedLimit", "The operation exceeds the limit of cells.", 413);
  }
  const rows: unknown[][] = [];
  for (let row = self.range.firstRow; row <= self.range.lastRow; row += 1) {
    const cells: unknown[] = [];
    for (let column = self.range.firstColumn; column <= self.range.lastColumn; column += 1) cells.push(pick(self.sheet.cellAt(row, column)));
    rows.push(cells);
  }
  return rows;
}

function shownValue({ value }: LiveCell): unknown {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function valueType({ value }: LiveCell): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}

/** Calls `put` for each cell with its entry; a single value stands for all cells; other dimensions fail as in Excel. */
function spread(self: SheetRange, given: unknown, put: (row: number, column: number, value: unknown) => void): void {
  const rows: readonly unknown[] | null = Array.isArray(given) ? given : null;
  const fits = rows === null || (rows.length === rowCount(self) && rows.every((row) => Array.isArray(row) && row.length === columnCount(self)));
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  if (rows === null && (given === null || given === undefined)) throw invalidArgument("A scalar cannot be null.");
  for (let row = 0; row < rowCount(self); row += 1) {
    const entries: unknown = rows?.[row];
    for (let column = 0; column < columnCount(self); column += 1) {
      put(self.range.firstRow + row, self.range.firstColumn + column, Array.isArray(entries) ? entries[column] : given);
    }
  }
}

function enter(self: SheetRange, given: unknown): void {
  admitCells(self.book, self.sheet, self.range);
  const entries: LiveEntry[] = [];
  spread(self, given, (row, column, value) => {
    const { look } = self.sheet.cellAt(row, column);
    const content = enteredContent(value, look.numberFormat, self.book.live.decimalSeparator);
    if (content !== "leave") entries.push({ row, column, content });
  });
  if (entries.length > 0) self.sheet.write(self.range, entries);
}

function setNumberFormats(self: SheetRange, given: unknown): void {
  admitFormats(self.book, self.sheet);
  spread(self, given, (row, column, value) => {
    if (value === null || value === undefined) return;
    const one: CellRange = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    self.sheet.restyle(one, { numberFormat: String(value) });
  });
}

/** Whether all rows (or columns) are hidden, none, or `null` where they differ. */
function hidden(first: number, last: number, isHidden: (index: number) => boolean): boolean | null {
  const answer = isHidden(first);
  for (let index = first + 1; index <= last; index += 1) if (isHidden(index) !== answer) return null;
  return answer;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

/** Excel answers at most this many merged areas of one range. */
const MERGED_AREAS_LIMIT = 512;

function mergedAreas(self: SheetRange) {
  const ranges = self.sheet.merges().filter((merged) => overlap(merged, self.range));
  if (ranges.length > MERGED_AREAS_LIMIT) throw new HostFailure("GeneralException", "Too many merged areas.", 500);
  return ranges.length === 0 ? null : areasClass.of({ book: self.book, sheet: self.sheet, ranges });
}

function clear(self: SheetRange, applyTo: unknown): void {
  admitWrite(self.book, self.sheet);
  const used = self.sheet.usedRange(false);
  if (!used) return;
  const range: CellRange = {
    firstRow: Math.max(self.range.firstRow, used.firstRow),
    lastRow: Math.min(self.range.lastRow, used.lastRow),
    firstColumn: Math.max(self.range.firstColumn, used.firstColumn),
    lastColumn: Math.min(self.range.lastColumn, used.lastColumn),
  };
  if (range.lastRow < range.firstRow || range.lastColumn < range.firstColumn) return;
  const what = applyTo ?? "All";
  const entries: LiveEntry[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) entries.push({ row, column, content: { value: null } });
  }
  if (what !== "Formats") self.sheet.write(range, entries);
  if (what !== "Contents") self.sheet.restyle(range, PLAIN_LOOK);
}

function shiftRows(self: SheetRange, way: "insert" | "delete"): void {
  admitWrite(self.book, self.sheet);
  if (self.range.lastColumn !== WHOLE_SHEET.lastColumn) throw invalidArgument("This host inserts and deletes whole rows only.");
  if (way === "insert") self.sheet.insertRows(self.range.firstRow, rowCount(self));
  else self.sheet.deleteRows(self.range.firstRow, rowCount(self));
}

const several = (self: SheetRange): SheetRanges => ({ ...self, ranges: [self.range] });

/** A rectangle of cells. */
export const rangeClass: HostClass<SheetRange> = hostClass({
  name: "Range",
  byReference: true,
  defaults: ["Address", "RowIndex", "ColumnIndex", "RowCount", "ColumnCount", "CellCount", "Values", "Formulas", "NumberFormat", "ValueTypes"],
  members: {
    Address: read("1.1", (self) => address(self, self.range)),
    RowIndex: read("1.1", ({ range }) => range.firstRow),
    ColumnIndex: read("1.1", ({ range }) => range.firstColumn),
    RowCount: read("1.1", rowCount),
    ColumnCount: read("1.1", columnCount),
    CellCount: read("1.1", (self) => rowCount(self) * columnCount(self)),
    Values: readWrite("1.1", (self) => matrix(self, shownValue), enter),
    Formulas: readWrite("1.1", (self) => matrix(self, (cell) => cell.formula ?? shownValue(cell)), enter),
    NumberFormat: readWrite("1.1", (self) => matrix(self, ({ look }) => look.numberFormat), setNumberFormats),
    ValueTypes: read("1.1", (self) => matrix(self, valueType)),
    RowHidden: readWrite(
      "1.2",
      ({ sheet, range }) => hidden(range.firstRow, range.lastRow, sheet.isRowHidden),
      ({ sheet, range }, value) => sheet.hideRows(range.firstRow, range.lastRow, value === true),
    ),
    ColumnHidden: read("1.2", ({ sheet, range }) => hidden(range.firstColumn, range.lastColumn, sheet.isColumnHidden)),
    Format: navigation("1.1", (self) => formatClass.of(several(self))),
    ConditionalFormats: navigation("1.6", (self) => conditionalFormatsClass.of({ ...several(self), makeAreas: areasMaker(self) })),
    GetRow: objectMethod("1.1", (self, [index]) => {
      const row = self.range.firstRow + indexArgument(index, "The row");
      return rangeClass.of({ ...self, range: { ...self.range, firstRow: row, lastRow: row } });
    }),
    GetBoundingRect: objectMethod("1.1", (self, [other]) => {
      const second = rangeClass.within(other)?.range;
      if (!second) throw invalidArgument("A range is expected.");
      return rangeClass.of({ ...self, range: bounding(self.range, second) });
    }),
    GetUsedRangeOrNullObject: objectMethod("1.4", (self, [valuesOnly]) => {
      const range = self.sheet.usedRange(valuesOnly === true, self.range);
      return range && rangeClass.of({ ...self, range });
    }),
    GetMergedAreasOrNullObject: objectMethod("1.13", mergedAreas),
    GetCellProperties: valueMethod("1.9", (self, [asked]) => cellProperties(self, asked)),
    GetRowProperties: valueMethod("1.9", (self, [asked]) => rowProperties(self, asked)),
    GetColumnProperties: valueMethod("1.9", (self, [asked]) => columnProperties(self, asked)),
    Merge: valueMethod("1.2", (self) => {
      admitWrite(self.book, self.sheet);
      self.sheet.merge(self.range);
    }),
    Unmerge: valueMethod("1.2", (self) => {
      admitWrite(self.book, self.sheet);
      self.sheet.unmerge(self.range);
    }),
    Clear: valueMethod("1.1", (self, [applyTo]) => clear(self, applyTo)),
    Insert: objectMethod("1.1", (self) => {
      shiftRows(self, "insert");
      return rangeClass.of(self);
    }),
    Delete: valueMethod("1.1", (self) => shiftRows(self, "delete")),
    Select: valueMethod("1.1", (self) => self.book.live.select(self.sheet.id, self.range)),
    _ValidateArraySize: valueMethod(
      "internal",
      (self, [rows, columns]) => {
        if (rows !== rowCount(self) || columns !== columnCount(self)) {
          throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
        }
      },
      "believed",
    ),
  },
});

function bounding(a: CellRange, b: CellRange): CellRange {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

const cellCount = (ranges: readonly CellRange[]): number =>
  ranges.reduce((sum, range) => sum + (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1), 0);

const areasMaker = ({ book, sheet }: Pick<SheetRange, "book" | "sheet">) => (ranges: readonly CellRange[]) =>
  areasClass.of({ book, sheet, ranges });

/** Several rectangles of one sheet. */
export const areasClass: HostClass<SheetRanges> = hostClass({
  name: "RangeAreas",
  byReference: true,
  defaults: ["Address", "AreaCount", "CellCount"],
  members: {
    Address: read("1.9", (self) => self.ranges.map((range) => address(self, range)).join(",")),
    AreaCount: read("1.9", ({ ranges }) => ranges.length),
    CellCount: read("1.9", ({ ranges }) => cellCount(ranges)),
    Format: navigation("1.9", (self) => formatClass.of(self)),
    ConditionalFormats: navigation("1.9", (self) => conditionalFormatsClass.of({ ...self, makeAreas: areasMaker(self) })),
  },
});

/** What the classes here answer, for the table of members. */
export const rangeObjectsSummaries = [
  rangeClass, areasClass,
].map(({ summary }) => summary);
