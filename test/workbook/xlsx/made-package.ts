import { strToU8 } from "fflate";
import type { CellValue } from "../../../src/workbook/cell-value";
import type { Grid } from "../../../src/workbook/grid";
import { valueAt } from "../../../src/workbook/grid";
import type { Problem } from "../../../src/workbook/problem";
import type { XlsxFile } from "../../../src/workbook/xlsx/xlsx-workbook";
import { openXlsx } from "../../../src/workbook/xlsx/xlsx-workbook";
import { rawZip } from "./raw-zip";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a test's package holds; everything has a plain default. */
export interface PackageParts {
  /** Whole worksheet parts, or the inside of their `<sheetData>`. */
  readonly sheets?: readonly string[];
  /** The inside of `<sst>`. */
  readonly strings?: string;
  /** The inside of `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Further parts, or those that replace the default ones; `null` leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export function worksheet(sheetData: string, after = "", before = ""): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;
}

export function relationships(...list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string {
  const items = list.map(([id, type, target, mode]) => {
    const external = mode === undefined ? "" : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${external}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** A package of those parts, zipped. */
export function madePackage(given: PackageParts): Uint8Array {
  const sheets = given.sheets ?? [""];
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${[...numbers.map((number) => [`worksheets/sheet${number}`, "worksheet"]), ["styles", "styles"], ["sharedStrings", "sharedStrings"]].map(([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${given.workbookPr ?? ""}<sheets>${numbers.map((number) => `<sheet name="Tờ ${number}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...numbers.map((number) => [`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`] as const),
      ["rIdS", "styles", "styles.xml"],
      ["rIdT", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${MAIN}">${given.styles ?? ""}</styleSheet>`,
    "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}">${given.strings ?? ""}</sst>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.includes("worksheet") ? sheet : worksheet(sheet);
  });
  Object.assign(parts, given.parts);
  const files = Object.entries(parts).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content: typeof content === "string" ? strToU8(content) : content }],
  );
  // Packed quickly: some tests make parts of many million characters.
  return rawZip(files, 1);
}

export function opened(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The only problem of opening a file. */
export function refusal(bytes: Uint8Array): Problem {
  const result = openXlsx(bytes, { file: "xã.xlsx" });
  if (result.ok || result.problems.length !== 1 || !result.problems[0]) throw new Error("expected one problem");
  return result.problems[0];
}

/** The grid of the nth sheet. */
export function gridOf(bytes: Uint8Array, index = 0): Grid {
  const file = opened(bytes);
  const grid = file.readGrid(file.facts.sheets[index]?.name ?? "");
  if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
  return grid.value;
}

/** All values of a grid, row by row; `null` where blank. */
export function valuesOf(grid: Grid): CellValue[][] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => valueAt(grid, row, column)),
  );
}
