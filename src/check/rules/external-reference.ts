import { formulaAt } from "../../workbook/grid";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** `[1]Sheet!A1`, `'C:\…\[Tong hop.xlsx]Sheet'!A1`; not the `[` of a table's column, which follows a name. */
const OTHER_FILE = /(?:^|[^\w\]])'?(?:[^'"[\]]*[\\/])?\[[^[\]]+\][^'"[\]!]*'?!/;

/** A formula that reads another file, which whoever receives this workbook does not have. */
export const externalReference: RowRule = {
  id: "external-reference",
  severity: "warning",
  example: { cell: "Q16", params: { name: "Lò Văn Ún", field: "total", value: "[1]Diem!Q16", formula: "[1]Diem!Q16" } },
  check({ subject }, { grid, fields, readsOtherFiles }) {
    if (!readsOtherFiles) return NOTHING;
    let drafts: FindingDraft[] | null = null;
    for (const [column, field] of fields) {
      const formula = formulaAt(grid, subject.row, column);
      if (formula === null || !formula.includes("[") || !OTHER_FILE.test(formula)) continue;
      drafts ??= [];
      drafts.push(rowDraft(subject, { rule: "external-reference", column, field, value: formula, params: { formula } }));
    }
    return drafts ?? NOTHING;
  },
};
