import type { Answer } from "../../criteria/answer";
import type { Scale } from "../../criteria/criteria-set";
import { fromPoints, setPoints } from "../../criteria/points";
import { bottomScore, scoreOf, topScore } from "../../criteria/scale";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import type { FindingDraft } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A score its indicator cannot give (11 of 10, −1). */
export const scoreOutOfRange: RowRule = {
  id: "score-out-of-range",
  severity: "error",
  example: { cell: "L20", params: { name: "Vàng A Dơ", field: "indicator:6", value: "11", lowest: 0, maximum: 10 } },
  check({ subject, answers }, { set }) {
    let drafts: FindingDraft[] | null = null;
    for (let position = 0; position < answers.length; position += 1) {
      const scale = set.indicators[position]?.scale;
      const answer = answers[position];
      const cell = subject.scores[position];
      if (!scale || !answer || !cell || (answer.kind !== "points" && answer.kind !== "percentage") || isWithin(scale, answer)) continue;
      const score = scoreOf(scale, answer);
      if (score.kind !== "out-of-range") continue;
      drafts ??= [];
      drafts.push(
        rowDraft(subject, {
          rule: "score-out-of-range",
          column: cell.column,
          field: `indicator:${position + 1}`,
          value: String(fromPoints(score.points)),
          params: { lowest: fromPoints(score.lowest), maximum: fromPoints(score.maximum) },
        }),
      );
    }
    return drafts ?? competencesOutOfRange({ subject }, set);
  },
};

/** What nearly every score is, told without making anything for it. */
function isWithin(scale: Scale, answer: Answer): boolean {
  return scale.kind === "points" && answer.kind === "points" && answer.points >= setPoints(scale.lowest) && answer.points <= setPoints(scale.max);
}

function competencesOutOfRange(
  { subject }: Pick<Parameters<RowRule["check"]>[0], "subject">,
  set: Parameters<RowRule["check"]>[1]["set"],
): readonly FindingDraft[] {
  if (subject.competences.length === 0) return NOTHING;
  return subject.competences.flatMap((cell, position) => {
    if (cell?.reading.kind !== "value") return [];
    const own = set.indicators.filter(({ competence }) => competence === position + 1);
    if (own.length === 0) return [];
    const maximum = fromPoints(own.reduce((sum, { scale }) => sum + (topScore(scale) ?? 0), 0));
    const lowest = fromPoints(own.reduce((sum, { scale }) => sum + bottomScore(scale), 0));
    const { value } = cell.reading;
    if (value >= lowest && value <= maximum) return [];
    return [
      rowDraft(subject, {
        rule: "score-out-of-range",
        column: cell.column,
        field: `competence:${position + 1}`,
        value: String(value),
        params: { lowest, maximum },
      }),
    ];
  });
}
