import { turnTable } from "../../src/summary/turned-table";
import { parseRangeAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import { valueAt } from "../../src/workbook/grid";
import { gridFromRows } from "../../src/workbook/grid-builder";

const N = null;
const groupOf = (words: string): string | null => (["Nông dân", "Buôn bán"].includes(words) ? words : null);

function turn(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) {
  return turnTable(gridFromRows("Biểu", rows, { merges: merges.flatMap((range) => parseRangeAddress(range) ?? []) }), groupOf);
}

/** The rows of the table turned upright; `null` where none is found. */
function turnedRows(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): readonly (readonly CellValue[])[] | null {
  const table = turn(rows, merges);
  if (!table) return null;
  const { grid } = table;
  return Array.from({ length: grid.rowCount }, (_, row) => Array.from({ length: grid.columnCount }, (_cell, column) => valueAt(grid, row, column)));
}

describe("a table whose measures stand below each other", () => {
  const rows = [
    ["BIỂU TỔNG HỢP"],
    ["TT", "Nội dung", N, "ĐVT", "Khu vực I", N, "Bản Con", "Ghi chú"],
    [N, N, N, N, "Bản Na Ư", "Bản Lạ"],
    [1, "Đăng ký", N, "Người", 10, 20, 30, "x"],
    [2, "Đạt", N, "Người", 5, 6, 7],
    [],
    [N, "Người lập biểu"],
  ];
  const merges = ["A1:H1", "A2:A3", "B2:C3", "D2:D3", "E2:F2", "G2:G3", "H2:H3", "B4:C4", "B7:C7"];

  it("stands upright without its numbers, its remarks and what is around it", () => {
    expect(turnedRows(rows, merges)).toEqual([
      [N, "Đơn vị", "Đăng ký", "Đạt"], [N, N, N, N], [N, N, "Người", "Người"], ["Khu vực I", "Bản Na Ư", 10, 5], [N, "Bản Lạ", 20, 6], ["Bản Con", N, 30, 7],
    ]);
    expect(turn(rows, merges)).toMatchObject({ top: 1, left: 1 });
  });

  it("keeps the merges that are its own, turned, and one over its corner", () => {
    expect(turn(rows, merges)?.grid.merges).toEqual([
      { firstRow: 0, lastRow: 2, firstColumn: 1, lastColumn: 1 },
      { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 },
      { firstRow: 5, lastRow: 5, firstColumn: 0, lastColumn: 1 },
      { firstRow: 0, lastRow: 1, firstColumn: 2, lastColumn: 2 },
    ]);
    const plain = [["Nội dung", "Bản A", "Bản B"], ["Đăng ký", 1, 2], ["Đạt", 1, N], ["Khác", 3, 4]];
    expect(turn(plain, ["B3:C3", "A5:B5", "D1:D2"])?.grid.merges).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 2, lastColumn: 2 }]);
  });

  it("has as its rows the columns up to a heading left out, and as its columns the rows up to one that names nothing", () => {
    expect(turnedRows([["Nội dung", "Bản A", N, "Bản B"], ["Đăng ký", 1, 2, 3], ["Đạt", 4, 5, 6]])).toEqual([["Đơn vị", "Đăng ký", "Đạt"], ["Bản A", 1, 4]]);
    expect(turnedRows([["Chỉ tiêu", "Bản A"], ["Đăng ký", 1], ["Đạt", 2], [N, 5], ["Khác", 3]])).toEqual([["Đơn vị", "Đăng ký", "Đạt"], ["Bản A", 1, 2]]);
  });

  it("is of groups where two of them are named, and of everybody under a heading that only says how many", () => {
    const of = (...labels: readonly string[]) => turnedRows([["Chỉ tiêu", ...labels], ["Đăng ký"], ["Đạt"]])?.map(([first]) => first);
    expect(of("Nông dân", "Buôn bán", "Khác")).toEqual(["Nhóm đối tượng", "Nông dân", "Buôn bán", "Khác"]);
    expect(of("Nông dân", "Khác")).toEqual(["Đơn vị", "Nông dân", "Khác"]);
    expect(of("Số lượng")).toEqual(["Đơn vị", "Tổng cộng"]);
    expect(of("Số lượng", "Bản A")).toEqual(["Đơn vị", "Số lượng", "Bản A"]);
    expect(of("Bản A")).toEqual(["Đơn vị", "Bản A"]);
  });

  it("is none with a single measure, without anything beside the measures, over measures, or in a list of people", () => {
    expect(turn([["Chỉ tiêu", "Bản A"], ["Đạt", 1]])).toBeNull();
    expect(turn([["Chỉ tiêu"], ["Đăng ký"], ["Đạt"]])).toBeNull();
    expect(turn([["Nội dung", "Bản A", "Đạt"], ["a", 1, 2], ["b", 3, 4]])).toBeNull();
    expect(turn([["Nội dung", "Bản A", "Tỷ lệ %"], ["a", 1, 2], ["b", 3, 4]])).toBeNull();
    expect(turn([["Nội dung", "Họ và tên", "Bản A"], ["Đăng ký", 1, 2], ["Đạt", 3, 4]])).toBeNull();
    const low = (blank: number) => turn([...Array.from({ length: blank }, () => []), ["Chỉ tiêu", "Bản A"], ["Đăng ký", 1], ["Đạt", 2]]);
    expect([low(39)?.top, low(40)]).toEqual([39, null]);
  });
});
