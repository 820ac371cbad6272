import type { PackageDraft } from "./package-draft";
import { putText, requirePart } from "./package-draft";
import { attributeOf, childrenOf } from "./xml-element";
import { appendChildren, applySplices, dropElement } from "./xml-splice";
import { escapeXml } from "./xml-text";

const PART = "[Content_Types].xml";

/** The content type of a part: its own override, or its extension's default; `null` where neither says. */
export function contentTypeOf(draft: PackageDraft, part: string): string | null {
  const { root } = requirePart(draft, PART);
  const key = `/${part}`.toLowerCase();
  const own = childrenOf(root, "Override").find((o) => attributeOf(o, "PartName")?.toLowerCase() === key);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byExtension = childrenOf(root, "Default").find((d) => attributeOf(d, "Extension")?.toLowerCase() === extension);
  const found = own ?? byExtension;
  return found ? attributeOf(found, "ContentType") : null;
}

/** Says what a new part is: by an override of its own, so that taking it away leaves the list as it was. */
export function addContentType(draft: PackageDraft, part: string, type: string): void {
  const { text, root } = requirePart(draft, PART);
  const xml = `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  putText(draft, PART, applySplices(text, appendChildren(root, xml, 1)));
}

/** Takes away the overrides of these parts. */
export function removeContentTypes(draft: PackageDraft, parts: readonly string[]): void {
  const { text, root } = requirePart(draft, PART);
  const keys = new Set(parts.map((part) => `/${part}`.toLowerCase()));
  const gone = childrenOf(root, "Override").filter((o) => keys.has((attributeOf(o, "PartName") ?? "").toLowerCase()));
  if (gone.length > 0) putText(draft, PART, applySplices(text, gone.map(dropElement)));
}
