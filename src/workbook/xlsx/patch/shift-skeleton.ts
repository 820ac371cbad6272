import type { PackageDraft } from "./package-draft";
import { relationshipsOf, removeRelationship } from "./relationships";
import type { RowShift } from "./row-shift";
import { shiftAddress, shiftRow, shiftSqref } from "./row-shift";
import type { SheetPart } from "./sheet-part";
import { spliceSheet, worksheetRoot } from "./sheet-part";
import { relationshipIdOf } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, descendantsOf, numberAttribute, textOf } from "./xml-element";
import type { Splice } from "./xml-splice";
import { dropElement, setAttribute } from "./xml-splice";

/** Elements with a single address or an address list that go when nothing of it is left. */
const PLACED: readonly (readonly [string, string])[] = [
  ["mergeCell", "ref"], ["conditionalFormatting", "sqref"], ["dataValidation", "sqref"], ["hyperlink", "ref"],
  ["protectedRange", "sqref"], ["ignoredError", "sqref"], ["cellWatch", "r"], ["autoFilter", "ref"], ["sortState", "ref"],
  ["sortCondition", "ref"],
];

/** Containers that must not stay when their last child goes, the inner ones first. */
const CONTAINERS = [
  "mergeCells", "dataValidations", "hyperlinks", "protectedRanges", "ignoredErrors", "cellWatches", "rowBreaks",
  "conditionalFormattings", "sparklines", "sparklineGroup", "sparklineGroups", "ext", "extLst",
];

/** Everything of a worksheet beside its cells and formulas, moved along with the rows. */
export function shiftSkeleton(draft: PackageDraft, sheet: SheetPart, shift: RowShift): SheetPart {
  const root = worksheetRoot(sheet);
  const placed = PLACED.flatMap(([local, name]) =>
    descendantsOf(root, local)
      .filter((element) => attributeOf(element, name) !== null)
      .map((element) => ({ element, name, after: shifted(element, name, shift) })),
  );
  const extensions = descendantsOf(root, "sqref").map((element) => ({ element, after: shiftSqref(textOf(sheet.skeleton, element), shift) }));
  const goneExtensions = extensions.filter(({ after }) => after === null).map(({ element }) => parentOf(root, element) ?? element);
  const breaks = descendantsOf(childOf(root, "rowBreaks") ?? NOTHING, "brk");
  const goneBreaks = breaks.filter((brk) => shiftBreak(brk, shift) === null);
  const gone = [...placed.filter(({ after }) => after === null).map(({ element }) => element), ...goneExtensions, ...goneBreaks];
  dropLinks(draft, sheet.name, gone);
  const moved: Splice[] = [
    ...placed.flatMap(({ element, name, after }) => (after === null || after === attributeOf(element, name) ? [] : [setAttribute(element, name, after)])),
    ...extensions.flatMap(({ element, after }) => (after === null ? [] : [{ start: element.openEnd, end: element.closeStart, text: after }])),
    ...breaks.flatMap((brk) => {
      const after = shiftBreak(brk, shift);
      return after === null ? [] : [setAttribute(brk, "id", String(after))];
    }),
    ...viewSplices(root, shift),
    ...dimensionSplices(root, shift),
  ];
  const removed = outermost(emptied(root, gone));
  const isInside = (splice: Splice): boolean => removed.some((element) => splice.start >= element.start && splice.end <= element.end);
  const counts = countSplices(root, gone).filter((splice) => !isInside(splice));
  return spliceSheet(sheet, [...moved.filter((splice) => !isInside(splice)), ...counts, ...removed.map(dropElement)]);
}

const NOTHING: XmlElement = {
  name: "", local: "", prefix: "", start: 0, openEnd: 0, closeStart: 0, end: 0, selfClosing: true, attributes: [], children: [],
};

function shifted(element: XmlElement, name: string, shift: RowShift): string | null {
  const before = attributeOf(element, name) ?? "";
  const after = shiftAddress(before, shift);
  const isPointMerge = element.local === "mergeCell" && after !== null && !after.includes(":");
  return isPointMerge ? null : after;
}

/** A break lies below the row of that number (1-based). */
function shiftBreak(brk: XmlElement, shift: RowShift): number | null {
  const row = shiftRow((numberAttribute(brk, "id") ?? 1) - 1, shift);
  return row === null ? null : row + 1;
}

function parentOf(root: XmlElement, element: XmlElement): XmlElement | null {
  for (const child of root.children) {
    if (child === element) return root;
    const found = parentOf(child, element);
    if (found) return found;
  }
  return null;
}

/** Relationships of links that go are of no use to anything else. */
function dropLinks(draft: PackageDraft, part: string, gone: readonly XmlElement[]): void {
  const known = new Set(relationshipsOf(draft, part).map((r) => r.id));
  for (const element of gone) {
    const id = element.local === "hyperlink" ? relationshipIdOf(element) : "";
    if (known.has(id)) removeRelationship(draft, part, id);
  }
}

/** Containers all of whose children go; of a group of sparklines its colours do not count. */
function emptied(root: XmlElement, gone: readonly XmlElement[]): readonly XmlElement[] {
  const going = new Set(gone);
  const isEmptied = (container: XmlElement): boolean => {
    const children = container.local === "sparklineGroup" ? childrenOf(container, "sparklines") : container.children;
    return children.length > 0 && children.every((child) => going.has(child));
  };
  for (const container of CONTAINERS.flatMap((local) => descendantsOf(root, local))) {
    if (isEmptied(container)) going.add(container);
  }
  return [...going];
}

/** Elements that lie in no other of them. */
function outermost(elements: readonly XmlElement[]): readonly XmlElement[] {
  const unique = [...new Set(elements)];
  return unique.filter((one) => !unique.some((other) => other !== one && other.start <= one.start && other.end >= one.end));
}

function countSplices(root: XmlElement, gone: readonly XmlElement[]): readonly Splice[] {
  const containers = [...new Set(gone.map((element) => parentOf(root, element)))];
  return containers.flatMap((container) => {
    const count = container ? numberAttribute(container, "count") : null;
    if (!container || count === null) return [];
    const lost = container.children.filter((child) => gone.includes(child)).length;
    const manual = numberAttribute(container, "manualBreakCount");
    const breaks = manual === null ? [] : [setAttribute(container, "manualBreakCount", String(manual - lost))];
    return [setAttribute(container, "count", String(count - lost)), ...breaks];
  });
}

/** Panes and selections: the frozen rows grow with rows put in among them. */
function viewSplices(root: XmlElement, shift: RowShift): readonly Splice[] {
  const views = childOf(root, "sheetViews");
  if (!views) return [];
  const move = (element: XmlElement, name: string): readonly Splice[] => {
    const before = attributeOf(element, name);
    const after = before === null ? null : (shiftSqref(before, shift) ?? `A${shift.row + 1}`);
    return after === null || after === before ? [] : [setAttribute(element, name, after)];
  };
  const panes = descendantsOf(views, "pane").flatMap((pane) => {
    const rows = numberAttribute(pane, "ySplit") ?? 0;
    const isFrozen = attributeOf(pane, "state")?.startsWith("frozen") === true;
    if (!isFrozen || shift.row >= rows) return move(pane, "topLeftCell");
    const after = Math.max(1, shift.count > 0 ? rows + shift.count : Math.max(shift.row, rows + shift.count));
    return [setAttribute(pane, "ySplit", String(after)), ...move(pane, "topLeftCell")];
  });
  const selections = descendantsOf(views, "selection").flatMap((s) => [...move(s, "activeCell"), ...move(s, "sqref")]);
  return [...panes, ...selections];
}

function dimensionSplices(root: XmlElement, shift: RowShift): readonly Splice[] {
  const dimension = childOf(root, "dimension");
  if (!dimension) return [];
  const after = shiftAddress(attributeOf(dimension, "ref") ?? "A1", shift) ?? "A1";
  return [setAttribute(dimension, "ref", after)];
}
