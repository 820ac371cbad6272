import fc from "fast-check";
import type { Edit } from "../../../src/workbook/edit";
import { formulaAt, valueAt } from "../../../src/workbook/grid";
import { moveFormula } from "../../../src/workbook/xlsx/patch/formula-references";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { shiftFormula } from "../../../src/workbook/xlsx/patch/row-shift";
import { openXlsx } from "../../../src/workbook/xlsx/xlsx-workbook";
import { applied, changedParts, refusal, textOfPart } from "./package-parts";
import { gridOf, madePackage, valuesOf, worksheet } from "./made-package";
import { LIST, OTHER, richPackage, richParts } from "./rich-package";

const SHEET1 = "xl/worksheets/sheet1.xml";

/** The rich package with its pivot table out of the way of moving rows. */
function movable(): Uint8Array {
  const parts = richParts();
  const name = "xl/pivotTables/pivotTable1.xml";
  parts[name] = new TextEncoder().encode(new TextDecoder().decode(parts[name]).replace("A20:B22", "A1:B1"));
  return richPackage(parts);
}

function insert(row: number, count: number, sheet = LIST): Edit {
  return { kind: "insert-rows", sheet, row, count };
}

function remove(row: number, count: number, sheet = LIST): Edit {
  return { kind: "delete-rows", sheet, row, count };
}

function grid(bytes: Uint8Array, sheet: string) {
  const file = openXlsx(bytes);
  const read = file.ok ? file.value.readGrid(sheet) : file;
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("references in formulas", () => {
  const shift = { row: 3, count: 2 };
  it.each([
    ["A3+A4", "A3+A6"],
    ["SUM($A$1:$A$9)", "SUM($A$1:$A$11)"],
    ["SUM(A:A)+SUM(4:6)+SUM($2:$3)", "SUM(A:A)+SUM(6:8)+SUM($2:$3)"],
    ['"A4"&A4&"x""A4"', '"A4"&A6&"x""A4"'],
    ["LOG10(A4)+ATAN2(B5,1)", "LOG10(A6)+ATAN2(B7,1)"],
    ["Khac!A4+'Danh sách'!A4+'danh SÁCH'!B5:B7", "Khac!A4+'Danh sách'!A6+'danh SÁCH'!B7:B9"],
    ["[1]Sheet1!A4+'[1]Danh sách'!A4", "[1]Sheet1!A4+'[1]Danh sách'!A4"],
    ["Nen[[#All],[A4]]+Nen[A4]", "Nen[[#All],[A4]]+Nen[A4]"],
    ["TyLe_A4+A4B+_A4+1E5+A4.5", "TyLe_A4+A4B+_A4+1E5+A4.5"],
    ["#REF!+A4-#N/A", "#REF!+A6-#N/A"],
    ["A4:INDEX(B:B,5)", "A6:INDEX(B:B,5)"],
    ["IF(A4>=5,{1,2;3,4},A$4%)", "IF(A6>=5,{1,2;3,4},A$6%)"],
    ["A1:A1048576", "A1:A1048576"],
    ["điểm4+Đ4", "điểm4+Đ4"],
  ])("%s becomes %s", (before, after) => {
    expect(shiftFormula(before, LIST, LIST, shift)).toBe(after);
  });

  it.each([
    ["A4", "#REF!"], ["SUM(A2:A5)", "SUM(A2:A3)"], ["SUM(A4:A9)", "SUM(A4:A7)"], ["SUM(A4:A5)", "SUM(#REF!)"], ["A6", "A4"], ["5:5", "#REF!"],
    ["'Danh sách'!A5+1", "#REF!+1"], ["'Danh sách'!#REF!+'Danh sách'!A5:A9", "'Danh sách'!#REF!+'Danh sách'!A4:A7"],
  ])("%s becomes %s when rows 4 and 5 go", (before, after) => {
    expect(shiftFormula(before, LIST, LIST, { row: 3, count: -2 })).toBe(after);
  });

  it("move with their cell where relative, and come back", () => {
    expect(moveFormula("$A1+B$1+$C$1+D1:E2", 2, 1)).toBe("$A3+C$1+$C$1+E3:F4");
    fc.assert(fc.property(fc.nat(500), fc.nat(50), fc.nat(40), (row, column, by) => {
      const formula = `SUM(A${row + 1}:$B${row + 3})*Khac!C$${column + 1}`;
      expect(moveFormula(moveFormula(formula, by, column), -by, -column)).toBe(formula);
    }));
  });
});

describe("inserting and deleting whole rows", () => {
  it("moves cells, formulas everywhere, formats, validations, names, charts, drawings, notes and links along", () => {
    const after = applied(movable(), [insert(3, 2)]).bytes;
    expect(checkPackage(after)).toEqual([]);
    const list = grid(after, LIST);
    expect([valueAt(list, 2, 3), valueAt(list, 3, 3), valueAt(list, 5, 3), valueAt(list, 6, 1)]).toEqual([82, null, 79.5, " có khoảng trắng "]);
    expect([formulaAt(list, 2, 4), formulaAt(list, 5, 4), formulaAt(list, 6, 4), formulaAt(list, 8, 3)]).toEqual(["D3*2", "D6*2", "D7*2", "SUM(D3:D7)"]);
    expect(formulaAt(grid(after, OTHER), 1, 1)).toBe(`'${LIST}'!D9+[1]Sheet1!A1`);
    const sheet = textOfPart(after, SHEET1);
    expect(sheet).toContain('<dimension ref="A1:F9"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="D3:D7">');
    expect(sheet).toContain('<dataValidation type="whole" sqref="D3:D7">');
    expect(sheet).toContain("<xm:sqref>E3:E7</xm:sqref>");
    expect(sheet).toContain('<f t="array" ref="E9:F9">D3:D6*1</f>');
    expect(sheet).toContain('<hyperlink ref="B3" r:id="rId5"/>');
    const workbook = textOfPart(after, "xl/workbook.xml");
    expect(workbook).toContain(`'${LIST}'!$A$1:$F$11</definedName>`);
    expect(workbook).toContain(`<definedName name="Diem">'${LIST}'!$D$3:$D$9</definedName>`);
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(textOfPart(after, "xl/charts/chart1.xml")).toContain(`'${LIST}'!$D$3:$D$7`);
    const drawing = textOfPart(after, "xl/drawings/drawing1.xml");
    expect([...drawing.matchAll(/<xdr:row>(\d+)/g)].map((m) => m[1])).toEqual(["2", "16"]);
    expect(textOfPart(after, "xl/comments1.xml")).toContain('<comment ref="D6"');
    expect(textOfPart(after, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>5</x:Row>");
  });

  it("is taken back by deleting them, everywhere", () => {
    const source = movable();
    const before = [grid(source, LIST), grid(source, OTHER)];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), (row, count) => {
        fc.pre(row !== 0);
        const { bytes, applied: done } = applied(source, [insert(row, count)]);
        const back = applied(bytes, done.inverse).bytes;
        expect(checkPackage(back)).toEqual([]);
        for (const old of before) {
          const now = grid(back, old.sheet);
          expect({ ...now.cells, merges: now.merges, formulas: now.formulas }).toEqual({ ...old.cells, merges: old.merges, formulas: old.formulas });
        }
        expect(changedParts(source, back).filter((part) => !/calcChain|Content_Types|workbook\.xml|sheet1\.xml$/.test(part))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("takes notes, links, merges and rules of deleted rows away and leaves #REF! where only they were meant", () => {
    const after = applied(movable(), [remove(2, 2)]).bytes;
    expect(checkPackage(after)).toEqual([]);
    const sheet = textOfPart(after, SHEET1);
    expect(sheet).not.toContain("<hyperlink");
    expect(sheet).toContain('sqref="D3"');
    expect(textOfPart(after, "xl/comments1.xml")).not.toContain("<comment ");
    expect(textOfPart(after, "xl/drawings/vmlDrawing1.vml")).not.toContain("<v:shape ");
    expect(formulaAt(grid(after, LIST), 2, 4)).toBe("D3*2");
    expect(formulaAt(grid(after, LIST), 4, 3)).toBe("SUM(D3:D3)");
    const gone = applied(movable(), [remove(6, 1)]).bytes;
    expect(formulaAt(grid(gone, OTHER), 1, 1)).toBe("#REF!+[1]Sheet1!A1");
  });

  it("writes rules of a range that loses its first row, or the row above, as for the cells that stay", () => {
    const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    const xm = "http://schemas.microsoft.com/office/excel/2006/main";
    const rules =
      '<conditionalFormatting sqref="A5:B9"><cfRule type="expression" priority="1"><formula>$A5&gt;$B5+A4</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="C1:C9"><cfRule type="iconSet" priority="2"><iconSet><cfvo type="percent" val="0"/><cfvo type="num" val="$C$8"/><cfvo type="num" val="$C$9"/></iconSet></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="custom" sqref="D6:D9"><formula1>D6&gt;SUM($D$5:D5)</formula1></dataValidation></dataValidations>' +
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}" xmlns:xm="${xm}"><x14:conditionalFormattings><x14:conditionalFormatting>` +
      '<x14:cfRule type="expression" id="{A}"><xm:f>E5&gt;1</xm:f></x14:cfRule><xm:sqref>E5:E9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
      `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${x14}" xmlns:xm="${xm}"><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries/><x14:sparklines>` +
      "<x14:sparkline><xm:f>'Tờ 1'!A5:D5</xm:f><xm:sqref>F5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>";
    const after = textOfPart(applied(madePackage({ sheets: [worksheet("", rules)] }), [remove(4, 1, "Tờ 1")]).bytes, SHEET1);
    expect(after).toContain('sqref="A5:B8"><cfRule type="expression" priority="1"><formula>$A5&gt;$B5+A4</formula>');
    expect(after).toContain('val="$C$7"/><cfvo type="num" val="$C$8"/>');
    expect(after).toContain("<xm:f>E5&gt;1</xm:f></x14:cfRule><xm:sqref>E5:E8</xm:sqref>");
    expect(after).toContain("</x14:conditionalFormattings></ext></extLst>");
  });

  it("moves rows that have no numbers, and clears cells that have no addresses, without moving their neighbours", () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row><c><v>5</v></c><c><f>A1+A2</f><v>5</v></c></row>";
    const source = madePackage({ sheets: [rows] });
    const shown = (...edits: readonly Edit[]) => valuesOf(gridOf(applied(source, edits).bytes));
    const clear = (row: number, column: number, before: number): Edit =>
      ({ kind: "set-cell", sheet: "Tờ 1", row, column, before: { kind: "value", value: before }, after: { kind: "value", value: null } });
    expect(shown(clear(0, 1, 2))).toEqual([[1, null, 3], [4, null, null], [5, 5, null]]);
    expect(shown(clear(1, 0, 4))[2]?.[0]).toBe(5);
    expect(shown(insert(1, 1, "Tờ 1")).map(([first]) => first)).toEqual([1, null, 4, 5]);
    expect(shown(remove(0, 1, "Tờ 1")).map(([first]) => first)).toEqual([4, 5]);
    const once = applied(source, [clear(0, 1, 2)]);
    expect(valuesOf(gridOf(applied(once.bytes, once.applied.inverse).bytes))).toEqual(shown());
  });

  it("moves a table and stretches it, and refuses to take its header", () => {
    const after = applied(movable(), [insert(2, 3, OTHER)]).bytes;
    expect(checkPackage(after)).toEqual([]);
    expect(textOfPart(after, "xl/tables/table1.xml")).toContain('ref="A1:B6" totalsRowShown="0"><autoFilter ref="A1:B6"/>');
    expect(textOfPart(after, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('ref="A1:B6"');
    expect(refusal(movable(), [remove(0, 1, OTHER)])).toEqual({ kind: "part-not-shiftable", reason: "table" });
  });

  it("refuses by name what cannot move along", () => {
    expect(refusal(richPackage(), [insert(3, 1)])).toEqual({ kind: "part-not-shiftable", reason: "pivot-table" });
    const parts = richParts();
    const text = new TextDecoder().decode(parts[SHEET1]).replace("{78C0D931-6437-407d-A8EE-F0AAD7539E65}", "{00000000-0000-0000-0000-000000000000}");
    parts[SHEET1] = new TextEncoder().encode(text);
    expect(refusal(richPackage(parts), [insert(30, 1)])).toEqual({ kind: "part-not-shiftable", reason: "extension" });
  });
});
