import { setOnSheet } from "../../src/assessment/carried-set";
import { writeSetSheet } from "../../src/criteria/set-sheet";
import type { Grid } from "../../src/workbook/grid";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import { SET } from "./sample-list";

/** The sheet of the built-in set with the value beside a label changed. */
function sheetWith(label: string, change: Partial<CellEntry>): Grid {
  const cells = writeSetSheet(SET).flatMap((values, row) =>
    values.map((value, column): CellEntry => ({ row, column, value, ...(values[0] === label && column === 1 ? change : {}) })),
  );
  return gridFromCells("Bộ tiêu chí", cells);
}

function said(grid: Grid): unknown {
  const read = setOnSheet(grid);
  return read.ok ? read.value.decision : read.problems.map(({ cell, params }) => [cell, params?.["flaw"], params?.["value"]]);
}

describe("the set a workbook carries", () => {
  it("is read as its cells show: a pass mark of 80% is not 0,8 of a point", () => {
    const format = { numberFormat: "0%", isDate: false, fontName: null, bold: false };
    expect(said(sheetWith("Chung", { value: 0.8, format }))).toEqual(SET.decision);
  });

  it("takes a formula without a result for what it is, not for a blank", () => {
    expect(said(sheetWith("Chung", { value: null, formula: "B44+10", uncomputed: true }))).toEqual([["B43", "not-number", "=B44+10"]]);
  });

  it("asks for one cell once", () => {
    expect(said(sheetWith("Điểm tối thiểu mỗi chỉ số", { value: 11 }))).toHaveLength(1);
  });
});
