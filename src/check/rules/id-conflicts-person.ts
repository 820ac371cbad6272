import { valueOf } from "../../assessment/reading";
import type { Subject } from "../../assessment/subject";
import { cccdFacts } from "../../text/id-number";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A CCCD whose digits say another year of birth or sex than the row (digit 4: century and sex; 5–6: year). */
export const idConflictsPerson: RowRule = {
  id: "id-conflicts-person",
  severity: "warning",
  example: {
    cell: "F19",
    params: { name: "Lò Văn Panh", field: "idNumber", value: "011087001234", kind: "birthYear", said: 1978, coded: 1987 },
  },
  check({ subject }) {
    const cell = subject.idNumber;
    const id = valueOf(cell);
    if (!cell || id?.type !== "cccd") return NOTHING;
    const facts = cccdFacts(id.digits);
    if (!facts) return NOTHING;
    const year = valueOf(subject.birth)?.year ?? null;
    const sex = valueOf(subject.sex) ?? subject.sexFromYearColumn;
    const isOtherYear = year !== null && year !== facts.birthYear;
    const isOtherSex = sex !== null && sex !== facts.sex;
    if (!isOtherYear && !isOtherSex) return NOTHING;
    return [
      ...(isOtherYear ? [conflict(subject, cell.column, id.digits, { kind: "birthYear", said: year, coded: facts.birthYear })] : []),
      ...(isOtherSex ? [conflict(subject, cell.column, id.digits, { kind: "sex", said: sex, coded: facts.sex })] : []),
    ];
  },
};

function conflict(
  subject: Subject,
  column: number,
  digits: string,
  facts: { readonly kind: "birthYear" | "sex"; readonly said: number | string; readonly coded: number | string },
): FindingDraft {
  return rowDraft(subject, {
    rule: "id-conflicts-person",
    column,
    field: "idNumber",
    value: `${digits} ${facts.said}`,
    params: { ...facts, value: digits },
  });
}
