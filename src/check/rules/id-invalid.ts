import { isCellError } from "../../workbook/cell-value";
import { shownText } from "../cell-fix";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** An identity number that is neither a CCCD (12 digits) nor an old CMND (9 digits). */
export const idInvalid: RowRule = {
  id: "id-invalid",
  severity: "warning",
  example: { cell: "F18", params: { name: "Hạng A Chu", field: "idNumber", value: "01108700123", why: "length" } },
  check({ subject }) {
    const cell = subject.idNumber;
    if (cell?.reading.kind !== "unreadable" || isCellError(cell.reading.raw)) return NOTHING;
    const { raw, why } = cell.reading;
    return [
      rowDraft(subject, { rule: "id-invalid", column: cell.column, field: "idNumber", value: shownText(raw), params: { why } }),
    ];
  },
};
