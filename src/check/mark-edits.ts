import type { Edit, SheetContent } from "../workbook/edit";
import type { Finding } from "./finding";
import { flagEdits } from "./flag-edits";
import { RESULT_MARK } from "./result-sheet";

/** The name of our sheet of findings; the same in every language, so that the next check finds it. */
export const RESULT_SHEET = "Kết quả kiểm tra";

/**
 * The edits that mark a workbook, given the names of its sheets: old flags off, flags on, the sheet of findings
 * written in place or added last.
 */
export function markEdits(findings: readonly Finding[], content: SheetContent, sheets: readonly string[]): readonly Edit[] {
  const sheet: Edit = sheets.includes(RESULT_SHEET)
    ? { kind: "replace-sheet", sheet: RESULT_SHEET, content, mark: RESULT_MARK }
    : { kind: "add-sheet", sheet: RESULT_SHEET, content };
  return [...clearMarks(sheets), ...flagEdits(findings), sheet];
}

/** The edits that take exactly our marks off the named sheets again; what was taught stays, and a person's sheet of our sheet's name. */
export function clearEdits(sheets: readonly string[]): readonly Edit[] {
  const own: readonly Edit[] = sheets.includes(RESULT_SHEET) ? [{ kind: "remove-sheet", sheet: RESULT_SHEET, content: null, mark: RESULT_MARK }] : [];
  return [...clearMarks(sheets), ...own];
}

/**
 * Notes beside the flags: one for each flagged cell, its findings' words one below the other. They come after the edits
 * that mark, which take those of the last check away.
 */
export function noteEdits(findings: readonly Finding[], say: (finding: Finding) => string): readonly Edit[] {
  const bySheet = new Map<string, Map<string, { readonly row: number; readonly column: number; readonly lines: string[] }>>();
  for (const finding of findings) {
    const { sheet, row, column } = finding.place;
    if (sheet === null || row === null || column === null || finding.accepted !== undefined) continue;
    const notes = bySheet.get(sheet) ?? new Map<string, { readonly row: number; readonly column: number; readonly lines: string[] }>();
    bySheet.set(sheet, notes);
    const key = `${row}:${column}`;
    const known = notes.get(key);
    if (known) known.lines.push(say(finding));
    else notes.set(key, { row, column, lines: [say(finding)] });
  }
  return [...bySheet].map(([sheet, notes]) => ({
    kind: "add-notes",
    sheet,
    notes: [...notes.values()].map(({ row, column, lines }) => ({ row, column, text: lines.join("\n") })),
  }));
}

function clearMarks(sheets: readonly string[]): readonly Edit[] {
  return sheets
    .filter((sheet) => sheet !== RESULT_SHEET)
    .flatMap((sheet) => [{ kind: "clear-flags", sheet }, { kind: "clear-notes", sheet }] as const);
}
