import { valueOf } from "../../assessment/reading";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** Two births in one row, or a sex that contradicts the column (Nam/Nữ) the year stands in. */
export const birthConflict: RowRule = {
  id: "birth-conflict",
  severity: "error",
  example: {
    cell: "D21",
    params: { name: "Lò Thị Xôm", field: "birthYearFemale", value: "1988", other: "1987", kind: "two-births" },
  },
  check({ subject }, { fields }) {
    const { birth, otherBirth, sex, sexFromYearColumn } = subject;
    const drafts: FindingDraft[] = [];
    const one = valueOf(birth);
    const two = valueOf(otherBirth);
    const bothYearColumns =
      otherBirth !== null && birth !== null && [birth, otherBirth].every(({ column }) => /^birthYear(Male|Female)$/.test(fields.get(column) ?? ""));
    if (one && two && otherBirth && (one.year !== two.year || bothYearColumns)) {
      drafts.push(
        rowDraft(subject, {
          rule: "birth-conflict",
          column: otherBirth.column,
          field: fields.get(otherBirth.column) ?? "birthYear",
          value: String(two.year),
          params: { other: String(one.year), kind: bothYearColumns ? "both-sexes" : "two-births" },
        }),
      );
    }
    const printedSex = valueOf(sex);
    if (sex && printedSex && sexFromYearColumn && printedSex !== sexFromYearColumn) {
      drafts.push(
        rowDraft(subject, {
          rule: "birth-conflict",
          column: sex.column,
          field: "sex",
          value: printedSex,
          params: { other: sexFromYearColumn, kind: "sex" },
        }),
      );
    }
    return drafts.length > 0 ? drafts : NOTHING;
  },
};
