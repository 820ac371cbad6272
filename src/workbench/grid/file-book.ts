import type { Problem, Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { WorkbookFacts } from "../../workbook/workbook";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-port";
import { xlsxPort } from "../../workbook/xlsx/xlsx-port";
import type { BookLooks } from "./book-looks";
import { readBookLooks } from "./book-looks";
import type { BookSurroundings } from "./book-surroundings";
import { readBookSurroundings } from "./book-surroundings";
import type { FileSheet } from "./file-sheet";

/** An .xlsx read for the grid: what its cells hold, and what is seen around them. */
export interface FileBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly facts: WorkbookFacts;
  /** In the file's order. */
  readonly sheets: readonly FileSheet[];
  readonly looks: BookLooks;
  readonly surroundings: BookSurroundings;
}

/** Reads a file for the grid. Problems as of reading the package. */
export async function readFileBook(name: string, bytes: Uint8Array): Promise<Result<FileBook>> {
  const port = xlsxPort(bytes, { file: name });
  if (!port.ok) return port;
  const facts = await port.value.facts();
  if (!facts.ok) return facts;
  const sheets = await fileSheets(port.value, facts.value);
  if (!sheets.ok) return sheets;
  const looks = readBookLooks(bytes);
  if (!looks.ok) return looks;
  const surroundings = readBookSurroundings(bytes);
  if (!surroundings.ok) return surroundings;
  return succeed({ name, bytes, facts: facts.value, sheets: sheets.value, looks: looks.value, surroundings: surroundings.value });
}

async function fileSheets(port: XlsxWorkbook, facts: WorkbookFacts): Promise<Result<readonly FileSheet[]>> {
  const sheets: FileSheet[] = [];
  const problems: Problem[] = [];
  for (const sheet of facts.sheets) {
    const grid = await port.readGrid(sheet.name);
    if (grid.ok) sheets.push({ facts: sheet, grid: grid.value });
    else problems.push(...grid.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed(sheets);
}
