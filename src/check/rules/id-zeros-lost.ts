import { valueOf } from "../../assessment/reading";
import type { Subject } from "../../assessment/subject";
import { readIdNumber } from "../../text/id-number";
import { cellEdit, fixOf, shownText } from "../cell-fix";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** Whether the number with its zeros is another person's: then it may have lost a digit elsewhere, and nothing is certain. */
function contradicts({ birth, sex, sexFromYearColumn }: Subject, digits: string): boolean {
  const id = readIdNumber(digits, { birthYear: valueOf(birth)?.year ?? null, sex: valueOf(sex) ?? sexFromYearColumn });
  return id.kind === "cccd" && id.agreement === "contradicts";
}

/** A CCCD whose leading zeros Excel has eaten by taking it for a number. */
export const idZerosLost: RowRule = {
  id: "id-zeros-lost",
  severity: "warning",
  example: {
    cell: "F12",
    params: { name: "Lò Thị Hoa", field: "idNumber", value: "11187001234", restored: "011187001234" },
  },
  check({ subject }, { grid }) {
    const cell = subject.idNumber;
    if (cell?.reading.kind !== "value" || !cell.reading.value.zerosLost) return NOTHING;
    const { raw, value } = cell.reading;
    // As text, in a cell formatted as text: an ID never becomes a number again.
    const edit = cellEdit(grid, subject.row, cell.column, value.digits, { numberFormat: "@" });
    return [
      rowDraft(subject, {
        rule: "id-zeros-lost",
        column: cell.column,
        field: "idNumber",
        value: shownText(raw),
        params: { restored: value.digits },
        fixes: contradicts(subject, value.digits) ? [] : fixOf("restore-zeros", edit),
      }),
    ];
  },
};
