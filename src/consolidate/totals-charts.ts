import { cellAddress } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { CellValue } from "../workbook/cell-value";
import type { ChartContent, SheetCell } from "../workbook/edit";
import type { PrintedBlock } from "../workbook/page-fit";
import type { ConsolidationWords } from "./consolidation-words";
import { formulaCell, LOOK, valueCell } from "./sheet-cells";
import type { TotalsLine } from "./totals-lines";
import { FIRST_FIGURE } from "./totals-lines";

/** Charts of more units than this say nothing. */
const MOST_IN_CHART = 60;
const CHART_ROWS = 19;
/** A longer table of districts does not go on one page with its chart. */
const MOST_BESIDE_CHART = 20;
const PASS = FIRST_FIGURE + 4;
const PASS_SHARE = FIRST_FIGURE + 5;

/** The lines of the totals, the row (0-based) of the first, the row below them that is free, and what stands in their cells. */
export interface ChartedTotals {
  readonly lines: readonly TotalsLine[];
  readonly first: number;
  readonly row: number;
  readonly standsAt: (row: number, column: number) => CellValue;
}

/** Under a table of districts or clusters the few figures of each once more, side by side: what a chart of them is drawn over. */
export function parentsTable({ lines, first, row, standsAt }: ChartedTotals, { totals, measures }: ConsolidationWords): readonly SheetCell[] {
  const parents = lines.flatMap((line, index) => (line.kind === "parent" ? [{ line, row: first + index }] : []));
  if (parents.length < 2) return [];
  const header = ["", totals.parent, measures.registered, measures.pass, totals.ratio].map((word, column) => valueCell(row, column, word, LOOK.header));
  const body = parents.flatMap(({ line, row: own }, index) => [
    valueCell(row + 1 + index, 0, line.number, LOOK.centre),
    valueCell(row + 1 + index, 1, line.label, LOOK.text),
    ...[FIRST_FIGURE, PASS, PASS_SHARE].map((column, at) => {
      const style = column === PASS_SHARE ? LOOK.share : LOOK.count;
      const address = cellAddress(own, column);
      const stands = standsAt(own, column);
      return formulaCell(row + 1 + index, FIRST_FIGURE + at, `IF(${address}="","",${address})`, typeof stands === "number" ? stands : "", style);
    }),
  ]);
  return [...header, ...body];
}

/** What must not be torn where the sheet is printed: the table of districts with its chart, as far as a page holds both. */
export function chartBlocks(charted: ChartedTotals, words: ConsolidationWords): readonly PrintedBlock[] {
  const table = { row: charted.row, lines: new Set(parentsTable(charted, words).map(({ row }) => row)).size };
  const charts = totalsCharts(charted, words).map(({ place }) => ({ row: place.firstRow, lines: CHART_ROWS + 1 }));
  const [chart] = charts;
  if (table.lines === 0 || !chart) return charts;
  return table.lines > MOST_BESIDE_CHART ? [table, ...charts] : [{ row: table.row, lines: table.lines + chart.lines + 1 }];
}

/** The chart under the totals: over districts or clusters where units are grouped, else over the units. */
export function totalsCharts(charted: ChartedTotals, words: ConsolidationWords): readonly ChartContent[] {
  const parents = charted.lines.filter(({ kind }) => kind === "parent").length;
  return parents > 0 ? parentChart(parents, charted.row, words) : unitChart(charted, words);
}

function parentChart(count: number, row: number, words: ConsolidationWords): readonly ChartContent[] {
  if (count < 2 || count > MOST_IN_CHART) return [];
  return [passChart({ firstRow: row + 1, lastRow: row + count, shares: FIRST_FIGURE + 2, name: { row, column: FIRST_FIGURE + 2 }, place: row + count + 2, title: words.totals.parentChart })];
}

/** Passed by unit, as a share; a unit that is missing leaves a gap. */
function unitChart({ lines, first, row }: ChartedTotals, words: ConsolidationWords): readonly ChartContent[] {
  const count = lines.filter(({ kind }) => kind === "unit").length;
  if (count < 2 || count > MOST_IN_CHART) return [];
  return [passChart({ firstRow: first, lastRow: first + count - 1, shares: PASS_SHARE, name: { row: first - 2, column: PASS }, place: row, title: words.totals.chart })];
}

interface PassChart {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The column of shares. */
  readonly shares: number;
  readonly name: { readonly row: number; readonly column: number };
  /** The row the chart stands at. */
  readonly place: number;
  readonly title: string;
}

function passChart({ firstRow, lastRow, shares, name, place, title }: PassChart): ChartContent {
  const column = (at: number): CellRange => ({ firstRow, firstColumn: at, lastRow, lastColumn: at });
  return {
    name: "TyLeDat",
    type: "columnClustered",
    title,
    categories: column(1),
    series: [{ name: { firstRow: name.row, firstColumn: name.column, lastRow: name.row, lastColumn: name.column }, values: column(shares), color: "2F75B5" }],
    place: { firstRow: place, firstColumn: 1, lastRow: place + CHART_ROWS - 1, lastColumn: 14 },
    maximum: 1,
  };
}
