import type { AssessmentSheet } from "../assessment/assessment-sheet";
import { remembered } from "../text/remembered";
import { isSymbolFont } from "../text/symbol-font";
import { parseTick } from "../text/tick";
import type { CellValue } from "../workbook/cell-value";
import { isCellError } from "../workbook/cell-value";
import type { Grid } from "../workbook/grid";
import { formatAt, valueAt } from "../workbook/grid";

/** The sign a tick is made with, as COUNTIF sees it but without outer spaces; `null` for what is no sign. */
export function tickMark(raw: CellValue): string | null {
  if (raw === null || isCellError(raw) || typeof raw === "boolean") return null;
  return String(raw).trim();
}

/**
 * The sign most ticks of a list are made with; of two as frequent the one met first. `null` where nothing is ticked.
 * Letters that a font of signs shows as ticks are left out: in another cell they would be letters.
 */
export function prevailingTick(list: AssessmentSheet): string | null {
  const columns = list.columns.flatMap(({ field, column }) => (field === "passTick" || field === "failTick" ? [column] : []));
  if (columns.length === 0) return null;
  const drawsSigns = list.grid.formats.some(({ fontName }) => isSymbolFont(fontName));
  const counts = new Map<string, number>();
  for (const { row, kind } of list.rows) {
    if (kind !== "subject") continue;
    for (const column of columns) countMark(list.grid, row, column, drawsSigns, counts);
  }
  let best: string | null = null;
  for (const [mark, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = mark;
  return best;
}

function countMark(grid: Grid, row: number, column: number, drawsSigns: boolean, counts: Map<string, number>): void {
  const value = valueAt(grid, row, column);
  if (value === null || isCellError(value) || typeof value === "boolean") return;
  if (drawsSigns && isSymbolFont(formatAt(grid, row, column).fontName)) return;
  const mark = markOf(String(value));
  if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1);
}

/** "X" and "x" are one to COUNTIF; the Cyrillic look-alike is not. `null` for what ticks nothing. */
const markOf = remembered((text): string | null => {
  const mark = text.trim();
  return parseTick(mark) === "ticked" ? mark.toLowerCase() : null;
});
