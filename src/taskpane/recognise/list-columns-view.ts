import type { AssessmentSheet, ColumnMapping, MappingReason } from "../../assessment/assessment-sheet";
import { textAt } from "../../assessment/cell-text";
import type { Field } from "../../assessment/field";
import { PLAIN_FIELDS } from "../../assessment/field";
import type { CriteriaSet } from "../../criteria/criteria-set";

/** One column (0-based) of a list as it is shown: its header, and what it was taken for. */
export interface ShownColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field | null;
  /** 0–1; `null` where the column was not understood. */
  readonly confidence: number | null;
  readonly reason: MappingReason["kind"] | null;
}

/** Every column of a list that holds something to us, or has a header. */
export function shownColumns(list: AssessmentSheet): readonly ShownColumn[] {
  const mapped = list.columns.map((mapping) => ({
    column: mapping.column,
    header: headerOf(list, mapping),
    field: mapping.field,
    confidence: mapping.confidence,
    reason: mapping.reason.kind,
  }));
  const unknown = list.unknownColumns.map(({ column, header }) => ({ column, header, field: null, confidence: null, reason: null }));
  const known = new Set([...mapped, ...unknown].map(({ column }) => column));
  const asked = list.questions
    .flatMap((question) => (question.kind === "field-twice" ? question.columns : [question.column]))
    .filter((column) => !known.has(column))
    .map((column) => ({ column, header: headerText(list, column), field: null, confidence: null, reason: null }));
  return [...mapped, ...unknown, ...asked].sort((a, b) => a.column - b.column);
}

function headerOf(list: AssessmentSheet, { column, reason }: ColumnMapping): string {
  return "header" in reason ? reason.header : headerText(list, column);
}

/** The words standing over a column, from the header's first row to its last. */
function headerText(list: AssessmentSheet, column: number): string {
  const words: string[] = [];
  for (let row = list.header.first; row <= list.header.last; row += 1) {
    const text = textAt(list.grid, row, column);
    if (text !== "") words.push(text);
  }
  return words.join(" ");
}

/** Everything a column of a list judged by this set can hold. */
export function fieldsOf(set: CriteriaSet): readonly Field[] {
  return [
    ...PLAIN_FIELDS,
    ...set.indicators.map(({ number }): Field => `indicator:${number}`),
    ...set.competences.map(({ number }): Field => `competence:${number}`),
  ];
}
