import { fromPoints, setPoints } from "../../criteria/points";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A score between the steps of its indicator (8,3 where half points are given). */
export const scoreOffStep: RowRule = {
  id: "score-off-step",
  severity: "warning",
  example: { cell: "K18", params: { name: "Cà Thị Inh", field: "indicator:5", value: "8.3", step: 0.5 } },
  check({ subject, answers }, { set }) {
    let drafts: FindingDraft[] | null = null;
    for (let position = 0; position < answers.length; position += 1) {
      const scale = set.indicators[position]?.scale;
      const answer = answers[position];
      const cell = subject.scores[position];
      if (scale?.kind !== "points" || answer?.kind !== "points" || !cell) continue;
      const from = answer.points - setPoints(scale.lowest);
      if (from < 0 || answer.points > setPoints(scale.max) || from % setPoints(scale.step) === 0) continue;
      drafts ??= [];
      drafts.push(
        rowDraft(subject, {
          rule: "score-off-step",
          column: cell.column,
          field: `indicator:${position + 1}`,
          value: String(fromPoints(answer.points)),
          params: { step: scale.step },
        }),
      );
    }
    return drafts ?? NOTHING;
  },
};
