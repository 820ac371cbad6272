import type { MadeText } from "../../edit";
import { MEMORY_NAMESPACE } from "../memory-part";
import { addContentType, removeContentTypes } from "./content-types";
import type { PackageDraft } from "./package-draft";
import { freePartName, partText, putPieces, putText, removePart } from "./package-draft";
import { refuse } from "./refusal";
import { addRelationship, relationshipsNamespace, relationshipsOf, relationshipType, removeOrphans, removeRelationship, removeRelationships } from "./relationships";
import { workbookPartName } from "./workbook-part";
import { attributeOf, parseXml } from "./xml-element";
import { encodedPieces } from "./xml-text";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const XML_TYPE = "application/xml";
/** Always the same: the part is one of a kind, and what is written says nothing of when or where. */
const ITEM_ID = "{5B1D6C1E-7A0F-4C39-9C53-2D1E6F0A8B47}";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n';

interface MemoryPart {
  readonly part: string;
  readonly relationshipId: string;
  readonly text: string;
}

function findMemory(draft: PackageDraft): MemoryPart | null {
  for (const { kind, part, id } of relationshipsOf(draft, workbookPartName(draft))) {
    const text = kind === "customXml" && part !== null ? partText(draft, part) : null;
    if (part === null || text?.includes(MEMORY_NAMESPACE) !== true) continue;
    const root = parseXml(text, part);
    const declared = attributeOf(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`);
    if (declared === MEMORY_NAMESPACE) return { part, relationshipId: id, text };
  }
  return null;
}

/** Writes, rewrites or (with `null`) removes our custom XML part, which must be as `before` says (`cell-changed`). */
export function setMemory(draft: PackageDraft, before: string | null, after: MadeText | null): void {
  const known = findMemory(draft);
  if ((known?.text ?? null) !== before) refuse("cell-changed", { params: { expected: "memory", found: "memory" } });
  if (known && after !== null) putMemory(draft, known.part, after);
  if (known && after === null) removeMemory(draft, known);
  if (!known && after !== null) addMemory(draft, after);
}

/** Puts the text as it is made; of its pieces those with tags tell whether it is what it must be. */
function putMemory(draft: PackageDraft, part: string, text: MadeText): void {
  const tagged: string[] = [];
  const seen = function* (pieces: Iterable<string>): Generator<string> {
    for (const piece of pieces) {
      if (piece.includes("<")) tagged.push(piece);
      yield piece;
    }
  };
  putPieces(draft, part, encodedPieces(seen(typeof text === "string" ? [text] : text.pieces())));
  requireMemory(tagged.join(""));
}

function requireMemory(text: string): void {
  const root = parseXml(text, "customXml");
  const declared = attributeOf(root, root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`);
  if (declared !== MEMORY_NAMESPACE) refuse("memory-invalid");
}

function addMemory(draft: PackageDraft, text: MadeText): void {
  const item = freePartName(draft, "customXml/item#.xml");
  const number = item.replace(/\D/g, "");
  const properties = freePartName(draft, `customXml/itemProps${number}.xml`);
  const stem = relationshipsNamespace(draft).replace(/relationships$/, "");
  putMemory(draft, item, text);
  putText(
    draft,
    properties,
    `${HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${stem}customXml"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(draft, item, XML_TYPE);
  addContentType(draft, properties, PROPERTIES_TYPE);
  addRelationship(draft, workbookPartName(draft), relationshipType(draft, "customXml"), item);
  addRelationship(draft, item, relationshipType(draft, "customXmlProps"), properties);
}

function removeMemory(draft: PackageDraft, memory: MemoryPart): void {
  const targets = relationshipsOf(draft, memory.part).flatMap((r) => (r.part === null ? [] : [r.part]));
  removeRelationship(draft, workbookPartName(draft), memory.relationshipId);
  removePart(draft, memory.part);
  removeRelationships(draft, memory.part);
  removeContentTypes(draft, [memory.part, ...removeOrphans(draft, targets)]);
}
