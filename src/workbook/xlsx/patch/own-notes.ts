import { cellAddress, parseCellAddress } from "../../address";
import type { CellNote } from "../../edit";
import { noteText, ownNoteText } from "../../edit";
import type { NotedSheet } from "./notes-part";
import { notesOf, setNotes } from "./notes-part";
import type { PackageDraft } from "./package-draft";

/** Adds notes of ours to cells that have neither a note nor a conversation; the others keep what they have. */
export function addNotes(draft: PackageDraft, sheet: NotedSheet, notes: readonly CellNote[]): void {
  const taken = notesOf(draft, sheet.part);
  const free = notes.filter(({ row, column }) => !taken.has(cellAddress(row, column)));
  if (free.length > 0) setNotes(draft, sheet, free.map(({ row, column, text }) => ({ row, column, before: null, after: noteText(text) })));
}

/** Takes exactly our notes away and gives them. */
export function clearNotes(draft: PackageDraft, sheet: NotedSheet): readonly CellNote[] {
  const ours = [...notesOf(draft, sheet.part)].flatMap(([address, whole]) => {
    const [cell, text] = [parseCellAddress(address), ownNoteText(whole)];
    return cell && text !== null ? [{ row: cell.row, column: cell.column, text, whole }] : [];
  });
  if (ours.length > 0) setNotes(draft, sheet, ours.map(({ row, column, whole }) => ({ row, column, before: whole, after: null })));
  return ours.map(({ row, column, text }) => ({ row, column, text }));
}
