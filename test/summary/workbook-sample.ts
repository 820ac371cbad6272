import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import type { CellStyle, Edit, SheetCell } from "../../src/workbook/edit";
import type { Grid } from "../../src/workbook/grid";
import { formatAt, formulaAt, valueAt } from "../../src/workbook/grid";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../../src/workbook/xlsx/patch/blank-workbook";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";

/** The bytes of a workbook with the cells, formulas, number formats and merges of grids. */
export function bytesOfGrids(grids: readonly Grid[]): Uint8Array {
  const added = grids.map((grid): Edit => {
    const styles: CellStyle[] = [];
    const cells: SheetCell[] = [];
    for (let row = 0; row < grid.rowCount; row += 1) {
      for (let column = 0; column < grid.columnCount; column += 1) {
        const { numberFormat } = formatAt(grid, row, column);
        const value = valueAt(grid, row, column);
        const formula = formulaAt(grid, row, column);
        if (value === null && formula === null && numberFormat === "General") continue;
        if (!styles.some((style) => style.numberFormat === numberFormat)) styles.push({ numberFormat });
        const content = formula === null ? ({ kind: "value", value } as const) : ({ kind: "formula", formula, result: value } as const);
        cells.push({ row, column, content, style: styles.findIndex((style) => style.numberFormat === numberFormat) });
      }
    }
    return { kind: "add-sheet", sheet: grid.sheet, content: { cells, styles, merges: grid.merges } };
  });
  return changed(blankWorkbook(), [...added, { kind: "remove-sheet", sheet: BLANK_SHEET, content: null }]);
}

/** The bytes after edits. */
export function changed(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return applied(bytes, edits).bytes;
}

/** The bytes after edits, and the edits that take them back. */
export function applied(bytes: Uint8Array, edits: readonly Edit[]) {
  const done = applyEdits(bytes, edits);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes: done.value.bytes, inverse: done.value.applied.inverse, lasting: done.value.applied.lasting };
}

/** What a workbook's bytes hold: its sheets as grids, and its memory. */
export function bookOf(bytes: Uint8Array): { readonly grids: readonly Grid[]; readonly memory: string | null } {
  const book = openXlsx(bytes);
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  const grids = book.value.facts.sheets.map(({ name }) => {
    const grid = book.value.readGrid(name);
    if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
    return grid.value;
  });
  return { grids, memory: book.value.facts.memory };
}

/** The values of a sheet by A1 address, blanks left out. */
export function valuesOf(bytes: Uint8Array, sheet: string): ReadonlyMap<string, CellValue> {
  const grid = bookOf(bytes).grids.find((one) => one.sheet === sheet);
  if (!grid) throw new Error(`no sheet ${sheet}`);
  const values = new Map<string, CellValue>();
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const value = valueAt(grid, row, column);
      if (value !== null) values.set(cellAddress(row, column), value);
    }
  }
  return values;
}
