import { findSet } from "../../src/criteria/builtin-sets";
import { recogniseSummary } from "../../src/summary/recognise-summary";
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

/** The summary sheet of a grid. */
export function recognisedGrid(grid: Grid): SummarySheet {
  const set = findSet("cong-dan-hoc-tap-thi-diem-2020") ?? usualSet();
  const summary = recogniseSummary(grid, { set, taughtGroups: [], answers: [] });
  if (!summary) throw new Error("not recognised");
  return summary;
}

/** "C registered", "F pass/registered@officials", "H ?" for each column of figures. */
export function meaningsOf({ columns }: SummarySheet): readonly string[] {
  return columns.map(({ column, measure, group }) => {
    const name = measure === null ? "?" : measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`;
    return `${String.fromCharCode(65 + column)} ${name}${group === null ? "" : `@${group}`}`;
  });
}
