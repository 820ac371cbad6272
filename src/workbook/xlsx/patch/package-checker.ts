import type { PackageLimits } from "../package-limits";
import { NODE_LIMITS } from "../package-limits";
import { openPackage } from "../zip";
import type { Problem, Result } from "../../problem";
import { checkSheet } from "./check-sheet";
import { checkStyles } from "./check-styles";
import { contentTypeOf } from "./content-types";
import { nameElements } from "./defined-names";
import type { PackageFault } from "./package-fault";
import type { PackageDraft } from "./package-draft";
import { draftOf, hasPart, partNames, partText, requirePart } from "./package-draft";
import { accept, attempt } from "./refusal";
import { relatedPart, relationshipsOf, sourceOf } from "./relationships";
import { sheetsOf, workbookPartName } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, numberAttribute, parseXml } from "./xml-element";

/**
 * What is wrong with a package as Excel would see it: content types, relationships, ids, indices into styles and
 * strings, references that lead nowhere, order of cells, names used twice. An empty list is a sound package.
 */
export function checkPackage(bytes: Uint8Array, limits: PackageLimits = NODE_LIMITS): readonly (PackageFault | Problem)[] {
  const faults: Result<readonly PackageFault[]> = attempt(() => {
    const draft = draftOf(accept(openPackage(bytes, limits)));
    return [
      ...checkXml(draft),
      ...checkContentTypes(draft),
      ...checkRelationships(draft),
      ...checkWorkbook(draft),
      ...checkStyles(draft),
      ...sheetsOf(draft).flatMap((sheet) => checkSheet(draft, sheet)),
      ...checkCalcChain(draft),
    ];
  });
  return faults.ok ? faults.value : faults.problems;
}

function checkXml(draft: PackageDraft): readonly PackageFault[] {
  for (const part of partNames(draft).filter((name) => /\.(xml|rels|vml)$/i.test(name))) requirePart(draft, part);
  return [];
}

function checkContentTypes(draft: PackageDraft): readonly PackageFault[] {
  const parts = partNames(draft).filter((name) => name !== "[Content_Types].xml" && !name.endsWith("/"));
  const untyped = parts.filter((part) => contentTypeOf(draft, part) === null);
  const { root } = requirePart(draft, "[Content_Types].xml");
  const overrides = childrenOf(root, "Override").map((o) => (attributeOf(o, "PartName") ?? "").slice(1));
  return [
    ...untyped.map((part) => ({ part, fault: "no-content-type", detail: part })),
    ...overrides.filter((part) => !hasPart(draft, part)).map((part) => ({ part, fault: "type-of-no-part", detail: part })),
    ...repeated(overrides).map((part) => ({ part, fault: "type-twice", detail: part })),
  ];
}

function checkRelationships(draft: PackageDraft): readonly PackageFault[] {
  return partNames(draft)
    .filter((name) => name.endsWith(".rels"))
    .flatMap((part) => {
      const source = sourceOf(part);
      const all = relationshipsOf(draft, source);
      const lost = all.filter((r) => r.part !== null && !r.target.startsWith("#") && !hasPart(draft, r.part));
      return [
        ...(source !== "" && !hasPart(draft, source) ? [{ part, fault: "relationships-of-no-part", detail: source }] : []),
        ...lost.map((r) => ({ part, fault: "target-missing", detail: r.target })),
        ...repeated(all.map((r) => r.id)).map((id) => ({ part, fault: "relationship-twice", detail: id })),
      ];
    });
}

function checkWorkbook(draft: PackageDraft): readonly PackageFault[] {
  const part = workbookPartName(draft);
  const { root } = requirePart(draft, part);
  const sheets = sheetsOf(draft);
  const fault = (name: string, detail: string): PackageFault => ({ part, fault: name, detail });
  const views = childOf(root, "bookViews");
  const tabs = (views ? childrenOf(views, "workbookView") : []).map((view) => numberAttribute(view, "activeTab") ?? 0);
  const names = nameElements(root);
  return [
    ...repeated(sheets.map((sheet) => sheet.name.toLowerCase())).map((name) => fault("sheet-name-twice", name)),
    ...repeated(sheets.map((sheet) => String(sheet.sheetId))).map((id) => fault("sheet-id-twice", id)),
    ...sheets.filter((sheet) => sheet.part === null).map((sheet) => fault("sheet-without-part", sheet.name)),
    ...sheets.filter((sheet) => sheet.name === "" || sheet.name.length > 31).map((sheet) => fault("sheet-name", sheet.name)),
    ...(sheets.some((sheet) => sheet.visibility === "visible") ? [] : [fault("no-visible-sheet", "")]),
    ...tabs.filter((tab) => tab >= sheets.length).map((tab) => fault("active-tab", String(tab))),
    ...names.filter((name) => (numberAttribute(name, "localSheetId") ?? 0) >= sheets.length).map((name) => fault("name-of-no-sheet", nameKey(name))),
    ...repeated(names.map(nameKey)).map((name) => fault("name-twice", name)),
  ];
}

function nameKey(name: XmlElement): string {
  return `${attributeOf(name, "localSheetId") ?? ""}!${(attributeOf(name, "name") ?? "").toLowerCase()}`;
}

/** Each entry of the calculation chain must lead to a formula; `i` holds on until the next one. */
function checkCalcChain(draft: PackageDraft): readonly PackageFault[] {
  const part = relatedPart(draft, workbookPartName(draft), "calcChain");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return [];
  let sheetId = 0;
  const formulas = new Map(sheetsOf(draft).map((sheet) => [sheet.sheetId, formulaCells(draft, sheet.part)]));
  return childrenOf(parseXml(text, part), "c").flatMap((cell) => {
    sheetId = numberAttribute(cell, "i") ?? sheetId;
    const address = attributeOf(cell, "r") ?? "";
    return formulas.get(sheetId)?.has(address) === true ? [] : [{ part, fault: "chain-without-formula", detail: `${sheetId}!${address}` }];
  });
}

function formulaCells(draft: PackageDraft, part: string | null): ReadonlySet<string> {
  const data = part === null ? null : childOf(requirePart(draft, part).root, "sheetData");
  const cells = (data ? childrenOf(data, "row") : []).flatMap((row) => childrenOf(row, "c"));
  return new Set(cells.filter((cell) => childOf(cell, "f")).map((cell) => attributeOf(cell, "r") ?? ""));
}

/** The entries that occur more than once. */
export function repeated(entries: readonly string[]): readonly string[] {
  return [...new Set(entries.filter((entry, index) => entries.indexOf(entry) !== index))];
}
