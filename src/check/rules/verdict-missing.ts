import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";
import { verdictColumn, verdictFix } from "../verdict-fix";

/** Neither Đạt nor Chưa đạt stands in a row whose result can be told. */
export const verdictMissing: RowRule = {
  id: "verdict-missing",
  severity: "error",
  example: { cell: "R16", params: { name: "Giàng A Sùng", field: "passTick", value: "", decided: "pass", text: null, hasBothTicks: true } },
  check({ subject, assessed, printed, verdict, answers }, { grid, prevailingTick }) {
    if (!assessed || (printed.kind !== "blank" && printed.kind !== "unreadable")) return NOTHING;
    const text = printed.kind === "unreadable" ? printed.text : null;
    // With scores missing nobody could have written a result: the missing scores are the finding.
    const waits = answers.some(({ kind }) => kind === "missing" || kind === "unreadable" || kind === "not-applicable");
    if (text === null && waits && verdict.outcome === "undetermined") return NOTHING;
    // Where "Đạt" is the only column, no tick in it is how people write "chưa đạt".
    const leavesBlank = subject.failTick === null && subject.verdict === null;
    if (text === null && leavesBlank && verdict.outcome === "fail") return NOTHING;
    const column = printed.kind === "unreadable" ? printed.column : verdictColumn(subject);
    const fixes =
      verdict.outcome === "undetermined" ? [] : verdictFix(grid, subject, verdict.outcome, prevailingTick);
    return [
      rowDraft(subject, {
        rule: "verdict-missing",
        column,
        field: subject.passTick ? "passTick" : "verdict",
        value: text ?? "",
        params: { decided: verdict.outcome, text, hasBothTicks: subject.passTick !== null && subject.failTick !== null },
        fixes,
      }),
    ];
  },
};
