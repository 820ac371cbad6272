import { decodeLegacy } from "../text/legacy-encoding";
import { normalizeText } from "../text/normal-form";
import { shownSign } from "../text/symbol-font";
import type { CellValue } from "../workbook/cell-value";
import type { Grid } from "../workbook/grid";
import { cellKey, formatAt, valueAt } from "../workbook/grid";
import { trustedFont } from "./font-trust";

/** The text of a cell as it is meant, and whether it stood there in a legacy encoding. */
export interface CellText {
  readonly text: string;
  readonly legacy: boolean;
}

/** Reads a text that stands at a row and column (0-based): decoded by its font before anything is trimmed, then normalised. */
export function meantText(grid: Grid, row: number, column: number, raw: string): CellText {
  const runs = grid.richText.size === 0 ? undefined : grid.richText.get(cellKey(row, column));
  if (!runs) {
    const { fontName } = formatAt(grid, row, column);
    const decoded = decodeLegacy(raw.length === 1 ? shownSign(raw, fontName) : raw, trustedFont(grid, column, fontName));
    return { text: normalizeText(decoded.text), legacy: decoded.encoding !== null };
  }
  const cellFont = formatAt(grid, row, column).fontName;
  const decoded = runs.map((run) => {
    const font = run.fontName ?? cellFont;
    return decodeLegacy(shownSign(run.text, font), trustedFont(grid, column, font));
  });
  return {
    text: normalizeText(decoded.map((run) => run.text).join("")),
    legacy: decoded.some((run) => run.encoding !== null),
  };
}

/** What a cell says as text: its text decoded and normalised, a number as people write it; "" for every other value. */
export function textAt(grid: Grid, row: number, column: number): string {
  return textOf(grid, row, column, valueAt(grid, row, column));
}

/** Like `textAt`, for a value already at hand. */
export function textOf(grid: Grid, row: number, column: number, value: CellValue): string {
  if (typeof value === "string") return meantText(grid, row, column, value).text;
  return typeof value === "number" ? String(value) : "";
}
