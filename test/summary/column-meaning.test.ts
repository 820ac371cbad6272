import { findSet } from "../../src/criteria/builtin-sets";
import { groupOf } from "../../src/criteria/group-alias";
import type { CountBefore } from "../../src/summary/column-meaning";
import { columnMeaning, groupBeside, sameMeasure } from "../../src/summary/column-meaning";
import type { Measure } from "../../src/summary/measure";
import type { ColumnAnswer } from "../../src/summary/summary-options";
import { mergeAt, headerPath } from "../../src/summary/header-path";
import { parseColumnNumber, readNumberingRow } from "../../src/summary/numbering-row";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { usualSet } from "./book-sample";
import type { SheetSetting } from "./drafted-sample";
import { sheetOf } from "./drafted-sample";
import { meaningsOf, recognised, recognisedGrid, tablesOf } from "./recognised-sample";

const N = null;
const { reportingGroups } = findSet("cong-dan-hoc-tap-thi-diem-2020") ?? usualSet();
const find = (words: string): string | null => groupOf(reportingGroups, words, [])?.group ?? null;

interface Around {
  readonly before?: CountBefore;
  readonly of?: number;
  readonly named?: readonly number[];
  readonly isBeside?: boolean;
}

/** "pass@traders 0.8", "pass/? 1", "unknown", "rival". */
function means(path: readonly string[], { before = null, of, named = [], isBeside = false }: Around = {}): string {
  const meaning = columnMeaning(path, find, before, { of: of ?? null, named: new Set(named) }, isBeside);
  if (meaning.kind === "unknown") return meaning.isRival ? "rival" : "unknown";
  const what = meaning.kind === "count" ? meaning.count : `${meaning.of ?? "?"}/${meaning.to ?? "?"}`;
  return `${what}${meaning.group === null ? "" : `@${meaning.group}`} ${meaning.confidence}`;
}

describe("what a header path means", () => {
  it.each<[string, readonly string[], Around, string]>([
    ["a count", ["Đạt"], {}, "pass 1"], ["the last of two", ["Đánh giá", "Đạt"], {}, "pass 1"], ["a whole by its total", ["Tổng số"], {}, "registered 0.8"], ["a group alone", ["Nông dân"], {}, "registered@farmers-workers 0.6"],
    ["a group over a count", ["Nông dân", "ĐK"], {}, "registered@farmers-workers 1"], ["a group beside a count", ["Nông dân: ĐK"], {}, "registered@farmers-workers 1"], ["a group over words of nothing", ["Nông dân", "Trong đó"], {}, "unknown"], ["words of nothing", ["Trong đó"], {}, "unknown"],
    ["a ratio of a count", ["Đạt", "Tỷ lệ %"], {}, "pass/? 1"], ["with its whole", ["Tỷ lệ đạt so với đăng ký"], {}, "pass/registered 1"], ["of a group: of who passed", ["Nông dân", "Tỷ lệ %"], {}, "pass/?@farmers-workers 0.8"], ["of a total", ["Tổng số", "Tỷ lệ %"], {}, "registered/? 0.8"], ["of a total in one", ["Tỷ lệ tổng số"], {}, "?/? 0.8"],
    ["a ratio of nothing", ["Tỷ lệ %"], {}, "?/? 0.8"], ["of what stands before it", ["Tỷ lệ %"], { before: "pass" }, "pass/? 0.8"], ["of who failed before it", ["Tỷ lệ %"], { before: "fail" }, "fail/? 0.8"],
    ["not of a whole before it", ["Tỷ lệ %"], { before: "registered" }, "?/? 0.8"], ["nor of those assessed", ["Tỷ lệ %"], { before: "assessed" }, "?/? 0.8"], ["nor of adults", ["Tỷ lệ %"], { before: "adults" }, "?/? 0.8"], ["nor of households", ["Tỷ lệ %"], { before: "households" }, "?/? 0.8"],
    ["of the count beside it under one heading", ["Đạt", "Tỷ lệ %"], { before: "women-pass", isBeside: true }, "women-pass/? 0.8"], ["not of a whole beside it", ["Đạt", "Tỷ lệ %"], { before: "registered", isBeside: true }, "pass/? 1"], ["nor where it says itself of what", ["Đạt", "Tỷ lệ nữ %"], { before: "fail", isBeside: true }, "women-pass/? 1"], ["nor where it names its count", ["Kết quả", "Tỷ lệ đạt"], { before: "fail", isBeside: true }, "pass/? 1"], ["a count beside another is itself", ["Kết quả", "Đạt"], { before: "fail", isBeside: true }, "pass 1"],
  ])("%s", (_, path, around, expected) => {
    expect(means(path, around)).toBe(expected);
  });

  it.each<[CountBefore, string, string]>([
    [N, "women 0.8", "minority 0.8"], ["registered", "women 1", "minority 1"], ["pass", "women-pass 1", "minority-pass 1"], ["women", "women 1", "minority 1"], ["minority", "women 1", "minority 1"],
    ["women-pass", "women-pass 1", "minority-pass 1"], ["minority-pass", "women-pass 1", "minority-pass 1"], ["fail", "unknown", "unknown"], ["assessed", "unknown", "unknown"], ["adults", "unknown", "unknown"], ["unclear", "unknown", "unknown"],
  ])("women and minorities are of what stands before them: of %s %s and %s", (before, women, minority) => {
    expect([means(["Trong đó nữ"], { before }), means(["Trong đó", "Dân tộc"], { before })]).toEqual([women, minority]);
  });

  it("knows women and minorities of a count it names itself, and nobody of both", () => {
    expect([means(["Đạt", "Nữ"]), means(["Nữ", "Đạt"]), means(["DTTS đạt"]), means(["Đăng ký", "Nữ"], { before: "pass" }), means(["Nữ DTTS"]), means(["Chưa đạt", "Nữ"])]).toEqual(["women-pass 1", "women-pass 1", "minority-pass 1", "women 1", "unknown", "unknown"]);
  });

  it("leans on nothing where what stands before is unclear", () => {
    const before = "unclear";
    expect([means(["Tỷ lệ %"], { before }), means(["Đạt", "Tỷ lệ %"], { before, isBeside: true }), means(["Đạt"], { before }), means(["Nữ đạt"], { before }), means(["Đạt", "Tỷ lệ %"], { before }), means(["Tổng số"], { before })]).toEqual(["unknown", "unknown", "pass 1", "women-pass 1", "pass/? 1", "registered 0.8"]);
  });

  it("is of the figures' year, or of the only one that is named", () => {
    const path = ["Năm 2022", "Đạt"];
    expect([means(path, { of: 2022 }), means(path, { of: 2023, named: [2022] }), means(path, { named: [2022] }), means(path, { named: [2022, 2023] })]).toEqual(["pass 1", "rival", "pass 1", "rival"]);
  });

  it.each<[string, readonly string[]]>([["rival", ["Chỉ tiêu"]], ["rival", ["Được giao"]], ["rival", ["Đạt loại khá"]], ["rival", ["Tổng điểm"]], ["rival", ["Gia đình học tập", "Đạt"]], ["unknown", ["Kinh phí"]], ["unknown", ["Số hộ đạt"]], ["unknown", ["Tỷ lệ đạt loại khá"]], ["unknown", ["Tỷ lệ chỉ tiêu"]], ["rival", ["Nông dân đạt loại khá"]]])("is a %s of shares beside it: %j", (kind, path) => {
    expect(means(path)).toBe(kind);
  });

  it("finds a group beside what is counted, asking for no empty words", () => {
    expect(["Nông dân: ĐK", "tỷ lệ chưa đạt của nông dân", "Người lao động", "• Buôn bán (%)", "Số người đạt"].map((words) => groupBeside(words, find))).toEqual(["farmers-workers", "farmers-workers", "farmers-workers", "traders", N]);
    expect(groupBeside("Đạt (%)", () => "traders")).toBeNull();
    expect(groupBeside(" Nhóm:  nông   dân ", (words) => (words === "nông dân" ? "traders" : N))).toBe("traders");
  });

  it("tells measures apart", () => {
    const count = (name: "pass" | "fail"): Measure => ({ kind: "count", count: name });
    const ratio = (of: "pass" | "fail", to: "registered" | "assessed"): Measure => ({ kind: "ratio", ratio: { of, to } });
    const all = [count("pass"), count("fail"), ratio("pass", "registered"), ratio("pass", "assessed"), ratio("fail", "registered")];
    expect(all.map((a) => all.map((b) => sameMeasure(a, b)))).toEqual(all.map((_, row) => all.map((__, column) => row === column)));
  });
});

describe("the columns of a summary", () => {
  const columnsOf = (header: readonly CellValue[], ...rows: readonly (readonly CellValue[])[]) => meaningsOf(recognised([["TT", "Đơn vị", ...header], ...rows, [1, "Xã Na Ư"]]));

  it("take what a person says before all else, of their own sheet and header", () => {
    const say = (answer: Partial<ColumnAnswer>) => tablesOf(sheetOf([["TT", "Đơn vị", "Đăng ký", "Đạt", "Khác"], [1, "Xã Na Ư"]], { formats: { E2: "0.0%" } }), [{ sheet: N, column: 4, measure: { kind: "count", count: "fail" }, group: N, from: "user", ...answer }])[0]?.columns[2];
    expect(say({ group: "traders" })).toEqual({ column: 4, header: "Khác", scale: "count", decimals: 1, measure: { kind: "count", count: "fail" }, group: "traders", confidence: 1, reason: "user" });
    expect(say({ measure: { kind: "ratio", ratio: { of: "fail", to: "registered" } }, from: "memory" })).toMatchObject({ scale: "share", reason: "memory", measure: { kind: "ratio" } });
    expect([say({ sheet: "Biểu" }), say({ header: "Khác" })].map((column) => column?.confidence)).toEqual([1, 1]);
    expect([say({ sheet: "Khác" }), say({ header: "Đạt" }), say({ column: 5 })].map((column) => [column?.measure, column?.confidence, column?.reason])).toEqual([[N, 0, "header"], [N, 0, "header"], [N, 0, "header"]]);
    const percent = tablesOf(sheetOf([["TT", "Đơn vị", "Đăng ký", "Đạt", "Khác"], [1, "Xã Na Ư"]]), [{ sheet: N, column: 4, measure: { kind: "ratio", ratio: { of: "fail", to: "registered" } }, group: N, from: "user" }])[0]?.columns[2];
    expect(percent?.scale).toBe("percent");
  });

  it("are of the first that says so where two seem to count the same", () => {
    expect(columnsOf(["Đăng ký", "Đăng ký", "Đạt"])).toEqual(["C registered", "D ?", "E pass"]);
    expect(columnsOf(["Tổng số", "Đăng ký", "Đạt"])).toEqual(["C ?", "D registered", "E pass"]);
    expect(columnsOf(["Đăng ký", "Tổng số", "Đạt"])).toEqual(["C registered", "D ?", "E pass"]);
    expect(columnsOf(["Đăng ký", "Nông dân: ĐK", "Đạt"])).toEqual(["C registered", "D registered@farmers-workers", "E pass"]);
  });

  it("find for a share the one whole that stands there", () => {
    expect(columnsOf(["Đăng ký", "Đạt", "Tỷ lệ %"]).at(-1)).toBe("E pass/registered");
    expect(columnsOf(["Được đánh giá", "Đạt", "Tỷ lệ %"]).at(-1)).toBe("E pass/assessed");
    expect(columnsOf(["Người lớn", "Đạt", "Tỷ lệ %"]).at(-1)).toBe("E ?");
    expect(columnsOf(["Đăng ký", "Đạt", "Tỷ lệ %", "Chỉ tiêu"])[2]).toBe("E pass/registered");
    expect(columnsOf(["Đăng ký", "Chỉ tiêu", "Tỷ lệ đạt %", "Đạt"])[2]).toBe("E ?");
    expect(columnsOf(["Đăng ký", "Kinh phí", "Tỷ lệ đạt %", "Đạt"])[2]).toBe("E pass/registered");
    expect(columnsOf(["Đăng ký", "Nông dân: Đạt", "Tỷ lệ đạt của nông dân"])).toEqual(["C registered", "D pass@farmers-workers", "E ?@farmers-workers"]);
    expect(columnsOf(["Nông dân: ĐK", "Nông dân: Đạt", "Tỷ lệ đạt %"]).at(-1)).toBe("E ?");
  });

  it("leave a share open that may be of several wholes, of itself, or of nothing", () => {
    expect(columnsOf(["Đăng ký", "Đạt", "Tỷ lệ nữ đạt", "Tỷ lệ dân tộc đạt"]).slice(2)).toEqual(["E ?", "F ?"]);
    expect(columnsOf(["Đăng ký", "Đạt", "Tỷ lệ nữ đạt so với đăng ký", "Tỷ lệ dân tộc đạt so với đăng ký"]).slice(2)).toEqual(["E women-pass/registered", "F minority-pass/registered"]);
    expect(columnsOf(["Đăng ký", "Tỷ lệ đăng ký so với đăng ký", "Đạt"])[1]).toBe("D ?");
    expect(columnsOf(["Tỷ lệ %", "Đăng ký", "Đạt"])[0]).toBe("C ?");
    const sure = recognised([["TT", "Đơn vị", "Đăng ký", "Đạt", "Tỷ lệ %", "Tỷ lệ đạt so với đăng ký"], [1, "Xã Na Ư"]]).columns;
    expect(sure.map(({ confidence, reason }) => [confidence, reason])).toEqual([[1, "header"], [1, "header"], [0.9, "header"], [1, "header"]]);
  });

  it("are reckoned as their numbering says, unless their words say that they count", () => {
    const numbers = ["1", "2", "3", "4"];
    expect(columnsOf(["Đăng ký", "Đạt", "Ghi gì đó"], [...numbers, "5=4/3"]).at(-1)).toBe("E pass/registered");
    expect(columnsOf(["Đăng ký", "Đạt", "Ghi gì đó"], [...numbers, "5=4/9"]).at(-1)).toBe("E ?");
    expect(columnsOf(["Đăng ký", "Đạt", "Ghi gì đó"], [...numbers, "5=4/2"]).at(-1)).toBe("E ?");
    const torn = recognised([["TT", "Đơn vị", "Đăng ký", "Đạt", "Chưa đạt"], [...numbers, "5=4/3"], [1, "Xã Na Ư"]]).columns.at(-1);
    expect(torn).toMatchObject({ measure: N, confidence: 0, reason: "numbering" });
    const told = recognised([["TT", "Đơn vị", "Đăng ký", "Đạt", "Tỷ lệ %"], [...numbers, "5=4/3"], [1, "Xã Na Ư"]]).columns.at(-1);
    expect(told).toMatchObject({ scale: "percent", confidence: 1, reason: "numbering" });
  });

  it("are reckoned as a formula of their own row says", () => {
    const byFormula = (formula: string, row = 2) => meaningsOf(recognisedGrid(sheetOf([["TT", "Đơn vị", "Đăng ký", "Được đánh giá", "Đạt", "Tỷ lệ %"], [1, "Xã Na Ư"], [2, "Xã Lạ"]], { formulas: { [`F${row}`]: formula } }))).at(-1);
    for (const formula of ["E2/D2", "E2/D2*100", "$E2/$D$2", "ROUND(100*E2 / D2,1)"]) expect(byFormula(formula)).toBe("F pass/assessed");
    expect(byFormula("E3/D3", 3)).toBe("F pass/assessed");
    for (const formula of ["E3/D2", "E2/D3", "E2*D2", "E2/B2", "Z2/D2"]) expect(byFormula(formula)).toBe("F ?");
  });

  it.each<[string, CellValue, string, string, number]>([
    ["no format and no figure", N, "General", "percent", 2], ["one decimal shown", N, "0.0", "percent", 1], ["none shown", 99, "0", "percent", 2], ["three shown", 98.9, "0.000", "percent", 3],
    ["three typed", 98.125, "General", "percent", 3], ["four typed", 98.1251, "General", "percent", 4], ["more than four: reckoned", 98.12512, "General", "percent", 2], ["one typed", 98.1, "General", "percent", 2], ["words", "98.125", "General", "percent", 2],
    ["a share", 0.98, "0.0%", "share", 1], ["a share without decimals", 0.98, "0%", "share", 0], ["a sign in quotes", 98, '0.0"%"', "percent", 1], ["a sign in quotes with a blank", 98, '0.0" %"', "percent", 1], ["a sign behind a stroke", 98, "0.0\\%", "percent", 1], ["a format that begins with the sign", 0.98, "%0.0", "share", 1],
  ])("show percentages as their cells do: %s", (_, value, numberFormat, scale, decimals) => {
    const setting: SheetSetting = numberFormat === "General" ? {} : { formats: { E2: numberFormat } };
    const column = recognisedGrid(sheetOf([["TT", "Đơn vị", "Đăng ký", "Đạt", "Tỷ lệ %"], [1, "Xã Na Ư", N, N, value]], setting)).columns.at(-1);
    expect([column?.scale, column?.decimals]).toEqual([scale, decimals]);
  });

  it("are no counts of shares: a count stays one under any format", () => {
    const column = recognisedGrid(sheetOf([["TT", "Đơn vị", "Đăng ký", "Đạt"], [1, "Xã Na Ư"]], { formats: { D2: "0%" } })).columns.at(-1);
    expect([column?.scale, column?.decimals]).toEqual(["count", 0]);
  });
});

describe("the path of a header", () => {
  const path = (rows: readonly (readonly CellValue[])[], column: number, merges: readonly string[] = []) => headerPath(sheetOf(rows, { merges }), { first: 0, last: rows.length - 1 }, column);

  it("goes from top to bottom, each words once, through merges", () => {
    expect(path([["Kết quả", N], ["SL", "%"]], 1, ["A1:B1"])).toEqual(["Kết quả", "%"]);
    expect([path([["Đạt", N], [N, N]], 0, ["A1:A2"]), path([["Đạt"], ["Đạt"], ["SL"]], 0)]).toEqual([["Đạt"], ["Đạt", "SL"]]);
    expect(path([["Kết quả", N, "Khác"], ["SL", "%", N]], 2, ["A1:B1"])).toEqual(["Khác"]);
  });

  it("borrows from the left where nobody merged, as long as the row beneath is split", () => {
    expect([path([["Đạt", N, N], ["SL", "%", N]], 1), path([["Đạt", N, N], ["SL", "%", N]], 2)]).toEqual([["Đạt", "%"], []]);
    expect(path([["Đơn vị", N], [N, "%"]], 1)).toEqual(["%"]);
    expect(path([["Đạt", N, N], ["SL", "%", "Nữ"]], 2)).toEqual(["Đạt", "Nữ"]);
    expect(path([["Đạt", N, N], ["SL", N, "%"]], 2, ["A1:B1"])).toEqual(["%"]);
    expect(path([[N, "Đạt"], ["SL", "%"]], 0)).toEqual(["SL"]);
    expect(path([["Đạt", N]], 1)).toEqual([]);
    expect(path([["Đạt", "Nữ"], ["SL", "%"]], 1)).toEqual(["Nữ", "%"]);
  });

  it("knows the merge that covers a cell, to its borders", () => {
    const grid = sheetOf([[1, 2, 3]], { merges: ["B2:C3"] });
    const covered = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => mergeAt(grid, row, column) !== N));
    expect(covered).toEqual([[false, false, false, false], [false, true, true, false], [false, true, true, false], [false, false, false, false]]);
  });
});

describe("a row of column numbers", () => {
  it.each<[string, string | null]>([
    ["6", "6"], ["(6)", "6"], ["( 6 )", "6"], ["12", "12"], ["A", "A"], ["(A)", "A"], ["(6)=(5)/(2)", "6 5/2"], ["6=5:2x100", "6 5/2"], ["6 = 5 / 2 × 100 %", "6 5/2"], ["(12)=(11)/(10)*100%", "12 11/10"], ["6=5/2X100", "6 5/2"], ["(2)=(5)+(7)", "2 5+7"], ["2=5+7+10", "2 5+7+10"], ["C=A+B", "C A+B"],
    ["123", N], ["6=", N], ["6=5-2", N], ["6=abc", N], ["Đạt", N], ["6.", N], ["a", N], ["6=5/2/3", N], ["AB", N], ["6=5/2x10", N], ["x6", N], ["6=(5+7", "6 5+7"],
  ])("“%s” is %s", (words, expected) => {
    const read = parseColumnNumber(words);
    const said = read === N ? N : [read.number, ...(read.ratio ? [`${read.ratio.of}/${read.ratio.to}`] : []), ...(read.sum ? [read.sum.join("+")] : [])].join(" ");
    expect(said).toBe(expected);
  });

  it("rises by one from where it begins, in three cells at least, among nothing else", () => {
    const numbers = (...row: readonly CellValue[]) => [...(readNumberingRow(gridFromRows("Biểu", [row]), 0) ?? [])].map(([column, { number }]) => `${column}:${number}`).join(" ");
    expect([numbers("1", "2", "3"), numbers("A", "B", "1", "2"), numbers("(3)", N, "(4)", "(5)"), numbers(1, 2, 3)]).toEqual(["0:1 1:2 2:3", "0:A 1:B 2:1 3:2", "0:3 2:4 3:5", "0:1 1:2 2:3"]);
    expect([numbers("1", "2"), numbers("1", "3", "4"), numbers("1", "1", "2"), numbers("1", "2", "x", "3"), numbers("3", "2", "1")]).toEqual(["", "", "", "", ""]);
  });
});
