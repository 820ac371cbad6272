import { createHash } from "node:crypto";
import type { Recognised } from "../assessment/recognise";
import { recogniseWorkbook } from "../assessment/recognise";
import type { Memory } from "../assessment/memory";
import { readMemory } from "../assessment/memory";
import type { CheckResult } from "../check/check-lists";
import type { WorkbookChecking } from "../check/check-workbook";
import { checkWorkbook } from "../check/check-workbook";
import type { UserThresholds } from "../criteria/circumstances";
import type { Points } from "../criteria/points";
import { DEFAULT_SET_ID, findSet } from "../criteria/builtin-sets";
import type { CriteriaSet } from "../criteria/criteria-set";
import type { Grid } from "../workbook/grid";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import type { WorkbookFacts } from "../workbook/workbook";
import { NODE_PACKAGE } from "./node-package";
import { openXlsx } from "../workbook/xlsx/xlsx-workbook";
import type { CheckRequest } from "./check-request";
import { readBytes } from "./criteria-choice";
import { isOldFormat, modernBytes } from "./modern-bytes";

/** A file that was read and checked. */
export interface ReadFile {
  readonly kind: "read";
  readonly file: string;
  readonly sha256: string;
  /** As .xlsx, also where the file is an old .xls. */
  readonly bytes: Uint8Array;
  readonly isOldFormat: boolean;
  readonly facts: WorkbookFacts;
  readonly recognised: Recognised;
  readonly result: CheckResult;
}

/** A file that could not be, with every reason. */
export interface UnreadFile {
  readonly kind: "unread";
  readonly file: string;
  /** `null` where not even its bytes could be had. */
  readonly sha256: string | null;
  readonly problems: readonly Problem[];
}

export type CheckedFile = ReadFile | UnreadFile;

/** Reads a file, recognises its lists and checks them. */
export async function checkFile(file: string, request: CheckRequest): Promise<CheckedFile> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return { kind: "unread", file, sha256: null, problems: bytes.problems };
  const sha256 = createHash("sha256").update(bytes.value).digest("hex");
  const modern = await modernBytes(bytes.value, file);
  const read = modern.ok ? checkBytes(modern.value, file, request) : modern;
  if (!modern.ok || !read.ok) return { kind: "unread", file, sha256, problems: read.ok ? [] : read.problems };
  return { kind: "read", file, sha256, bytes: modern.value, isOldFormat: isOldFormat(bytes.value), ...read.value };
}

/** A workbook read and recognised, before anything is checked. */
export interface RecognisedBook {
  readonly facts: WorkbookFacts;
  readonly grids: readonly Grid[];
  readonly memory: Memory | null;
  readonly recognised: Recognised;
}

/** What reading and checking gives, whichever bytes it was done on. */
export type Checked = Pick<ReadFile, "facts" | "recognised" | "result">;

/** Reads and checks the bytes of a workbook; every reason where it cannot be read whole. */
export function checkBytes(bytes: Uint8Array, file: string, request: CheckRequest): Result<Checked> {
  const book = recogniseBytes(bytes, file, request);
  if (!book.ok) return book;
  const { facts, recognised, memory } = book.value;
  return succeed({ facts, recognised, result: checkWorkbook(recognised.lists, checkingOf(memory, request)) });
}

/** What a check needs besides the lists. */
export function checkingOf(memory: Memory | null, request: CheckRequest): WorkbookChecking {
  return { memory, overrides: request.threshold === null ? null : passMark(request.threshold) };
}

/** The pass mark a user gives is meant for the lists at hand, whatever their zone. */
function passMark(threshold: Points): UserThresholds {
  return { threshold, byZone: { ordinary: threshold, difficult: threshold, "very-difficult": threshold } };
}

/** Reads the bytes of a workbook and recognises its sheets; every reason where it cannot be read whole. */
export function recogniseBytes(bytes: Uint8Array, file: string, request: CheckRequest): Result<RecognisedBook> {
  const book = openXlsx(bytes, { file, limits: NODE_PACKAGE });
  if (!book.ok) return book;
  const { facts } = book.value;
  const memory = readMemory(facts.memory);
  if (!memory.ok) return fail(...memory.problems.map((problem) => ({ ...problem, file })));
  const grids: Grid[] = [];
  for (const { name } of facts.sheets) {
    const grid = book.value.readGrid(name);
    if (!grid.ok) return grid;
    grids.push(grid.value);
  }
  const recognised = recognise(grids, facts, file, memory.value, request);
  // A broken set of the workbook's own would leave its verdicts to another set without a word.
  if (recognised.problems.length > 0) return fail(...recognised.problems.map((problem) => ({ ...problem, file })));
  return succeed({ facts, grids, memory: memory.value, recognised });
}

function recognise(
  grids: readonly Grid[],
  { date1904 }: WorkbookFacts,
  file: string,
  memory: Memory | null,
  { overrides }: CheckRequest,
): Recognised {
  const defaultSet = defaultCriteriaSet();
  const fileName = file.split(/[\\/]/).at(-1) ?? file;
  return recogniseWorkbook(grids, { date1904, fileName, overrides, memory, defaultSet });
}

/** The set people are judged by where nothing else is said. */
export function defaultCriteriaSet(): CriteriaSet {
  const set = findSet(DEFAULT_SET_ID);
  if (!set) throw new Error(`no built-in set ${DEFAULT_SET_ID}`);
  return set;
}
