import type { AssessmentSheet } from "../assessment/assessment-sheet";
import { isSymbolFont } from "../text/symbol-font";
import { parseTick } from "../text/tick";
import type { CellValue } from "../workbook/cell-value";
import { isCellError } from "../workbook/cell-value";
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
  const columns = list.columns.filter(({ field }) => field === "passTick" || field === "failTick").map(({ column }) => column);
  if (columns.length === 0) return null;
  const drawsSigns = list.grid.formats.some(({ fontName }) => isSymbolFont(fontName));
  const counts = new Map<string, number>();
  for (const { row, kind } of list.rows) {
    if (kind !== "subject") continue;
    for (const column of columns) {
      const value = valueAt(list.grid, row, column);
      if (value === null || isCellError(value) || typeof value === "boolean") continue;
      if (drawsSigns && isSymbolFont(formatAt(list.grid, row, column).fontName)) continue;
      const mark = String(value).trim();
      // "X" and "x" are one to COUNTIF; the Cyrillic look-alike is not.
      const key = mark.toLowerCase();
      const known = counts.get(key);
      if (known !== undefined) counts.set(key, known + 1);
      else if (parseTick(mark) === "ticked") counts.set(key, 1);
    }
  }
  let best: string | null = null;
  for (const [mark, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = mark;
  return best;
}
