import type { CellRange } from "../../address";
import { cellAddress, MAX_COLUMNS, MAX_ROWS, parseCellAddress } from "../../address";
import type { CellValue } from "../../cell-value";
import { readCell } from "./cell-xml";
import { nameElements } from "./defined-names";
import { sharedMasters } from "./formula-areas";
import { moveFormula, rewriteFormula } from "./formula-references";
import type { PackageDraft } from "./package-draft";
import { requirePart } from "./package-draft";
import { dropResults } from "./set-cells";
import { rangesMeet } from "./sheet-geometry";
import { openSheetPart, worksheetRoot } from "./sheet-part";
import { findText, forEachRow } from "./sheet-rows";
import type { StringTable } from "./string-table";
import { requireSheet, sheetsOf, workbookPartName } from "./workbook-part";
import { attributeOf, childOf, childrenOf, parseXml, textOf } from "./xml-element";

/** A range of a sheet; the sheet's name in lower case. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A formula whose cached result is no longer to be trusted. */
export interface StaleFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly result: CellValue;
}

interface FormulaCell extends StaleFormula {
  readonly needs: readonly SheetRange[];
  /** What it needs cannot be told from its text (OFFSET, tables …): always reckoned anew. */
  readonly isOpen: boolean;
}

/** Functions whose references are made as they run, and references to tables by name. */
const OPEN = /\b(?:INDIRECT|OFFSET|GETPIVOTDATA)\s*\(|:\s*INDEX\s*\(|\[(?!\d+\])/i;
/** Functions that ask where a cell stands or count blanks: their figures change when even empty rows come or go. */
const PLACE_BOUND = /\b(?:ROWS?|CELL|COUNTBLANK|ADDRESS)\s*\(/i;
/** After so many rounds of "what needs that" everything left is taken to be concerned. */
const MAX_ROUNDS = 64;
const WHOLE: CellRange = { firstRow: 0, firstColumn: 0, lastRow: MAX_ROWS - 1, lastColumn: MAX_COLUMNS - 1 };
const decoder = new TextDecoder();

/**
 * The formulas of the workbook with a cached result that changing `seeds` makes doubtful, near and far. Excel reckons
 * everything anew when told to, LibreOffice trusts cached results: so theirs have to go.
 */
export function staleFormulas(
  draft: PackageDraft,
  seeds: readonly SheetRange[],
  strings: StringTable,
  cause: "values" | "rows",
): readonly StaleFormula[] {
  let waiting: readonly FormulaCell[] = formulaCells(draft, strings);
  let fresh: readonly SheetRange[] = seeds;
  const stale: FormulaCell[] = [];
  for (let round = 0; waiting.length > 0 && (round === 0 || fresh.length > 0); round += 1) {
    const index = indexBySheet(fresh);
    const isConcerned = (cell: FormulaCell): boolean =>
      round >= MAX_ROUNDS || (round === 0 && (cell.isOpen || (cause === "rows" && PLACE_BOUND.test(cell.formula)))) || cell.needs.some((need) => index.meets(need));
    const found: FormulaCell[] = [];
    const left: FormulaCell[] = [];
    for (const cell of waiting) (isConcerned(cell) ? found : left).push(cell);
    waiting = left;
    for (const cell of found) stale.push(cell);
    fresh = found.map(({ sheet, row, column }) => ({
      sheet: sheet.toLowerCase(),
      range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
    }));
  }
  return stale.filter((cell) => cell.result !== null).map(({ sheet, row, column, formula, result }) => ({ sheet, row, column, formula, result }));
}

/** Takes those results away; the formulas stay. */
export function dropStaleResults(draft: PackageDraft, stale: readonly StaleFormula[], strings: StringTable): void {
  for (const sheet of new Set(stale.map((cell) => cell.sheet))) {
    dropResults(draft, requireSheet(draft, sheet), stale.filter((cell) => cell.sheet === sheet), strings);
  }
}

/** Looks ranges up by sheet; many single cells are held in order of their rows. */
function indexBySheet(ranges: readonly SheetRange[]): { readonly meets: (need: SheetRange) => boolean } {
  const bySheet = new Map<string, CellRange[]>();
  for (const { sheet, range } of ranges) {
    const known = bySheet.get(sheet);
    if (known) known.push(range);
    else bySheet.set(sheet, [range]);
  }
  for (const list of bySheet.values()) list.sort((a, b) => a.firstRow - b.firstRow);
  const tallest = new Map([...bySheet].map(([sheet, list]) => [sheet, list.reduce((most, r) => Math.max(most, r.lastRow - r.firstRow), 0)]));
  return {
    meets: ({ sheet, range }) => {
      const list = bySheet.get(sheet) ?? [];
      const from = range.firstRow - (tallest.get(sheet) ?? 0);
      let low = 0;
      for (let high = list.length; low < high; ) {
        const middle = (low + high) >> 1;
        if ((list[middle]?.firstRow ?? 0) < from) low = middle + 1;
        else high = middle;
      }
      for (let at = low; at < list.length; at += 1) {
        const other = list[at];
        if (!other || other.firstRow > range.lastRow) return false;
        if (rangesMeet(other, range)) return true;
      }
      return false;
    },
  };
}

function formulaCells(draft: PackageDraft, strings: StringTable): readonly FormulaCell[] {
  const { text, root } = requirePart(draft, workbookPartName(draft));
  const names = new Map(nameElements(root).map((name) => [(attributeOf(name, "name") ?? "").toLowerCase(), textOf(text, name)]));
  const cells: FormulaCell[] = [];
  for (const sheet of sheetsOf(draft)) {
    if (sheet.part === null || sheet.kind !== "worksheet") continue;
    for (const cell of cellsWithFormula(draft, sheet.part, strings)) {
      cells.push({ ...cell, sheet: sheet.name, ...needsOf(cell.formula, sheet.name, names) });
    }
  }
  return cells;
}

function cellsWithFormula(draft: PackageDraft, part: string, strings: StringTable): readonly Omit<StaleFormula, "sheet">[] {
  const sheet = openSheetPart(draft, part);
  const { prefix } = worksheetRoot(sheet);
  const has = (bytes: Uint8Array): boolean => findText(bytes, `<${prefix}f>`) >= 0 || findText(bytes, `<${prefix}f `) >= 0;
  if (!has(sheet.rows)) return [];
  const masters = sharedMasters(sheet.rows);
  const cells: Omit<StaleFormula, "sheet">[] = [];
  forEachRow(sheet.rows, prefix, part, ({ row, start, end }) => {
    const bytes = sheet.rows.subarray(start, end);
    if (!has(bytes)) return true;
    const text = formulaCellsOnly(decoder.decode(bytes), prefix);
    let column = -1;
    for (const cell of childrenOf(parseXml(text, part), "c")) {
      column = parseCellAddress(attributeOf(cell, "r") ?? "")?.column ?? column + 1;
      if (!childOf(cell, "f")) continue;
      const { formula, value } = readCell(text, cell, strings, part, cellAddress(row, column));
      const master = formula?.text === "" && formula.sharedIndex !== null ? masters.get(formula.sharedIndex) : undefined;
      const written = master ? moveFormula(master.formula, row - master.row, column - master.column) : (formula?.text ?? "");
      if (formula?.kind !== "dataTable") cells.push({ row, column, formula: written, result: value });
    }
    return true;
  });
  return cells;
}

/** The row without its cells that have no formula, where every cell says its address: most cells need not be parsed. */
function formulaCellsOnly(text: string, prefix: string): string {
  const cell = new RegExp(`<${prefix}c(\\s[^>]*?)(?:/>|>(?:(?!</${prefix}c>)[\\s\\S])*?</${prefix}c>)`, "g");
  let isAddressed = true;
  const reduced = text.replace(cell, (whole, attributes: string) => {
    isAddressed &&= /\sr\s*=/.test(attributes);
    return whole.includes(`<${prefix}f`) ? whole : "";
  });
  return isAddressed ? reduced : text;
}

/** What a formula needs: its references, and those of the names it uses. */
function needsOf(
  formula: string,
  home: string,
  names: ReadonlyMap<string, string>,
): { readonly needs: readonly SheetRange[]; readonly isOpen: boolean } {
  const needs: SheetRange[] = [];
  const collect = (text: string): void => {
    rewriteFormula(text, {
      reference: ({ sheets, isExternal, first, last }) => {
        const range: CellRange = {
          firstRow: Math.max(0, Math.min(first.row, last.row)),
          lastRow: first.row < 0 ? WHOLE.lastRow : Math.max(first.row, last.row),
          firstColumn: Math.max(0, Math.min(first.column, last.column)),
          lastColumn: first.column < 0 ? WHOLE.lastColumn : Math.max(first.column, last.column),
        };
        const where = sheets.length === 0 ? [home] : sheets;
        if (!isExternal) needs.push(...where.map((sheet) => ({ sheet: sheet.toLowerCase(), range })));
        return null;
      },
    });
  };
  collect(formula);
  const words = new Set(formula.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []);
  const used = [...words].flatMap((word) => names.get(word) ?? []);
  for (const name of used) collect(name);
  const isNested = used.some((text) => (text.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []).some((word) => names.has(word)));
  const isThrough = formula.includes(":") && /:[^!:]*!/.test(formula);
  return { needs, isOpen: isNested || isThrough || [formula, ...used].some((text) => OPEN.test(text)) };
}
