import type { Field } from "../../assessment/field";
import { listDraft } from "../list-draft";
import type { FindingDraft, ListCircumstances, SheetRule } from "../rule-definition";
import type { Severity } from "../rule";

/** A column without which people cannot be told apart or results not be decided. */
export const columnMissing: SheetRule = {
  id: "column-missing",
  severity: "error",
  example: { cell: "", params: { field: "indicator:6", fields: ["indicator:6"], kind: "indicators" } },
  watch: ({ lists }) => ({ finish: () => lists.flatMap(missingColumns) }),
};

function missingColumns(at: ListCircumstances): readonly FindingDraft[] {
  const { columns, set } = at;
  // What is asked about is there: only which column it is stays open.
  const asked = new Set(at.list.questions.flatMap((question) => (question.kind === "field-twice" ? [question.field] : question.candidates)));
  const has = (...fields: readonly Field[]): boolean => fields.some((field) => columns.has(field) || asked.has(field));
  const report = (fields: readonly Field[], kind: string, severity: Severity): FindingDraft =>
    listDraft(at, { rule: "column-missing", severity, field: fields[0] ?? null, value: kind, params: { fields, kind } });
  const drafts: FindingDraft[] = [];
  if (!has("name", "familyName", "givenName")) drafts.push(report(["name"], "name", "error"));
  if (set.subject === "person" && !has("birthYear", "birthYearMale", "birthYearFemale", "birthDate")) drafts.push(report(["birthYear"], "birth", "hint"));
  const indicators = set.indicators.map(({ number }): Field => `indicator:${number}`);
  const absent = indicators.filter((field) => !has(field));
  if (absent.length > 0 && absent.length < indicators.length) drafts.push(report(absent, "indicators", "error"));
  if (absent.length === indicators.length) {
    const isByCompetence = set.competences.some(({ number }) => has(`competence:${number}`));
    if (isByCompetence) drafts.push(report(indicators, "only-competences", "warning"));
    else if (has("total")) drafts.push(report(indicators, "only-total", "warning"));
    else drafts.push(report(indicators, "no-scores", "error"));
  }
  return drafts;
}
