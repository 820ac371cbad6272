import type { Field } from "../../assessment/field";
import { valueOf } from "../../assessment/reading";
import type { FindingDraft, RowRule } from "../rule-definition";
import { rowDraft } from "../row-draft";

const YEAR_OF_A_SEX: ReadonlySet<Field | undefined> = new Set<Field>(["birthYearMale", "birthYearFemale"]);

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
    if (one && two && birth && otherBirth) {
      const bothSexes = [birth, otherBirth].every(({ column }) => YEAR_OF_A_SEX.has(fields.get(column)));
      // Of a date and a year the year is the copy; of Nam and Nữ neither is known to be wrong.
      const column = bothSexes ? Math.min(birth.column, otherBirth.column) : otherBirth.column;
      if (bothSexes || one.year !== two.year) {
        drafts.push(
          rowDraft(subject, {
            rule: "birth-conflict",
            column,
            field: fields.get(column) ?? "birthYear",
            value: String(two.year),
            params: { other: String(one.year), kind: bothSexes ? "both-sexes" : "two-births" },
          }),
        );
      }
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
    return drafts;
  },
};
