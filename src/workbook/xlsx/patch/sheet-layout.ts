import type { CellRange } from "../../address";
import { cellAddress, parseRangeAddress, rangeAddress } from "../../address";
import type { ChartContent, TableContent } from "../../edit";
import { readCell } from "./cell-xml";
import { addCharts } from "./drawing-part";
import type { PackageDraft } from "./package-draft";
import { refuse } from "./refusal";
import { relationshipsNamespace } from "./relationships";
import { containsCell, mergesOf, rangesMeet, tablesOf } from "./sheet-geometry";
import type { SheetPart } from "./sheet-part";
import { insertInSheet, openSheetPart, putSheetPart, spliceSheet, worksheetRoot } from "./sheet-part";
import { forEachRow } from "./sheet-rows";
import { paneXml } from "./sheet-xml";
import { readStringTable } from "./string-table";
import { addTablePart } from "./table-part";
import { workbookPartName } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, numberAttribute, parseXml } from "./xml-element";
import type { Splice } from "./xml-splice";
import { appendChildren, dropAttribute, dropElement, setAttribute } from "./xml-splice";
import type { CellValue } from "../../cell-value";

interface SheetName {
  readonly name: string;
  readonly part: string;
}

/** Sets the width (in characters) of a column; gives the one it had of its own, or `null`. A run of columns is split around it. */
export function setColumnWidth(draft: PackageDraft, part: string, column: number, width: number): number | null {
  const sheet = openSheetPart(draft, part);
  const root = worksheetRoot(sheet);
  const { prefix: p } = root;
  const made = `<${p}col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
  const cols = childOf(root, "cols");
  if (!cols) {
    putSheetPart(draft, insertInSheet(sheet, "cols", `<${p}cols>${made}</${p}cols>`));
    return null;
  }
  const all = childrenOf(cols, "col");
  const known = all.find((col) => spanOf(col).first <= column && spanOf(col).last >= column);
  if (known) {
    putSheetPart(draft, spliceSheet(sheet, [splitColumn(sheet.skeleton, known, column, width)]));
    return attributeOf(known, "width") === null ? null : Number(attributeOf(known, "width"));
  }
  const next = all.find((col) => spanOf(col).first > column);
  const at = next ? next.start : cols.closeStart;
  putSheetPart(draft, spliceSheet(sheet, [{ start: at, end: at, text: made }]));
  return null;
}

function spanOf(col: XmlElement): { readonly first: number; readonly last: number } {
  return { first: (numberAttribute(col, "min") ?? 1) - 1, last: (numberAttribute(col, "max") ?? 1) - 1 };
}

function splitColumn(text: string, col: XmlElement, column: number, width: number): Splice {
  const { first, last } = spanOf(col);
  const kept = (from: number, to: number, own: readonly (readonly [string, string])[]): string => {
    if (from > to) return "";
    const attributes = new Map([
      ...col.attributes.map((a) => [a.name, text.slice(a.start, a.end)] as const),
      ["min", `min="${from + 1}"`] as const,
      ["max", `max="${to + 1}"`] as const,
      ...own,
    ]);
    return `<${col.name} ${[...attributes.values()].join(" ")}/>`;
  };
  const set = [["width", `width="${width}"`], ["customWidth", 'customWidth="1"']] as const;
  const pieces = kept(first, column - 1, []) + kept(column, column, set) + kept(column + 1, last, []);
  return { start: col.start, end: col.end, text: pieces };
}

/** Merges a range. Refuses where it meets another merge or a table, and where cells beside the first hold something. */
export function mergeRange(draft: PackageDraft, { name, part }: SheetName, range: CellRange): void {
  const sheet = openSheetPart(draft, part);
  const refused = (reason: string): never => refuse("edit-not-supported", { sheet: name, cell: rangeAddress(range), params: { reason } });
  if (mergesOf(sheet).some((other) => rangesMeet(other, range))) refused("merged");
  if (tablesOf(draft, part).some((table) => rangesMeet(table.range, range))) refused("table");
  for (const [address, cell] of valuesIn(draft, sheet, range)) {
    if (address !== cellAddress(range.firstRow, range.firstColumn) && cell !== null) refused("merge-hides-value");
  }
  const root = worksheetRoot(sheet);
  const { prefix: p } = root;
  const merge = `<${p}mergeCell ref="${rangeAddress(range)}"/>`;
  const container = childOf(root, "mergeCells");
  putSheetPart(
    draft,
    container
      ? spliceSheet(sheet, appendChildren(container, merge, 1))
      : insertInSheet(sheet, "mergeCells", `<${p}mergeCells count="1">${merge}</${p}mergeCells>`),
  );
}

/** Takes a merge apart; there must be one of just that range (`cell-changed`). */
export function unmergeRange(draft: PackageDraft, { name, part }: SheetName, range: CellRange): void {
  const sheet = openSheetPart(draft, part);
  const container = childOf(worksheetRoot(sheet), "mergeCells");
  const merges = container ? childrenOf(container, "mergeCell") : [];
  const address = rangeAddress(range);
  const merge = merges.find((element) => rangeAddress(parseRangeAddress(attributeOf(element, "ref") ?? "") ?? NOWHERE) === address);
  if (!container || !merge) return refuse("cell-changed", { sheet: name, cell: address, params: { expected: "merged", found: "" } });
  const count = numberAttribute(container, "count");
  const counted = count === null ? [] : [setAttribute(container, "count", String(count - 1))];
  putSheetPart(draft, spliceSheet(sheet, merges.length === 1 ? [dropElement(container)] : [...counted, dropElement(merge)]));
}

const NOWHERE: CellRange = { firstRow: -1, firstColumn: -1, lastRow: -1, lastColumn: -1 };

/** What the cells of a range hold, by address; absent cells are left out. */
function valuesIn(draft: PackageDraft, sheet: SheetPart, range: CellRange): ReadonlyMap<string, CellValue> {
  const values = new Map<string, CellValue>();
  const strings = readStringTable(draft, workbookPartName(draft));
  const decoder = new TextDecoder();
  forEachRow(sheet.rows, worksheetRoot(sheet).prefix, sheet.name, (span) => {
    if (span.row < range.firstRow) return true;
    if (span.row > range.lastRow) return false;
    const text = decoder.decode(sheet.rows.subarray(span.start, span.end));
    for (const cell of childrenOf(parseXml(text, sheet.name), "c")) {
      const address = attributeOf(cell, "r") ?? "";
      const place = parseRangeAddress(address);
      if (!place || !containsCell(range, span.row, place.firstColumn)) continue;
      const stored = readCell(text, cell, strings, sheet.name, address);
      values.set(cellAddress(span.row, place.firstColumn), stored.formula && stored.value === null ? "" : stored.value);
    }
    return true;
  });
  return values;
}

/** What a sheet has frozen: rows and columns, or `null` where its panes are split otherwise. */
export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** Freezes rows and columns at the top left (0 and 0: none); gives what was frozen before. */
export function freezePanes(draft: PackageDraft, part: string, freeze: Freeze): Freeze | null {
  const sheet = openSheetPart(draft, part);
  const root = worksheetRoot(sheet);
  const { prefix: p } = root;
  const views = childOf(root, "sheetViews");
  const view = views ? childOf(views, "sheetView") : null;
  if (!view) {
    const made = `<${p}sheetViews><${p}sheetView workbookViewId="0">${paneXml(freeze, p)}</${p}sheetView></${p}sheetViews>`;
    putSheetPart(draft, insertInSheet(sheet, "sheetViews", made));
    return { rows: 0, columns: 0 };
  }
  const pane = childOf(view, "pane");
  const before = pane ? frozenBy(pane) : { rows: 0, columns: 0 };
  const isOf = (child: XmlElement): boolean => child.local === "pane" || (child.local === "selection" && attributeOf(child, "pane") !== null);
  const inner = paneXml(freeze, p);
  const dropped = [...view.children.filter(isOf).map(dropElement), ...dropAttribute(sheet.skeleton, view, "topLeftCell")];
  const put = view.selfClosing
    ? inner === "" ? [] : appendChildren(view, inner, 1)
    : [{ start: view.openEnd, end: view.openEnd, text: inner }];
  putSheetPart(draft, spliceSheet(sheet, [...dropped, ...put]));
  return before;
}

function frozenBy(pane: XmlElement): Freeze | null {
  const state = attributeOf(pane, "state");
  if (state !== "frozen" && state !== "frozenSplit") return null;
  return { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 };
}

/** Makes a table of cells whose first row holds the names of its columns; refuses where it would meet another or a merge. */
export function addTable(draft: PackageDraft, { name, part }: SheetName, table: TableContent): void {
  const sheet = openSheetPart(draft, part);
  const { range } = table;
  const refused = (reason: string): never => refuse("edit-not-supported", { sheet: name, cell: rangeAddress(range), params: { reason } });
  if (tablesOf(draft, part).some((other) => rangesMeet(other.range, range))) refused("table");
  if (mergesOf(sheet).some((other) => rangesMeet(other, range))) refused("merged");
  const header = valuesIn(draft, sheet, { ...range, lastRow: range.firstRow });
  table.columns.forEach((column, index) => {
    const cell = cellAddress(range.firstRow, range.firstColumn + index);
    const found = header.get(cell) ?? null;
    if (found !== column) refuse("cell-changed", { sheet: name, cell, params: { expected: column, found: String(found ?? "") } });
  });
  const id = addTablePart(draft, part, table);
  const root = worksheetRoot(sheet);
  const { prefix: p } = root;
  const xml = `<${p}tablePart ${relationshipAttribute(draft, root, id)}/>`;
  const container = childOf(root, "tableParts");
  putSheetPart(
    draft,
    container
      ? spliceSheet(sheet, appendChildren(container, xml, 1))
      : insertInSheet(sheet, "tableParts", `<${p}tableParts count="1">${xml}</${p}tableParts>`),
  );
}

/** Puts a native chart on a sheet, on its drawing or on a new one. */
export function addChart(draft: PackageDraft, { name, part }: SheetName, chart: ChartContent): void {
  const id = addCharts(draft, part, name, [chart]);
  insertReference(draft, part, "drawing", id);
}

/** Has the sheet point to a drawing (or legacy drawing) of its own by relationship, unless it does. */
export function insertReference(draft: PackageDraft, part: string, local: "drawing" | "legacyDrawing", id: string): void {
  const sheet = openSheetPart(draft, part);
  const root = worksheetRoot(sheet);
  if (childOf(root, local)) return;
  putSheetPart(draft, insertInSheet(sheet, local, `<${root.prefix}${local} ${relationshipAttribute(draft, root, id)}/>`));
}

/** `r:id="…"` in the prefix the part declares for relationships, or declared on the spot. */
function relationshipAttribute(draft: PackageDraft, root: XmlElement, id: string): string {
  const namespace = relationshipsNamespace(draft);
  const declared = root.attributes.find((a) => a.name.startsWith("xmlns:") && a.value === namespace);
  return declared ? `${declared.name.slice(6)}:id="${id}"` : `xmlns:r="${namespace}" r:id="${id}"`;
}

