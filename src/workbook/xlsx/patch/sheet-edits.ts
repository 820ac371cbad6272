import type { Edit } from "../../edit";
import { wholeText } from "../../edit";
import { setCalculation } from "./calculation";
import { setName } from "./defined-names";
import { addFlags, clearFlags, flagsOf } from "./flags";
import { setMemory } from "./memory-part";
import type { PackageDraft } from "./package-draft";
import { addNotes, clearNotes } from "./own-notes";
import { carriesMark } from "./own-sheet";
import { requireAllowed } from "./protection";
import { refuse } from "./refusal";
import { renameSheet } from "./rename-sheet";
import { addChart, addTable, freezePanes, mergeRange, setColumnWidth, unmergeRange } from "./sheet-layout";
import { addSheet, removeSheet, replaceSheet } from "./sheet-list";
import { deleteRows, insertRows } from "./shift-rows";
import type { Step } from "./step";
import { stays, undoneBy } from "./step";
import { findSheet, requireSheet, sheetsOf } from "./workbook-part";

/** The edits that are applied one by one; those of cells and notes go in runs. */
export type SheetEdit = Exclude<Edit, { kind: "set-cell" | "set-style" | "set-note" }>;

/** Applies one edit that is not of single cells. */
export function applySheetEdit(draft: PackageDraft, edit: SheetEdit): Step {
  requireAllowed(draft, edit);
  switch (edit.kind) {
    case "add-sheet":
      addSheet(draft, edit.sheet, edit.content, edit.after);
      return undoneBy({ kind: "remove-sheet", sheet: edit.sheet, content: edit.content });
    case "remove-sheet":
      return applyRemoveSheet(draft, edit);
    case "replace-sheet":
      if (edit.mark && !carriesMark(draft, requireSheet(draft, edit.sheet).part, edit.mark)) refuse("sheet-exists", { sheet: edit.sheet });
      replaceSheet(draft, edit.sheet, edit.content);
      return stays(edit);
    case "add-flags":
      return applyAddFlags(draft, edit);
    case "clear-flags":
      return holdsNoMarks(draft, edit.sheet) ? undoneBy() : applyClearFlags(draft, edit);
    case "add-notes":
      addNotes(draft, requireSheet(draft, edit.sheet), edit.notes);
      return undoneBy({ kind: "clear-notes", sheet: edit.sheet });
    case "clear-notes": {
      if (holdsNoMarks(draft, edit.sheet)) return undoneBy();
      const notes = clearNotes(draft, requireSheet(draft, edit.sheet));
      return notes.length === 0 ? undoneBy() : undoneBy({ kind: "add-notes", sheet: edit.sheet, notes });
    }
    case "set-name":
      setName(draft, edit.name, edit.before, edit.after);
      return undoneBy({ ...edit, before: edit.after, after: edit.before });
    case "set-calculation":
      setCalculation(draft, edit.before, edit.after);
      return undoneBy({ ...edit, before: edit.after, after: edit.before });
    case "set-memory": {
      const { kind, before, after } = edit;
      setMemory(draft, before, after);
      // The text that was put is made again where somebody undoes it.
      return undoneBy({ kind, get before() { return after === null ? null : wholeText(after); }, after: before });
    }
    case "set-column-width":
      return applyColumnWidth(draft, edit);
    case "merge":
      mergeRange(draft, requireSheet(draft, edit.sheet), edit.range);
      return undoneBy({ ...edit, kind: "unmerge" });
    case "unmerge":
      unmergeRange(draft, requireSheet(draft, edit.sheet), edit.range);
      return undoneBy({ ...edit, kind: "merge" });
    case "freeze": {
      const before = freezePanes(draft, requireSheet(draft, edit.sheet).part, edit);
      return before ? undoneBy({ ...edit, ...before }) : stays(edit);
    }
    case "add-table":
      addTable(draft, requireSheet(draft, edit.sheet), edit.table);
      return stays(edit);
    case "add-chart":
      addChart(draft, requireSheet(draft, edit.sheet), edit.chart);
      return stays(edit);
    case "rename-sheet":
      renameSheet(draft, edit.sheet, edit.to);
      return undoneBy({ kind: "rename-sheet", sheet: edit.to, to: edit.sheet });
    case "insert-rows": {
      const calculation = insertRows(draft, requireSheet(draft, edit.sheet), edit.row, edit.count);
      return undoneBy(...calculation, { ...edit, kind: "delete-rows" });
    }
    case "delete-rows":
      deleteRows(draft, requireSheet(draft, edit.sheet), edit.row, edit.count);
      return stays(edit);
  }
}

/** Sheets of charts, dialogs and old macros have no cells to be marked: clearing passes them by. */
function holdsNoMarks(draft: PackageDraft, name: string): boolean {
  const sheet = findSheet(draft, name);
  return sheet !== null && sheet.kind !== "worksheet";
}

/** A column that had no width of its own cannot be given "none" again. */
function applyColumnWidth(draft: PackageDraft, edit: Extract<Edit, { kind: "set-column-width" }>): Step {
  const before = setColumnWidth(draft, requireSheet(draft, edit.sheet).part, edit.column, edit.width);
  return before === null ? stays(edit) : undoneBy({ ...edit, width: before });
}

/** A sheet can be put back where its content is given and there is a sheet to put it behind. */
function applyRemoveSheet(draft: PackageDraft, edit: Extract<Edit, { kind: "remove-sheet" }>): Step {
  const sheets = sheetsOf(draft);
  const { relationshipId, part } = requireSheet(draft, edit.sheet);
  if (edit.mark && !carriesMark(draft, part, edit.mark)) return undoneBy();
  const before = sheets[sheets.findIndex((sheet) => sheet.relationshipId === relationshipId) - 1];
  removeSheet(draft, edit.sheet);
  if (edit.content === null || !before) return stays(edit);
  return undoneBy({ kind: "add-sheet", sheet: edit.sheet, content: edit.content, after: before.name });
}

/** Taking flags back means clearing, then putting back those that were there before. */
function applyAddFlags(draft: PackageDraft, edit: Extract<Edit, { kind: "add-flags" }>): Step {
  const { part, name } = requireSheet(draft, edit.sheet);
  const before = flagsOf(draft, part);
  addFlags(draft, part, edit.severity, edit.ranges);
  const again = before.map((flags): Edit => ({ kind: "add-flags", sheet: name, ...flags })).reverse();
  return undoneBy(...again, { kind: "clear-flags", sheet: name });
}

function applyClearFlags(draft: PackageDraft, edit: Extract<Edit, { kind: "clear-flags" }>): Step {
  const { part, name } = requireSheet(draft, edit.sheet);
  const before = flagsOf(draft, part);
  clearFlags(draft, [part]);
  return undoneBy(...before.map((flags): Edit => ({ kind: "add-flags", sheet: name, ...flags })).reverse());
}
