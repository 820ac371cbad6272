import { readMemory } from "../../src/assessment/memory";
import type { FillPlan } from "../../src/summary/fill-plan";
import { parseSummaryMapping } from "../../src/summary/map-summary";
import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import type { Edit } from "../../src/workbook/edit";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import { unzipSync } from "fflate";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { planOf } from "./book-sample";
import { applied, bookOf, bytesOfGrids, changed, valuesOf } from "./workbook-sample";

const BIEU = "Biểu";
const SHARE = { numberFormat: "0.00%", isDate: false, fontName: null, bold: false };

/** Two villages of four people each: in Na Ư one fails by a score below 5, in Púng Bửa one has a blank. */
const PEOPLE: readonly PersonSample[] = [
  person(0), person(1), person(2, { occupation: "Cán bộ" }),
  person(3, { s4: 4, total: 80, pass: null, fail: "x" }),
  person(4, { village: "Bản Púng Bửa" }), person(5, { village: "Bản Púng Bửa", ethnicity: "Kinh" }),
  person(6, { village: "Bản Púng Bửa", s6: null, total: null, pass: null }), person(7, { village: "Bản Púng Bửa", occupation: "Buôn bán" }),
];

const HEADER: readonly (readonly CellValue[])[] = [
  ["TT", "Thôn, bản", "Tổng số đăng ký", "Trong đó: nữ", "Đạt", "Tỷ lệ đạt %", "Chưa đạt", "Nông dân: ĐK", "Ghi chú"],
  [1, "Bản Na Ư"], [2, "Bản Púng Bửa"], [null, "TỔNG CỘNG"],
];

/** A summary sheet with its header in row 2, units in rows 3 and 4, the total in row 5; `more` cells on top of it. */
function biieu(more: readonly CellEntry[] = []) {
  const title: CellEntry = { row: 0, column: 0, value: "BIỂU TỔNG HỢP NĂM 2023" };
  const cells = HEADER.flatMap((values, row) => values.flatMap((value, column): CellEntry[] => (value === null ? [] : [{ row: row + 1, column, value }])));
  return gridFromCells(BIEU, [title, ...cells, ...more]);
}

const at = (row: number, column: number, value: CellValue, more: Partial<CellEntry> = {}): CellEntry => ({ row, column, value, ...more });

function workbook(more: readonly CellEntry[] = [], people: readonly PersonSample[] = PEOPLE): Uint8Array {
  return bytesOfGrids([listGrid(people), biieu(more)]);
}

/** A list of each village on a sheet of its name; its rows do not say where people live. */
function bySheets(): Uint8Array {
  const without = ["village"] as const;
  return bytesOfGrids([listGrid(PEOPLE.slice(0, 4), { sheet: "Bản Na Ư", without }), listGrid(PEOPLE.slice(4), { sheet: "Bản Púng Bửa", without }), biieu()]);
}

/** "E3 → 3" in the order of the edits. */
function written(plan: FillPlan): readonly string[] {
  return plan.edits.flatMap((edit) => (edit.kind === "set-cell" && edit.after.kind === "value" ? [`${cellAddress(edit.row, edit.column)} → ${String(edit.after.value)}`] : []));
}

function leftOf(plan: FillPlan): readonly string[] {
  return plan.sheets.flatMap(({ left }) => left.map(({ place, why }) => `${cellAddress(place.row, place.column)} ${why.kind}`));
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("latin1")]));
}

describe("filling a summary sheet", () => {
  it("gives the rows of villages their figures where each village has a list of its own sheet", () => {
    expect(written(planOf(bySheets()))).toEqual(written(planOf(workbook())));
    expect(written(planOf(bySheets())).length).toBeGreaterThan(10);
  });

  it("writes the figures of the workbook's own rows, ratios of sums in the total, and nothing else", () => {
    const plan = planOf(workbook());
    expect(written(plan)).toEqual([
      "C3 → 4", "D3 → 2", "E3 → 3", "F3 → 75", "G3 → 1", "H3 → 3",
      "C4 → 4", "D4 → 2", "E4 → 3", "F4 → 75", "G4 → 0", "H4 → 3",
      "C5 → 8", "D5 → 4", "E5 → 6", "F5 → 75", "G5 → 1", "H5 → 6",
    ]);
    expect(leftOf(plan)).toEqual([]);
    expect(plan.edits.at(-1)?.kind).toBe("set-memory");
  });

  it("rounds or truncates as asked, and stores a share where the column shows percent", () => {
    const people = PEOPLE.slice(0, 3).map((one, index) => (index < 2 ? one : { ...one, s4: 4, total: 78, pass: null, fail: "x" }));
    const percent = (more: readonly CellEntry[], rounding: "rounding" | "truncation") =>
      written(planOf(workbook(more, people), { rounding })).find((line) => line.startsWith("F3"));
    expect(percent([], "rounding")).toBe("F3 → 66.67");
    expect(percent([], "truncation")).toBe("F3 → 66.66");
    const shares = [2, 3, 4].map((row) => at(row, 5, null, { format: SHARE }));
    expect(percent(shares, "rounding")).toBe(`F3 → ${2 / 3}`);
    expect(percent(shares, "truncation")).toBe("F3 → 0.6666");
  });

  it("leaves a ratio blank where its denominator is 0", () => {
    const people = PEOPLE.map((one) => ({ ...one, village: "Bản Na Ư" }));
    const own = at(3, 1, "Xã Na Ư");
    const plan = planOf(workbook([own, at(3, 7, null)], people), {}, [
      { sheet: BIEU, column: 5, measure: { kind: "ratio", ratio: { of: "pass", to: "registered" } }, group: "pupils", from: "user" },
    ]);
    expect(plan.sheets[0]?.figures.filter(({ place }) => place.column === 5).map(({ value, figure }) => [value, figure.denominator])).toEqual([[null, 0], [null, 0], [null, 0]]);
    expect(written(plan).filter((line) => line.startsWith("F"))).toEqual([]);
  });

  it("keeps a person's own figure that differs, and one that is right, unless asked to write over", () => {
    const typed = [at(2, 2, 5), at(2, 4, 3), at(3, 5, "75%")];
    const plan = planOf(workbook(typed));
    expect(leftOf(plan)).toEqual(["C3 typed"]);
    expect(written(plan).filter((line) => /^(C3|E3|F4) /.test(line))).toEqual([]);
    expect(written(planOf(workbook(typed), { overwrite: true }))).toContain("C3 → 4");
  });

  it("keeps formulas, also when asked to write over, and says where one does not agree", () => {
    const formulas = [
      at(2, 5, null, { formula: "E3/C3*100" }), at(3, 5, null, { formula: 'IFERROR(ROUND(E4/C4*100,2),"")' }),
      at(4, 2, null, { formula: "SUM(C3:C4)" }), at(4, 4, null, { formula: "E3" }), at(4, 7, null, { formula: "SUMPRODUCT(1*(B3:B4<>0))" }),
      at(4, 5, null, { formula: "AVERAGE(F3:F4)" }),
    ];
    const plan = planOf(workbook(formulas), { overwrite: true });
    expect(written(plan).filter((line) => /^(F3|F4|C5|E5|H5|F5) /.test(line))).toEqual([]);
    expect(leftOf(plan)).toEqual(["E5 formula-differs", "H5 formula-unchecked"]);
  });

  it("fills nothing where the decided and the printed result differ, until a person settles it", () => {
    const people = PEOPLE.map((one, index) => (index === 3 ? { ...one, pass: "x", fail: null } : one));
    const plan = planOf(workbook([], people));
    expect(leftOf(plan)).toEqual(["E3 contradicted", "F3 contradicted", "G3 contradicted", "E5 contradicted", "F5 contradicted", "G5 contradicted"]);
    expect(written(plan)).toContain("C3 → 4");
  });

  it("fills no count of women where somebody's sex is not said, and no unit the lists do not hold", () => {
    const people = PEOPLE.map((one, index) => (index === 0 ? { ...one, sex: null } : one));
    const plan = planOf(workbook([at(3, 1, "Bản Lạ")], people));
    expect(leftOf(plan).filter((line) => /^.3 /.test(line))).toEqual(["D3 not-said"]);
    expect(leftOf(plan).filter((line) => line.endsWith("unit-unknown"))).toHaveLength(6);
  });

  it("gives no total over villages while people of the unit stand in no row of the sheet", () => {
    const plan = planOf(workbook([], [...PEOPLE, person(8, { village: "Bản Lạ" }), person(9, { village: null })]));
    expect(written(plan).filter((line) => /^[A-H]5/.test(line))).toEqual([]);
    expect(plan.sheets[0]?.left.map(({ label, why }) => [label, why])[0]).toEqual(["TỔNG CỘNG", { kind: "not-said", people: 2 }]);
    expect(written(plan)).toContain("C3 → 4");
  });

  it("reckons formulas over formulas anew: the results that stand there are from before the figures", () => {
    const blank = [at(4, 2, 0, { formula: "SUM(C3:C4)" }), at(4, 4, 0, { formula: "SUM(E3:E4)" }), at(4, 5, { error: "#DIV/0!" }, { formula: "E5/C5*100" }), at(4, 6, 8, { formula: "C5-E5-1" })];
    expect(leftOf(planOf(workbook(blank)))).toEqual([]);
    const wrong = [...blank.slice(0, 2), at(4, 5, { error: "#DIV/0!" }, { formula: "E5/C5" })];
    expect(leftOf(planOf(workbook(wrong)))).toEqual(["F5 formula-differs"]);
  });

  it("fills nothing into the sheet of another year than the lists'", () => {
    const other = workbook([at(0, 0, "BIỂU TỔNG HỢP NĂM 2019")]);
    const plan = planOf(other);
    expect(plan.edits).toEqual([]);
    expect(plan.sheets[0]?.left[0]?.why).toEqual({ kind: "year-differs", stands: 2019, lists: 2023 });
  });

  it("asks about a column whose meaning is uncertain, and takes the answer", () => {
    const unclear = [at(1, 6, "Số lượng khác")];
    const plan = planOf(workbook(unclear));
    expect(written(plan).filter((line) => line.startsWith("G"))).toEqual([]);
    expect(plan.sheets[0]?.uncertain).toEqual([6]);
    const answers = parseSummaryMapping("Biểu!G=fail");
    expect(answers.ok && written(planOf(workbook(unclear), {}, answers.value))).toContain("G3 → 1");
  });
});

describe("filling again", () => {
  it("changes nothing", () => {
    const first = workbook();
    const filled = changed(first, planOf(first).edits);
    expect(planOf(filled).edits).toEqual([]);
    expect(leftOf(planOf(filled))).toEqual([]);
  });

  it("knows its own cells from those a person typed since", () => {
    const first = workbook();
    const filled = changed(first, planOf(first).edits);
    const set = (sheet: string, row: number, column: number, before: CellValue, after: CellValue): Edit => ({
      kind: "set-cell", sheet, row, column, before: { kind: "value", value: before }, after: { kind: "value", value: after },
    });
    const people = bookOf(filled).grids[0];
    expect(people?.sheet).toBe("Danh sách");
    // A person settles the blank (now a pass), and types 7 over one of our figures.
    const later = changed(filled, [set("Danh sách", 12, 13, null, 8), set(BIEU, 3, 6, 0, 7)]);
    const plan = planOf(later);
    expect(written(plan)).toEqual(["E4 → 4", "F4 → 100", "E5 → 7", "F5 → 87.5"]);
    expect(leftOf(plan)).toEqual(["G4 typed"]);
    const memory = readMemory(bookOf(changed(later, plan.edits)).memory);
    expect(memory.ok && memory.value?.lastFill.find(({ cell }) => cell === "E4")).toEqual({ sheet: BIEU, cell: "E4", value: 4 });
    expect(memory.ok && memory.value?.lastFill).toHaveLength(18);
  });

  it.each([
    ["without formulas", []],
    // Formulas make the patcher ask Excel to reckon on opening; that wish is taken back too.
    ["with a formula", [at(2, 5, null, { formula: "E3/C3*100" })]],
  ])("is taken back by its inverse, part by part, %s", (_, more) => {
    const first = workbook(more);
    const done = applied(first, planOf(first).edits);
    expect(valuesOf(done.bytes, BIEU).get("C3")).toBe(4);
    expect(done.lasting).toEqual([]);
    const [before, after] = [partsOf(first), partsOf(changed(done.bytes, done.inverse))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(before).filter((name) => after[name] !== before[name])).toEqual([]);
  });

  it("leaves every part but its sheet and the memory as it was", () => {
    const first = workbook();
    const filled = partsOf(changed(first, planOf(first).edits));
    const original = partsOf(first);
    const touched = Object.keys(original).filter((name) => filled[name] !== original[name]);
    expect(touched.filter((name) => /worksheets\/sheet\d/.test(name))).toHaveLength(1);
    expect(touched.filter((name) => /styles|sharedStrings|theme/.test(name))).toEqual([]);
  });
});
