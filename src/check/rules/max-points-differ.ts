import { indicatorNumber } from "../../assessment/field";
import { fromPoints, toPoints } from "../../criteria/points";
import { topScore } from "../../criteria/scale";
import { normalizeText } from "../../text/normal-form";
import { listDraft } from "../list-draft";
import type { FindingDraft, ListCircumstances, SheetRule } from "../rule-definition";

/** "(10 điểm)", "(10đ)", "tối đa 10", "max 10" in a header. */
const MAXIMUM = /(?:tối đa|toi da|max\.?)\s*:?\s*(\d+(?:[.,]\d+)?)|\(\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|diem|đ|d|points?)\s*\)/iu;

/** The header prints another maximum than the criteria set has. */
export const maxPointsDiffer: SheetRule = {
  id: "max-points-differ",
  severity: "warning",
  example: { cell: "H8", params: { field: "indicator:2", printed: 5, maximum: 10, header: "Chỉ số 2 (5 điểm)" } },
  watch: ({ lists }) => ({ finish: () => lists.flatMap(differing) }),
};

function differing(at: ListCircumstances): readonly FindingDraft[] {
  return at.list.columns.flatMap(({ column, field, reason }) => {
    const number = indicatorNumber(field);
    const header = "header" in reason ? normalizeText(reason.header) : "";
    const match = MAXIMUM.exec(header);
    const indicator = at.set.indicators.find((candidate) => candidate.number === number);
    const maximum = indicator ? topScore(indicator.scale) : null;
    if (!match || maximum === null) return [];
    const printed = Number((match[1] ?? match[2] ?? "").replace(",", "."));
    if (toPoints(printed) === maximum) return [];
    return [
      listDraft(at, {
        rule: "max-points-differ",
        row: at.list.header.last,
        column,
        field,
        value: String(printed),
        params: { printed, maximum: fromPoints(maximum), header },
      }),
    ];
  });
}
