import { readMemory } from "../../assessment/memory";
import { recogniseWorkbook } from "../../assessment/recognise";
import type { ListRow } from "../../consolidate/list-rows";
import type { PeopleKeys } from "../../consolidate/people-keys";
import { readSource } from "../../consolidate/read-source";
import type { SetOutline, SourceShare } from "../../consolidate/source-share";
import type { UnitEntry } from "../../consolidate/units-register";
import { DEFAULT_SET_ID, findSet } from "../../criteria/builtin-sets";
import type { Grid } from "../../workbook/grid";
import type { Problem, Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import { hiddenSheets } from "../../workbook/workbook";
import { BROWSER_LIMITS } from "../../workbook/xlsx/package-limits";
import { openXlsx } from "../../workbook/xlsx/xlsx-workbook";
import { sha256 } from "./sha256";

/** A file to be read as a source. Plain data, so that it crosses to a worker. */
export interface SourceRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The unit as a person said it; `null` where the file is to tell. */
  readonly unit: string | null;
  readonly register: readonly UnitEntry[] | null;
  /** Whether the people are wanted row by row, and with what identifies them; `null` for figures alone. */
  readonly rows: { readonly withPersonal: boolean } | null;
}

/** What is kept of a source. Plain data. */
export interface ReadSource {
  readonly share: SourceShare;
  readonly sets: readonly SetOutline[];
  readonly people: PeopleKeys;
  /** Empty unless they were asked for. */
  readonly rows: readonly ListRow[];
}

/** Reads, recognises, checks and counts one file. A file without any list is a problem (`nothing-to-read`). */
export function readSourceBytes({ file, bytes, unit, register, rows: wanted }: SourceRequest): Result<ReadSource> {
  const named = (problems: readonly Problem[]): Result<never> => fail(...problems.map((problem) => ({ ...problem, file })));
  const opened = openXlsx(bytes, { file, limits: BROWSER_LIMITS });
  if (!opened.ok) return named(opened.problems);
  const { facts, readGrid } = opened.value;
  const memory = readMemory(facts.memory);
  if (!memory.ok) return named(memory.problems);
  const defaultSet = findSet(DEFAULT_SET_ID);
  if (!defaultSet) return fail({ kind: "criteria-unknown", params: { id: DEFAULT_SET_ID } });
  const grids: Grid[] = [];
  for (const { name } of facts.sheets) {
    const grid = readGrid(name);
    if (!grid.ok) return named(grid.problems);
    grids.push(grid.value);
  }
  const overrides = unit === null ? {} : { unit };
  const recognised = recogniseWorkbook(grids, { date1904: facts.date1904, fileName: file, overrides, memory: memory.value, defaultSet });
  if (recognised.problems.length > 0) return named(recognised.problems);
  if (recognised.lists.length === 0) return fail({ kind: "nothing-to-read", file });
  const { share, sets, people, rows } = readSource({
    file,
    sha256: sha256(bytes),
    grids,
    hiddenSheets: hiddenSheets(facts),
    recognised,
    checking: { memory: memory.value, overrides: null },
    answers: [],
    defaultSet,
    register,
    withRows: wanted !== null,
    withPersonal: wanted?.withPersonal ?? false,
  });
  return succeed({ share, sets, people, rows });
}
