import { cellEdit, contentAt, fixOf, numberEdit, shownText } from "../../src/check/cell-fix";
import { externalReference } from "../../src/check/rules/external-reference";
import { formulaError } from "../../src/check/rules/formula-error";
import { legacyEncoding } from "../../src/check/rules/legacy-encoding";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import { format } from "./list-sample";
import type { BareList } from "./bare-row";
import { ROW, draftsBy, seenBy, subjectWith } from "./bare-row";

const FIELDS = { 1: "name", 2: "birthYear", 4: "indicator:1", 5: "competence:1", 6: "total" } as const;
const at = (column: number, value: CellEntry["value"], more: Partial<CellEntry> = {}): CellEntry => ({ row: ROW, column, value, ...more });
const listOf = (...cells: readonly CellEntry[]): BareList => ({ fields: FIELDS, cells });
const REF = { error: "#REF!" };

describe("formula-error", () => {
  it.each<readonly [string, readonly CellEntry[], readonly string[]]>([
    ["an error value with its formula", [at(6, REF, { formula: "SUM(#REF!)" })], ['G5 total “#REF!” {"formula":"SUM(#REF!)"}']],
    ["error values without one, in several cells", [at(1, { error: "#N/A" }), at(6, REF)], ['B5 name “#N/A” {"formula":null}', 'G5 total “#REF!” {"formula":null}']],
    ["an error value beside the list's columns", [at(3, REF)], []],
    ["values of other kinds", [at(1, "#REF!"), at(2, 1987), at(4, true), at(5, null, { format: format({ bold: true }) })], []],
    ["error values below the row of an error", [{ row: ROW - 1, column: 6, value: REF }, at(1, "Lò Thị Hoa"), at(6, REF)], ['G5 total “#REF!” {"formula":null}']],
    ["an error value of the row below", [at(1, "Lò Thị Hoa"), { row: ROW + 1, column: 6, value: REF }], []],
    ["a formula without its result", [at(4, null, { formula: "A1", uncomputed: true })], ['E5 warning indicator:1 “” {"formula":"A1"}']],
    ["both", [at(1, REF), at(4, null, { formula: "A1", uncomputed: true })], ['B5 name “#REF!” {"formula":null}', 'E5 warning indicator:1 “” {"formula":"A1"}']],
    ["a formula without its result beside the list's columns", [at(3, null, { formula: "A1", uncomputed: true })], []],
  ])("sees %s", (_, cells, seen) => {
    expect(seenBy(formulaError, {}, listOf(...cells))).toEqual(seen);
  });

  const rows = [ROW, 5, 6, 7].map((row) => ({ row, kind: row === 7 ? ("total" as const) : ("subject" as const), section: null }));
  const waits = (row: number, column: number): CellEntry => ({ row, column, value: null, formula: "A1", uncomputed: true });
  const seenIn = (row: number, ...cells: readonly CellEntry[]) => seenBy(formulaError, subjectWith({ row }), { ...listOf(...cells), list: { rows } });

  it("speaks once of a column beside the scores, at its first row, with how many people's cells wait", () => {
    const cells = [waits(5, 6), waits(6, 6), waits(7, 6)];
    expect(seenIn(5, ...cells)).toEqual(['G6 warning total “” {"formula":"A1","count":2}']);
    expect(seenIn(6, ...cells)).toEqual([]);
    expect(seenIn(6, waits(6, 6))).toEqual(['G7 warning total “” {"formula":"A1"}']);
  });

  it("speaks of scores and of competences row by row", () => {
    const cells = [waits(5, 4), waits(6, 4), waits(5, 5), waits(6, 5)];
    expect(seenIn(5, ...cells)).toEqual(['E6 warning indicator:1 “” {"formula":"A1"}', 'F6 warning competence:1 “” {"formula":"A1"}']);
    expect(seenIn(6, ...cells)).toEqual(['E7 warning indicator:1 “” {"formula":"A1"}', 'F7 warning competence:1 “” {"formula":"A1"}']);
  });

  it("tells a row whose error stands in the grid's last, and one beyond the grid", () => {
    expect(seenIn(6, { row: 6, column: 6, value: REF })).toEqual(['G7 total “#REF!” {"formula":null}']);
    expect(seenIn(6, at(6, REF))).toEqual([]);
  });
});

describe("external-reference", () => {
  const seen = (formula: string) => seenBy(externalReference, {}, listOf(at(6, 82, { formula }))).length > 0;

  it.each(["[1]Diem!S8", "[Diem.xlsx]Bang1!A1", "SUM([1]Diem!A1:A9)", "'[Tổng hợp.xlsx]Bảng 1'!A1", "'C:\\Xã\\[Diem.xlsx]Bang 1'!A1", "C:\\Xa\\[Diem.xlsx]Bang1!A1", "'/Xa/[Diem.xlsx]Bang 1'!A1", "1+[2]Diem!A1", "[1]!Ten"])("sees %s", (formula) => {
    expect(seen(formula)).toBe(true);
  });

  it.each(["SUM(I8:R8)", "Bang1[Diem]", "Bang1[[#This Row],[Diem]]", "SUM(Bang1[Diem])!A1", "Bang1[[Diem]]", "[Diem]", 'IF(A1="[1]",1,0)'])("all but sees %s", (formula) => {
    expect(seen(formula)).toBe(false);
  });

  it("tells each cell and its formula, of the list's columns only", () => {
    const formula = "[1]Diem!S8";
    expect(seenBy(externalReference, {}, listOf(at(2, 1987, { formula }), at(3, 1, { formula }), at(4, 8, { formula: "A1" }), at(6, 82, { formula })))).toEqual([
      `C5 birthYear “${formula}” {"formula":"${formula}"}`, `G5 total “${formula}” {"formula":"${formula}"}`,
    ]);
    expect(seenBy(externalReference, {}, listOf({ row: ROW + 1, column: 6, value: 82, formula }))).toEqual([]);
  });
});

describe("legacy-encoding", () => {
  const TCVN3 = { format: format({ fontName: ".VnTime" }) };
  const VNI = { format: format({ fontName: "VNI-Times" }) };
  const ARIAL = { format: format({ fontName: "Arial" }) };

  it.each<readonly [string, readonly CellEntry[], readonly string[]]>([
    ["a text in a font of TCVN3", [at(1, "NguyÔn V¨n A", TCVN3)], ['B5 name “NguyÔn V¨n A” {"encoding":"tcvn3","decoded":"Nguyễn Văn A"} → decode-legacy B5 "Nguyễn Văn A"']],
    ["a text in a font of VNI", [at(1, "Nguyeãn Vaên A", VNI)], ['B5 name “Nguyeãn Vaên A” {"encoding":"vni","decoded":"Nguyễn Văn A"} → decode-legacy B5 "Nguyễn Văn A"']],
    ["a text that proves its encoding itself", [at(1, "NguyÔn V¨n §oµn", ARIAL)], ['B5 name “NguyÔn V¨n §oµn” {"encoding":"tcvn3","decoded":"Nguyễn Văn Đoàn"} → decode-legacy B5 "Nguyễn Văn Đoàn"']],
    ["decomposed letters", [at(1, "Lò Thị Hoà".normalize("NFD"))], [`B5 name “${"Lò Thị Hoà".normalize("NFD")}” {"encoding":"decomposed","decoded":"Lò Thị Hoà"} → normalise-text B5 "Lò Thị Hoà"`]],
    ["an Icelandic letter for Đ", [at(1, "Ðinh Văn Ba")], ['B5 name “Ðinh Văn Ba” {"encoding":"decomposed","decoded":"Đinh Văn Ba"} → normalise-text B5 "Đinh Văn Ba"']],
    ["a text of a formula, which stays", [at(1, "NguyÔn V¨n A", { ...TCVN3, formula: "A1" })], ['B5 name “NguyÔn V¨n A” {"encoding":"tcvn3","decoded":"Nguyễn Văn A"}']],
    ["two texts", [at(1, "NguyÔn V¨n A", TCVN3), at(6, "82 ®iÓm", TCVN3)], ['B5 name “NguyÔn V¨n A” {"encoding":"tcvn3","decoded":"Nguyễn Văn A"} → decode-legacy B5 "Nguyễn Văn A"', 'G5 total “82 ®iÓm” {"encoding":"tcvn3","decoded":"82 điểm"} → decode-legacy G5 "82 điểm"']],
    ["a text beside the list's columns", [at(3, "NguyÔn V¨n A", TCVN3)], []],
    ["Unicode in a font of TCVN3", [at(1, "Nguyễn Văn A", TCVN3)], []],
    ["numbers and plain letters", [at(1, "Lo Thi Hoa", TCVN3), at(2, 1987, TCVN3)], []],
    ["a text below another", [{ row: ROW - 1, column: 1, value: "TrÇn V¨n B", ...TCVN3 }, at(1, "NguyÔn V¨n A", TCVN3)], ['B5 name “NguyÔn V¨n A” {"encoding":"tcvn3","decoded":"Nguyễn Văn A"} → decode-legacy B5 "Nguyễn Văn A"']],
    ["a text of the row below", [at(1, "Lo Thi Hoa"), { row: ROW + 1, column: 1, value: "NguyÔn V¨n A", ...TCVN3 }], []],
    // Two texts of the column are Unicode beyond doubt, so its font lies: “Thái” there is no “Thỏi”.
    ["a text of a column whose font lies", [at(1, "Thái", TCVN3), { row: 5, column: 1, value: "Nguyễn Văn A", ...TCVN3 }, { row: 6, column: 1, value: "Lường Văn Hặc", ...TCVN3 }], []],
  ])("sees %s", (_, cells, seen) => {
    expect(seenBy(legacyEncoding, {}, listOf(...cells))).toEqual(seen);
  });

  it("takes a text out of a font of its encoding alone", () => {
    const styles = (more: Partial<CellEntry>, value = "NguyÔn V¨n §oµn") =>
      draftsBy(legacyEncoding, {}, listOf(at(1, value, more))).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map((edit) => ("style" in edit ? edit.style : null))));
    expect(styles(TCVN3)).toEqual([{ fontName: "Times New Roman" }]);
    expect(styles(ARIAL)).toEqual([null]);
    expect(styles(TCVN3, "Lò Thị Hoà".normalize("NFD"))).toEqual([null]);
  });

  it("reads each part of a cell in its own font, and the cell's where a part has none", () => {
    const runs = [{ text: "NguyÔn ", fontName: ".VnTime" }, { text: "Văn", fontName: "Arial" }, { text: " §oµn", fontName: null }];
    expect(seenBy(legacyEncoding, {}, listOf(at(1, "NguyÔn Văn §oµn", { ...TCVN3, runs })))).toEqual([
      'B5 name “NguyÔn Văn §oµn” {"encoding":"tcvn3","decoded":"Nguyễn Văn Đoàn"} → decode-legacy B5 "Nguyễn Văn Đoàn"',
    ]);
    const later = [{ text: "Ông ", fontName: "Arial" }, { text: "NguyÔn", fontName: ".VnTime" }, { text: " Thái", fontName: "Arial" }];
    expect(draftsBy(legacyEncoding, {}, listOf(at(1, "Ông NguyÔn Thái", { ...TCVN3, runs: later }))).map(({ params }) => params["decoded"])).toEqual(["Ông Nguyễn Thái"]);
    const plain = [{ text: "Ðinh ", fontName: "Arial" }, { text: "Văn Ba", fontName: null }];
    expect(seenBy(legacyEncoding, {}, listOf(at(1, "Ðinh Văn Ba", { ...ARIAL, runs: plain })))).toEqual(['B5 name “Ðinh Văn Ba” {"encoding":"decomposed","decoded":"Đinh Văn Ba"} → normalise-text B5 "Đinh Văn Ba"']);
    expect(seenBy(legacyEncoding, {}, listOf(at(1, "Lò", { runs: [{ text: "L", fontName: null }, { text: "ò", fontName: "Arial" }] })))).toEqual([]);
  });
});

describe("legacy-encoding, of a text that many cells share", () => {
  /** Excel keeps a text once, however many cells show it. */
  const sharing = (...cells: readonly CellEntry[]): BareList => {
    const grid = gridFromCells("DS", cells);
    return { fields: FIELDS, list: { grid: { ...grid, cells: { ...grid.cells, numbers: new Float64Array(cells.length) } } } };
  };
  const told = ['G5 total “Thái” {"encoding":"tcvn3","decoded":"Thỏi"} → decode-legacy G5 "Thỏi"'];

  it("asks each cell's own font and its own parts", () => {
    expect(seenBy(legacyEncoding, {}, sharing(at(1, "Thái", { format: format({ fontName: "Arial" }) }), at(6, "Thái", { format: format({ fontName: ".VnTime" }) })))).toEqual(told);
    expect(seenBy(legacyEncoding, {}, sharing(at(1, "Thái"), at(6, "Thái", { runs: [{ text: "Thái", fontName: ".VnTime" }] })))).toEqual(told);
  });

  it("sees it in each of them", () => {
    const ba = (cell: string, field: string) => `${cell} ${field} “Ðinh Ba” {"encoding":"decomposed","decoded":"Đinh Ba"} → normalise-text ${cell} "Đinh Ba"`;
    expect(seenBy(legacyEncoding, {}, sharing(at(1, "Ðinh Ba"), at(6, "Ðinh Ba")))).toEqual([ba("B5", "name"), ba("G5", "total")]);
    expect(seenBy(legacyEncoding, {}, sharing(at(1, "Đinh Ba"), at(6, "Đinh Ba")))).toEqual([]);
  });
});

describe("a fix of a cell", () => {
  const grid = gridFromCells("DS", [
    { row: 0, column: 0, value: "8", format: format({ numberFormat: "@" }) }, { row: 0, column: 1, value: 8, formula: "4+4" }, { row: 0, column: 2, value: "8" },
  ]);

  it("says what stands there, and writes over no formula", () => {
    expect(contentAt(grid, 0, 1)).toEqual({ kind: "formula", formula: "4+4", result: 8 });
    expect(contentAt(grid, 5, 5)).toEqual({ kind: "value", value: null });
    expect(cellEdit(grid, 0, 1, 9)).toBeNull();
    expect(cellEdit(grid, 0, 2, 9)).toEqual({ kind: "set-cell", sheet: "DS", row: 0, column: 2, before: { kind: "value", value: "8" }, after: { kind: "value", value: 9 } });
    expect(cellEdit(grid, 0, 2, 9, { bold: true })).toHaveProperty("style", { bold: true });
  });

  it("makes a cell of texts general for a number", () => {
    expect(numberEdit(grid, 0, 0, 8)).toHaveProperty("style", { numberFormat: "General" });
    expect(numberEdit(grid, 0, 2, 8)).not.toHaveProperty("style");
  });

  it("is none where one of its cells cannot be written, or there is nothing to write", () => {
    const edit = cellEdit(grid, 0, 2, 8);
    expect(fixOf("sum-total", edit, edit)).toEqual([{ kind: "sum-total", edits: [edit, edit] }]);
    expect(fixOf("sum-total", edit, null)).toEqual([]);
    expect(fixOf("sum-total")).toEqual([]);
  });

  it("shows a cell as a person sees it", () => {
    expect([null, true, false, { error: "#N/A" }, 8.5, " x "].map(shownText)).toEqual(["", "TRUE", "FALSE", "#N/A", "8.5", " x "]);
  });
});
