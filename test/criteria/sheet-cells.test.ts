import { readSetSheet } from "../../src/criteria/set-sheet";
import type { SheetValue } from "../../src/criteria/sheet-block";
import { cellAddress, parseCellAddress } from "../../src/workbook/address";

type Rows = readonly (readonly SheetValue[])[];
type Changes = Readonly<Record<string, SheetValue>>;

const INFO: Rows = [
  ["Thông tin chung"],
  ["Mã", "Thu"],
  ["Phiên bản", 2],
  ["Tên", "Bộ thử", "Trial"],
  ["Đối tượng", "Cá nhân"],
  ["Từ năm", 2022],
  ["Đến năm", 2025],
  ["Căn cứ", "QĐ 1"],
  ["Đã đối chiếu văn bản gốc", "Rồi"],
  ["Ghi chú", "Một", "One"],
  ["Không áp dụng", "Tính 0 điểm"],
];
/** Rows 14 to 22. */
const ITEMS: Rows = [
  ["Năng lực"],
  ["Số", "Tên"],
  [1, "Tự học"],
  ["Chỉ số"],
  ["Số", "Năng lực", "Tên", "Cách chấm", "Tối đa", "Bước", "Thấp nhất", "Các mức", "Tối thiểu", "Có thể không áp dụng", "Lời cho nhóm Nông dân"],
  [1, 1, "Đọc", null, "10 điểm", 0.5, 1, null, 2, "Có", "Đọc sách"],
  [2, 1, "Viết", "Có/không", 10],
  [3, 1, "Máy", "Tỷ lệ %", null, null, null, "từ 50 % = 5; 90 % trở lên = 9,5"],
  [4, 1, "Đi", "Mức", null, null, null, "Chưa = 0; Có = 10"],
];
/** Rows 27 on. */
const GROUPS: Rows = [
  ["Nhóm đối tượng"],
  ["Mã", "Tên", "Tên gọi khác"],
  ["nong-dan", "Nông dân", "làm ruộng; làm nương"],
  ["Vùng"],
  ["Vùng", "Tên", "Tên gọi khác"],
  ["Khó khăn", null, "vùng cao"],
];
const BY_POINTS: Rows = [...INFO, ["Cách xét", "Theo điểm"], ["Điểm tối thiểu", 1], ...ITEMS, ["Điểm đạt theo vùng"], ["Vùng", "Điểm đạt"], ["Chung", 30], ["Khó khăn", "?"], ...GROUPS];
const BY_BANDS: Rows = [
  ...INFO, ["Cách xét", "Theo xếp loại"], [], ...ITEMS,
  ["Xếp loại"], ["Tên", "Từ", "Kể cả điểm đầu", "Đến", "Kể cả điểm cuối", "Kết quả", "Mã"], ["Yếu", 0, null, 20, null, "Không đạt"], ["Tốt", 20, null, 39.5, null, "Đạt", "Gioi"], ...GROUPS.slice(0, 3),
];
const BY_CONDITIONS: Rows = [
  ...INFO, ["Cách xét", "Theo điều kiện"], [], ...ITEMS,
  ["Mức đạt"], ["Tên"], ["Mức 1"], ["Mức 2"],
  ["Điều kiện"], ["Mức", "Bậc", "Điều kiện", "Chỉ số", "Giá trị"],
  ["Mức 1", null, "Điểm từ", 1, 5], ["Mức 1", 1, "Ít nhất", null, 1], ["Mức 1", 2, "Đạt mức", 4, " co "], ["Mức 1", 2, "Tổng điểm từ", null, "8,5"],
  ["Mức 2", 1, "Tỷ lệ từ", 3, 0.5], ["Mức 2", 1, "Có", 2, null], ...GROUPS.slice(0, 3),
];

/** The sheet with some of its cells changed. */
function changed(rows: Rows, changes: Changes): Rows {
  const copy = rows.map((row) => [...row]);
  for (const [address, value] of Object.entries(changes)) {
    const at = parseCellAddress(address);
    const row = at && copy[at.row];
    if (!at || !row) throw new Error(`no cell ${address}`);
    while (row.length <= at.column) row.push(null);
    row[at.column] = value;
  }
  return copy;
}

/** Each error as "B2 id-invalid {…}". */
function errors(rows: Rows, changes: Changes): readonly string[] {
  const reading = readSetSheet(changed(rows, changes));
  return reading.ok ? [] : reading.errors.map(({ row, column, kind, params }) => `${cellAddress(row, column)} ${kind} ${JSON.stringify(params)}`);
}

const title = (vi: string, en = vi) => ({ vi, en });
const items = [
  { number: 1, competence: 1, title: title("Đọc"), wordings: { "nong-dan": "Đọc sách" }, scale: { kind: "points", max: 10, step: 0.5, lowest: 1 }, minimum: 2, mayNotApply: true },
  { number: 2, competence: 1, title: title("Viết"), wordings: {}, scale: { kind: "yes-no", points: 10 }, minimum: null, mayNotApply: false },
  { number: 3, competence: 1, title: title("Máy"), wordings: {}, scale: { kind: "percentage", steps: [{ from: 50, points: 5 }, { from: 90, points: 9.5 }] }, minimum: null, mayNotApply: false },
  { number: 4, competence: 1, title: title("Đi"), wordings: {}, scale: { kind: "levels", levels: [{ label: "Chưa", points: 0 }, { label: "Có", points: 10 }] }, minimum: null, mayNotApply: false },
];
const shared = {
  id: "thu", version: "2", title: title("Bộ thử", "Trial"), subject: "person", period: { from: 2022, to: 2025 }, legalBasis: ["QĐ 1"], checkedAgainstOriginal: true,
  notes: [title("Một", "One")], competences: [{ number: 1, title: title("Tự học") }], indicators: items, notApplicable: "zero",
  subjectGroups: [{ id: "nong-dan", title: title("Nông dân"), aliases: ["làm ruộng", "làm nương"] }], reportingGroups: [], zones: [],
};

describe("a set typed by hand says", () => {
  it("its points", () => {
    expect(readSetSheet(BY_POINTS)).toEqual({ ok: true, set: { ...shared, zones: [{ id: "difficult", title: title("Khó khăn"), aliases: ["vùng cao"] }], decision: { kind: "points", threshold: { ordinary: 30, byZone: { difficult: null } }, minimum: 1 } } });
  });

  it("its bands: a border nobody speaks of is the upper band's, and the uppermost keeps its own", () => {
    const bands = [
      { id: "yeu", title: title("Yếu"), from: 0, fromClosed: true, to: 20, toClosed: false, outcome: "fail" },
      { id: "gioi", title: title("Tốt"), from: 20, fromClosed: true, to: 39.5, toClosed: true, outcome: "pass" },
    ];
    expect(readSetSheet(BY_BANDS)).toEqual({ ok: true, set: { ...shared, decision: { kind: "bands", bands } } });
    const other = readSetSheet(changed(BY_BANDS, { C26: "Không", E25: "Có" }));
    expect(other.ok && other.set.decision).toMatchObject({ bands: [{ toClosed: true }, { fromClosed: false, toClosed: true }] });
  });

  it("its conditions: several rows at the first step are all asked for, and a level goes by the item's own spelling", () => {
    const some = { kind: "at-least", count: 1, of: [{ kind: "level", indicator: 4, atLeast: "Có" }, { kind: "total", atLeast: 8.5 }] };
    const levels = [
      { id: "muc-1", title: title("Mức 1"), condition: { kind: "all", of: [{ kind: "points", indicator: 1, atLeast: 5 }, some] } },
      { id: "muc-2", title: title("Mức 2"), condition: { kind: "all", of: [{ kind: "percentage", indicator: 3, atLeast: 50 }, { kind: "yes", indicator: 2 }] } },
    ];
    expect(readSetSheet(BY_CONDITIONS)).toEqual({ ok: true, set: { ...shared, decision: { kind: "conditions", levels } } });
  });

  it.each<readonly [Rows, Changes, readonly string[]]>([
    [BY_POINTS, { C10: null }, []],
    [BY_POINTS, { B10: null, C10: null, B8: null }, []],
    [BY_POINTS, { A11: "Ghi chú:", B11: "Hai", J19: null }, []],
    [BY_POINTS, { A24: "Khu vực *", B3: true }, []],
    [BY_POINTS, { B9: true, J19: false, I19: "Không" }, ['I19 not-number {"value":"Không","label":"Điểm tối thiểu"}']],
    [BY_POINTS, { B9: false, J19: true, B13: "Không có" }, []],
    [BY_POINTS, { H21: "0 = 1 ;\r\n; Từ 100% = 9,5", H22: "Chưa=0;;Có=10" }, []],
    [BY_POINTS, { A14: "II) Năng lực", A17: "  12 - Chỉ số", A23: "C. Điểm đạt theo vùng" }, []],
  ])("with cells left out or said otherwise: %#", (rows, changes, wrong) => {
    expect(errors(rows, changes)).toEqual(wrong);
  });
});

describe("what is wrong with a cell of a set's sheet", () => {
  it.each<readonly [Changes, readonly string[]]>([
    [{ B2: "bộ thử" }, ['B2 id-invalid {"value":"bộ thử","label":"Mã bộ tiêu chí"}']],
    [{ B2: null }, ['B2 required {"label":"Mã bộ tiêu chí"}']],
    [{ B4: null, C4: null }, ['B4 required {"label":"Tên bộ tiêu chí"}']],
    [{ B5: "làng" }, ['B5 unknown-word {"value":"làng","label":"Đối tượng đánh giá"}']],
    [{ B5: null }, ['B5 required {"label":"Đối tượng đánh giá"}']],
    [{ B6: "năm nay" }, ['B6 not-number {"value":"năm nay","label":"Dùng từ năm"}']],
    [{ B6: 1800 }, ['B6 out-of-range {"value":1800,"minimum":1945,"label":"Dùng từ năm"}']],
    [{ B7: 2300 }, ['B7 out-of-range {"value":2300,"maximum":2200,"label":"Đến hết năm"}']],
    [{ B7: 2022.5 }, ['B7 not-whole {"value":2022.5,"label":"Đến hết năm"}']],
    [{ B7: 2021 }, ['B7 period-backwards {"value":2021,"label":"Đến hết năm"}']],
    [{ B9: "tuỳ" }, ['B9 invalid {"value":"tuỳ","label":"Đã đối chiếu văn bản gốc"}']],
    [{ B11: "tuỳ" }, ['B11 unknown-word {"value":"tuỳ","label":"Chỉ số không áp dụng thì"}']],
    [{ B12: "bốc thăm" }, ['A23 block-unused {"label":"Điểm đạt theo vùng"}']],
    [{ B12: null }, ['B12 required {"label":"Cách xét"}']],
    [{ B13: "ít" }, ['B13 not-number {"value":"ít","label":"Điểm tối thiểu mỗi chỉ số"}']],
    [{ B13: 11 }, ['B13 minimum-over-max {"value":11,"indicator":2,"label":"Điểm tối thiểu mỗi chỉ số"}']],
    [{ A3: "Phiên bẢn số" }, ['A3 row-unknown {"value":"Phiên bẢn số","label":"Thông tin chung"}']],
    [{ A3: "Mã bộ" }, ['A3 row-twice {"value":"Mã bộ tiêu chí","label":"Thông tin chung"}']],
    [{ A16: "một" }, ['A16 not-number {"value":"một","label":"Số"}']],
    [{ A16: null }, ['A16 required {"label":"Số"}']],
    [{ B16: null }, ['B16 required {"label":"Tên"}']],
    [{ C18: "Ghi thêm" }, ['C18 column-unknown {"value":"Ghi thêm","label":"Chỉ số"}', 'A17 column-missing {"value":"Tên","label":"Chỉ số"}']],
    [{ F18: "Thấp nhất" }, ['G18 column-twice {"value":"Thấp nhất","label":"Chỉ số"}']],
    [{ K18: "Lời cho nhóm: Thợ lặn" }, ['K18 group-unknown {"value":"Lời cho nhóm: Thợ lặn","label":"Nhóm đối tượng"}']],
    [{ A19: "một" }, ['A19 not-number {"value":"một","label":"Số"}']],
    [{ A20: 1 }, ['A20 numbers-not-ascending {"value":1,"label":"Số"}']],
    [{ B20: 7 }, ['B20 competence-unknown {"value":7,"label":"Năng lực"}']],
    [{ C19: "  " }, ['C19 required {"label":"Tên"}']],
    [{ D19: "ước lượng" }, ['D19 unknown-word {"value":"ước lượng","label":"Cách chấm"}']],
    [{ E19: "mười", E20: "mười" }, ['E19 not-number {"value":"mười","label":"Điểm tối đa"}', 'E20 not-number {"value":"mười","label":"Điểm tối đa"}']],
    [{ E20: -1 }, ['E20 out-of-range {"value":-1,"minimum":0,"label":"Điểm tối đa"}', 'E20 not-positive {"value":-1,"label":"Điểm tối đa"}']],
    [{ B10: null }, ['B10 required {"label":"Ghi chú"}']],
    [{ B8: null, C8: "Decision 1" }, ['B8 required {"label":"Căn cứ"}']],
    [{ E19: null }, ['E19 required {"label":"Điểm tối đa"}']],
    [{ E19: "mười" }, ['E19 not-number {"value":"mười","label":"Điểm tối đa"}']],
    [{ E20: "10 hoặc 5" }, ['E20 not-number {"value":"10 hoặc 5","label":"Điểm tối đa"}']],
    [{ E20: "x10" }, ['E20 not-number {"value":"x10","label":"Điểm tối đa"}']],
    [{ G19: "-1" }, ['G19 out-of-range {"value":-1,"minimum":0,"label":"Điểm thấp nhất"}']],
    [{ E20: "10,25đ" }, []],
    [{ F19: 0 }, ['F19 not-positive {"value":0,"label":"Bước"}']],
    [{ F19: 0.00001 }, ['F19 too-fine {"value":0.00001,"label":"Bước"}']],
    [{ G19: 10 }, ['G19 lowest-over-max {"value":10,"label":"Điểm thấp nhất"}']],
    [{ H21: "từ nửa = 5" }, ['H21 not-number {"value":"nua","label":"Các mức"}']],
    [{ H21: "50 % = năm" }, ['H21 not-number {"value":" năm","label":"Các mức"}']],
    [{ H21: "50 %" }, ['H21 required {"label":"Các mức"}']],
    [{ H21: "150 % = 5" }, ['H21 percent-over-100 {"value":150,"label":"Các mức"}']],
    [{ H21: "= 5; 90 = 9,5" }, ['H21 required {"label":"Các mức"}']],
    [{ H22: "Chưa = 0" }, ['H22 required {"minimum":2,"label":"Các mức"}']],
    [{ H22: "Chưa = 0; Có", B25: 20 }, ['H22 points-missing {"label":"Các mức"}']],
    [{ I19: 10.5 }, ['I19 minimum-over-max {"value":10.5,"label":"Điểm tối thiểu"}']],
    [{ J19: "tuỳ" }, ['J19 invalid {"value":"tuỳ","label":"Có thể không áp dụng"}']],
    [{ A24: "Nơi" }, ['A24 column-unknown {"value":"Nơi","label":"Điểm đạt theo vùng"}', 'A23 column-missing {"value":"Vùng","label":"Điểm đạt theo vùng"}', 'A25 required {"value":"","label":"Vùng"}', 'A26 required {"value":"","label":"Vùng"}']],
    [{ A26: "Hải đảo" }, ['A26 unknown-word {"value":"Hải đảo","label":"Vùng"}']],
    [{ A26: null }, ['A26 required {"value":"","label":"Vùng"}']],
    [{ A26: "chung" }, ['A26 row-twice {"value":"chung","label":"Điểm đạt theo vùng"}']],
    [{ B25: "nhiều" }, ['B25 not-number {"value":"nhiều","label":"Điểm đạt"}']],
    [{ B25: 40 }, ['B25 threshold-over-maximum {"value":40,"label":"Điểm đạt"}']],
    [{ B26: 40 }, ['B26 threshold-over-maximum {"value":40,"label":"Điểm đạt"}']],
    [{ A29: "nông dân" }, ['K19 id-invalid {"value":"nông dân","label":"Chỉ số"}', 'A29 id-invalid {"value":"nông dân","label":"Mã"}']],
    [{ A32: "Hải đảo" }, ['A32 unknown-word {"value":"Hải đảo","label":"Vùng"}']],
  ])("by points: %j", (changes, wrong) => {
    expect(errors(BY_POINTS, changes)).toEqual(wrong);
  });

  it("also where its row ends before it, and where several are wrong", () => {
    const short = BY_POINTS.map((row, index) => (index === 4 ? ["Đối tượng"] : row));
    expect(errors(short, {})).toEqual(['B5 required {"label":"Đối tượng đánh giá"}']);
    expect(errors([["Danh sách"]], {})).toEqual(['A1 not-a-set-sheet {"label":"Thông tin chung"}']);
  });

  it("and in a table that the rule does not use, unless only its header is left", () => {
    expect(errors([...BY_POINTS, ["Xếp loại"]], {})).toEqual([]);
    expect(errors([...BY_POINTS, ["Xếp loại"], ["Tên", "Từ", "Đến", "Kết quả"]], {})).toEqual([]);
    expect(errors([...BY_POINTS, ["Xếp loại"], ["Tên", "Từ", "Đến", "Kết quả"], ["Tốt", 0, 40, "Đạt"]], {})).toEqual(['A33 block-unused {"label":"Xếp loại"}']);
  });

  it.each<readonly [Changes, readonly string[]]>([
    [{ A25: null }, ['G25 required {"label":"Mã"}', 'A25 required {"label":"Tên"}']],
    [{ B25: null }, ['B25 required {"label":"Từ điểm"}']],
    [{ B25: 1 }, ['B25 bands-not-from-zero {"value":1,"label":"Từ điểm"}']],
    [{ C25: "tuỳ" }, ['C25 invalid {"value":"tuỳ","label":"Kể cả điểm đầu"}']],
    [{ D25: 19 }, ['B26 band-gap {"value":19,"label":"Từ điểm"}']],
    [{ D25: 21 }, ['B26 band-overlap {"value":20,"label":"Từ điểm"}']],
    [{ E25: "Có" }, ['B26 band-overlap {"value":20,"label":"Từ điểm"}']],
    [{ E26: "tuỳ" }, ['E26 invalid {"value":"tuỳ","label":"Kể cả điểm cuối"}']],
    [{ D26: 39 }, ['D26 bands-not-to-maximum {"value":39.5,"label":"Đến điểm"}']],
    [{ F26: "Xuất sắc" }, ['F26 unknown-word {"value":"Xuất sắc","label":"Kết quả"}']],
    [{ F26: "Chưa đạt" }, ['F25 bands-all-fail {"value":"fail","label":"Kết quả"}']],
    [{ G26: "yeu" }, ['G26 duplicate {"value":"yeu","label":"Mã"}']],
    [{ B12: "Theo điểm" }, ['A23 block-unused {"label":"Xếp loại"}', 'A1 block-missing {"label":"Điểm đạt theo vùng"}']],
  ])("by bands: %j", (changes, wrong) => {
    expect(errors(BY_BANDS, changes)).toEqual(wrong);
  });

  it.each<readonly [Changes, readonly string[]]>([
    [{ A29: null }, ['A29 level-of-condition-unknown {"value":""}']],
    [{ A31: "Mức 9" }, ['A31 level-of-condition-unknown {"value":"Mức 9"}']],
    [{ B29: "một" }, ['B29 outline-broken {"value":"một"}']],
    [{ B29: 0 }, ['B29 outline-broken {"value":"0"}']],
    [{ B31: 1.5 }, ['B31 outline-broken {"value":"1.5"}']],
    [{ B31: 3 }, ['B31 outline-broken {"value":"3"}']],
    [{ B30: 2 }, ['B30 outline-broken {"value":2}', 'B31 outline-broken {"value":2}', 'B32 outline-broken {"value":2}']],
    [{ C29: "Nếu" }, ['C29 unknown-word {"value":"Nếu","label":"Điều kiện"}']],
    [{ C29: null }, ['C29 required {"label":"Điều kiện"}']],
    [{ D29: 9 }, ['D29 indicator-unknown {"value":9,"label":"Chỉ số"}']],
    [{ D29: 2 }, []],
    [{ D29: 4, C29: "Có" }, ['C29 condition-wrong-scale {"value":"yes","indicator":4,"label":"Điều kiện"}']],
    [{ D31: "bốn" }, ['D31 not-number {"value":"bốn","label":"Chỉ số"}']],
    [{ E29: 11 }, ['E29 over-maximum {"value":11,"label":"Giá trị"}']],
    [{ E30: 3 }, ['E30 count-over-group {"value":2,"label":"Giá trị"}']],
    [{ E30: null }, ['E30 required {"label":"Giá trị"}']],
    [{ E31: "Luôn" }, ['E31 level-unknown {"value":"Luôn","label":"Giá trị"}']],
    [{ E31: null }, ['E31 required {"label":"Giá trị"}']],
    [{ E32: 40 }, ['E32 over-maximum {"value":40,"label":"Giá trị"}']],
    [{ E33: "700 %" }, ['E33 percent-over-100 {"value":700,"label":"Giá trị"}']],
    [{ E33: 1 }, []],
    [{ E33: 0 }, []],
    [{ E33: null }, ['E33 required {"label":"Giá trị"}']],
    [{ A26: "Mức 3" }, ['A33 level-of-condition-unknown {"value":"Mức 2"}', 'A34 level-of-condition-unknown {"value":"Mức 2"}']],
  ])("by conditions: %j", (changes, wrong) => {
    expect(errors(BY_CONDITIONS, changes)).toEqual(wrong);
  });
});
