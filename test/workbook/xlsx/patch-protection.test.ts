import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Edit } from "../../../src/workbook/edit";
import { applyEdits } from "../../../src/workbook/xlsx/patch/apply-edits";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { madePackage, worksheet } from "./made-package";
import { applied, changedParts, range, textOfPart } from "./package-parts";

/** A1 locked, B1 open for typing, as templates sent down to communes are. */
const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';
const ROW = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';

function locked(protection = 'sheet="1" password="CC2A"', workbookProtection = ""): Uint8Array {
  const sheet = worksheet(ROW, protection === "" ? "" : `<sheetProtection ${protection}/>`);
  return madePackage({ sheets: [sheet, ""], styles: STYLES, workbookPr: workbookProtection });
}

function set(column: number, before: number, style?: { readonly bold: boolean }): Edit {
  const value = (number: number) => ({ kind: "value", value: number }) as const;
  return { kind: "set-cell", sheet: "Tờ 1", row: 0, column, before: value(before), after: value(9), ...(style ? { style } : {}) };
}

function outcome(bytes: Uint8Array, ...edits: readonly Edit[]): string {
  const result = applyEdits(bytes, edits);
  return result.ok ? "done" : `${result.problems[0]?.kind} ${result.problems[0]?.sheet ?? ""} ${result.problems[0]?.cell ?? ""}`.trim();
}

describe("a sheet a person has protected", () => {
  const flag: Edit = { kind: "add-flags", sheet: "Tờ 1", severity: "error", ranges: [range(0, 0)] };

  it("takes values only in the cells left open", () => {
    expect(outcome(locked(), set(1, 2))).toBe("done");
    expect(outcome(locked(), set(0, 1))).toBe("sheet-protected Tờ 1 A1");
    expect(outcome(locked(), set(1, 2), set(0, 1))).toBe("sheet-protected Tờ 1 A1");
    expect(outcome(locked(), set(1, 2, { bold: true }))).toBe("sheet-protected Tờ 1 B1");
    expect(outcome(locked('sheet="true" formatCells="0"'), set(1, 2, { bold: true }))).toBe("done");
    expect(outcome(locked('sheet="0"'), set(0, 1))).toBe("done");
  });

  it("is flagged only where looks may be changed, and refuses what would change its layout", () => {
    expect(outcome(locked(), flag)).toBe("sheet-protected Tờ 1");
    expect(outcome(locked('sheet="1" formatCells="0"'), flag)).toBe("done");
    expect(outcome(locked(), { kind: "insert-rows", sheet: "Tờ 1", row: 0, count: 1 })).toBe("sheet-protected Tờ 1");
    expect(outcome(locked('sheet="1" objects="1"'), { kind: "add-notes", sheet: "Tờ 1", notes: [{ row: 0, column: 0, text: "x" }] })).toBe("sheet-protected Tờ 1");
    expect(outcome(locked(), { kind: "set-style", sheet: "Tờ 2", range: range(0, 0), style: { bold: true } })).toBe("done");
  });

  it("does not stand in the way of clearing marks where there are none, and does where there are", () => {
    expect(outcome(locked(), { kind: "clear-flags", sheet: "Tờ 1" }, { kind: "clear-notes", sheet: "Tờ 1" })).toBe("done");
    const open = locked("");
    const flagged = applied(open, [flag]).bytes;
    const sheet = textOfPart(flagged, "xl/worksheets/sheet1.xml").replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    const again = madePackage({ sheets: [sheet, ""], styles: STYLES });
    expect(outcome(again, { kind: "clear-flags", sheet: "Tờ 1" })).toBe("sheet-protected Tờ 1");
  });
});

describe("a workbook whose structure is protected", () => {
  const closed = locked("", '<workbookProtection lockStructure="1"/>');

  it("takes no sheet and loses none, and cells are set all the same", () => {
    expect(outcome(closed, { kind: "add-sheet", sheet: "Mới", content: { cells: [], styles: [] } })).toBe("workbook-protected");
    expect(outcome(closed, { kind: "remove-sheet", sheet: "Tờ 2", content: null })).toBe("workbook-protected");
    expect(outcome(closed, { kind: "rename-sheet", sheet: "Tờ 2", to: "Khác" })).toBe("workbook-protected");
    expect(outcome(closed, set(0, 1))).toBe("done");
  });
});

describe("a workbook without a style sheet", () => {
  it("gets one under the name other programs look for, and loses it with what is taken out", () => {
    const bare = unzipSync(madePackage({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'], parts: { "xl/styles.xml": null } }));
    const without = (name: string) => strToU8(strFromU8(bare[name] ?? new Uint8Array()).replace(/<(Override|Relationship) [^>]*styles[^>]*>/, ""));
    const source = zipSync({ ...bare, "[Content_Types].xml": without("[Content_Types].xml"), "xl/_rels/workbook.xml.rels": without("xl/_rels/workbook.xml.rels") });
    const flag: Edit = { kind: "add-flags", sheet: "Tờ 1", severity: "error", ranges: [range(0, 0)] };
    const sheet: Edit = { kind: "add-sheet", sheet: "Kết quả", content: { cells: [{ row: 0, column: 0, content: { kind: "value", value: "x" }, style: 0 }], styles: [{ bold: true }] } };
    const marked = applied(source, [flag, sheet]).bytes;
    expect(textOfPart(marked, "xl/styles.xml")).toContain("<dxfs><dxf>");
    const clear: readonly Edit[] = [{ kind: "clear-flags", sheet: "Tờ 1" }, { kind: "remove-sheet", sheet: "Kết quả", content: null }];
    expect(changedParts(source, applied(marked, clear).bytes)).toEqual([]);
  });
});

describe("a style sheet without cell formats", () => {
  it("gets the plain ones first, so that ours do not become everybody's, and loses them with ours", () => {
    for (const styles of ["", '<dxfs count="0"/>', '<fonts count="1"><font><b/></font></fonts>']) {
      const source = madePackage({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'], styles });
      const styled: Edit = {
        kind: "add-sheet",
        sheet: "Kết quả",
        content: { cells: [{ row: 0, column: 0, content: { kind: "value", value: "x" }, style: 0 }], styles: [{ bold: true, fillColor: "D9D9D9", border: "thin" }] },
      };
      const done = applied(source, [styled]);
      expect(checkPackage(done.bytes).filter((fault) => !("fault" in fault && fault.fault === "no-content-type"))).toEqual([]);
      expect(textOfPart(done.bytes, "xl/worksheets/sheet2.xml")).toContain('r="A1" s="1"');
      expect(textOfPart(done.bytes, "xl/styles.xml")).toMatch(/<cellXfs ><xf numFmtId="0" fontId="0" fillId="0" borderId="0"\/>/);
      expect(changedParts(source, applied(done.bytes, done.applied.inverse).bytes)).toEqual([]);
    }
  });
});
