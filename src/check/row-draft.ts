import type { Field } from "../assessment/field";
import type { Subject } from "../assessment/subject";
import type { FindingParams, Fix } from "./finding";
import type { FindingDraft } from "./rule-definition";
import type { RowRuleId, Severity } from "./rule";

/** What a row rule saw in one cell. `column` is 0-based; `null` speaks of the row as a whole. */
export interface RowObservation {
  readonly rule: RowRuleId;
  readonly column: number | null;
  readonly field: Field | null;
  /** What stands there, as text: part of the finding's id, so that an acceptance lapses when it changes. */
  readonly value: string;
  readonly params?: FindingParams;
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
}

/** The draft of a finding about a row; the person's name is always among the params. */
export function rowDraft(subject: Subject, seen: RowObservation): FindingDraft {
  const name = subject.name?.reading.kind === "value" ? subject.name.reading.value : null;
  return {
    rule: seen.rule,
    ...(seen.severity ? { severity: seen.severity } : {}),
    sheet: subject.sheet,
    row: subject.row,
    column: seen.column,
    rowKey: subject.rowKey,
    field: seen.field,
    value: seen.value,
    params: { name, field: seen.field, value: seen.value, ...seen.params },
    fixes: seen.fixes ?? [],
  };
}
