import { parseRangeAddress, rangeAddress } from "../../address";
import { contentTypeOf } from "./content-types";
import { mapNoteShapes } from "./notes-drawing";
import type { PackageDraft } from "./package-draft";
import { partNames, partText, putText, requirePart } from "./package-draft";
import { refuse } from "./refusal";
import { relationshipsOf } from "./relationships";
import type { RowShift } from "./row-shift";
import { shiftAddress, shiftRange, shiftRow } from "./row-shift";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, descendantsOf, innerXml, numberAttribute, parseXml } from "./xml-element";
import type { Splice } from "./xml-splice";
import { applySplices, dropElement, setAttribute } from "./xml-splice";

interface SheetName {
  readonly name: string;
  readonly part: string;
}

/** Parts of a sheet that rows may move under without their knowing. */
const UNMOVED = new Set(["hyperlink", "printerSettings", "image", "customProperty", "slicer", "timeline", "externalLinkPath"]);

/** Moves what lies on the sheet but in parts of its own; parts nobody knows how to move are refused by name. */
export function shiftSheetParts(draft: PackageDraft, sheet: SheetName, shift: RowShift): void {
  for (const { kind, part } of relationshipsOf(draft, sheet.part)) {
    if (part === null || UNMOVED.has(kind)) continue;
    switch (kind) {
      case "drawing":
        shiftDrawing(draft, part, shift);
        break;
      case "comments":
        shiftRefs(draft, part, "comment", shift);
        break;
      case "threadedComment":
        shiftRefs(draft, part, "threadedComment", shift);
        break;
      case "vmlDrawing":
        shiftNotes(draft, sheet, part, shift);
        break;
      case "table":
        shiftTable(draft, sheet, part, shift);
        break;
      case "pivotTable":
        requireAbove(draft, sheet, part, shift);
        break;
      default:
        refuse("part-not-shiftable", { sheet: sheet.name, part, params: { reason: kind } });
    }
  }
  shiftPivotSources(draft, sheet, shift);
}

/** Anchors follow the rows their corners lie in; one in a row taken out goes to the row after. */
function shiftDrawing(draft: PackageDraft, part: string, shift: RowShift): void {
  const { text, root } = requirePart(draft, part);
  const splices = ["oneCellAnchor", "twoCellAnchor"]
    .flatMap((local) => descendantsOf(root, local))
    .filter((anchor) => attributeOf(anchor, "editAs") !== "absolute")
    .flatMap((anchor) => [childOf(anchor, "from"), childOf(anchor, "to")])
    .flatMap((corner) => (corner ? cornerSplices(text, corner, shift) : []));
  if (splices.length > 0) putText(draft, part, applySplices(text, splices));
}

function cornerSplices(text: string, corner: XmlElement, shift: RowShift): readonly Splice[] {
  const row = childOf(corner, "row");
  if (!row) return [];
  const before = Number(innerXml(text, row));
  const after = shiftRow(before, shift);
  if (after === before) return [];
  const offset = childOf(corner, "rowOff");
  const zero = after === null && offset ? [{ start: offset.openEnd, end: offset.closeStart, text: "0" }] : [];
  return [{ start: row.openEnd, end: row.closeStart, text: String(after ?? shift.row) }, ...zero];
}

function shiftRefs(draft: PackageDraft, part: string, local: string, shift: RowShift): void {
  const { text, root } = requirePart(draft, part);
  const splices = descendantsOf(root, local).map((element) => {
    const after = shiftAddress(attributeOf(element, "ref") ?? "", shift);
    return after === null ? dropElement(element) : setAttribute(element, "ref", after);
  });
  if (splices.length > 0) putText(draft, part, applySplices(text, splices));
}

/** Boxes of notes follow their cells; other controls in the old drawing cannot be moved with certainty. */
function shiftNotes(draft: PackageDraft, sheet: SheetName, part: string, shift: RowShift): void {
  const text = partText(draft, part) ?? refuse("part-missing", { part });
  if (/ObjectType="(?!Note")/.test(text)) refuse("part-not-shiftable", { sheet: sheet.name, part, params: { reason: "controls" } });
  const after = mapNoteShapes(text, (shape, { row }) => {
    const moved = shiftRow(row, shift);
    if (moved === null) return "";
    if (moved === row) return shape;
    const by = moved - row;
    return shape
      .replace(/(<(?:[\w.-]+:)?Row>\s*)\d+/, `$1${moved}`)
      .replace(/(<(?:[\w.-]+:)?Anchor>)([^<]*)/, (_, open: string, anchor: string) => open + shiftAnchor(anchor, by));
  });
  if (after !== text) putText(draft, part, after);
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function shiftAnchor(anchor: string, by: number): string {
  return anchor
    .split(",")
    .map((piece, index) => (index === 2 || index === 6 ? ` ${Math.max(0, Number(piece) + by)}` : piece))
    .join(",");
}

function shiftTable(draft: PackageDraft, sheet: SheetName, part: string, shift: RowShift): void {
  const { text, root } = requirePart(draft, part);
  const range = parseRangeAddress(attributeOf(root, "ref") ?? "") ?? refuse("xml-broken", { part });
  const after = shiftRange(range, shift);
  const header = range.firstRow + (numberAttribute(root, "headerRowCount") ?? 1) - 1;
  const totals = range.lastRow - (numberAttribute(root, "totalsRowCount") ?? 0) + 1;
  const isTaken = (row: number): boolean => shiftRow(row, shift) === null;
  const isHeaderTaken = header >= range.firstRow && isTaken(header);
  const isTotalTaken = totals <= range.lastRow && isTaken(totals);
  const isTooShort = after !== null && after.lastRow - after.firstRow < header - range.firstRow + 1;
  if (!after || isHeaderTaken || isTotalTaken || isTooShort) {
    return refuse("part-not-shiftable", { sheet: sheet.name, part, params: { reason: "table" } });
  }
  const moved = [root, ...["autoFilter", "sortState", "sortCondition"].flatMap((local) => descendantsOf(root, local))];
  const splices = moved.flatMap((element) => {
    const ref = attributeOf(element, "ref");
    const now = ref === null ? null : shiftAddress(ref, shift);
    return now === null || now === ref ? [] : [setAttribute(element, "ref", now)];
  });
  if (splices.length > 0) putText(draft, part, applySplices(text, splices));
}

/** A pivot table has a shape of its own: rows may move below it, not within or above it. */
function requireAbove(draft: PackageDraft, sheet: SheetName, part: string, shift: RowShift): void {
  const location = childOf(requirePart(draft, part).root, "location");
  const range = parseRangeAddress((location && attributeOf(location, "ref")) ?? "");
  if (!range || range.lastRow >= shift.row) refuse("part-not-shiftable", { sheet: sheet.name, part, params: { reason: "pivot-table" } });
}

/** Where a pivot table takes its rows from. */
function shiftPivotSources(draft: PackageDraft, sheet: SheetName, shift: RowShift): void {
  for (const part of partNames(draft)) {
    if (!/pivotCacheDefinition\+xml/.test(contentTypeOf(draft, part) ?? "")) continue;
    const text = partText(draft, part) ?? refuse("part-missing", { part });
    const cacheSource = childOf(parseXml(text, part), "cacheSource");
    const splices = (cacheSource ? childrenOf(cacheSource, "worksheetSource") : []).flatMap((source) => {
      const range = parseRangeAddress(attributeOf(source, "ref") ?? "");
      if (!range || attributeOf(source, "sheet")?.toLowerCase() !== sheet.name.toLowerCase()) return [];
      const after = shiftRange(range, shift) ?? refuse("part-not-shiftable", { sheet: sheet.name, part, params: { reason: "pivot-cache" } });
      return [setAttribute(source, "ref", rangeAddress(after))];
    });
    if (splices.length > 0) putText(draft, part, applySplices(text, splices));
  }
}
