import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** Words for a group or an occupation that no reporting group goes by. */
export const groupUnknown: RowRule = {
  id: "group-unknown",
  severity: "warning",
  example: { cell: "E17", params: { name: "Lò Văn Inh", field: "occupation", value: "thợ lặn" } },
  check({ subject }, { list, groupOf }) {
    if (list.context.subjectGroup && groupOf(list.context.subjectGroup.value) !== null) return NOTHING;
    const own = [
      { field: "subjectGroup", cell: subject.subjectGroup },
      { field: "occupation", cell: subject.occupation },
    ] as const;
    let unnamed: { readonly field: "subjectGroup" | "occupation"; readonly column: number; readonly words: string } | null = null;
    for (const { field, cell } of own) {
      if (!cell) continue;
      const words = cell.reading.kind === "value" ? cell.reading.value : "";
      if (groupOf(words) !== null) return NOTHING;
      unnamed ??= { field, column: cell.column, words };
    }
    if (!unnamed) return NOTHING;
    const { field, column, words } = unnamed;
    return [rowDraft(subject, { rule: "group-unknown", column, field, value: words })];
  },
};
