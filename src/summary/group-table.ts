import type { CriteriaSet } from "../criteria/criteria-set";
import type { CellRange } from "../workbook/address";
import type { ChartContent, SheetCell } from "../workbook/edit";
import type { BookFigures } from "./book-figures";
import type { LiveCounter } from "./live-counts";
import { STYLE } from "./summary-look";
import { countWhere } from "./tally";

/** What the table by group is made of. */
export interface GroupTableRequest {
  readonly figures: BookFigures;
  readonly set: CriteriaSet;
  readonly words: {
    readonly columns: Readonly<Record<"group" | "pass" | "fail" | "undetermined", string>>;
    readonly chart: string;
  };
}

const GROUP_MEASURES = ["pass", "fail", "undetermined"] as const;

/** The groups that have people, in the set's order. */
function groupsPresent({ figures, set }: GroupTableRequest): CriteriaSet["reportingGroups"] {
  const present = new Set([...figures.tally.cells.values()].map((cell) => cell.key.group));
  return set.reportingGroups.filter(({ id }) => present.has(id));
}

/** The small table under the total: đạt, chưa đạt and chưa đủ dữ liệu by group, live where a counter is given. */
export function groupCells(request: GroupTableRequest, top: number, counter: LiveCounter | null): readonly SheetCell[] {
  const { words, figures } = request;
  const heads = [words.columns.group, words.columns.pass, words.columns.fail, words.columns.undetermined];
  const header = heads.map((value, index): SheetCell => ({ row: top, column: index + 1, content: { kind: "value", value }, style: STYLE.header }));
  const rows = groupsPresent(request).flatMap((group, index): readonly SheetCell[] => {
    const row = top + 1 + index;
    const counts = countWhere(figures.tally, (key) => key.group === group.id);
    return [
      { row, column: 1, content: { kind: "value", value: group.title.vi }, style: STYLE.text },
      ...GROUP_MEASURES.map((measure, position): SheetCell => {
        const value = counts[measure];
        const formula = counter?.formula({ village: null, group: group.id, measure, value }) ?? null;
        const content = formula === null ? ({ kind: "value", value } as const) : ({ kind: "formula", formula, result: value } as const);
        return { row, column: position + 2, content, style: STYLE.count };
      }),
    ];
  });
  return rows.length === 0 ? [] : [...header, ...rows];
}

/** The chart of that table, stacked; `top` is the table's first row, `width` the columns of the sheet. */
export function groupChart(request: GroupTableRequest, top: number, width: number): ChartContent | null {
  const groups = groupsPresent(request).length;
  if (groups === 0) return null;
  const colors = { pass: "70AD47", fail: "C00000", undetermined: "A5A5A5" } as const;
  const column = (at: number, firstRow: number, lastRow: number): CellRange => ({ firstRow, lastRow, firstColumn: at, lastColumn: at });
  return {
    name: "KhuyenHocTongHop",
    type: "barStacked",
    title: request.words.chart,
    categories: column(1, top + 1, top + groups),
    series: GROUP_MEASURES.map((measure, position) => ({
      name: column(position + 2, top, top),
      values: column(position + 2, top + 1, top + groups),
      color: colors[measure],
    })),
    place: { firstRow: top, lastRow: top + 14, firstColumn: 6, lastColumn: Math.max(12, width - 2) },
  };
}
