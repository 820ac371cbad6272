import { valueOf } from "../../assessment/reading";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";
import { verdictColumn, verdictFix } from "../verdict-fix";
import { verdictParams } from "../verdict-params";

/** The printed result is not the one the rule decides; both are kept apart until a person settles it. */
export const verdictMismatch: RowRule = {
  id: "verdict-mismatch",
  severity: "error",
  example: {
    cell: "R22",
    params: {
      name: "Lò Văn Panh", field: "passTick", value: "pass", printed: "pass", decided: "fail",
      reason: "below-minimum", total: 82, indicator: 6, points: 4, minimum: 5, threshold: 80, best: null,
    },
  },
  check({ subject, printed, verdict }, { grid, prevailingTick }) {
    if (printed.kind !== "said" || verdict.outcome === "undetermined" || printed.outcome === verdict.outcome) return NOTHING;
    const { passTick, failTick } = subject;
    // "Chưa đạt" may stand under "Đạt".
    const isAtFail = printed.outcome === "fail" && failTick !== null && (valueOf(failTick) === true || valueOf(passTick) === null);
    return [
      rowDraft(subject, {
        rule: "verdict-mismatch",
        column: isAtFail ? failTick.column : verdictColumn(subject),
        field: isAtFail ? "failTick" : passTick ? "passTick" : "verdict",
        value: printed.outcome,
        params: { printed: printed.outcome, decided: verdict.outcome, ...verdictParams(verdict) },
        fixes: verdictFix(grid, subject, verdict.outcome, prevailingTick),
      }),
    ];
  },
};
