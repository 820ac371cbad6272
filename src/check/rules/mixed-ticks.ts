import type { Field } from "../../assessment/field";
import type { ReadCell } from "../../assessment/reading";
import { tickMark } from "../tick-mark";
import { cellEdit, fixOf } from "../cell-fix";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** A tick made with another sign than most of the list's, which a COUNTIF over the column leaves out. */
export const mixedTicks: RowRule = {
  id: "mixed-ticks",
  severity: "hint",
  example: { cell: "R14", params: { name: "Lò Thị Hoa", field: "passTick", value: "✓", usual: "x" } },
  check({ subject }, { grid, prevailingTick }) {
    if (prevailingTick === null) return NOTHING;
    let drafts: FindingDraft[] | null = null;
    const look = (cell: ReadCell<boolean> | null, field: Field): void => {
      if (cell?.reading.kind !== "value" || !cell.reading.value) return;
      const mark = tickMark(cell.reading.raw);
      if (mark === null || mark.toLowerCase() === prevailingTick.toLowerCase()) return;
      drafts ??= [];
      drafts.push(
        rowDraft(subject, {
          rule: "mixed-ticks",
          column: cell.column,
          field,
          value: mark,
          params: { usual: prevailingTick },
          fixes: fixOf("unify-ticks", cellEdit(grid, subject.row, cell.column, prevailingTick)),
        }),
      );
    };
    look(subject.passTick, "passTick");
    look(subject.failTick, "failTick");
    return drafts ?? NOTHING;
  },
};
