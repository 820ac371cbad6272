import type { CellRange } from "../workbook/address";
import type { Edit, FlagSeverity } from "../workbook/edit";
import type { Finding } from "./finding";

const RANK: Readonly<Record<FlagSeverity, number>> = { error: 3, warning: 2, hint: 1 };
const SEVERITIES: readonly FlagSeverity[] = ["error", "warning", "hint"];

/**
 * The flags of findings: for each sheet and severity one edit, its cells gathered into as few rectangles as runs allow.
 * A cell with several findings shows the worst. What was accepted, and what speaks of a whole sheet, is not flagged.
 */
export function flagEdits(findings: readonly Finding[]): readonly Edit[] {
  const worst = worstByCell(findings);
  return [...worst].flatMap(([sheet, cells]) =>
    SEVERITIES.flatMap((severity): Edit[] => {
      const ranges = rangesOf([...cells].filter(([, own]) => own === severity).map(([cell]) => cell));
      return ranges.length > 0 ? [{ kind: "add-flags", sheet, severity, ranges }] : [];
    }),
  );
}

/** How many cells the findings flag. */
export function flaggedCells(findings: readonly Finding[]): number {
  return [...worstByCell(findings).values()].reduce((sum, cells) => sum + cells.size, 0);
}

/** A cell as one number: columns first, so that runs down a column lie side by side. */
const PER_COLUMN = 1 << 20;

function worstByCell(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<number, FlagSeverity>> {
  const bySheet = new Map<string, Map<number, FlagSeverity>>();
  for (const { place, severity, accepted } of findings) {
    const { sheet, row, column } = place;
    if (sheet === null || row === null || column === null || accepted !== undefined) continue;
    const cells = bySheet.get(sheet) ?? new Map<number, FlagSeverity>();
    bySheet.set(sheet, cells);
    const cell = column * PER_COLUMN + row;
    const known = cells.get(cell);
    if (!known || RANK[severity] > RANK[known]) cells.set(cell, severity);
  }
  return bySheet;
}

/** Runs down each column, then equal runs of neighbouring columns as one rectangle. */
function rangesOf(cells: readonly number[]): readonly CellRange[] {
  const sorted = [...cells].sort((a, b) => a - b);
  const runs: { column: number; firstRow: number; lastRow: number }[] = [];
  for (const cell of sorted) {
    const column = Math.floor(cell / PER_COLUMN);
    const row = cell % PER_COLUMN;
    const last = runs.at(-1);
    if (last && last.column === column && last.lastRow === row - 1) last.lastRow = row;
    else runs.push({ column, firstRow: row, lastRow: row });
  }
  const bySpan = new Map<string, { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number }[]>();
  for (const { column, firstRow, lastRow } of runs) {
    const span = `${firstRow}:${lastRow}`;
    const same = bySpan.get(span) ?? [];
    bySpan.set(span, same);
    const last = same.at(-1);
    if (last && last.lastColumn === column - 1) last.lastColumn = column;
    else same.push({ firstRow, firstColumn: column, lastRow, lastColumn: column });
  }
  return [...bySpan.values()].flat().sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}
