import { strFromU8, strToU8, zipSync } from "fflate";
import type { Edit, SheetContent } from "../../../src/workbook/edit";
import { blankWorkbook } from "../../../src/workbook/xlsx/patch/blank-workbook";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { openXlsx } from "../../../src/workbook/xlsx/xlsx-workbook";
import { applied, changedParts, range, recompressedParts, refusal, textOfPart } from "./package-parts";
import { LIST, OTHER, richPackage, richParts } from "./rich-package";

const SHEET1 = "xl/worksheets/sheet1.xml";
const MEMORY = '<?xml version="1.0"?><m xmlns="urn:so-khuyen-hoc:memory:1">đã dạy</m>';

/** Applies, checks the package, and gives the parts that differ before and after taking it back. */
function roundTrip(edits: readonly Edit[], source = richPackage()) {
  const done = applied(source, edits);
  expect(checkPackage(done.bytes)).toEqual([]);
  const back = applied(done.bytes, done.applied.inverse);
  expect(checkPackage(back.bytes)).toEqual([]);
  return { bytes: done.bytes, changed: changedParts(source, done.bytes), left: changedParts(source, back.bytes), lasting: done.applied.lasting };
}

describe("what lies beside the cells", () => {
  it("memory comes and goes with its parts; the reader finds it; somebody else's part stays", () => {
    const { bytes, changed, left } = roundTrip([{ kind: "set-memory", before: null, after: MEMORY }]);
    expect(changed).toEqual([
      "[Content_Types].xml", "customXml/_rels/item2.xml.rels", "customXml/item2.xml", "customXml/itemProps2.xml", "xl/_rels/workbook.xml.rels",
    ]);
    expect(left).toEqual([]);
    const file = openXlsx(bytes);
    expect(file.ok && file.value.facts.memory).toBe(MEMORY);
    expect(refusal(bytes, [{ kind: "set-memory", before: null, after: MEMORY }]).kind).toBe("cell-changed");
  });

  it("names are set, changed and taken back", () => {
    const { changed, left, bytes } = roundTrip([
      { kind: "set-name", name: "Moi", before: null, after: `'${LIST}'!$A$1` },
      { kind: "set-name", name: "diem", before: `'${LIST}'!$D$3:$D$7`, after: `'${LIST}'!$D$3:$D$9` },
    ]);
    expect([changed, left]).toEqual([["xl/workbook.xml"], []]);
    expect(textOfPart(bytes, "xl/workbook.xml")).toContain(`<definedName name="Diem">'${LIST}'!$D$3:$D$9</definedName>`);
    expect(roundTrip([{ kind: "set-name", name: "Moi", before: null, after: "Sheet1!$A$1" }], blankWorkbook()).left).toEqual([]);
  });

  it("a note is added to the user's, changed and taken away; on a sheet without notes its parts go again", () => {
    const note = (sheet: string, row: number, column: number, before: string | null, after: string | null): Edit => ({ kind: "set-note", sheet, row, column, before, after });
    const both = roundTrip([note(LIST, 2, 3, null, "Điểm\nchưa khớp"), note(LIST, 3, 3, "Xem lại", "Đã xem"), note(OTHER, 1, 1, null, "a"), note(OTHER, 2, 1, null, "b")]);
    expect(both.left).toEqual(["xl/comments1.xml"]);
    const comments = textOfPart(both.bytes, "xl/comments1.xml");
    expect(comments).toContain('<comment ref="D4" authorId="0"><text><t xml:space="preserve">Đã xem</t></text></comment>');
    expect(comments).toContain('<comment ref="D3" authorId="1">');
    expect(textOfPart(both.bytes, "xl/worksheets/sheet2.xml")).toContain('<legacyDrawing r:id="rId3"/><tableParts');
    expect(roundTrip([note(LIST, 2, 3, null, "x"), note(OTHER, 1, 1, null, "a")]).left).toEqual([]);
    expect(refusal(richPackage(), [note(LIST, 3, 3, null, "x")]).kind).toBe("cell-changed");
  });

  it("column widths split a run of columns and keep its style", () => {
    const { bytes, lasting } = roundTrip([{ kind: "set-column-width", sheet: LIST, column: 1, width: 40 }, { kind: "set-column-width", sheet: LIST, column: 7, width: 9 }]);
    expect(textOfPart(bytes, SHEET1)).toContain(
      '<cols><col min="2" max="2" width="40" style="2" customWidth="1"/><col min="3" max="3" width="24" style="2" customWidth="1"/><col min="8" max="8" width="9" customWidth="1"/></cols>',
    );
    expect(lasting).toHaveLength(1);
  });

  it("merges and frozen panes come and go; what would hide a value is refused", () => {
    const merged = roundTrip([{ kind: "merge", sheet: LIST, range: range(8, 0, 8, 2) }, { kind: "unmerge", sheet: LIST, range: range(0, 0, 0, 2) }]);
    expect(textOfPart(merged.bytes, SHEET1)).toContain('<mergeCells count="1"><mergeCell ref="A9:C9"/></mergeCells>');
    expect(roundTrip([{ kind: "merge", sheet: OTHER, range: range(8, 0, 8, 2) }]).left).toEqual([]);
    expect(refusal(richPackage(), [{ kind: "merge", sheet: LIST, range: range(2, 0, 2, 1) }]).reason).toBe("merge-hides-value");
    expect(refusal(richPackage(), [{ kind: "merge", sheet: LIST, range: range(0, 1, 1, 1) }]).reason).toBe("merged");
    const frozen = applied(richPackage(), [{ kind: "freeze", sheet: LIST, rows: 2, columns: 3 }]);
    expect(textOfPart(frozen.bytes, SHEET1)).toContain('<pane xSplit="3" ySplit="2" topLeftCell="D3" activePane="bottomRight" state="frozen"/>');
    expect(frozen.applied.inverse).toEqual([{ kind: "freeze", sheet: LIST, rows: 2, columns: 0 }]);
  });

  it("a table and a chart are added beside the user's own, whose bytes stay", () => {
    const source = richPackage();
    const edits: readonly Edit[] = [
      { kind: "add-table", sheet: LIST, table: { name: "DanhSach", range: range(1, 1, 4, 3), columns: ["Họ và tên", "Nhóm", "Điểm"] } },
      { kind: "add-chart", sheet: LIST, chart: { name: "Mới", type: "barClustered", title: "Điểm & nhóm", categories: range(2, 1, 4, 1), series: [{ name: range(1, 3), values: range(2, 3, 4, 3) }], place: range(20, 0, 30, 5) } },
      { kind: "add-chart", sheet: OTHER, chart: { name: "Mới", type: "columnStacked", title: "x", categories: range(1, 0, 2, 0), series: [{ name: range(0, 1), values: range(1, 1, 2, 1), color: "4472C4" }], place: range(5, 0, 9, 5) } },
    ];
    const { bytes, applied: done } = applied(source, edits);
    expect(checkPackage(bytes)).toEqual([]);
    expect(done.lasting).toEqual(edits);
    expect(recompressedParts(source, bytes)).toEqual([
      "[Content_Types].xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml", "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/_rels/sheet2.xml.rels", SHEET1, "xl/worksheets/sheet2.xml",
    ]);
    expect(textOfPart(bytes, "xl/charts/chart2.xml")).toContain(`<c:f>'${LIST}'!$B$3:$B$5</c:f>`);
    expect(refusal(source, [{ kind: "add-table", sheet: LIST, table: { name: "nen", range: range(1, 1, 4, 1), columns: ["Họ và tên"] } }]).reason).toBe("table-name");
    expect(refusal(source, [{ kind: "add-table", sheet: LIST, table: { name: "T", range: range(1, 1, 4, 1), columns: ["Tên"] } }]).kind).toBe("cell-changed");
  });

  it("a renamed sheet is followed by formulas, names, charts, pivot sources and titles", () => {
    const { bytes, changed, left } = roundTrip([{ kind: "rename-sheet", sheet: LIST, to: "Xã A" }, { kind: "rename-sheet", sheet: OTHER, to: "Nen" }]);
    expect(changed).toEqual(["docProps/app.xml", "xl/charts/chart1.xml", "xl/pivotCache/pivotCacheDefinition1.xml", "xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
    expect(left).toEqual([]);
    expect(textOfPart(bytes, "xl/worksheets/sheet2.xml")).toContain("<f>'Xã A'!D7+[1]Sheet1!A1</f>");
    expect(textOfPart(bytes, "xl/workbook.xml")).toContain("<definedName name=\"TyLe\" localSheetId=\"1\">Nen!$B$2/2</definedName>");
    expect(textOfPart(bytes, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('sheet="Nen"');
    expect(refusal(richPackage(), [{ kind: "rename-sheet", sheet: LIST, to: OTHER }]).kind).toBe("sheet-exists");
    expect(refusal(richPackage(), [{ kind: "rename-sheet", sheet: LIST, to: "a/b" }]).kind).toBe("sheet-name-invalid");
  });

  it("a sheet put first or in the middle, or taken away, moves the others' own names and the shown tab", () => {
    const content = { cells: [], styles: [] };
    const { bytes } = roundTrip([{ kind: "add-sheet", sheet: "Mới", content, after: LIST }]);
    const xml = textOfPart(bytes, "xl/workbook.xml");
    expect(xml).toContain('activeTab="2"');
    expect(xml).toContain('<definedName name="TyLe" localSheetId="2">');
    expect(textOfPart(bytes, "docProps/app.xml")).toContain(`<vt:lpstr>${LIST}</vt:lpstr><vt:lpstr>Mới</vt:lpstr><vt:lpstr>${OTHER}</vt:lpstr>`);
    const without = applied(bytes, [{ kind: "remove-sheet", sheet: "mới", content: null }]);
    expect(changedParts(richPackage(), without.bytes)).toEqual([]);
    expect(refusal(blankWorkbook(), [{ kind: "remove-sheet", sheet: "Sheet1", content: null }]).reason).toBe("last-sheet");
    expect(refusal(richPackage(), [{ kind: "add-sheet", sheet: "DANH SÁCH", content }]).kind).toBe("sheet-exists");
  });

  it("a sheet taken away leaves the formats another sheet has come to use", () => {
    const content = { styles: [{ bold: true }], cells: [{ row: 0, column: 0, content: { kind: "value", value: "a" }, style: 0 }] } as const;
    const { bytes } = applied(blankWorkbook(), [
      { kind: "add-sheet", sheet: "Mới", content },
      { kind: "set-style", sheet: "Sheet1", range: range(0, 0), style: { bold: true } },
    ]);
    const after = applied(bytes, [{ kind: "remove-sheet", sheet: "Mới", content: null }]).bytes;
    expect(textOfPart(after, "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="1"/>');
    expect(checkPackage(after)).toEqual([]);
  });

  it("rows of ours are as high as their wrapped texts need in the workbook's font; merged cells do not count", () => {
    const text = (row: number, column: number, value: string) => ({ row, column, content: { kind: "value", value } as const, style: 0 });
    const content: SheetContent = {
      styles: [{ wrap: true }],
      columnWidths: [10, 30],
      cells: [text(0, 0, "Ngắn"), text(1, 0, "Chưa đủ dữ liệu để kết luận"), text(1, 1, "Một dòng"), text(2, 0, "một\nhai\nba"), text(3, 0, "Tổng số người đăng ký")],
      merges: [range(3, 0, 4, 0)],
    };
    const heights = (bytes: Uint8Array, part: string) => [...textOfPart(bytes, part).matchAll(/<row r="(\d)"(?: ht="([\d.]+)")?/g)].map((match) => match[2] ?? "");
    const { bytes, left } = roundTrip([{ kind: "add-sheet", sheet: "Mới", content }]);
    expect([heights(bytes, "xl/worksheets/sheet4.xml"), left]).toEqual([["", "45", "45", ""], []]);
    const big = { ...richParts(), "xl/styles.xml": strToU8(strFromU8(richParts()["xl/styles.xml"] ?? new Uint8Array()).replace('<sz val="11"/>', '<sz val="14"/>')) };
    expect(heights(applied(zipSync(big), [{ kind: "add-sheet", sheet: "Mới", content }]).bytes, "xl/worksheets/sheet4.xml")).toEqual(["", "57", "57", ""]);
  });

  it("signed packages are refused, whatever is asked", () => {
    const parts = richParts();
    parts["_xmlsignatures/origin.sigs"] = new Uint8Array(0);
    expect(refusal(richPackage(parts), [{ kind: "clear-flags", sheet: LIST }]).kind).toBe("signed-package");
  });

  it("no edits give the very same bytes", () => {
    const source = richPackage();
    expect(applied(source, []).bytes).toBe(source);
  });
});
