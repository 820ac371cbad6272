import { listDraft } from "../list-draft";
import type { SheetRule } from "../rule-definition";

/** A list of families, clans or others that no criteria set at hand is for: nobody is judged by one for people. */
export const criteriaMissing: SheetRule = {
  id: "criteria-missing",
  severity: "warning",
  example: { cell: "", params: { field: null, assessed: "family" } },
  watch: ({ lists }) => ({
    finish: () =>
      lists.flatMap((at) => {
        const { assessed } = at.list.context;
        if (at.isSetFitting || !assessed) return [];
        return [listDraft(at, { rule: "criteria-missing", value: assessed.value, params: { assessed: assessed.value } })];
      }),
  }),
};
