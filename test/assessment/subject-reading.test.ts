import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells, gridFromRows } from "../../src/workbook/grid-builder";
import type { CellValue } from "../../src/workbook/cell-value";
import { valueOf } from "../../src/assessment/reading";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { subjectAt } from "../../src/assessment/subject-reading";
import type { Rows } from "./sample-list";
import { N, onlyList, options, ranges, recognise, recogniseGrid, setOf, subjects } from "./sample-list";

function reading(field: "total" | "passTick" | "failTick" | "verdict" | "birth" | "idNumber" | "sex" | "ethnicity", value: CellValue): unknown {
  const header = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Dân tộc", "Tổng điểm", "Đạt", "Chưa đạt", "Kết quả"];
  const at = { birth: 2, sex: 3, idNumber: 4, ethnicity: 5, total: 6, passTick: 7, failTick: 8, verdict: 9 }[field];
  const row: CellValue[] = [1, "Lò Thị Hoa", N, N, N, N, N, N, N, N];
  row[at] = value;
  const person = subjects(onlyList(recognise([["DANH SÁCH NĂM 2023"], header, row])))[0];
  return person?.[field]?.reading;
}

describe("cells", () => {
  it.each([
    ["total", 82, { kind: "value", value: 82, raw: 82 }],
    ["total", "8,5", { kind: "value", value: 8.5, raw: "8,5", from: "text" }],
    ["total", N, { kind: "blank" }],
    ["total", " ", { kind: "blank" }],
    ["total", "khá", { kind: "unreadable", raw: "khá", why: "not-number" }],
    ["total", { error: "#REF!" }, { kind: "unreadable", raw: { error: "#REF!" }, why: "error" }],
    ["total", "Không áp dụng", { kind: "not-applicable", raw: "Không áp dụng" }],
    ["passTick", "х", { kind: "value", value: true, raw: "х" }],
    ["passTick", "-", { kind: "value", value: false, raw: "-" }],
    ["passTick", "??", { kind: "unreadable", raw: "??", why: "not-tick" }],
    ["failTick", "Chưa đạt", { kind: "value", value: true, raw: "Chưa đạt" }],
    ["failTick", "Đạt", { kind: "value", value: false, raw: "Đạt" }],
    ["verdict", "Không đạt", { kind: "value", value: "fail", raw: "Không đạt" }],
    ["verdict", "x", { kind: "value", value: "pass", raw: "x" }],
    ["verdict", 7, { kind: "unreadable", raw: 7, why: "not-verdict" }],
    ["birth", "12/03/1987", { kind: "value", value: { year: 1987, month: 3, day: 12 }, raw: "12/03/1987", from: "text" }],
    ["birth", 2024, { kind: "unreadable", raw: 2024, why: "out-of-range" }],
    ["birth", "31/02/1987", { kind: "unreadable", raw: "31/02/1987", why: "impossible-date" }],
    ["sex", "nữ", { kind: "value", value: "female", raw: "nữ" }],
    ["sex", "x", { kind: "unreadable", raw: "x", why: "not-sex" }],
    ["idNumber", "011187000123", { kind: "value", value: { type: "cccd", digits: "011187000123", zerosLost: false }, raw: "011187000123" }],
    ["idNumber", 11187000123, { kind: "value", value: { type: "cccd", digits: "011187000123", zerosLost: true }, raw: 11187000123 }],
    ["ethnicity", '"', { kind: "unreadable", raw: '"', why: "ditto-of-nothing" }],
  ] as const)("%s %j", (field, value, expected) => {
    expect(reading(field, value)).toEqual(expected);
  });

  it("are uncomputed where a formula carries no result", () => {
    const rows = [["STT", "Họ và tên", "Tổng điểm"], [1, "Lò Thị Hoa"]];
    const entries: CellEntry[] = rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, value })));
    const grid = gridFromCells("DS", [...entries, { row: 1, column: 2, value: null, formula: "SUM(D2:M2)", uncomputed: true }]);
    expect(subjects(onlyList(recogniseGrid(grid)))[0]?.total).toEqual({ column: 2, reading: { kind: "uncomputed", formula: "SUM(D2:M2)" } });
  });

  it("are decoded by the font they are set in", () => {
    const font = { numberFormat: "General", isDate: false, fontName: ".VnTime", bold: false };
    const grid = gridFromCells("DS", [
      ...["STT", "Họ và tên", "Tổng điểm"].map((value, column) => ({ row: 0, column, value })),
      { row: 1, column: 0, value: 1 },
      { row: 1, column: 1, value: "NguyÔn V¨n A", format: font },
      { row: 1, column: 2, value: 80 },
    ]);
    expect(subjects(onlyList(recogniseGrid(grid)))[0]?.name?.reading).toEqual({ kind: "value", value: "Nguyễn Văn A", raw: "NguyÔn V¨n A", from: "legacy" });
  });

  it("hold a year under a date format", () => {
    const format = { numberFormat: "dd/mm/yyyy", isDate: true, fontName: null, bold: false };
    const grid = gridFromCells("DS", [
      ...["STT", "Họ và tên", "Năm sinh", "Tổng điểm"].map((value, column) => ({ row: 0, column, value })),
      { row: 1, column: 0, value: 1 },
      { row: 1, column: 1, value: "Lò Thị Hoa" },
      { row: 1, column: 2, value: 1987, format },
    ]);
    expect(valueOf(subjects(onlyList(recogniseGrid(grid)))[0]?.birth ?? null)).toEqual({ year: 1987 });
  });
});

describe("rows", () => {
  it("take what ditto marks stand for from the nearest words above, across marks and blanks", () => {
    const rows: Rows = [["STT", "Họ và tên", "Dân tộc", "Tổng điểm"], [1, "A B", "Thái", 80], [2, "C D", "nt", 80], [3, "E F", "-nt-", 80], [4, "G H", N, 80], [5, "I K", '"', 80], [6, "L M", "Mông", 80], [7, "N O", "″", 80]];
    const list = onlyList(recognise(rows));
    expect(subjects(list).map(({ ethnicity }) => valueOf(ethnicity))).toEqual(["Thái", "Thái", "Thái", null, "Thái", "Mông", "Mông"]);
    expect(subjectAt(onlyList(recognise(rows)), 5).ethnicity?.reading).toEqual({ kind: "value", value: "Thái", raw: '"', from: "ditto" });
  });

  it("take nothing from rows that are no people", () => {
    const rows: Rows = [["STT", "Họ và tên", "Dân tộc", "Tổng điểm"], [1, "A B", "Thái", 80], ["II", "Bản B", "(hai hộ)"], [2, "C D", "nt", 80]];
    expect(subjects(onlyList(recognise(rows))).map(({ ethnicity }) => valueOf(ethnicity))).toEqual(["Thái", "Thái"]);
  });

  it("take the village from a cell merged down over them, and only within it", () => {
    const rows: Rows = [["STT", "Thôn/bản", "Họ và tên", "Tổng điểm"], [1, "Bản A", "A B", 80], [2, N, "C D", 80], [3, N, "E F", 80]];
    const list = onlyList(recogniseGrid(gridFromRows("DS", rows, { merges: ranges("B2:B3") })));
    expect(subjects(list).map(({ village }) => village?.reading)).toEqual([
      { kind: "value", value: "Bản A", raw: "Bản A" },
      { kind: "value", value: "Bản A", raw: null, from: "merged" },
      { kind: "blank" },
    ]);
  });

  it("join family and given names", () => {
    const people = subjects(onlyList(recognise([["STT", "Họ đệm", "Tên", "Tổng điểm"], [1, "Lò  Thị", "Hoa ", 80], [2, N, "Sình", 80]])));
    expect(people.map(({ name }) => [name?.column, valueOf(name)])).toEqual([[1, "Lò Thị Hoa"], [2, "Sình"]]);
  });

  it("tell the sex by the ticked column, and refuse both", () => {
    const people = subjects(onlyList(recognise([["STT", "Họ và tên", "Giới tính", N, "Tổng điểm"], [N, N, "Nam", "Nữ", N], [1, "A B", "x", N, 80], [2, "C D", N, "X", 80], [3, "E F", "x", "x", 80], [4, "G H", N, N, 80]])));
    expect(people.map(({ sex }) => (sex?.reading.kind === "value" ? sex.reading.value : sex?.reading.kind))).toEqual(["male", "female", "unreadable", "blank"]);
  });

  it("join day, month and year", () => {
    const people = subjects(onlyList(recognise([["STT", "Họ và tên", "Ngày sinh", N, N, "Tổng điểm"], [N, N, "Ngày", "Tháng", "Năm", N], [1, "A B", 5, 3, 1987, 80], [2, "C D", N, N, 1990, 80], [3, "E F", 31, 2, 1990, 80]])));
    expect(people.map(({ birth }) => (birth?.reading.kind === "value" ? birth.reading.value : birth?.reading.kind))).toEqual([{ year: 1987, month: 3, day: 5 }, { year: 1990 }, "unreadable"]);
  });

  it("keep what two columns say of one birth", () => {
    const [one] = subjects(onlyList(recognise([["STT", "Họ và tên", "Ngày sinh", "Năm sinh", "Tổng điểm"], [1, "A B", "05/03/1987", 1978, 80]])));
    expect([valueOf(one?.birth ?? null), valueOf(one?.otherBirth ?? null)]).toEqual([{ year: 1987, month: 3, day: 5 }, { year: 1978 }]);
  });

  it("have keys that hold through sorting, and tell equals apart", () => {
    const header = ["STT", "Họ và tên", "Năm sinh", "Tổng điểm"];
    const people: Rows = [[1, "Lò Thị Hoà", 1987, 80], [2, "lò thị hòa", 1987, 70], [3, "Vàng A Sình", 1990, 60]];
    const keysOf = (rows: Rows): readonly string[] => subjects(onlyList(recognise([header, ...rows]))).map(({ rowKey }) => rowKey);
    expect(keysOf(people)).toEqual(["lò thị hòa|1987#1", "lò thị hòa|1987#2", "vàng a sình|1990#1"]);
    expect([...keysOf([...people].reverse())].sort()).toEqual([...keysOf(people)].sort());
  });

  it("are hidden where the sheet hides them", () => {
    const grid = gridFromRows("DS", [["STT", "Họ và tên", "Tổng điểm"], [1, "A B", 80], [2, "C D", 80]], { hiddenRows: [2] });
    expect(subjects(onlyList(recogniseGrid(grid))).map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it("keep a score apart from its absence, also where a set knows percentages and levels", () => {
    const percent = { numberFormat: "0%", isDate: false, fontName: null, bold: false };
    const set = setOf("don-vi-hoc-tap-2023");
    const at = set.indicators.find(({ scale }) => scale.kind === "percentage")?.number ?? 0;
    const headers = ["STT", "Tên đơn vị", ...set.indicators.map(({ number }) => `CS${number}`)];
    const grid = gridFromCells("DS", [
      ...headers.map((value, column) => ({ row: 0, column, value })),
      { row: 1, column: 0, value: 1 },
      { row: 1, column: 1, value: "Trường Mầm non số 1" },
      { row: 1, column: at + 1, value: 0.9, format: percent },
    ]);
    const { lists } = recogniseWorkbook([grid], options({ criteriaSet: set }));
    const [unit] = lists.flatMap(subjects);
    expect(valueOf(unit?.name ?? null)).toBe("Trường Mầm non số 1");
    expect(valueOf(unit?.scores[at - 1] ?? null)).toBe(90);
  });
});
