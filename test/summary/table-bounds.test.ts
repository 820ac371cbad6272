import { summariesBeside } from "../../src/summary/recognise-summary";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { usualSet } from "./book-sample";
import { meaningsOf, tablesOf } from "./recognised-sample";

const N = null;
const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Đăng ký", "Đạt"];
const tables = (rows: readonly (readonly CellValue[])[]) => tablesOf(gridFromRows("Biểu", rows));
const labels = (rows: readonly (readonly CellValue[])[]) => tables(rows).map((table) => table.rows.map(({ label }) => label).join(", "));

describe("a table of a summary sheet", () => {
  it("is headed within the first forty rows", () => {
    const below = (lines: number) => tables([...Array.from({ length: lines }, () => ["x"]), HEADER, [1, "Xã Na Ư"]]).length;
    expect([below(39), below(40)]).toEqual([1, 0]);
  });

  it("speaks of two measures at least, and of no people by name", () => {
    expect(tables([["TT", "Đơn vị", "Đăng ký"], [1, "Xã Na Ư"]])).toEqual([]);
    expect(tables([["TT", "Đơn vị", "Tổng số", "Tỷ lệ %"], [1, "Xã Na Ư"]])).toHaveLength(1);
    expect(tables([["TT", "Họ và tên", "Đơn vị", "Đăng ký", "Đạt"], [1, "Lò Thị Hoa", "Xã Na Ư"]])).toEqual([]);
    expect(tables([HEADER])).toEqual([]);
    expect(tables([["TT", "Đơn vị", "Chỉ tiêu", "Kế hoạch"], [1, "Xã Na Ư"]])).toEqual([]);
  });

  it("ends before two blank rows, not at one", () => {
    expect(labels([HEADER, [1, "Xã Na Ư"], [], [2, "Xã Lạ"], [], [], [3, "Xã Con"]])).toEqual(["Xã Na Ư, Xã Lạ"]);
  });

  it.each(["Ghi chú: số liệu tạm", "Lưu ý", "Người lập biểu", "Lập biểu", "Kế toán", "Thư ký", "TM. Ban chấp hành", "T/M Ban chấp hành", "Thay mặt", "Nơi nhận", "Chủ tịch", "Xác nhận của xã", "Ngày 12 tháng 3", "Na Ư, ngày 12 tháng 3"])("ends before closing words: %s", (words) => {
    expect(labels([HEADER, [1, "Xã Na Ư"], [N, words], [2, "Xã Lạ"]])).toEqual(["Xã Na Ư"]);
  });

  it("ends before words that stand right of its labels, not before figures there", () => {
    expect(labels([HEADER, [1, "Xã Na Ư"], [N, N, N, "Đã ký"], [2, "Xã Lạ"]])).toEqual(["Xã Na Ư"]);
    expect(labels([HEADER, [1, "Xã Na Ư"], [N, N, N, 5], [2, "Xã Lạ"]])).toEqual(["Xã Na Ư, Xã Lạ"]);
    expect(labels([HEADER, [1, "Xã Na Ư"], [N, N, "Đã ký", N], [2, "Xã Lạ"]])).toEqual(["Xã Na Ư, Xã Lạ"]);
  });

  it("takes words below its header over a blank axis for more header, and figures, numbers of columns and sums for its body", () => {
    const meanings = (...rows: readonly (readonly CellValue[])[]) => tables([["TT", "Đơn vị", "Đăng ký", "Đạt", N], ...rows, [1, "Xã Na Ư"]]).map(meaningsOf);
    expect(meanings([N, N, N, "SL", "Tỷ lệ %"])).toEqual([["C registered", "D pass", "E pass/registered"]]);
    expect(labels([HEADER, [N, N, 5, "x"], [1, "Xã Na Ư"]])).toEqual(["Xã Na Ư"]);
    expect(labels([HEADER, ["(1)", "(2)", "(3)", "(4)"], [1, "Xã Na Ư"]])).toEqual(["Xã Na Ư"]);
    expect(labels([HEADER, ["Tổng cộng", N, N, "x"], [1, "Xã Na Ư"]])).toEqual(["Tổng cộng, Xã Na Ư"]);
    expect(labels([HEADER, ["I. Vùng cao", N, N, "x"], [1, "Xã Na Ư"]])).toEqual(["I. Vùng cao, Xã Na Ư"]);
    expect(labels([HEADER, [], [1, "Xã Na Ư"]])).toEqual(["Xã Na Ư"]);
  });

  it("has a header of four rows at most", () => {
    const more = (count: number) => Array.from({ length: count }, (_, index) => [N, N, `phần ${String.fromCharCode(97 + index)}`]);
    const header = (count: number) => tables([HEADER, ...more(count), [1, "Xã Na Ư"]])[0]?.columns[0]?.header;
    expect([header(3), header(4)]).toEqual(["Đăng ký › phần a › phần b › phần c", "Đăng ký › phần a › phần b › phần c"]);
  });

  it("is of the year and unit its title names", () => {
    const told = (...title: readonly string[]) => {
      const [table] = tables([...title.map((words) => [words]), HEADER, [1, "Xã Na Ư"]]);
      return [table?.year, table?.unit];
    };
    expect(told("HỘI KHUYẾN HỌC XÃ NA Ư", "BIỂU TỔNG HỢP NĂM 2023")).toEqual([2023, "XÃ NA Ư"]);
    expect(told("Hội Khuyến học thị trấn Tuần Giáo")).toEqual([N, "thị trấn Tuần Giáo"]);
    expect(told("Năm học 2023")).toEqual([2023, N]);
    // A school year is none, nor is what another line says after it.
    expect(told("NĂM HỌC 2022–2023", "Năm 2023")).toEqual([N, N]);
    expect(told("Năm 2023", "Năm 2022", "xã Na Ư", "huyện Điện Biên")).toEqual([2023, "xã Na Ư"]);
    expect(told("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Năm 1999", "Xây dựng xã hội học tập", "xã 3")).toEqual([N, N]);
    expect(told("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÂY DỰNG XÃ HỘI HỌC TẬP XÃ NA Ư")).toEqual([N, "XÃ NA Ư"]);
    expect(told("Xã Hội Sơn")).toEqual([N, "Xã Hội Sơn"]);
    expect(told()).toEqual([N, N]);
  });

  it("further down is of the first one's year and unit where its own title names none", () => {
    const both = (...title: readonly string[]) => tables([["XÃ NA Ư"], ["NĂM 2023"], HEADER, [1, "Bản Co"], [], [], ...title.map((words) => [words]), ["TT", "Nhóm đối tượng", "Đăng ký", "Đạt"], [1, "Nông dân"]]).map(({ year, unit }) => [year, unit]);
    expect(both()).toEqual([[2023, "XÃ NA Ư"], [2023, "XÃ NA Ư"]]);
    expect(both("Xã Lạ năm 2022")).toEqual([[2023, "XÃ NA Ư"], [2022, "Xã Lạ năm 2022"]]);
  });

  it("has no figure where the group of a row is not that of the column", () => {
    const [table] = tables([["TT", "Nhóm đối tượng", "Nông dân: ĐK", "Đăng ký", "Đạt"], [1, "Nông dân"], [2, "Buôn bán"], [N, "Tổng cộng"]]);
    expect(table?.places.map(({ row, column, subject }) => `${row} ${column} ${subject.group ?? "-"}`)).toEqual([
      "1 2 farmers-workers", "1 3 farmers-workers", "1 4 farmers-workers", "2 3 traders", "2 4 traders", "3 2 farmers-workers", "3 3 -", "3 4 -",
    ]);
  });

  it("reaches from its header to its last row, and as far as its columns", () => {
    const [table] = tables([["BIỂU"], HEADER, [1, "Xã Na Ư"], [N, "Tổng cộng"], [], [], ["Người lập"]]);
    expect(table).toMatchObject({ sheet: "Biểu", isTurned: false, range: { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 3 } });
    expect(table?.places.map(({ row, column, of, subject }) => [row, column, of.row, of.column, subject.unit])).toEqual([[2, 2, 2, 2, "na ư"], [2, 3, 2, 3, "na ư"], [3, 2, 3, 2, N], [3, 3, 3, 3, N]]);
  });
});

describe("a sheet without a list", () => {
  const beside = (kind: string | undefined, header: readonly CellValue[]) => summariesBeside(gridFromRows("Biểu", [header, [1, "Xã Na Ư"]]), kind, { set: usualSet(), taughtGroups: [], answers: [] }).length;

  it("is read for a summary where it may be one: with two sure columns, or one where its words said so already", () => {
    expect([beside("summary-candidate", HEADER), beside("other", HEADER), beside("list", HEADER), beside(undefined, HEADER)]).toEqual([1, 1, 0, 0]);
    const one = ["TT", "Đơn vị", "Đăng ký", "Số lượng khác", "Tỷ lệ gì"];
    expect([beside("summary-candidate", one), beside("other", one)]).toEqual([1, 0]);
  });
});
