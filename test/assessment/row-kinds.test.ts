import type { CellValue } from "../../src/workbook/cell-value";
import { valueOf } from "../../src/assessment/reading";
import type { Rows } from "./sample-list";
import { kindsOf, N, onlyList, recognise, subjects } from "./sample-list";

const HEADER = ["STT", "Họ và tên", "Năm sinh", "Dân tộc", "CS1", "CS2", "Tổng điểm", "Đạt", "Ghi chú"];

function person(index: CellValue, name: CellValue, ...more: readonly CellValue[]): readonly CellValue[] {
  return [index, name, 1987, "Thái", 8, 9, 82, "x", ...more];
}

function kinds(rows: Rows, merges: readonly string[] = []): readonly string[] {
  return kindsOf(onlyList(recognise([HEADER, ...rows], merges))).map((kind) => kind.replace(/^\d+ /, ""));
}

describe("the kinds of rows", () => {
  it.each([
    ["a person called like a sum", [person(1, "Tổng Văn Cộng")], "subject"],
    ["a person of whom nothing but such a name is known", [[1, "Tổng Văn Cộng"]], "subject"],
    ["a person called Cộng, by birth and people", [person(N, "Cộng")], "subject"],
    ["a person whose number is missing", [person(N, "Lò Thị Hoa")], "subject"],
    ["a number as text", [person("01", "Lò Thị Hoa")], "subject"],
    ["a person without a name", [[1, N, 1987, N, 8, 9, 82, "x"]], "subject"],
    ["a person with nothing but a name", [[1, "Lò Thị Hoa"]], "subject"],
    ["a prepared row", [person(1, "Lò Thị Hoa"), [2], [3, N, N, N, N, N, 0]], "subject blank blank"],
    ["a section by its numeral", [["I", "Bản Na Ư"], person(1, "Lò Thị Hoa")], "section subject"],
    ["a section in one cell", [["I. Bản Na Ư"], person(1, "Lò Thị Hoa")], "section subject"],
    ["a section in the column of names", [[N, "Bản Na Ư"], person(1, "Lò Thị Hoa")], "section subject"],
    ["a section numbered like people", [[1, "Bản Na Ư"], person(1, "Lò Thị Hoa")], "section subject"],
    ["a section with its count", [["I", "Bản Na Ư: 1 người"], person(1, "Lò Thị Hoa")], "section subject"],
    ["a section lettered, with one inside", [["A", "NÔNG DÂN"], ["I", "Bản Na Ư"], person(1, "Lò Thị Hoa")], "section section subject"],
    ["a numeral beside a person", [person("I", "Lò Thị Hoa")], "subject"],
    ["subtotals and a total", [["I", "Bản A"], person(1, "Lò Thị Hoa"), [N, "Cộng bản"], ["II", "Bản B"], person(1, "Lò Văn Ín"), [N, "Cộng"], [N, "Tổng cộng"]], "section subject subtotal section subject subtotal total"],
    ["one sum at the end", [person(1, "Lò Thị Hoa"), [N, "Cộng", N, N, 8, 9, 82, 1]], "subject total"],
    ["a sum with counts under births", [person(1, "Lò Thị Hoa"), [N, "TỔNG CỘNG", 118, 60, 8, 9, 82, 1]], "subject total"],
    ["a sum above those it sums", [[N, "TỔNG CỘNG", N, N, 8, 9, 82, 1], person(1, "Lò Thị Hoa")], "total subject"],
    ["a sum in the column of numbers", [person(1, "Lò Thị Hoa"), ["TỔNG CỘNG", N, N, N, 8, 9, 82, 1]], "subject total"],
    ["the header once more on the next page", [person(1, "Lò Thị Hoa"), HEADER, person(2, "Lò Văn Ín")], "subject header subject"],
    ["column numbers", [["A", "B", 1, 2, 3, 4, 5, 6, 7], person(1, "Lò Thị Hoa")], "numbering subject"],
    ["blank rows inside", [person(1, "Lò Thị Hoa"), [], [N, N, "  "], person(2, "Lò Văn Ín")], "subject blank blank subject"],
    ["words nobody understands", [person(1, "Lò Thị Hoa"), [N, "Đi làm ăn xa, chưa về!"], person(2, "Lò Văn Ín")], "subject unrecognised subject"],
    ["remarks below", [person(1, "Lò Thị Hoa"), ["Ghi chú:"], [1, "CS là chỉ số, tối đa 10 điểm"]], "subject note note"],
    ["lines of a page", [person(1, "Lò Thị Hoa"), ["(Tiếp theo trang sau)"], ["Trang 2"], person(2, "Lò Văn Ín"), person(3, "Trang Thị Hoa")], "subject note note subject subject"],
    ["signatures", [person(1, "Lò Thị Hoa"), [N, N, N, "Na Ư, ngày 5 tháng 4 năm 2023"], [N, "Người lập biểu", N, "CHỦ TỊCH"], [N, "(Ký, ghi rõ họ tên)"], [], [N, "Lò Văn Ín", N, "Vàng A Sình"]], "subject signature signature signature blank signature"],
  ])("%s", (_, rows, expected) => {
    expect(kinds(rows).join(" ")).toBe(expected);
  });

  it("takes words merged across the table for a section", () => {
    expect(kinds([["Khối dân cư số 3 và lân cận"], person(1, "Lò Thị Hoa")], ["A2:I2"])).toEqual(["section", "subject"]);
  });

  it("reads people where there is no column of numbers", () => {
    const rows: Rows = [["Họ và tên", "Năm sinh", "Tổng điểm", "Đạt"], ["Bản Na Ư"], ["Lò Thị Hoa", 1987, 82, "x"], ["Lò Văn Ín"], ["Tổng cộng", N, 82, 1]];
    expect(kindsOf(onlyList(recognise(rows)))).toEqual(["2 section", "3 subject", "4 subject", "5 total"]);
  });

  it("nests sections", () => {
    const list = onlyList(recognise([HEADER, ["A", "NÔNG DÂN"], ["I", "Bản A"], person(1, "Lò Thị Hoa"), ["II", "Bản B"], person(1, "Lò Văn Ín"), ["B", "CÁN BỘ"], person(1, "Lê Thị Thu")]));
    const people = subjects(list);
    expect(people.map(({ village, subjectGroup }) => [valueOf(village), valueOf(subjectGroup)])).toEqual([
      ["Bản A", "NÔNG DÂN"], ["Bản B", "NÔNG DÂN"], [null, "CÁN BỘ"],
    ]);
  });
});
