import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { CalculationMode } from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/facade";
import type { CellRange } from "../../workbook/address";
import type { ExcelHost } from "../host/excel-host";
import type { LiveConditionalFormat, LiveWorkbook } from "../host/live-workbook";
import type { SheetExtras } from "../host/univer-sheet";
import { openExtras } from "../host/univer-sheet";
import { univerWorkbook } from "../host/univer-workbook";
import type { BookLooks } from "./book-looks";
import type { FileBook } from "./file-book";
import type { FileSheet } from "./file-sheet";
import { sheetId } from "./file-sheet";
import { drawingOf } from "./format-drawing";
import { cellRuns } from "./cell-runs";
import type { SavedBook } from "./saved-book";
import { savedBook } from "./saved-book";
import type { SheetLooks } from "./sheet-looks";
import { workbookData } from "./workbook-data";

/** A file as the grid holds it, with the host that answers an add-in over it, and the way back to a file. */
export interface LiveBook {
  readonly live: LiveWorkbook;
  readonly host: ExcelHost;
  readonly saved: SavedBook;
  readonly stop: () => void;
}

interface LiveBookOptions {
  /** Makes the host over the live workbook. */
  readonly hostOf: (live: LiveWorkbook) => ExcelHost;
  /** Whether somebody is typing in a cell. */
  readonly isBeingEdited: () => boolean;
}

/** Puts a file into an instance of the grid, headless or in a page. */
export function liveBook(univer: Univer, api: FUniver, file: FileBook, { hostOf, isBeingEdited }: LiveBookOptions): LiveBook {
  const { sheets, looks, surroundings } = file;
  // The grid would reckon anew whatever gave nothing or zero, and take its own result for the file's.
  api.getFormula().setInitialFormulaComputing(CalculationMode.NO_CALCULATION);
  const workbook = api.createWorkbook(workbookData(file.name, sheets, looks, surroundings.notes));
  const live = univerWorkbook(univer, api, workbook, {
    date1904: file.facts.date1904,
    isStructureProtected: surroundings.isStructureProtected,
    isBeingEdited,
    extras: new Map(sheets.map((sheet, index) => [sheetId(index), extrasOf(sheet, looks)])),
    toReckon: new Map(sheets.map(({ grid }, index) => [sheetId(index), cellRuns(grid.uncomputed)])),
  });
  const host = hostOf(live);
  const { memory } = file.facts;
  if (memory !== null) host.book.customXml.set(host.book.nextId(), memory);
  for (const [name, formula] of surroundings.names) host.book.names.set(name.toLowerCase(), { name, formula: `=${formula}` });
  const saved = savedBook(file, live, host.book);
  const stop = (): void => {
    saved.stop();
    host.stop();
  };
  return { live, host, saved, stop };
}

/** What the grid's own data does not carry. */
function extrasOf(file: FileSheet, looks: BookLooks): SheetExtras {
  const { name, isProtected, visibility } = file.facts;
  const seen = looks.sheets.get(name);
  return {
    ...openExtras(),
    isProtected,
    allowsFormats: seen?.protection?.allowsFormats ?? false,
    openCells: new Set(openCells(seen, looks)),
    isVeryHidden: visibility === "veryHidden",
    filter: seen?.filter ?? null,
    conditionalFormats: seen ? formatsOf(seen, file, looks) : [],
  };
}

function openCells(seen: SheetLooks | undefined, { styles }: BookLooks): readonly number[] {
  if (!seen?.protection) return [];
  return [...seen.styles.keys].filter((_, index) => styles.open.has(seen.styles.styles[index] ?? 0));
}

function formatsOf({ formats }: SheetLooks, file: FileSheet, { styles }: BookLooks): readonly LiveConditionalFormat[] {
  return formats.map((format, index): LiveConditionalFormat => {
    const { type, ranges, formulas, differential, stopIfTrue } = format;
    const look = differential === null ? undefined : styles.differential[differential];
    return {
      id: `file-${index + 1}`,
      type: kindOf(type),
      ranges: ranges.map((range) => within(range, file)),
      formula: type === "expression" && formulas[0] !== undefined ? `=${formulas[0]}` : null,
      fillColor: look?.fillColor ?? null,
      fontColor: look?.fontColor ?? null,
      borderColor: look?.borderColor ?? null,
      stopIfTrue,
      drawing: type === "expression" ? null : drawingOf(format, styles.theme),
    };
  });
}

const KINDS: Readonly<Record<string, LiveConditionalFormat["type"]>> = {
  expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet", containsText: "ContainsText", top10: "TopBottom",
};

function kindOf(type: string): LiveConditionalFormat["type"] {
  return KINDS[type] ?? "PresetCriteria";
}

/** Whole columns and rows reach beyond the grid's own cells, which it refuses. */
function within(range: CellRange, { grid }: FileSheet): CellRange {
  return { ...range, lastRow: Math.min(range.lastRow, Math.max(grid.rowCount + 50, range.firstRow)), lastColumn: Math.min(range.lastColumn, Math.max(grid.columnCount + 5, range.firstColumn)) };
}
