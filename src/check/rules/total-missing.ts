import { isBlank } from "../../assessment/reading";
import { fromPoints } from "../../criteria/points";
import { fixOf, numberEdit } from "../cell-fix";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";
import { scoreSum } from "../score-sum";

/** All scores are there, the total is not. */
export const totalMissing: RowRule = {
  id: "total-missing",
  severity: "warning",
  example: { cell: "Q12", params: { name: "Lò Thị Hoa", field: "total", value: "", sum: 82 } },
  check(row, { grid, set }) {
    const { subject, assessed } = row;
    if (!assessed || !subject.total || !isBlank(subject.total)) return NOTHING;
    const sum = scoreSum(row, set);
    const [plain, ...others] = sum.kind === "complete" ? sum.allowed : [];
    if (plain === undefined) return NOTHING;
    const total = fromPoints(plain);
    const edit = others.length === 0 ? numberEdit(grid, subject.row, subject.total.column, total) : null;
    return [
      rowDraft(subject, {
        rule: "total-missing",
        column: subject.total.column,
        field: "total",
        value: "",
        params: { sum: total },
        fixes: fixOf("sum-total", edit),
      }),
    ];
  },
};
