import type { CellRange } from "../address";
import type { CellContent } from "../edit";
import type { CellKey } from "../grid";
import { cellKey } from "../grid";
import { sameContent } from "./cell-text";

/**
 * What we wrote and Excel has not reported yet. A reported change is ours only while every cell of it was written by
 * us and still holds what we wrote: whatever a person types meanwhile counts as theirs.
 */
export interface OwnChanges {
  readonly expect: (sheet: string, row: number, column: number, content: CellContent) => void;
  /** What we wrote into every cell of the range, or `null` where some cell was not written by us. */
  readonly expected: (sheet: string, range: CellRange) => ReadonlyMap<CellKey, CellContent> | null;
  /** Forgets what was reported. */
  readonly settle: (sheet: string, range: CellRange) => void;
}

/** A change above so many cells is not compared cell by cell. */
const COMPARED_CELLS = 100_000;

/** Starts with nothing expected. */
export function ownChanges(): OwnChanges {
  const bySheet = new Map<string, Map<CellKey, CellContent>>();
  const eachCell = (range: CellRange, visit: (key: CellKey) => boolean): boolean => {
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) if (!visit(cellKey(row, column))) return false;
    }
    return true;
  };
  const isLarge = (range: CellRange): boolean =>
    (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1) > COMPARED_CELLS;
  return {
    expect: (sheet, row, column, content) => {
      const cells = bySheet.get(sheet) ?? new Map<CellKey, CellContent>();
      cells.set(cellKey(row, column), content);
      bySheet.set(sheet, cells);
    },
    expected: (sheet, range) => {
      const cells = bySheet.get(sheet);
      if (!cells || isLarge(range)) return null;
      const found = new Map<CellKey, CellContent>();
      const all = eachCell(range, (key) => {
        const content = cells.get(key);
        if (content) found.set(key, content);
        return content !== undefined;
      });
      return all ? found : null;
    },
    settle: (sheet, range) => {
      const cells = bySheet.get(sheet);
      if (!cells || isLarge(range)) return;
      eachCell(range, (key) => {
        cells.delete(key);
        return true;
      });
    },
  };
}

/** Whether cells as they stand hold what we wrote; of a formula only that it stands there. */
export function holdsOurs(ours: ReadonlyMap<CellKey, CellContent>, standing: ReadonlyMap<CellKey, { readonly content: CellContent }>): boolean {
  for (const [key, content] of ours) {
    const found = standing.get(key)?.content;
    if (!found || (content.kind === "formula" ? found.kind !== "formula" : !sameContent(found, content))) return false;
  }
  return true;
}
