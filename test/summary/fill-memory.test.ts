import { EMPTY_MEMORY, readMemory } from "../../src/assessment/memory";
import { viVN } from "../../src/locale/vi-VN";
import type { FillRequest } from "../../src/summary/fill-plan";
import { lastFillOf, planFill, withFill } from "../../src/summary/fill-plan";
import { measureId, parseSummaryMapping, rememberedColumns } from "../../src/summary/map-summary";
import type { CellValue } from "../../src/workbook/cell-value";
import type { Edit } from "../../src/workbook/edit";
import { wholeText } from "../../src/workbook/edit";
import type { Grid } from "../../src/workbook/grid";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { listGrid, person } from "../check/list-sample";
import { figuresOf, usualSet } from "./book-sample";

const N = null;
const PEOPLE = [person(0), person(1), person(2), person(3, { s4: 4, total: 80, pass: N, fail: "x" })];
const HEADER: readonly CellValue[] = ["TT", "Thôn, bản", "Đăng ký", "Đạt", "Số lượng khác"];

function plan(grids: readonly Grid[], more: Partial<FillRequest> = {}) {
  const figures = figuresOf(grids);
  return planFill({
    figures, summaries: figures.summaries, memory: N, memoryText: N, sheetNames: grids.map(({ sheet }) => sheet), defaultSet: usualSet(), rounding: "rounding", overwrite: false, words: viVN.summarySheet, ...more,
  });
}

const set = (sheet: string, row: number, column: number, value: CellValue): Edit => ({ kind: "set-cell", sheet, row, column, before: { kind: "value", value: N }, after: { kind: "value", value } });

describe("a plan to fill", () => {
  const summary = gridFromRows("Biểu", [["BIỂU TỔNG HỢP NĂM 2023"], HEADER, ["I", "Vùng xa"], [1, "Bản Na Ư"], [N, "Cộng (I+II)"], [N, "Tổng cộng"]]);

  it("goes sheet by sheet, with what stays blank and why, and remembers last what it wrote", () => {
    const { sheets, edits, added } = plan([listGrid(PEOPLE), summary], { memoryText: "{}" });
    expect(added).toBeNull();
    expect(sheets.map(({ sheet, table, uncertain, doubtfulRows }) => [sheet, table.sheet, uncertain, doubtfulRows.map(({ label }) => label)])).toEqual([["Biểu", "Biểu", [4], ["Cộng (I+II)"]]]);
    const written = edits.flatMap((edit) => (edit.kind === "set-cell" && edit.after.kind === "value" ? [`${edit.row} ${edit.column} ${String(edit.after.value)}`] : [edit.kind]));
    expect(written).toEqual(["2 2 4", "2 3 3", "3 2 4", "3 3 3", "5 2 4", "5 3 3", "set-memory"]);
    expect(sheets[0]?.edits).toHaveLength(6);
    expect(sheets[0]?.figures).toHaveLength(6);
    const last = edits.at(-1);
    if (last?.kind !== "set-memory") throw new Error("no memory");
    expect(last.before).toBe("{}");
    const memory = readMemory(last.after === null ? null : wholeText(last.after));
    expect(memory.ok && memory.value?.lastFill.map(({ sheet, cell, value }) => `${sheet}!${cell} ${String(value)}`)).toEqual(["Biểu!C3 4", "Biểu!D3 3", "Biểu!C4 4", "Biểu!D4 3", "Biểu!C6 4", "Biểu!D6 3"]);
  });

  it("takes its own figures for its own by the memory", () => {
    const stale = gridFromRows("Biểu", [HEADER, [1, "Bản Na Ư", 4, 2]]);
    expect(plan([listGrid(PEOPLE), stale]).edits).toEqual([]);
    const memory = { ...EMPTY_MEMORY, lastFill: [{ sheet: "Biểu", cell: "D2", value: 2 }] };
    expect(plan([listGrid(PEOPLE), stale], { memory }).edits.map(({ kind }) => kind)).toEqual(["set-cell", "set-memory"]);
    expect(plan([listGrid(PEOPLE), stale], { overwrite: true }).edits.map(({ kind }) => kind)).toEqual(["set-cell", "set-memory"]);
  });

  it("adds a sheet under a free name where there is none to fill, and nothing where there is nobody", () => {
    const name = viVN.summarySheet.sheet;
    const nameOf = (...sheetNames: readonly string[]) => plan([listGrid(PEOPLE)], { sheetNames }).added?.sheet;
    expect([nameOf("Danh sách"), nameOf(name), nameOf(name.toUpperCase(), `${name} (2)`)]).toEqual([name, `${name} (2)`, `${name} (3)`]);
    const added = plan([listGrid(PEOPLE)]);
    expect(added.edits.map((edit) => (edit.kind === "add-sheet" ? edit.sheet : edit.kind))).toEqual([name]);
    expect([added.sheets, added.added]).toEqual([[], { sheet: name, noFormulas: null }]);
    const [edit] = added.edits;
    const [title, unit] = edit?.kind === "add-sheet" ? [...edit.content.cells].map(({ content }) => (content.kind === "value" ? content.value : N)) : [];
    expect([title, unit]).toEqual([viVN.summarySheet.title(2023), "Xã Na Ư"]);
    expect(plan([])).toEqual({ edits: [], sheets: [], added: null });
  });
});

describe("what the last fill wrote", () => {
  it("is kept by sheet and cell, numbers and blanks; later writing goes before earlier, elsewhere stays", () => {
    const before = { ...EMPTY_MEMORY, lastFill: [{ sheet: "A", cell: "C3", value: 1 }, { sheet: "A", cell: "D3", value: 2 }, { sheet: "B", cell: "C3", value: 3 }] };
    const edits: readonly Edit[] = [set("A", 2, 2, 9), set("A", 3, 2, N), set("A", 4, 2, { error: "#N/A" }), { kind: "set-cell", sheet: "A", row: 5, column: 2, before: { kind: "value", value: N }, after: { kind: "formula", formula: "A1", result: 1 } }, { kind: "set-memory", before: N, after: "{}" }];
    const after = withFill(before, edits);
    expect(after.lastFill).toEqual([{ sheet: "A", cell: "D3", value: 2 }, { sheet: "B", cell: "C3", value: 3 }, { sheet: "A", cell: "C3", value: 9 }, { sheet: "A", cell: "C4", value: N }]);
    expect([...lastFillOf(after, "A")]).toEqual([["D3", 2], ["C3", 9], ["C4", N]]);
    expect([...lastFillOf({ ...EMPTY_MEMORY, lastFill: [{ sheet: "A", cell: "C3", value: "chữ" }] }, "A")]).toEqual([]);
    expect(lastFillOf(N, "A").size).toBe(0);
  });
});

describe("what is said of columns", () => {
  it.each(["registered", "assessed", "pass", "fail", "undetermined", "women", "minority", "women-pass", "minority-pass", "adults", "households", "pass/registered", "women-pass/women", "pass/households"])("%s is read and written the same", (id) => {
    const read = parseSummaryMapping(`B=${id}`);
    expect(read.ok && read.value.map(({ column, measure }) => [column, measureId(measure)])).toEqual([[1, id]]);
  });

  it("may be of a row of a turned sheet, in any sheet, of a group", () => {
    expect(parseSummaryMapping("7=pass@traders")).toEqual({ ok: true, value: [{ sheet: N, column: 6, isRow: true, measure: { kind: "count", count: "pass" }, group: "traders", from: "user" }] });
    expect(parseSummaryMapping(" Biểu!1!ab=pass ")).toEqual({ ok: true, value: [{ sheet: "Biểu!1", column: 27, measure: { kind: "count", count: "pass" }, group: N, from: "user" }] });
    expect(parseSummaryMapping("1=pass")).toMatchObject({ value: [{ column: 0 }] });
  });

  it.each([["E=pass, F", "F"], ["=pass", "=pass"], ["0=pass", "0=pass"], ["ABCD=pass", "ABCD=pass"], ["12345=pass", "12345=pass"], ["E=pass/", "E=pass/"], ["E=pass@", "E=pass@"], ["E=Pass", "E=Pass"], ["E=pass x", "E=pass x"], ["E=nothing/pass", "E=nothing/pass"]])("is refused by its piece: %s", (text, mapping) => {
    expect(parseSummaryMapping(text)).toEqual({ ok: false, problems: [{ kind: "mapping-invalid", params: { mapping } }] });
  });

  it("is remembered under its header, and forgotten where it can no longer be read", () => {
    const column = { sheet: "Biểu", column: 4, header: "Số lượng", group: "traders" };
    const memory = { ...EMPTY_MEMORY, summaryColumns: [{ ...column, measure: "pass/registered" }, { ...column, column: 5, measure: "fail" }, { ...column, measure: "gone" }, { ...column, measure: "pass/gone" }] };
    expect(rememberedColumns(memory)).toEqual([
      { ...column, measure: { kind: "ratio", ratio: { of: "pass", to: "registered" } }, from: "memory" }, { ...column, column: 5, measure: { kind: "count", count: "fail" }, from: "memory" },
    ]);
    expect(rememberedColumns(N)).toEqual([]);
  });
});
