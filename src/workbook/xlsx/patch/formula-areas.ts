import type { CellRange } from "../../address";
import { parseCellAddress, parseRangeAddress } from "../../address";
import { findText } from "./sheet-rows";
import { attributeOf, numberAttribute, parseXml, textOf } from "./xml-element";
import type { XmlElement } from "./xml-element";

/** A formula that stands for more than its own cell: an array formula or a data table over `range`. */
export interface FormulaArea {
  readonly kind: "array" | "dataTable";
  readonly range: CellRange;
}

/** The cell where a shared formula is written out, and the cells that may take part in it. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly range: CellRange;
}

const LESS = 60;
const GREATER = 62;
const decoder = new TextDecoder();

/** The array formulas and data tables of a sheet's rows. */
export function formulaAreas(rows: Uint8Array): readonly FormulaArea[] {
  const areas: FormulaArea[] = [];
  for (const kind of ["array", "dataTable"] as const) {
    forEachFormula(rows, kind, ({ element }) => {
      const range = parseRangeAddress(attributeOf(element, "ref") ?? "");
      if (range && attributeOf(element, "t") === kind) areas.push({ kind, range });
    });
  }
  return areas;
}

/** The masters of the shared formulas of a sheet's rows, by `si`. */
export function sharedMasters(rows: Uint8Array): ReadonlyMap<number, SharedMaster> {
  const masters = new Map<number, SharedMaster>();
  forEachFormula(rows, "shared", ({ element, text, cell }) => {
    const index = numberAttribute(element, "si");
    const range = parseRangeAddress(attributeOf(element, "ref") ?? "");
    const formula = textOf(text, element);
    const place = parseCellAddress(cell ?? "");
    if (index === null || !range || formula === "") return;
    masters.set(index, { row: place?.row ?? range.firstRow, column: place?.column ?? range.firstColumn, formula, range });
  });
  return masters;
}

interface FormulaElement {
  readonly text: string;
  readonly element: XmlElement;
  /** The `r` of its cell, if it says. */
  readonly cell: string | null;
}

/** Finds `f` elements by a word in their start tag, without walking over every cell. */
function forEachFormula(rows: Uint8Array, word: string, visit: (formula: FormulaElement) => void): void {
  for (let at = findText(rows, word); at >= 0; at = findText(rows, word, at + word.length)) {
    const start = rows.lastIndexOf(LESS, at);
    const openEnd = rows.indexOf(GREATER, at) + 1;
    if (start < 0 || openEnd <= 0) continue;
    const tag = decoder.decode(rows.subarray(start, openEnd));
    const name = /^<((?:[^\s:>/]+:)?f)\s/.exec(tag)?.[1];
    if (name === undefined) continue;
    const close = tag.endsWith("/>") ? openEnd : findText(rows, `</${name}>`, openEnd) + name.length + 3;
    const text = decoder.decode(rows.subarray(start, close));
    const cellStart = rows.lastIndexOf(LESS, start - 1);
    const cellTag = cellStart < 0 ? "" : decoder.decode(rows.subarray(cellStart, start));
    const cell = /^<(?:[^\s:>/]+:)?c\s(?:[^>]*\s)?r\s*=\s*["']([A-Za-z]+\d+)["']/.exec(cellTag)?.[1] ?? null;
    visit({ text, element: parseXml(text, ""), cell });
  }
}
