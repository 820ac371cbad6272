import { indicatorNumber } from "../../assessment/field";
import { fromPoints, toPoints } from "../../criteria/points";
import { topScore } from "../../criteria/scale";
import { normalizeText } from "../../text/normal-form";
import { listDraft } from "../list-draft";
import type { FindingDraft, ListCircumstances, SheetRule } from "../rule-definition";

/** The header prints another maximum than the criteria set has. */
export const maxPointsDiffer: SheetRule = {
  id: "max-points-differ",
  severity: "warning",
  example: { cell: "H8", params: { field: "indicator:2", printed: 5, maximum: 10, header: "Chỉ số 2 (5 điểm)" } },
  watch: ({ lists }) => ({ finish: () => lists.flatMap(differing) }),
};

function differing(at: ListCircumstances): readonly FindingDraft[] {
  return at.list.columns.flatMap(({ column, field, reason, maxPoints }) => {
    const number = indicatorNumber(field);
    const header = "header" in reason ? normalizeText(reason.header) : "";
    const indicator = at.set.indicators.find((candidate) => candidate.number === number);
    const maximum = indicator ? topScore(indicator.scale) : null;
    if (maxPoints === undefined || maximum === null || toPoints(maxPoints) === maximum) return [];
    return [
      listDraft(at, {
        rule: "max-points-differ",
        row: at.list.header.last,
        column,
        field,
        value: String(maxPoints),
        params: { printed: maxPoints, maximum: fromPoints(maximum), header },
      }),
    ];
  });
}
