import type { CellRange } from "../../workbook/address";
import { rangeAddress } from "../../workbook/address";
import type { Edit, FlagSeverity } from "../../workbook/edit";
import { flagSeverityOf } from "../../workbook/edit";
import type { Grid } from "../../workbook/grid";
import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import { BROWSER_LIMITS } from "../../workbook/xlsx/package-limits";
import { orderSheets } from "../../workbook/xlsx/patch/sheet-order";
import { xlsxPort } from "../../workbook/xlsx/xlsx-port";
import type { HostBook } from "../host/book";
import type { LiveSheet, LiveWorkbook } from "../host/live-workbook";
import { lookOf } from "../host/univer-look";
import { cellChanges } from "./cell-changes";
import type { FileBook } from "./file-book";
import { readFileBook } from "./file-book";
import { noteEdits } from "./note-data";
import { chartsOn, newSheetContent, tableContent, widthCharacters } from "./new-sheet";

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

/** What the workbook was when its file was opened. */
interface OpenedBook {
  /** By the grid's id. */
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
  readonly names: ReadonlyMap<string, string>;
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
export function savedBook(file: FileBook, live: LiveWorkbook, book: HostBook): SavedBook {
  const opened: OpenedBook = {
    sheets: new Map(live.sheets().map((sheet): [string, OpenedSheet] => [sheet.id, { name: sheet.name(), widths: widthsOf(sheet) }])),
    names: file.surroundings.names,
  };
  const moves: RowMove[] = [];
  const stop = live.listen((event) => {
    if (event.kind !== "changed" || event.change === "RangeEdited") return;
    const { firstRow, lastRow } = event.range;
    moves.push({ sheet: event.sheet, kind: event.change === "RowInserted" ? "insert-rows" : "delete-rows", row: firstRow, count: lastRow - firstRow + 1 });
  });
  const bytes = async (): Promise<Result<Uint8Array>> => {
    await live.settled();
    const moved = await withStructure(file, structureEdits(live, opened.sheets, moves));
    if (!moved.ok) return moved;
    const port = xlsxPort(moved.value.bytes, { file: file.name });
    if (!port.ok) return port;
    const content = await port.value.apply(contentEdits(moved.value, live, book, opened));
    return content.ok ? orderSheets(port.value.bytes(), live.sheets().map((sheet) => sheet.name()), BROWSER_LIMITS) : content;
  };
  return { bytes, stop };
}

/** The file after edits that move its rows and sheets, read anew where there are any. */
async function withStructure(file: FileBook, edits: readonly Edit[]): Promise<Result<FileBook>> {
  if (edits.length === 0) return succeed(file);
  const port = xlsxPort(file.bytes, { file: file.name });
  if (!port.ok) return port;
  const moved = await port.value.apply(edits);
  return moved.ok ? readFileBook(file.name, port.value.bytes()) : moved;
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

function contentEdits(file: FileBook, live: LiveWorkbook, book: HostBook, opened: OpenedBook): readonly Edit[] {
  const edits: Edit[] = [];
  const usual = lookOf(file.looks.styles.cells[0]);
  let previous: string | undefined;
  for (const sheet of live.sheets()) {
    const name = sheet.name();
    const before = opened.sheets.get(sheet.id);
    const inFile = file.sheets.find(({ facts }) => facts.name === name);
    if (!before || !inFile) edits.push({ kind: "add-sheet", sheet: name, content: newSheetContent(sheet, book, usual), ...(previous === undefined ? {} : { after: previous }) });
    else if (book.remade.has(sheet.id)) edits.push({ kind: "replace-sheet", sheet: name, content: newSheetContent(sheet, book, usual) });
    else {
      const own = [sheetEdits(sheet, inFile.grid, file, before.widths), partEdits(sheet, book), noteEdits(sheet, file.surroundings.notes.get(name))];
      for (const edit of own.flat()) edits.push(edit);
    }
    previous = name;
  }
  const memory = memoryOf(book);
  if (memory !== file.facts.memory) edits.push({ kind: "set-memory", before: file.facts.memory, after: memory });
  return [...edits, ...nameEdits(file, book, opened.names)];
}

function sheetEdits(sheet: LiveSheet, grid: Grid, { looks }: FileBook, widths: readonly number[]): readonly Edit[] {
  const name = sheet.name();
  const seen = looks.sheets.get(name);
  const frozen = sheet.frozen();
  const isFreezeNew = seen !== undefined && (seen.frozen.rows !== frozen.rows || seen.frozen.columns !== frozen.columns);
  return [
    ...cellChanges(sheet, grid, seen, looks.styles),
    ...mergeChanges(sheet, grid.merges),
    ...widthChanges(sheet, widths),
    ...flagChanges(sheet, (seen?.formats ?? []).map(({ formulas, ranges }) => ({ formula: formulas[0] ?? null, ranges }))),
    ...(isFreezeNew ? [{ kind: "freeze", sheet: name, ...frozen } as const] : []),
  ];
}

/** Tables and charts that an add-in put onto a sheet of the file's. */
function partEdits(sheet: LiveSheet, book: HostBook): readonly Edit[] {
  const name = sheet.name();
  const tables = [...book.tables.values()].filter((table) => table.sheet === sheet.id);
  return [
    ...tables.map((table): Edit => ({ kind: "add-table", sheet: name, table: tableContent(sheet, table) })),
    ...chartsOn(sheet, book).map((chart): Edit => ({ kind: "add-chart", sheet: name, chart })),
  ];
}

/** Names that an add-in set, changed or took away since the file was opened; rows that moved are in the file's own. */
function nameEdits(file: FileBook, book: HostBook, opened: ReadonlyMap<string, string>): readonly Edit[] {
  const standing = (name: string): string | null => book.names.get(name.toLowerCase())?.formula.replace(/^=/, "") ?? null;
  const names = [...new Set([...opened.keys(), ...[...book.names.values()].map(({ name }) => name)])];
  return names
    .filter((name) => standing(name) !== (opened.get(name) ?? null))
    .map((name): Edit => ({ kind: "set-name", name, before: file.surroundings.names.get(name) ?? null, after: standing(name) }));
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
