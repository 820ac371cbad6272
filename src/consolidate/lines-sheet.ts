import type { SheetCell, SheetContent } from "../workbook/edit";
import { faceCells, headerCells, LOOK, STYLES, valueCell } from "./sheet-cells";

/** A4, as SpreadsheetML numbers paper. */
const A4 = 9;

/** Lines one under another: each makes its cells, given the row (0-based) it stands in. */
export interface SheetLines extends Iterable<(row: number) => readonly SheetCell[]> {
  readonly length: number;
}

/** What stands on a sheet of lines. */
export interface LinesSheet {
  readonly title: string;
  /** What is missing from the whole; `null` where nothing is. */
  readonly missing: string | null;
  readonly header: readonly string[];
  /** In characters, a column each. */
  readonly widths: readonly number[];
  /** Gone through whenever the sheet is written, not before. */
  readonly lines: SheetLines;
  /** What stands there instead where there are no lines. */
  readonly none: string;
}

/** A sheet of lines under one header, which can be filtered, stays in sight, and is printed on every page. */
export function linesSheet({ title, missing, header, widths, lines, none }: LinesSheet): SheetContent {
  const { cells: face, next } = faceCells(title, missing);
  const first = next + 1;
  return {
    cells: {
      covers: { firstRow: 0, firstColumn: 0, lastRow: next + Math.max(1, lines.length), lastColumn: header.length - 1 },
      *[Symbol.iterator]() {
        yield* face;
        yield* headerCells(next, header);
        if (lines.length === 0) yield valueCell(first, 0, none, LOOK.aside);
        let row = first;
        for (const cellsIn of lines) {
          yield* cellsIn(row);
          row += 1;
        }
      },
    },
    styles: STYLES,
    columnWidths: widths,
    freeze: { rows: first, columns: 0 },
    filter: { firstRow: next, firstColumn: 0, lastRow: next + Math.max(1, lines.length), lastColumn: header.length - 1 },
    print: { landscape: true, paperSize: A4, fitToWidth: true, titleRows: [next, next] },
  };
}
