import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { setOnSheet } from "../assessment/carried-set";
import { CRITERIA_SHEET, kindByName } from "../assessment/sheet-kind";
import type { CriteriaSet } from "../criteria/criteria-set";
import { findSet } from "../criteria/builtin-sets";
import { parseSet } from "../criteria/set-file";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { openXlsx } from "../workbook/xlsx/xlsx-workbook";
import { codeOf } from "./atomic-write";

/** The set of a built-in id, of a JSON file, or of the sheet `Bộ tiêu chí` of a workbook. */
export async function chooseSet(idOrFile: string): Promise<Result<CriteriaSet>> {
  const known = findSet(idOrFile);
  if (known) return succeed(known);
  const extension = extname(idOrFile).toLowerCase();
  if (![".json", ".xlsx", ".xlsm"].includes(extension)) return fail({ kind: "criteria-unknown", params: { id: idOrFile } });
  const bytes = await readBytes(idOrFile);
  if (!bytes.ok) return bytes;
  return extension === ".json" ? setFromJson(bytes.value, idOrFile) : setFromWorkbook(bytes.value, idOrFile);
}

/** The bytes of a file; problems `file-not-found`, `file-locked` and `file-unreadable`. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readFile(file));
  } catch (error) {
    return fail(unreadFile(file, error));
  }
}

/** Like `readBytes`, while this thread stands still: for a worker that has nothing else to hear. */
export function readBytesNow(file: string): Result<Uint8Array> {
  try {
    return succeed(readFileSync(file));
  } catch (error) {
    return fail(unreadFile(file, error));
  }
}

function unreadFile(file: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code === "ENOENT") return { kind: "file-not-found", file };
  if (code === "EBUSY") return { kind: "file-locked", file };
  return { kind: "file-unreadable", file, params: { detail: code } };
}

function setFromJson(bytes: Uint8Array, file: string): Result<CriteriaSet> {
  try {
    const reading = parseSet(JSON.parse(new TextDecoder().decode(bytes)));
    if (reading.ok) return succeed(reading.set);
    return fail(
      ...reading.errors.map(({ path, kind, params }) => ({
        kind: "criteria-invalid" as const,
        file,
        params: { ...params, flaw: kind, path: path.join(".") },
      })),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail({ kind: "criteria-invalid", file, params: { flaw: "not-json" } });
  }
}

function setFromWorkbook(bytes: Uint8Array, file: string): Result<CriteriaSet> {
  const book = openXlsx(bytes, { file });
  if (!book.ok) return book;
  const sheet = book.value.facts.sheets.find(({ name }) => kindByName(name) === "criteria")?.name ?? CRITERIA_SHEET;
  const grid = book.value.readGrid(sheet);
  const set = grid.ok ? setOnSheet(grid.value) : grid;
  return set.ok ? set : fail(...set.problems.map((problem) => ({ ...problem, file })));
}
