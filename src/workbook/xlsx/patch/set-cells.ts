import { cellAddress } from "../../address";
import { isSameContent } from "./cell-xml";
import { formulaAreas, sharedMasters } from "./formula-areas";
import type { PackageDraft } from "./package-draft";
import type { SheetProtection } from "./protection";
import { protectionOf } from "./protection";
import { refuse } from "./refusal";
import type { CellChange, PatchedRow, RowSetting } from "./row-patch";
import { patchRow } from "./row-patch";
import { columnStyles, containsCell, extendDimension, mergesOf, tablesOf } from "./sheet-geometry";
import type { SheetPart } from "./sheet-part";
import { openSheetPart, putSheetPart, worksheetRoot } from "./sheet-part";
import type { ByteSplice, RowSpan } from "./sheet-rows";
import { findText, forEachRow, spliceBytes } from "./sheet-rows";
import type { StringTable } from "./string-table";
import type { StyleWriter } from "./style-table";
import { encodePart } from "./xml-text";

/** What was changed on a sheet, as far as the rest of the workbook is concerned. */
export interface CellsOutcome {
  readonly lostFormula: boolean;
}

const decoder = new TextDecoder();

/**
 * Changes cells of one sheet (each at most once) in one pass over its rows. Refuses merged-over cells, table headers
 * and parts of array formulas; a shared formula whose master is overwritten is written out for its other cells.
 */
export function setCells(
  draft: PackageDraft,
  sheet: { readonly name: string; readonly part: string },
  changes: readonly CellChange[],
  strings: StringTable,
  styles: () => StyleWriter,
): CellsOutcome {
  requireOwnCells(draft, sheet.name, openSheetPart(draft, sheet.part), changes);
  return patchCells(draft, sheet, changes, strings, styles, protectionOf(draft, sheet.part));
}

/** Takes away the cached results of formulas, which stay as they are (shared and array formulas too). */
export function dropResults(
  draft: PackageDraft,
  sheet: { readonly name: string; readonly part: string },
  cells: readonly { readonly row: number; readonly column: number; readonly formula: string }[],
  strings: StringTable,
): void {
  const changes = cells.map(({ row, column, formula }): CellChange => ({
    row, column, before: null, after: { kind: "formula", formula, result: null }, style: null,
  }));
  patchCells(draft, sheet, changes, strings, () => refuse("edit-not-supported", { sheet: sheet.name }), null);
}

function patchCells(
  draft: PackageDraft,
  sheet: { readonly name: string; readonly part: string },
  changes: readonly CellChange[],
  strings: StringTable,
  styles: () => StyleWriter,
  protection: SheetProtection | null,
): CellsOutcome {
  const before = openSheetPart(draft, sheet.part);
  const hasShared = findText(before.rows, "shared") >= 0;
  const setting: RowSetting = {
    sheet: sheet.name,
    part: sheet.part,
    prefix: worksheetRoot(before).prefix,
    strings,
    masters: hasShared ? sharedMasters(before.rows) : new Map(),
    columnStyle: columnStyles(before),
    protection,
    restyle: (base, style) => styles().format(base, style),
    unshared: new Set(),
  };
  let patched = patchRows(before, changesByRow(changes), setting);
  const lost = new Set(patched.rows.flatMap((row) => row.lostMasters));
  if (lost.size > 0) patched = patchRows(before, withSharers(changes, lost, setting), { ...setting, unshared: lost });
  const added = patched.rows.flatMap((row) => row.added);
  const after = extendDimension({ ...before, rows: spliceBytes(before.rows, patched.splices) }, added);
  putSheetPart(draft, after);
  return { lostFormula: patched.rows.some((row) => row.lostFormula) };
}

type ChangesByRow = Map<number, CellChange[]>;

function changesByRow(changes: readonly CellChange[]): ChangesByRow {
  const byRow: ChangesByRow = new Map();
  for (const change of changes) {
    const row = byRow.get(change.row);
    if (row) row.push(change);
    else byRow.set(change.row, [change]);
  }
  return byRow;
}

/** The rows of shared formulas that lose their master have to be looked at too. */
function withSharers(changes: readonly CellChange[], lost: ReadonlySet<number>, setting: RowSetting): ChangesByRow {
  const byRow = changesByRow(changes);
  for (const index of lost) {
    const range = setting.masters.get(index)?.range;
    for (let row = range?.firstRow ?? 0; range && row <= range.lastRow; row += 1) {
      if (!byRow.has(row)) byRow.set(row, []);
    }
  }
  return byRow;
}

function patchRows(
  sheet: SheetPart,
  byRow: ChangesByRow,
  setting: RowSetting,
): { readonly rows: readonly PatchedRow[]; readonly splices: readonly ByteSplice[] } {
  const rows: PatchedRow[] = [];
  const splices: ByteSplice[] = [];
  const waiting = [...byRow.keys()].sort((a, b) => a - b);
  const patch = (text: string | null, row: number, start: number, end: number): void => {
    const patched = patchRow(text, row, byRow.get(row) ?? [], setting);
    rows.push(patched);
    const isSame = text === null ? patched.added.length === 0 : patched.text === text;
    if (!isSame) splices.push({ start, end, bytes: encodePart(patched.text) });
  };
  let next = 0;
  forEachRow(sheet.rows, setting.prefix, setting.part, (span: RowSpan) => {
    for (; (waiting[next] ?? Infinity) < span.row; next += 1) patch(null, waiting[next] ?? 0, span.start, span.start);
    if (waiting[next] === span.row) {
      patch(decoder.decode(sheet.rows.subarray(span.start, span.end)), span.row, span.start, span.end);
      next += 1;
    }
    return next < waiting.length;
  });
  for (; next < waiting.length; next += 1) patch(null, waiting[next] ?? 0, sheet.rows.length, sheet.rows.length);
  return { rows, splices };
}

/** Refuses, by name, cells that are not the edit's to change alone. */
function requireOwnCells(draft: PackageDraft, name: string, sheet: SheetPart, changes: readonly CellChange[]): void {
  const contents = changes.filter(({ before, after }) => after !== null && !(before?.kind === "formula" && isSameContent(before, after)));
  if (contents.length === 0) return;
  const merges = mergesOf(sheet);
  const headers = tablesOf(draft, sheet.name).map((table) => ({
    ...table.range,
    lastRow: table.range.firstRow + table.headerRows - 1,
  }));
  const areas = formulaAreas(sheet.rows).filter(({ kind, range }) => kind === "dataTable" || !isOneCell(range));
  const refused = (change: CellChange, reason: string): never =>
    refuse("edit-not-supported", { sheet: name, cell: cellAddress(change.row, change.column), params: { reason } });
  for (const change of contents) {
    const { row, column } = change;
    const isCleared = change.after?.kind === "value" && change.after.value === null;
    const merge = isCleared ? undefined : merges.find((range) => containsCell(range, row, column));
    if (merge && (merge.firstRow !== row || merge.firstColumn !== column)) refused(change, "merged");
    if (headers.some((range) => containsCell(range, row, column))) refused(change, "table-header");
    if (areas.some(({ range }) => containsCell(range, row, column))) refused(change, "array-formula");
  }
}

function isOneCell(range: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }): boolean {
  return range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;
}
