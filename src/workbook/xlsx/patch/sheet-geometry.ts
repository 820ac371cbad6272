import type { CellRange } from "../../address";
import { parseRangeAddress, rangeAddress } from "../../address";
import type { PackageDraft } from "./package-draft";
import { partText } from "./package-draft";
import { relationshipsOf } from "./relationships";
import type { SheetPart } from "./sheet-part";
import { spliceSheet, worksheetRoot } from "./sheet-part";
import { attributeOf, childOf, childrenOf, numberAttribute, parseXml } from "./xml-element";
import { setAttribute } from "./xml-splice";

export function containsCell(range: CellRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

export function rangesMeet(a: CellRange, b: CellRange): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

/** The ranges an `sqref` lists; whole columns and rows ("A:A", "3:3") included. */
export function rangesOfSqref(sqref: string): readonly CellRange[] {
  return sqref.split(/\s+/).flatMap((address) => {
    const range = parseRangeAddress(address) ?? wholeRange(address);
    return range ? [range] : [];
  });
}

function wholeRange(address: string): CellRange | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns) return parseRangeAddress(`${columns[1]}1:${columns[2]}1048576`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  return rows ? parseRangeAddress(`A${rows[1]}:XFD${rows[2]}`) : null;
}

/** The merged ranges of a sheet. */
export function mergesOf(sheet: SheetPart): readonly CellRange[] {
  const container = childOf(worksheetRoot(sheet), "mergeCells");
  return (container ? childrenOf(container, "mergeCell") : []).flatMap((merge) => {
    const range = parseRangeAddress(attributeOf(merge, "ref") ?? "");
    return range ? [range] : [];
  });
}

/** A table on a sheet: its part, where it lies and how many of its first rows are header. */
export interface TablePlace {
  readonly part: string;
  readonly range: CellRange;
  readonly headerRows: number;
}

export function tablesOf(draft: PackageDraft, sheetPart: string): readonly TablePlace[] {
  return relationshipsOf(draft, sheetPart).flatMap((relationship) => {
    const part = relationship.kind === "table" ? relationship.part : null;
    const text = part === null ? null : partText(draft, part);
    if (part === null || text === null) return [];
    const root = parseXml(text, part);
    const range = parseRangeAddress(attributeOf(root, "ref") ?? "");
    return range ? [{ part, range, headerRows: numberAttribute(root, "headerRowCount") ?? 1 }] : [];
  });
}

/** The style of each column as `cols` gives it; 0 where it says nothing. */
export function columnStyles(sheet: SheetPart): (column: number) => number {
  const cols = childOf(worksheetRoot(sheet), "cols");
  const spans = (cols ? childrenOf(cols, "col") : []).map((col) => ({
    first: (numberAttribute(col, "min") ?? 1) - 1,
    last: (numberAttribute(col, "max") ?? 1) - 1,
    style: numberAttribute(col, "style") ?? 0,
  }));
  return (column) => spans.find((span) => column >= span.first && column <= span.last)?.style ?? 0;
}

/** The sheet with its `dimension`, if it has one, reaching over the cells given. */
export function extendDimension(sheet: SheetPart, cells: readonly { readonly row: number; readonly column: number }[]): SheetPart {
  const dimension = childOf(worksheetRoot(sheet), "dimension");
  const before = dimension ? parseRangeAddress(attributeOf(dimension, "ref") ?? "") : null;
  if (!dimension || !before || cells.length === 0) return sheet;
  let { firstRow, firstColumn, lastRow, lastColumn } = before;
  for (const cell of cells) {
    firstRow = Math.min(firstRow, cell.row);
    lastRow = Math.max(lastRow, cell.row);
    firstColumn = Math.min(firstColumn, cell.column);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  const after = rangeAddress({ firstRow, firstColumn, lastRow, lastColumn });
  return after === rangeAddress(before) ? sheet : spliceSheet(sheet, [setAttribute(dimension, "ref", after)]);
}
