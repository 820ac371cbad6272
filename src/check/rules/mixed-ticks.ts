import type { Field } from "../../assessment/field";
import type { ReadCell } from "../../assessment/reading";
import type { Subject } from "../../assessment/subject";
import { shownSign } from "../../text/symbol-font";
import { formatAt } from "../../workbook/grid";
import { tickMark } from "../tick-mark";
import { cellEdit, fixOf } from "../cell-fix";
import type { FindingDraft, ListCircumstances, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A tick made with another sign than most of the list's, which a COUNTIF over the column leaves out. */
export const mixedTicks: RowRule = {
  id: "mixed-ticks",
  severity: "hint",
  example: { cell: "R14", params: { name: "Lò Thị Hoa", field: "passTick", value: "✓", usual: "x" } },
  check({ subject }, at) {
    if (at.prevailingTick === null) return NOTHING;
    const pass = oddMark(subject.passTick, at.prevailingTick);
    const fail = oddMark(subject.failTick, at.prevailingTick);
    if (pass === null && fail === null) return NOTHING;
    return [...draftsOf(subject, at, subject.passTick, "passTick", pass), ...draftsOf(subject, at, subject.failTick, "failTick", fail)];
  },
};

/** The sign of a tick that is not the usual one, else `null`. */
function oddMark(cell: ReadCell<boolean> | null, usual: string): string | null {
  if (cell?.reading.kind !== "value" || !cell.reading.value) return null;
  const mark = tickMark(cell.reading.raw);
  return mark === null || mark.toLowerCase() === usual.toLowerCase() ? null : mark;
}

function draftsOf(
  subject: Subject,
  { grid, prevailingTick }: ListCircumstances,
  cell: ReadCell<boolean> | null,
  field: Field,
  mark: string | null,
): readonly FindingDraft[] {
  if (mark === null || !cell) return NOTHING;
  const shown = shownSign(mark, formatAt(grid, subject.row, cell.column).fontName);
  return [
    rowDraft(subject, {
      rule: "mixed-ticks",
      column: cell.column,
      field,
      value: shown,
      params: { usual: prevailingTick },
      // In a font of signs the usual letter would show as another sign.
      fixes: shown === mark ? fixOf("unify-ticks", cellEdit(grid, subject.row, cell.column, prevailingTick)) : [],
    }),
  ];
}
