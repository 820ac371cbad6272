import { LOOK } from "../../src/consolidate/sheet-cells";
import { cellAddress } from "../../src/workbook/address";
import type { SheetCell, SheetContent } from "../../src/workbook/edit";

type Shown = string | number | null;

function shownBy({ content }: SheetCell): Shown {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new Error("our sheets hold texts and numbers");
}

/** What stands on a sheet, row by row; of a formula its words, with an equals sign. What holds nothing is `null`. */
export function tableOf(content: Pick<SheetContent, "cells">): readonly (readonly Shown[])[] {
  const rows: Shown[][] = [];
  const taken = new Set<string>();
  for (const cell of content.cells) {
    const address = cellAddress(cell.row, cell.column);
    if (taken.has(address)) throw new Error(`two cells in ${address}`);
    taken.add(address);
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row] ?? [];
    while (row.length <= cell.column) row.push(null);
    row[cell.column] = shownBy(cell);
  }
  return rows;
}

/** What the formulas of a sheet show, by address (A1). */
export function resultsOf(content: Pick<SheetContent, "cells">): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...content.cells].flatMap(({ row, column, content: held }) => (held.kind === "formula" ? [[cellAddress(row, column), held.result]] : [])));
}

const NAMES = new Map<number, string>(Object.entries(LOOK).map(([name, number]) => [number, name]));

/** The looks of a sheet's cells, row by row. */
export function looksOf(content: Pick<SheetContent, "cells">): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { row, column, style } of content.cells) {
    while (rows.length <= row) rows.push([]);
    const looks = rows[row] ?? [];
    while (looks.length <= column) looks.push("");
    looks[column] = style === undefined ? "" : (NAMES.get(style) ?? "");
  }
  return rows;
}
