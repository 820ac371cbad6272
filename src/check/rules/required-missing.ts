import type { Field } from "../../assessment/field";
import { isBlank } from "../../assessment/reading";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A person must be told from others: the name, and the year of birth where the list has a column for it. */
export const requiredMissing: RowRule = {
  id: "required-missing",
  severity: "error",
  example: { cell: "B14", params: { name: null, field: "name", value: "" } },
  check({ subject }, { columns }) {
    const nameless = isBlank(subject.name);
    const birthless = isBlank(subject.birth) && (subject.otherBirth === null || isBlank(subject.otherBirth));
    if (!nameless && !birthless) return NOTHING;
    const missing = (column: number | null, field: Field, severity: "error" | "warning") =>
      rowDraft(subject, { rule: "required-missing", severity, column, field, value: "" });
    // A name in two columns is missing from its first.
    const nameColumn = columns.get("familyName") ?? subject.name?.column ?? null;
    return [
      ...(nameless ? [missing(nameColumn, "name", "error")] : []),
      ...(birthless ? [missing(subject.birth?.column ?? null, "birthYear", "warning")] : []),
    ];
  },
};
