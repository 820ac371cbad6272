import type { CellContent } from "../../edit";
import type { CellValue } from "../../cell-value";
import { isCellError } from "../../cell-value";
import { cellAddress } from "../../address";
import { refuse } from "./refusal";
import type { StringTable } from "./string-table";
import { richText, sharedText } from "./string-table";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, numberAttribute, textOf } from "./xml-element";
import { escapeCellText, escapeXml, escapeXmlContent, resolveCellEscapes, spacePreserve } from "./xml-text";

/** The formula element of a cell: its text as it stands, and what kind of formula it is. */
export interface CellFormula {
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** "" for a cell that only takes part in a shared formula. */
  readonly text: string;
  readonly ref: string | null;
  readonly sharedIndex: number | null;
}

/** What a cell holds, before shared formulas are written out. */
export interface StoredCell {
  readonly formula: CellFormula | null;
  readonly value: CellValue;
}

/** The longest text a cell holds (Excel's limit). */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;

/** Reads a `c` element. `text` is the text it was parsed from. */
export function readCell(text: string, cell: XmlElement, table: StringTable, part: string, address: string): StoredCell {
  const f = childOf(cell, "f");
  return { formula: f ? readFormula(text, f) : null, value: readValue(text, cell, table, part, address) };
}

function readFormula(text: string, f: XmlElement): CellFormula {
  const type = attributeOf(f, "t");
  const kind = type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
  return { kind, text: textOf(text, f), ref: attributeOf(f, "ref"), sharedIndex: numberAttribute(f, "si") };
}

function readValue(text: string, cell: XmlElement, table: StringTable, part: string, address: string): CellValue {
  const type = attributeOf(cell, "t") ?? "n";
  if (type === "inlineStr") {
    const inline = childOf(cell, "is");
    return inline ? richText(text, inline) : null;
  }
  const v = childOf(cell, "v");
  if (!v) return null;
  const raw = textOf(text, v);
  if (type === "s") return sharedText(table, Number(raw), part, address);
  if (type === "str") return resolveCellEscapes(raw);
  if (raw.trim() === "") return null;
  if (type === "b") return raw.trim() === "1" || raw.trim() === "true";
  if (type === "e") return { error: raw.trim() };
  const number = type === "d" ? serialOf(raw) : Number(raw);
  return Number.isFinite(number) ? number : refuse("cell-broken", { part, cell: address });
}

/** The serial number (1900) of an ISO date; the few files that write them use the 1900 epoch. */
function serialOf(iso: string): number {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso.includes("T") ? iso : `${iso}T00:00:00`}Z`);
  return time / 86_400_000 + 25_569;
}

/** Where a text is put: as a shared string that is there already, or into the cell itself. */
export type TextPlacing = Pick<StringTable, "plain">;

/**
 * The `c` element that holds `content`. `attributes` are those of the cell that stay (style, phonetic sign),
 * ready to be put after `r`; `prefix` is the sheet's.
 */
export function cellXml(
  row: number,
  column: number,
  attributes: string,
  content: CellContent,
  prefix: string,
  placing: TextPlacing,
): string {
  const address = cellAddress(row, column);
  const { type, inner } = contentXml(content, prefix, placing, address);
  const open = `<${prefix}c r="${address}"${attributes}${type === "" ? "" : ` t="${type}"`}`;
  return inner === "" ? `${open}/>` : `${open}>${inner}</${prefix}c>`;
}

function contentXml(
  content: CellContent,
  p: string,
  placing: TextPlacing,
  address: string,
): { readonly type: string; readonly inner: string } {
  if (content.kind === "formula") {
    if (content.formula.length > MAX_FORMULA) refuse("text-too-long", { cell: address, params: { limit: MAX_FORMULA } });
    const formula = `<${p}f>${escapeXmlContent(content.formula)}</${p}f>`;
    return withResult(formula, content.result, p, address);
  }
  const value = content.value;
  if (typeof value !== "string") return withResult("", value, p, address);
  requireFitting(value, address);
  const shared = placing.plain.get(value);
  if (shared !== undefined) return { type: "s", inner: `<${p}v>${shared}</${p}v>` };
  return { type: "inlineStr", inner: `<${p}is><${p}t${spacePreserve(value)}>${escapeCellText(value)}</${p}t></${p}is>` };
}

function withResult(formula: string, value: CellValue, p: string, address: string): { type: string; inner: string } {
  const inner = (text: string): string => `${formula}<${p}v>${text}</${p}v>`;
  if (value === null) return { type: "", inner: formula };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) refuse("edit-not-supported", { cell: address, params: { reason: "number" } });
    return { type: "", inner: inner(String(value)) };
  }
  if (typeof value === "boolean") return { type: "b", inner: inner(value ? "1" : "0") };
  if (isCellError(value)) return { type: "e", inner: inner(escapeXml(value.error)) };
  requireFitting(value, address);
  return { type: "str", inner: `${formula}<${p}v>${escapeCellText(value)}</${p}v>` };
}

function requireFitting(value: string, address: string): void {
  if (value.length > MAX_TEXT) refuse("text-too-long", { cell: address, params: { limit: MAX_TEXT, length: value.length } });
}

/**
 * The attributes of a cell that a new content leaves: all but its address, its type and its value's metadata; where its
 * formula stays, what makes that one spill (`cm`) does too.
 */
export function keptAttributes(text: string, cell: XmlElement, keepsFormula: boolean): string {
  const gone = keepsFormula ? ["r", "t", "vm"] : ["r", "t", "cm", "vm"];
  return cell.attributes
    .filter((attribute) => !gone.includes(attribute.name))
    .map((attribute) => ` ${text.slice(attribute.start, attribute.end)}`)
    .join("");
}

/** Whether two contents are the same to `apply`: formulas by their text (results come and go), values by value. */
export function isSameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === "formula" || b.kind === "formula") {
    return a.kind === "formula" && b.kind === "formula" && a.formula === b.formula;
  }
  if (isCellError(a.value) && isCellError(b.value)) return a.value.error === b.value.error;
  return a.value === b.value;
}
