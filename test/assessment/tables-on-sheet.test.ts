import { gridFromRows } from "../../src/workbook/grid-builder";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { writeSetSheet } from "../../src/criteria/set-sheet";
import { valueOf } from "../../src/assessment/reading";
import type { Rows } from "./sample-list";
import { kindsOf, mappingOf, N, onlyList, options, recognise, SET, setOf, subjects } from "./sample-list";

const HEADER = ["STT", "Họ và tên", "Năm sinh", "Tổng điểm", "Đạt"];
const HOA = [1, "Lò Thị Hoa", 1987, 82, "x"];
const SINH = [2, "Vàng A Sình", 1990, 84, "x"];
const IN = [1, "Lò Văn Ín", 1975, 90, "x"];

function namesIn(rows: Rows, merges: readonly string[] = []): readonly (readonly (string | null)[])[] {
  return recognise(rows, merges).lists.map((list) => subjects(list).map(({ name }) => valueOf(name)));
}

describe("several tables on one sheet", () => {
  it("stand one below another, each with its own title", () => {
    const { lists } = recognise([
      ["HỘI KHUYẾN HỌC XÃ NA Ư"], ["DANH SÁCH NĂM 2023"], ["I. Nông dân"], HEADER, HOA, SINH, [N, "TỔNG CỘNG", N, 166], ["Danh sách này có 2 người./."], [],
      ["II. Cán bộ, công chức, viên chức"], [], HEADER, IN,
    ]);
    expect(lists.map(({ ordinal, header, range, context }) => [ordinal, header.first, range.lastRow, context.unit?.value, context.subjectGroup?.value])).toEqual([
      [0, 3, 7, "Xã Na Ư", "Nông dân"],
      [1, 11, 12, "Xã Na Ư", "Cán bộ, công chức, viên chức"],
    ]);
    expect(lists[0]?.figures.map(({ measure, value }) => [measure, value])).toEqual([["column-sum", 166], ["subjects", 2]]);
  });

  it("are one where only a page ended", () => {
    expect(namesIn([HEADER, HOA, HEADER, SINH, [N, "Tổng cộng"]])).toEqual([["Lò Thị Hoa", "Vàng A Sình"]]);
    expect(namesIn([HEADER, HOA, ["II", "Bản B"], HEADER, IN])).toEqual([["Lò Thị Hoa", "Lò Văn Ín"]]);
    expect(namesIn([HEADER, HOA, [N, "Cộng trang"], HEADER, SINH])).toEqual([["Lò Thị Hoa", "Vàng A Sình"]]);
  });

  it("are two where the columns differ", () => {
    expect(namesIn([HEADER, HOA, SINH, [], ["STT", "Họ và tên", "Dân tộc", "Tổng điểm", "Kết quả"], [1, "Lò Văn Ín", "Thái", 90, "Đạt"]])).toEqual([["Lò Thị Hoa", "Vàng A Sình"], ["Lò Văn Ín"]]);
  });

  it("stand side by side, with and without a gap", () => {
    expect(namesIn([[...HEADER, N, ...HEADER], [...HOA, N, ...IN], [...SINH]])).toEqual([["Lò Thị Hoa", "Vàng A Sình"], ["Lò Văn Ín"]]);
    const { lists } = recognise([[...HEADER, ...HEADER], [...HOA, ...IN]]);
    expect(lists.map(mappingOf)).toEqual([
      ["A=index", "B=name", "C=birthYear", "D=total", "E=passTick"],
      ["F=index", "G=name", "H=birthYear", "I=total", "J=passTick"],
    ]);
  });
});

describe("where a header may stand", () => {
  it.each([0, 1, 39])("%i rows from the top", (above) => {
    expect(namesIn([...Array.from({ length: above }, () => []), HEADER, HOA])).toEqual([["Lò Thị Hoa"]]);
  });

  it("is not looked for beyond the first forty rows", () => {
    expect(namesIn([...Array.from({ length: 40 }, () => []), HEADER, HOA])).toEqual([]);
  });

  it("is not a row of labels above it", () => {
    const list = onlyList(recognise([["Xã", "Na Ư", "Năm", "2023"], HEADER, HOA]));
    expect(list.header).toEqual({ first: 1, last: 1 });
  });

  it("takes four rows where the sheet does", () => {
    const rows: Rows = [
      ["STT", "Họ và tên", "Kết quả tự đánh giá", N, N, N, N, "Tổng điểm"],
      [N, N, "Điểm các chỉ số", N, N, N, N, N],
      [N, N, "Năng lực 1", N, N, N, N, N],
      [N, N, "CS1", "CS2", "CS3", "CS4", "Cộng", N],
      [1, "Lò Thị Hoa", 8, 8, 8, 8, 32, 80],
    ];
    const list = onlyList(recognise(rows, ["A1:A4", "B1:B4", "C1:G1", "C2:G2", "C3:G3", "H1:H4"]));
    expect(list.header).toEqual({ first: 0, last: 3 });
    expect(mappingOf(list).slice(2)).toEqual(["C=indicator:1", "D=indicator:2", "E=indicator:3", "F=indicator:4", "G=competence:1", "H=total"]);
    expect(kindsOf(list)).toEqual(["5 subject"]);
  });
});

describe("sheets that hold no list", () => {
  const summary: Rows = [
    ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", N, "Chưa đạt", N],
    [N, N, N, "SL", "Tỷ lệ %", "SL", "Tỷ lệ %"],
    ["I", "Huyện Tuần Giáo", 20, 18, 90, 2, 10],
    [1, "Xã Na Ư", 20, 18, 90, 2, 10],
  ];

  it("are told apart", () => {
    const { others, lists } = recogniseWorkbook(
      [
        gridFromRows("Biểu tổng hợp", summary),
        gridFromRows("BO TIEU CHI", writeSetSheet(SET)),
        gridFromRows("Số liệu nền", [["Đơn vị", "Số người trong độ tuổi", "Số hộ"]]),
        gridFromRows("Kết quả kiểm tra", [HEADER, HOA]),
        gridFromRows("Ghi nhớ", [["Nộp trước ngày 20"]]),
        gridFromRows("Trống", []),
        gridFromRows("Hội viên", [["STT", "Họ và tên", "Năm sinh", "Điện thoại"], [1, "Lò Thị Hoa", 1987, "x"]]),
      ],
      options(),
    );
    expect(lists).toEqual([]);
    expect(others.map(({ kind }) => kind)).toEqual(["summary-candidate", "criteria", "baseline", "results", "other", "other", "other"]);
  });

  it("never pass a summary by district off as people", () => {
    expect(recognise(summary).lists).toEqual([]);
  });
});

describe("the criteria set", () => {
  const rows: Rows = [["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2021"], HEADER, HOA];
  const idOf = (lists: readonly { readonly context: { readonly criteriaSet: { readonly value: { readonly id: string }; readonly from: string } } }[]) =>
    lists.map(({ context }) => [context.criteriaSet.value.id, context.criteriaSet.from]);

  it("goes by the year of the title, and is the default without one", () => {
    expect(idOf(recognise(rows).lists)).toEqual([["cong-dan-hoc-tap-thi-diem-2020", "title"]]);
    expect(idOf(recognise([HEADER, HOA]).lists)).toEqual([["cong-dan-hoc-tap-2022", "default"]]);
  });

  it("is the one the workbook carries, unless the user names another", () => {
    const grids = [gridFromRows("DS", rows), gridFromRows("Bộ tiêu chí", writeSetSheet({ ...SET, id: "cua-tinh" }))];
    expect(idOf(recogniseWorkbook(grids, options()).lists)).toEqual([["cua-tinh", "sheet"]]);
    expect(idOf(recogniseWorkbook(grids, options({ criteriaSet: { ...SET, id: "cua-xa" } })).lists)).toEqual([["cua-xa", "option"]]);
    // One for units is not for a list of people, whoever names it.
    expect(idOf(recogniseWorkbook(grids, options({ criteriaSet: setOf("don-vi-hoc-tap-2020") })).lists)).toEqual([["cua-tinh", "sheet"]]);
  });

  it("has its errors told at their cells", () => {
    const { problems } = recogniseWorkbook([gridFromRows("Bộ tiêu chí", [["Thông tin chung"], ["Mã", ""]])], options());
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatchObject({ kind: "criteria-invalid", sheet: "Bộ tiêu chí", cell: expect.stringMatching(/^[A-Z]+\d+$/) });
  });
});
