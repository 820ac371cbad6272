import { readFileSync } from "node:fs";
import { xlsxPort } from "../../src/workbook/xlsx/xlsx-port";
import { readBookLooks } from "../../src/workbench/grid/book-looks";
import { workbookData } from "../../src/workbench/grid/workbook-data";

/** Where the grid draws its cells, in pixels from its drawing's left upper corner, not scrolled. */
export interface CellPlaces {
  /** A place within a cell, 10 pixels from its left and upper edge; row and column 0-based. */
  readonly cell: (row: number, column: number) => Place;
  /** A place on the heading with the row's number. */
  readonly heading: (row: number) => Place;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The grid's own headings, with the numbers of rows and the letters of columns. */
const HEADINGS = { width: 46, height: 20 } as const;
const INSIDE = 10;

/** The places of the first sheet of a file, from the widths and heights that the grid is given for it. */
export async function cellPlaces(file: string): Promise<CellPlaces> {
  const bytes = new Uint8Array(readFileSync(file));
  const port = xlsxPort(bytes, { file });
  const looks = readBookLooks(bytes);
  if (!port.ok || !looks.ok) throw new Error(`${file} cannot be read`);
  const facts = await port.value.facts();
  const first = facts.ok ? facts.value.sheets[0] : undefined;
  if (!first) throw new Error(`${file} has no sheet`);
  const grid = await port.value.readGrid(first.name);
  if (!grid.ok) throw new Error(`${first.name} cannot be read`);
  const sheet = workbookData(file, [{ facts: first, grid: grid.value }], looks.value).sheets?.["sheet-1"];
  const sizes = (count: number, size: (index: number) => number): number => Array.from({ length: count }, (_, index) => size(index)).reduce((sum, one) => sum + one, 0);
  const left = (column: number): number => HEADINGS.width + sizes(column, (index) => sheet?.columnData?.[index]?.w ?? sheet?.defaultColumnWidth ?? NaN);
  const top = (row: number): number => {
    const height = (index: number): number => sheet?.rowData?.[index]?.h ?? sheet?.rowData?.[index]?.ah ?? sheet?.defaultRowHeight ?? NaN;
    return HEADINGS.height + sizes(row, height);
  };
  return {
    cell: (row, column) => ({ x: left(column) + INSIDE, y: top(row) + INSIDE }),
    heading: (row) => ({ x: HEADINGS.width / 2, y: top(row) + INSIDE }),
  };
}
