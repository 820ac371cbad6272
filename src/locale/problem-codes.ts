import type { SetErrorKind } from "../criteria/set-file";
import type { SheetFlaw } from "../criteria/sheet-error";
import type { Kept } from "../workbook/xlsx/reading-budget";

/*
 * Codes that problems carry in their params. Where a room has a type for them it is used; the others are given as plain
 * text and named here, and test/locale holds them against what the rooms write.
 */

/** `criteria-invalid`, `flaw`. */
export type CriteriaFlaw = SetErrorKind | SheetFlaw | "not-json";

/** `sheet-too-large`, `reason`: what there is too much of. */
export type TooMuch = Kept;

/** `edit-not-supported`, `reason`. */
export type EditReason =
  | "merged"
  | "merge-hides-value"
  | "table"
  | "table-header"
  | "table-name"
  | "table-columns"
  | "array-formula"
  | "number"
  | "threaded-comment"
  | "legacy-drawing"
  | "utf-16"
  | "no-sheet-data"
  | "last-sheet"
  | "rows"
  | "chartsheet"
  | "dialogsheet"
  | "macrosheet";

/** `part-not-shiftable`, `reason`: what rows cannot move under. */
export type ShiftReason =
  | "table"
  | "pivot-table"
  | "pivot-cache"
  | "controls"
  | "extension"
  | "cdata"
  | "array"
  | "dataTable"
  | "rows-full"
  | "oleObjects"
  | "AlternateContent"
  | "scenarios"
  | "customSheetViews";

/** `mapping-invalid`, `why`. */
export type MappingWhy = "form" | "column" | "field" | "empty" | "column-twice";

/** `units-invalid`, `reason`. */
export type UnitsReason = "header" | "date" | "zone" | "name" | "twice" | "overlap";

/** `file-unreadable` and `file-unwritable`, `detail`: the system's codes people meet, and `xls`. */
export type FileCode =
  | "EACCES"
  | "EPERM"
  | "EROFS"
  | "EBUSY"
  | "ENOSPC"
  | "EDQUOT"
  | "EISDIR"
  | "ENOTDIR"
  | "ENOENT"
  | "EEXIST"
  | "EMFILE"
  | "ENAMETOOLONG"
  | "EIO"
  | "EFBIG"
  | "xls";

/** `excel-refused`, `code`: Excel's own that people meet, and those of the port. */
export type ExcelCode =
  | "AccessDenied"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "GeneralException"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "NonBlankCellOffSheet"
  | "not-written"
  | "flag-cells"
  | "flag-unreadable";
