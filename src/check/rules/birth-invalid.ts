import { isCellError } from "../../workbook/cell-value";
import { shownText } from "../cell-fix";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A birth that is no date or year, or none a living adult can have. */
export const birthInvalid: RowRule = {
  id: "birth-invalid",
  severity: "warning",
  example: { cell: "C13", params: { name: "Mùa A Tủa", field: "birthYear", value: "31/02/1978", why: "impossible-date" } },
  check({ subject }, { fields }) {
    const { birth, otherBirth } = subject;
    if (birth?.reading.kind !== "unreadable" && otherBirth?.reading.kind !== "unreadable") return NOTHING;
    return [birth, otherBirth].flatMap((cell) =>
      cell?.reading.kind === "unreadable" && !isCellError(cell.reading.raw)
        ? [
            rowDraft(subject, {
              rule: "birth-invalid",
              column: cell.column,
              field: fields.get(cell.column) ?? "birthYear",
              value: shownText(cell.reading.raw),
              params: { why: cell.reading.why },
            }),
          ]
        : [],
    );
  },
};
