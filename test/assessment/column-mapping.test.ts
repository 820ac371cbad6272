import { gridFromCells, gridFromRows } from "../../src/workbook/grid-builder";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import type { Rows } from "./sample-list";
import { mappingOf, N, onlyList, options, ranges, recognise, recogniseGrid, setOf } from "./sample-list";

const INDICATORS = ["CS1", "CS2", "CS3", "CS4", "CS5", "CS6", "CS7", "CS8", "CS9", "CS10"];
const SCORES = [8, 8, 8, 8, 8, 8, 8, 8, 8, 8];

/** A header in one row over one person. */
function mapped(header: Rows[number], person: Rows[number], merges: readonly string[] = []): readonly string[] {
  return mappingOf(onlyList(recognise([header, person], merges)));
}

describe("what headers are called", () => {
  it.each([
    [["TT", "Họ tên", "NS", "GT", "DT", "Nghề", "Tổng", "KQ"], "index name birthYear sex ethnicity occupation total verdict"],
    [["Số TT", "HỌ VÀ TÊN", "NĂM SINH", "PHÁI", "DÂN TỘC", "CHỨC VỤ", "TỔNG ĐIỂM", "XẾP LOẠI"], "index name birthYear sex ethnicity occupation total verdict"],
    [["STT", "Ho va ten", "Nam sinh", "Gioi tinh", "Dan toc", "Nghe nghiep", "Tong diem", "Ket qua"], "index name birthYear sex ethnicity occupation total verdict"],
    [["No.", "Full name", "Date of birth", "Gender", "Ethnicity", "Occupation", "Total score", "Result"], "index name birthDate sex ethnicity occupation total verdict"],
    [["STT", "Họ và\ntên", "Ngày, tháng,\nnăm sinh", "Nam/nữ", "Thành phần dân tộc", "Nghề nghiệp,\nchức vụ", "Tổng\nđiểm", "Kết luận"], "index name birthDate sex ethnicity occupation total verdict"],
    [["STT", "Họ và tên công dân", "Số CCCD", "Thôn, bản", "Cơ quan, đơn vị", "Nhóm đối tượng", "Chủ hộ", "Đạt/Chưa đạt"], "index name idNumber village unit subjectGroup household verdict"],
  ])("%j", (header, fields) => {
    expect(mapped(header, [1, "Lò Thị Hoa", 1987, "Nữ", "Thái", "Nông dân", 82, "Đạt"]).map((item) => item.slice(2)).join(" ")).toBe(fields);
  });

  it("reads headers in TCVN3 by their font", () => {
    const font = { numberFormat: "General", isDate: false, fontName: ".VnTime", bold: false };
    const header = ["STT", "Hä vµ tªn", "N¨m sinh", "D©n téc", "Tæng ®iÓm", "KÕt qu¶"];
    const grid = gridFromCells("DS", [
      ...header.map((value, column) => ({ row: 0, column, value, format: font })),
      { row: 1, column: 0, value: 1 },
      { row: 1, column: 1, value: "Lß ThÞ Hoa", format: font },
    ]);
    expect(mappingOf(onlyList(recogniseGrid(grid)))).toEqual(["A=index", "B=name", "C=birthYear", "D=ethnicity", "E=total", "F=verdict"]);
  });

  it("takes a similar header with less confidence, and says how like it is", () => {
    const [, , total] = onlyList(recognise([["STT", "Họ và tên", "Tổng số điểm tự đánh giá", "Đạt", "Chưa đạt"], [1, "Lò Thị Hoa", 82, "x"]])).columns;
    expect(total).toMatchObject({ field: "total", reason: { kind: "header-similar" } });
    expect(total?.confidence).toBeLessThan(1);
  });

  it("gives a field to the exact header, never to a similar one", () => {
    const list = onlyList(recognise([["STT", "Họ và tên", "Tổng số điểm tự đánh giá", "Tổng điểm", "Đạt"], [1, "Lò Thị Hoa", 80, 82, "x"]]));
    expect(list.columns.find(({ field }) => field === "total")).toMatchObject({ column: 3, confidence: 1 });
    expect(list.unknownColumns).toEqual([{ column: 2, header: "Tổng số điểm tự đánh giá" }]);
  });

  it("asks where two columns are headed alike, and maps neither", () => {
    const list = onlyList(recognise([["STT", "Họ và tên", "Tổng điểm", "Tổng điểm", "Đạt"], [1, "Lò Thị Hoa", 80, 82, "x"]]));
    expect(list.questions).toEqual([{ kind: "field-twice", field: "total", columns: [2, 3] }]);
    expect(mappingOf(list)).toEqual(["A=index", "B=name", "E=passTick"]);
  });

  it("asks which of two assessments gives the total", () => {
    const list = onlyList(recognise([["STT", "Họ và", "tên", "Điểm tự chấm", "Điểm thẩm định", "Đạt"], [1, "Lò Thị", "Hoa", 80, 82, "x"]]));
    expect(list.questions).toEqual([{ kind: "field-twice", field: "total", columns: [3, 4] }]);
    expect(mappingOf(list)).toEqual(["A=index", "B=familyName", "C=givenName", "F=passTick"]);
  });

  it("does not ask where one of the two is empty", () => {
    expect(mapped(["STT", "Họ và tên", "Tổng điểm", "Tổng điểm", "Đạt"], [1, "Lò Thị Hoa", N, 82, "x"])).toContain("D=total");
  });

  it("leaves what means nothing unknown", () => {
    const list = onlyList(recognise([["STT", "Họ và tên", "Size áo", "Tổng điểm", "Đạt"], [1, "Lò Thị Hoa", "L", 82, "x"]]));
    expect(list.unknownColumns).toEqual([{ column: 2, header: "Size áo" }]);
  });
});

describe("names, births and sex over several columns", () => {
  it("reads a name in two columns under one merged header", () => {
    expect(mapped(["STT", "Họ và tên", N, "Tổng điểm", "Đạt"], [1, "Lò Thị", "Hoa", 82, "x"], ["B1:C1"]).slice(1, 3)).toEqual(["B=familyName", "C=givenName"]);
  });

  it("reads a merged header over one filled column as the name", () => {
    expect(mapped(["STT", "Họ và tên", N, "Tổng điểm", "Đạt"], [1, "Lò Thị Hoa", N, 82, "x"], ["B1:C1"])).toEqual(["A=index", "B=name", "D=total", "E=passTick"]);
  });

  it.each([
    [["STT", "Họ đệm", "Tên", "Tổng điểm", "Đạt"]],
    [["STT", "Họ", "Tên", "Tổng điểm", "Đạt"]],
    [["STT", "Họ và tên", N, "Tổng điểm", "Đạt"]],
  ])("reads names under %j", (header) => {
    expect(mapped(header, [1, "Lò Thị", "Hoa", 82, "x"]).slice(1, 3)).toEqual(["B=familyName", "C=givenName"]);
  });

  it("reads the year under Nam and Nữ, and ticks there as the sex", () => {
    const rows = (heading: string, nam: string | number): Rows => [
      ["STT", "Họ và tên", heading, N, "Tổng điểm", "Đạt"],
      [N, N, "Nam", "Nữ", N, N],
      [1, "Lò Văn Ín", nam, N, 82, "x"],
    ];
    expect(mappingOf(onlyList(recognise(rows("Năm sinh", 1987)))).slice(2, 4)).toEqual(["C=birthYearMale", "D=birthYearFemale"]);
    expect(mappingOf(onlyList(recognise(rows("Giới tính", "x")))).slice(2, 4)).toEqual(["C=sex/male", "D=sex/female"]);
  });

  it("tells Nam and Nữ without a heading by what stands below", () => {
    expect(mapped(["STT", "Họ và tên", "Nam", "Nữ", "Tổng điểm"], [1, "Lò Văn Ín", 1987, N, 82]).slice(2, 3)).toEqual(["C=birthYearMale"]);
    expect(mapped(["STT", "Họ và tên", "Nam", "Nữ", "Tổng điểm"], [1, "Lò Văn Ín", "x", N, 82]).slice(2, 4)).toEqual(["C=sex/male", "D=sex/female"]);
  });

  it("tells the man from the year where there are no diacritics", () => {
    const rows: Rows = [["STT", "Ho va ten", "Nam sinh", N, "Tong diem"], [N, N, "Nam", "Nu", N], [1, "Lo Van In", 1987, N, 82]];
    expect(mappingOf(onlyList(recognise(rows))).slice(2, 4)).toEqual(["C=birthYearMale", "D=birthYearFemale"]);
  });

  it("reads a date in three columns", () => {
    const rows: Rows = [["STT", "Họ và tên", "Ngày sinh", N, N, "Tổng điểm"], [N, N, "Ngày", "Tháng", "Năm", N], [1, "Lò Văn Ín", 5, 3, 1987, 82]];
    expect(mappingOf(onlyList(recognise(rows, ["C1:E1"]))).slice(2, 5)).toEqual(["C=birthDate/day", "D=birthDate/month", "E=birthDate/year"]);
  });
});

describe("scores", () => {
  const expected = INDICATORS.map((_, at) => `indicator:${at + 1}`);
  const fieldsOf = (rows: Rows, merges: readonly string[] = []): readonly string[] =>
    onlyList(recognise(rows, merges)).columns.map(({ field }) => field).filter((field) => field.startsWith("indicator"));

  it.each([
    [INDICATORS],
    [INDICATORS.map((_, at) => `Chỉ số ${at + 1}`)],
    [INDICATORS.map((_, at) => `Tiêu chí ${at + 1} (10 điểm)`)],
    [["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2"]],
    [[1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4, 3.1, 3.2]],
    [INDICATORS.map((_, at) => `${at + 1}`)],
    [setOf("cong-dan-hoc-tap-2022").indicators.map(({ title }) => title.vi)],
    [setOf("cong-dan-hoc-tap-2022").indicators.map(({ number, title }) => `${number}. ${title.vi} (tối đa 10 điểm)`)],
  ])("headed %j", (header) => {
    expect(fieldsOf([["STT", "Họ và tên", ...header, "Tổng điểm"], [1, "Lò Văn Ín", ...SCORES, 80]])).toEqual(expected);
  });

  const GROUPS = ["STT", "Họ và tên", "Năng lực 1", N, N, N, "Năng lực 2", N, N, N, "Năng lực 3", N, "Tổng điểm"];
  const GROUP_MERGES = ["C1:F1", "G1:J1", "K1:L1"];
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [[1, 2, 3, 4, 1, 2, 3, 4, 1, 2]],
    [["CS1", "CS2", "CS3", "CS4", "CS1", "CS2", "CS3", "CS4", "CS1", "CS2"]],
  ])("numbered %j under their competences, merged or not", (numbers) => {
    const rows: Rows = [GROUPS, [N, N, ...numbers, N], [1, "Lò Văn Ín", ...SCORES, 80]];
    expect(fieldsOf(rows, GROUP_MERGES)).toEqual(expected);
    expect(fieldsOf(rows)).toEqual(expected);
  });

  it("takes unnamed columns under a competence by their places where they are as many as its indicators", () => {
    const list = onlyList(recognise([GROUPS, [1, "Lò Văn Ín", ...SCORES, 80]], GROUP_MERGES));
    expect(list.columns.filter(({ field }) => field.startsWith("indicator")).map(({ field, reason }) => [field, reason.kind])).toEqual(
      expected.map((field) => [field, "position"]),
    );
  });

  const OWN_WORDS = ["Đọc sách báo", "Lập kế hoạch học", "Đi thư viện", "Rủ bà con cùng học", "Dùng máy tính", "Tiếng nước ngoài", "Biết tính toán", "Phản biện", "Hòa thuận", "Chia sẻ"];
  it("takes columns in a province's own words by their places under a competence", () => {
    expect(fieldsOf([GROUPS, [N, N, ...OWN_WORDS, N], [1, "Lò Văn Ín", ...SCORES, 80]], GROUP_MERGES)).toEqual(expected);
    const swapped = ["CS2", "Rủ bà con", "Đi thư viện", "CS1", ...OWN_WORDS.slice(4)];
    expect(fieldsOf([GROUPS, [N, N, ...swapped, N], [1, "Lò Văn Ín", ...SCORES, 80]], GROUP_MERGES)).not.toContain("indicator:3");
  });

  it("reads competences alone, with their maxima", () => {
    const list = onlyList(recognise([["STT", "Họ và tên", "Năng lực 1 (40 điểm)", "NL II (40đ)", "Năng lực 3 (tối đa 20)", "Tổng"], [1, "Lò Văn Ín", 32, 32, 16, 80]]));
    expect(list.columns.slice(2).map(({ field, maxPoints }) => [field, maxPoints])).toEqual([
      ["competence:1", 40], ["competence:2", 40], ["competence:3", 20], ["total", undefined],
    ]);
  });

  it("keeps a competence's sum apart from its indicators", () => {
    const header = ["STT", "Họ và tên", "Năng lực 1", N, N, N, N, "Tổng điểm"];
    const rows: Rows = [header, [N, N, "CS1", "CS2", "CS3", "CS4", "Cộng", N], [1, "Lò Văn Ín", 8, 8, 8, 8, 32, 80]];
    expect(mappingOf(onlyList(recognise(rows, ["C1:G1"]))).slice(2)).toEqual([
      "C=indicator:1", "D=indicator:2", "E=indicator:3", "F=indicator:4", "G=competence:1", "H=total",
    ]);
  });

  it("takes a number in brackets before the words for the column's, not for a maximum", () => {
    const header = ["(1) STT", "(2) Họ và tên", "(3) Năm sinh", ...SCORES.map((_, at) => `(${at + 4}) Chỉ số ${at + 1}`), "(14) Tổng điểm"];
    const list = onlyList(recognise([header, [1, "Lò Văn Ín", 1970, ...SCORES, 80]]));
    expect(list.columns.map(({ field, maxPoints }) => [field, maxPoints])).toEqual([
      ["index", undefined], ["name", undefined], ["birthYear", undefined], ...SCORES.map((_, at) => [`indicator:${at + 1}`, undefined]), ["total", undefined],
    ]);
  });

  it("reads maxima in a row of their own", () => {
    const list = onlyList(recognise([
      ["STT", "Họ và tên", ...INDICATORS, "Tổng điểm"],
      [N, "Điểm tối đa", ...SCORES.map(() => 10), 100],
      [1, "Lò Văn Ín", ...SCORES, 80],
    ]));
    expect(list.header).toEqual({ first: 0, last: 1 });
    expect(list.columns.slice(2).map(({ maxPoints }) => maxPoints)).toEqual([...SCORES.map(() => 10), 100]);
  });
});

describe("what people tell", () => {
  const rows: Rows = [["STT", "Họ và tên", "Cột lạ", "Nghề nghiệp", "Tổng điểm"], [1, "Lò Văn Ín", "ghi", "xã viên", 80]];

  it("maps a column as the user says, above its header", () => {
    const { lists } = recogniseWorkbook([gridFromRows("DS", rows)], options({ map: [{ sheet: "DS", column: 2, field: "note" }, { sheet: null, column: 3, field: null }, { sheet: "Khác", column: 1, field: "note" }] }));
    expect(lists[0]?.columns.map(({ column, field, reason }) => [column, field, reason.kind])).toEqual([
      [0, "index", "header-exact"], [1, "name", "header-exact"], [2, "note", "user"], [4, "total", "header-exact"],
    ]);
  });

  it("takes a field from its exact header where the user gives it to another column", () => {
    const { lists } = recogniseWorkbook([gridFromRows("DS", rows)], options({ map: [{ sheet: null, column: 2, field: "total" }] }));
    expect(lists[0]?.columns.filter(({ field }) => field === "total").map(({ column }) => column)).toEqual([2]);
  });

  it("keeps merged cells readable", () => {
    const grid = gridFromRows("DS", [["STT", "Họ và tên", "Kết quả", N], [N, N, "Đạt", "Chưa đạt"], [1, "Lò Văn Ín", "x", N]], { merges: ranges("C1:D1", "A1:A2", "B1:B2") });
    expect(mappingOf(onlyList(recogniseGrid(grid)))).toEqual(["A=index", "B=name", "C=passTick", "D=failTick"]);
  });
});
