import { cellAddress, rangeAddress } from "../address";
import type { Edit, SheetMark } from "../edit";
import { wholeText } from "../edit";
import type { Problem, Result } from "../problem";
import { fail, succeed } from "../problem";
import type { SetCell } from "./cell-writing";
import { firstChanged, firstUnwritten, inverseCells, readCells, writeCells } from "./cell-writing";
import type { EditGroup } from "./edit-groups";
import { addFlags, clearFlags, readFlags, removeUnfinished } from "./flags";
import { writeMemory } from "./memory";
import { setName } from "./names";
import { addNotes, clearNotes, setNote } from "./notes";
import { outbox } from "./outbox";
import type { OwnChanges } from "./own-changes";
import type { Session } from "./session";
import { readColumnWidth, readFreeze, readLastRow } from "./sheet-reading";
import { emptySheet, writeChart, writeColumnWidth, writeFreeze, writeSheetContent, writeTable } from "./sheet-writing";
import { readStandingFonts } from "./standing-fonts";
import { writeStyle } from "./style-writing";

/** What became of one group: how to take it back, what cannot be taken back, and what was left as it was. */
export interface Written {
  readonly inverse: readonly Edit[];
  readonly lasting: readonly Edit[];
  readonly left: readonly Problem[];
}

const DONE: Written = { inverse: [], lasting: [], left: [] };

/** Told once something of a group stands in the workbook: how to take it back should the rest fail. */
export type Begun = (undo: readonly Edit[]) => void;

/**
 * Does what is done whole or not at all. Where Excel fails, looks which of both it was: an error may come after the deed,
 * from a later action of the same request.
 */
async function wholeOrNot(write: () => Promise<void>, isDone: () => Promise<boolean>, inverse: readonly Edit[], begun: Begun): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (await isDone()) begun(inverse);
    throw error;
  }
}

/** Writes one group. Errors of Excel's are thrown: the caller takes back what was begun and what was written before. */
export async function writeGroup(session: Session, group: EditGroup, own: OwnChanges, begun: Begun): Promise<Result<Written>> {
  switch (group.kind) {
    case "cells":
      return writeCellGroup(session, group.sheet, group.edits, own, begun);
    case "flags":
      return writeFlagGroup(session, group.sheet, group.edits, begun);
    case "single":
      return writeSingle(session, group.edit, own, begun);
  }
}

async function writeCellGroup(session: Session, sheet: string, edits: readonly SetCell[], own: OwnChanges, begun: Begun): Promise<Result<Written>> {
  const standing = await readCells(session, sheet, edits);
  const changed = firstChanged(edits, standing);
  if (changed) return fail(changed);
  for (const { row, column, after } of edits) own.expect(sheet, row, column, after);
  const inverse = inverseCells(edits, standing, await readStandingFonts(session, sheet, edits));
  begun(inverse);
  const box = outbox(session);
  await writeCells(box, sheet, edits, standing);
  await box.flush();
  const unwritten = firstUnwritten(edits, await readCells(session, sheet, edits));
  if (unwritten) return fail(unwritten);
  const lasting = edits.filter(({ style = {} }, index) => Object.keys(style).some((member) => !Object.hasOwn(inverse[index]?.style ?? {}, member)));
  return succeed({ ...DONE, inverse, lasting });
}

async function writeFlagGroup(session: Session, sheet: string, edits: readonly Extract<Edit, { kind: "add-flags" }>[], begun: Begun): Promise<Result<Written>> {
  const { flags, custom } = await readFlags(session, sheet);
  const earlier = flags.map(({ severity, ranges }): Edit => ({ kind: "add-flags", sheet, severity, ranges }));
  const inverse: readonly Edit[] = [{ kind: "clear-flags", sheet }, ...earlier];
  begun(inverse);
  try {
    const problem = await addFlags(session, edits);
    return problem ? fail(problem) : succeed({ ...DONE, inverse });
  } catch (error) {
    await removeUnfinished(session, sheet, custom);
    throw error;
  }
}

type Single = Extract<EditGroup, { kind: "single" }>["edit"];

async function writeSingle(session: Session, edit: Single, own: OwnChanges, begun: Begun): Promise<Result<Written>> {
  switch (edit.kind) {
    case "clear-flags": {
      const { removed, unreadable } = await clearFlags(session, edit.sheet);
      const inverse = removed.map(({ severity, ranges }): Edit => ({ kind: "add-flags", sheet: edit.sheet, severity, ranges }));
      const left: Problem[] = unreadable === 0 ? [] : [{ kind: "excel-refused", sheet: edit.sheet, params: { code: "flag-unreadable", count: unreadable } }];
      return succeed({ ...DONE, inverse, left });
    }
    case "set-calculation":
      return succeed(DONE);
    case "set-memory": {
      const after = edit.after === null ? null : wholeText(edit.after);
      const problem = await writeMemory(session, edit.before, after);
      return problem ? fail(problem) : succeed({ ...DONE, inverse: [{ ...edit, before: after, after: edit.before }] });
    }
    case "add-notes": {
      const problem = await addNotes(session, edit);
      return problem ? fail(problem) : succeed({ ...DONE, inverse: [{ kind: "clear-notes", sheet: edit.sheet }] });
    }
    case "clear-notes": {
      const notes = await clearNotes(session, edit.sheet);
      return succeed(notes.length === 0 ? DONE : { ...DONE, inverse: [{ kind: "add-notes", sheet: edit.sheet, notes }] });
    }
    case "set-note": {
      const problem = await setNote(session, edit);
      return problem ? fail(problem) : succeed({ ...DONE, inverse: [{ ...edit, before: edit.after, after: edit.before }] });
    }
    case "set-name": {
      const problem = await setName(session, edit.name, edit.before, edit.after);
      return problem ? fail(problem) : succeed({ ...DONE, inverse: [{ ...edit, before: edit.after, after: edit.before }] });
    }
    case "add-sheet":
    case "replace-sheet":
    case "remove-sheet":
    case "rename-sheet":
      return writeSheetEdit(session, edit, own, begun);
    default:
      return writeLayout(session, edit, begun);
  }
}

type SheetEdit = Extract<Single, { kind: "add-sheet" | "replace-sheet" | "remove-sheet" | "rename-sheet" }>;

async function writeSheetEdit(session: Session, edit: SheetEdit, own: OwnChanges, begun: Begun): Promise<Result<Written>> {
  const names = await sheetNames(session);
  const has = (name: string): boolean => isAmong(names, name);
  if (edit.kind === "add-sheet" ? has(edit.sheet) : edit.kind === "rename-sheet" && has(edit.to)) {
    return fail({ kind: "sheet-exists", sheet: edit.kind === "rename-sheet" ? edit.to : edit.sheet });
  }
  if (edit.kind !== "add-sheet" && !has(edit.sheet)) return fail({ kind: "sheet-not-found", sheet: edit.sheet });
  if ((edit.kind === "replace-sheet" || edit.kind === "remove-sheet") && edit.mark && !(await carriesMark(session, edit.sheet, edit.mark))) {
    return edit.kind === "remove-sheet" ? succeed(DONE) : fail({ kind: "sheet-exists", sheet: edit.sheet });
  }
  if (edit.kind === "add-sheet" || edit.kind === "replace-sheet") {
    for (const { row, column, content } of edit.content.cells) own.expect(edit.sheet, row, column, content);
  }
  switch (edit.kind) {
    case "add-sheet":
      return addSheet(session, edit, edit.after === undefined ? -1 : names.indexOf(edit.after), begun);
    case "replace-sheet":
      return replaceSheet(session, edit);
    case "remove-sheet": {
      await session.send((workbook) => workbook.worksheets.getItem(edit.sheet).delete());
      const { content } = edit;
      return succeed(content ? { ...DONE, inverse: [{ kind: "add-sheet", sheet: edit.sheet, content }] } : { ...DONE, lasting: [edit] });
    }
    case "rename-sheet": {
      const inverse: readonly Edit[] = [{ kind: "rename-sheet", sheet: edit.to, to: edit.sheet }];
      const rename = async (): Promise<void> => {
        await session.send((workbook) => {
          workbook.worksheets.getItem(edit.sheet).name = edit.to;
        });
      };
      await wholeOrNot(rename, async () => isAmong(await sheetNames(session), edit.to), inverse, begun);
      return succeed({ ...DONE, inverse });
    }
  }
}

async function sheetNames(session: Session): Promise<readonly string[]> {
  const sheets = await session.send((workbook) => workbook.worksheets.load("items/name"));
  return sheets.items.map(({ name }) => name);
}

function isAmong(names: readonly string[], name: string): boolean {
  return names.some((known) => known.toLowerCase() === name.toLowerCase());
}

/** Whether a sheet carries the mark of one of ours. */
async function carriesMark(session: Session, sheet: string, { row, column, words }: SheetMark): Promise<boolean> {
  const cell = await session.send((workbook) => workbook.worksheets.getItem(sheet).getRange(cellAddress(row, column)).load("values"));
  const value: unknown = cell.values[0]?.[0];
  return typeof value === "string" && value.normalize("NFC").includes(words);
}

/** Adds a sheet behind the one at `position` (0-based; last for -1) and fills it. */
async function addSheet(session: Session, edit: Extract<SheetEdit, { kind: "add-sheet" }>, position: number, begun: Begun): Promise<Result<Written>> {
  const away: readonly Edit[] = [{ kind: "remove-sheet", sheet: edit.sheet, content: null }];
  const add = async (): Promise<void> => {
    await session.send((workbook) => {
      const added = workbook.worksheets.add(edit.sheet);
      if (position >= 0) added.position = position + 1;
    });
  };
  await wholeOrNot(add, async () => isAmong(await sheetNames(session), edit.sheet), away, begun);
  begun(away);
  const box = outbox(session);
  await writeSheetContent(box, edit.sheet, edit.content);
  await box.flush();
  return succeed({ ...DONE, inverse: [{ kind: "remove-sheet", sheet: edit.sheet, content: edit.content }] });
}

/** Empties a sheet of ours and fills it anew: its place, and links to it, stay. */
async function replaceSheet(session: Session, edit: Extract<SheetEdit, { kind: "replace-sheet" }>): Promise<Result<Written>> {
  const parts = await session.send((workbook) => {
    const sheet = workbook.worksheets.getItem(edit.sheet);
    return { tables: sheet.tables.load("items/id"), charts: sheet.charts.load("items/name") };
  });
  const box = outbox(session);
  await emptySheet(box, edit.sheet, parts.tables.items.map(({ id }) => id), parts.charts.items.map(({ name }) => name));
  await writeSheetContent(box, edit.sheet, edit.content);
  await box.flush();
  return succeed({ ...DONE, lasting: [edit] });
}

type LayoutEdit = Exclude<Single, SheetEdit | { kind: "clear-flags" | "add-notes" | "clear-notes" | "set-calculation" | "set-memory" | "set-note" | "set-name" }>;

async function writeLayout(session: Session, edit: LayoutEdit, begun: Begun): Promise<Result<Written>> {
  const box = outbox(session);
  const { sheet } = edit;
  const onRange = (address: string, write: (range: Excel.Range) => void): Promise<void> =>
    box.add(1_000, (workbook) => write(workbook.worksheets.getItem(sheet).getRange(address)));
  const finish = async (written: Partial<Written>): Promise<Result<Written>> => {
    await box.flush();
    return succeed({ ...DONE, ...written });
  };
  switch (edit.kind) {
    case "set-style":
      await writeStyle(box, sheet, [edit.range], edit.style);
      return finish({ lasting: [edit] });
    case "set-column-width": {
      const inverse: readonly Edit[] = [{ ...edit, width: await readColumnWidth(session, sheet, edit.column) }];
      begun(inverse);
      await writeColumnWidth(box, sheet, edit.column, edit.width);
      return finish({ inverse });
    }
    case "merge":
      await onRange(rangeAddress(edit.range), (range) => range.merge(false));
      return finish({ inverse: [{ ...edit, kind: "unmerge" }] });
    case "unmerge":
      await onRange(rangeAddress(edit.range), (range) => range.unmerge());
      return finish({ inverse: [{ ...edit, kind: "merge" }] });
    case "freeze": {
      const inverse: readonly Edit[] = [{ ...edit, ...(await readFreeze(session, sheet)) }];
      begun(inverse);
      await writeFreeze(box, sheet, edit.rows, edit.columns);
      return finish({ inverse });
    }
    case "add-table":
      await writeTable(box, sheet, edit.table);
      return finish({ lasting: [edit] });
    case "add-chart":
      await writeChart(box, sheet, edit.chart);
      return finish({ lasting: [edit] });
    case "insert-rows": {
      const inverse: readonly Edit[] = [{ ...edit, kind: "delete-rows" }];
      const last = await readLastRow(session, sheet);
      await onRange(`${edit.row + 1}:${edit.row + edit.count}`, (range) => range.insert("Down"));
      await wholeOrNot(box.flush, async () => (await readLastRow(session, sheet)) > last, inverse, begun);
      return succeed({ ...DONE, inverse });
    }
    case "delete-rows":
      await onRange(`${edit.row + 1}:${edit.row + edit.count}`, (range) => range.delete("Up"));
      return finish({ lasting: [edit] });
  }
}
