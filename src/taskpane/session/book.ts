import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import type { Memory } from "../../assessment/memory";
import type { Recognised } from "../../assessment/recognise";
import type { ListCircumstances } from "../../check/rule-definition";
import type { CriteriaSet } from "../../criteria/criteria-set";
import type { Grid } from "../../workbook/grid";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { Workbook, WorkbookFacts } from "../../workbook/workbook";
import type { SheetsRead } from "./examination";

/** A workbook as read: its sheets, what was taught to it, and the lists recognised in it. Immutable. */
export interface Book {
  readonly facts: WorkbookFacts;
  /** By sheet, in the workbook's order. */
  readonly grids: ReadonlyMap<string, Grid>;
  readonly memory: Memory;
  readonly recognised: Recognised;
  readonly lists: readonly ListCircumstances[];
  /** The criteria set in ordinary use. */
  readonly defaultSet: CriteriaSet;
}

/** How far the reading or checking is: sheets read, people judged. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Reads every sheet of a workbook. A sheet that cannot be read fails the whole; `isCalledOff` is asked between sheets. */
export async function readSheets(workbook: Workbook, report: (progress: Progress) => void, isCalledOff: () => boolean): Promise<Result<SheetsRead>> {
  const facts = await workbook.facts();
  if (!facts.ok) return facts;
  const total = facts.value.sheets.length;
  const grids: Grid[] = [];
  for (const { name } of facts.value.sheets) {
    if (isCalledOff()) return fail({ kind: "cancelled" });
    report({ done: grids.length, total });
    const grid = await workbook.readGrid(name);
    if (!grid.ok) return grid;
    grids.push(grid.value);
  }
  report({ done: total, total });
  return succeed({ facts: facts.value, grids });
}

/** The list that a row (0-based) of a sheet belongs to as a person, or `null`. */
export function listAt(book: Book, sheet: string, row: number): ListCircumstances | null {
  return book.lists.find(({ list }) => list.sheet === sheet && isSubjectRow(list, row)) ?? null;
}

function isSubjectRow(list: AssessmentSheet, row: number): boolean {
  if (row <= list.header.last || row > list.range.lastRow) return false;
  return list.rows.some((sheetRow) => sheetRow.row === row && sheetRow.kind === "subject");
}
