import type { WholeInflater } from "../whole-inflater";
import { MINIMAL_STYLES } from "./style-table";
import { encodePart } from "./xml-text";
import { writePackage } from "./zip-writer";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PARTS: readonly (readonly [string, string])[] = [
  [
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
      '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/worksheets/sheet1.xml", `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
  ["xl/styles.xml", MINIMAL_STYLES],
];

/** The name of the one, empty sheet of a blank workbook: to be removed once others are added. */
export const BLANK_SHEET = "Sheet1";

/** A workbook with one empty sheet (`Sheet1`), deflated by the platform's own means where given. A new workbook is this plus edits: there is one way of writing. */
export function blankWorkbook(native?: WholeInflater): Uint8Array {
  const parts = PARTS.map(([name, text]) => ({ name, bytes: encodePart(text), like: null }));
  return writePackage(parts, new Uint8Array(0), native);
}
