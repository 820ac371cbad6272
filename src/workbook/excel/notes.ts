import { cellAddress } from "../address";
import type { CellNote, Edit } from "../edit";
import { noteText, ownNoteText } from "../edit";
import type { Problem } from "../problem";
import { hasExcelApi } from "./requirement";
import type { Session } from "./session";

type AddNotes = Extract<Edit, { kind: "add-notes" }>;

/** Whether this Excel lets add-ins see notes: from ExcelApi 1.18 on. */
export function canSeeNotes(): boolean {
  return hasExcelApi("1.18");
}

/** Adds our notes to cells that have neither note nor conversation; says so where Excel has no notes for add-ins. */
export async function addNotes(session: Session, { sheet, notes }: AddNotes): Promise<Problem | null> {
  if (!canSeeNotes()) return { kind: "excel-too-old", sheet, params: { needed: "ExcelApi 1.18" } };
  const standing = await session.send((workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    return { notes: worksheet.notes.load("items/content"), comments: worksheet.comments.load("items/id") };
  });
  const places = await session.send(() =>
    [...standing.notes.items, ...standing.comments.items].map((one) => one.getLocation().load("rowIndex,columnIndex")),
  );
  const taken = new Set(places.map(({ rowIndex, columnIndex }) => cellAddress(rowIndex, columnIndex)));
  await session.send((workbook) => {
    const own = workbook.worksheets.getItem(sheet).notes;
    for (const { row, column, text } of notes) {
      const cell = cellAddress(row, column);
      if (!taken.has(cell)) own.add(cell, noteText(text));
    }
  });
  return null;
}

/** Takes our notes away and gives them; an Excel that shows add-ins no notes has none of the add-in's own making. */
export async function clearNotes(session: Session, sheet: string): Promise<readonly CellNote[]> {
  if (!canSeeNotes()) return [];
  const notes = await session.send((workbook) => workbook.worksheets.getItem(sheet).notes.load("items/content"));
  const ours = notes.items.flatMap((note) => {
    const text = ownNoteText(note.content);
    return text === null ? [] : [{ note, text }];
  });
  if (ours.length === 0) return [];
  const places = await session.send(() => ours.map(({ note }) => note.getLocation().load("rowIndex,columnIndex")));
  await session.send(() => {
    for (const { note } of ours) note.delete();
  });
  return ours.flatMap(({ text }, index) => {
    const place = places[index];
    return place ? [{ row: place.rowIndex, column: place.columnIndex, text }] : [];
  });
}

type SetNote = Extract<Edit, { kind: "set-note" }>;

/** Sets, changes or removes the note of a cell. Excel has notes for add-ins from ExcelApi 1.18 on; before that it says so. */
export async function setNote(session: Session, { sheet, row, column, before, after }: SetNote): Promise<Problem | null> {
  const cell = cellAddress(row, column);
  if (!hasExcelApi("1.18")) return { kind: "excel-too-old", sheet, cell, params: { needed: "ExcelApi 1.18" } };
  const notes = await session.send((workbook) => workbook.worksheets.getItem(sheet).notes.load("items/content"));
  const places = await session.send(() => notes.items.map((note) => note.getLocation().load("rowIndex,columnIndex")));
  const index = places.findIndex((place) => place.rowIndex === row && place.columnIndex === column);
  const found = notes.items[index]?.content ?? null;
  if (found !== before) return { kind: "cell-changed", sheet, cell, params: { expected: before ?? "", found: found ?? "" } };
  await session.send((workbook) => {
    if (after === null) notes.items[index]?.delete();
    else if (found === null) workbook.worksheets.getItem(sheet).notes.add(cell, after);
    else {
      const note = notes.items[index];
      if (note) note.content = after;
    }
  });
  return null;
}
