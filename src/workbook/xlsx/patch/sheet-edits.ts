import type { Edit } from "../../edit";
import { setName } from "./defined-names";
import { addFlags, clearFlags, flagsOf } from "./flags";
import { setMemory } from "./memory-part";
import type { PackageDraft } from "./package-draft";
import { refuse } from "./refusal";
import { addSheet, removeSheet, replaceSheet } from "./sheet-list";
import type { Step } from "./step";
import { stays, undoneBy } from "./step";
import { requireSheet } from "./workbook-part";

/** Applies one edit that is not of single cells. */
export function applySheetEdit(draft: PackageDraft, edit: Edit): Step {
  switch (edit.kind) {
    case "add-sheet":
      addSheet(draft, edit.sheet, edit.content, edit.after);
      return undoneBy({ kind: "remove-sheet", sheet: edit.sheet, content: edit.content });
    case "remove-sheet":
      removeSheet(draft, edit.sheet);
      return edit.content === null ? stays(edit) : undoneBy({ kind: "add-sheet", sheet: edit.sheet, content: edit.content });
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
