import type { CellRange } from "../address";
import { isDateFormat } from "../date-format";
import type { CellFormat, CellKey, Grid } from "../grid";
import { CELL_KIND, cellKey } from "../grid";
import type { FontReading } from "./font-reading";

/** A block of a sheet with its values as Excel gave them, row by row. */
export interface ReadBlock {
  readonly range: CellRange;
  readonly rows: (readonly unknown[])[];
}

/** What is known of single cells beside their values. */
interface CellFacts {
  readonly errors: ReadonlySet<CellKey>;
  /** Number formats other than "General". */
  readonly numberFormats: ReadonlyMap<CellKey, string>;
  /** One a block, in the blocks' order. */
  readonly fonts: readonly FontReading[];
}

/** The cells of blocks, which overlap nowhere, as a grid keeps them: row by row, from the left. */
export function storedCells(blocks: readonly ReadBlock[], { errors, numberFormats, fonts }: CellFacts): Pick<Grid, "rowCount" | "columnCount" | "cells" | "formats"> {
  const rowCount = blocks.reduce((most, { range }) => Math.max(most, range.lastRow + 1), 0);
  const columnCount = blocks.reduce((most, { range }) => Math.max(most, range.lastColumn + 1), 0);
  const size = blocks.reduce((sum, { rows }) => sum + rows.reduce((inBlock, row) => inBlock + row.reduce<number>((inRow, value) => inRow + (isBlank(value) ? 0 : 1), 0), 0), 0);
  const rowStart = new Int32Array(rowCount + 1);
  const columns = new Uint16Array(size);
  const kinds = new Uint8Array(size);
  const numbers = new Float64Array(size);
  const formatOf = new Uint16Array(size);
  const texts: string[] = [];
  const table = formatTable();
  let at = 0;
  const standing = blocksByRow(blocks);
  for (let row = 0; row < rowCount; row += 1) {
    for (const index of standing(row)) {
      const block = blocks[index];
      const font = fonts[index];
      block?.rows[row - block.range.firstRow]?.forEach((value, offset) => {
        if (isBlank(value)) return;
        const column = block.range.firstColumn + offset;
        const key = cellKey(row, column);
        columns[at] = column;
        kinds[at] = kindOf(value, errors.has(key));
        numbers[at] = typeof value === "number" || typeof value === "boolean" ? Number(value) : texts.push(String(value)) - 1;
        formatOf[at] = table.numberOf(numberFormats.get(key) ?? "General", font?.fontName(row, column) ?? null, font?.bold(row, column) ?? false);
        at += 1;
      });
    }
    rowStart[row + 1] = at;
  }
  return { rowCount, columnCount, cells: { rowStart, columns, kinds, numbers, formats: formatOf, texts }, formats: table.formats };
}

/** Which blocks (by their place in the list) stand in a row, from the left; to be asked for one row after the other. */
function blocksByRow(blocks: readonly ReadBlock[]): (row: number) => readonly number[] {
  const rangeAt = (index: number): CellRange | undefined => blocks[index]?.range;
  const coming = blocks.map((_, index) => index).sort((a, b) => (rangeAt(b)?.firstRow ?? 0) - (rangeAt(a)?.firstRow ?? 0));
  let standing: readonly number[] = [];
  return (row) => {
    if (standing.some((index) => (rangeAt(index)?.lastRow ?? 0) < row)) standing = standing.filter((index) => (rangeAt(index)?.lastRow ?? 0) >= row);
    for (let next = coming.at(-1); next !== undefined && rangeAt(next)?.firstRow === row; next = coming.at(-1)) {
      coming.pop();
      standing = [...standing, next].sort((a, b) => (rangeAt(a)?.firstColumn ?? 0) - (rangeAt(b)?.firstColumn ?? 0));
    }
    return standing;
  };
}

/** The formats met, numbered as they come. */
function formatTable() {
  const formats: CellFormat[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (numberFormat: string, fontName: string | null, bold: boolean): number => {
    const key = `${numberFormat}\u0000${fontName}\u0000${bold}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, formats.length);
    return formats.push({ numberFormat, isDate: isDateFormat(numberFormat), fontName, bold }) - 1;
  };
  return { formats, numberOf };
}

const isBlank = (value: unknown): boolean => value === "" || value === null || value === undefined;

function kindOf(value: unknown, isError: boolean): number {
  if (typeof value === "number") return CELL_KIND.number;
  if (typeof value === "boolean") return CELL_KIND.boolean;
  return isError ? CELL_KIND.error : CELL_KIND.text;
}
