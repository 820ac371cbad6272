import type { CellValue } from "../../src/workbook/cell-value";
import { measureId } from "../../src/summary/map-summary";
import { cellAddress } from "../../src/workbook/address";
import { sheetOf } from "./drafted-sample";
import { recognised, tablesOf } from "./recognised-sample";

const N = null;

/** "3 unit Bản Co@traders (in Xã Na Ư) of 4 5 ?shared" for each row of the first table. */
function rowsOf(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): readonly string[] {
  return recognised(rows, merges).rows.map(({ row, label, kind, group, within, members, doubt }) =>
    [row + 1, kind, `${label}${group === undefined ? "" : `@${group}`}`, ...(within === undefined ? [] : [`(${within})`]), ...(members.length === 0 ? [] : ["of", ...members.map((one) => one + 1)]), ...(doubt ? [`?${doubt}`] : [])].join(" "),
  );
}

describe("rows told by unit and group", () => {
  const HEADER: readonly CellValue[] = ["TT", "Bản", "Nhóm", "Đăng ký", "Đạt"];

  it("are each of a group of a unit, and sums of a unit, of a group and of all are told from them", () => {
    expect(rowsOf([HEADER, [1, "Bản Co", "Nông dân"], [N, N, "Buôn bán"], [N, N, "Cộng"], [2, "Bản Lạ", "Nông dân"], [N, N, "Cộng"], [N, "Tổng cộng", "Nông dân"], [N, N, "Buôn bán"], [N, "Tổng cộng", N]], ["B2:B4", "B5:B6", "B7:B8"])).toEqual([
      "2 unit Bản Co@farmers-workers", "3 unit Bản Co@traders", "4 group-of-units Bản Co of 2 3", "5 unit Bản Lạ@farmers-workers", "6 group-of-units Bản Lạ of 5",
      "7 total Tổng cộng – Nông dân@farmers-workers of 2 5", "8 total Tổng cộng – Buôn bán@traders of 3", "9 total Tổng cộng of 2 3 5",
    ]);
  });

  it("of a unit without a group are of all of it", () => {
    expect(rowsOf([HEADER, [1, "Bản Co", N], [2, "Bản Lạ", "Nông dân"], [3, "Bản Lạ", "Buôn bán"]])).toEqual(["2 unit Bản Co", "3 unit Bản Lạ@farmers-workers", "4 unit Bản Lạ@traders"]);
  });

  it("with a group nobody knows, or twice the same, are left", () => {
    expect(rowsOf([HEADER, [1, "Bản Co", "Nông dân"], [2, "Bản Co", "Công nhân"], [3, "Bản Co", "Hội viên"], [4, "Bản Lạ", "Công nhân"]])).toEqual([
      "2 unit Bản Co@farmers-workers ?shared", "3 unit Bản Co@farmers-workers ?shared", "4 unit Bản Co – Hội viên ?group-unknown", "5 unit Bản Lạ@farmers-workers",
    ]);
  });

  it("whose sum nothing says of whom it is are left", () => {
    expect(rowsOf([HEADER, [1, "Bản Co", "Nông dân"], [N, "Cộng xã Na Ư", N], [N, "Tổng cộng", N]]).slice(1)).toEqual(["3 group-of-units Cộng xã Na Ư of 2 ?no-members", "4 total Tổng cộng of 2"]);
  });

  it("may have the group first, which then holds for the rows below it", () => {
    expect(rowsOf([["TT", "Nhóm", "Bản", "Đăng ký", "Đạt"], [1, "Nông dân", "Bản Co"], [N, N, "Bản Lạ"], [N, "Cộng", N], [2, "Buôn bán", "Bản Co"], [N, "Tổng cộng", N]])).toEqual([
      "2 unit Bản Co@farmers-workers", "3 unit Bản Lạ@farmers-workers", "4 total Cộng of 2 3 5", "5 unit Bản Co@traders", "6 total Tổng cộng of 2 3 5",
    ]);
  });

  it("need a group the lists know in the column: other words there make no second column", () => {
    expect(rowsOf([HEADER, [1, "Bản Co", "Hội viên"], [2, "Bản Lạ", "Hội viên"]])).toEqual(["2 unit Bản Co", "3 unit Bản Lạ"]);
    expect(rowsOf([["TT", "Bản", "Nhóm", N, "Đăng ký", "Đạt"], [1, "Bản Co", "Nông dân", N]], ["C1:D1"])).toEqual(["2 unit Bản Co"]);
  });

  it("take blank rows and rows of nobody for none", () => {
    expect(rowsOf([HEADER, [1, "Bản Co", "Nông dân"], [], [2, N, N, 3], [3, "Bản Lạ", "Nông dân"]])).toEqual(["2 unit Bản Co@farmers-workers", "5 unit Bản Lạ@farmers-workers"]);
    // A total merged across the running number and both columns.
    expect(rowsOf([HEADER, [1, "Bản Co", "Nông dân"], ["Tổng cộng", N, N, 3]])).toEqual(["2 unit Bản Co@farmers-workers", "3 total Tổng cộng of 2"]);
  });
});

describe("rows of offices and workers", () => {
  const HEADER: readonly CellValue[] = ["TT", "Cơ quan, đơn vị", "Đăng ký", "Đạt"];

  it("are no sums, though their words without marks begin as those of sums do", () => {
    expect(rowsOf([HEADER, [1, "Trường Tiểu học"], [2, "Công an xã"], [3, "CÔNG TY Hoa Ban"], [4, "Tổng công ty Hoa Ban"], [5, "Công đoàn"], [N, "Cộng khối cơ quan"], [N, "Tổng cộng"]])).toEqual([
      "2 unit Trường Tiểu học", "3 unit Công an xã", "4 unit CÔNG TY Hoa Ban", "5 unit Tổng công ty Hoa Ban", "6 unit Công đoàn", "7 group-of-units Cộng khối cơ quan of 2 3 4 5 6", "8 total Tổng cộng of 2 3 4 5 6",
    ]);
    expect(rowsOf([HEADER, [1, "Chiềng Ly"], [2, "Tông Lạnh"], [3, "Cống Chả"], [N, "Tông cộng"]])).toEqual(["2 unit Chiềng Ly", "3 unit Tông Lạnh", "4 unit Cống Chả", "5 total Tông cộng of 2 3 4"]);
    expect(rowsOf([HEADER, [1, "Trường Tiểu học"], [N, "CONG KHOI CO QUAN"], [N, "TONG CONG"]])).toEqual(["2 unit Trường Tiểu học", "3 group-of-units CONG KHOI CO QUAN of 2", "4 total TONG CONG of 2"]);
  });
});

describe("rows told by the larger unit and the unit", () => {
  const HEADER: readonly CellValue[] = ["TT", "Xã", "Bản", "Đăng ký", "Đạt"];

  it("stand within it, and its sum is over them", () => {
    expect(rowsOf([HEADER, [1, "Xã Na Ư", "Bản Lạ"], [2, N, "Bản Con"], [N, "Cộng xã Na Ư", N], [3, "Xã Quài Tở", "Bản Lạ"], [N, "Tổng cộng", N]], ["B2:B3"])).toEqual([
      "2 unit Bản Lạ (Xã Na Ư)", "3 unit Bản Con (Xã Na Ư)", "4 group-of-units Cộng xã Na Ư ?no-members", "5 unit Bản Lạ (Xã Quài Tở)", "6 total Tổng cộng of 2 3 5",
    ]);
    expect(rowsOf([HEADER, [1, "Xã Na Ư", "Bản Lạ"], [2, N, "Bản Con"], [N, N, "Cộng"], [3, "Xã Quài Tở", "Bản Co"], [N, N, "Cộng"]], ["B2:B4", "B5:B6"])).toEqual([
      "2 unit Bản Lạ (Xã Na Ư)", "3 unit Bản Con (Xã Na Ư)", "4 group-of-units Xã Na Ư – Cộng of 2 3", "5 unit Bản Co (Xã Quài Tở)", "6 group-of-units Xã Quài Tở – Cộng of 5",
    ]);
  });

  it("may carry the larger unit down without merging", () => {
    expect(rowsOf([HEADER, [1, "Xã Na Ư", "Bản Lạ"], [2, N, "Bản Con"], [3, "Xã Quài Tở", "Bản Co"], [4, N, "Bản Lạ"]])).toEqual(["2 unit Bản Lạ (Xã Na Ư)", "3 unit Bản Con (Xã Na Ư)", "4 unit Bản Co (Xã Quài Tở)", "5 unit Bản Lạ (Xã Quài Tở)"]);
  });

  it("are told by the first column alone where each larger unit stands once: it is the unit then", () => {
    expect(rowsOf([HEADER, [1, "Xã Na Ư", "Bản Lạ"], [2, "Xã Quài Tở", "Bản Co"]])).toEqual(["2 unit Xã Na Ư", "3 unit Xã Quài Tở"]);
  });

  it("leave a sum with nothing beside it where others have theirs", () => {
    expect(rowsOf([HEADER, [1, "Xã Na Ư", "Bản Lạ"], [2, N, "Bản Con"], [N, N, "Cộng"], [N, N, "Tổng cộng"]], ["B2:B4"]).slice(2)).toEqual(["4 group-of-units Xã Na Ư – Cộng of 2 3", "5 group-of-units Tổng cộng ?no-members"]);
    expect(rowsOf([HEADER, [1, "Xã Na Ư", "Bản Lạ"], [2, N, "Bản Con"], [N, N, "Tổng cộng"]], ["B2:B3"]).at(-1)).toBe("4 total Tổng cộng of 2 3");
  });
});

describe("a table whose measures stand below each other", () => {
  /** "4 3 pass na ư" for each place: the cell, the measure, whom it is of. */
  const placesOf = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): readonly string[] =>
    tablesOf(sheetOf(rows, { merges })).flatMap(({ places, isTurned }) => (isTurned ? places.map(({ row, column, measure, subject }) => `${cellAddress(row, column)} ${measureId(measure)} ${subject.unit ?? subject.group ?? "-"}`) : ["upright"]));

  it("has its figures where row and column meet", () => {
    expect(placesOf([["Nội dung", "Bản Co", "Bản Lạ", "Cộng"], ["Đăng ký"], ["Đạt"], ["Tỷ lệ đạt %"]])).toEqual([
      "B2 registered co", "B3 pass co", "B4 pass/registered co", "C2 registered lạ", "C3 pass lạ", "C4 pass/registered lạ", "D2 registered -", "D3 pass -", "D4 pass/registered -",
    ]);
  });

  it("ends at a blank column, at notes, and at a row without words; columns to its left are no part", () => {
    expect(placesOf([["TT", "Nội dung", "Bản Co", "Ghi chú", "Bản Lạ"], [1, "Đăng ký"], [2, "Đạt"], [N, N, 5], [3, "Chưa đạt"]])).toEqual(["C2 registered co", "C3 pass co"]);
    expect(placesOf([["Nội dung", "Bản Co", N, "Bản Lạ"], ["Đăng ký"], ["Đạt"]])).toEqual(["B2 registered co", "B3 pass co"]);
    expect(placesOf([["Nội dung", "Bản Co"], ["Đăng ký"], ["Đạt"], [], ["Chưa đạt"]])).toEqual(["B2 registered co", "B3 pass co"]);
  });

  it("may stand lower, with measures in two columns and a corner merged over them", () => {
    expect(placesOf([["BIỂU"], ["Nội dung", N, "Bản Co", "Bản Lạ"], ["Đăng ký", N], ["Đạt", "SL"], [N, "Tỷ lệ %"]], ["A2:B2", "A3:B3", "A4:A5"])).toEqual([
      "C3 registered co", "C4 pass co", "C5 pass/registered co", "D3 registered lạ", "D4 pass lạ", "D5 pass/registered lạ",
    ]);
  });

  it("may have two rows of labels under a corner merged down", () => {
    expect(placesOf([["Nội dung", "Các bản", N], [N, "Bản Co", "Bản Lạ"], ["Đăng ký"], ["Đạt"]], ["A1:A2", "B1:C1"])).toEqual(["B3 registered co", "B4 pass co", "C3 registered lạ", "C4 pass lạ"]);
  });

  it("of one column of figures is of everybody, whatever heads it as a number", () => {
    for (const head of ["Số lượng", "Kết quả", "Tổng số"]) expect(placesOf([["Chỉ tiêu", head], ["Đăng ký"], ["Đạt"]])).toEqual(["B2 registered -", "B3 pass -"]);
  });

  it("is none where only one measure stands below, where nothing heads a column, where measures stand beside, or where people are listed", () => {
    expect(placesOf([["Nội dung", "Bản Co"], ["Đăng ký"]])).toEqual([]);
    expect(placesOf([["Nội dung"], ["Đăng ký"], ["Đạt"]])).toEqual([]);
    expect(placesOf([["Nội dung", "Đăng ký", "Đạt"], ["Bản Co"], ["Bản Lạ"]])).toEqual([]);
    expect(placesOf([["Nội dung", "Họ và tên", "Bản Co"], ["Đăng ký"], ["Đạt"]])).toEqual([]);
    expect(placesOf([["Mục", "Bản Co"], ["Đăng ký"], ["Đạt"]])).toEqual([]);
  });

  it("is found within forty rows, and says its year, unit and range", () => {
    const rows = (lines: number) => [["XÃ NA Ư"], ["BIỂU NĂM 2023"], ...Array.from({ length: lines - 2 }, () => ["x"]), ["Nội dung", "Bản Co", "Bản Lạ"], ["Đăng ký"], ["Đạt"]];
    const [table] = tablesOf(sheetOf(rows(3)));
    expect(table).toMatchObject({ isTurned: true, year: 2023, unit: "XÃ NA Ư", range: { firstRow: 3, firstColumn: 0, lastRow: 5, lastColumn: 2 } });
    expect(table?.columns.map(({ column }) => column)).toEqual([4, 5]);
    expect([tablesOf(sheetOf(rows(39))).length, tablesOf(sheetOf(rows(40))).length]).toEqual([1, 0]);
  });
});
