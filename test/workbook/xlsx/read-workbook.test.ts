import { strToU8, zipSync } from "fflate";
import { MAIN, OFFICE, PACKAGE, gridOf, madePackage, opened, refusal, relationships, valuesOf, worksheet } from "./made-package";

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe("facts of a workbook", () => {
  it("lists sheets in their order with visibility and protection", () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Danh sách &amp; kết quả" sheetId="7" r:id="rId2"/><sheet name="Ẩn" sheetId="3" state="hidden" r:id="rId1"/><sheet name="Rất ẩn" sheetId="4" state="veryHidden" r:id="rId3"/></sheets></workbook>`;
    const protectedSheet = worksheet(ONE, '<sheetProtection sheet="1"/>');
    const notProtected = worksheet(ONE, '<sheetProtection objects="1"/>');
    const { facts } = opened(madePackage({ sheets: [ONE, protectedSheet, notProtected], parts: { "xl/workbook.xml": workbook } }));
    expect(facts).toEqual({
      sheets: [
        { name: "Danh sách & kết quả", visibility: "visible", isProtected: true },
        { name: "Ẩn", visibility: "hidden", isProtected: false },
        { name: "Rất ẩn", visibility: "veryHidden", isProtected: false },
      ],
      date1904: true,
      decimalSeparator: ",",
      isReadOnly: false,
      memory: null,
      externalLinks: [],
    });
  });

  it("takes the fallback of alternates, as it knows no extension", () => {
    const alternates = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><workbookPr date1904="0"/></mc:Choice><mc:Fallback><workbookPr date1904="1"/></mc:Fallback></mc:AlternateContent>`;
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${alternates}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><workbookPr date1904="0"/></mc:Choice></mc:AlternateContent></workbook>`;
    expect(opened(madePackage({ sheets: [ONE], parts: { "xl/workbook.xml": workbook } })).facts.date1904).toBe(true);
  });

  it("says that a sheet it has not is not there", () => {
    expect(opened(madePackage({})).readGrid("Không có")).toEqual({ ok: false, problems: [{ kind: "sheet-not-found", sheet: "Không có" }] });
  });

  it("finds our memory by its namespace among other custom parts, and the files that formulas point to", () => {
    const memory = `<?xml version="1.0"?><m:memory xmlns:m="urn:so-khuyen-hoc:memory:1">đã dạy</m:memory>`;
    const bytes = madePackage({
      parts: {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="e2"/><externalReference r:id="e1"/></externalReferences></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["c1", "customXml", "../customXml/item1.xml"],
          ["c2", "customXml", "../customXml/item2.xml"],
          ["e1", "externalLink", "externalLinks/externalLink1.xml"],
          ["e2", "externalLink", "externalLinks/externalLink2.xml"],
        ),
        "customXml/item1.xml": "<other xmlns='urn:other'/>",
        "customXml/item2.xml": memory,
        "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(["rId1", "externalLinkPath", "Bieu%20xa.xlsx", "External"]),
        "xl/externalLinks/_rels/externalLink2.xml.rels": relationships(["rId1", "externalLinkPath", "file:///D:/huyen.xlsx", "External"]),
      },
    });
    const { facts } = opened(bytes);
    expect(facts.memory).toBe(memory);
    expect(facts.externalLinks).toEqual(["file:///D:/huyen.xlsx", "Bieu%20xa.xlsx"]);
  });

  it("sees a filter that belongs to a table", () => {
    const table = (inside: string): string => `<table xmlns="${MAIN}" id="1" name="T" ref="A1:B2"><autoFilter ref="A1:B2">${inside}</autoFilter></table>`;
    const bytes = (inside: string): Uint8Array =>
      madePackage({
        sheets: [ONE],
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
          "xl/tables/table1.xml": table(inside),
        },
      });
    expect(gridOf(bytes('<filterColumn colId="0"/>')).hasFilter).toBe(true);
    expect(gridOf(bytes("")).hasFilter).toBe(false);
  });
});

describe("finding the parts", () => {
  it("follows relationships wherever they lead: absolute, upward, in other case, of the strict kind", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const bytes = madePackage({
      sheets: [],
      parts: {
        "_rels/.rels": relationships(["x", `${strict}/officeDocument`, "/Sổ/book.xml"]),
        "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"/>`,
        "xl/workbook.xml": null,
        "xl/_rels/workbook.xml.rels": null,
        "xl/sharedStrings.xml": null,
        "xl/styles.xml": null,
        "Sổ/book.xml": `<w:workbook xmlns:w="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${strict}"><w:sheets><w:sheet name="S" sheetId="1" q:id="a"/></w:sheets></w:workbook>`,
        "Sổ/_rels/book.xml.rels": relationships(["a", `${strict}/worksheet`, "../DATA/Tờ.XML"], ["b", `${strict}/sharedStrings`, "chữ.xml"]),
        "data/Tờ.xml": `<worksheet xmlns="${MAIN}"><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
        "Sổ/chữ.xml": `<x:sst xmlns:x="${MAIN}"><x:si><x:t>Xã</x:t></x:si></x:sst>`,
      },
    });
    expect(valuesOf(gridOf(bytes))).toEqual([["Xã"]]);
  });

  it("gives chart sheets no cells, and does not take them for lists", () => {
    const bytes = madePackage({
      sheets: [ONE, `<chartsheet xmlns="${MAIN}"/>`],
      parts: { "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "chartsheet", "worksheets/sheet2.xml"]) },
    });
    expect(valuesOf(gridOf(bytes, 1))).toEqual([]);
  });

  it.each<[string, Record<string, string | null>, object]>([
    ["a sheet that is not there", { "xl/worksheets/sheet1.xml": null }, { kind: "part-missing", part: "xl/worksheets/sheet1.xml", sheet: "Tờ 1" }],
    ["a relationship that is not there", { "xl/_rels/workbook.xml.rels": relationships() }, { kind: "part-missing", sheet: "Tờ 1" }],
    ["strings that are not there", { "xl/sharedStrings.xml": null }, { kind: "part-missing", part: "xl/sharedStrings.xml" }],
    ["styles that are not there", { "xl/styles.xml": null }, { kind: "part-missing", part: "xl/styles.xml" }],
    ["a workbook part that is not there", { "xl/workbook.xml": null }, { kind: "part-missing", part: "xl/workbook.xml" }],
    ["no sheets at all", { "xl/workbook.xml": `<workbook xmlns="${MAIN}"><sheets/></workbook>` }, { kind: "xml-broken", params: { reason: "structure" } }],
    ["broken strings", { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>a</si></sst>` }, { kind: "xml-broken", part: "xl/sharedStrings.xml" }],
    ["broken styles", { "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts>` }, { kind: "xml-broken", part: "xl/styles.xml" }],
    ["a style whose font is not there", { "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf fontId="3"/></cellXfs></styleSheet>` }, { kind: "xml-broken", part: "xl/styles.xml" }],
    ["a broken workbook part", { "xl/workbook.xml": "<workbook" }, { kind: "xml-broken", part: "xl/workbook.xml" }],
  ])("refuses the file for %s, naming it", (_, parts, problem) => {
    expect(refusal(madePackage({ sheets: [ONE], parts }))).toMatchObject({ ...problem, file: "xã.xlsx" });
  });

  it("refuses the file for one broken sheet among sound ones", () => {
    expect(refusal(madePackage({ sheets: [ONE, ONE, "<row r='1'><c r='A1' t='b'><v>8</v></c></row>"] }))).toMatchObject({ kind: "cell-broken", sheet: "Tờ 3" });
  });
});

/** A compound file with one directory sector that names these streams. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 512 * Math.ceil(streams.length / 4));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    bytes.write(name, 512 + 128 * index, "utf16le");
    bytes.writeUInt16LE(name.length * 2 + 2, 512 + 128 * index + 64);
  });
  return bytes;
}

describe("a workbook is read though", () => {
  it("something stands behind its archive, or a type is given before it", () => {
    const bytes = madePackage({ sheets: [ONE] });
    for (const behind of ["\r\n", "\0".repeat(512)]) expect(valuesOf(gridOf(Buffer.concat([bytes, Buffer.from(behind)])))).toEqual(valuesOf(gridOf(bytes)));
    const typed = madePackage({ sheets: [ONE], parts: { mimetype: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } });
    expect(valuesOf(gridOf(typed))).toEqual(valuesOf(gridOf(bytes)));
  });
});

describe("what is no .xlsx is refused as what it is", () => {
  const zip = (files: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const office = (type: string, target = "word/document.xml"): Uint8Array =>
    zip({
      "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/${target}" ContentType="${type}"/></Types>`,
      "_rels/.rels": relationships(["a", "officeDocument", target]),
      [target]: "<w/>",
    });

  it.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(0), "file-empty"],
    ["a download broken off after two bytes", strToU8("PK"), "zip-broken"],
    ["a download broken off after three bytes", strToU8("PK\u0003"), "zip-broken"],
    ["a protected .xlsx", compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"), "encrypted"],
    ["an .xls", compoundFile("Root Entry", "Workbook"), "format-xls"],
    ["an .xls of Excel 5", compoundFile("Root Entry", "Book"), "format-xls"],
    ["a bare BIFF stream", Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0), "format-xls"],
    ["a .doc", compoundFile("Root Entry", "WordDocument"), "not-a-workbook: word"],
    ["a .ppt", compoundFile("Root Entry", "PowerPoint Document"), "not-a-workbook: slides"],
    ["an .xlsb", office("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin"), "format-xlsb"],
    ["an .ods", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }), "format-ods"],
    ["a flat .ods", strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'), "format-ods"],
    ["an .odt", zip({ mimetype: "application/vnd.oasis.opendocument.text" }), "not-a-workbook: word"],
    ["a .docx", office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "not-a-workbook: word"],
    ["a .pptx", office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), "not-a-workbook: slides"],
    ["a workbook packed in a zip", zip({ "danh sach.xlsx": "PK" }), "zip-not-workbook"],
    ["a zip of pictures", zip({ "anh.jpg": "x" }), "zip-not-workbook"],
    ["an empty zip", zip({}), "zip-not-workbook"],
    ["a truncated .xlsx", madePackage({}).slice(0, 300), "zip-broken"],
    ["a .csv", strToU8("STT;Họ và tên;Năm sinh\n1;Lò Thị Hoa;1987\n"), "format-csv"],
    ["a .csv that begins as a zip does", strToU8("PK;Họ và tên\n"), "format-csv"],
    ["a .csv in UTF-16", Buffer.from("\ufeffSTT\tHọ và tên\n", "utf16le"), "format-csv"],
    ["a .csv in TCVN3", Buffer.from("STT,H\u00e4 v\u00b5 t\u00aan\n", "latin1"), "format-csv"],
    ["a web page saved as .xls", strToU8('\ufeff <html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'), "format-html"],
    ["an XML spreadsheet of 2003", strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), "format-xml-2003"],
    ["a web page in one file", strToU8("MIME-Version: 1.0\nX-Document-Type: Workbook\n"), "format-html"],
    ["a PDF", strToU8("%PDF-1.7\n…"), "not-a-workbook: pdf"],
    ["a text of Word", strToU8("{\\rtf1 a}"), "not-a-workbook: word"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), "not-a-workbook: picture"],
    ["a RAR", strToU8("Rar!\u001a\u0007\u0000"), "not-a-workbook: archive"],
    ["bytes of nobody", new Uint8Array(600), "not-a-workbook"],
  ])("%s", (_, bytes, said) => {
    const [kind, format] = said.split(": ");
    expect(refusal(bytes)).toMatchObject({ kind, file: "xã.xlsx", ...(format === undefined ? {} : { params: { format } }) });
  });
});
