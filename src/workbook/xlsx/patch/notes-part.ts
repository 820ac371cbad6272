import { cellAddress } from "../../address";
import { PRODUCT } from "../../edit";
import { addContentType, removeContentTypes } from "./content-types";
import { withoutShapes, withShapes, NOTES_DRAWING } from "./notes-drawing";
import type { PackageDraft } from "./package-draft";
import { freePartName, partText, putText, removePart, requirePart } from "./package-draft";
import { protectionOf } from "./protection";
import { refuse } from "./refusal";
import { addRelationship, relationshipsOf, relationshipType, removeRelationship } from "./relationships";
import { insertReference } from "./sheet-layout";
import { openSheetPart, putSheetPart, spliceSheet, worksheetRoot } from "./sheet-part";
import { richText } from "./string-table";
import { mainNamespace, relationshipIdOf } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, numberAttribute, textOf } from "./xml-element";
import type { Splice } from "./xml-splice";
import { appendChildren, applySplices, dropElement, removeLast, setAttribute } from "./xml-splice";
import { escapeCellText, escapeXmlContent } from "./xml-text";

/** A note to be set, changed or taken away. Row and column 0-based. */
export interface NoteChange {
  readonly row: number;
  readonly column: number;
  readonly before: string | null;
  readonly after: string | null;
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const AUTHOR = PRODUCT;

/** Sets notes of one sheet; each must be as its `before` says (`cell-changed`). Cells with threaded comments are refused. */
export function setNotes(draft: PackageDraft, sheet: NotedSheet, changes: readonly NoteChange[]): void {
  if (protectionOf(draft, sheet.part)?.forbidsNotes === true) refuse("sheet-protected", { sheet: sheet.name });
  const isEmptyTask = changes.every((change) => change.before === null && change.after === null);
  requireUnthreaded(draft, sheet, changes);
  if (isEmptyTask && !findPart(draft, sheet.part, "comments")) return;
  const { comments, drawing } = requireParts(draft, sheet.part);
  changeComments(draft, sheet.name, comments.part, changes);
  changeDrawing(draft, drawing.part, changes);
  if (isEmpty(draft, comments.part)) removeParts(draft, sheet.part, comments, drawing);
}

/** A worksheet whose notes are asked about. */
export interface NotedSheet {
  readonly name: string;
  readonly part: string;
}

/** The notes of a sheet by cell address, conversations too: in them Excel keeps a note for programs that know no others. */
export function notesOf(draft: PackageDraft, sheetPart: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const cell of threadedCells(draft, sheetPart)) notes.set(cell, "");
  const part = findPart(draft, sheetPart, "comments")?.part;
  if (part === undefined) return notes;
  const { text } = requirePart(draft, part);
  for (const comment of childrenOf(commentList(draft, part), "comment")) {
    const body = childOf(comment, "text");
    notes.set(attributeOf(comment, "ref") ?? "", body ? richText(text, body) : "");
  }
  return notes;
}

function threadedCells(draft: PackageDraft, sheetPart: string): ReadonlySet<string> {
  const threaded = findPart(draft, sheetPart, "threadedComment");
  const text = threaded ? partText(draft, threaded.part) : null;
  return new Set([...(text ?? "").matchAll(/\sref="([A-Z]+\d+)"/g)].flatMap((match) => match[1] ?? []));
}

interface RelatedPart {
  readonly id: string;
  readonly part: string;
}

function findPart(draft: PackageDraft, source: string, kind: string): RelatedPart | null {
  const found = relationshipsOf(draft, source).find((r) => r.kind === kind && r.part !== null);
  return found && found.part !== null ? { id: found.id, part: found.part } : null;
}

function requireUnthreaded(draft: PackageDraft, sheet: NotedSheet, changes: readonly NoteChange[]): void {
  const cells = threadedCells(draft, sheet.part);
  const met = changes.map((change) => cellAddress(change.row, change.column)).find((cell) => cells.has(cell));
  if (met !== undefined) refuse("edit-not-supported", { sheet: sheet.name, cell: met, params: { reason: "threaded-comment" } });
}

/** The comments and their drawing, made where they are absent; the sheet is made to point to the drawing. */
function requireParts(draft: PackageDraft, sheetPart: string): { readonly comments: RelatedPart; readonly drawing: RelatedPart } {
  const comments = findPart(draft, sheetPart, "comments") ?? addComments(draft, sheetPart);
  const reference = childOf(worksheetRoot(openSheetPart(draft, sheetPart)), "legacyDrawing");
  const shown = reference ? relationshipsOf(draft, sheetPart).find((r) => r.id === relationshipIdOf(reference)) : undefined;
  if (shown && shown.part !== null) return { comments, drawing: { id: shown.id, part: shown.part } };
  const part = freePartName(draft, "xl/drawings/vmlDrawing#.vml");
  putText(draft, part, NOTES_DRAWING);
  addContentType(draft, part, DRAWING_TYPE);
  const id = addRelationship(draft, sheetPart, relationshipType(draft, "vmlDrawing"), part);
  insertReference(draft, sheetPart, "legacyDrawing", id);
  return { comments, drawing: { id, part } };
}

function addComments(draft: PackageDraft, sheetPart: string): RelatedPart {
  const part = freePartName(draft, "xl/comments#.xml");
  putText(draft, part, `${HEAD}<comments xmlns="${mainNamespace(draft)}"><authors></authors><commentList></commentList></comments>`);
  addContentType(draft, part, COMMENTS_TYPE);
  return { part, id: addRelationship(draft, sheetPart, relationshipType(draft, "comments"), part) };
}

function commentList(draft: PackageDraft, part: string): XmlElement {
  return childOf(requirePart(draft, part).root, "commentList") ?? refuse("xml-broken", { part });
}

/** Whether neither a note nor an author is left; a list that others left empty keeps its authors. */
function isEmpty(draft: PackageDraft, part: string): boolean {
  const authors = childOf(requirePart(draft, part).root, "authors");
  return childrenOf(commentList(draft, part), "comment").length === 0 && (authors?.children ?? []).length === 0;
}

function changeComments(draft: PackageDraft, sheet: string, part: string, changes: readonly NoteChange[]): void {
  const { text, root } = requirePart(draft, part);
  const list = childOf(root, "commentList") ?? refuse("xml-broken", { part });
  const authors = childOf(root, "authors") ?? refuse("xml-broken", { part });
  const known = new Map(childrenOf(list, "comment").map((comment) => [attributeOf(comment, "ref") ?? "", comment]));
  const author = authorIndex(text, authors);
  const p = root.prefix;
  const splices: Splice[] = [];
  const added: string[] = [];
  const gone = new Set<XmlElement>();
  for (const change of changes) {
    const cell = cellAddress(change.row, change.column);
    const comment = known.get(cell);
    const body = comment ? childOf(comment, "text") : null;
    const found = body ? richText(text, body) : null;
    if (found !== change.before) refuse("cell-changed", { sheet, cell, params: { expected: change.before ?? "", found: found ?? "" } });
    if (found === change.after) continue;
    if (change.after === null && comment) gone.add(comment);
    if (change.after === null) continue;
    const inner = `<${p}t xml:space="preserve">${escapeCellText(change.after)}</${p}t>`;
    if (body) splices.push({ start: body.start, end: body.end, text: `<${p}text>${inner}</${p}text>` });
    else added.push(`<${p}comment ref="${cell}" authorId="${author}"><${p}text>${inner}</${p}text></${p}comment>`);
  }
  splices.push(...[...gone].map(dropElement));
  if (added.length > 0) splices.push(...appendChildren(list, added.join(""), added.length));
  const isAuthorNew = author === authors.children.length && added.length > 0;
  if (isAuthorNew) splices.push(...appendChildren(authors, `<${p}author>${escapeXmlContent(AUTHOR)}</${p}author>`, 1));
  const staying = [...known.values()].filter((comment) => !gone.has(comment));
  if (gone.size > 0 && added.length === 0) splices.push(...releaseAuthors(text, authors, [...gone], staying));
  if (splices.length > 0) putText(draft, part, applySplices(text, splices));
}

/** Where our author stands, or would. */
function authorIndex(text: string, authors: XmlElement): number {
  const index = authors.children.findIndex((author) => textOf(text, author) === AUTHOR);
  return index < 0 ? authors.children.length : index;
}

/**
 * Authors go with their last note, whatever they are called (LibreOffice leaves them without a name, openpyxl puts them in
 * another order); the notes that stay are told of their authors' new numbers.
 */
function releaseAuthors(
  text: string,
  authors: XmlElement,
  gone: readonly XmlElement[],
  staying: readonly XmlElement[],
): readonly Splice[] {
  const numberOf = (comment: XmlElement): number => numberAttribute(comment, "authorId") ?? 0;
  const needed = new Set(staying.map(numberOf));
  const freed = new Set(gone.map(numberOf).filter((number) => !needed.has(number)));
  const dropped = authors.children.filter((_, number) => freed.has(number));
  if (dropped.length === authors.children.length) {
    const wasSelfClosing = text.slice(authors.openEnd - 2, authors.openEnd) === " >";
    return wasSelfClosing ? removeLast(text, authors, dropped) : dropped.map(dropElement);
  }
  const renumbered = staying.flatMap((comment) => {
    const before = numberOf(comment);
    const after = before - [...freed].filter((number) => number < before).length;
    return after === before ? [] : [setAttribute(comment, "authorId", String(after))];
  });
  return [...dropped.map(dropElement), ...renumbered];
}

function changeDrawing(draft: PackageDraft, part: string, changes: readonly NoteChange[]): void {
  const before = partText(draft, part) ?? refuse("part-missing", { part });
  const gone = changes.filter(({ before: was, after }) => was !== null && after === null);
  const added = changes.filter(({ before: was, after }) => was === null && after !== null);
  let text = gone.length === 0 ? before : withoutShapes(before, gone);
  if (added.length > 0) text = withShapes(text, added, part);
  if (text !== before) putText(draft, part, text);
}

/** With the last note go the parts that held them, the drawing only if no other shape is left on it. */
function removeParts(draft: PackageDraft, sheetPart: string, comments: RelatedPart, drawing: RelatedPart): void {
  removePart(draft, comments.part);
  removeContentTypes(draft, [comments.part]);
  removeRelationship(draft, sheetPart, comments.id);
  if (/<(?:[\w.-]+:)?shape[\s>]/.test(partText(draft, drawing.part) ?? "")) return;
  const sheet = openSheetPart(draft, sheetPart);
  const reference = childOf(worksheetRoot(sheet), "legacyDrawing");
  if (reference) putSheetPart(draft, spliceSheet(sheet, [dropElement(reference)]));
  removePart(draft, drawing.part);
  removeContentTypes(draft, [drawing.part]);
  removeRelationship(draft, sheetPart, drawing.id);
}
