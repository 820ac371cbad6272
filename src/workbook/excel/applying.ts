import type { Edit } from "../edit";
import { cellKey } from "../grid";
import type { Problem, Result } from "../problem";
import { fail, succeed } from "../problem";
import type { Applied } from "../workbook";
import type { EditGroup } from "./edit-groups";
import { groupEdits } from "./edit-groups";
import { faultCode, faultProblem } from "./excel-fault";
import { sameContent } from "./cell-text";
import { firstChanged, readCells } from "./cell-writing";
import type { Written } from "./group-writing";
import { writeGroup } from "./group-writing";
import type { OwnChanges } from "./own-changes";
import { refusalOfSheets, refusalOfStructure } from "./protection";
import type { Session } from "./session";
import { fontMembers, readStandingFonts } from "./standing-fonts";

/**
 * Applies a list of edits to the open workbook: looks first whether every cell still holds what was expected and no
 * sheet is protected, then writes group by group. Where a group fails, what was written is taken back; only where that
 * fails too does the answer say `write-half-done`, with what was and what was not written.
 */
export async function applyInExcel(session: Session, edits: readonly Edit[], own: OwnChanges): Promise<Result<Applied>> {
  const groups = groupEdits(edits);
  const refused = (await refusalOfStructure(session, edits)) ?? (await refusalOfSheets(session, edits)) ?? (await refusalOfCells(session, groups));
  if (refused) return fail(refused);
  const done: Written[] = [];
  for (const group of groups) {
    const { written, begun } = await attempt(session, group, own);
    if (!written.ok) return fail(...(await takenBack(session, groups, { done, begun }, written.problems, own)));
    done.push(written.value);
  }
  const left = done.flatMap((written) => written.left);
  return succeed({
    edits,
    inverse: done.map(({ inverse }) => inverse).reverse().flat(),
    lasting: done.flatMap(({ lasting }) => lasting),
    ...(left.length > 0 ? { left } : {}),
  });
}

function sheetOf(group: EditGroup): string | null {
  if (group.kind !== "single") return group.sheet;
  return "sheet" in group.edit ? group.edit.sheet : null;
}

async function attempt(session: Session, group: EditGroup, own: OwnChanges): Promise<{ readonly written: Result<Written>; readonly begun: readonly Edit[] }> {
  let begun: readonly Edit[] = [];
  try {
    const written = await writeGroup(session, group, own, (undo) => void (begun = undo));
    return { written, begun };
  } catch (error) {
    if (faultCode(error) === null) throw error;
    return { written: fail(await toldApart(session, faultProblem(error, sheetOf(group)))), begun };
  }
}

/** Excel says `AccessDenied` for a protected sheet and for a workbook opened to be read; a person must know which. */
async function toldApart(session: Session, problem: Problem): Promise<Problem> {
  if (problem.kind !== "excel-refused" || problem.params?.["code"] !== "AccessDenied") return problem;
  const workbook = await session.send((asked) => asked.load("readOnly"));
  if (workbook.readOnly) return { kind: "workbook-read-only" };
  return problem.sheet === undefined ? problem : { kind: "sheet-protected", sheet: problem.sheet };
}

/** Expectations of cells are checked before anything is written, unless an earlier edit of the list moves or makes their sheet. */
async function refusalOfCells(session: Session, groups: readonly EditGroup[]): Promise<Problem | null> {
  const moved = new Set<string>();
  const checked = new Set<string>();
  for (const group of groups) {
    if (group.kind === "single" && "sheet" in group.edit && group.edit.kind !== "clear-flags" && group.edit.kind !== "clear-notes") moved.add(group.edit.sheet);
    if (group.kind === "single" && group.edit.kind === "rename-sheet") moved.add(group.edit.to);
    if (group.kind !== "cells" || moved.has(group.sheet) || checked.has(group.sheet)) continue;
    checked.add(group.sheet);
    const changed = firstChanged(group.edits, await readCells(session, group.sheet, group.edits));
    if (changed) return changed;
  }
  return null;
}

/** Takes back what was written before the failure; says so honestly where that fails. */
async function takenBack(
  session: Session,
  groups: readonly EditGroup[],
  { done, begun }: { readonly done: readonly Written[]; readonly begun: readonly Edit[] },
  problems: readonly Problem[],
  own: OwnChanges,
): Promise<readonly Problem[]> {
  const failed = groups[done.length];
  const halfDone: readonly Edit[] = failed?.kind === "cells" ? await changedCells(session, failed.sheet, begun) : begun;
  const lasting = done.flatMap((written) => written.lasting);
  const undo = [...halfDone, ...done.map(({ inverse }) => inverse).reverse().flat()];
  let undone = 0;
  for (const group of groupEdits(undo)) {
    const { written } = await attempt(session, group, own);
    if (!written.ok) break;
    undone += group.kind === "single" ? 1 : group.edits.length;
  }
  if (undone === undo.length && lasting.length === 0) return problems;
  const count = done.length;
  return [{ kind: "write-half-done", params: { written: count, left: groups.length - count, undone, standing: undo.length - undone + lasting.length } }, ...problems];
}

/** What of a failed group of cells is no longer as it stood, contents, number formats and fonts, as edits that take it back. */
async function changedCells(session: Session, sheet: string, undo: readonly Edit[]): Promise<Edit[]> {
  const cells = undo.flatMap((edit) => (edit.kind === "set-cell" ? [edit] : []));
  const standing = await readCells(session, sheet, cells);
  const fonts = await readStandingFonts(session, sheet, cells);
  return cells.flatMap((edit) => {
    const now = standing.get(cellKey(edit.row, edit.column));
    const font = fonts.get(cellKey(edit.row, edit.column));
    const hasFont = fontMembers(edit.style).every((member) => font?.[member] === edit.style?.[member]);
    const isAsItStood = now !== undefined && sameContent(now.content, edit.after) && now.numberFormat === edit.style?.numberFormat && hasFont;
    return isAsItStood ? [] : [{ ...edit, before: now?.content ?? edit.before }];
  });
}
