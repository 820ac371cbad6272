import { figureCellAt, isFormulaAt } from "../../src/summary/figure-cell";
import type { Measure } from "../../src/summary/measure";
import { printedAs, readPrinted } from "../../src/summary/printed-sheet";
import type { CellValue } from "../../src/workbook/cell-value";
import { cellAddress } from "../../src/workbook/address";
import { sheetOf } from "./drafted-sample";
import { recognisedGrid } from "./recognised-sample";

const COUNT: Measure = { kind: "count", count: "pass" };
const RATIO: Measure = { kind: "ratio", ratio: { of: "pass", to: "registered" } };
type Scale = "count" | "share" | "percent";

function read(value: CellValue, scale: Scale, numberFormat = "General") {
  return figureCellAt(sheetOf([[null, value]], { formats: { B1: numberFormat } }), { row: 0, column: 1, scale, measure: scale === "count" ? COUNT : RATIO });
}

const figure = (value: number, decimals: number | null, asText: boolean) => ({ kind: "figure", value, decimals, asText });

describe("a cell at a place of figures", () => {
  it.each<[string, CellValue, Scale, string, ReturnType<typeof figure>]>([
    ["a number shown as it is", 98.96, "percent", "General", figure(98.96, null, false)],
    ["a number with two decimals", 98.9, "percent", "0.00", figure(98.9, 2, false)],
    ["a number without decimals", 98.9, "percent", "0", figure(98.9, 0, false)],
    ["a number with a separator of thousands", 1063, "count", "#,##0", figure(1063, 0, false)],
    ["a share with one decimal", 0.989, "share", "0.0%", figure(0.989, 1, false)],
    ["a percentage typed with its sign", "99,11%", "percent", "General", figure(99.11, 2, true)],
    ["one with blanks around the sign", "99,1 % ", "percent", "General", figure(99.1, 1, true)],
    ["one without decimals", "99%", "percent", "General", figure(99, 0, true)],
    ["one in a column of shares", "99,11%", "share", "General", figure(0.9911, 2, true)],
    ["people in words", "1.063 người", "count", "General", figure(1063, 0, true)],
  ])("holds %s", (_, value, scale, numberFormat, expected) => {
    expect(read(value, scale, numberFormat)).toEqual(expected);
  });

  it("tells blanks from words", () => {
    expect(read(null, "count")).toEqual({ kind: "blank" });
    expect(read("", "count")).toEqual({ kind: "blank" });
    expect(read("  ", "count")).toEqual({ kind: "blank" });
    expect(read(" chưa có ", "count")).toEqual({ kind: "words", text: "chưa có" });
    expect(read(true, "count")).toEqual({ kind: "words", text: "true" });
    expect(read({ error: "#REF!" }, "count")).toEqual({ kind: "words", text: "#REF!" });
    // A separator before three digits is one of thousands among people, of decimals among percentages.
    expect(read("98.125", "percent")).toEqual(figure(98.125, 3, true));
    expect(read("98.125", "count")).toMatchObject({ value: 98_125 });
  });

  it("is known by its formula, whatever that came to", () => {
    const grid = sheetOf([[1, null]], { formulas: { B1: "A1*2" } });
    expect([0, 1, 2].map((column) => isFormulaAt(grid, { row: 0, column }))).toEqual([false, true, false]);
  });
});

describe("the figures printed in a summary", () => {
  const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Đăng ký", "Đạt", "Tỷ lệ đạt %"];
  const N = null;

  it("are numbers at its places: neither blanks, nor words, nor what a merge covers", () => {
    const rows = [HEADER, [1, "Xã Na Ư", 10, "chưa có", 90], [2, "Xã Lạ", N, 7, 70]];
    const cells = readPrinted(recognisedGrid(sheetOf(rows, { merges: ["D3:E3"] }))).figures.map(({ place }) => cellAddress(place.row, place.column));
    expect(cells).toEqual(["C2", "E2", "D3"]);
    const down = readPrinted(recognisedGrid(sheetOf([HEADER, [1, "Xã Na Ư", 10, 9], [2, "Xã Lạ", 8, 7]], { merges: ["C2:C3"] })));
    expect(down.figures.map(({ place }) => cellAddress(place.row, place.column))).toEqual(["C2", "D2", "D3"]);
    expect([down.countAt(1, "registered", null)?.value, down.countAt(2, "registered", null)]).toEqual([10, null]);
  });

  it("are found by row, measure and group", () => {
    const sheet = readPrinted(recognisedGrid(sheetOf([[...HEADER.slice(0, 4), "Nông dân: ĐK"], [1, "Xã Na Ư", 10, 9, 4], [2, "Xã Lạ", 8, 7, 3]])));
    expect([sheet.countAt(1, "registered", null), sheet.countAt(1, "registered", "farmers-workers"), sheet.countAt(2, "pass", null), sheet.countAt(2, "fail", null), sheet.countAt(1, "registered", "traders")].map((found) => found?.value ?? null)).toEqual([10, 4, 7, null, null]);
  });

  it("of a row of a group belong to the row: its columns speak of nobody else", () => {
    const rows = [["TT", "Nhóm đối tượng", "Đăng ký", "Đạt"], [1, "Nông dân", 5, 4], [2, "Buôn bán", 3, 2]];
    const sheet = readPrinted(recognisedGrid(sheetOf(rows)));
    expect([sheet.countAt(1, "registered", null)?.value, sheet.countAt(1, "registered", "farmers-workers")?.value]).toEqual([5, undefined]);
    const paired = readPrinted(recognisedGrid(sheetOf([["TT", "Bản", "Nhóm", "Đăng ký", "Đạt"], [1, "Bản Co", "Nông dân", 5, 4], [N, N, "Buôn bán", 3, 2]], { merges: ["B2:B3"] })));
    expect([paired.countAt(1, "registered", null)?.value, paired.countAt(2, "pass", null)?.value]).toEqual([5, 2]);
  });

  it("have members where they stand in a row that sums others up, all of them or some", () => {
    const rows = [HEADER, [1, "Xã Na Ư", 10, 9], [2, "Xã Lạ", 8], [N, "Tổng cộng", 18, 9]];
    const sheet = readPrinted(recognisedGrid(sheetOf(rows)));
    const members = sheet.figures.map((one) => {
      const { figures, areAll } = sheet.membersOf(one);
      return [cellAddress(one.place.row, one.place.column), figures.map(({ value }) => value), areAll];
    });
    expect(members).toEqual([["C2", [], false], ["D2", [], false], ["C3", [], false], ["C4", [10, 8], true], ["D4", [9], false]]);
  });

  it.each<[string, CellValue, string, string | undefined, string | null]>([
    ["typed plainly: with the decimals it needs", 98.96, "General", undefined, "9896 2"],
    ["typed plainly without any", 99, "General", undefined, "99 0"],
    ["shown with more decimals than it needs", 98.5, "0.000", undefined, "98500 3"],
    ["of a formula: with those of its column", 99, "General", "C2/D2", "9900 2"],
    ["of a formula that Excel reckoned finer: as it shows", 98.9652, "0.00", "C2/D2", "989652 4"],
    ["a share", 0.9896, "0.00%", undefined, "9896 2"],
    ["a share that floating point cannot hold", 0.57, "0%", undefined, "57 0"],
  ])("are read in whole steps, %s", (_, value, numberFormat, formula, expected) => {
    const sheet = readPrinted(recognisedGrid(sheetOf([HEADER, [1, "Xã Na Ư", N, N, value]], { formats: { E2: numberFormat }, formulas: formula === undefined ? {} : { E2: formula } })));
    const [own] = sheet.figures;
    const printed = own ? printedAs(own) : null;
    expect(printed && `${String(printed.steps)} ${printed.decimals}`).toBe(expected);
  });
});
