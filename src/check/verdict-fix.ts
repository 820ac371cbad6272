import type { Subject } from "../assessment/subject";
import type { Edit } from "../workbook/edit";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";
import { cellEdit, fixOf } from "./cell-fix";
import type { Fix } from "./finding";

/**
 * Writing the decided result into a row's own result cells, as the list writes it. Offered, never applied unasked:
 * the verdict is people's decision.
 */
export function verdictFix(grid: Grid, subject: Subject, outcome: "pass" | "fail", tick: string | null): readonly Fix[] {
  const edits: (Edit | null)[] = [];
  const put = (column: number, value: string | null): void => {
    if (valueAt(grid, subject.row, column) !== value) edits.push(cellEdit(grid, subject.row, column, value));
  };
  if (subject.passTick) put(subject.passTick.column, outcome === "pass" ? (tick ?? "x") : null);
  if (subject.failTick) put(subject.failTick.column, outcome === "fail" ? (tick ?? "x") : null);
  if (subject.verdict) put(subject.verdict.column, outcome === "pass" ? "Đạt" : "Chưa đạt");
  return fixOf("set-verdict", ...edits);
}

/** The first of a row's result cells (0-based column), where a finding about the result is shown. */
export function verdictColumn(subject: Subject): number | null {
  return subject.passTick?.column ?? subject.verdict?.column ?? subject.failTick?.column ?? null;
}
