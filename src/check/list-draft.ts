import type { Field } from "../assessment/field";
import type { FindingParams, Fix } from "./finding";
import type { FindingDraft, ListCircumstances } from "./rule-definition";
import type { Severity, SheetRuleId } from "./rule";

/** What a sheet rule saw in a list. Row and column 0-based; `null` speaks of the list as a whole. */
export interface ListObservation {
  readonly rule: SheetRuleId;
  readonly row?: number | null;
  readonly column?: number | null;
  readonly field?: Field | null;
  readonly value: string;
  readonly params: FindingParams;
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
}

/** The draft of a finding about a list; it is known by what it says, not by where the list stands. */
export function listDraft({ list }: ListCircumstances, seen: ListObservation): FindingDraft {
  return {
    rule: seen.rule,
    ...(seen.severity ? { severity: seen.severity } : {}),
    sheet: list.sheet,
    row: seen.row ?? null,
    column: seen.column ?? null,
    rowKey: list.ordinal === 0 ? "" : `#${list.ordinal}`,
    field: seen.field ?? null,
    value: seen.value,
    params: { field: seen.field ?? null, ...seen.params },
    fixes: seen.fixes ?? [],
  };
}
