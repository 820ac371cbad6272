import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import type { Memory } from "../../assessment/memory";
import { EMPTY_MEMORY, readMemory } from "../../assessment/memory";
import type { Recognised } from "../../assessment/recognise";
import { recogniseWorkbook } from "../../assessment/recognise";
import { settingOf } from "../../check/check-workbook";
import { circumstancesOf } from "../../check/list-circumstances";
import type { ListCircumstances } from "../../check/rule-definition";
import { DEFAULT_SET_ID, findSet } from "../../criteria/builtin-sets";
import type { CriteriaSet } from "../../criteria/criteria-set";
import type { Grid } from "../../workbook/grid";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { Workbook, WorkbookFacts } from "../../workbook/workbook";

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

/** What is read, in sheets. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Reads every sheet of a workbook and recognises its lists. A sheet that cannot be read fails the whole. */
export async function readBook(
  workbook: Workbook,
  fileName: string | null,
  report: (progress: ReadingProgress) => void,
): Promise<Result<Book>> {
  const facts = await workbook.facts();
  if (!facts.ok) return facts;
  const total = facts.value.sheets.length;
  const grids = new Map<string, Grid>();
  for (const { name } of facts.value.sheets) {
    report({ done: grids.size, total });
    const grid = await workbook.readGrid(name);
    if (!grid.ok) return grid;
    grids.set(name, grid.value);
  }
  report({ done: total, total });
  return bookFrom(facts.value, grids, fileName);
}

/** The lists of sheets already read, by what the workbook remembers. */
function bookFrom(facts: WorkbookFacts, grids: ReadonlyMap<string, Grid>, fileName: string | null): Result<Book> {
  const read = readMemory(facts.memory);
  if (!read.ok) return read;
  const defaultSet = findSet(DEFAULT_SET_ID);
  if (!defaultSet) return fail({ kind: "criteria-unknown", params: { id: DEFAULT_SET_ID } });
  const { date1904 } = facts;
  const recognised = recogniseWorkbook([...grids.values()], { date1904, fileName, overrides: {}, memory: read.value, defaultSet });
  const memory = read.value ?? EMPTY_MEMORY;
  const setting = settingOf({ memory, overrides: null });
  return succeed({
    facts,
    grids,
    memory,
    recognised,
    lists: recognised.lists.map((list) => circumstancesOf(list, setting)),
    defaultSet,
  });
}

/** The list that a row (0-based) of a sheet belongs to as a person, or `null`. */
export function listAt(book: Book, sheet: string, row: number): ListCircumstances | null {
  return book.lists.find(({ list }) => list.sheet === sheet && isSubjectRow(list, row)) ?? null;
}

function isSubjectRow(list: AssessmentSheet, row: number): boolean {
  if (row <= list.header.last || row > list.range.lastRow) return false;
  return list.rows.some((sheetRow) => sheetRow.row === row && sheetRow.kind === "subject");
}
