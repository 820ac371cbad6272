import { RESULT_SHEET } from "../../check/mark-edits";
import type { Edit } from "../../workbook/edit";
import type { WorkbookEvent } from "../../workbook/workbook";
import type { SessionState } from "./session-state";

/** How long the workbook must be quiet before it is read again, in milliseconds. */
const QUIET = 500;

/** However long a workbook takes to read, it is not left out of date longer than that. */
const LONGEST_QUIET = 10_000;

/** Edits that move rows, and those by which sheets come and go. */
const MOVING: ReadonlySet<Edit["kind"]> = new Set<Edit["kind"]>(["insert-rows", "delete-rows"]);
const MAKING: ReadonlySet<Edit["kind"]> = new Set<Edit["kind"]>(["add-sheet", "replace-sheet", "remove-sheet", "rename-sheet"]);

/** What following the workbook's changes needs of the session. */
export interface LiveOptions {
  readonly later: (job: () => void, milliseconds: number) => () => void;
  /** A clock in milliseconds, of whatever beginning. */
  readonly now: () => number;
  readonly hasBook: () => boolean;
  /** What is shown, and what is being worked out, is of a workbook that is no more. */
  readonly markStale: () => void;
  readonly select: (selected: SessionState["selected"]) => void;
  /** Reads and checks again; writes nothing. */
  readonly follow: () => Promise<"followed" | "overtaken" | "unread">;
  /** Judges edited rows by themselves, at once. */
  readonly followRows: (sheet: string, first: number, last: number) => void;
  readonly sheetsNow: () => Promise<readonly string[] | null>;
  readonly sheetsKnown: () => readonly string[];
}

/** Follows what happens in an open workbook. */
export interface LiveChanges {
  readonly report: (event: WorkbookEvent) => void;
  /**
   * Runs a write of our own. Cells tell themselves whose they are; rows that move and sheets that come and go meanwhile
   * are our doing where the edits move rows or make sheets.
   */
  readonly duringOwn: <T>(edits: readonly Edit[], write: () => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

/** Turns events into one quiet re-check after the last of them: typing fast costs one check, not one a key. */
export function liveChanges(options: LiveOptions): LiveChanges {
  let callOff: (() => void) | null = null;
  const own = { rows: 0, sheets: 0 };
  let isStopped = false;
  let took = 0;
  const soon = (): void => {
    if (!options.hasBook()) return;
    options.markStale();
    callOff?.();
    callOff = options.later(() => {
      callOff = null;
      const began = options.now();
      void options.follow().then((outcome) => {
        // A workbook that takes long to read is left in peace longer; edited rows are judged at once all the same.
        if (outcome === "followed") took = options.now() - began;
        if (outcome === "overtaken" && callOff === null && !isStopped) soon();
      });
    }, Math.max(QUIET, Math.min(took, LONGEST_QUIET)));
  };
  const lookAtSheets = async (): Promise<void> => {
    const now = await options.sheetsNow();
    if (now === null || foreign(now) !== foreign(options.sheetsKnown())) soon();
  };
  return {
    report: (event) => {
      switch (event.kind) {
        case "selected":
          return options.select({ sheet: event.sheet, row: event.range.firstRow, column: event.range.firstColumn });
        case "cells-changed":
          if (event.byUs || event.sheet === RESULT_SHEET) return;
          soon();
          return options.followRows(event.sheet, event.range.firstRow, event.range.lastRow);
        case "rows-moved":
          return own.rows > 0 || event.sheet === RESULT_SHEET ? undefined : soon();
        case "sheets-changed":
          // Our own sheet of findings comes and goes with the marks; only the user's sheets matter.
          return own.sheets > 0 ? undefined : void lookAtSheets();
      }
    },
    duringOwn: async (edits, write) => {
      const rows = edits.some(({ kind }) => MOVING.has(kind)) ? 1 : 0;
      const sheets = edits.some(({ kind }) => MAKING.has(kind)) ? 1 : 0;
      own.rows += rows;
      own.sheets += sheets;
      try {
        return await write();
      } finally {
        own.rows -= rows;
        own.sheets -= sheets;
      }
    },
    stop: () => {
      isStopped = true;
      callOff?.();
    },
  };
}

function foreign(sheets: readonly string[]): string {
  return JSON.stringify(sheets.filter((name) => name !== RESULT_SHEET));
}
