import type { Edit } from "../../edit";
import { setName } from "./defined-names";
import { addFlags, clearFlags, flagsOf } from "./flags";
import { setMemory } from "./memory-part";
import type { PackageDraft } from "./package-draft";
import { refuse } from "./refusal";
import { addSheet, removeSheet, replaceSheet } from "./sheet-list";
import type { Step } from "./step";
import { stays, undoneBy } from "./step";
import { requireSheet, sheetsOf } from "./workbook-part";

/** Applies one edit that is not of single cells. */
export function applySheetEdit(draft: PackageDraft, edit: Edit): Step {
  switch (edit.kind) {
    case "add-sheet":
      addSheet(draft, edit.sheet, edit.content, edit.after);
      return undoneBy({ kind: "remove-sheet", sheet: edit.sheet, content: edit.content });
    case "remove-sheet":
      return applyRemoveSheet(draft, edit);
    case "replace-sheet":
      replaceSheet(draft, edit.sheet, edit.content);
      return stays(edit);
    case "add-flags":
      return applyAddFlags(draft, edit);
    case "clear-flags":
      return applyClearFlags(draft, edit);
    case "set-name":
      setName(draft, edit.name, edit.before, edit.after);
      return undoneBy({ ...edit, before: edit.after, after: edit.before });
    case "set-memory":
      setMemory(draft, edit.before, edit.after);
      return undoneBy({ ...edit, before: edit.after, after: edit.before });
    default:
      return refuse("edit-not-supported", { params: { reason: edit.kind } });
  }
}

/** A sheet can be put back where its content is given and there is a sheet to put it behind. */
function applyRemoveSheet(draft: PackageDraft, edit: Extract<Edit, { kind: "remove-sheet" }>): Step {
  const sheets = sheetsOf(draft);
  const { relationshipId } = requireSheet(draft, edit.sheet);
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
