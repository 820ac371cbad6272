import type { IWorkbookData } from "@univerjs/core";
import { cellAddress, parseCellAddress } from "../../workbook/address";
import type { Edit } from "../../workbook/edit";
import type { LiveSheet } from "../host/live-workbook";
import type { FileSheet } from "./file-sheet";
import { sheetId } from "./file-sheet";

/** Notes by cell address; an empty text stands for a conversation, which the grid does not show. */
type SheetNotes = ReadonlyMap<string, string>;

/** How large a note opens, in pixels. */
const SIZE = { width: 220, height: 120 } as const;

/** The notes of a file as the grid's plugin for notes takes them. */
export function notesResource(sheets: readonly FileSheet[], notes: ReadonlyMap<string, SheetNotes>): NonNullable<IWorkbookData["resources"]>[number] {
  const data = sheets.map(({ facts }, index) => [sheetId(index), rowsOf(notes.get(facts.name) ?? new Map())] as const);
  return { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(Object.fromEntries(data)) };
}

function rowsOf(notes: SheetNotes): Readonly<Record<number, Readonly<Record<number, object>>>> {
  const rows: Record<number, Record<number, object>> = {};
  for (const [address, note] of notes) {
    const at = parseCellAddress(address);
    if (!at || note === "") continue;
    const row = rows[at.row] ?? {};
    row[at.column] = { id: address, row: at.row, col: at.column, ...SIZE, note, show: false };
    rows[at.row] = row;
  }
  return rows;
}

/** The edits that make a file's notes those of the grid; conversations stay. */
export function noteEdits(sheet: LiveSheet, inFile: SheetNotes = new Map()): readonly Edit[] {
  const standing = new Map(sheet.notes().map(({ row, column, text }) => [cellAddress(row, column), text]));
  const before = new Map([...inFile].filter(([, text]) => text !== ""));
  return [...new Set([...before.keys(), ...standing.keys()])].flatMap((address): readonly Edit[] => {
    const at = parseCellAddress(address);
    // A note emptied by hand is none.
    const [old, now] = [before.get(address) ?? null, standing.get(address) || null];
    return at && old !== now ? [{ kind: "set-note", sheet: sheet.name(), row: at.row, column: at.column, before: old, after: now }] : [];
  });
}
