import { parseNumberText } from "../text/number-text";
import type { Grid } from "../workbook/grid";
import { formatAt, formulaAt, valueAt } from "../workbook/grid";
import type { SummaryPlace } from "./summary-sheet";

/** What stands at a place of figures. */
export type FigureCell =
  | { readonly kind: "blank" }
  /** `value` on the scale of the place; `decimals` as shown or typed, `null` where the number shows as it is. */
  | { readonly kind: "figure"; readonly value: number; readonly decimals: number | null; readonly asText: boolean }
  | { readonly kind: "words"; readonly text: string };

/** Reads a place of figures: numbers, and figures that were typed as text ("99,11%", "1.063 người"). */
export function figureCellAt(grid: Grid, place: Pick<SummaryPlace, "row" | "column" | "scale" | "measure">): FigureCell {
  const value = valueAt(grid, place.row, place.column);
  if (value === null) return { kind: "blank" };
  if (typeof value === "number") {
    const isPlain = formatAt(grid, place.row, place.column).numberFormat === "General";
    return { kind: "figure", value, decimals: isPlain ? null : fixedDecimals(grid, place), asText: false };
  }
  if (typeof value !== "string") return { kind: "words", text: typeof value === "boolean" ? String(value) : value.error };
  const isCount = place.measure.kind === "count";
  const parsed = parseNumberText(value, isCount ? { whole: true } : { max: 100 });
  if (parsed.kind === "blank") return { kind: "blank" };
  if (parsed.kind !== "number") return { kind: "words", text: value.trim() };
  const onScale = place.scale === "share" ? Number((parsed.value / 100).toPrecision(12)) : parsed.value;
  return { kind: "figure", value: onScale, decimals: /[.,](\d+)\s*%?\s*$/.exec(value)?.[1]?.length ?? 0, asText: true };
}

function fixedDecimals(grid: Grid, { row, column }: Pick<SummaryPlace, "row" | "column">): number {
  return /0\.(0+)/.exec(formatAt(grid, row, column).numberFormat)?.[1]?.length ?? 0;
}

/** Whether a formula stands at the place. */
export function isFormulaAt(grid: Grid, { row, column }: Pick<SummaryPlace, "row" | "column">): boolean {
  return formulaAt(grid, row, column) !== null;
}
