import type { MappingQuestion } from "../../assessment/assessment-sheet";
import { columnName } from "../../workbook/address";
import { listDraft } from "../list-draft";
import type { FindingDraft, ListCircumstances, SheetRule } from "../rule-definition";

/** A column that could hold several things: asked, never guessed. */
export const mappingAmbiguous: SheetRule = {
  id: "mapping-ambiguous",
  severity: "warning",
  example: {
    cell: "G8",
    params: { field: "indicator:1", kind: "column-ambiguous", header: "Điểm", columns: ["G"], candidates: ["indicator:1", "total"] },
  },
  watch: ({ lists }) => ({ finish: () => lists.flatMap((at) => at.list.questions.map((question) => questionDraft(at, question))) }),
};

function questionDraft(at: ListCircumstances, question: MappingQuestion): FindingDraft {
  const row = at.list.header.last;
  switch (question.kind) {
    case "column-ambiguous": {
      const { column, header, candidates } = question;
      return listDraft(at, {
        rule: "mapping-ambiguous",
        row,
        column,
        field: candidates[0] ?? null,
        value: header,
        params: { kind: question.kind, header, columns: [columnName(column)], candidates },
      });
    }
    case "field-twice": {
      const { field, columns } = question;
      return listDraft(at, {
        rule: "mapping-ambiguous",
        row,
        column: columns[0] ?? null,
        field,
        value: columns.join(","),
        params: { kind: question.kind, header: null, columns: columns.map(columnName), candidates: [field] },
      });
    }
  }
}
