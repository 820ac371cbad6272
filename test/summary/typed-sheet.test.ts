import { findSet } from "../../src/criteria/builtin-sets";
import { measureId } from "../../src/summary/map-summary";
import { readTypedFigures } from "../../src/summary/typed-figures";
import type { CellValue } from "../../src/workbook/cell-value";
import { cellAddress } from "../../src/workbook/address";
import { usualSet } from "./book-sample";
import type { SheetSetting } from "./drafted-sample";
import { sheetOf } from "./drafted-sample";

const N = null;
const set = findSet("cong-dan-hoc-tap-thi-diem-2020") ?? usualSet();
const read = (rows: readonly (readonly CellValue[])[], setting: SheetSetting = {}) => readTypedFigures(sheetOf(rows, setting), { set, taughtGroups: [], answers: [] });

/** "B2 pass/registered 98.96 percent 2" for each figure. */
const figuresOf = (rows: readonly (readonly CellValue[])[], setting: SheetSetting = {}): readonly string[] | null =>
  read(rows, setting)?.figures.map(({ place, value, decimals, isFormula }) =>
    [cellAddress(place.row, place.column), measureId(place.measure), ...(place.subject.group === null ? [] : [place.subject.group]), value, place.scale, decimals, ...(isFormula ? ["formula"] : [])].join(" "),
  ) ?? null;

const TOTAL: readonly CellValue[] = ["Tổng số", 1063];

describe("a number beside its words", () => {
  it.each<[string, readonly CellValue[], string, SheetSetting]>([
    ["is a count", ["Đạt", 1052], "B2 pass 1052 count 0", {}],
    ["is a percentage where the words say so", ["Tỷ lệ đạt", 98.96], "B2 pass/registered 98.96 percent 2", {}],
    ["is one by a sign behind it", ["Đạt", 98.9, "%"], "B2 pass/registered 98.9 percent 1", {}],
    ["is a share where its format says so", ["Đạt", 0.9896], "B2 pass/registered 0.9896 share 2", { formats: { B2: "0.00%" } }],
    ["is no share by a percent sign in quotes alone, which shows nothing of a share", ["Tỷ lệ đạt", 98.9], "B2 pass/registered 98.9 percent 1", { formats: { B2: '0.0"%"' } }],
    ["has the decimals of its format", ["Tỷ lệ đạt", 98.9], "B2 pass/registered 98.9 percent 3", { formats: { B2: "0.000" } }],
    ["has no more than four decimals of its own", ["Tỷ lệ đạt", 98.965192], "B2 pass/registered 98.965192 percent 4", {}],
    ["has none where it shows none", ["Tỷ lệ đạt", 99], "B2 pass/registered 99 percent 0", {}],
    ["may be a formula", ["Đạt", 1052], "B2 pass 1052 count 0 formula", { formulas: { B2: "B1-11" } }],
    ["may be one of words", ["Đạt: 1052 người"], "A2 pass 1052 count 0 formula", { formulas: { A2: '"Đạt: "&B1' } }],
  ])("%s", (_, row, figure, setting) => {
    expect(figuresOf([TOTAL, row], setting)).toEqual(["B1 registered 1063 count 0", figure]);
  });

  it("needs words before it, and passes over “người” and signs", () => {
    expect(figuresOf([TOTAL, [1, "Đạt", "người", 1052]])).toEqual(["B1 registered 1063 count 0", "D2 pass 1052 count 0"]);
    expect(figuresOf([TOTAL, [1052, "Đạt"]])).toBeNull();
    expect(figuresOf([TOTAL, ["Ghi chú", 5]])).toBeNull();
  });

  it("after a percentage is what that is of", () => {
    const sheet = read([["Tỷ lệ đạt", 98.96, 1063], ["Tỷ lệ chưa đạt", 1.04, 1063]]);
    expect(sheet?.figures.map(({ value }) => value)).toEqual([98.96, 1.04]);
    expect([sheet?.countAt(0, "registered", N)?.value, sheet?.countAt(1, "registered", N)?.place.column, sheet?.countAt(0, "assessed", N)]).toEqual([1063, 2, N]);
    const assessed = read([["Tỷ lệ đạt so với số được đánh giá", 75, 8], ["Đăng ký", 10]]);
    expect([assessed?.countAt(0, "assessed", N)?.value, assessed?.countAt(0, "registered", N)?.value]).toEqual([8, 10]);
    // Of two, the first.
    expect(read([["Tỷ lệ đạt", 75, 8, 9], ["Đăng ký", 10]])?.countAt(0, "registered", N)?.value).toBe(8);
  });
});

describe("a sheet of figures typed alone", () => {
  it("is small", () => {
    const lines = (rows: number) => [TOTAL, ["Đạt", 1052], ...Array.from({ length: rows - 3 }, () => [N]), ["x"]];
    expect([figuresOf(lines(60))?.length, figuresOf(lines(61))]).toEqual([2, N]);
    const wide = (columns: number) => [TOTAL, ["Đạt", 1052, ...Array.from({ length: columns - 3 }, () => N), "x"]];
    expect([figuresOf(wide(8))?.length, figuresOf(wide(9))]).toEqual([2, N]);
  });

  it("needs two figures, and a number of people they could be of", () => {
    expect(figuresOf([TOTAL])).toBeNull();
    expect(figuresOf([["Đạt", 5], ["Chưa đạt", 3]])).toBeNull();
    expect(figuresOf([["Tỷ lệ đạt", 75], ["Tỷ lệ chưa đạt", 25]])).toBeNull();
    expect(figuresOf([["Tỷ lệ đạt", 75, 8], ["Tỷ lệ chưa đạt", 25]])).toHaveLength(2);
  });

  it("names each line by its words before the first figure", () => {
    const sheet = read([["1. Nông dân: 318, chưa đạt 5,3 %"], ["- Tổng số người", 1063], ["Có 30 người buôn bán"], ["Đạt (%) =", 98.96], ["Cán bộ, ", 715]]);
    expect(sheet?.figures.map(({ row }) => row.label)).toEqual(["Nông dân", "Nông dân", "Tổng số người", "", "Đạt (%)", "Cán bộ"]);
    expect(sheet?.summary).toMatchObject({ sheet: "Biểu", isTurned: false, range: { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 1 }, columns: [], year: N, unit: N });
    expect(sheet?.summary.rows.map(({ row, kind, members }) => [row, kind, members])).toEqual([0, 1, 2, 3, 4].map((row) => [row, "total", [0, 2, 4]]));
    expect(sheet?.summary.places).toHaveLength(6);
  });

  it("finds the count of everybody or a group, and those assessed where nobody says who registered", () => {
    const sheet = read([["Tổng số", 1063], ["Nông dân", 318], ["Buôn bán", 30], ["Buôn bán đạt", 29]]);
    const at = (count: "registered" | "pass" | "assessed", group: string | null) => sheet?.countAt(0, count, group)?.value ?? N;
    expect([at("registered", N), at("registered", "farmers-workers"), at("pass", "traders"), at("pass", N), at("assessed", N)]).toEqual([1063, 318, 29, N, N]);
    const assessed = read([["Số người được đánh giá", 1063], ["Tham gia", 1070], ["Đạt", 1052]]);
    expect(assessed?.countAt(0, "registered", N)?.value).toBe(1070);
    const only = read([["Đã đánh giá", 8], ["Tỷ lệ đạt", 75, 8], ["Tỷ lệ chưa đạt", 25]]);
    expect([only?.countAt(2, "registered", N)?.value, only?.countAt(1, "registered", N)?.place.column]).toEqual([8, 2]);
  });

  it("knows the groups of a figure of everybody, and whether they are all", () => {
    const sheet = read([["Tổng số", 1063], ["Nông dân", 318], ["Buôn bán", 30], ["Nông dân chưa đạt", 17], ["Chưa đạt", 11]]);
    const members = sheet?.figures.map((figure) => {
      const { figures, areAll } = sheet.membersOf(figure);
      return [figures.map(({ value }) => value), areAll];
    });
    expect(members).toEqual([[[318, 30], true], [[], false], [[], false], [[], false], [[17], false]]);
    const single = read([["Tổng số", 1063], ["Nông dân", 318]]);
    expect(single?.figures.map((figure) => single.membersOf(figure).areAll)).toEqual([false, false]);
  });
});
