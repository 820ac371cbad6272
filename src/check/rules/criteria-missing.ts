import { listDraft } from "../list-draft";
import type { FindingDraft, ListCircumstances, SheetRule } from "../rule-definition";

/**
 * A list of families, clans or others that no criteria set at hand is for: nobody is judged by one for people. Or a sheet
 * "Bộ tiêu chí" in prose, which says the commune's own rules to people only.
 */
export const criteriaMissing: SheetRule = {
  id: "criteria-missing",
  severity: "warning",
  example: { cell: "", params: { field: null, assessed: "family" } },
  watch: ({ lists }) => ({ finish: () => [...lists.flatMap(withoutSet), ...lists.slice(0, 1).flatMap(setPassedOver)] }),
};

function withoutSet(at: ListCircumstances): readonly FindingDraft[] {
  const { assessed } = at.list.context;
  if (at.isSetFitting || !assessed) return [];
  return [listDraft(at, { rule: "criteria-missing", value: assessed.value, params: { assessed: assessed.value } })];
}

function setPassedOver(at: ListCircumstances): readonly FindingDraft[] {
  const { setPassedOver: sheet } = at.list.context;
  return sheet === null ? [] : [listDraft(at, { rule: "criteria-missing", value: sheet, params: { sheet, set: at.set.title.vi } })];
}
