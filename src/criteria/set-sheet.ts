import type { CriteriaSet } from "./criteria-set";
import { parseSet } from "./set-file";
import type { SheetRows, SheetValue } from "./sheet-block";
import type { SetSheetError } from "./sheet-error";
import { draftFromRows } from "./sheet-draft";
import { rowsOfSet } from "./sheet-rows";

export type SetSheetReading =
  | { readonly ok: true; readonly set: CriteriaSet }
  | { readonly ok: false; readonly errors: readonly SetSheetError[] };

/**
 * The set a sheet `Bộ tiêu chí` holds, or every error in it at its cell. Case, diacritics, spaces, blank rows, the
 * order of blocks, rows and columns do not matter; what is not understood is an error, never passed over.
 */
export function readSetSheet(rows: SheetRows): SetSheetReading {
  const draft = draftFromRows(rows);
  if (draft.errors.length > 0) return { ok: false, errors: draft.errors };
  const reading = parseSet(draft.data);
  if (reading.ok) return reading;
  const errors = reading.errors.map(({ path, kind, params }): SetSheetError => {
    const { row, column, label } = draft.placeOf(path);
    return { row, column, kind, params: label === "" ? params : { ...params, label } };
  });
  // One minimum too high for ten indicators is one cell to change.
  return { ok: false, errors: errors.filter((error, index) => index === errors.findIndex((other) => isSameFlaw(error, other))) };
}

function isSameFlaw(a: SetSheetError, b: SetSheetError): boolean {
  return a.row === b.row && a.column === b.column && a.kind === b.kind;
}

/** The rows of a sheet `Bộ tiêu chí` for a set, in Vietnamese, to be edited in Excel and read back by `readSetSheet`. */
export function writeSetSheet(set: CriteriaSet): readonly (readonly SheetValue[])[] {
  return rowsOfSet(set);
}
