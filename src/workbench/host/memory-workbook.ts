import type { CellRange } from "../../workbook/address";
import type { LiveEvent, LiveWorkbook } from "./live-workbook";
import type { MemorySheet, Reckon } from "./memory-sheet";
import { memorySheet } from "./memory-sheet";

export interface MemoryOptions {
  /** Reckons formulas; without it each gives `#NAME?`, as nothing here can reckon. */
  readonly reckon?: Reckon;
  readonly date1904?: boolean;
  readonly decimalSeparator?: "," | ".";
  readonly readOnly?: boolean;
  readonly isStructureProtected?: boolean;
}

/** A live workbook in plain memory, and the switches a test turns. */
export interface MemoryWorkbook extends LiveWorkbook {
  /** Somebody starts or stops typing in a cell. */
  readonly setBeingEdited: (edited: boolean) => void;
  readonly sheets: () => readonly MemorySheet[];
}

const CORNER: CellRange = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** A workbook in plain memory with the sheets named; formulas are kept, and reckoned only by `reckon`. */
export function memoryWorkbook(names: readonly string[], options: MemoryOptions = {}): MemoryWorkbook {
  const listeners = new Set<(event: LiveEvent) => void>();
  const report = (event: LiveEvent): void => listeners.forEach((listener) => listener(event));
  const reckon: Reckon = options.reckon ?? (() => ({ error: "#NAME?" }));
  let counter = 0;
  let beingEdited = false;
  const makeSheet = (name: string): MemorySheet => {
    counter += 1;
    return memorySheet(`{00000000-0001-0000-${String(counter).padStart(4, "0")}-000000000000}`, name, reckon, report);
  };
  let sheets: readonly MemorySheet[] = names.map(makeSheet);
  let selection = { sheet: sheets[0]?.id ?? "", range: CORNER };
  return {
    date1904: options.date1904 ?? false,
    decimalSeparator: options.decimalSeparator ?? ",",
    readOnly: options.readOnly ?? false,
    isStructureProtected: options.isStructureProtected ?? false,
    sheets: () => sheets,
    addSheet: (name) => {
      const sheet = makeSheet(name);
      sheets = [...sheets, sheet];
      report({ kind: "added", sheet: sheet.id });
      return sheet;
    },
    removeSheet: (id) => {
      sheets = sheets.filter((sheet) => sheet.id !== id);
      if (selection.sheet === id) selection = { sheet: sheets[0]?.id ?? "", range: CORNER };
      report({ kind: "deleted", sheet: id });
    },
    moveSheet: (id, position) => {
      const others = sheets.filter((sheet) => sheet.id !== id);
      const moved = sheets.filter((sheet) => sheet.id === id);
      sheets = [...others.slice(0, position), ...moved, ...others.slice(position)];
    },
    activeSheet: () => selection.sheet,
    activate: (id) => {
      selection = { sheet: id, range: CORNER };
      report({ kind: "activated", sheet: id });
    },
    selection: () => selection,
    select: (sheet, range) => {
      selection = { sheet, range };
      report({ kind: "selected", sheet, range });
    },
    isBeingEdited: () => beingEdited,
    setBeingEdited: (edited) => void (beingEdited = edited),
    settled: () => Promise.resolve(),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
