import type { PackageDraft } from "./package-draft";
import { partText, putText } from "./package-draft";
import { relatedPart } from "./relationships";
import type { XmlElement } from "./xml-element";
import { childOf, descendantsOf, innerXml, numberAttribute, parseXml, textOf } from "./xml-element";
import type { Splice } from "./xml-splice";
import { applySplices, setAttribute } from "./xml-splice";
import { escapeXmlContent } from "./xml-text";

/** A change of the list of worksheets, by position among the worksheets. */
export type SheetTitleChange =
  | { readonly kind: "add"; readonly index: number; readonly name: string }
  | { readonly kind: "remove"; readonly index: number; readonly name: string }
  | { readonly kind: "rename"; readonly index: number; readonly name: string; readonly to: string };

/**
 * Keeps the titles in `docProps/app.xml` in step with the sheets. They are a courtesy nothing depends on: a list
 * that is absent, or does not say what the workbook says, is left as it is.
 */
export function changeSheetTitles(draft: PackageDraft, worksheets: number, change: SheetTitleChange): void {
  const part = relatedPart(draft, "", "extended-properties");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return;
  const root = parseXml(text, part);
  const splices = titleSplices(text, root, worksheets, change);
  if (splices.length > 0) putText(draft, part, applySplices(text, splices));
}

function titleSplices(text: string, root: XmlElement, worksheets: number, change: SheetTitleChange): readonly Splice[] {
  const titles = childOf(root, "TitlesOfParts")?.children[0];
  const count = descendantsOf(childOf(root, "HeadingPairs") ?? root, "i4")[0];
  if (!titles || !count || Number(innerXml(text, count)) !== worksheets) return [];
  const at = titles.children[change.index];
  const title = (name: string): string => `<${titles.prefix}lpstr>${escapeXmlContent(name)}</${titles.prefix}lpstr>`;
  const counted = (by: number): readonly Splice[] => [
    { start: count.openEnd, end: count.closeStart, text: String(worksheets + by) },
    setAttribute(titles, "size", String((numberAttribute(titles, "size") ?? titles.children.length) + by)),
  ];
  if (change.kind === "add") {
    const before = titles.children[change.index - 1];
    if (!before) return [];
    return [{ start: before.end, end: before.end, text: title(change.name) }, ...counted(1)];
  }
  if (!at || textOf(text, at) !== change.name) return [];
  if (change.kind === "rename") return [{ start: at.openEnd, end: at.closeStart, text: escapeXmlContent(change.to) }];
  return [{ start: at.start, end: at.end, text: "" }, ...counted(-1)];
}

/** Puts the worksheets' titles into another order; as `changeSheetTitles`, a list that does not say what the workbook said is left. */
export function orderSheetTitles(draft: PackageDraft, before: readonly string[], after: readonly string[]): void {
  const part = relatedPart(draft, "", "extended-properties");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return;
  const titles = (childOf(parseXml(text, part), "TitlesOfParts")?.children[0]?.children ?? []).slice(0, before.length);
  if (titles.length < before.length || titles.some((title, index) => textOf(text, title) !== before[index])) return;
  putText(draft, part, applySplices(text, titles.map((title, index) => ({ start: title.openEnd, end: title.closeStart, text: escapeXmlContent(after[index] ?? "") }))));
}
