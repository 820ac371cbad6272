import type { PackageDraft } from "./package-draft";
import { refuse } from "./refusal";
import { spliceWorkbook, WORKBOOK_ORDER } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, numberAttribute, textOf } from "./xml-element";
import type { Splice } from "./xml-splice";
import { appendChildren, placeInOrder, removeLast, setAttribute } from "./xml-splice";
import { escapeXml, escapeXmlContent } from "./xml-text";

/** The `definedName` elements of the workbook's root. */
export function nameElements(workbook: XmlElement): readonly XmlElement[] {
  const names = childOf(workbook, "definedNames");
  return names ? childrenOf(names, "definedName") : [];
}

/** Adds a name; `sheetIndex` makes it the sheet's own (as print titles are). */
export function addName(draft: PackageDraft, name: string, formula: string, sheetIndex: number | null): void {
  spliceWorkbook(draft, (root) => {
    const local = sheetIndex === null ? "" : ` localSheetId="${sheetIndex}"`;
    const p = root.prefix;
    const xml = `<${p}definedName name="${escapeXml(name)}"${local}>${escapeXmlContent(formula)}</${p}definedName>`;
    const container = childOf(root, "definedNames");
    if (container) return appendChildren(container, xml, 1);
    const at = placeInOrder(root, WORKBOOK_ORDER, "definedNames");
    return [{ start: at, end: at, text: `<${p}definedNames>${xml}</${p}definedNames>` }];
  });
}

/** Takes away the names `isGone` picks; the list itself too where nothing is left of it. */
export function removeNames(draft: PackageDraft, isGone: (name: XmlElement) => boolean): void {
  spliceWorkbook(draft, (root, text) => {
    const container = childOf(root, "definedNames");
    const gone = nameElements(root).filter(isGone);
    return container ? removeLast(text, container, gone) : [];
  });
}

/** The names' splices that follow the sheets' indices moving from `from` on by `by`. */
export function rebaseNames(workbook: XmlElement, from: number, by: number): readonly Splice[] {
  return nameElements(workbook).flatMap((name) => {
    const index = numberAttribute(name, "localSheetId");
    return index === null || index < from ? [] : [setAttribute(name, "localSheetId", String(index + by))];
  });
}

/** Sets, changes or (with `null`) removes a name of the whole workbook that must be as `before` says (`cell-changed`). */
export function setName(draft: PackageDraft, name: string, before: string | null, after: string | null): void {
  const key = name.toLowerCase();
  const isIt = (element: XmlElement): boolean =>
    attributeOf(element, "name")?.toLowerCase() === key && attributeOf(element, "localSheetId") === null;
  let found: string | null = null;
  spliceWorkbook(draft, (root, text) => {
    const element = nameElements(root).find(isIt);
    found = element ? textOf(text, element) : null;
    if (found !== before) {
      return refuse("cell-changed", { cell: name, params: { expected: before ?? "", found: found ?? "" } });
    }
    if (!element || after === null) return [];
    return [{ start: element.openEnd, end: element.closeStart, text: escapeXmlContent(after) }];
  });
  if (found === null && after !== null) addName(draft, name, after, null);
  if (found !== null && after === null) removeNames(draft, isIt);
}
