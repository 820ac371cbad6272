import { findSet } from "../../src/criteria/builtin-sets";
import { recogniseSummaries } from "../../src/summary/recognise-summary";
import type { ColumnAnswer } from "../../src/summary/summary-options";
import type { SummarySheet } from "../../src/summary/summary-sheet";
import { parseRangeAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import type { Grid } from "../../src/workbook/grid";
import { usualSet } from "./book-sample";

/** The summary sheet that rows of values hold; merges as A1 ranges. */
export function recognised(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): SummarySheet {
  return recognisedGrid(gridFromRows("Biểu", rows, { merges: merges.flatMap((range) => parseRangeAddress(range) ?? []) }));
}

/** The first table of a summary sheet. */
export function recognisedGrid(grid: Grid): SummarySheet {
  const [summary] = tablesOf(grid);
  if (!summary) throw new Error("not recognised");
  return summary;
}

/** The tables of a summary sheet, with what a person says of their columns. */
export function tablesOf(grid: Grid, answers: readonly ColumnAnswer[] = []): readonly SummarySheet[] {
  const set = findSet("cong-dan-hoc-tap-thi-diem-2020") ?? usualSet();
  return recogniseSummaries(grid, { set, taughtGroups: [], answers });
}

/** "C registered", "F pass/registered@officials", "H ?" for each column of figures. */
export function meaningsOf({ columns }: SummarySheet): readonly string[] {
  return columns.map(({ column, measure, group }) => {
    const name = measure === null ? "?" : measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`;
    return `${String.fromCharCode(65 + column)} ${name}${group === null ? "" : `@${group}`}`;
  });
}
