import { cellAddress, parseCellAddress } from "../../address";
import { sharedMasters } from "./formula-areas";
import type { SharedMaster } from "./formula-areas";
import { moveFormula } from "./formula-references";
import { refuse } from "./refusal";
import type { ByteSplice } from "./sheet-rows";
import { findText, forEachRow, spliceBytes } from "./sheet-rows";
import { parseXml, textOf } from "./xml-element";
import { encodePart, escapeXmlContent } from "./xml-text";

/** What to do with the rows of a sheet as they are walked over; absent members leave things as they are. */
export interface RowRewriting {
  /** The row's new place (0-based); `null` takes the row out. */
  readonly row?: (row: number) => number | null;
  readonly formula?: (formula: string) => string;
  /** The `ref` of array formulas and data tables, and what a data table takes in. */
  readonly address?: (address: string) => string;
}

const decoder = new TextDecoder();
const F = /<((?:[\w.-]+:)?f)((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/\1>)/g;

/** Rewrites rows in place: only rows that move or carry formulas are touched. The same bytes where nothing changed. */
export function mapRows(rows: Uint8Array, prefix: string, part: string, rewriting: RowRewriting): Uint8Array {
  const splices: ByteSplice[] = [];
  if (rewriting.row === undefined && !hasFormula(rows, prefix)) return rows;
  forEachRow(rows, prefix, part, (span) => {
    const row = rewriting.row ? rewriting.row(span.row) : span.row;
    const before = rows.subarray(span.start, span.end);
    if (row === span.row && !hasFormula(before, prefix)) return true;
    const text = decoder.decode(before);
    if (text.includes("<![CDATA[") || text.includes("<!--")) refuse("part-not-shiftable", { part, params: { reason: "cdata" } });
    const moved = row === null ? "" : row === span.row ? text : moveRow(text, row, prefix);
    const after = moved.replace(F, (whole, name: string, attributes: string, inner: string | undefined) =>
      formulaElement(whole, name, attributes, inner, rewriting),
    );
    if (after !== text) splices.push({ start: span.start, end: span.end, bytes: encodePart(after) });
    return true;
  });
  return splices.length === 0 ? rows : spliceBytes(rows, splices);
}

function hasFormula(bytes: Uint8Array, prefix: string): boolean {
  return findText(bytes, `<${prefix}f>`) >= 0 || findText(bytes, `<${prefix}f `) >= 0;
}

/** The row and its cells with their new number, which a row that only followed the one before it is given. */
function moveRow(text: string, row: number, prefix: string): string {
  const end = text.indexOf(">");
  const known = /(\sr\s*=\s*["'])\d+(["'])/;
  const start = text.slice(0, end);
  const open = known.test(start) ? start.replace(known, `$1${row + 1}$2`) : start.replace(`<${prefix}row`, `<${prefix}row r="${row + 1}"`);
  const cells = new RegExp(`(<${prefix}c\\s(?:[^>]*?\\s)?r\\s*=\\s*["'][A-Za-z]+)\\d+(["'])`, "g");
  return open + text.slice(end).replace(cells, `$1${row + 1}$2`);
}

function formulaElement(
  whole: string,
  name: string,
  attributes: string,
  inner: string | undefined,
  rewriting: RowRewriting,
): string {
  const address = rewriting.address;
  const moved = address
    ? attributes.replace(/(\s(?:ref|r1|r2)\s*=\s*["'])([^"']*)(["'])/g, (_, open: string, at: string, close: string) => open + address(at) + close)
    : attributes;
  const root = inner === undefined ? null : parseXml(whole, "");
  const before = root ? textOf(whole, root) : null;
  const after = before === null ? null : (rewriting.formula?.(before) ?? before);
  if (moved === attributes && after === before) return whole;
  return after === null ? `<${name}${moved}/>` : `<${name}${moved}>${escapeXmlContent(after)}</${name}>`;
}

/**
 * The rows with shared formulas written out for each of their cells, where `concerns` says so of the formula: once
 * their references move differently from cell to cell, one text cannot stand for all of them.
 */
export function unsharedRows(rows: Uint8Array, prefix: string, part: string, concerns: (formula: string) => boolean): Uint8Array {
  if (findText(rows, "shared") < 0) return rows;
  const masters = new Map([...sharedMasters(rows)].filter(([, master]) => concerns(master.formula)));
  if (masters.size === 0) return rows;
  const splices: ByteSplice[] = [];
  forEachRow(rows, prefix, part, (span) => {
    const before = rows.subarray(span.start, span.end);
    if (findText(before, "shared") < 0) return true;
    const text = decoder.decode(before);
    const after = unsharedRow(text, span.row, prefix, masters);
    if (after !== text) splices.push({ start: span.start, end: span.end, bytes: encodePart(after) });
    return true;
  });
  return spliceBytes(rows, splices);
}

function unsharedRow(text: string, row: number, prefix: string, masters: ReadonlyMap<number, SharedMaster>): string {
  const cell = new RegExp(`<${prefix}c\\s[^>]*?>\\s*<${prefix}f\\s[^>]*?(?:/>|>[^<]*</${prefix}f>)`, "g");
  let column = -1;
  return text.replace(cell, (whole) => {
    const index = /\bsi\s*=\s*["'](\d+)["']/.exec(whole)?.[1];
    const master = index === undefined || !/\bt\s*=\s*["']shared["']/.test(whole) ? undefined : masters.get(Number(index));
    const place = parseCellAddress(/\sr\s*=\s*["']([A-Za-z]+\d+)["']/.exec(whole)?.[1] ?? cellAddress(row, column + 1));
    column = place?.column ?? column + 1;
    if (!master || !place) return whole;
    const formula = moveFormula(master.formula, row - master.row, place.column - master.column);
    const at = whole.lastIndexOf(`<${prefix}f`);
    return `${whole.slice(0, at)}<${prefix}f>${escapeXmlContent(formula)}</${prefix}f>`;
  });
}
