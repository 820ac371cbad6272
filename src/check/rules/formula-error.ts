import { CELL_KIND } from "../../workbook/grid";
import { shownText } from "../cell-fix";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";
import { cellKey, formulaAt, valueAt } from "../../workbook/grid";

/**
 * An error value (#REF!, #N/A …) in a column the list is read from; as a warning, a formula that carries no result: some
 * programs save without reckoning, and Excel will show it right as soon as it opens the file.
 */
export const formulaError: RowRule = {
  id: "formula-error",
  severity: "error",
  example: { cell: "Q15", params: { name: "Lò Văn Ún", field: "total", value: "#REF!", formula: "SUM(#REF!)" } },
  check({ subject }, { grid, fields }) {
    const { cells, uncomputed } = grid;
    let drafts: FindingDraft[] | null = null;
    const report = (column: number, value: string): void => {
      const field = fields.get(column);
      if (!field) return;
      const formula = formulaAt(grid, subject.row, column);
      drafts ??= [];
      drafts.push(rowDraft(subject, { rule: "formula-error", column, field, value, params: { formula }, ...(value === "" ? { severity: "warning" } : {}) }));
    };
    const end = cells.rowStart[subject.row + 1] ?? 0;
    for (let index = cells.rowStart[subject.row] ?? end; index < end; index += 1) {
      if (cells.kinds[index] !== CELL_KIND.error) continue;
      const column = cells.columns[index] ?? 0;
      report(column, shownText(valueAt(grid, subject.row, column)));
    }
    if (uncomputed.size > 0) {
      for (const column of fields.keys()) if (uncomputed.has(cellKey(subject.row, column))) report(column, "");
    }
    return drafts ?? NOTHING;
  },
};
