import { cellAddress, parseCellAddress } from "../../address";
import type { CellContent, CellStyle } from "../../edit";
import { cellXml, isSameContent, keptAttributes, readCell } from "./cell-xml";
import type { SharedMaster } from "./formula-areas";
import { moveFormula } from "./formula-references";
import type { SheetProtection } from "./protection";
import { refuse } from "./refusal";
import type { StringTable } from "./string-table";
import type { XmlElement } from "./xml-element";
import { attributeOf, booleanAttribute, childOf, childrenOf, numberAttribute, outerXml, parseXml, textOf } from "./xml-element";
import type { Splice } from "./xml-splice";
import { applySplices, dropElement, setAttribute } from "./xml-splice";
import { escapeXmlContent } from "./xml-text";

/** What is asked of one cell. Row and column 0-based; `null` for what is not asked. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent | null;
  readonly after: CellContent | null;
  readonly style: CellStyle | null;
}

/** What patching a row needs to know of its sheet. */
export interface RowSetting {
  readonly sheet: string;
  readonly part: string;
  readonly prefix: string;
  readonly strings: StringTable;
  readonly masters: ReadonlyMap<number, SharedMaster>;
  readonly columnStyle: (column: number) => number;
  /** What a person's protection of the sheet forbids; `null` for none. */
  readonly protection: SheetProtection | null;
  readonly restyle: (base: number, style: CellStyle) => number;
  /** Shared formulas whose master goes: their other cells get a formula of their own. */
  readonly unshared: ReadonlySet<number>;
}

/** The row patched, and what that did to the workbook's reckoning. */
export interface PatchedRow {
  readonly text: string;
  readonly lostFormula: boolean;
  /** Indices of shared formulas whose master was overwritten. */
  readonly lostMasters: readonly number[];
  /** Cells that were not there before. */
  readonly added: readonly { readonly row: number; readonly column: number }[];
}

interface PlacedCell {
  readonly element: XmlElement;
  readonly column: number;
  /** Whether the next cell stands where it does only because this one stands before it (it has no `r` of its own). */
  readonly holdsPlace: boolean;
}

/**
 * A row with its cells changed; all else in it stays. `text` is the row's, or `null` for a row to be made.
 * Refuses `cell-changed` where a cell does not hold what was expected.
 */
export function patchRow(text: string | null, row: number, changes: readonly CellChange[], setting: RowSetting): PatchedRow {
  const p = setting.prefix;
  const source = text ?? `<${p}row r="${row + 1}"></${p}row>`;
  const root = parseXml(source, setting.part);
  const cells = placeCells(root);
  const byColumn = new Map(changes.map((change) => [change.column, change]));
  const splices: Splice[] = [];
  const lostMasters: number[] = [];
  let lostFormula = false;
  let kept = 0;
  for (const cell of cells) {
    const change = byColumn.get(cell.column);
    const stored = change || setting.unshared.size > 0 ? storedIn(source, cell, row, setting) : null;
    const cellSplices = change && stored
      ? changeCell(source, root, cell, stored.content, change, setting)
      : unshare(source, cell, row, setting);
    splices.push(...cellSplices);
    if (!cellSplices.some((splice) => splice.text === "")) kept += 1;
    if (!change?.after || !stored?.isFormula || isSameContent(stored.content, change.after)) continue;
    if (stored.masterOf !== null) lostMasters.push(stored.masterOf);
    lostFormula ||= change.after.kind !== "formula";
  }
  const present = new Set(cells.map((cell) => cell.column));
  const added = [...byColumn.values()]
    .filter((change) => !present.has(change.column))
    .flatMap((change) => newCell(root, change, setting))
    .sort((a, b) => a.column - b.column);
  for (const cell of added) {
    const next = cells.find((other) => other.column > cell.column);
    const at = next ? next.element.start : root.selfClosing ? root.end : root.closeStart;
    splices.push({ start: at, end: at, text: cell.xml });
  }
  return {
    text: finishRow(source, root, splices, kept + added.length, added.map((cell) => cell.column)),
    lostFormula,
    lostMasters,
    added: added.map((cell) => ({ row, column: cell.column })),
  };
}

function placeCells(root: XmlElement): readonly PlacedCell[] {
  let previous = -1;
  return childrenOf(root, "c").map((element, index, all) => {
    const address = attributeOf(element, "r");
    const column = address === null ? previous + 1 : (parseCellAddress(address)?.column ?? previous + 1);
    previous = column;
    const next = all[index + 1];
    return { element, column, holdsPlace: next !== undefined && attributeOf(next, "r") === null };
  });
}

interface Stored {
  readonly content: CellContent;
  readonly isFormula: boolean;
  readonly masterOf: number | null;
}

/** What the cell holds, a shared formula written out. */
function storedIn(text: string, cell: PlacedCell, row: number, setting: RowSetting): Stored {
  const address = cellAddress(row, cell.column);
  const { formula, value } = readCell(text, cell.element, setting.strings, setting.part, address);
  if (!formula) return { content: { kind: "value", value }, isFormula: false, masterOf: null };
  const index = formula.kind === "shared" ? formula.sharedIndex : null;
  const master = index === null ? undefined : setting.masters.get(index);
  const isMaster = formula.text !== "" && formula.ref !== null && index !== null;
  const written = formula.text === "" && master ? movedTo(master, row, cell.column) : formula.text;
  return { content: { kind: "formula", formula: written, result: value }, isFormula: true, masterOf: isMaster ? index : null };
}

function movedTo(master: SharedMaster, row: number, column: number): string {
  return moveFormula(master.formula, row - master.row, column - master.column);
}

function changeCell(
  text: string,
  root: XmlElement,
  cell: PlacedCell,
  stored: CellContent,
  change: CellChange,
  setting: RowSetting,
): readonly Splice[] {
  requireExpected(stored, change, setting.sheet);
  const { element } = cell;
  const base = numberAttribute(element, "s") ?? 0;
  requireOpen(change, base, setting);
  const styleIndex = change.style ? setting.restyle(base, change.style) : null;
  if (!change.after) return styleIndex === null ? [] : [setAttribute(element, "s", String(styleIndex))];
  const isSame = isSameContent(stored, change.after);
  const kept = keptAttributes(text, element, isSame && change.after.kind === "formula");
  const attributes = styleIndex === null ? kept : withStyle(kept, styleIndex);
  const plain = styleAttribute(emptyStyle(root, cell.column, setting));
  const isGone = change.after.kind === "value" && change.after.value === null && attributes === plain;
  if (isGone && !cell.holdsPlace) return [dropElement(element)];
  if (styleIndex === null && isSame && change.after.kind === "value") return [];
  // Programs that say of each number that it is one get it said again: taken back, the cell is as it was.
  const type = attributeOf(element, "t") === "n" && isNumber(change.after) ? ' t="n"' : "";
  const xml = cellXml(change.row, change.column, attributes + type, change.after, setting.prefix, setting.strings);
  const f = isSame ? childOf(element, "f") : null;
  const final = f ? withFormula(xml, outerXml(text, f), setting) : xml;
  return [{ start: element.start, end: element.end, text: final }];
}

function isNumber(content: CellContent): boolean {
  return typeof (content.kind === "formula" ? content.result : content.value) === "number";
}

/** A formula that stays keeps its very element: it may be shared, or an array's. */
function withFormula(xml: string, formula: string, setting: RowSetting): string {
  const root = parseXml(xml, setting.part);
  const f = childOf(root, "f");
  return f ? applySplices(xml, [{ start: f.start, end: f.end, text: formula }]) : xml;
}

function withStyle(attributes: string, index: number): string {
  const known = /\ss\s*=\s*["']\d+["']/;
  return known.test(attributes) ? attributes.replace(known, ` s="${index}"`) : ` s="${index}"${attributes}`;
}

function requireExpected(stored: CellContent, change: CellChange, sheet: string): void {
  if (!change.before || isSameContent(stored, change.before)) return;
  refuse("cell-changed", {
    sheet,
    cell: cellAddress(change.row, change.column),
    params: { expected: contentText(change.before), found: contentText(stored) },
  });
}

/** Refuses what the person who protected the sheet did not leave open: locked cells, and looks unless they may be changed. */
function requireOpen({ row, column, after, style }: CellChange, format: number, { protection, sheet }: RowSetting): void {
  if (protection === null) return;
  const isForbidden = (after !== null && protection.isLocked(format)) || (style !== null && protection.forbidsFormats);
  if (isForbidden) refuse("sheet-protected", { sheet, cell: cellAddress(row, column) });
}

/** A content as it shows in a message: a formula with its `=`. */
function contentText(content: CellContent): string {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

/** A cell that takes part in a shared formula whose master goes gets the formula as its own. */
function unshare(text: string, cell: PlacedCell, row: number, setting: RowSetting): readonly Splice[] {
  const f = setting.unshared.size > 0 ? childOf(cell.element, "f") : null;
  const index = f && attributeOf(f, "t") === "shared" ? numberAttribute(f, "si") : null;
  const master = index !== null && setting.unshared.has(index) ? setting.masters.get(index) : undefined;
  if (!f || !master) return [];
  const own = textOf(text, f);
  const formula = own === "" ? movedTo(master, row, cell.column) : own;
  return [{ start: f.start, end: f.end, text: `<${f.name}>${escapeXmlContent(formula)}</${f.name}>` }];
}

function newCell(root: XmlElement, change: CellChange, setting: RowSetting): readonly { column: number; xml: string }[] {
  const empty: CellContent = { kind: "value", value: null };
  requireExpected(empty, change, setting.sheet);
  const after = change.after ?? empty;
  const isBlank = after.kind === "value" && after.value === null;
  if (isBlank && !change.style) return [];
  const base = emptyStyle(root, change.column, setting);
  requireOpen(change, base, setting);
  const attributes = styleAttribute(change.style ? setting.restyle(base, change.style) : base);
  return [{ column: change.column, xml: cellXml(change.row, change.column, attributes, after, setting.prefix, setting.strings) }];
}

/** The style a cell shows where there is none: its row's, else its column's. */
function emptyStyle(root: XmlElement, column: number, setting: RowSetting): number {
  const rowStyle = booleanAttribute(root, "customFormat", false) ? numberAttribute(root, "s") : null;
  return rowStyle ?? setting.columnStyle(column);
}

function styleAttribute(style: number): string {
  return style === 0 ? "" : ` s="${style}"`;
}

/**
 * The row's text: opened where it was self-closing (a blank before `>` remembers that), closed again or left out
 * where it holds nothing any more, `spans` reaching over new cells.
 */
function finishRow(source: string, root: XmlElement, splices: readonly Splice[], count: number, added: readonly number[]): string {
  if (splices.length === 0) return source;
  if (count === 0) {
    const wasSelfClosing = source.slice(root.openEnd - 2, root.openEnd) === " >";
    if (wasSelfClosing) return `${source.slice(0, root.openEnd - 2)}/>`;
    // Rows without a number of their own would move up.
    if (root.attributes.length === 1 && attributeOf(root, "r") !== null) return "";
  }
  const all = [...splices, ...spansSplices(root, added)];
  if (!root.selfClosing) return applySplices(source, all);
  return applySplices(source, [{ start: root.end - 2, end: root.end, text: " >" }, ...all]) + `</${root.name}>`;
}

function spansSplices(root: XmlElement, added: readonly number[]): readonly Splice[] {
  const match = /^(\d+):(\d+)$/.exec(attributeOf(root, "spans") ?? "");
  if (!match || added.length === 0) return [];
  const first = Math.min(Number(match[1]), ...added.map((column) => column + 1));
  const last = Math.max(Number(match[2]), ...added.map((column) => column + 1));
  return first === Number(match[1]) && last === Number(match[2]) ? [] : [setAttribute(root, "spans", `${first}:${last}`)];
}
