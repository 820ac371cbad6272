import type { Edit, SheetContent } from "../workbook/edit";
import type { Finding } from "./finding";
import { flagEdits } from "./flag-edits";

/** The name of our sheet of findings; the same in every language, so that the next check finds it. */
export const RESULT_SHEET = "Kết quả kiểm tra";

/**
 * The edits that mark a workbook, given the names of its sheets: old flags off, flags on, the sheet of findings
 * written in place or added last.
 */
export function markEdits(findings: readonly Finding[], content: SheetContent, sheets: readonly string[]): readonly Edit[] {
  const sheet: Edit = sheets.includes(RESULT_SHEET)
    ? { kind: "replace-sheet", sheet: RESULT_SHEET, content }
    : { kind: "add-sheet", sheet: RESULT_SHEET, content };
  return [...clearFlags(sheets), ...flagEdits(findings), sheet];
}

/** The edits that take exactly our marks off the named sheets again; what was taught stays. */
export function clearEdits(sheets: readonly string[]): readonly Edit[] {
  const own: readonly Edit[] = sheets.includes(RESULT_SHEET) ? [{ kind: "remove-sheet", sheet: RESULT_SHEET, content: null }] : [];
  return [...clearFlags(sheets), ...own];
}

/** Notes beside the flags: one for each flagged cell, its findings' words one below the other. */
export function noteEdits(findings: readonly Finding[], say: (finding: Finding) => string): readonly Edit[] {
  const texts = new Map<string, { readonly sheet: string; readonly row: number; readonly column: number; readonly lines: string[] }>();
  for (const finding of findings) {
    const { sheet, row, column } = finding.place;
    if (sheet === null || row === null || column === null || finding.accepted !== undefined) continue;
    const key = `${sheet}\u0000${row}\u0000${column}`;
    const known = texts.get(key);
    if (known) known.lines.push(say(finding));
    else texts.set(key, { sheet, row, column, lines: [say(finding)] });
  }
  return [...texts.values()].map(({ sheet, row, column, lines }) => ({
    kind: "set-note",
    sheet,
    row,
    column,
    before: null,
    after: lines.join("\n"),
  }));
}

function clearFlags(sheets: readonly string[]): readonly Edit[] {
  return sheets.filter((sheet) => sheet !== RESULT_SHEET).map((sheet) => ({ kind: "clear-flags", sheet }));
}
