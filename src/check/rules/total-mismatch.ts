import type { Field } from "../../assessment/field";
import type { ReadCell } from "../../assessment/reading";
import { fromPoints, toPoints } from "../../criteria/points";
import type { Points } from "../../criteria/points";
import { fixOf, numberEdit } from "../cell-fix";
import type { FindingDraft, JudgedRow, ListCircumstances, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";
import { competenceSum, scoreSum } from "../score-sum";

/** A printed total, or printed points of a competence, that its scores do not give. */
export const totalMismatch: RowRule = {
  id: "total-mismatch",
  severity: "error",
  example: { cell: "Q12", params: { name: "Lò Thị Hoa", field: "total", value: "84", printed: 84, sum: 82, highest: null } },
  check(row, at) {
    const total = totalDrafts(row, at);
    if (row.subject.competences.length === 0 || row.answers.length === 0) return total;
    const competences = row.subject.competences.flatMap((cell, position) => {
      const sum = competenceSum(row.answers, at.set, position + 1);
      return sum === null ? [] : mismatch(row, at, cell, `competence:${position + 1}`, [sum]);
    });
    return competences.length > 0 ? [...total, ...competences] : total;
  },
};

function totalDrafts(row: JudgedRow, at: ListCircumstances): readonly FindingDraft[] {
  const { subject } = row;
  if (subject.total?.reading.kind !== "value" || !row.assessed) return NOTHING;
  const sum = scoreSum(row, at.set);
  if (sum.kind === "none") return NOTHING;
  if (sum.kind === "complete") return mismatch(row, at, subject.total, "total", sum.allowed);
  const { value: printed, raw } = subject.total.reading;
  const points = toPoints(printed);
  if (points !== null && points >= sum.lowest && points <= sum.highest) return NOTHING;
  return [
    rowDraft(subject, {
      rule: "total-mismatch",
      column: subject.total.column,
      field: "total",
      value: String(raw),
      params: { printed, sum: fromPoints(sum.lowest), highest: fromPoints(sum.highest) },
    }),
  ];
}

function mismatch(
  { subject }: JudgedRow,
  { grid }: ListCircumstances,
  cell: ReadCell<number> | null,
  field: Field,
  allowed: readonly Points[],
): readonly FindingDraft[] {
  if (cell?.reading.kind !== "value") return NOTHING;
  const { value: printed, raw } = cell.reading;
  const points = toPoints(printed);
  const [plain = 0] = allowed;
  if (points !== null && allowed.includes(points)) return NOTHING;
  const edit = allowed.length === 1 ? numberEdit(grid, subject.row, cell.column, fromPoints(plain)) : null;
  return [
    rowDraft(subject, {
      rule: "total-mismatch",
      column: cell.column,
      field,
      value: String(raw),
      params: { printed, sum: fromPoints(plain), highest: null },
      fixes: fixOf("sum-total", edit),
    }),
  ];
}
