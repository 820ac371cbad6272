import type { Field } from "../../assessment/field";
import type { ReadCell } from "../../assessment/reading";
import type { Subject } from "../../assessment/subject";
import { fixOf, numberEdit, shownText } from "../cell-fix";
import type { FindingDraft, ListCircumstances, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A number that stands as text ("8,5", "8 điểm"): read here, but left out by every SUM of Excel. */
export const numberAsText: RowRule = {
  id: "number-as-text",
  severity: "warning",
  example: { cell: "G11", params: { name: "Lường Văn Hặc", field: "indicator:1", value: "8 điểm", number: 8 } },
  check({ subject }, at) {
    let drafts: readonly FindingDraft[] = NOTHING;
    for (let position = 0; position < subject.scores.length; position += 1) {
      const cell = subject.scores[position];
      if (isNumberAsText(cell)) drafts = [...drafts, draftOf(subject, at, cell, `indicator:${position + 1}`)];
    }
    for (let position = 0; position < subject.competences.length; position += 1) {
      const cell = subject.competences[position];
      if (isNumberAsText(cell)) drafts = [...drafts, draftOf(subject, at, cell, `competence:${position + 1}`)];
    }
    return isNumberAsText(subject.total) ? [...drafts, draftOf(subject, at, subject.total, "total")] : drafts;
  },
};

interface NumberAsText {
  readonly column: number;
  readonly reading: { readonly value: number; readonly raw: string };
}

type ScoreCell = ReadCell<number | boolean | string> | ReadCell<number> | null | undefined;

function isNumberAsText(cell: ScoreCell): cell is ScoreCell & NumberAsText {
  return cell?.reading.kind === "value" && typeof cell.reading.raw === "string" && typeof cell.reading.value === "number";
}

function draftOf(subject: Subject, { grid }: ListCircumstances, { column, reading }: NumberAsText, field: Field): FindingDraft {
  return rowDraft(subject, {
    rule: "number-as-text",
    column,
    field,
    value: shownText(reading.raw),
    params: { number: reading.value },
    fixes: fixOf("number-from-text", numberEdit(grid, subject.row, column, reading.value)),
  });
}
