import { recogniseWorkbook } from "../../src/assessment/recognise";
import type { CheckResult } from "../../src/check/check-lists";
import { checkWorkbook } from "../../src/check/check-workbook";
import { readMemory } from "../../src/assessment/memory";
import { DEFAULT_SET_ID, findSet } from "../../src/criteria/builtin-sets";
import type { Problem } from "../../src/workbook/problem";
import { NODE_LIMITS } from "../../src/workbook/xlsx/package-limits";
import type { Kept } from "../../src/workbook/xlsx/reading-budget";
import { MOST_KEPT } from "../../src/workbook/xlsx/reading-budget";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";

/** What became of a file: every reason it was refused for, or what the check says of it. */
export type Outcome = { readonly problems: readonly Problem[] } | { readonly result: CheckResult; readonly subjects: number };

/** Reads, recognises and checks bytes as the command does. Whatever is thrown is a failure of ours. */
export function outcomeOf(bytes: Uint8Array, most: Readonly<Record<Kept, number>> = MOST_KEPT): Outcome {
  const opened = openXlsx(bytes, { limits: NODE_LIMITS, most });
  if (!opened.ok) return opened;
  const { facts, readGrid } = opened.value;
  const memory = readMemory(facts.memory);
  if (!memory.ok) return memory;
  const defaultSet = findSet(DEFAULT_SET_ID);
  if (!defaultSet) throw new Error("no default set");
  const grids = facts.sheets.map(({ name }) => {
    const grid = readGrid(name);
    if (!grid.ok) throw new Error(`the sheet ${name} is listed and cannot be read`);
    return grid.value;
  });
  const { lists, problems } = recogniseWorkbook(grids, { date1904: facts.date1904, fileName: "xã.xlsx", overrides: {}, memory: memory.value, defaultSet });
  if (problems.length > 0) return { problems };
  const result = checkWorkbook(lists, { memory: memory.value, overrides: null });
  return { result, subjects: result.lists.reduce((sum, { registered }) => sum + registered, 0) };
}
