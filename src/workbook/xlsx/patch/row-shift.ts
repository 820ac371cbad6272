import type { CellRange } from "../../address";
import { MAX_ROWS, parseRangeAddress, rangeAddress } from "../../address";
import type { FormulaReference } from "./formula-references";
import { LOST, referenceText, rewriteFormula } from "./formula-references";
import { rangesOfSqref } from "./sheet-geometry";

/** Rows put in before `row` (count above 0) or taken out from `row` on (below 0). Rows 0-based. */
export interface RowShift {
  readonly row: number;
  readonly count: number;
}

/** Where a row now stands; `null` for one taken out. */
export function shiftRow(row: number, { row: at, count }: RowShift): number | null {
  if (row < at) return row;
  if (count < 0 && row < at - count) return null;
  return row + count;
}

/** The rows from first to last after the shift; `null` where all of them were taken out. */
export function shiftSpan(first: number, last: number, shift: RowShift): { readonly first: number; readonly last: number } | null {
  const end = shift.row - shift.count - 1;
  const isFirstGone = shift.count < 0 && first >= shift.row && first <= end;
  const isLastGone = shift.count < 0 && last >= shift.row && last <= end;
  const newFirst = isFirstGone ? shift.row : (shiftRow(first, shift) ?? first);
  const newLast = isLastGone ? shift.row - 1 : (shiftRow(last, shift) ?? last);
  if (newFirst > newLast) return null;
  const isToTheEnd = last === MAX_ROWS - 1;
  return newFirst >= MAX_ROWS ? null : { first: newFirst, last: isToTheEnd ? last : Math.min(newLast, MAX_ROWS - 1) };
}

/** A range after the shift; `null` where all of it was taken out. */
export function shiftRange(range: CellRange, shift: RowShift): CellRange | null {
  const span = shiftSpan(range.firstRow, range.lastRow, shift);
  return span ? { ...range, firstRow: span.first, lastRow: span.last } : null;
}

/** "B2:D9" after the shift; `null` where all of it was taken out. What is no address stays. */
export function shiftAddress(address: string, shift: RowShift): string | null {
  const range = parseRangeAddress(address);
  if (!range) return shiftSqref(address, shift);
  const after = shiftRange(range, shift);
  if (!after) return null;
  return isSameRange(range, after) ? address : rangeAddress(after);
}

/** A list of addresses after the shift; `null` where all of them were taken out. Lists of columns stay as they are. */
export function shiftSqref(sqref: string, shift: RowShift): string | null {
  const pieces = sqref.split(/\s+/).filter((piece) => piece !== "");
  const shifted = pieces.flatMap((piece) => {
    if (/^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(piece)) return [piece];
    const range = rangesOfSqref(piece)[0];
    const after = range ? shiftRange(range, shift) : null;
    if (!range) return [piece];
    return after ? [isSameRange(range, after) ? piece : rangeAddress(after)] : [];
  });
  if (shifted.length === 0) return null;
  return shifted.every((piece, index) => piece === pieces[index]) && shifted.length === pieces.length ? sqref : shifted.join(" ");
}

function isSameRange(a: CellRange, b: CellRange): boolean {
  return a.firstRow === b.firstRow && a.lastRow === b.lastRow;
}

/** A formula standing on `home` after rows of `sheet` have moved. References wholly taken out become #REF!. */
export function shiftFormula(formula: string, home: string | null, sheet: string, shift: RowShift): string {
  const key = sheet.toLowerCase();
  return rewriteFormula(formula, {
    reference: (reference) => {
      const isOurs = reference.sheets.length === 0
        ? home !== null && home.toLowerCase() === key
        : !reference.isExternal && reference.sheets.length === 1 && reference.sheets[0]?.toLowerCase() === key;
      return isOurs ? shiftReference(reference, shift) : null;
    },
  });
}

function shiftReference(reference: FormulaReference, shift: RowShift): string | null {
  if (reference.shape === "columns") return null;
  const { first, last } = reference;
  const isSwapped = first.row > last.row;
  const span = isSwapped ? shiftSpan(last.row, first.row, shift) : shiftSpan(first.row, last.row, shift);
  if (!span) return LOST;
  const [a, b] = isSwapped ? [span.last, span.first] : [span.first, span.last];
  if (a === first.row && b === last.row) return null;
  return referenceText({ ...reference, first: { ...first, row: a }, last: { ...last, row: b } });
}
