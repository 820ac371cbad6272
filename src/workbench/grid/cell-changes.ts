import type { CellContent, CellStyle, Edit } from "../../workbook/edit";
import type { CellValue } from "../../workbook/cell-value";
import { isCellError } from "../../workbook/cell-value";
import type { Grid } from "../../workbook/grid";
import { formulaAt, valueAt } from "../../workbook/grid";
import type { CellLook, LiveCell, LiveSheet } from "../host/live-workbook";
import { lookOf } from "../host/univer-look";
import type { SheetLooks } from "./sheet-looks";
import type { StyleLooks } from "./style-looks";

/** The edits that make a file's sheet hold and show what the grid's does; the sheet is named as it is now. */
export function cellChanges(sheet: LiveSheet, grid: Grid, looks: SheetLooks | undefined, styles: StyleLooks): readonly Edit[] {
  const name = sheet.name();
  const edits: Edit[] = [];
  const styleAt = new Map((looks?.styles ?? []).map(({ row, column, style }) => [row * 16_384 + column, style]));
  const used = sheet.usedRange(false);
  const rows = Math.max(grid.rowCount, (used?.lastRow ?? -1) + 1);
  const columns = Math.max(grid.columnCount, (used?.lastColumn ?? -1) + 1);
  const covered = coveredCells(sheet);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = sheet.cellAt(row, column);
      const [before, after] = [fileContent(grid, row, column), liveContent(cell)];
      const isCovered = covered.has(row * 16_384 + column);
      if (!isCovered && !sameContent(before, after)) edits.push({ kind: "set-cell", sheet: name, row, column, before, after });
      const style = styleChange(lookOf(styles.cells[styleAt.get(row * 16_384 + column) ?? 0]), cell.look);
      if (style) edits.push({ kind: "set-style", sheet: name, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, style });
    }
  }
  return edits;
}

/** Cells that a merge hides: the grid may have emptied them, the file keeps what it has there. */
function coveredCells(sheet: LiveSheet): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of sheet.merges()) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) covered.add(row * 16_384 + column);
    }
    covered.delete(firstRow * 16_384 + firstColumn);
  }
  return covered;
}

function fileContent(grid: Grid, row: number, column: number): CellContent {
  const formula = formulaAt(grid, row, column);
  const value = valueAt(grid, row, column);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, result: value };
}

/** What a live cell holds, as an edit writes it. */
export function liveContent({ value, formula }: LiveCell): CellContent {
  return formula === null ? { kind: "value", value } : { kind: "formula", formula: formula.replace(/^=/, ""), result: value };
}

function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === "value") return b.kind === "value" && sameValue(a.value, b.value);
  return b.kind === "formula" && a.formula === b.formula && sameValue(a.result, b.result);
}

/** An empty text is no cell for the grid, and the fifteenth digit of a sum may differ between reckoners. */
function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return a === b || ((a ?? "") === "" && (b ?? "") === "");
}

/** What of a look an edit can write, where it differs; `null` where nothing does. */
export function styleChange(before: CellLook, after: CellLook): CellStyle | null {
  const fill = after.fillColor;
  const style: CellStyle = {
    ...(before.bold === after.bold ? {} : { bold: after.bold }),
    ...(before.italic === after.italic ? {} : { italic: after.italic }),
    ...(before.fontSize === after.fontSize ? {} : { fontSize: after.fontSize }),
    ...(before.fontName === after.fontName ? {} : { fontName: after.fontName }),
    ...(before.fontColor === after.fontColor ? {} : { fontColor: after.fontColor.replace("#", "") }),
    ...(before.fillColor === fill || fill === null ? {} : { fillColor: fill.replace("#", "") }),
    ...(before.numberFormat === after.numberFormat ? {} : { numberFormat: after.numberFormat }),
    ...horizontalChange(before, after),
    ...(before.vertical === after.vertical ? {} : { vertical: ({ Top: "top", Center: "center", Bottom: "bottom" } as const)[after.vertical] }),
    ...(before.wrap === after.wrap ? {} : { wrap: after.wrap }),
    ...(before.border === after.border || after.border === "None" ? {} : { border: "thin" as const }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

function horizontalChange(before: CellLook, after: CellLook): Pick<CellStyle, "horizontal"> {
  if (before.horizontal === after.horizontal || after.horizontal === "General") return {};
  return { horizontal: ({ Left: "left", Center: "center", Right: "right" } as const)[after.horizontal] };
}
