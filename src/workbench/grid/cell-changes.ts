import type { CellRange } from "../../workbook/address";
import type { CellContent, CellStyle, Edit } from "../../workbook/edit";
import type { CellValue } from "../../workbook/cell-value";
import { isCellError } from "../../workbook/cell-value";
import type { Grid } from "../../workbook/grid";
import { cellKey, forEachCellInRow, formulaAt, valueAt } from "../../workbook/grid";
import type { CellLook, LiveCell, LiveSheet } from "../host/live-workbook";
import { lookOf } from "../host/univer-look";
import type { SheetLooks } from "./sheet-looks";
import type { StyleLooks } from "./style-looks";
import { forEachStyledCell } from "./styled-cells";

/** The edits that make a file's sheet hold and show what the grid's does; the sheet is named as it is now. */
export function cellChanges(sheet: LiveSheet, grid: Grid, looks: SheetLooks | undefined, styles: StyleLooks): readonly Edit[] {
  const name = sheet.name();
  const found: { readonly key: number; readonly edit: Edit }[] = [];
  const styleAt = new Map<number, number>();
  if (looks) forEachStyledCell(looks.styles, (row, column, style) => void styleAt.set(cellKey(row, column), style));
  const shown = new Map<number, CellLook>();
  const lookAt = (key: number): CellLook => {
    const style = styleAt.get(key) ?? 0;
    const look = shown.get(style) ?? lookOf(styles.cells[style]);
    shown.set(style, look);
    return look;
  };
  const merges = sheet.merges();
  const compared = new Set<number>();
  const compare = (row: number, column: number, cell: LiveCell): void => {
    const key = cellKey(row, column);
    if (compared.has(key)) return;
    compared.add(key);
    const [before, after] = [fileContent(grid, row, column), liveContent(cell)];
    if (!sameContent(before, after) && !isCovered(merges, row, column) && !isOnlyReckoned(before, after, () => sheet.isProtected() && sheet.isLocked(row, column))) {
      found.push({ key, edit: { kind: "set-cell", sheet: name, row, column, before, after } });
    }
    const style = styleChange(lookAt(key), cell.look);
    if (style) found.push({ key, edit: { kind: "set-style", sheet: name, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, style } });
  };
  sheet.forEachCell(compare);
  // What the file has and the grid no longer.
  for (let row = 0; row < grid.rowCount; row += 1) forEachCellInRow(grid, row, (column) => compare(row, column, sheet.cellAt(row, column)));
  for (const key of [...grid.formulas.keys(), ...styleAt.keys()]) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    if (!compared.has(key)) compare(row, column, sheet.cellAt(row, column));
  }
  return found.sort((a, b) => a.key - b.key).map(({ edit }) => edit);
}

/** Whether a merge hides the cell: the grid may have emptied it, the file keeps what it has there. */
function isCovered(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some((merge) => {
    const isWithin = row >= merge.firstRow && row <= merge.lastRow && column >= merge.firstColumn && column <= merge.lastColumn;
    return isWithin && (row > merge.firstRow || column > merge.firstColumn);
  });
}

/** A locked formula whose result alone is new: nobody changed it, and the file's protection is not ours to pass by. */
function isOnlyReckoned(before: CellContent, after: CellContent, isLocked: () => boolean): boolean {
  return before.kind === "formula" && after.kind === "formula" && before.formula === after.formula && isLocked();
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
