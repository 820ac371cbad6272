import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import type { Memory } from "../../assessment/memory";
import { EMPTY_MEMORY, readMemory } from "../../assessment/memory";
import { keepOrdinals } from "../../assessment/row-key";
import { settingOf } from "../../check/check-workbook";
import { circumstancesOf } from "../../check/list-circumstances";
import { DEFAULT_SET_ID, findSet } from "../../criteria/builtin-sets";
import type { Grid } from "../../workbook/grid";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { Book } from "./book";
import type { CheckedBook } from "./checked-book";
import type { BareCheck, BareList, Examined, SheetsRead } from "./examination";

/** A workbook as examined: `checked` where it was checked. */
export interface ExaminedBook {
  readonly book: Book;
  readonly checked: CheckedBook | null;
}

/** Puts what an examination found together with the sheets it was found in. */
export function examinedBook({ facts, grids }: SheetsRead, { lists: bare, others, problems, check }: Examined): Result<ExaminedBook> {
  const read = readMemory(facts.memory);
  if (!read.ok) return read;
  const defaultSet = findSet(DEFAULT_SET_ID);
  if (!defaultSet) return fail({ kind: "criteria-unknown", params: { id: DEFAULT_SET_ID } });
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const lists = bare.flatMap((list) => withGrid(list, bySheet));
  const memory: Memory = read.value ?? EMPTY_MEMORY;
  const setting = settingOf({ memory, overrides: null });
  const book: Book = {
    facts,
    grids: bySheet,
    memory,
    recognised: { lists, others, problems },
    lists: lists.map((list) => circumstancesOf(list, setting)),
    defaultSet,
  };
  return succeed({ book, checked: check ? checkedBook(book, check) : null });
}

function withGrid({ ordinals, ...bare }: BareList, grids: ReadonlyMap<string, Grid>): readonly AssessmentSheet[] {
  const grid = grids.get(bare.sheet);
  if (!grid) return [];
  const list = { ...bare, grid };
  if (ordinals) keepOrdinals(list, ordinals);
  return [list];
}

function checkedBook(book: Book, { figures: bare, findings, counts, open }: BareCheck): CheckedBook {
  const lists = book.lists.flatMap((at, index) => {
    const counted = counts[index];
    return counted ? [{ at, list: at.list, ...counted }] : [];
  });
  const summaries = bare.summaries.flatMap((summary) => {
    const grid = book.grids.get(summary.sheet);
    return grid ? [{ ...summary, grid }] : [];
  });
  return {
    book,
    figures: { ...bare, summaries, check: { findings, lists } },
    lists,
    findings: [...findings, ...bare.reconciliation.findings],
    open,
  };
}
