import type { PackageDraft } from "./package-draft";
import { partBytes, partNames, partText, putText } from "./package-draft";
import { contentTypeOf } from "./content-types";
import { nameElements } from "./defined-names";
import { unsharedRows } from "./row-formulas";
import { refuse } from "./refusal";
import { relationshipsOf } from "./relationships";
import { openSheetPart, putSheetPart, spliceSheet, worksheetRoot } from "./sheet-part";
import { mapRows } from "./row-formulas";
import { sheetsOf, spliceWorkbook } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, descendantsOf, parseXml, textOf } from "./xml-element";
import type { Splice } from "./xml-splice";
import { applySplices, setAttribute } from "./xml-splice";
import { escapeXmlContent } from "./xml-text";

/**
 * Rewrites a formula that stands on `sheet` (`null` for what belongs to no sheet, as names and charts do,
 * where every reference names its sheet).
 */
export type FormulaChange = (formula: string, sheet: string | null) => string;

/** Which formulas a change can concern at all: those for which this is false are not even looked at. */
export type FormulaInterest = (text: string, sheet: string | null) => boolean;

/** Elements of a sheet besides its cells whose text is a formula, in the main namespace and in extensions. */
const SHEET_FORMULAS = ["formula", "formula1", "formula2", "f"] as const;

/** Rewrites the formulas of the whole workbook: cells, rules, validations, names, charts, tables, links, controls. */
export function rewriteEverywhere(draft: PackageDraft, change: FormulaChange, concerns: FormulaInterest): void {
  for (const sheet of sheetsOf(draft)) {
    if (sheet.part === null || sheet.kind !== "worksheet") continue;
    rewriteSheet(draft, sheet.part, sheet.name, change, concerns);
    rewriteTables(draft, sheet.part, sheet.name, change);
  }
  spliceWorkbook(draft, (root, text) => nameElements(root).flatMap((name) => textSplice(text, name, change, null)));
  for (const part of partNames(draft)) {
    const type = contentTypeOf(draft, part) ?? "";
    if (/drawingml\.chart\+xml|ms-office\.chartex|drawing\+xml$/.test(type)) rewriteDrawing(draft, part, change);
    if (/controlproperties/i.test(type)) rewriteControl(draft, part, change);
  }
}

function rewriteSheet(draft: PackageDraft, part: string, name: string, change: FormulaChange, concerns: FormulaInterest): void {
  const before = openSheetPart(draft, part);
  const root = worksheetRoot(before);
  const formulas = SHEET_FORMULAS.flatMap((local) => descendantsOf(root, local));
  const links = descendantsOf(root, "hyperlink").flatMap((link) => {
    const location = attributeOf(link, "location");
    const after = location === null ? null : change(location, name);
    return after === null || after === location ? [] : [setAttribute(link, "location", after)];
  });
  const limits = descendantsOf(root, "cfvo").flatMap((limit) => {
    const value = attributeOf(limit, "val");
    const after = value === null || !Number.isNaN(Number(value)) ? value : change(value, name);
    return after === null || after === value ? [] : [setAttribute(limit, "val", after)];
  });
  const splices = [...formulas.flatMap((element) => textSplice(before.skeleton, element, change, name)), ...links, ...limits];
  const rows = mapRows(unsharedRows(before.rows, root.prefix, part, (text) => concerns(text, name)), root.prefix, part, {
    formula: (formula) => (concerns(formula, name) ? change(formula, name) : formula),
  });
  if (splices.length > 0 || rows !== before.rows) putSheetPart(draft, { ...spliceSheet(before, splices), rows });
}

function textSplice(text: string, element: XmlElement, change: FormulaChange, sheet: string | null): readonly Splice[] {
  if (element.selfClosing || element.children.length > 0) return [];
  const before = textOf(text, element);
  const after = change(before, sheet);
  return after === before ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeXmlContent(after) }];
}

function rewriteTables(draft: PackageDraft, sheetPart: string, sheet: string, change: FormulaChange): void {
  for (const { kind, part } of relationshipsOf(draft, sheetPart)) {
    if (kind === "table" && part !== null) {
      rewriteTexts(draft, part, ["calculatedColumnFormula", "totalsRowFormula"], (formula) => change(formula, sheet));
    }
  }
}

function rewriteDrawing(draft: PackageDraft, part: string, change: FormulaChange): void {
  rewriteTexts(draft, part, ["f"], (formula) => change(formula, null));
  rewriteAttributes(draft, part, /\btextlink="([^"]+)"/, "textlink", (formula) => change(formula, null));
}

function rewriteControl(draft: PackageDraft, part: string, change: FormulaChange): void {
  for (const name of ["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx", "fmlaMacro"]) {
    rewriteAttributes(draft, part, new RegExp(`\\b${name}="([^"]+)"`), name, (formula) => change(formula, null));
  }
}

/** Rewrites the texts of the elements of these local names. */
function rewriteTexts(draft: PackageDraft, part: string, locals: readonly string[], change: (text: string) => string): void {
  const text = partText(draft, part);
  if (text === null) return;
  const root = parseXml(text, part);
  const splices = locals
    .flatMap((local) => descendantsOf(root, local))
    .flatMap((element) => textSplice(text, element, (formula) => change(formula), null));
  if (splices.length > 0) putText(draft, part, applySplices(text, splices));
}

function rewriteAttributes(draft: PackageDraft, part: string, mark: RegExp, name: string, change: (text: string) => string): void {
  const text = partBytes(draft, part) === null ? null : partText(draft, part);
  if (text === null || !mark.test(text)) return;
  const root = parseXml(text, part);
  const all = [root, ...allDescendants(root)];
  const splices = all.flatMap((element) => {
    const before = attributeOf(element, name);
    const after = before === null ? null : change(before);
    return after === null || after === before ? [] : [setAttribute(element, name, after)];
  });
  if (splices.length > 0) putText(draft, part, applySplices(text, splices));
}

function allDescendants(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...allDescendants(child)]);
}

/** Refuses what a worksheet may carry that nobody here knows how to rewrite; `known` are the extensions that are. */
export function requireKnownExtensions(sheet: string, skeleton: string, part: string): void {
  for (const match of skeleton.matchAll(/<(?:[\w.-]+:)?ext\s[^>]*\buri\s*=\s*["']([^"']+)["']/g)) {
    const uri = (match[1] ?? "").toUpperCase();
    if (!KNOWN_EXTENSIONS.has(uri)) refuse("part-not-shiftable", { sheet, part, params: { reason: "extension", uri } });
  }
}

/** x14 conditional formats, validations, sparklines, ignored errors, slicers; x15 timelines; and rules' ids. */
const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  "{78C0D931-6437-407D-A8EE-F0AAD7539E65}",
  "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}",
  "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}",
  "{01252117-D84E-4E92-8308-4BE1C098FCBB}",
  "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}",
  "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}",
  "{7E03D99C-DC04-49D9-9315-930204A7B6E9}",
  "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}",
]);
