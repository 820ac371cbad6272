import { parseRangeAddress, rangeAddress } from "../../src/workbook/address";
import { cellAddress } from "../../src/workbook/address";
import type { SheetContent } from "../../src/workbook/edit";
import type { SummaryWords } from "../../src/summary/new-summary-sheet";
import { newSummarySheet } from "../../src/summary/new-summary-sheet";
import { STYLE } from "../../src/summary/summary-look";
import type { Grid } from "../../src/workbook/grid";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { figuresOf, usualSet } from "./book-sample";

const N = null;
const WORDS: SummaryWords = {
  sheet: "Biểu", title: (year) => `Biểu ${year ?? "?"}`, total: "Cộng", chart: "Hình", setNote: (set) => `Theo ${set}`,
  columns: {
    index: "TT", unit: "Đơn vị", registered: "ĐK", ofWhich: "Trong đó", women: "Nữ", minority: "DT", pass: "Đạt", fail: "Chưa", undetermined: "Chưa đủ", count: "SL", percent: "%", note: "GC",
    groupRegistered: "Số", group: "Nhóm",
  },
};

/** Na Ư: four, of whom one failed and one is an official. Púng Bửa: two, of whom one trades. */
const PEOPLE: readonly PersonSample[] = [
  person(0), person(1, { ethnicity: "Kinh" }), person(2, { occupation: "Cán bộ" }), person(3, { s4: 4, total: 80, pass: null, fail: "x" }),
  person(4, { village: "Bản Púng Bửa" }), person(5, { village: "Bản Púng Bửa", occupation: "Buôn bán" }),
];

function made(grids: readonly Grid[], rounding: "rounding" | "truncation" = "rounding", unit: string | null = "Xã Na Ư", year: number | null = 2023) {
  return newSummarySheet({ figures: figuresOf(grids), set: usualSet(), unit, year, rounding, words: WORDS });
}

/** The rows of a sheet as they show, blanks as null. */
function shown({ cells }: SheetContent): readonly (readonly unknown[])[] {
  const rows: unknown[][] = [];
  for (const { row, column, content } of cells) {
    while (rows.length <= row) rows.push([]);
    const own = rows[row];
    while (own && own.length <= column) own.push(N);
    if (own) own[column] = content.kind === "formula" ? content.result : content.value;
  }
  return rows;
}

function formulaAt({ cells }: SheetContent, address: string): string | null {
  for (const { row, column, content } of cells) if (cellAddress(row, column) === address) return content.kind === "formula" ? content.formula : null;
  return null;
}

describe("a new summary sheet", () => {
  const { content, noFormulas } = made([listGrid(PEOPLE)]);

  it("shows villages down, measures and groups across, totals and a table by group below", () => {
    const [farmers, traders, officials] = ["Nông dân, người lao động", "Buôn bán, kinh doanh", "Cán bộ, công chức, viên chức"];
    expect(shown(content)).toEqual([
      ["Biểu 2023"],
      ["Xã Na Ư"],
      ["Theo Công dân học tập (từ năm 2022)"],
      ["TT", "Đơn vị", "ĐK", "Trong đó", N, "Đạt", N, "Chưa", N, "Chưa đủ", farmers, N, N, traders, N, N, officials, N, N, "GC"],
      [N, N, N, "Nữ", "DT", "SL", "%", "SL", "%", N, "Số", "Đạt", "%", "Số", "Đạt", "%", "Số", "Đạt", "%", N],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(6)/(3)", "(8)", "(9)=(8)/(3)", "(10)", "(11)", "(12)", "(13)=(12)/(11)", "(14)", "(15)", "(16)=(15)/(14)", "(17)", "(18)", "(19)=(18)/(17)", "(20)"],
      [1, "Bản Na Ư", 4, 2, 3, 3, 75, 1, 25, 0, 3, 2, 66.67, 0, 0, "", 1, 1, 100, N],
      [2, "Bản Púng Bửa", 2, 1, 2, 2, 100, 0, 0, 0, 1, 1, 100, 1, 1, 100, 0, 0, "", N],
      [N, "Cộng", 6, 3, 5, 5, 83.33, 1, 16.67, 0, 4, 3, 75, 1, 1, 100, 1, 1, 100, N],
      [], [],
      [N, "Nhóm", "Đạt", "Chưa", "Chưa đủ"],
      [N, farmers, 3, 1, 0],
      [N, traders, 1, 0, 0],
      [N, officials, 1, 0, 0],
    ]);
    expect(noFormulas).toBeNull();
  });

  it("counts over the list, sums its own rows, and shows no ratio of nobody", () => {
    const list = (column: string) => `'Danh sách'!$${column}$7:$${column}$12`;
    expect(formulaAt(content, "C7")).toBe(`COUNTIFS(${list("H")},"Bản Na Ư",${list("B")},"<>")`);
    expect(formulaAt(content, "L8")).toBe(`COUNTIFS(${list("H")},"Bản Púng Bửa",${list("G")},"Nông dân",${list("T")},"x")`);
    // Minorities, and who is undetermined, no cell of a list says alone.
    expect([formulaAt(content, "E7"), formulaAt(content, "J7")]).toEqual([N, N]);
    expect([formulaAt(content, "C9"), formulaAt(content, "J9"), formulaAt(content, "S9")]).toEqual(["SUM(C7:C8)", "SUM(J7:J8)", 'IF(Q9=0,"",ROUND(100*R9/Q9,2))']);
    expect([formulaAt(content, "G7"), formulaAt(content, "I8")]).toEqual(['IF(C7=0,"",ROUND(100*F7/C7,2))', 'IF(C8=0,"",ROUND(100*H8/C8,2))']);
    expect([formulaAt(content, "C13"), formulaAt(content, "E13")]).toEqual([`COUNTIFS(${list("G")},"Nông dân",${list("T")},"x")`, N]);
  });

  it("truncates where that is asked", () => {
    const cut = made([listGrid(PEOPLE)], "truncation").content;
    expect(shown(cut)[6]?.[12]).toBe(66.66);
    expect(formulaAt(cut, "M7")).toBe('IF(K7=0,"",TRUNC(100*L7/K7,2))');
  });

  it("merges its header, keeps it in sight and on every page, and is wide enough", () => {
    const merges = (content.merges ?? []).map(rangeAddress);
    expect(merges).toEqual(["A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:G4", "H4:I4", "J4:J5", "K4:M4", "N4:P4", "Q4:S4", "T4:T5"]);
    expect(content.columnWidths).toEqual([5, 26, 9, 9, 9, 9, 15, 9, 15, 9, 9, 9, 15, 9, 9, 15, 9, 9, 15, 9]);
    expect([content.freeze, content.print]).toEqual([{ rows: 6, columns: 2 }, { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [3, 5] }]);
  });

  it("looks alike row by row: title, header, rows, totals, the table by group", () => {
    const styleAt = (address: string) => content.cells instanceof Array && content.cells.find(({ row, column }) => cellAddress(row, column) === address)?.style;
    expect(["A1", "A2", "A3", "A4", "E4", "B5", "T6"].map(styleAt)).toEqual([STYLE.title, STYLE.title, STYLE.note, STYLE.header, STYLE.header, STYLE.header, STYLE.header]);
    expect(["A7", "B7", "C7", "G7", "J7", "T7"].map(styleAt)).toEqual([STYLE.count, STYLE.text, STYLE.count, STYLE.percent, STYLE.count, STYLE.text]);
    expect(["A9", "B9", "C9", "G9", "T9"].map(styleAt)).toEqual([STYLE.boldText, STYLE.boldText, STYLE.boldCount, STYLE.boldPercent, STYLE.boldText]);
    expect(["B12", "B13", "E15"].map(styleAt)).toEqual([STYLE.header, STYLE.text, STYLE.count]);
  });

  it("charts the table by group beside it", () => {
    const range = (address: string) => parseRangeAddress(address);
    expect(content.charts).toEqual([
      {
        name: "KhuyenHocTongHop", type: "barStacked", title: "Hình", categories: range("B13:B15"),
        series: [
          { name: range("C12:C12"), values: range("C13:C15"), color: "70AD47" }, { name: range("D12:D12"), values: range("D13:D15"), color: "C00000" }, { name: range("E12:E12"), values: range("E13:E15"), color: "A5A5A5" },
        ],
        place: { firstRow: 11, lastRow: 25, firstColumn: 6, lastColumn: 18 },
      },
    ]);
  });

  it("puts the chart on a page of its own where it would be torn", () => {
    // Fourteen columns fit at 90 %: 36 lines a page, of which the header takes 14 and the chart 16; each row takes 1,3.
    const villages = (count: number) => [listGrid(Array.from({ length: count }, (_, index) => person(index, { village: `Bản ${String.fromCharCode(65 + index)}` })))];
    expect(made(villages(4)).content.print?.breaksBefore).toBeUndefined();
    expect(made(villages(5)).content.print?.breaksBefore).toEqual([14]);
    expect(made(villages(5)).content.charts?.[0]?.place).toEqual({ firstRow: 14, lastRow: 28, firstColumn: 6, lastColumn: 12 });
  });

  it("leaves out women and minorities where somebody's sex or ethnicity is not said, and the unit where none is known", () => {
    const people = PEOPLE.map((one, index) => (index === 0 ? { ...one, sex: N, ethnicity: N } : one));
    const rows = shown(made([listGrid(people)], "rounding", N, N).content);
    expect([rows[0], rows[1], rows[3]?.slice(0, 5)]).toEqual([["Biểu ?"], [], ["TT", "Đơn vị", "ĐK", "Đạt", N]]);
    const women = shown(made([listGrid(PEOPLE.map((one, index) => (index === 0 ? { ...one, ethnicity: N } : one)))]).content);
    expect([women[3]?.slice(2, 6), women[4]?.slice(2, 6)]).toEqual([["ĐK", "Trong đó", "Đạt", N], [N, "Nữ", "SL", "%"]]);
  });

  it("has a row for the unit where its villages are not all said, or are one", () => {
    const labels = (people: readonly PersonSample[]) => shown(made([listGrid(people)]).content).slice(6, 9).map((row) => row.slice(0, 3));
    expect(labels([...PEOPLE, person(6, { village: N })])).toEqual([[1, "Xã Na Ư", 7], [N, "Cộng", 7], []]);
    expect(labels(PEOPLE.slice(0, 4))).toEqual([[1, "Xã Na Ư", 4], [N, "Cộng", 4], []]);
  });

  it("has a row for each unit, named as the lists name it", () => {
    const grids = [listGrid(PEOPLE, { sheet: "Na Ư" }), listGrid([person(6), person(7)], { sheet: "Quài Tở", unitLine: "Xã Quài Tở" })];
    expect(shown(made(grids).content).slice(6, 9).map((row) => row.slice(0, 3))).toEqual([[1, "Xã Na Ư", 6], [2, "Xã Quài Tở", 2], [N, "Cộng", 8]]);
  });

  it("has no table by group and no chart where nobody's group is known", () => {
    const people = PEOPLE.map((one) => ({ ...one, occupation: N }));
    const { content: plain } = made([listGrid(people)]);
    expect(shown(plain)).toHaveLength(9);
    expect(plain.charts).toEqual([]);
  });
});
