import ExcelJS from "exceljs";
import * as XLSX from "@e965/xlsx";
import type { Edit } from "../../../src/workbook/edit";
import { formulaAt, valueAt } from "../../../src/workbook/grid";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { xlsxPort } from "../../../src/workbook/xlsx/xlsx-port";
import { applied, changedParts, range, recompressedParts, refusal, textOfPart } from "./package-parts";
import { LIST, OTHER, richPackage, richParts } from "./rich-package";

const mark: readonly Edit[] = [
  { kind: "add-notes", sheet: LIST, notes: [{ row: 1, column: 1, text: "Ô đã có ghi chú ở sổ của exceljs" }, { row: 2, column: 2, text: "Chưa có điểm." }] },
  { kind: "add-flags", sheet: LIST, severity: "error", ranges: [range(1, 1), range(2, 2)] },
  { kind: "add-sheet", sheet: "Kết quả kiểm tra", content: { styles: [{ bold: true }], cells: [{ row: 0, column: 0, content: { kind: "value", value: "Ô" }, style: 0 }] } },
];

async function byExcelJs(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(LIST, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRows([["STT", "Họ và tên", "Điểm"], [1, "Lò Thị Hoa", 82], [2, "Lò Văn A", { formula: "C2+1", result: 83 }]]);
  sheet.getCell("C2").dataValidation = { type: "whole", operator: "between", formulae: [0, 100] };
  sheet.getCell("B2").note = "Ghi chú";
  sheet.mergeCells("A5:C5");
  workbook.addWorksheet(OTHER).addTable({ name: "Nen", ref: "A1", headerRow: true, columns: [{ name: "Đơn vị" }, { name: "Số" }], rows: [["A", 1]] });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetJs(): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["STT", "Tên"], [1, "Hoa"], [2, "Pâng"]]), LIST);
  const bytes: unknown = XLSX.write(book, { type: "array", bookType: "xlsx", bookSST: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("SheetJS gave no bytes");
  return new Uint8Array(bytes);
}

/** The rich package as other programs may write it: every element of the main namespace prefixed, strict namespaces. */
function otherwise(change: (text: string) => string): Uint8Array {
  const parts = richParts();
  for (const [name, bytes] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(name)) parts[name] = new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
  }
  return richPackage(parts);
}

function prefixed(text: string): string {
  if (!/ xmlns="http:\/\/schemas.openxmlformats.org\/spreadsheetml\/2006\/main"/.test(text)) return text;
  return text.replace(/<(\/?)([A-Za-z]\w*)(?=[\s>/])(?![^<>]*:\w+=")/g, "<$1x:$2").replace(/<(\/?)([A-Za-z]\w*)(?=[\s>/])/g, "<$1x:$2").replace(" xmlns=", " xmlns:x=");
}

function strict(text: string): string {
  return text
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
    .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main");
}

/** White space, comments and quotes as programs by hand write them. */
function spaced(text: string): string {
  const quoted = text.includes("<worksheet") ? text.replace(/(\s[\w:]+)="([^"']*)"/g, "$1='$2'") : text;
  return quoted
    .replaceAll("</row>", "<!-- </row><row r='2'> --></row>\r\n  <!-- <row r='3'/> --><!-- ! -->")
    .replace("<sheetData>", "\r\n<!-- danh sách --><!-- <sheetData><row r='1'> -->\r\n<sheetData>")
    .replace("</sheetData>", "</sheetData>\r\n<!-- <sheetData> --><!-- </row></sheetData> -->\r\n")
    .replace(/<cellXfs[^>]*>/, "$&\r\n<!-- x -->\r\n")
    .replace(/<\/?sheets>/g, "\r\n$&\r\n");
}

describe("packages other programs wrote", () => {
  it.each([
    ["exceljs", byExcelJs],
    ["SheetJS", async () => bySheetJs()],
    ["a program that prefixes elements", async () => otherwise(prefixed)],
    ["a program that writes strict packages", async () => otherwise(strict)],
    ["a program that writes comments, line breaks and single quotes", async () => otherwise(spaced)],
    ["a program that puts a byte order mark first", async () => otherwise((text) => (text.includes("<Types") ? text : `\ufeff${text}`))],
  ])("by %s are marked, cleared and set without harm", async (_, make) => {
    const source = await make();
    expect(checkPackage(source)).toEqual([]);
    const marked = applied(source, mark);
    expect(checkPackage(marked.bytes)).toEqual([]);
    const cleared = applied(marked.bytes, [{ kind: "clear-notes", sheet: LIST }, { kind: "clear-flags", sheet: LIST }, { kind: "remove-sheet", sheet: "Kết quả kiểm tra", content: null }]);
    expect(changedParts(source, cleared.bytes)).toEqual([]);
    const set = applied(source, [{ kind: "set-cell", sheet: LIST, row: 30, column: 1, before: { kind: "value", value: null }, after: { kind: "value", value: "=text" } }]);
    expect(checkPackage(set.bytes)).toEqual([]);
    const port = xlsxPort(set.bytes);
    const read = port.ok ? await port.value.readGrid(LIST) : port;
    expect(read.ok && valueAt(read.value, 30, 1)).toBe("=text");
    const touched = recompressedParts(source, set.bytes);
    expect(touched.every((part) => /sheet1\.xml|workbook\.xml/.test(part))).toBe(true);
  });

  it("with prefixed elements get prefixed ones", () => {
    const xml = textOfPart(applied(otherwise(prefixed), mark).bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain("<x:sheetData>");
    expect(xml).toContain('<x:conditionalFormatting sqref="B2 C3"><x:cfRule type="expression"');
  });

  it("in UTF-16 are refused by name where such a part would have to change", () => {
    const parts = richParts();
    const name = "xl/worksheets/sheet1.xml";
    const text = new TextDecoder().decode(parts[name]);
    parts[name] = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(refusal(richPackage(parts), mark)).toEqual({ kind: "edit-not-supported", reason: "utf-16" });
  });
});

describe("the port over a file's bytes", () => {
  it("applies, reads anew, reports its own changes, and refuses with the file's name", async () => {
    const opened = xlsxPort(richPackage(), { file: "xa-a.xlsm" });
    if (!opened.ok) throw new Error("not opened");
    const port = opened.value;
    const events: unknown[] = [];
    const listening = await port.listen((event) => events.push(event));
    const before = { kind: "value", value: 79.5 } as const;
    const edit: Edit = { kind: "set-cell", sheet: LIST, row: 3, column: 3, before, after: { kind: "value", value: 80 } };
    expect((await port.apply([edit])).ok).toBe(true);
    const read = await port.readGrid(LIST);
    expect(read.ok && [valueAt(read.value, 3, 3), formulaAt(read.value, 3, 4)]).toEqual([80, "D4*2"]);
    expect(events).toEqual([{ kind: "cells-changed", sheet: LIST, range: range(3, 3), byUs: true }]);
    const again = await port.apply([edit]);
    expect(!again.ok && again.problems[0]).toMatchObject({ kind: "cell-changed", file: "xa-a.xlsm", sheet: LIST, cell: "D4", params: { expected: "79.5", found: "80" } });
    if (listening.ok) listening.value();
    expect((await port.apply([{ kind: "rename-sheet", sheet: LIST, to: "Mới" }])).ok).toBe(true);
    expect(events).toHaveLength(1);
    const facts = await port.facts();
    expect(facts.ok && facts.value.sheets.map((sheet) => sheet.name)).toEqual(["Mới", OTHER, "Ẩn"]);
    expect(textOfPart(port.bytes(), "xl/workbook.xml")).toContain('name="Mới"');
  });
});
