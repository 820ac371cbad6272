import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/cell-value";
import type { CellContent, CellStyle, Edit } from "../../../src/workbook/edit";
import { formulaAt, valueAt } from "../../../src/workbook/grid";
import { blankWorkbook } from "../../../src/workbook/xlsx/patch/blank-workbook";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { openXlsx } from "../../../src/workbook/xlsx/xlsx-workbook";
import { madePackage } from "./made-package";
import { applied, changedParts, range, refusal, textOfPart } from "./package-parts";
import { LIST, OTHER, richPackage } from "./rich-package";
import * as XLSX from "@e965/xlsx";

const SHEET1 = "xl/worksheets/sheet1.xml";
const blank: CellContent = { kind: "value", value: null };

function value(of: CellValue): CellContent {
  return { kind: "value", value: of };
}

function set(row: number, column: number, before: CellContent, after: CellContent, style?: CellStyle): Extract<Edit, { kind: "set-cell" }> {
  return { kind: "set-cell", sheet: LIST, row, column, before, after, ...(style ? { style } : {}) };
}

function grid(bytes: Uint8Array, sheet = LIST) {
  const file = openXlsx(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const read = file.value.readGrid(sheet);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("setting cells", () => {
  it("keeps text text and its cell's style, and says so to another reader", () => {
    const texts = ["=1+1", "+84", "-nt-", "@ai", "001087000123", " hai  đầu ", "a\nb", "_x0041_", "\u0001", "<b>&\"'", "", "Lò Thị Hoa"];
    const edits = texts.map((text, index) => set(20 + index, 3, blank, value(text)));
    const after = applied(richPackage(), edits).bytes;
    expect(checkPackage(after)).toEqual([]);
    const sheet = grid(after);
    expect(texts.map((_, index) => valueAt(sheet, 20 + index, 3))).toEqual(texts);
    const other = XLSX.read(after, { dense: false }).Sheets[LIST];
    expect(texts.slice(0, 6).map((_, index) => [other?.[`D${21 + index}`]?.t, other?.[`D${21 + index}`]?.v])).toEqual(texts.slice(0, 6).map((text) => ["s", text]));
    expect(textOfPart(after, SHEET1)).toContain('<c r="D32" t="s"><v>4</v></c>');
  });

  it("changes only the cell asked for, leaves its style and takes back to the very same part", () => {
    const source = richPackage();
    const { bytes, applied: done } = applied(source, [set(3, 3, value(79.5), value(80)), set(2, 1, value("Lò Thị Hoa"), value("Cán bộ"))]);
    expect(textOfPart(bytes, SHEET1)).toContain('<c r="D4" s="3"><v>80</v></c>');
    expect(changedParts(source, bytes)).toEqual(["xl/workbook.xml", SHEET1, "xl/worksheets/sheet2.xml"]);
    expect(textOfPart(bytes, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(changedParts(source, applied(bytes, done.inverse).bytes)).toEqual([]);
  });

  it("keeps what makes a formula spill when only its result goes, and says again of a number that it is one", () => {
    const rows =
      '<row r="1"><c r="A1" t="n"><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2" t="n"><v>2</v></c><c r="B2"><v>2</v></c></row>';
    const source = madePackage({ sheets: [rows] });
    const edit: Edit = { kind: "set-cell", sheet: "Tờ 1", row: 0, column: 0, before: value(1), after: value(3) };
    const { bytes, applied: done } = applied(source, [edit]);
    expect(textOfPart(bytes, SHEET1)).toContain('<c r="A1" t="n"><v>3</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f></c>');
    expect(changedParts(source, applied(bytes, done.inverse).bytes)).toEqual([]);
  });

  it("takes any list of new cells back to the very same part", () => {
    const source = richPackage();
    const before = grid(source);
    const content = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }).map(value),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => value(n === 0 ? 0 : n)),
      fc.boolean().map(value),
      fc.constantFrom("#REF!", "#N/A").map((error) => value({ error })),
      fc.constant<CellContent>({ kind: "formula", formula: 'IF(A1<>"&",D3,"<")', result: "x" }),
    );
    const cell = fc.tuple(fc.nat(30), fc.nat(30), content).filter(([row, column]) => formulaAt(before, row, column) === null && row > 1 && !(row === 6 && column === 5));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ([row, column]) => row * 100 + column, maxLength: 25 }), (cells) => {
        const { bytes, applied: done } = applied(source, cells.map(([row, column, after]) => set(row, column, value(valueAt(before, row, column)), after)));
        expect(checkPackage(bytes)).toEqual([]);
        const now = grid(bytes);
        for (const [row, column, after] of cells) {
          expect(valueAt(now, row, column)).toEqual(after.kind === "formula" ? after.result : after.value);
          expect(formulaAt(now, row, column)).toBe(after.kind === "formula" ? after.formula : null);
        }
        const back = grid(applied(bytes, done.inverse).bytes);
        expect(back.cells).toEqual(before.cells);
      }),
      { numRuns: 60 },
    );
  });

  it("takes the cached results away of all that depends on a cell, near and far, and of nothing else", () => {
    const { bytes, applied: done } = applied(richPackage(), [set(4, 3, value(90), value(91))]);
    const sheet = grid(bytes);
    expect([formulaAt(sheet, 6, 3), valueAt(sheet, 6, 3), valueAt(sheet, 4, 4), valueAt(grid(bytes, OTHER), 1, 1)]).toEqual(["SUM(D3:D5)", null, null, null]);
    expect([valueAt(sheet, 2, 4), valueAt(sheet, 3, 4), valueAt(sheet, 6, 4)]).toEqual([164, 159, 82]);
    expect(sheet.uncomputed.size).toBe(2);
    const back = applied(bytes, done.inverse).bytes;
    expect(changedParts(richPackage(), back)).toEqual([]);
    const beside = applied(richPackage(), [set(2, 1, value("Lò Thị Hoa"), value("x"))]).bytes;
    expect(grid(beside).uncomputed.size).toBe(0);
  });

  it("inserts rows and cells in order, with the column's style, and widens dimension and spans", () => {
    const xml = textOfPart(applied(richPackage(), [set(5, 1, blank, value(1)), set(2, 8, blank, value(2)), set(9, 0, blank, value(3))]).bytes, SHEET1);
    expect(xml).toContain('<row r="6"><c r="B6" s="2"><v>1</v></c></row><row r="7"');
    expect(xml).toContain('<c r="I3"><v>2</v></c></row><row r="4"');
    expect(xml).toContain('<row r="3" spans="1:9">');
    expect(xml).toContain('<dimension ref="A1:I10"/>');
  });

  it("drops the calculation chain when a formula goes, and writes a shared formula out for its other cells", () => {
    const source = richPackage();
    const formula: CellContent = { kind: "formula", formula: "D3*2", result: 164 };
    const after = applied(source, [set(2, 4, formula, value(1))]).bytes;
    expect(checkPackage(after)).toEqual([]);
    expect(changedParts(source, after)).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/workbook.xml", SHEET1]);
    const sheet = grid(after);
    expect([formulaAt(sheet, 2, 4), formulaAt(sheet, 3, 4), formulaAt(sheet, 4, 4)]).toEqual([null, "D4*2", "D5*2"]);
  });

  it("refuses by name, and then nothing is applied", () => {
    const source = richPackage();
    const fine = set(3, 3, value(79.5), value(80));
    expect(refusal(source, [fine, set(2, 3, value(81), value(1))]).kind).toBe("cell-changed");
    expect(refusal(source, [fine, set(2, 4, value(164), value(1))]).kind).toBe("cell-changed");
    expect(refusal(source, [fine, set(3, 4, { kind: "formula", formula: "D9*2", result: 0 }, value(1))]).kind).toBe("cell-changed");
    expect(refusal(source, [set(0, 1, blank, value(1))])).toEqual({ kind: "edit-not-supported", reason: "merged" });
    expect(refusal(source, [set(6, 5, value(79.5), value(1))])).toEqual({ kind: "edit-not-supported", reason: "array-formula" });
    expect(refusal(source, [{ ...set(0, 0, value("Nhóm"), value("x")), sheet: OTHER }])).toEqual({ kind: "edit-not-supported", reason: "table-header" });
    expect(refusal(source, [{ ...set(0, 0, blank, value("x")), sheet: "Không có" }]).kind).toBe("sheet-not-found");
    expect(refusal(source, [set(30, 0, blank, value("x".repeat(32_768)))]).kind).toBe("text-too-long");
  });

  it("restyles a cell by appending to the style sheet, once for equal looks", () => {
    const source = richPackage();
    const edits: readonly Edit[] = [
      { kind: "set-style", sheet: LIST, range: range(2, 3, 4, 3), style: { bold: true, fillColor: "FFE699", numberFormat: "0.0", horizontal: "right" } },
      set(9, 3, blank, value(1), { numberFormat: "0.00%" }),
    ];
    const { bytes, applied: done } = applied(source, edits);
    expect(checkPackage(bytes)).toEqual([]);
    const styles = textOfPart(bytes, "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="6">');
    expect(styles).toContain('numFmtId="165" fontId="2" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"');
    expect(styles).toContain('<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>');
    expect(styles.startsWith(textOfPart(source, "xl/styles.xml").slice(0, 100))).toBe(true);
    expect(done.lasting.map((edit) => edit.kind)).toEqual(["set-style", "set-style"]);
  });

  it("writes prefixed elements into a prefixed sheet and keeps an empty sheet's tag as it was", () => {
    const source = blankWorkbook();
    const { bytes, applied: done } = applied(source, [{ ...set(0, 0, blank, value("a")), sheet: "Sheet1" }]);
    expect(valueAt(grid(bytes, "Sheet1"), 0, 0)).toBe("a");
    expect(changedParts(source, applied(bytes, done.inverse).bytes)).toEqual([]);
  });
});
