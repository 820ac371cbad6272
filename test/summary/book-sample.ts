import { readMemory } from "../../src/assessment/memory";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { DEFAULT_SET_ID, findSet } from "../../src/criteria/builtin-sets";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { viVN } from "../../src/locale/vi-VN";
import type { BookFigures } from "../../src/summary/book-figures";
import { bookFigures } from "../../src/summary/book-figures";
import type { FillPlan, FillRequest } from "../../src/summary/fill-plan";
import { planFill } from "../../src/summary/fill-plan";
import type { ColumnAnswer } from "../../src/summary/summary-options";
import type { Grid } from "../../src/workbook/grid";
import { bookOf } from "./workbook-sample";

/** The set in use since 2022. */
export function usualSet(): CriteriaSet {
  const set = findSet(DEFAULT_SET_ID);
  if (!set) throw new Error("no default set");
  return set;
}

/** Everything the figures of grids come to. */
export function figuresOf(grids: readonly Grid[], memoryText: string | null = null, answers: readonly ColumnAnswer[] = []): BookFigures {
  const memory = readMemory(memoryText);
  if (!memory.ok) throw new Error("memory");
  const defaultSet = usualSet();
  const recognised = recogniseWorkbook(grids, { date1904: false, fileName: null, overrides: {}, memory: memory.value, defaultSet });
  return bookFigures({ file: null, grids, recognised, checking: { memory: memory.value, overrides: null }, answers, defaultSet });
}

/** What filling a workbook comes to. */
export function planOf(bytes: Uint8Array, more: Partial<FillRequest> = {}, answers: readonly ColumnAnswer[] = []): FillPlan {
  const { grids, memory: memoryText } = bookOf(bytes);
  const memory = readMemory(memoryText);
  if (!memory.ok) throw new Error("memory");
  const figures = figuresOf(grids, memoryText, answers);
  return planFill({
    figures,
    summaries: figures.summaries,
    memory: memory.value,
    memoryText,
    sheetNames: grids.map(({ sheet }) => sheet),
    defaultSet: usualSet(),
    rounding: "rounding",
    overwrite: false,
    words: viVN.summarySheet,
    ...more,
  });
}
