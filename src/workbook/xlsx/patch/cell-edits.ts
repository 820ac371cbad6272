import type { Edit } from "../../edit";
import { cellKey } from "../../grid";
import { requestCalculation } from "./calculation";
import { dropCalcChain } from "./calc-chain";
import type { PackageDraft } from "./package-draft";
import { partBytes } from "./package-draft";
import { relationshipsOf } from "./relationships";
import type { CellChange } from "./row-patch";
import { setCells } from "./set-cells";
import { findText } from "./sheet-rows";
import { dropStaleResults, staleFormulas } from "./stale-results";
import type { Step } from "./step";
import type { StringTable } from "./string-table";
import { readStringTable } from "./string-table";
import type { StyleWriter } from "./style-table";
import { openStyles } from "./style-table";
import { requireSheet, sheetsOf, workbookPartName } from "./workbook-part";

type CellEdit = Extract<Edit, { kind: "set-cell" | "set-style" }>;

/** The run of cell edits that begins at `from`: as many as touch no cell twice, so that their order does not matter. */
export function takeCellEdits(edits: readonly Edit[], from: number): readonly CellEdit[] {
  const taken: CellEdit[] = [];
  const touched = new Set<string>();
  for (let at = from; at < edits.length; at += 1) {
    const edit = edits[at];
    if (edit?.kind !== "set-cell" && edit?.kind !== "set-style") break;
    const keys = cellsOf(edit).map(({ row, column }) => `${edit.sheet.toLowerCase()}\n${cellKey(row, column)}`);
    if (keys.some((key) => touched.has(key))) break;
    for (const key of keys) touched.add(key);
    taken.push(edit);
  }
  return taken;
}

function cellsOf(edit: CellEdit): readonly { readonly row: number; readonly column: number }[] {
  if (edit.kind === "set-cell") return [edit];
  const cells: { row: number; column: number }[] = [];
  for (let row = edit.range.firstRow; row <= edit.range.lastRow; row += 1) {
    for (let column = edit.range.firstColumn; column <= edit.range.lastColumn; column += 1) cells.push({ row, column });
  }
  return cells;
}

function changesOf(edit: CellEdit): readonly CellChange[] {
  if (edit.kind === "set-style") {
    return cellsOf(edit).map((cell) => ({ ...cell, before: null, after: null, style: edit.style }));
  }
  const { row, column, before, after } = edit;
  return [{ row, column, before, after, style: edit.style ?? null }];
}

/** Applies a run of cell edits, each sheet in one pass. */
export function applyCellEdits(draft: PackageDraft, edits: readonly CellEdit[]): Step {
  const workbook = workbookPartName(draft);
  const strings = readStringTable(draft, workbook);
  let writer: StyleWriter | null = null;
  const styles = (): StyleWriter => (writer ??= openStyles(draft, workbook, "shared"));
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const name = requireSheet(draft, edit.sheet).name;
    const known = bySheet.get(name);
    if (known) known.push(edit);
    else bySheet.set(name, [edit]);
  }
  let lostFormula = false;
  for (const [name, sheetEdits] of bySheet) {
    const outcome = setCells(draft, requireSheet(draft, name), sheetEdits.flatMap(changesOf), strings, styles);
    lostFormula ||= outcome.lostFormula;
  }
  saveStyles(writer);
  if (lostFormula) dropCalcChain(draft);
  const { calculation, results } = reckonAgain(draft, edits, strings);
  return { inverse: [...calculation, ...edits.flatMap(inverseOf), ...results], lasting: edits.flatMap(lastingOf) };
}

/** What takes the reckoning back: the workbook's wish for it, last of all, and the results that went. */
interface Reckoning {
  readonly calculation: readonly Edit[];
  readonly results: readonly Edit[];
}

/**
 * Has figures that depend on the cells set reckoned anew: the workbook says so (Excel), and their cached results go
 * (LibreOffice). Gives the edits that put those results back. Results given with a formula are the caller's word.
 */
function reckonAgain(draft: PackageDraft, edits: readonly CellEdit[], strings: StringTable): Reckoning {
  const set = edits.flatMap((edit) => (edit.kind === "set-cell" ? [edit] : []));
  if (set.length === 0 || !hasFormulas(draft)) return { calculation: [], results: [] };
  const calculation = requestCalculation(draft);
  const seeds = set.map(({ sheet, row, column }) => ({
    sheet: sheet.toLowerCase(),
    range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
  }));
  const own = new Set(set.map(({ sheet, row, column }) => `${sheet.toLowerCase()}\n${cellKey(row, column)}`));
  const stale = staleFormulas(draft, seeds, strings, "values").filter((cell) => !own.has(`${cell.sheet.toLowerCase()}\n${cellKey(cell.row, cell.column)}`));
  dropStaleResults(draft, stale, strings);
  const results = stale.map(({ sheet, row, column, formula, result }): Edit => ({
    kind: "set-cell",
    sheet,
    row,
    column,
    before: { kind: "formula", formula, result: null },
    after: { kind: "formula", formula, result },
  }));
  return { calculation, results };
}

function saveStyles(writer: StyleWriter | null): void {
  writer?.save();
}

/** Whether figures may depend on what was changed: there is a chain, or a formula somewhere. */
function hasFormulas(draft: PackageDraft): boolean {
  if (relationshipsOf(draft, workbookPartName(draft)).some((r) => r.kind === "calcChain")) return true;
  return sheetsOf(draft).some((sheet) => {
    const bytes = sheet.part === null ? null : partBytes(draft, sheet.part);
    return bytes !== null && (findText(bytes, "<f>") >= 0 || findText(bytes, "<f ") >= 0 || findText(bytes, ":f>") >= 0 || findText(bytes, ":f ") >= 0);
  });
}

function inverseOf(edit: CellEdit): readonly Edit[] {
  if (edit.kind === "set-style") return [];
  const { sheet, row, column, before, after } = edit;
  return [{ kind: "set-cell", sheet, row, column, before: after, after: before }];
}

/** Looks that were changed stay changed: what they were cannot always be said as a style. */
function lastingOf(edit: CellEdit): readonly Edit[] {
  if (edit.kind === "set-style") return [edit];
  if (!edit.style) return [];
  const { row, column } = edit;
  const range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  return [{ kind: "set-style", sheet: edit.sheet, range, style: edit.style }];
}
