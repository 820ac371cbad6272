import type { PackageDraft } from "./package-draft";
import { partBytes, putBytes } from "./package-draft";
import { joinedBytes } from "./joined-bytes";
import { refuse } from "./refusal";
import { asideEnd, isAside } from "./set-aside";
import type { XmlElement } from "./xml-element";
import { childOf, parseXml } from "./xml-element";
import type { Splice } from "./xml-splice";
import { applySplices, placeInOrder } from "./xml-splice";
import { decodePart, encodePart, requireUtf8 } from "./xml-text";

/**
 * A worksheet part in two: `skeleton` is its text with the rows taken out (a small document by itself),
 * `rows` the bytes between `<sheetData>` and its end. So a change beside the cells of a sheet of 60 MB
 * never makes a string of them.
 */
export interface SheetPart {
  readonly name: string;
  readonly skeleton: string;
  readonly rows: Uint8Array;
}

/** The children of `worksheet` in the order of the schema (CT_Worksheet, ECMA-376 18.3.1.99). */
export const WORKSHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
  "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
  "tableParts", "extLst",
] as const;

const LESS = 60;
const SLASH = 47;
const COLON = 58;
const SHEET_DATA = Array.from("sheetData", (letter) => letter.charCodeAt(0));

/** Opens a worksheet part; other kinds of sheets, and parts without `sheetData`, are refused. */
export function openSheetPart(draft: PackageDraft, name: string): SheetPart {
  const bytes = partBytes(draft, name) ?? refuse("part-missing", { part: name });
  requireUtf8(bytes, name);
  const dataStart = findStartTagEnd(bytes);
  if (dataStart < 0) refuse("edit-not-supported", { part: name, params: { reason: "no-sheet-data" } });
  const isSelfClosing = bytes[dataStart - 2] === SLASH;
  const dataEnd = isSelfClosing ? dataStart : findEndTag(bytes, dataStart);
  if (dataEnd < 0) refuse("xml-broken", { part: name });
  const head = decodePart(bytes.subarray(0, dataStart), name);
  const sheet = { name, skeleton: head + decodePart(bytes.subarray(dataEnd), name), rows: bytes.subarray(dataStart, dataEnd) };
  if (sheetData(sheet).openEnd !== head.length) refuse("xml-broken", { part: name });
  return sheet;
}

/** Puts the part together again and keeps it in the draft. */
export function putSheetPart(draft: PackageDraft, sheet: SheetPart): void {
  const skeleton = applySplices(sheet.skeleton, openingSplices(sheet));
  const gap = sheetData({ ...sheet, skeleton }).openEnd;
  putBytes(draft, sheet.name, joinedBytes([encodePart(skeleton.slice(0, gap)), sheet.rows, encodePart(skeleton.slice(gap))]));
}

/** Opens a self-closing `sheetData` that now has rows; a blank before its `>` tells to close it when they are gone. */
function openingSplices(sheet: SheetPart): readonly Splice[] {
  const data = sheetData(sheet);
  if (data.selfClosing && sheet.rows.length > 0) {
    return [{ start: data.end - 2, end: data.end, text: ` ></${data.name}>` }];
  }
  const wasSelfClosing = !data.selfClosing && sheet.skeleton.slice(data.openEnd - 2, data.openEnd) === " >";
  return wasSelfClosing && sheet.rows.length === 0 ? [{ start: data.openEnd - 2, end: data.end, text: "/>" }] : [];
}

/** The root element of the skeleton. */
export function worksheetRoot(sheet: SheetPart): XmlElement {
  const root = parseXml(sheet.skeleton, sheet.name);
  return root.local === "worksheet" ? root : refuse("edit-not-supported", { part: sheet.name, params: { reason: root.local } });
}

/** The sheet with its skeleton spliced. */
export function spliceSheet(sheet: SheetPart, splices: readonly Splice[]): SheetPart {
  return splices.length === 0 ? sheet : { ...sheet, skeleton: applySplices(sheet.skeleton, splices) };
}

/** Inserts a child of `worksheet` where the schema wants it, after others of its name. */
export function insertInSheet(sheet: SheetPart, local: string, xml: string): SheetPart {
  const at = placeInOrder(worksheetRoot(sheet), WORKSHEET_ORDER, local);
  return spliceSheet(sheet, [{ start: at, end: at, text: xml }]);
}

function sheetData(sheet: SheetPart): XmlElement {
  return childOf(worksheetRoot(sheet), "sheetData") ?? refuse("xml-broken", { part: sheet.name });
}

/** Where the first `<sheetData …>` or `<x:sheetData …>` ends that stands in no comment; -1 where there is none. */
function findStartTagEnd(bytes: Uint8Array): number {
  let at = bytes.indexOf(LESS);
  while (at >= 0) {
    const aside = asideEnd(bytes, at);
    if (isSheetData(bytes, at + 1)) {
      const end = bytes.indexOf(62, at);
      return end < 0 ? -1 : end + 1;
    }
    if (aside !== null && aside < 0) return -1;
    at = bytes.indexOf(LESS, aside ?? at + 1);
  }
  return -1;
}

/** Where the last `</sheetData>` begins that stands in no comment; everything from `from` up to it is rows. */
function findEndTag(bytes: Uint8Array, from: number): number {
  for (let at = bytes.lastIndexOf(LESS); at >= from; at = bytes.lastIndexOf(LESS, at - 1)) {
    if (bytes[at + 1] === SLASH && isSheetData(bytes, at + 2) && !isAside(bytes, at, from)) return at;
  }
  return -1;
}

/** Whether the name at `at`, its prefix aside, is sheetData. */
function isSheetData(bytes: Uint8Array, at: number): boolean {
  let start = at;
  for (let index = at; index < at + 32; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === COLON) {
      start = index + 1;
      break;
    }
    if (byte <= 32 || byte === LESS || byte === 62 || byte === SLASH) break;
  }
  const next = bytes[start + SHEET_DATA.length] ?? 0;
  return SHEET_DATA.every((letter, index) => bytes[start + index] === letter) && (next <= 32 || next === 62 || next === SLASH);
}
