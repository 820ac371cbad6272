import { valueAt } from "../../workbook/grid";
import { shownText } from "../cell-fix";
import { listDraft } from "../list-draft";
import type { FindingDraft, ListCircumstances, SheetRule } from "../rule-definition";

/** How much of a row's words a finding quotes. */
const QUOTED = 60;

/** A row inside the list that is neither a person nor a section, a total, a note or a signature: counted nowhere. */
export const unrecognisedRow: SheetRule = {
  id: "unrecognised-row",
  severity: "warning",
  example: { cell: "A33", params: { field: null, text: "xem phụ lục 8" } },
  watch: ({ lists }) => ({ finish: () => lists.flatMap(unrecognised) }),
};

function unrecognised(at: ListCircumstances): readonly FindingDraft[] {
  return at.list.rows
    .filter(({ kind }) => kind === "unrecognised")
    .map(({ row }) => {
      const { column, text } = firstWords(at, row);
      return listDraft(at, { rule: "unrecognised-row", row, column, value: text, params: { text } });
    });
}

function firstWords({ grid, list }: ListCircumstances, row: number): { readonly column: number; readonly text: string } {
  const parts: string[] = [];
  let first: number | null = null;
  for (let column = list.range.firstColumn; column <= list.range.lastColumn; column += 1) {
    const text = shownText(valueAt(grid, row, column)).trim();
    if (text === "") continue;
    first ??= column;
    parts.push(text);
  }
  return { column: first ?? list.range.firstColumn, text: parts.join(" ").slice(0, QUOTED) };
}
