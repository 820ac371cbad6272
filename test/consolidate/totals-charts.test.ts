import { chartBlocks, parentsTable, totalsCharts } from "../../src/consolidate/totals-charts";
import type { ChartedTotals } from "../../src/consolidate/totals-charts";
import type { TotalsLine } from "../../src/consolidate/totals-lines";
import { consolidationWords } from "../../src/locale/consolidation-words";
import { localeFor } from "../../src/locale/locale";
import { looksOf, resultsOf, tableOf } from "./sheet-table";

const WORDS = consolidationWords(localeFor("vi"));
const { totals, measures } = WORDS;

/** Lines of kinds from row 5 (0-based 4) on, with row 50 free below them; what stands in a cell says where it is. */
function charted(kinds: readonly TotalsLine["kind"][], rest: Partial<ChartedTotals> = {}): ChartedTotals {
  const lines = kinds.map((kind, index): TotalsLine => ({ kind, number: String(index), label: `${kind} ${index}`, units: [], isMissing: false, lost: null, members: [] }));
  return { lines, first: 4, row: 49, standsAt: (row, column) => row * 100 + column, ...rest };
}

const units = (count: number): ChartedTotals => charted([...Array.from({ length: count }, () => "unit" as const), "total"]);
const districts = (count: number): ChartedTotals => charted([...Array.from({ length: count }, () => ["parent", "unit"] as const).flat(), "total"]);
const column = (firstRow: number, lastRow: number, at: number) => ({ firstRow, firstColumn: at, lastRow, lastColumn: at });

describe("the chart under the totals", () => {
  it("is of the share of each unit that passes, over its column of the table", () => {
    expect(totalsCharts(units(3), WORDS)).toEqual([
      {
        name: "TyLeDat", type: "columnClustered", title: totals.chart, categories: column(4, 6, 1), maximum: 1,
        // The header above the table's first row has two rows: "Đạt" stands in the upper one.
        series: [{ name: column(2, 2, 6), values: column(4, 6, 7), color: "2F75B5" }],
        place: { firstRow: 49, firstColumn: 1, lastRow: 67, lastColumn: 14 },
      },
    ]);
  });

  it("is of districts where units are grouped, over the few figures of each set side by side above it", () => {
    expect(totalsCharts(districts(3), WORDS)).toEqual([
      {
        name: "TyLeDat", type: "columnClustered", title: totals.parentChart, categories: column(50, 52, 1), maximum: 1,
        series: [{ name: column(49, 49, 4), values: column(50, 52, 4), color: "2F75B5" }],
        place: { firstRow: 54, firstColumn: 1, lastRow: 72, lastColumn: 14 },
      },
    ]);
    const table = { cells: parentsTable(districts(2), WORDS) };
    expect(tableOf(table).slice(49)).toEqual([
      ["", totals.parent, measures.registered, measures.pass, totals.ratio],
      ["0", "parent 0", '=IF(C5="","",C5)', '=IF(G5="","",G5)', '=IF(H5="","",H5)'],
      ["2", "parent 2", '=IF(C7="","",C7)', '=IF(G7="","",G7)', '=IF(H7="","",H7)'],
    ]);
    expect(resultsOf(table)).toEqual({ C51: 402, D51: 406, E51: 407, C52: 602, D52: 606, E52: 607 });
    expect(looksOf(table).slice(49)).toEqual([Array.from({ length: 5 }, () => "header"), ["centre", "text", "count", "count", "share"], ["centre", "text", "count", "count", "share"]]);
    expect(resultsOf({ cells: parentsTable({ ...districts(2), standsAt: () => null }, WORDS) })).toMatchObject({ C51: "", E52: "" });
  });

  it.each([[0, 0], [1, 0], [2, 1], [60, 1], [61, 0]])("of %i units, or districts, there are %i", (count, charts) => {
    expect([totalsCharts(units(count), WORDS).length, totalsCharts(districts(count), WORDS).length]).toEqual([charts, charts]);
  });

  it("stands with its table on one page up to twenty lines of it, beyond that on one of its own", () => {
    expect(chartBlocks(units(3), WORDS)).toEqual([{ row: 49, lines: 20 }]);
    expect(chartBlocks(units(1), WORDS)).toEqual([]);
    // The header and nineteen districts are twenty lines; with a row between them and the chart of nineteen rows.
    expect(chartBlocks(districts(19), WORDS)).toEqual([{ row: 49, lines: 20 + 20 + 1 }]);
    expect(chartBlocks(districts(20), WORDS)).toEqual([{ row: 49, lines: 21 }, { row: 49 + 20 + 2, lines: 20 }]);
    expect(chartBlocks(districts(61), WORDS)).toEqual([]);
    expect(parentsTable(districts(1), WORDS)).toEqual([]);
  });
});
