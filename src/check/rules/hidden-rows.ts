import { listDraft } from "../list-draft";
import type { ListCircumstances, SheetRule } from "../rule-definition";

/** People in rows hidden by hand or by a filter: they are counted, and counted apart. */
export const hiddenRows: SheetRule = {
  id: "hidden-rows",
  severity: "warning",
  example: { cell: "", params: { field: null, count: 2, rows: [14, 27], filtered: false } },
  watch() {
    const rowsOf = new Map<ListCircumstances, number[]>();
    return {
      see({ subject }, at) {
        if (!subject.hidden) return;
        const rows = rowsOf.get(at);
        if (rows) rows.push(subject.row + 1);
        else rowsOf.set(at, [subject.row + 1]);
      },
      finish: () =>
        [...rowsOf].map(([at, rows]) =>
          listDraft(at, {
            rule: "hidden-rows",
            value: String(rows.length),
            params: { count: rows.length, rows: rows.slice(0, 20), filtered: at.grid.hasFilter },
          }),
        ),
    };
  },
};
