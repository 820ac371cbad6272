import type { CellRange } from "../address";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { succeed } from "../problem";
import type { Problem, Result } from "../problem";
import type { Applied, Workbook, WorkbookEvent, WorkbookFacts } from "../workbook";
import type { PackageLimits } from "./package-limits";
import { BROWSER_LIMITS } from "./package-limits";
import { applyEdits } from "./patch/apply-edits";
import type { XlsxFile } from "./xlsx-workbook";
import { openXlsx } from "./xlsx-workbook";

/** The port over the bytes of an .xlsx: `bytes()` gives them as they now are. */
export interface XlsxWorkbook extends Workbook {
  readonly bytes: () => Uint8Array;
}

export interface XlsxPortOptions {
  /** Named in problems. */
  readonly file?: string;
  /** Those of the browser unless given. */
  readonly limits?: PackageLimits;
}

/**
 * Opens bytes as a workbook. Problems as of `openXlsx` and `applyEdits`. After edits it is read anew when next asked;
 * what it reports are its own changes. There is nothing to show, so `goTo` does nothing.
 */
export function xlsxPort(source: Uint8Array, options: XlsxPortOptions = {}): Result<XlsxWorkbook> {
  const limits = options.limits ?? BROWSER_LIMITS;
  const first = openXlsx(source, { ...options, limits });
  if (!first.ok) return first;
  let bytes = source;
  let opened: Result<XlsxFile> | null = first;
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const file = (): Result<XlsxFile> => (opened ??= openXlsx(bytes, { ...options, limits }));
  const apply = (edits: readonly Edit[]): Result<Applied> => {
    const done = applyEdits(bytes, edits, { limits });
    if (!done.ok) return { ok: false, problems: done.problems.map((problem) => named(problem, options.file)) };
    if (done.value.bytes !== bytes) {
      bytes = done.value.bytes;
      opened = null;
    }
    for (const event of eventsOf(edits)) for (const report of listeners) report(event);
    return succeed(done.value.applied);
  };
  return succeed({
    facts: async (): Promise<Result<WorkbookFacts>> => mapped(file(), (opened) => succeed(opened.facts)),
    readGrid: async (sheet: string): Promise<Result<Grid>> => mapped(file(), (opened) => opened.readGrid(sheet)),
    apply: async (edits) => apply(edits),
    goTo: async () => succeed(null),
    listen: async (report) => {
      listeners.add(report);
      return succeed(() => void listeners.delete(report));
    },
    bytes: () => bytes,
  });
}

function mapped<A, B>(result: Result<A>, next: (value: A) => Result<B>): Result<B> {
  return result.ok ? next(result.value) : result;
}

function named(problem: Problem, file: string | undefined): Problem {
  return file === undefined ? problem : { ...problem, file };
}

/** What the edits change, as an open workbook would report it: one event a sheet for its cells, in the order of the edits. */
function eventsOf(edits: readonly Edit[]): readonly WorkbookEvent[] {
  const cells = new Map<string, CellRange>();
  const moved = new Set<string>();
  let isListChanged = false;
  for (const edit of edits) {
    if (edit.kind === "set-cell") cells.set(edit.sheet, widened(cells.get(edit.sheet), edit.row, edit.column));
    if (edit.kind === "insert-rows" || edit.kind === "delete-rows") moved.add(edit.sheet);
    isListChanged ||= edit.kind === "add-sheet" || edit.kind === "remove-sheet" || edit.kind === "rename-sheet";
  }
  return [
    ...[...cells].map(([sheet, range]): WorkbookEvent => ({ kind: "cells-changed", sheet, range, byUs: true })),
    ...[...moved].map((sheet): WorkbookEvent => ({ kind: "rows-moved", sheet })),
    ...(isListChanged ? [{ kind: "sheets-changed" } as const] : []),
  ];
}

function widened(range: CellRange | undefined, row: number, column: number): CellRange {
  return {
    firstRow: Math.min(range?.firstRow ?? row, row),
    firstColumn: Math.min(range?.firstColumn ?? column, column),
    lastRow: Math.max(range?.lastRow ?? row, row),
    lastColumn: Math.max(range?.lastColumn ?? column, column),
  };
}
