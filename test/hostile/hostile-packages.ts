import { strToU8 } from "fflate";
import { madePackage, MAIN, OFFICE, PACKAGE, relationships, worksheet } from "../workbook/xlsx/made-package";
import type { HostileFile } from "./hostile-file";
import { hostile } from "./hostile-file";
import { listXml } from "./people-list";

const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";
const PARTS = ["[Content_Types].xml", "_rels/.rels", WORKBOOK, WORKBOOK_RELS, "xl/styles.xml", "xl/sharedStrings.xml", SHEET];

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
const OUTSIDE = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const PARAMETERS = `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>`;

function rootOf(part: string): string {
  if (part === SHEET) return worksheet(listXml()).replace(/^<\?xml[^>]*>\s*/, "");
  if (part === WORKBOOK) return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return "<x>&c;</x>";
}

/** `<a><a>…</a></a>`, each level with what is given beside its name. */
function nested(levels: number, attributes = ""): string {
  return `<a${attributes}>`.repeat(levels) + "</a>".repeat(levels);
}

/** The root the part must have, and in it a very deep chain. */
function deep(part: string): string {
  const local = { [SHEET]: "worksheet", [WORKBOOK]: "workbook", "xl/styles.xml": "styleSheet", "xl/sharedStrings.xml": "sst" }[part] ?? "Relationships";
  return `<${local} xmlns="${MAIN}">${nested(300_000, ' xmlns:b="u"')}</${local}>`;
}

const workbookOf = (sheets: string): string => `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`;
const sheetEntries = (count: number, name: (index: number) => string, id: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `<sheet name="${name(index)}" sheetId="${index + 1}" r:id="${id(index)}"/>`).join("");

const FIRST = `Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"`;
const ways = (count: number, attributes: (index: number) => string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${Array.from({ length: count }, (_, index) => `<Relationship ${attributes(index)}/>`).join("")}</Relationships>`;

function listWith(parts: () => Readonly<Record<string, string | Uint8Array | null>>): () => Uint8Array {
  return () => madePackage({ sheets: [listXml()], parts: parts() });
}

const doctypes = PARTS.flatMap((part) =>
  [["an entity bomb", LAUGHS], ["an external entity", OUTSIDE], ["a parameter entity", PARAMETERS]].map(([what = "", doctype = ""]) =>
    hostile(`${what} in ${part}`, { refused: "xml-doctype", part }, listWith(() => ({ [part]: `<?xml version="1.0"?>\n${doctype}${rootOf(part)}` })))),
);

/** Packages whose parts or ways between them are hostile. */
export const HOSTILE_PACKAGES: readonly HostileFile[] = [
  ...doctypes,
  ...PARTS.flatMap((part) => [
    hostile(`${part} is empty`, { refused: "xml-broken", part }, listWith(() => ({ [part]: "" }))),
    hostile(`${part} is half there`, { refused: "xml-broken", part }, listWith(() => ({ [part]: rootOf(part).slice(0, -4) }))),
    hostile(`${part} is not UTF-8`, { refused: "xml-broken", part }, listWith(() => ({ [part]: Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e) }))),
    hostile(`${part} says an encoding nobody knows`, { refused: "xml-broken", part }, listWith(() => ({ [part]: `<?xml version="1.0" encoding="x-evil"?>${rootOf(part)}` }))),
  ]),
  ...[SHEET, WORKBOOK, "xl/styles.xml", "xl/sharedStrings.xml", WORKBOOK_RELS].map((part) =>
    hostile(`${part} is 300 000 elements deep, each with a namespace of its own`, { refused: "xml-broken", part, reason: "depth" },
      listWith(() => ({ [part]: deep(part) })))),
  hostile("the sheet is its own workbook", { refused: "zip-not-workbook" }, listWith(() => ({ "_rels/.rels": relationships(["r", "officeDocument", SHEET]) }))),
  hostile("a relationship leads to itself", { refused: "zip-not-workbook" }, listWith(() => ({ "_rels/.rels": relationships(["r", "officeDocument", "_rels/.rels"]) }))),
  hostile("the workbook is its own sheet", { refused: "xml-broken", part: WORKBOOK, reason: "root" },
    listWith(() => ({ [WORKBOOK_RELS]: relationships(["rId1", "worksheet", "/xl/workbook.xml"]) }))),
  hostile("a sheet that is its own table", { subjects: 5 },
    listWith(() => ({ "xl/worksheets/_rels/sheet1.xml.rels": relationships(["r", "table", "sheet1.xml"], ["s", "worksheet", "sheet1.xml"]) }))),
  hostile("a way out of the package", { refused: "part-missing", part: "etc/passwd" },
    listWith(() => ({ [WORKBOOK_RELS]: relationships(["rId1", "worksheet", "../../../../../etc/passwd"]) }))),
  hostile("a sheet outside the file", { refused: "part-missing" },
    listWith(() => ({ [WORKBOOK_RELS]: relationships(["rId1", "worksheet", "http://127.0.0.1/sheet1.xml", "External"]) }))),
  hostile("two sheets of one part", { refused: "xml-broken", part: WORKBOOK, reason: "structure" },
    listWith(() => ({ [WORKBOOK]: workbookOf(sheetEntries(2, (index) => `Tờ ${index}`, () => "rId1")) }))),
  hostile("100 000 sheets of one part", { refused: "xml-broken", part: WORKBOOK, reason: "structure" },
    listWith(() => ({ [WORKBOOK]: workbookOf(sheetEntries(100_000, (index) => `Tờ ${index}`, () => "rId1")) }))),
  hostile("100 000 sheets that are nowhere, and as many ways", { refused: "part-missing" }, listWith(() => ({
    [WORKBOOK]: workbookOf(sheetEntries(100_000, (index) => `Tờ ${index}`, (index) => `x${100_000 - index}`)),
    [WORKBOOK_RELS]: ways(100_000, (index) => `Id="y${index}" Type="${OFFICE}/worksheet" Target="s${index}.xml"`),
  }))),
  hostile("one table of 400 000 characters named 50 000 times", { subjects: 5 }, listWith(() => ({
    "xl/worksheets/_rels/sheet1.xml.rels": ways(50_000, (index) => `Id="r${index}" Type="${OFFICE}/table" Target="../tables/table1.xml"`),
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="T" ref="A1:B2">${" ".repeat(400_000)}</table>`,
  }))),
  hostile("one custom part of 400 000 characters named 50 000 times", { subjects: 5 }, listWith(() => ({
    [WORKBOOK_RELS]: ways(50_000, (index) => index === 0 ? FIRST : `Id="c${index}" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"`),
    "customXml/item1.xml": `<x>${" ".repeat(400_000)}</x>`,
  }))),
  hostile("one link named 200 000 times", { subjects: 5 }, listWith(() => ({
    [WORKBOOK]: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets><externalReferences>${'<externalReference r:id="e"/>'.repeat(200_000)}</externalReferences></workbook>`,
    [WORKBOOK_RELS]: relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["e", "externalLink", "externalLinks/e.xml"]),
    "xl/externalLinks/_rels/e.xml.rels": relationships(["r", "externalLinkPath", `${"x".repeat(50_000)}.xlsx`, "External"]),
  }))),
  hostile("sheets called as what objects inherit", { subjects: 10 }, () => madePackage({
    sheets: [listXml(), listXml()],
    parts: { [WORKBOOK]: workbookOf(sheetEntries(2, (index) => ["__proto__", "constructor"][index] ?? "", (index) => `rId${index + 1}`)) },
  })),
  hostile("two sheets of one name", { refused: "xml-broken", part: WORKBOOK, reason: "structure" }, () => madePackage({
    sheets: [listXml(), listXml()],
    parts: { [WORKBOOK]: workbookOf(sheetEntries(2, () => "Tờ", (index) => `rId${index + 1}`)) },
  })),
  hostile("400 sheets", { subjects: 800 }, () => madePackage({ sheets: Array.from({ length: 400 }, () => listXml(2)) })),
  hostile("a sheet's name of 30 000 characters", { subjects: 5 },
    listWith(() => ({ [WORKBOOK]: workbookOf(sheetEntries(1, () => "=cmd|' /C calc'!A0 ".repeat(1500), () => "rId1")) }))),
  hostile("memory that is no memory", { refused: "memory-invalid" }, listWith(() => ({
    [WORKBOOK_RELS]: relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["c", "customXml", "../customXml/item1.xml"]),
    "customXml/item1.xml": '<m:memory xmlns:m="urn:so-khuyen-hoc:memory:1">[1,</m:memory>',
  }))),
  hostile("a content type of everything", { refused: "format-xlsb" }, listWith(() => ({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>`,
  }))),
  hostile("memory that would reach what objects inherit", { subjects: 5 }, listWith(() => ({
    [WORKBOOK_RELS]: relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["c", "customXml", "../customXml/item1.xml"]),
    "customXml/item1.xml": strToU8('<m:memory xmlns:m="urn:so-khuyen-hoc:memory:1">{"__proto__":{"polluted":true}}</m:memory>'),
  }))),
];
