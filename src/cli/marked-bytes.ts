import { countedLists } from "../check/counted-lists";
import type { Finding } from "../check/finding";
import { flaggedCells } from "../check/flag-edits";
import { markEdits, noteEdits } from "../check/mark-edits";
import { planFixes } from "../check/fix-plan";
import { resultSheet } from "../check/result-sheet";
import type { Locale } from "../locale/locale";
import { findingWords } from "../locale/locale";
import { cellAddress } from "../workbook/address";
import type { CellContent, Edit } from "../workbook/edit";
import { isCellError } from "../workbook/cell-value";
import type { Result } from "../workbook/problem";
import { succeed } from "../workbook/problem";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import { NODE_PACKAGE } from "./node-package";
import type { EditLine } from "./command-output";
import { sumOutcomes } from "./command-output";
import type { ReadFile } from "./checked-file";

/** What marking and fixing need of a checked workbook. */
export type Markable = Pick<ReadFile, "bytes" | "facts" | "result">;

/** A changed workbook, with the cells that were changed. */
export interface ChangedBytes {
  readonly bytes: Uint8Array;
  /** Cells flagged, or cells fixed. */
  readonly cells: number;
  readonly lines: readonly EditLine[];
  /** Sheets whose protection forbids marks: their findings stand on the sheet of findings alone. */
  readonly unmarked: readonly string[];
}

/** What is wrong and what to do about it, as a reader is told. */
export type Say = (finding: Finding) => { readonly wrong: string; readonly todo: string };

/** The bytes of a checked workbook with its findings marked: flags, the sheet of findings, notes where asked. */
export function markedBytes(
  { bytes, facts, result }: Markable,
  locale: Locale,
  withNotes: boolean,
  say: Say = (finding) => findingWords(locale, finding),
): Result<ChangedBytes> {
  const { findings } = result;
  const lists = countedLists(result);
  const subjects = lists.reduce((sum, { registered }) => sum + registered, 0);
  const counts = { subjects, ...sumOutcomes(lists.map(({ decided }) => decided)) };
  const content = resultSheet(findings, counts, locale.outcomes, { ...locale.resultSheet, say });
  const edits = [
    ...markEdits(findings, content, facts.sheets.map(({ name }) => name)),
    ...(withNotes ? noteEdits(findings, (finding) => `${say(finding).wrong} ${say(finding).todo}`) : []),
  ];
  return applyMarks(bytes, edits, findings, []);
}

/** Applies marks, without those that a sheet's protection forbids: a list somebody has locked is to have its findings all the same. */
function applyMarks(bytes: Uint8Array, edits: readonly Edit[], findings: readonly Finding[], unmarked: readonly string[]): Result<ChangedBytes> {
  const applied = applyEdits(bytes, edits, { limits: NODE_PACKAGE });
  if (applied.ok) {
    const cells = flaggedCells(findings.filter(({ place }) => !unmarked.includes(place.sheet ?? "")));
    return succeed({ bytes: applied.value.bytes, cells, lines: [], unmarked });
  }
  const closed = applied.problems.find(({ kind }) => kind === "sheet-protected")?.sheet;
  const isMark = (edit: Edit): boolean => (edit.kind === "add-flags" || edit.kind === "add-notes") && edit.sheet === closed;
  if (closed === undefined || !edits.some(isMark)) return applied;
  return applyMarks(bytes, edits.filter((edit) => !isMark(edit)), findings, [...unmarked, closed]);
}

/** The bytes of a checked workbook with its certain fixes applied, and each as cell, before, after. */
export function fixedBytes({ bytes, result }: Markable): Result<ChangedBytes> {
  const edits = planFixes(result.findings).flatMap(({ fix }) => fix.edits);
  const lines = edits.flatMap((edit): readonly EditLine[] =>
    edit.kind === "set-cell"
      ? [{ sheet: edit.sheet, cell: cellAddress(edit.row, edit.column), before: shown(edit.before), after: shown(edit.after) }]
      : [],
  );
  const applied = applyEdits(bytes, edits, { limits: NODE_PACKAGE });
  return applied.ok ? succeed({ bytes: applied.value.bytes, cells: lines.length, lines, unmarked: [] }) : applied;
}

function shown(content: CellContent): EditLine["before"] {
  if (content.kind === "formula") return `=${content.formula}`;
  return isCellError(content.value) ? content.value.error : content.value;
}
