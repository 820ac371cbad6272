import { relationshipsPart } from "../relationships";
import { removeContentTypes } from "./content-types";
import type { PackageDraft } from "./package-draft";
import { hasPart, partNames, partText, putText, removePart } from "./package-draft";
import { relativeTarget, resolveTarget } from "./part-path";
import { refuse } from "./refusal";
import type { XmlElement } from "./xml-element";
import { attributeOf, childrenOf, parseXml } from "./xml-element";
import { appendChildren, applySplices, dropElement, removeLast } from "./xml-splice";
import { escapeXml } from "./xml-text";

/** One relationship of a part. `part` is the resolved part name, `null` for targets outside the package. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type's URI ("worksheet", "styles" …), the same in transitional and strict packages. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly part: string | null;
}

const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The relationships of a part ("" for the package's own); none where it has no relationships part. */
export function relationshipsOf(draft: PackageDraft, source: string): readonly Relationship[] {
  const name = relationshipsPart(source);
  const text = partText(draft, name);
  if (text === null) return [];
  return childrenOf(parseXml(text, name), "Relationship").map((element) => readRelationship(element, source));
}

function readRelationship(element: XmlElement, source: string): Relationship {
  const type = attributeOf(element, "Type") ?? "";
  const target = attributeOf(element, "Target") ?? "";
  const isExternal = attributeOf(element, "TargetMode") === "External";
  return {
    id: attributeOf(element, "Id") ?? "",
    kind: type.slice(type.lastIndexOf("/") + 1),
    type,
    target,
    part: isExternal ? null : resolveTarget(source, target),
  };
}

/** The first part that `source` points to by a relationship of that kind, or `null`. */
export function relatedPart(draft: PackageDraft, source: string, kind: string): string | null {
  return relationshipsOf(draft, source).find((r) => r.kind === kind && r.part !== null)?.part ?? null;
}

/** Whether the package is of the strict kind, by the type of its main relationship. */
export function isStrict(draft: PackageDraft): boolean {
  return relationshipsOf(draft, "").some((r) => r.type.startsWith(STRICT_RELATIONSHIPS));
}

/** The namespace of `r:id` in this package, also the stem of its relationship types. */
export function relationshipsNamespace(draft: PackageDraft): string {
  return isStrict(draft) ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
}

/** The type URI of an office relationship in this package. */
export function relationshipType(draft: PackageDraft, kind: string): string {
  return `${relationshipsNamespace(draft)}/${kind}`;
}

/** Adds a relationship from `source` to `part`; gives its id. The relationships part is made where it is absent. */
export function addRelationship(draft: PackageDraft, source: string, type: string, part: string): string {
  const name = relationshipsPart(source);
  const taken = new Set(relationshipsOf(draft, source).map((r) => r.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const target = escapeXml(relativeTarget(source, part));
  const text = partText(draft, name);
  if (text === null) {
    const only = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
    putText(draft, name, `${HEAD}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}">${only}</Relationships>`);
    return id;
  }
  const root = parseXml(text, name);
  const xml = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  putText(draft, name, applySplices(text, appendChildren(root, xml, 1)));
  return id;
}

/** Takes away the relationship of that id. A relationships part left empty goes too, unless it had been empty before. */
export function removeRelationship(draft: PackageDraft, source: string, id: string): void {
  const name = relationshipsPart(source);
  const text = partText(draft, name);
  if (text === null) return;
  const root = parseXml(text, name);
  const elements = childrenOf(root, "Relationship");
  const element = elements.find((candidate) => attributeOf(candidate, "Id") === id);
  if (!element) return;
  const wasEmpty = text.slice(root.openEnd - 2, root.openEnd) === " >";
  if (elements.length > 1) putText(draft, name, applySplices(text, [dropElement(element)]));
  else if (wasEmpty) putText(draft, name, applySplices(text, removeLast(text, root, [element])));
  else removeRelationships(draft, source);
}

/** Takes a part's relationships part out; some programs list its content type although nobody needs to. */
export function removeRelationships(draft: PackageDraft, source: string): void {
  const name = relationshipsPart(source);
  if (!hasPart(draft, name)) return;
  removePart(draft, name);
  removeContentTypes(draft, [name]);
}

/**
 * Takes out those of the parts that nothing points to any more, with everything only they led to (drawings, charts,
 * tables …). Gives the names of the parts taken out; their content types are the caller's business.
 */
export function removeOrphans(draft: PackageDraft, parts: readonly string[]): readonly string[] {
  const removed: string[] = [];
  const queue = [...parts];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (!hasPart(draft, next) || isPointedTo(draft, next)) continue;
    const targets = relationshipsOf(draft, next).flatMap((r) => (r.part === null ? [] : [r.part]));
    removePart(draft, next);
    removeRelationships(draft, next);
    removed.push(next);
    queue.push(...targets);
  }
  return removed;
}

function isPointedTo(draft: PackageDraft, part: string): boolean {
  const key = part.toLowerCase();
  return partNames(draft)
    .filter((name) => name.endsWith(".rels"))
    .some((name) => relationshipsOf(draft, sourceOf(name)).some((r) => r.part?.toLowerCase() === key));
}

/** The part whose relationships stand in a relationships part. */
export function sourceOf(relationships: string): string {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(relationships);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : refuse("part-missing", { part: relationships });
}
