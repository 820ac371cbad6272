import type { Finding, Fix } from "../../src/check/finding";
import { isFixable, planFixes } from "../../src/check/fix-plan";
import { flagEdits, flaggedCells } from "../../src/check/flag-edits";
import { clearEdits, markEdits, noteEdits } from "../../src/check/mark-edits";
import { resultSheet } from "../../src/check/result-sheet";
import { FLAG_COLORS } from "../../src/workbook/edit";
import type { Edit, SheetContent } from "../../src/workbook/edit";

const finding = (changes: Partial<Finding> = {}): Finding => ({ id: "0", rule: "score-missing", severity: "error", place: { sheet: "DS", row: 4, column: 7 }, params: { name: "Lò Thị Hoa" }, fixes: [], ...changes });
const at = (row: number | null, column: number | null, changes: Partial<Finding> = {}, sheet: string | null = "DS"): Finding => finding({ place: { sheet, row, column }, ...changes });
const accepted = { accepted: "đúng" };

describe("flags", () => {
  it("are one edit a sheet and severity, the worst first, in rectangles from the top", () => {
    const findings = [at(5, 2, { severity: "hint" }), at(4, 2), at(6, 2), at(4, 3), at(9, 1, { severity: "warning" }), at(5, 3), at(4, 2, { severity: "hint" }), at(1, 1, {}, "B")];
    expect(flagEdits(findings)).toEqual([
      { kind: "add-flags", sheet: "DS", severity: "error", ranges: [{ firstRow: 4, firstColumn: 2, lastRow: 4, lastColumn: 2 }, { firstRow: 4, firstColumn: 3, lastRow: 5, lastColumn: 3 }, { firstRow: 6, firstColumn: 2, lastRow: 6, lastColumn: 2 }] },
      { kind: "add-flags", sheet: "DS", severity: "warning", ranges: [{ firstRow: 9, firstColumn: 1, lastRow: 9, lastColumn: 1 }] },
      { kind: "add-flags", sheet: "DS", severity: "hint", ranges: [{ firstRow: 5, firstColumn: 2, lastRow: 5, lastColumn: 2 }] },
      { kind: "add-flags", sheet: "B", severity: "error", ranges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }] },
    ]);
  });

  it("leave a gap of a row or a column, and gather equal runs side by side", () => {
    const ranges = (...cells: readonly (readonly [number, number])[]) => flagEdits(cells.map(([row, column]) => at(row, column))).flatMap((edit) => (edit.kind === "add-flags" ? edit.ranges.map((range) => [range.firstRow, range.lastRow, range.firstColumn, range.lastColumn]) : []));
    expect(ranges([0, 0], [1, 0], [3, 0])).toEqual([[0, 1, 0, 0], [3, 3, 0, 0]]);
    expect(ranges([3, 0], [1, 0], [2, 0])).toEqual([[1, 3, 0, 0]]);
    expect(ranges([0, 0], [0, 2], [0, 3])).toEqual([[0, 0, 0, 0], [0, 0, 2, 3]]);
    expect(ranges([1_048_575, 0], [0, 1])).toEqual([[0, 0, 1, 1], [1_048_575, 1_048_575, 0, 0]]);
  });

  it("are counted by cells, not by findings", () => {
    expect(flaggedCells([at(4, 2), at(4, 2, { severity: "hint" }), at(5, 2), at(4, 2, {}, "B"), at(7, 2, accepted), at(null, 2), at(7, null), at(7, 7, {}, null)])).toBe(3);
    expect(flaggedCells([])).toBe(0);
  });
});

describe("notes", () => {
  it("are one a cell, the words of its findings one below the other", () => {
    const findings = [at(4, 2, { id: "a" }), at(5, 2, { id: "b" }), at(4, 2, { id: "c" }), at(4, 2, { id: "d" }, "B"), at(6, 2, { id: "e", ...accepted }), at(null, 2), at(6, null), at(6, 2, {}, null)];
    expect(noteEdits(findings, ({ id }) => `câu ${id}`)).toEqual([
      { kind: "add-notes", sheet: "DS", notes: [{ row: 4, column: 2, text: "câu a\ncâu c" }, { row: 5, column: 2, text: "câu b" }] },
      { kind: "add-notes", sheet: "B", notes: [{ row: 4, column: 2, text: "câu d" }] },
    ]);
    expect(noteEdits([], () => "")).toEqual([]);
  });
});

describe("marks", () => {
  const content: SheetContent = { cells: [], styles: [] };
  const mark = { row: 1, column: 0, words: "Sổ Khuyến Học" };

  it("go off every sheet but our own before new ones come", () => {
    const off = ["A", "B"].flatMap((sheet) => [{ kind: "clear-flags", sheet }, { kind: "clear-notes", sheet }]);
    const flag = { kind: "add-flags", sheet: "DS", severity: "error", ranges: [{ firstRow: 4, firstColumn: 7, lastRow: 4, lastColumn: 7 }] };
    expect(markEdits([finding()], content, ["A", "B"])).toEqual([...off, flag, { kind: "add-sheet", sheet: "Kết quả kiểm tra", content }]);
    expect(markEdits([], content, ["A", "Kết quả kiểm tra", "B"])).toEqual([...off, { kind: "replace-sheet", sheet: "Kết quả kiểm tra", content, mark }]);
    expect(clearEdits(["A", "Kết quả kiểm tra", "B"])).toEqual([...off, { kind: "remove-sheet", sheet: "Kết quả kiểm tra", content: null, mark }]);
    expect(clearEdits(["A", "B"])).toEqual(off);
  });
});

describe("fixes that are certain", () => {
  let value = 0;
  /** Each edit writes something else. */
  const edit = (row: number, column = 6, sheet = "DS"): Edit => ({ kind: "set-cell", sheet, row, column, before: { kind: "value", value: null }, after: { kind: "value", value: (value += 1) } });
  const fix = (kind: Fix["kind"], ...edits: readonly Edit[]): Fix => ({ kind, edits });
  const plan = (...findings: readonly Finding[]) => planFixes(findings).map(({ finding: { id }, fix: { kind } }) => `${id} ${kind}`);

  it("are all but a result and a printed figure", () => {
    const kinds: readonly Fix["kind"][] = ["number-from-text", "restore-zeros", "decode-legacy", "normalise-text", "sum-total", "set-verdict", "unify-ticks", "correct-figure"];
    const findings = kinds.map((kind, row) => finding({ id: String(row), fixes: [fix(kind, edit(row))] }));
    expect(findings.map(isFixable)).toEqual([true, true, true, true, true, false, true, false]);
    expect(plan(...findings)).toEqual(["0 number-from-text", "1 restore-zeros", "2 decode-legacy", "3 normalise-text", "4 sum-total", "6 unify-ticks"]);
    expect(isFixable(finding())).toBe(false);
    expect(isFixable(finding({ fixes: [fix("set-verdict", edit(1)), fix("unify-ticks", edit(1))] }))).toBe(true);
  });

  it("leave out what was accepted", () => {
    expect(plan(finding({ fixes: [fix("sum-total", edit(1))], ...accepted }))).toEqual([]);
  });

  it("write no cell twice: a sum goes before a number, a decoded text before a number, else the first", () => {
    const number = finding({ id: "n", fixes: [fix("number-from-text", edit(1))] });
    expect(plan(number, finding({ id: "s", fixes: [fix("sum-total", edit(1))] }))).toEqual(["s sum-total"]);
    expect(plan(number, finding({ id: "d", fixes: [fix("decode-legacy", edit(1))] }))).toEqual(["d decode-legacy"]);
    expect(plan(number, finding({ id: "m", fixes: [fix("number-from-text", edit(1))] }))).toEqual(["n number-from-text"]);
    expect(plan(finding({ id: "t", fixes: [fix("unify-ticks", edit(2), edit(1))] }), number)).toEqual(["n number-from-text"]);
  });

  it("are of other cells where row, column or sheet differ, and come in the findings' order", () => {
    const fixes = (id: string, kind: Fix["kind"], ...where: readonly Edit[]) => finding({ id, fixes: [fix(kind, ...where)] });
    expect(plan(fixes("a", "unify-ticks", edit(1)), fixes("b", "sum-total", edit(2)), fixes("c", "sum-total", edit(1, 7)), fixes("d", "sum-total", edit(1, 6, "B")))).toEqual(["a unify-ticks", "b sum-total", "c sum-total", "d sum-total"]);
    const flags: Edit = { kind: "clear-flags", sheet: "A" };
    expect(plan(fixes("a", "sum-total", flags), fixes("b", "sum-total", flags), fixes("c", "sum-total", { kind: "clear-flags", sheet: "B" }))).toEqual(["a sum-total", "c sum-total"]);
  });
});

describe("the sheet of findings", () => {
  const words = {
    title: "Kết quả", made: "Sổ Khuyến Học lập", people: "Số người", nothing: "Không có gì", severity: { error: "Lỗi", warning: "Cảnh báo", hint: "Gợi ý" },
    headers: { number: "STT", sheet: "Trang", row: "Dòng", cell: "Ô", person: "Người", severity: "Mức", wrong: "Sai", todo: "Sửa" }, say: ({ id }: Finding) => ({ wrong: `sai ${id}`, todo: `sửa ${id}` }),
  };
  const outcomes = { pass: "đạt", fail: "chưa đạt", undetermined: "chưa rõ" };
  const sheetOf = (...findings: readonly Finding[]) => resultSheet(findings, { subjects: 9, pass: 4, fail: 3, undetermined: 2 }, outcomes, words);
  const rows = ({ cells }: SheetContent) => {
    const lines: ((string | number | null)[] | undefined)[] = [];
    for (const { content } of cells) expect(["value", "formula"]).toContain(content.kind);
    for (const { row, column, content } of cells) (lines[row] ??= [])[column] = content.kind === "formula" ? `=${content.formula}` : typeof content.value === "boolean" || (typeof content.value === "object" && content.value !== null) ? null : content.value;
    return Array.from(lines, (line) => Array.from(line ?? [], (value) => value ?? null));
  };

  it("counts on top and has a line for each finding", () => {
    const sheet = sheetOf(finding({ id: "a" }), finding({ id: "b", severity: "hint", place: { sheet: null, row: null, column: null }, params: {} }), finding({ id: "c", severity: "warning", ...accepted, place: { sheet: 'B "1"', row: 9, column: null } }), finding({ id: "d", severity: "warning", place: { sheet: "B", row: null, column: 3 } }));
    expect(rows(sheet)).toEqual([
      ["Kết quả"], ["Sổ Khuyến Học lập"], [null, "Số người", 9, null, "Lỗi", 1], [null, "Đạt", 4, null, "Cảnh báo", 1], [null, "Chưa đạt", 3, null, "Gợi ý", 1], [null, "Chưa rõ", 2],
      [],
      ["STT", "Trang", "Dòng", "Ô", "Người", "Mức", "Sai", "Sửa"],
      [1, "DS", 5, `=HYPERLINK("#'DS'!H5","H5")`, "Lò Thị Hoa", "Lỗi", "sai a", "sửa a"],
      [2, null, null, null, null, "Gợi ý", "sai b", "sửa b"],
      [3, 'B "1"', 10, null, "Lò Thị Hoa", "Cảnh báo", "sai c", "sửa c"],
      [4, "B", null, null, "Lò Thị Hoa", "Cảnh báo", "sai d", "sửa d"],
    ]);
    expect(sheet).toMatchObject({
      columnWidths: [6, 18, 7, 8, 24, 11, 62, 52], freeze: { rows: 8, columns: 0 }, filter: { firstRow: 7, firstColumn: 0, lastRow: 11, lastColumn: 7 },
      print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [7, 7] },
    });
  });

  it("says that there is nothing where there is nothing", () => {
    const sheet = sheetOf();
    expect(rows(sheet)[8]).toEqual(["Không có gì"]);
    expect(sheet.filter).toEqual({ firstRow: 7, firstColumn: 0, lastRow: 8, lastColumn: 7 });
  });

  it("links a sheet with quotes in its name, and no target longer than Excel takes", () => {
    const link = (sheet: string) => rows(sheetOf(at(4, 7, {}, sheet)))[8]?.[3];
    expect(link(`Bản 'A' "B"`)).toBe(`=HYPERLINK("#'Bản ''A'' ""B""'!H5","H5")`);
    // # ' … ' ! H 5 are six letters besides the name.
    expect(link(`a${"'".repeat(124)}`)).toContain("HYPERLINK");
    expect([link("'".repeat(124)), link("'".repeat(125))]).toEqual([`=HYPERLINK("#'${"'".repeat(248)}'!H5","H5")`, "H5"]);
    expect(rows(sheetOf(at(null, 7)))[8]?.[3]).toBeNull();
  });

  it("looks like a printed list: a title, a shaded header, a colour for each severity", () => {
    const { cells, styles } = sheetOf(finding(), finding({ severity: "warning" }), finding({ severity: "hint" }));
    const style = (row: number, column: number) => styles[[...cells].find((cell) => cell.row === row && cell.column === column)?.style ?? -1];
    expect([style(0, 0), style(1, 0), style(2, 1), style(7, 0)]).toEqual([{ bold: true, fontSize: 14 }, { italic: true, fontColor: "595959" }, { bold: true }, { bold: true, fillColor: "D9D9D9", border: "thin", wrap: true, horizontal: "center", vertical: "center" }]);
    const plain = { border: "thin", vertical: "top", horizontal: "center" };
    const text = { border: "thin", vertical: "top", wrap: true };
    expect([0, 1, 2, 3, 4, 6, 7].map((column) => style(8, column))).toEqual([plain, text, plain, { ...plain, fontColor: "0563C1" }, text, text, text]);
    expect([8, 9, 10].map((row) => style(row, 5))).toEqual((["error", "warning", "hint"] as const).map((severity) => ({ border: "thin", vertical: "top", fillColor: FLAG_COLORS[severity].fill })));
  });
});
