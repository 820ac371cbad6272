import { textAt } from "../../src/assessment/cell-text";
import type { Grid } from "../../src/workbook/grid";
import { gridFromCells } from "../../src/workbook/grid-builder";

/** Columns of texts, all in one font. */
function inFont(fontName: string, ...columns: readonly (readonly string[])[]): Grid {
  const format = { numberFormat: "General", isDate: false, fontName, bold: false };
  return gridFromCells("Danh sách", columns.flatMap((texts, column) => texts.map((value, row) => ({ row, column, value, format }))));
}

function textsOf(grid: Grid, column: number): readonly string[] {
  return Array.from({ length: grid.rowCount }, (_, row) => textAt(grid, row, column));
}

describe("a legacy font", () => {
  it("is not believed for words that could be either, in a column where people type Unicode", () => {
    expect(textsOf(inFont(".VnTime", ["Nông dân", "Công nhân", "Viên chức"]), 0)).toEqual(["Nông dân", "Công nhân", "Viên chức"]);
    expect(textsOf(inFont("VNI-Times", ["Mông", "Hoà", "Khơ Mú"]), 0)).toEqual(["Mông", "Hoà", "Khơ Mú"]);
  });

  it("is judged by the sheet where its column proves nothing", () => {
    expect(textsOf(inFont(".VnTime", ["Thái", "Thái"], ["Lò Văn Hặc", "Vàng Thị Xôm"]), 0)).toEqual(["Thái", "Thái"]);
  });

  it("is believed where the column is in its encoding, or nothing tells", () => {
    expect(textsOf(inFont(".VnTime", ["Lò", "NguyÔn V¨n An", "Trần Thị Bình", "Lß ThÞ Hoa"]), 0)).toEqual(["Lũ", "Nguyễn Văn An", "Trần Thị Bình", "Lò Thị Hoa"]);
    expect(textsOf(inFont(".VnTime", ["Lò"]), 0)).toEqual(["Lũ"]);
  });

  it("does not hide what is proved by its characters", () => {
    expect(textsOf(inFont(".VnTimeH", ["Nông dân", "Viên chức", "Học sinh", "C«ng nh©n"]), 0)).toEqual(["Nông dân", "Viên chức", "Học sinh", "Công nhân"]);
  });
});
