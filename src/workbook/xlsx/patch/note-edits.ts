import type { Edit } from "../../edit";
import { setNotes } from "./notes-part";
import type { PackageDraft } from "./package-draft";
import type { Step } from "./step";
import { undoneBy } from "./step";
import { requireSheet } from "./workbook-part";

type NoteEdit = Extract<Edit, { kind: "set-note" }>;

/** The run of notes of one sheet that begins at `from`, no cell twice: thousands are written in one go. */
export function takeNoteEdits(edits: readonly Edit[], from: number): readonly NoteEdit[] {
  const taken: NoteEdit[] = [];
  const touched = new Set<string>();
  for (let at = from; at < edits.length; at += 1) {
    const edit = edits[at];
    if (edit?.kind !== "set-note") break;
    const key = `${edit.row}:${edit.column}`;
    if (edit.sheet !== (taken[0] ?? edit).sheet || touched.has(key)) break;
    touched.add(key);
    taken.push(edit);
  }
  return taken;
}

/** Sets the notes of a run. */
export function applyNoteEdits(draft: PackageDraft, edits: readonly NoteEdit[]): Step {
  const first = edits[0];
  if (first) setNotes(draft, requireSheet(draft, first.sheet), edits);
  return undoneBy(...edits.map((edit): Edit => ({ ...edit, before: edit.after, after: edit.before })));
}
