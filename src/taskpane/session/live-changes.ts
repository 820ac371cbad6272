import { RESULT_SHEET } from "../../check/mark-edits";
import type { WorkbookEvent } from "../../workbook/workbook";
import type { SessionState } from "./session-state";

/** How long the workbook must be quiet before it is read again, in milliseconds. */
const QUIET = 500;

/** What following the workbook's changes needs of the session. */
export interface LiveOptions {
  readonly later: (job: () => void, milliseconds: number) => () => void;
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
  /** Runs a write of our own: what the workbook reports meanwhile is our doing. */
  readonly duringOwn: <T>(write: () => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

/** Turns events into one quiet re-check after the last of them: typing fast costs one check, not one a key. */
export function liveChanges(options: LiveOptions): LiveChanges {
  let callOff: (() => void) | null = null;
  let ownWrites = 0;
  let isStopped = false;
  const soon = (): void => {
    if (!options.hasBook()) return;
    options.markStale();
    callOff?.();
    callOff = options.later(() => {
      callOff = null;
      void options.follow().then((outcome) => {
        if (outcome === "overtaken" && callOff === null && !isStopped) soon();
      });
    }, QUIET);
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
          if (event.byUs || ownWrites > 0 || event.sheet === RESULT_SHEET) return;
          soon();
          return options.followRows(event.sheet, event.range.firstRow, event.range.lastRow);
        case "rows-moved":
          return ownWrites > 0 || event.sheet === RESULT_SHEET ? undefined : soon();
        case "sheets-changed":
          // Our own sheet of findings comes and goes with the marks; only the user's sheets matter.
          return ownWrites > 0 ? undefined : void lookAtSheets();
      }
    },
    duringOwn: async (write) => {
      ownWrites += 1;
      try {
        return await write();
      } finally {
        ownWrites -= 1;
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
