import type { PackageDraft } from "./package-draft";
import { putText, requirePart } from "./package-draft";
import { refuse } from "./refusal";
import { relatedPart, relationshipsOf } from "./relationships";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, numberAttribute } from "./xml-element";
import type { Splice } from "./xml-splice";
import { applySplices } from "./xml-splice";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** The worksheet's part; `null` for a broken relationship. */
  readonly part: string | null;
  /** "worksheet", "chartsheet", "dialogsheet" … */
  readonly kind: string;
  readonly visibility: string;
}

/** The children of `workbook` in the order of the schema (CT_Workbook, ECMA-376 18.2.27). */
export const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
  "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
] as const;

/** The name of the workbook's main part. */
export function workbookPartName(draft: PackageDraft): string {
  return relatedPart(draft, "", "officeDocument") ?? refuse("zip-not-workbook");
}

/** The sheets in their order on the tabs. */
export function sheetsOf(draft: PackageDraft): readonly SheetEntry[] {
  const name = workbookPartName(draft);
  const { root } = requirePart(draft, name);
  const relationships = new Map(relationshipsOf(draft, name).map((r) => [r.id, r]));
  return sheetElements(root).map((element) => {
    const id = relationshipIdOf(element);
    const relationship = relationships.get(id);
    return {
      name: attributeOf(element, "name") ?? "",
      sheetId: numberAttribute(element, "sheetId") ?? 0,
      relationshipId: id,
      part: relationship?.part ?? null,
      kind: relationship?.kind ?? "",
      visibility: attributeOf(element, "state") ?? "visible",
    };
  });
}

export function sheetElements(workbook: XmlElement): readonly XmlElement[] {
  const sheets = childOf(workbook, "sheets");
  return sheets ? childrenOf(sheets, "sheet") : [];
}

/** The `r:id` of an element, whatever the prefix of the relationships namespace is. */
export function relationshipIdOf(element: XmlElement): string {
  return element.attributes.find((attribute) => attribute.name.endsWith(":id"))?.value ?? "";
}

/** The main namespace as the workbook declares it: transitional or strict. */
export function mainNamespace(draft: PackageDraft): string {
  const { root } = requirePart(draft, workbookPartName(draft));
  return attributeOf(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`) ?? "";
}

/** The sheet of that name (names are the same in any case); `sheet-not-found` where there is none. */
export function requireSheet(draft: PackageDraft, name: string): SheetEntry & { readonly part: string } {
  const sheet = findSheet(draft, name) ?? refuse("sheet-not-found", { sheet: name });
  if (sheet.part === null) return refuse("part-missing", { sheet: name });
  if (sheet.kind !== "worksheet") return refuse("edit-not-supported", { sheet: name, params: { reason: sheet.kind } });
  return { ...sheet, part: sheet.part };
}

export function findSheet(draft: PackageDraft, name: string): SheetEntry | null {
  const key = name.normalize("NFC").toLowerCase();
  return sheetsOf(draft).find((sheet) => sheet.name.normalize("NFC").toLowerCase() === key) ?? null;
}

/** Refuses names Excel would not take: empty, over 31 signs, with one of `[]:*?/\`, or an apostrophe at an end. */
export function requireSheetName(name: string): void {
  if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) refuse("sheet-name-invalid", { sheet: name });
}

/** Changes the workbook's main part by splices made from its root. */
export function spliceWorkbook(
  draft: PackageDraft,
  make: (root: XmlElement, text: string) => readonly Splice[],
): void {
  const name = workbookPartName(draft);
  const { text, root } = requirePart(draft, name);
  const splices = make(root, text);
  if (splices.length > 0) putText(draft, name, applySplices(text, splices));
}

