import { setHash } from "../../src/criteria/set-hash";
import { readSetSheet, writeSetSheet } from "../../src/criteria/set-sheet";
import type { SheetValue } from "../../src/criteria/sheet-block";
import { isBlank, splitBlocks } from "../../src/criteria/sheet-block";
import { placeBook } from "../../src/criteria/sheet-place";
import { labelOf, readTable } from "../../src/criteria/sheet-table";
import { idFrom, idOf, knownNumberOf, labelAndPoints, listOf, numberOf, percentOf, stepOf, textOf, wordIn, yesNoOf } from "../../src/criteria/sheet-value";
import { OUTCOMES, isWord, wordKey } from "../../src/criteria/sheet-words";
import { pointsSet, setOf } from "./row-of";

const title = { vi: "Thử", en: "Trial" };
type Value = SheetValue | readonly string[] | object;

describe("a cell of a set's sheet is read", () => {
  it.each<readonly [string, (value: SheetValue) => Value, readonly (readonly [SheetValue, Value])[]]>([
    ["as a text", textOf, [[null, null], ["  ", null], ["", null], [" Đọc ", " Đọc "], [8.5, "8.5"], [true, "Có"], [false, "Không"], [0, "0"]]],
    ["as a number", numberOf, [
      [null, null], [" ", null], [8, 8], [true, true], ["8,5", 8.5], ["8.25", 8.25], ["-1", -1], ["+ 2", 2], ["80 điểm", 80], ["8đ", 8], ["90 %", 90], ["1 000", 1000],
      ["8-9", "8-9"], ["8,5,1", "8,5,1"], ["x8", "x8"], ["8 điểm rưỡi", "8 điểm rưỡi"], ["tám", "tám"], ["8,", "8,"],
    ]],
    ["as a percentage", percentOf, [[0.9, 90], [0.333333, 33.333], [1, 100], [0, 0], [1.5, 1.5], [90, 90], [-0.5, -0.5], ["90 %", 90], ["0,9", 0.9], ["1", 1], [true, true], [null, null]]],
    ["as a number that may not be known", knownNumberOf, [["?", null], [" ? ", null], ["Chưa biết", null], ["chua ro:", null], [70, 70], ["70", 70], ["nhiều", "nhiều"], [null, null]]],
    ["as yes or no", yesNoOf, [[null, null], [" ", null], [true, true], [false, false], ["Rồi", true], ["x", true], [1, true], ["chưa", false], [0, false], ["tuỳ", "tuỳ"], [2, 2]]],
    ["as one of some words", (value) => wordIn(OUTCOMES, value), [[null, null], [" ", null], ["ĐẠT.", "pass"], ["khong dat", "fail"], ["Giỏi", "Giỏi"], [5, 5]]],
    ["as a list", listOf, [[null, []], ["a", ["a"]], [" a ;; b\r\n c;", ["a", "b", "c"]], [5, ["5"]], [" ; ", []]]],
    ["as an id", idOf, [[null, null], [" Nong-Dan ", "nong-dan"], [5, "5"]]],
  ])("%s", (_, read, cells) => {
    expect(cells.map(([value]) => read(value))).toEqual(cells.map(([, as]) => as));
  });

  it("as labels and steps with their points", () => {
    expect(["Có = 5", "a = b = 7,5", "Có", "=5", "Có ="].map(labelAndPoints)).toEqual([
      { label: "Có", points: 5 }, { label: "a = b", points: 7.5 }, { label: "Có", points: null }, { label: "", points: 5 }, { label: "Có", points: null },
    ]);
    expect(["từ 90 % = 10", "Từ  50% trở lên=5", "90 % trở  lên = 8,5", "80 = 7"].map(stepOf)).toEqual([{ from: 90, points: 10 }, { from: 50, points: 5 }, { from: 90, points: 8.5 }, { from: 80, points: 7 }]);
    expect(["tư 90 = 1", "từ80 = 1", "trên 80 trở lên đây = 1", "đến từ 80 = 1"].map((entry) => typeof stepOf(entry).from)).toEqual(["number", "string", "string", "string"]);
  });

  it("as the id a title gives", () => {
    expect(["Nông dân, lao động", "(Khác)", "--a--b--", "…", "", null].map(idFrom)).toEqual(["nong-dan-lao-dong", "khac", "a-b", null, null, null]);
  });

  it("with the words people mean, whatever follows them", () => {
    expect([" Tên:", "TÊN *", "ten ::", "Có / không", "Có/ không", "Có /không"].map(wordKey)).toEqual(["ten", "ten", "ten", "co/khong", "co/khong", "co/khong"]);
    expect([isWord(["Tên", "Tên gọi"], "ten goi."), isWord(["Tên"], "Tên gọi")]).toEqual([true, false]);
    expect([null, "", " \u00a0", 0, false, "0"].map(isBlank)).toEqual([true, true, true, false, false, false]);
  });
});

describe("the blocks of a sheet", () => {
  const keys = (...rows: readonly (readonly SheetValue[])[]) => splitBlocks(rows).map(({ key, rows: below }) => `${key} ${below.length}`);

  it("begin at a heading that stands alone, with a numeral or without", () => {
    expect(keys(["Xã Na Ư"], ["I. Thông tin chung"], ["Mã", "a"], [null], ["12) Năng lực:"], [null, "C – Chỉ số"], ["STT"], ["IV.Xếp loại"], ["Chỉ số", "Tên"])).toEqual(["info 1", "competences 0", "indicators 1", "bands 1"]);
    expect(keys(["Phần I. Thông tin chung"], ["IX Vùng"], ["*. Vùng"], ["a. Vùng"], ["Vùng 1"], [5], [true])).toEqual([]);
    expect(keys(["Thông tin chung"], ["Mục 3. Vùng"], ["x. Vùng"], ["II.. Vùng"])).toEqual(["info 3"]);
  });

  it("take a header of one word for a header", () => {
    expect(keys(["Vùng"], ["Vùng"], ["Khó khăn"])).toEqual(["zones 2"]);
    expect(keys(["Vùng"], ["Vùng"], ["Khó khăn"], ["Vùng"])).toEqual(["zones 2", "zones 0"]);
  });
});

describe("a table of the sheet", () => {
  const cells = (row: number, ...values: readonly SheetValue[]) => values.map((value, column) => ({ row, column, value }));
  const table = (key: "indicators" | "zones", ...rows: readonly (readonly SheetValue[])[]) =>
    readTable(key, { key, heading: { row: 0, column: 0, value: "" }, rows: rows.map((row, index) => cells(index + 1, ...row)) });

  it("gives the cell of a column, a blank where the row is short, and the row's first where there is no such column", () => {
    const [record] = table("zones", [" ", "Vùng", "Tên"], [null, "Khó khăn"]).records;
    expect(record?.cell("id")).toEqual({ row: 2, column: 1, value: "Khó khăn" });
    expect(record?.cell("title")).toEqual({ row: 2, column: 2, value: null });
    expect(record?.cell("aliases")).toEqual({ row: 2, column: 1, value: null });
    expect(record?.first).toEqual({ row: 2, column: 1, value: "Khó khăn" });
  });

  it("knows no column twice, and none that it does not know", () => {
    const read = table("zones", ["Vùng", "Mã", "Thôn", "Tên"]);
    expect(read.errors).toEqual([
      { row: 1, column: 1, kind: "column-twice", params: { value: "Mã", label: "Vùng" } }, { row: 1, column: 2, kind: "column-unknown", params: { value: "Thôn", label: "Vùng" } },
    ]);
    expect(table("indicators", ["Số", "Năng lực", "Tên", "Lời cho nhóm A", "Lời cho nhóm: A", "Lời cho nhóm"]).errors.map(({ column, kind }) => `${column} ${kind}`)).toEqual(["4 column-twice", "5 column-unknown"]);
    expect(table("zones", ["Vùng", "Lời cho nhóm A"]).errors.map(({ column, kind }) => `${column} ${kind}`)).toEqual(["1 column-unknown"]);
  });

  it("has wordings for groups, by what follows the words", () => {
    const { wordings } = table("indicators", ["Số", "Năng lực", "Tên", "Lời cho nhóm nông dân", "LỜI CHO NHÓM :  Buôn bán"]);
    expect(wordings.map(({ group, column, header }) => [group, column, header.column])).toEqual([["nong dan", "wording nong dan", 3], ["buon ban", "wording buon ban", 4]]);
  });

  it("leaves sums of indicators out, whatever their words", () => {
    const count = (...sum: readonly SheetValue[]) => table("indicators", ["Số", "Năng lực", "Tên"], [1, 1, "Đọc"], sum).records.length;
    expect([count("Tổng", null, 10), count(null, "TỔNG CỘNG :", 10), count("Cộng ::"), count("Tổng số")]).toEqual([1, 1, 1, 1]);
    expect([count(2, 1, "Tổng"), count("Tổng kết"), count("Cộng a:"), count(null)]).toEqual([2, 2, 2, 2]);
    expect(table("zones", ["Vùng"], ["Tổng"]).records).toHaveLength(1);
  });

  it("is empty where its block is, or is not there", () => {
    expect(table("zones")).toEqual({ records: [], wordings: [], errors: [] });
    expect(readTable("zones", undefined)).toEqual({ records: [], wordings: [], errors: [] });
  });

  it("calls its columns as they are written, and what is no column by its own name", () => {
    expect([labelOf("bands", "from"), labelOf("bands", "wording a"), labelOf("thresholds", "zone")]).toEqual(["Từ điểm", "Xếp loại", "Vùng"]);
  });
});

describe("the place of a part", () => {
  const places = placeBook();
  places.note(["indicators", 0], { row: 5, column: 0 }, "");
  places.note(["indicators", 0, "scale", "max"], { row: 5, column: 4 }, "Điểm tối đa");
  places.note(["indicators", 12], { row: 17, column: 0 }, "Dòng");

  it("is its own cell, else that of the smallest part around it, else the sheet's first", () => {
    expect(places.placeOf(["indicators", 0, "scale", "max"])).toEqual({ row: 5, column: 4, label: "Điểm tối đa" });
    expect(places.placeOf(["indicators", 0, "scale", "step"])).toEqual({ row: 5, column: 0, label: "" });
    expect(places.placeOf(["indicators", 1, 2])).toEqual({ row: 0, column: 0, label: "" });
    expect(places.placeOf([])).toEqual({ row: 0, column: 0, label: "" });
  });
});

describe("a set's sheet as it is written", () => {
  const alone = (rows: readonly (readonly SheetValue[])[]) => rows.flatMap((row, at) => (row.length === 1 ? [`${at} ${String(row[0])}`] : []));

  it("begins with what it is and how to edit it, and has its blocks numbered and set apart", () => {
    const rows = writeSetSheet(setOf("don-vi-hoc-tap-2023"));
    expect(alone(rows).slice(0, 3)).toEqual([
      "0 BỘ TIÊU CHÍ ĐÁNH GIÁ", "1 Sửa trực tiếp trên trang này. Có thể thêm, bớt, đổi thứ tự dòng; giữ tên các mục và các cột.", "3 I. Thông tin chung",
    ]);
    const headings = alone(rows).slice(2);
    expect(headings.map((line) => line.replace(/^\d+ /, ""))).toEqual(["I. Thông tin chung", "II. Năng lực", "III. Chỉ số", "IV. Mức đạt", "V. Điều kiện", "VI. Nhóm đối tượng", "VII. Nhóm nghề nghiệp", "VIII. Vùng"]);
    for (const heading of headings) expect(rows[Number.parseInt(heading, 10) - 1]).toEqual([]);
  });

  it("has a minimum where the rule has one, and says where there is none", () => {
    const minimum = (id: string) => writeSetSheet(setOf(id)).find(([name]) => name === "Điểm tối thiểu mỗi chỉ số")?.[1];
    expect([minimum("cong-dan-hoc-tap-2022"), minimum("cong-dan-hoc-tap-thi-diem-2020"), minimum("don-vi-hoc-tap-2020")]).toEqual([5, "Không có", undefined]);
  });

  it("says whether anybody checked it, and writes decimals inside texts with a comma", () => {
    const set = pointsSet([10], {
      checkedAgainstOriginal: true,
      indicators: [{ number: 1, competence: 1, title, scale: { kind: "percentage", steps: [{ from: 33.5, points: 2.5 }] } }, { number: 2, competence: 1, title, scale: { kind: "levels", levels: [{ label: "A", points: 0.5 }, { label: "B", points: 9 }] } }],
    });
    const rows = writeSetSheet(set);
    const said = (name: string) => rows.find(([first]) => first === name)?.[1];
    expect([said("Đã đối chiếu văn bản gốc"), writeSetSheet(pointsSet([10])).find(([first]) => first === "Đã đối chiếu văn bản gốc")?.[1]]).toEqual(["Rồi", "Chưa"]);
    expect(rows.flatMap((row) => row.filter((cell) => typeof cell === "string" && cell.includes(" = ")))).toEqual(["33,5 % = 2,5", "A = 0,5; B = 9"]);
  });

  it("has one column of wordings a subject group, called by what tells it from the others", () => {
    const groups = [{ id: "a", title: { vi: "Nông dân", en: "Farmers" }, aliases: [] }, { id: "b", title: { vi: "Nông dân", en: "Growers" }, aliases: [] }];
    const set = pointsSet([10], { subjectGroups: groups, indicators: [{ number: 1, competence: 1, title, scale: { kind: "points", max: 10 }, wordings: { b: "Lời" } }] });
    const header = writeSetSheet(set).find((row) => row.includes("Cách chấm"));
    expect(header?.slice(-2)).toEqual(["Lời cho nhóm Nông dân", "Lời cho nhóm b"]);
    expect(readSetSheet(writeSetSheet(set))).toEqual({ ok: true, set });
  });
});

describe("the hash of a set", () => {
  it("is FNV-1a of its canonical JSON: members by name, lists as they are", () => {
    const reference = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      return hash.toString(16).padStart(16, "0");
    };
    const set = pointsSet([10], { zones: [{ id: "ordinary", title, aliases: ["b", "a"] }] });
    const text =
      '{"checkedAgainstOriginal":false,"competences":[{"number":1,"title":{"en":"Trial","vi":"Thử"}}],"decision":{"kind":"points","minimum":null,"threshold":{"byZone":{},"ordinary":8}},"id":"thu",' +
      '"indicators":[{"competence":1,"mayNotApply":false,"minimum":null,"number":1,"scale":{"kind":"points","lowest":0,"max":10,"step":0.5},"title":{"en":"Trial","vi":"Thử"},"wordings":{}}],' +
      '"legalBasis":[],"notApplicable":"not-allowed","notes":[],"period":{"from":2022,"to":null},"reportingGroups":[],"subject":"family","subjectGroups":[],"title":{"en":"Trial","vi":"Thử"},"version":"1",' +
      '"zones":[{"aliases":["b","a"],"id":"ordinary","title":{"en":"Trial","vi":"Thử"}}]}';
    expect(setHash(set)).toBe(reference(text));
    const zones: typeof set.zones = [];
    expect(setHash({ ...set, zones })).not.toBe(setHash(set));
  });
});
