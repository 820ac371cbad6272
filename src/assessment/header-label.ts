import type { CellRange } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import { textAt } from "./cell-text";
import type { HeaderBand } from "./header-band";
import { printedMaximum, withoutMaximum } from "./header-phrase";

/** No sound header has more; each is looked at for each of its cells. */
const MOST_MERGES = 4096;

/** One text of a header and the columns (0-based, both included) it stands over. */
export interface HeaderPart {
  readonly text: string;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What stands over a column, from the top of the header down to the column itself. */
export interface HeaderLabel {
  readonly column: number;
  readonly parts: readonly HeaderPart[];
  readonly maxPoints: number | null;
}

/** The text directly over the column; "" where the header leaves it out. */
export function leafOf(label: HeaderLabel): string {
  return label.parts.at(-1)?.text ?? "";
}

/** The whole header of a column in one line. */
export function wholeLabel(label: HeaderLabel): string {
  return label.parts.map((part) => part.text).join(" ");
}

/** The labels of columns `firstColumn` to `lastColumn` (0-based); columns without any text have no parts. */
export function headerLabels(grid: Grid, band: HeaderBand, firstColumn: number, lastColumn: number): readonly HeaderLabel[] {
  const merges = grid.merges.filter((merge) => merge.firstRow <= band.last && merge.lastRow >= band.first).slice(0, MOST_MERGES);
  const reader = partReader(grid, band, merges);
  const labels: HeaderLabel[] = [];
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const parts: HeaderPart[] = [];
    for (let row = band.first; row <= band.last; row += 1) {
      const part = band.maxima.includes(row) ? null : reader(row, column);
      const above = parts.at(-1);
      if (part && !(above && above.row === part.row && above.firstColumn === part.firstColumn)) parts.push(part);
    }
    labels.push({ column, parts, maxPoints: maximumOver(grid, band, column, parts) });
  }
  return withWholeWidths(labels);
}

/** A heading left unmerged reaches as far as the columns that stand under it: its first column must know so too. */
function withWholeWidths(labels: readonly HeaderLabel[]): readonly HeaderLabel[] {
  const key = ({ row, firstColumn }: HeaderPart): string => `${row}/${firstColumn}`;
  const ends = new Map<string, number>();
  for (const { parts } of labels) for (const part of parts) ends.set(key(part), Math.max(part.lastColumn, ends.get(key(part)) ?? 0));
  return labels.map((label) => ({
    ...label,
    parts: label.parts.map((part) => ({ ...part, lastColumn: ends.get(key(part)) ?? part.lastColumn })),
  }));
}

type PartReader = (row: number, column: number) => HeaderPart | null;

function partReader(grid: Grid, band: HeaderBand, merges: readonly CellRange[]): PartReader {
  const mergeAt = (row: number, column: number): CellRange | undefined =>
    merges.find((merge) => merge.firstRow <= row && merge.lastRow >= row && merge.firstColumn <= column && merge.lastColumn >= column);
  const own: PartReader = (row, column) => {
    const merge = mergeAt(row, column);
    const text = merge ? textAt(grid, merge.firstRow, merge.firstColumn) : textAt(grid, row, column);
    if (text === "") return null;
    return merge
      ? { text, row: merge.firstRow, firstColumn: merge.firstColumn, lastColumn: merge.lastColumn }
      : { text, row, firstColumn: column, lastColumn: column };
  };
  const hasBelow = (row: number, column: number): boolean => {
    for (let below = row + 1; below <= band.last; below += 1) {
      const part = own(below, column);
      if (part && part.row > row) return true;
    }
    return false;
  };
  return (row, column) => {
    const part = own(row, column);
    if (part || mergeAt(row, column) || !hasBelow(row, column)) return part;
    return headingFromLeft(own, hasBelow, row, column);
  };
}

/** People leave a heading unmerged over its columns: then it stands in the first of them only. */
function headingFromLeft(own: PartReader, hasBelow: PartTest, row: number, column: number): HeaderPart | null {
  for (let left = column - 1; left >= 0 && column - left < 20; left -= 1) {
    const heading = own(row, left);
    if (!heading) {
      if (!hasBelow(row, left)) return null;
      continue;
    }
    const isOpen = heading.row === row && heading.firstColumn === heading.lastColumn && hasBelow(row, left);
    return isOpen ? { ...heading, lastColumn: column } : null;
  }
  return null;
}

type PartTest = (row: number, column: number) => boolean;

function maximumOver(grid: Grid, band: HeaderBand, column: number, parts: readonly HeaderPart[]): number | null {
  for (const row of band.maxima) {
    const text = textAt(grid, row, column);
    const number = printedMaximum(text) ?? (text === "" ? Number.NaN : Number(text.replace(",", ".")));
    if (number > 0) return number;
  }
  const leaf = parts.at(-1);
  if (!leaf || leaf.lastColumn > leaf.firstColumn) return null;
  return withoutMaximum(leaf.text) === "" ? null : printedMaximum(leaf.text);
}
