import { listDraft } from "../list-draft";
import type { SheetRule } from "../rule-definition";

/** A list of families, clans or others for which there is no set: it is not judged by one for people. */
export const criteriaDiffer: SheetRule = {
  id: "criteria-differ",
  severity: "warning",
  example: { cell: "", params: { field: null, assessed: "family" } },
  watch: ({ lists }) => ({
    finish: () =>
      lists.flatMap((at) => {
        const { assessed } = at.list.context;
        if (at.isSetFitting || !assessed) return [];
        return [listDraft(at, { rule: "criteria-differ", value: assessed.value, params: { assessed: assessed.value } })];
      }),
  }),
};
