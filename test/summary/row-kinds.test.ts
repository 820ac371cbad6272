import { recogniseSummaries } from "../../src/summary/recognise-summary";
import type { ColumnAnswer } from "../../src/summary/summary-options";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { usualSet } from "./book-sample";
import { sheetOf } from "./drafted-sample";
import { meaningsOf, recognised, tablesOf } from "./recognised-sample";

const N = null;
const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Đăng ký", "Đạt"];

/** "3 unit Xã Na Ư", "2 group-of-units Vùng cao of 3 4 ?no-members". */
function kinds(rows: readonly (readonly CellValue[])[], header = HEADER): readonly string[] {
  return recognised([header, ...rows]).rows.map(({ row, label, kind, members, doubt }) => [row + 1, kind, label, ...(members.length === 0 ? [] : ["of", ...members.map((one) => one + 1)]), ...(doubt ? [`?${doubt}`] : [])].join(" "));
}

describe("the rows of a summary", () => {
  it("without a number over numbered ones are groups where they name what units are put together to", () => {
    for (const name of ["Vùng cao", "Cụm Mường Ảng", "Khu vực II", "KV II", "Huyện Điện Biên", "Thành phố Điện Biên Phủ"]) expect(kinds([[N, name], [1, "Na Ư"], [2, "Pa Thơm"]])[0]).toBe(`2 group-of-units ${name} of 3 4`);
    expect(kinds([[N, "Vùng cao"], [1, "Na Ư"], [N, "Pa Thơm"]])).toEqual(["2 unit Vùng cao", "3 unit Na Ư", "4 unit Pa Thơm"]);
    expect(kinds([[3, "Cụm Mường Ảng"], [1, "Na Ư"], [2, "Pa Thơm"]])[0]).toBe("2 unit Cụm Mường Ảng");
    expect(kinds([[N, "Vùngcao"], [1, "Na Ư"], [2, "Pa Thơm"]])[0]).toBe("2 unit Vùngcao");
    expect(kinds([["-", "Na Ư"], ["- 1", "Pa Thơm"], ["- 2", "Lạ"], [N, "Vùng cao"]]).at(-1)).toBe("5 unit Vùng cao");
  });

  it("without any numbers are groups over what ranks below them", () => {
    expect(kinds([[N, "Xã Na Ư"], [N, "Bản Lạ"], [N, "Bản Con"], [N, "Xã Quài Tở"], [N, "Bản Co"]])).toEqual(["2 group-of-units Xã Na Ư of 3 4", "3 unit Bản Lạ", "4 unit Bản Con", "5 group-of-units Xã Quài Tở of 6", "6 unit Bản Co"]);
    expect(kinds([[N, "Xã Na Ư"], [N, "Lạ"]])[0]).toBe("2 unit Xã Na Ư");
    expect(kinds([[N, "Na Ư"], [N, "Bản Lạ"]])[0]).toBe("2 unit Na Ư");
    expect(kinds([[N, "Xã Na Ư"], [N, "Xã Lạ"]])[0]).toBe("2 unit Xã Na Ư");
    expect(kinds([[N, "Xã Na Ư"], [N, N, 5], [N, "Bản Lạ"]])[0]).toBe("2 group-of-units Xã Na Ư of 4");
    expect(kinds([[N, "Bản Lạ"], [N, "Xã Na Ư"]])).toEqual(["2 unit Bản Lạ", "3 unit Xã Na Ư"]);
  });

  it("are sections by a numeral beside them or before their words, under no running number", () => {
    expect(kinds([["I", "Na Ư"], [1, "Lạ"], ["B", "Quài Tở"], [1, "Con"]])).toEqual(["2 group-of-units Na Ư of 3 5", "3 unit Lạ", "4 group-of-units Quài Tở of 5", "5 unit Con"]);
    expect(kinds([[N, "I. Na Ư"], [1, "Lạ"]])[0]).toBe("2 group-of-units I. Na Ư of 3");
    expect(kinds([[5, "H. Điện Biên"], [12, "H. Tuần Giáo"]])).toEqual(["2 unit H. Điện Biên", "3 unit H. Tuần Giáo"]);
    expect(kinds([["I. Na Ư"], ["Lạ"]], ["Đơn vị", "Đăng ký", "Đạt"])).toEqual(["2 group-of-units I. Na Ư of 3", "3 unit Lạ"]);
  });

  it("sum up what stands above them, all there is, or what nobody can find", () => {
    expect(kinds([[1, "Lạ"], [2, "Con"], [N, "Cộng cụm 1"], [3, "Co"], [N, "Cộng (I+II)"]])).toEqual(["2 unit Lạ", "3 unit Con", "4 group-of-units Cộng cụm 1 of 2 3", "5 unit Co", "6 total Cộng (I+II) of 2 3 5"]);
    expect(kinds([[1, "Lạ"], [N, "Cộng (I+II)"], [2, "Con"], [N, "Tổng cộng"]])[1]).toBe("3 group-of-units Cộng (I+II) ?no-members");
    // Rows without words after it change nothing.
    expect(kinds([[1, "Lạ"], [N, "Cộng (I+II)"], [N, N, 5]]).at(-1)).toBe("3 total Cộng (I+II) of 2");
    for (const words of ["Tổng số toàn xã", "Cộng chung các bản", "Toàn huyện", "Chung", "Tổng cộng:", "TỔNG SỐ"]) expect(kinds([[1, "Lạ"], [N, words]])[1]).toBe(`3 total ${words} of 2`);
    expect(kinds([[N, "Cộng cụm 1"], [1, "Lạ"]])[0]).toBe("2 group-of-units Cộng cụm 1 ?no-members");
  });

  it("hold sums of groups where groups stand down", () => {
    expect(kinds([[1, "Nông dân"], [2, "Buôn bán"], [N, "Tổng cộng"]], ["TT", "Nhóm đối tượng", "Đăng ký", "Đạt"])).toEqual(["2 reporting-group Nông dân", "3 reporting-group Buôn bán", "4 total Tổng cộng of 2 3"]);
    expect(kinds([[1, "Nông dân"], [2, "Hội viên"]], ["TT", "Nhóm đối tượng", "Đăng ký", "Đạt"])).toEqual(["2 reporting-group Nông dân", "3 unit Hội viên"]);
  });

  it("are named in their column, or by words to its left that are no number", () => {
    expect(kinds([[1, "Lạ"], ["Tổng cộng"]])).toEqual(["2 unit Lạ", "3 total Tổng cộng of 2"]);
    expect(kinds([[1, "Lạ"], ["12", N, 3], ["(3)", N, 3], ["1.2", N, 3]])).toEqual(["2 unit Lạ"]);
    expect(kinds([["Cộng 2 bản", N, 3], [1, "Lạ"]])).toEqual(["2 group-of-units Cộng 2 bản ?no-members", "3 unit Lạ"]);
    expect(kinds([[1, 3], [2, 4]])).toEqual(["2 unit 3", "3 unit 4"]);
  });
});

describe("what a person says of a sheet", () => {
  const say = (answer: Partial<ColumnAnswer>): ColumnAnswer => ({ sheet: N, column: 2, measure: { kind: "count", count: "fail" }, group: N, from: "user", ...answer });

  it("of a row is of a turned table, of a column of an upright one", () => {
    const upright = gridFromRows("Biểu", [HEADER, [1, "Lạ"]]);
    expect(tablesOf(upright, [say({})]).map(meaningsOf)).toEqual([["C fail", "D pass"]]);
    expect(tablesOf(upright, [say({ isRow: true })]).map(meaningsOf)).toEqual([["C registered", "D pass"]]);
    const turned = gridFromRows("Biểu", [["BIỂU"], ["Nội dung", "Bản Co", "Bản Lạ"], ["Đăng ký"], ["Khác"], ["Đạt"]]);
    const measures = (answers: readonly ColumnAnswer[]) => tablesOf(turned, answers)[0]?.columns.map(({ column, measure }) => [column, measure?.kind === "count" ? measure.count : N]);
    expect(measures([say({ isRow: true, column: 3 })])).toEqual([[2, "registered"], [3, "fail"], [4, "pass"]]);
    expect(measures([say({ column: 3 })])).toEqual([[2, "registered"], [3, N], [4, "pass"]]);
    expect(measures([say({ column: 3, header: "Khác" })])).toEqual([[2, "registered"], [3, "fail"], [4, "pass"]]);
  });

  it("without a header goes for the first table, and for others where they leave it open", () => {
    const rows = [HEADER, [1, "Lạ"], [], [], ["TT", "Nhóm đối tượng", "Đăng ký", "Đạt", "Khác"], [1, "Nông dân"]];
    expect(tablesOf(gridFromRows("Biểu", rows), [say({}), say({ column: 4 })]).map(meaningsOf)).toEqual([["C fail", "D pass"], ["C registered", "D pass", "E fail"]]);
    expect(tablesOf(gridFromRows("Biểu", rows), [say({ header: "Đăng ký" })]).map(meaningsOf)).toEqual([["C fail", "D pass"], ["C fail", "D pass", "E ?"]]);
  });

  it("may come with the year its figures are of", () => {
    const grid = gridFromRows("Biểu", [["TT", "Đơn vị", "Đăng ký năm 2022", "Đăng ký năm 2023", "Đạt năm 2023"], [1, "Lạ"]]);
    const of = (year: number | null) => recogniseSummaries(grid, { set: usualSet(), taughtGroups: [], answers: [], year }).map(meaningsOf);
    expect([of(2023), of(2022)]).toEqual([[["C ?", "D registered", "E pass"]], [["C registered", "D ?", "E ?"]]]);
    // Of no year, or of two, nothing is sure.
    expect(of(N)).toEqual([]);
  });
});

describe("a sheet looked at from a row on", () => {
  it("is read below it, and never turned", () => {
    const options = { set: usualSet(), taughtGroups: [], answers: [] };
    const two = gridFromRows("Biểu", [HEADER, [1, "Lạ"], [], [], HEADER, [1, "Con"]]);
    expect(recogniseSummaries(two, options, 2).map(({ rows }) => rows.map(({ label }) => label))).toEqual([["Con"]]);
    const turned = gridFromRows("Biểu", [["x"], ["Nội dung", "Bản Co", "Bản Lạ"], ["Đăng ký"], ["Đạt"]]);
    expect([recogniseSummaries(turned, options).length, recogniseSummaries(turned, options, 1).length]).toEqual([1, 0]);
  });

  it("has a header merged down over its axis, whatever words stand below it", () => {
    const merged = recognised([["TT", "Đơn vị", "Đăng ký", "Đạt", N], [N, N, N, 5, 6], [1, "Lạ"]], ["B1:B2"]);
    expect(merged.rows.map(({ row }) => row)).toEqual([2]);
    const across = sheetOf([["TT", "Đơn vị", N, "Đăng ký", "Đạt"], [N, N, N, "SL", "SL"], [1, "Lạ"]], { merges: ["B1:C1"] });
    expect(tablesOf(across)[0]?.rows.map(({ row }) => row)).toEqual([2]);
  });
});
