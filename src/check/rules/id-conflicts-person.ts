import { valueOf } from "../../assessment/reading";
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
    const conflicts: FindingDraft[] = [];
    const report = (kind: "birthYear" | "sex", said: number | string, coded: number | string): void => {
      const params = { kind, said, coded, value: id.digits };
      conflicts.push(
        rowDraft(subject, { rule: "id-conflicts-person", column: cell.column, field: "idNumber", value: `${id.digits} ${said}`, params }),
      );
    };
    if (year !== null && year !== facts.birthYear) report("birthYear", year, facts.birthYear);
    if (sex !== null && sex !== facts.sex) report("sex", sex, facts.sex);
    return conflicts.length > 0 ? conflicts : NOTHING;
  },
};
