import type { IStyleData } from "@univerjs/core";
import { WrapStrategy } from "@univerjs/core";
import { cellKey, valueAt } from "../../workbook/grid";
import type { Grid } from "../../workbook/grid";
import type { SheetLooks } from "./sheet-looks";
import { forEachStyledCell } from "./styled-cells";

const DEFAULT_SIZE = 11;
const DEFAULT_WIDTH = 8.43;
/** Leading of the usual fonts, as a share of their size: 15 points for 11, 18.75 for 14. */
const LEADING = 1.34;

/**
 * Points each row needs that has no height of its own, where that is more than the sheet's usual height: Excel fits
 * such rows to their contents when it opens a file (to large letters and to wrapped lines, but not those of merged cells), and
 * writes no height for them. Rows 0-based. Estimated from the characters, since nothing is drawn yet.
 */
export function fittedHeights(grid: Grid, looks: SheetLooks, styles: readonly IStyleData[]): ReadonlyMap<number, number> {
  const usual = looks.defaultHeight ?? DEFAULT_SIZE * LEADING;
  const widths = columnWidths(looks);
  const merged = mergedCells(grid);
  const heights = new Map<number, number>();
  forEachStyledCell(looks.styles, (row, column, style) => {
    const look = styles[style];
    if (!look || looks.heights.has(row)) return;
    const isPlain = look.tb !== WrapStrategy.WRAP && (look.fs ?? DEFAULT_SIZE) <= DEFAULT_SIZE;
    if (isPlain) return;
    const value = valueAt(grid, row, column);
    if (value === null) return;
    const size = look.fs ?? DEFAULT_SIZE;
    const letters = ((widths.get(column) ?? looks.defaultWidth ?? DEFAULT_WIDTH) * DEFAULT_SIZE) / size;
    const lines = typeof value === "string" && look.tb === WrapStrategy.WRAP && !merged.has(cellKey(row, column)) ? linesOf(value, letters) : 1;
    const height = lines * size * LEADING;
    if (height > Math.max(usual, heights.get(row) ?? 0)) heights.set(row, height);
  });
  return heights;
}

/** The first cells of all merges: the others are blank. */
function mergedCells({ merges }: Grid): ReadonlySet<number> {
  return new Set(merges.map(({ firstRow, firstColumn }) => cellKey(firstRow, firstColumn)));
}

function columnWidths({ columns }: SheetLooks): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { first, last, width } of columns) {
    // Some programs give all 16 384 columns one width; nobody wraps text that far out.
    for (let column = first; width !== null && column <= Math.min(last, first + 255); column += 1) widths.set(column, width);
  }
  return widths;
}

/** How many lines a text takes in so many letters, broken between words, and within those that are too long. */
function linesOf(text: string, letters: number): number {
  const room = Math.max(1, Math.floor(letters));
  return text.split(/\r?\n/).reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(" ")) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    const own = Math.max(1, Math.ceil(length / room));
    lines += used === 0 ? own - 1 : own;
    used = length - (own - 1) * room;
  }
  return lines;
}
