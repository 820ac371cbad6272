import type { CellRange } from "../../workbook/address";
import { rangeAddress } from "../../workbook/address";
import type { Edit, FlagSeverity } from "../../workbook/edit";
import { flagSeverityOf } from "../../workbook/edit";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-port";
import { xlsxPort } from "../../workbook/xlsx/xlsx-port";
import type { HostBook } from "../host/book";
import type { LiveSheet, LiveWorkbook } from "../host/live-workbook";
import type { BookLooks } from "./book-looks";
import { readBookLooks } from "./book-looks";
import { cellChanges } from "./cell-changes";
import { newSheetContent, widthCharacters } from "./new-sheet";

const MEMORY_NAMESPACE = "urn:so-khuyen-hoc:memory:1";
const SEVERITIES: readonly FlagSeverity[] = ["error", "warning", "hint"];

/** The way back from the grid to a file. */
export interface SavedBook {
  /** The file as it was opened, patched with what the grid holds now. Problems as of the patcher. */
  readonly bytes: () => Promise<Result<Uint8Array>>;
  readonly stop: () => void;
}

interface RowMove {
  readonly sheet: string;
  readonly kind: "insert-rows" | "delete-rows";
  readonly row: number;
  readonly count: number;
}

/** What a sheet was when the file was opened. */
interface OpenedSheet {
  readonly name: string;
  readonly widths: readonly number[];
}

/**
 * Follows a live workbook from the moment its file is opened. Saving patches the file's own bytes: rows moved, sheets
 * renamed, removed and added, then whatever differs cell by cell; what the grid knows nothing of stays as it was.
 */
export function savedBook(original: Uint8Array, file: string, live: LiveWorkbook, book: HostBook): SavedBook {
  const opened = new Map(live.sheets().map((sheet): [string, OpenedSheet] => [sheet.id, { name: sheet.name(), widths: widthsOf(sheet) }]));
  const moves: RowMove[] = [];
  const stop = live.listen((event) => {
    if (event.kind !== "changed" || event.change === "RangeEdited") return;
    const { firstRow, lastRow } = event.range;
    moves.push({ sheet: event.sheet, kind: event.change === "RowInserted" ? "insert-rows" : "delete-rows", row: firstRow, count: lastRow - firstRow + 1 });
  });
  const bytes = async (): Promise<Result<Uint8Array>> => {
    await live.settled();
    const port = xlsxPort(original, { file });
    if (!port.ok) return port;
    const structure = await port.value.apply(structureEdits(live, opened, moves));
    if (!structure.ok) return structure;
    const looks = readBookLooks(port.value.bytes());
    if (!looks.ok) return looks;
    const edits = await contentEdits(port.value, live, book, opened, looks.value);
    if (!edits.ok) return edits;
    const content = await port.value.apply(edits.value);
    return content.ok ? succeed(port.value.bytes()) : content;
  };
  return { bytes, stop };
}

/** Column widths in points, of the columns in use. */
function widthsOf(sheet: LiveSheet): readonly number[] {
  const last = sheet.usedRange(false)?.lastColumn ?? -1;
  return Array.from({ length: last + 1 }, (_, column) => sheet.columnWidth(column));
}

function structureEdits(live: LiveWorkbook, opened: ReadonlyMap<string, OpenedSheet>, moves: readonly RowMove[]): readonly Edit[] {
  const present = new Map(live.sheets().map((sheet) => [sheet.id, sheet]));
  const edits: Edit[] = [];
  for (const { sheet, kind, row, count } of moves) {
    const name = opened.get(sheet)?.name;
    if (name !== undefined && present.has(sheet)) edits.push({ kind, sheet: name, row, count });
  }
  for (const [id, { name }] of opened) {
    const sheet = present.get(id);
    if (!sheet) edits.push({ kind: "remove-sheet", sheet: name, content: null });
    else if (sheet.name() !== name) edits.push({ kind: "rename-sheet", sheet: name, to: sheet.name() });
  }
  return edits;
}

async function contentEdits(
  port: XlsxWorkbook, live: LiveWorkbook, book: HostBook, opened: ReadonlyMap<string, OpenedSheet>, looks: BookLooks,
): Promise<Result<readonly Edit[]>> {
  const edits: Edit[] = [];
  let previous: string | undefined;
  for (const sheet of live.sheets()) {
    const name = sheet.name();
    const before = opened.get(sheet.id);
    if (!before) edits.push({ kind: "add-sheet", sheet: name, content: newSheetContent(sheet, book), ...(previous === undefined ? {} : { after: previous }) });
    else {
      const grid = await port.readGrid(name);
      if (!grid.ok) return grid;
      const seen = looks.sheets.get(name);
      edits.push(...cellChanges(sheet, grid.value, seen, looks.styles));
      edits.push(...mergeChanges(sheet, grid.value.merges), ...widthChanges(sheet, before.widths));
      const inFile = (seen?.formats ?? []).map(({ formula, ranges }) => ({ formula, ranges }));
      edits.push(...flagChanges(sheet, inFile));
      const frozen = sheet.frozen();
      if (seen && (seen.frozen.rows !== frozen.rows || seen.frozen.columns !== frozen.columns)) edits.push({ kind: "freeze", sheet: name, ...frozen });
    }
    previous = name;
  }
  const facts = await port.facts();
  if (!facts.ok) return fail(...facts.problems);
  const memory = memoryOf(book);
  if (memory !== facts.value.memory) edits.push({ kind: "set-memory", before: facts.value.memory, after: memory });
  return succeed(edits);
}

function memoryOf(book: HostBook): string | null {
  return [...book.customXml.values()].find((xml) => xml.includes(MEMORY_NAMESPACE)) ?? null;
}

function mergeChanges(sheet: LiveSheet, inFile: readonly CellRange[]): readonly Edit[] {
  const name = sheet.name();
  const [before, after] = [new Set(inFile.map(rangeAddress)), new Set(sheet.merges().map(rangeAddress))];
  return [
    ...inFile.filter((range) => !after.has(rangeAddress(range))).map((range): Edit => ({ kind: "unmerge", sheet: name, range })),
    ...sheet.merges().filter((range) => !before.has(rangeAddress(range))).map((range): Edit => ({ kind: "merge", sheet: name, range })),
  ];
}

function widthChanges(sheet: LiveSheet, before: readonly number[]): readonly Edit[] {
  return before.flatMap((width, column): readonly Edit[] => {
    const now = sheet.columnWidth(column);
    return now === width ? [] : [{ kind: "set-column-width", sheet: sheet.name(), column, width: widthCharacters(now) }];
  });
}

/** Our flags are written anew only where they differ: marks left alone keep the file's bytes. */
function flagChanges(sheet: LiveSheet, inFile: readonly { readonly formula: string | null; readonly ranges: readonly CellRange[] }[]): readonly Edit[] {
  const before = flagsOf(inFile);
  const after = flagsOf(sheet.conditionalFormats());
  if (SEVERITIES.every((severity) => before[severity].map(rangeAddress).join() === after[severity].map(rangeAddress).join())) return [];
  const added = SEVERITIES.filter((severity) => after[severity].length > 0);
  return [
    { kind: "clear-flags", sheet: sheet.name() },
    ...added.map((severity): Edit => ({ kind: "add-flags", sheet: sheet.name(), severity, ranges: after[severity] })),
  ];
}

function flagsOf(formats: readonly { readonly formula: string | null; readonly ranges: readonly CellRange[] }[]): Record<FlagSeverity, readonly CellRange[]> {
  const flags: Record<FlagSeverity, readonly CellRange[]> = { error: [], warning: [], hint: [] };
  for (const { formula, ranges } of formats) {
    const severity = formula === null ? null : flagSeverityOf(formula);
    if (severity) flags[severity] = [...flags[severity], ...ranges];
  }
  return flags;
}
