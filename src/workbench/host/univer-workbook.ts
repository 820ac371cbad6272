import type { ICommandInfo, Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation, InsertRowMutation, InsertSheetMutation, MoveRangeMutation, RemoveRowMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation,
  SetFrozenMutation, SetRangeValuesMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetSelectionsOperation, SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation, SetConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { z } from "zod";
import type { CellRange } from "../../workbook/address";
import { itemNotFound } from "./host-failure";
import type { LiveEvent, LiveSheet, LiveWorkbook } from "./live-workbook";
import { moveRange } from "./row-shift";
import { univerCalculation } from "./univer-calculation";
import { showConditionalFormats } from "./univer-conditional-formats";
import type { RunCommand, SheetExtras } from "./univer-sheet";
import { cellRange, gridRange, openExtras, univerSheet } from "./univer-sheet";

export interface UniverWorkbookOptions {
  readonly date1904?: boolean;
  readonly decimalSeparator?: "," | ".";
  readonly readOnly?: boolean;
  readonly isStructureProtected?: boolean;
  /** Whether a cell of the grid is being edited; the view knows, headless nobody types. */
  readonly isBeingEdited?: () => boolean;
  /** What a file says of its sheets and the grid does not keep, by the sheet's id. */
  readonly extras?: ReadonlyMap<string, SheetExtras>;
  /** Formulas whose results are not known yet, by the sheet's id: they are reckoned now, and waited for. */
  readonly toReckon?: ReadonlyMap<string, readonly CellRange[]>;
}

/** What the grid's calculation is asked for beside ranges. */
const NOTHING_CHANGED = {
  forceCalculation: false, dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {},
};

const range = z.object({ startRow: z.number(), endRow: z.number(), startColumn: z.number(), endColumn: z.number() });
const within = z.object({ subUnitId: z.string() });
/** Cells by row and column; walked by hand, as a paste may hold a hundred thousand. */
const written = within.extend({ cellValue: z.unknown() });
const movedCells = within.extend({ value: z.unknown() });
const moved = z.object({ from: movedCells, to: movedCells });
const rows = within.extend({ range });
const hiddenRows = within.extend({ ranges: z.array(range) });
const selections = within.extend({ selections: z.array(z.object({ range })) });
const noted = z.object({ sheetId: z.string() });
const sheetAdded = z.object({ sheet: z.object({ id: z.string() }) });

/** The open workbook of an instance of the grid, headless or in a page, as a live workbook for the host. */
export function univerWorkbook(univer: Univer, api: FUniver, workbook: FWorkbook, options: UniverWorkbookOptions = {}): LiveWorkbook {
  const calculation = univerCalculation(api);
  const extras = new Map<string, SheetExtras>(options.extras);
  const listeners = new Set<(event: LiveEvent) => void>();
  const known = new Map<string, LiveSheet>();
  const extrasOf = (id: string): SheetExtras => {
    const found = extras.get(id) ?? openExtras();
    extras.set(id, found);
    return found;
  };
  const commands = univer.__getInjector().get(ICommandService);
  const run: RunCommand = (id, params) => void commands.syncExecuteCommand(id, params);
  const liveOf = (sheet: FWorksheet): LiveSheet => {
    const id = sheet.getSheetId();
    const live = known.get(id) ?? univerSheet(workbook, sheet, extrasOf(id), run);
    known.set(id, live);
    return live;
  };
  const showRules = (): void => {
    for (const [id, kept] of extras) {
      const sheet = kept.isStale === false ? null : workbook.getSheetBySheetId(id);
      if (sheet) showConditionalFormats(sheet, kept.conditionalFormats);
      kept.isStale = false;
    }
  };
  showRules();
  const facade = (id: string): FWorksheet => {
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) throw itemNotFound();
    return sheet;
  };
  for (const sheet of workbook.getSheets()) {
    sheet.getSheet().getCellMatrix().forValue((_row, _column, cell) => {
      if (cell?.f) calculation.formulaMet();
    });
  }
  // The facade tells commands without their options, and only those tell results of formulas from edits.
  commands.onCommandExecuted((command, commandOptions) => {
    for (const event of commandOptions?.fromFormula === true ? [] : eventsOf(command)) {
      if (event.kind === "changed") {
        if (event.change === "RangeEdited" && holdsFormula(command)) calculation.formulaMet();
        calculation.written();
        if (event.change !== "RangeEdited") shiftFormats(extrasOf(event.sheet), event);
      }
      listeners.forEach((listener) => listener(event));
    }
  });
  const dirtyRanges = [...(options.toReckon ?? [])].flatMap(([sheetId, ranges]) => ranges.map((one) => ({ unitId: workbook.getId(), sheetId, range: gridRange(one) })));
  if (dirtyRanges.length > 0) {
    calculation.written();
    // In a page the grid's calculation comes to life after the workbook is made, and says so by a first one of nothing.
    const first = api.getFormula().calculationEnd(() => {
      first.dispose();
      calculation.written();
      commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, { ...NOTHING_CHANGED, dirtyRanges }, { onlyLocal: true });
    });
  }
  return {
    date1904: options.date1904 ?? false,
    decimalSeparator: options.decimalSeparator ?? ",",
    readOnly: options.readOnly ?? false,
    isStructureProtected: options.isStructureProtected ?? false,
    sheets: () => workbook.getSheets().map(liveOf),
    addSheet: (name) => {
      const active = workbook.getActiveSheet().getSheetId();
      const added = workbook.insertSheet(name, { index: workbook.getNumSheets() });
      // The grid shows a new sheet at once; Excel does not.
      workbook.setActiveSheet(active);
      return liveOf(added);
    },
    removeSheet: (id) => {
      workbook.deleteSheet(id);
      known.delete(id);
      extras.delete(id);
    },
    moveSheet: (id, position) => void workbook.moveSheet(facade(id), position),
    activeSheet: () => workbook.getActiveSheet().getSheetId(),
    activate: (id) => void workbook.setActiveSheet(id),
    selection: () => {
      const sheet = workbook.getActiveSheet();
      const active = sheet.getSelection()?.getActiveRange()?.getRange();
      return { sheet: sheet.getSheetId(), range: active ? cellRange(active) : { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 } };
    },
    select: (id, { firstRow, firstColumn, lastRow, lastColumn }) => {
      facade(id).getRange(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1).activate();
    },
    isBeingEdited: options.isBeingEdited ?? (() => false),
    settled: () => {
      showRules();
      return calculation.settled();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Rules beside the grid move with its rows, as the grid moves its own. */
function shiftFormats(extras: SheetExtras, event: Extract<LiveEvent, { kind: "changed" }>): void {
  const count = event.range.lastRow - event.range.firstRow + 1;
  const by = event.change === "RowInserted" ? count : -count;
  extras.conditionalFormats = extras.conditionalFormats
    .map((format) => ({ ...format, ranges: format.ranges.flatMap((one) => moveRange(one, event.range.firstRow, by) ?? []) }))
    .filter(({ ranges }) => ranges.length > 0);
}

const wholeRows = (given: z.infer<typeof range>): CellRange => ({ firstRow: given.startRow, lastRow: given.endRow, firstColumn: 0, lastColumn: 16_383 });

/** What a command of the grid means to an add-in; a block that is moved is two changes, where it was and where it is. */
function eventsOf(command: ICommandInfo): readonly LiveEvent[] {
  const block = command.id === MoveRangeMutation.id ? moved.safeParse(command.params) : null;
  const events = block?.success ? [block.data.from, block.data.to].map(({ subUnitId, value }) => editedEvent(subUnitId, value)) : [eventOf(command)];
  return events.flatMap((event) => event ?? []);
}

function editedEvent(sheet: string, cells: unknown): LiveEvent | null {
  const range = editedRange(cells);
  return range && { kind: "changed", sheet, range, change: "RangeEdited" };
}

/** What a command of the grid means to an add-in; `null` for looks, results of formulas and what Excel has no event for. */
function eventOf({ id, params }: ICommandInfo): LiveEvent | null {
  switch (id) {
    case SetRangeValuesMutation.id: {
      const given = written.safeParse(params);
      if (!given.success) return null;
      return editedEvent(given.data.subUnitId, given.data.cellValue) ?? { kind: "restyled", sheet: given.data.subUnitId };
    }
    case InsertRowMutation.id:
    case RemoveRowMutation.id: {
      const given = rows.safeParse(params);
      const change = id === InsertRowMutation.id ? "RowInserted" : "RowDeleted";
      return given.success ? { kind: "changed", sheet: given.data.subUnitId, range: wholeRows(given.data.range), change } : null;
    }
    case SetRowHiddenMutation.id:
    case SetRowVisibleMutation.id: {
      const given = hiddenRows.safeParse(params);
      const first = given.success ? given.data.ranges[0] : undefined;
      return given.success && first ? { kind: "rows-hidden", sheet: given.data.subUnitId, range: wholeRows(first), hidden: id === SetRowHiddenMutation.id } : null;
    }
    case SetSelectionsOperation.id: {
      const given = selections.safeParse(params);
      const first = given.success ? given.data.selections[0] : undefined;
      return given.success && first ? { kind: "selected", sheet: given.data.subUnitId, range: cellRange(first.range) } : null;
    }
    default:
      return sheetEvent(id, params);
  }
}

/** What changes a sheet as people see it and as it is saved, and no cell's content. */
const RESTYLING = new Set<string>([
  AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id, SetWorksheetColWidthMutation.id, SetFrozenMutation.id,
  SetWorksheetNameMutation.id, SetWorksheetOrderMutation.id,
  AddConditionalRuleMutation.id, DeleteConditionalRuleMutation.id, SetConditionalRuleMutation.id,
]);

const NOTES = new Set<string>([UpdateNoteMutation.id, RemoveNoteMutation.id]);

function sheetEvent(id: string, params: unknown): LiveEvent | null {
  if (id === InsertSheetMutation.id) {
    const given = sheetAdded.safeParse(params);
    return given.success ? { kind: "added", sheet: given.data.sheet.id } : null;
  }
  if (NOTES.has(id)) {
    const given = noted.safeParse(params);
    return given.success ? { kind: "restyled", sheet: given.data.sheetId } : null;
  }
  const given = within.safeParse(params);
  if (!given.success) return null;
  if (id === RemoveSheetMutation.id) return { kind: "deleted", sheet: given.data.subUnitId };
  if (RESTYLING.has(id)) return { kind: "restyled", sheet: given.data.subUnitId };
  return id === SetWorksheetActiveOperation.id ? { kind: "activated", sheet: given.data.subUnitId } : null;
}

const contentKeys = ["v", "f", "p", "si"];

function isEdited(cell: unknown): boolean {
  if (typeof cell !== "object") return false;
  return cell === null || (contentKeys.some((key) => key in cell) && !isShiftedFormula(cell));
}

/** The grid writes formulas anew, and nothing else of their cells, when rows move; Excel reports no change then. */
function isShiftedFormula(cell: object): boolean {
  return "f" in cell && !("v" in cell) && !("p" in cell);
}

/** Every cell of a change, with its row and column. */
function eachCell(cells: unknown, visit: (row: number, column: number, cell: unknown) => void): void {
  if (typeof cells !== "object" || cells === null) return;
  for (const [row, line] of Object.entries(cells)) {
    if (typeof line !== "object" || line === null) continue;
    for (const [column, cell] of Object.entries(line)) visit(Number(row), Number(column), cell);
  }
}

/** The rectangle around cells whose content changed; a change of looks alone is no edit. */
function editedRange(cells: unknown): CellRange | null {
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -1, Infinity, -1];
  eachCell(cells, (row, column, cell) => {
    if (!isEdited(cell)) return;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  });
  return lastRow < 0 ? null : { firstRow, lastRow, firstColumn, lastColumn };
}

function holdsFormula({ params }: ICommandInfo): boolean {
  const given = written.safeParse(params);
  let found = false;
  eachCell(given.success ? given.data.cellValue : null, (_row, _column, cell) => {
    found ||= typeof cell === "object" && cell !== null && Boolean(Reflect.get(cell, "f"));
  });
  return found;
}
