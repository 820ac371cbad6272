import type { Grid } from "../grid";
import { gridFromCells } from "../grid-builder";
import { fail, succeed } from "../problem";
import type { Problem, Result } from "../problem";
import type { SheetFacts, WorkbookFacts } from "../workbook";
import { readMemory } from "./memory-part";
import { bytesProblem } from "./package-kind";
import type { PackageLimits } from "./package-limits";
import { BROWSER_LIMITS } from "./package-limits";
import type { Kept } from "./reading-budget";
import { MOST_KEPT, ReadingBudget } from "./reading-budget";
import type { Relationship } from "./relationships";
import { readRelationships, relationshipType } from "./relationships";
import type { SharedStrings } from "./shared-strings";
import { NO_SHARED_STRINGS, readSharedStrings } from "./shared-strings";
import { rememberedPart } from "./remembered-parts";
import { readSheetPart } from "./sheet-part";
import type { ScannedSheet, SheetSurroundings } from "./sheet-scanner";
import { NO_STYLES, readStyles } from "./styles";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { partBytes, readWorkbookPart } from "./workbook-part";
import { readXml } from "./xml-events";
import type { Package } from "./zip";
import { openPackage } from "./zip";

/** An .xlsx (or .xlsm, .xltx, .xltm) file, read to the end: nothing that is asked of it later can fail half way. */
export interface XlsxFile {
  readonly facts: WorkbookFacts;
  /** The grid of a sheet; chart, dialog and macro sheets give an empty one. Problem: `sheet-not-found`. */
  readonly readGrid: (sheet: string) => Result<Grid>;
}

export interface OpenOptions {
  /** Named in problems. */
  readonly file?: string;
  /** Those of the browser unless given. */
  readonly limits?: PackageLimits;
  /** How much is kept in memory at most: `MOST_KEPT` unless given. */
  readonly most?: Readonly<Record<Kept, number>>;
}

/**
 * Reads a workbook. Anything unreadable in it (a part, a cell) refuses the whole, with file, part and reason; what is no
 * .xlsx is refused as what it is (`encrypted`, `format-xls`, `format-csv` …).
 */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Result<XlsxFile> {
  const read = readBytes(bytes, options.limits ?? BROWSER_LIMITS, new ReadingBudget(options.most ?? MOST_KEPT));
  const { file } = options;
  if (read.ok || file === undefined) return read;
  return fail(...read.problems.map((problem): Problem => ({ ...problem, file })));
}

function readBytes(bytes: Uint8Array, limits: PackageLimits, budget: ReadingBudget): Result<XlsxFile> {
  const foreign = bytesProblem(bytes);
  if (foreign) return fail(foreign);
  const pack = openPackage(bytes, limits);
  if (!pack.ok) return pack;
  const workbook = readWorkbookPart(pack.value);
  if (!workbook.ok) return workbook;
  const surroundings = readSurroundings(pack.value, workbook.value, budget);
  if (!surroundings.ok) return surroundings;
  const memory = readMemory(pack.value, workbook.value.relationships);
  if (!memory.ok) return memory;
  const externalLinks = readExternalLinks(pack.value, workbook.value);
  if (!externalLinks.ok) return externalLinks;
  const sheets = readSheets(pack.value, workbook.value.sheets, surroundings.value);
  if (!sheets.ok) return sheets;
  const facts: WorkbookFacts = {
    sheets: sheets.value.map((sheet) => sheet.facts),
    date1904: workbook.value.date1904,
    decimalSeparator: ",",
    isReadOnly: false,
    memory: memory.value,
    externalLinks: externalLinks.value,
  };
  const grids = new Map(sheets.value.map((sheet) => [sheet.facts.name, sheet.grid]));
  const readGrid = (sheet: string): Result<Grid> => {
    const grid = grids.get(sheet);
    return grid ? succeed(grid) : fail({ kind: "sheet-not-found", sheet });
  };
  return succeed({ facts, readGrid });
}

interface ReadSheet {
  readonly facts: SheetFacts;
  readonly grid: Grid;
}

function readSheets(pack: Package, entries: readonly SheetEntry[], surroundings: SheetSurroundings): Result<readonly ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  for (const entry of entries) {
    const scanned = readSheet(pack, entry, surroundings);
    if (!scanned.ok) return scanned;
    const { grid, isProtected } = scanned.value;
    sheets.push({ facts: { name: entry.name, visibility: entry.visibility, isProtected }, grid });
  }
  return succeed(sheets);
}

function readSheet(pack: Package, entry: SheetEntry, surroundings: SheetSurroundings): Result<ScannedSheet> {
  if (!entry.hasCells) return succeed({ grid: gridFromCells(entry.name, []), isProtected: false });
  const scanned = readSheetPart(entry.part, pack.limits, surroundings, entry.name);
  if (!scanned.ok || scanned.value.grid.hasFilter) return scanned;
  const filtered = hasFilteredTable(pack, entry);
  if (!filtered.ok) return filtered;
  return succeed({ ...scanned.value, grid: { ...scanned.value.grid, hasFilter: filtered.value } });
}

/** A table filters its rows by itself; the sheet then has no filter of its own. */
function hasFilteredTable(pack: Package, entry: SheetEntry): Result<boolean> {
  const relationships = readRelationships(pack, entry.part.name);
  if (!relationships.ok) return relationships;
  let isFiltered = false;
  const seen = new Set<string>();
  for (const table of relationships.value) {
    if (table.isExternal || table.type !== relationshipType("table") || seen.has(table.target)) continue;
    seen.add(table.target);
    const bytes = partBytes(pack, table.target);
    if (!bytes.ok) return bytes;
    const done = readXml(bytes.value, table.target, {
      open: (path) => {
        if (path === "table/autoFilter/filterColumn") isFiltered = true;
      },
    });
    if (!done.ok) return done;
  }
  return succeed(isFiltered);
}

const readStylesPart = rememberedPart(readStyles);

function readSurroundings(pack: Package, workbook: WorkbookPart, budget: ReadingBudget): Result<SheetSurroundings> {
  const strings = readTarget(pack, workbook.relationships, "sharedStrings", readStrings);
  if (!strings.ok) return strings;
  const styles = readTarget(pack, workbook.relationships, "styles", readStylesPart);
  if (!styles.ok) return styles;
  return succeed({
    date1904: workbook.date1904,
    strings: strings.value ?? NO_SHARED_STRINGS,
    styles: styles.value ?? NO_STYLES,
    budget,
  });
}

function readStrings(pack: Package, part: string): Result<SharedStrings> {
  const bytes = partBytes(pack, part);
  return bytes.ok ? readSharedStrings(bytes.value, part) : bytes;
}

/** Reads the part a relationship of that type leads to; `null` where there is no such relationship. */
function readTarget<T>(
  pack: Package,
  relationships: readonly Relationship[],
  type: string,
  read: (pack: Package, part: string) => Result<T>,
): Result<T | null> {
  const found = relationships.find((one) => one.type === relationshipType(type) && !one.isExternal);
  return found ? read(pack, found.target) : succeed(null);
}

/** The files that formulas point to, in the order of `[1]`, `[2]` …; "" for a link that names none (DDE, OLE). */
function readExternalLinks(pack: Package, workbook: WorkbookPart): Result<readonly string[]> {
  const byId = new Map([...workbook.relationships].reverse().map((one) => [one.id, one]));
  const links = new Map<string, string>();
  for (const id of workbook.externalIds) {
    if (links.has(id)) continue;
    const link = byId.get(id);
    if (!link) return fail({ kind: "part-missing", part: id });
    const targets = link.isExternal ? succeed([link]) : readRelationships(pack, link.target);
    if (!targets.ok) return targets;
    links.set(id, targets.value.find((one) => one.isExternal)?.target ?? "");
  }
  return succeed(workbook.externalIds.map((id) => links.get(id) ?? ""));
}
