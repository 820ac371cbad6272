import type { CellRange } from "../../address";
import { cellAddress, parseCellAddress, parseRangeAddress } from "../../address";
import type { PackageFault } from "./package-fault";
import type { PackageDraft } from "./package-draft";
import { partText, requirePart } from "./package-draft";
import { readCell } from "./cell-xml";
import { relatedPart, relationshipsOf } from "./relationships";
import { rangesMeet, rangesOfSqref } from "./sheet-geometry";
import { WORKSHEET_ORDER } from "./sheet-part";
import { readStringTable } from "./string-table";
import { styleList } from "./style-table";
import type { SheetEntry } from "./workbook-part";
import { workbookPartName } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, descendantsOf, numberAttribute, parseXml } from "./xml-element";
import { resolveCellEscapes } from "./xml-text";

/** Whether a worksheet's cells are in order and point to styles, strings, rules and parts that are there. */
export function checkSheet(draft: PackageDraft, sheet: SheetEntry): readonly PackageFault[] {
  if (sheet.part === null || sheet.kind !== "worksheet") return [];
  const { part } = sheet;
  const { text, root } = requirePart(draft, part);
  return [
    ...orderFaults(part, root),
    ...cellFaults(draft, part, text, root),
    ...relationshipFaults(draft, part, root),
    ...ruleFaults(draft, part, root),
    ...mergeFaults(part, root),
    ...tableFaults(draft, part, text, root),
  ];
}

function orderFaults(part: string, root: XmlElement): readonly PackageFault[] {
  const order: readonly string[] = WORKSHEET_ORDER;
  const ranks = root.children.map((child) => order.indexOf(child.local)).filter((rank) => rank >= 0);
  return ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0)) ? [{ part, fault: "children-out-of-order", detail: "" }] : [];
}

function cellFaults(draft: PackageDraft, part: string, text: string, root: XmlElement): readonly PackageFault[] {
  const strings = readStringTable(draft, workbookPartName(draft));
  const formats = formatCount(draft, "cellXfs");
  const faults: PackageFault[] = [];
  let row = -1;
  for (const rowElement of childrenOf(childOf(root, "sheetData") ?? root, "row")) {
    const number = (numberAttribute(rowElement, "r") ?? row + 2) - 1;
    if (number <= row) faults.push({ part, fault: "rows-out-of-order", detail: String(number + 1) });
    row = number;
    let column = -1;
    for (const cell of childrenOf(rowElement, "c")) {
      const place = parseCellAddress(attributeOf(cell, "r") ?? cellAddress(row, column + 1));
      const address = place ? cellAddress(place.row, place.column) : "?";
      if (!place || place.row !== row || place.column <= column) faults.push({ part, fault: "cells-out-of-order", detail: address });
      column = place?.column ?? column;
      if ((numberAttribute(cell, "s") ?? 0) >= formats) faults.push({ part, fault: "style-out-of-range", detail: address });
      readCell(text, cell, strings, part, address);
    }
  }
  return faults;
}

function formatCount(draft: PackageDraft, list: "cellXfs" | "dxfs"): number {
  const part = relatedPart(draft, workbookPartName(draft), "styles");
  const text = part === null ? null : partText(draft, part);
  return part === null || text === null ? (list === "cellXfs" ? 1 : 0) : styleList(parseXml(text, part), list).length;
}

/** Every `r:id` of the sheet must be one of its relationships. */
function relationshipFaults(draft: PackageDraft, part: string, root: XmlElement): readonly PackageFault[] {
  const known = new Set(relationshipsOf(draft, part).map((r) => r.id));
  return root.children
    .filter((child) => child.local !== "sheetData" && child.local !== "extLst")
    .flatMap((child) => [child, ...child.children])
    .flatMap((element) => element.attributes.filter((a) => /^[^:]+:id$/.test(a.name) && !a.name.startsWith("xmlns")))
    .filter((attribute) => !known.has(attribute.value))
    .map((attribute) => ({ part, fault: "relationship-missing", detail: attribute.value }));
}

function ruleFaults(draft: PackageDraft, part: string, root: XmlElement): readonly PackageFault[] {
  const formats = formatCount(draft, "dxfs");
  return childrenOf(root, "conditionalFormatting").flatMap((block) => {
    const sqref = attributeOf(block, "sqref") ?? "";
    const rules = childrenOf(block, "cfRule");
    const lost = rules.filter((rule) => (numberAttribute(rule, "dxfId") ?? -1) >= formats);
    return [
      ...lost.map((rule) => ({ part, fault: "rule-without-format", detail: attributeOf(rule, "dxfId") ?? "" })),
      ...(rules.length === 0 || rangesOfSqref(sqref).length === 0 ? [{ part, fault: "empty-conditional-format", detail: sqref.slice(0, 80) }] : []),
      ...(sqref.length >= 8192 ? [{ part, fault: "sqref-too-long", detail: String(sqref.length) }] : []),
    ];
  });
}

function mergeFaults(part: string, root: XmlElement): readonly PackageFault[] {
  const container = childOf(root, "mergeCells");
  const refs = (container ? childrenOf(container, "mergeCell") : []).map((merge) => attributeOf(merge, "ref") ?? "");
  const ranges = refs.map(parseRangeAddress);
  const meets = (index: number): boolean =>
    ranges.some((other, place) => place < index && other !== null && meetsRange(other, ranges[index] ?? null));
  return [
    ...(container && refs.length === 0 ? [{ part, fault: "empty-merges", detail: "" }] : []),
    ...refs.filter((_, index) => ranges[index] === null || meets(index)).map((ref) => ({ part, fault: "merge", detail: ref })),
  ];
}

function meetsRange(a: CellRange, b: CellRange | null): boolean {
  return b !== null && rangesMeet(a, b);
}

/** A table's header cells must hold the names of its columns. */
function tableFaults(draft: PackageDraft, part: string, text: string, root: XmlElement): readonly PackageFault[] {
  return relationshipsOf(draft, part).flatMap((relationship) => {
    const table = relationship.kind === "table" && relationship.part !== null ? requirePart(draft, relationship.part) : null;
    const range = table ? parseRangeAddress(attributeOf(table.root, "ref") ?? "") : null;
    if (!table || relationship.part === null) return [];
    const names = descendantsOf(table.root, "tableColumn").map((column) => resolveCellEscapes(attributeOf(column, "name") ?? ""));
    const fault = (detail: string): PackageFault => ({ part: relationship.part ?? part, fault: "table", detail });
    if (!range || names.length !== range.lastColumn - range.firstColumn + 1) return [fault("width")];
    if ((numberAttribute(table.root, "headerRowCount") ?? 1) === 0) return [];
    const header = headerTexts(draft, part, text, root, range.firstRow);
    return names.filter((name, index) => header.get(range.firstColumn + index) !== name).map(fault);
  });
}

function headerTexts(draft: PackageDraft, part: string, text: string, root: XmlElement, row: number): ReadonlyMap<number, string> {
  const strings = readStringTable(draft, workbookPartName(draft));
  const rows = childrenOf(childOf(root, "sheetData") ?? root, "row");
  const element = rows.find((candidate) => numberAttribute(candidate, "r") === row + 1);
  return new Map(
    (element ? childrenOf(element, "c") : []).map((cell) => {
      const address = attributeOf(cell, "r") ?? "";
      return [parseCellAddress(address)?.column ?? -1, String(readCell(text, cell, strings, part, address).value)];
    }),
  );
}
