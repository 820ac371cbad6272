import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";
import { verdictColumn, verdictFix } from "../verdict-fix";

/** Both Đạt and Chưa đạt are ticked, or a tick contradicts the word. */
export const verdictConflict: RowRule = {
  id: "verdict-conflict",
  severity: "error",
  example: { cell: "R19", params: { name: "Sùng Thị Mỷ", field: "passTick", value: "conflict", decided: "pass" } },
  check({ subject, printed, verdict }, { grid, prevailingTick }) {
    if (printed.kind !== "conflict") return NOTHING;
    return [
      rowDraft(subject, {
        rule: "verdict-conflict",
        column: verdictColumn(subject),
        field: subject.passTick ? "passTick" : "verdict",
        value: "conflict",
        params: { decided: verdict.outcome },
        fixes: verdict.outcome === "undetermined" ? [] : verdictFix(grid, subject, verdict.outcome, prevailingTick),
      }),
    ];
  },
};
