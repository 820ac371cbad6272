import type { Subject } from "../../assessment/subject";
import { CELL_KIND, cellKey, formulaAt, valueAt } from "../../workbook/grid";
import { shownText } from "../cell-fix";
import type { FindingParams } from "../finding";
import type { FindingDraft, ListCircumstances, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/**
 * An error value (#REF!, #N/A …) in a column the list is read from; as a warning, a formula that carries no result: some
 * programs save without reckoning, and Excel will show it right as soon as it opens the file. Of a column beside the scores
 * that is said once, with how many cells it is (`params.count`).
 */
export const formulaError: RowRule = {
  id: "formula-error",
  severity: "error",
  example: { cell: "Q15", params: { name: "Lò Văn Ún", field: "total", value: "#REF!", formula: "SUM(#REF!)" } },
  check({ subject }, at) {
    const { cells, uncomputed } = at.grid;
    let drafts = NOTHING;
    const end = cells.rowStart[subject.row + 1] ?? 0;
    for (let index = cells.rowStart[subject.row] ?? end; index < end; index += 1) {
      if (cells.kinds[index] !== CELL_KIND.error) continue;
      const column = cells.columns[index] ?? 0;
      drafts = [...drafts, ...draftsOf(subject, at, column, shownText(valueAt(at.grid, subject.row, column)))];
    }
    if (uncomputed.size === 0) return drafts;
    const open = [...at.fields.keys()].filter((column) => uncomputed.has(cellKey(subject.row, column)));
    return open.length === 0 ? drafts : [...drafts, ...open.flatMap((column) => waitingDrafts(subject, at, column))];
  },
};

/** A column beside the scores is spoken of at its first cell, for all. */
function waitingDrafts(subject: Subject, at: ListCircumstances, column: number): readonly FindingDraft[] {
  const { first = subject.row, count = 1 } = at.uncomputed.get(column) ?? {};
  return subject.row === first ? draftsOf(subject, at, column, "", count === 1 ? {} : { count }) : NOTHING;
}

function draftsOf(subject: Subject, { grid, fields }: ListCircumstances, column: number, value: string, params: FindingParams = {}): readonly FindingDraft[] {
  const field = fields.get(column);
  if (!field) return NOTHING;
  const formula = formulaAt(grid, subject.row, column);
  const seen = { rule: "formula-error", column, field, value, params: { formula, ...params } } as const;
  return [rowDraft(subject, value === "" ? { ...seen, severity: "warning" } : seen)];
}
