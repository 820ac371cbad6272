import type { Field } from "../../assessment/field";
import type { ReadCell } from "../../assessment/reading";
import { fixOf, numberEdit, shownText } from "../cell-fix";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A number that stands as text ("8,5", "8 điểm"): read here, but left out by every SUM of Excel. */
export const numberAsText: RowRule = {
  id: "number-as-text",
  severity: "warning",
  example: { cell: "G11", params: { name: "Lường Văn Hặc", field: "indicator:1", value: "8 điểm", number: 8 } },
  check({ subject }, { grid }) {
    let drafts: FindingDraft[] | null = null;
    const look = (cell: ReadCell<number | boolean | string> | null, field: Field): void => {
      if (cell?.reading.kind !== "value" || typeof cell.reading.raw !== "string") return;
      const { value, raw } = cell.reading;
      if (typeof value !== "number") return;
      drafts ??= [];
      drafts.push(
        rowDraft(subject, {
          rule: "number-as-text",
          column: cell.column,
          field,
          value: shownText(raw),
          params: { number: value },
          fixes: fixOf("number-from-text", numberEdit(grid, subject.row, cell.column, value)),
        }),
      );
    };
    subject.scores.forEach((cell, position) => look(cell, `indicator:${position + 1}`));
    subject.competences.forEach((cell, position) => look(cell, `competence:${position + 1}`));
    look(subject.total, "total");
    return drafts ?? NOTHING;
  },
};
