import type { AssessmentSheet } from "../../src/assessment/assessment-sheet";
import type { RuleId } from "../../src/check/rule";
import { recogniseBytes } from "../../src/cli/checked-file";
import type { SourceOutcome } from "../../src/cli/source-reading";
import type { CellContent, Edit } from "../../src/workbook/edit";
import { formulaAt, valueAt } from "../../src/workbook/grid";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import { readAs, SETTING } from "./sample-sources";

/** A workbook that faults are planted in, with its lists. */
export interface Sound {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lists: readonly AssessmentSheet[];
}

export function soundBook(name: string, bytes: Uint8Array): Sound {
  const book = recogniseBytes(bytes, name, SETTING.request);
  if (!book.ok) throw new Error(name);
  return { name, bytes, lists: book.value.recognised.lists };
}

export function columnOf(list: AssessmentSheet, field: string): number {
  const column = list.columns.find((mapping) => mapping.field === field)?.column;
  if (column === undefined) throw new Error(`${list.sheet} has no ${field}`);
  return column;
}

export function standing(list: AssessmentSheet, row: number, column: number): CellContent {
  const formula = formulaAt(list.grid, row, column);
  const value = valueAt(list.grid, row, column);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, result: value };
}

export function put(list: AssessmentSheet, row: number, column: number, after: CellContent): Edit {
  return { kind: "set-cell", sheet: list.sheet, row, column, before: standing(list, row, column), after };
}

/** The values of two columns changed about in every row of people. */
export function swapped(list: AssessmentSheet, one: number, other: number): readonly Edit[] {
  return subjectRows(list).flatMap((row) => [
    put(list, row, one, { kind: "value", value: valueAt(list.grid, row, other) }),
    put(list, row, other, { kind: "value", value: valueAt(list.grid, row, one) }),
  ]);
}

export function subjectRows(list: AssessmentSheet): readonly number[] {
  return list.rows.filter(({ kind }) => kind === "subject").map(({ row }) => row);
}

/** The source as it is read with the edits made; `null` where the workbook cannot be so edited. */
export async function readEdited({ name, bytes }: Sound, edits: readonly Edit[]): Promise<SourceOutcome | null> {
  const applied = applyEdits(bytes, edits);
  return applied.ok ? readAs(name, applied.value.bytes) : null;
}

export async function readMutated(sound: Sound, edits: readonly Edit[]): Promise<SourceOutcome> {
  const outcome = await readEdited(sound, edits);
  if (!outcome) throw new Error(`${sound.name} refuses`);
  return outcome;
}

/** The rules of errors and warnings a source is blamed for, as often as it is. */
export function rulesOf(outcome: SourceOutcome): readonly RuleId[] {
  return outcome.kind === "read" ? outcome.share.findings.filter(({ severity }) => severity !== "hint").map(({ rule }) => rule) : [];
}

/** How much oftener one of the rules is broken than before. */
export function moreOf(rules: readonly RuleId[], after: SourceOutcome, before: SourceOutcome): number {
  const count = (outcome: SourceOutcome): number => rulesOf(outcome).filter((rule) => rules.includes(rule)).length;
  return count(after) - count(before);
}
