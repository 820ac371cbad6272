import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";
import { verdictColumn } from "../verdict-fix";

/** A person without a single score: one finding instead of one for each blank. */
export const notAssessed: RowRule = {
  id: "not-assessed",
  severity: "warning",
  example: { cell: "B25", params: { name: "Thào Thị Sua", field: "name", value: "blank", printed: null } },
  check({ subject, assessed, printed }) {
    if (assessed || !hasScoreColumns(subject)) return NOTHING;
    const outcome = printed.kind === "said" ? printed.outcome : printed.kind === "conflict" ? "conflict" : null;
    return [
      rowDraft(subject, {
        rule: "not-assessed",
        column: subject.name?.column ?? verdictColumn(subject),
        field: "name",
        value: outcome ?? "blank",
        params: { printed: outcome },
      }),
    ];
  },
};

function hasScoreColumns({ scores, competences, total }: Parameters<RowRule["check"]>[0]["subject"]): boolean {
  return scores.length > 0 || competences.length > 0 || total !== null;
}
