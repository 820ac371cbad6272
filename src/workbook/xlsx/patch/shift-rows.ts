import { MAX_COLUMNS, MAX_ROWS } from "../../address";
import type { Edit } from "../../edit";
import { dropCalcChain } from "./calc-chain";
import { requestCalculation } from "./calculation";
import { formulaAreas } from "./formula-areas";
import { requireKnownExtensions, rewriteEverywhere } from "./formula-places";
import type { PackageDraft } from "./package-draft";
import { refuse } from "./refusal";
import { mapRows } from "./row-formulas";
import type { RowShift } from "./row-shift";
import { shiftAddress, shiftFormula, shiftRange, shiftRow } from "./row-shift";
import { putRuleFormulas, shiftedRuleFormulas } from "./rule-formulas";
import { shiftSheetParts } from "./shift-parts";
import { shiftSkeleton } from "./shift-skeleton";
import type { SheetPart } from "./sheet-part";
import { openSheetPart, putSheetPart, worksheetRoot } from "./sheet-part";
import { findText, forEachRow } from "./sheet-rows";
import type { SheetRange } from "./stale-results";
import { dropStaleResults, staleFormulas } from "./stale-results";
import { readStringTable } from "./string-table";
import { workbookPartName } from "./workbook-part";

interface SheetName {
  readonly name: string;
  readonly part: string;
}

/** Puts `count` empty rows before `row` (0-based); all that stands at or below it, or points there, moves along. Gives what takes back the wish to reckon. */
export function insertRows(draft: PackageDraft, sheet: SheetName, row: number, count: number): readonly Edit[] {
  return moveRows(draft, sheet, { row, count });
}

/** Takes `count` rows out from `row` (0-based) on; references to nothing but them become #REF!. */
export function deleteRows(draft: PackageDraft, sheet: SheetName, row: number, count: number): void {
  moveRows(draft, sheet, { row, count: -count });
}

/** What cannot be moved is refused first, by name (`part-not-shiftable`), before anything is touched. */
function moveRows(draft: PackageDraft, sheet: SheetName, shift: RowShift): readonly Edit[] {
  if (shift.row < 0 || !Number.isInteger(shift.row) || !Number.isInteger(shift.count)) {
    refuse("edit-not-supported", { sheet: sheet.name, params: { reason: "rows" } });
  }
  if (shift.count === 0) return [];
  const before = openSheetPart(draft, sheet.part);
  requireShiftable(sheet.name, before, shift);
  forgetResults(draft, sheet, shift);
  const ruleFormulas = shiftedRuleFormulas(before, sheet.name, shift);
  shiftSheetParts(draft, sheet, shift);
  rewriteEverywhere(
    draft,
    (formula, home) => shiftFormula(formula, home, sheet.name, shift),
    (text, home) => home === sheet.name || text.toLowerCase().includes(sheet.name.toLowerCase().replaceAll("'", "''")),
  );
  const rewritten = putRuleFormulas(openSheetPart(draft, sheet.part), ruleFormulas);
  const { prefix } = worksheetRoot(rewritten);
  const rows = mapRows(rewritten.rows, prefix, sheet.part, {
    row: (row) => shiftRow(row, shift),
    address: (address) => shiftAddress(address, shift) ?? address,
  });
  putSheetPart(draft, shiftSkeleton(draft, { ...rewritten, rows }, shift));
  dropCalcChain(draft);
  return requestCalculation(draft);
}

/** Rows with cells that are taken out change every figure over them. */
function forgetResults(draft: PackageDraft, { name, part }: SheetName, shift: RowShift): void {
  const { rows, skeleton } = openSheetPart(draft, part);
  const { prefix } = worksheetRoot({ name: part, skeleton, rows });
  const seeds: SheetRange[] = [];
  forEachRow(rows, prefix, part, ({ row, start, end }) => {
    const isFilled = findText(rows.subarray(start, end), `<${prefix}v`) >= 0 || findText(rows.subarray(start, end), `<${prefix}is`) >= 0;
    const range = { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: MAX_COLUMNS - 1 };
    if (isFilled && shiftRow(row, shift) === null) seeds.push({ sheet: name.toLowerCase(), range });
    return row < shift.row + Math.abs(shift.count);
  });
  const strings = readStringTable(draft, workbookPartName(draft));
  dropStaleResults(draft, staleFormulas(draft, seeds, strings, "rows"), strings);
}

function requireShiftable(name: string, sheet: SheetPart, shift: RowShift): void {
  const refused = (reason: string): never => refuse("part-not-shiftable", { sheet: name, part: sheet.name, params: { reason } });
  const root = worksheetRoot(sheet);
  for (const child of root.children) {
    if (["oleObjects", "controls", "AlternateContent", "scenarios", "customSheetViews"].includes(child.local)) refused(child.local);
  }
  requireKnownExtensions(name, sheet.skeleton, sheet.name);
  for (const { range, kind } of formulaAreas(sheet.rows)) {
    const after = shiftRange(range, shift);
    const height = after ? after.lastRow - after.firstRow : null;
    if (height !== null && height !== range.lastRow - range.firstRow) refused(kind);
  }
  let last = -1;
  forEachRow(sheet.rows, root.prefix, sheet.name, (span) => {
    last = span.row;
    return true;
  });
  if (shift.count > 0 && last >= shift.row && last + shift.count >= MAX_ROWS) refused("rows-full");
}
