import type { Edit } from "../../workbook/edit";
import type { Problem, Result } from "../../workbook/problem";
import { fail as failure } from "../../workbook/problem";
import type { Workbook } from "../../workbook/workbook";
import type { Progress } from "./book";
import { readSheets } from "./book";
import type { SheetsRead } from "./examination";
import type { ExaminedBook } from "./examined-book";
import { examinedBook } from "./examined-book";
import type { Examiner } from "./examiner";
import type { LiveChanges } from "./live-changes";
import { MOST_ROWS, bookWithRows, checkWithRows } from "./row-update";
import type { ActionKind, SessionAction, SessionState, UndoStep } from "./session-state";

/** What reading and writing needs of the session. */
export interface IoOptions {
  readonly fileName: string | null;
  readonly examiner: Examiner;
  readonly dispatch: (action: SessionAction) => void;
  /** Lets the page paint between steps of work. */
  readonly breathe: () => Promise<void>;
  /** Runs a write of our own, so that its events are told from a person's. */
  readonly duringOwn: LiveChanges["duringOwn"];
}

/** Marks and their removal are never undone step by step: marking again or clearing does that. */
const UNDOABLE: ReadonlySet<ActionKind> = new Set<ActionKind>(["fix", "fill", "teach", "accept", "criteria-sheet", "summary-sheet"]);

/** Reading and writing the workbook, told to the state as it goes on. */
export interface WorkbookIo {
  readonly fail: (problems: readonly Problem[]) => false;
  /** Reads and recognises. `false` where it could not be read or was stopped: the state then says so. */
  readonly read: () => Promise<boolean>;
  /** Reads and checks; `overtaken` where the workbook changed meanwhile, so that places may be those of before. */
  readonly readAndCheck: () => Promise<"checked" | "overtaken" | "unread">;
  /** Stops reading and checking; what is being written is written to its end. */
  readonly stop: () => void;
  /** Somebody changed the workbook: what is being read or checked in the background is out of date. */
  readonly noteChange: () => void;
  /**
   * Follows a person's edits without a sign of work: reads again, and checks again where a check stands. What was begun
   * or changed meanwhile goes before it (`overtaken`). Where nothing could be read, what is shown stays, marked as out of date.
   */
  readonly follow: (isChecked: boolean) => Promise<"followed" | "overtaken" | "unread">;
  /** Judges edited rows at once by themselves, where the port can read them alone; the whole is followed afterwards. */
  readonly followRows: (state: () => SessionState, sheet: string, first: number, last: number) => Promise<void>;
  /** `false` where nothing was written: the state then holds the problems. */
  readonly write: (what: ActionKind, edits: readonly Edit[], cells: number, isQuiet: boolean) => Promise<boolean>;
  readonly takeBack: (step: UndoStep) => Promise<boolean>;
}

/** Reading and writing over a port. */
export function workbookIo(workbook: Workbook, { fileName, examiner, dispatch, breathe, duringOwn }: IoOptions): WorkbookIo {
  const fail = (problems: readonly Problem[]): false => {
    dispatch({ kind: "failed", problems });
    return false;
  };
  let begun = 0;
  let changes = 0;
  let stopped = 0;
  const examined = async (sheets: SheetsRead, isChecked: boolean, isShown: boolean): Promise<Result<ExaminedBook>> => {
    const report = (progress: Progress): void => (isShown ? dispatch({ kind: "busy", busy: { what: "checking", progress } }) : undefined);
    const answer = await examiner.examine({ sheets, fileName, isChecked }, report);
    return answer.ok ? examinedBook(sheets, answer.value) : answer;
  };
  const readAndExamine = async (isChecked: boolean): Promise<Result<ExaminedBook>> => {
    begun += 1;
    const mine = stopped;
    const isCalledOff = (): boolean => stopped !== mine;
    dispatch({ kind: "busy", busy: { what: "reading", progress: null } });
    await breathe();
    const sheets = await readSheets(workbook, (progress) => dispatch({ kind: "busy", busy: { what: "reading", progress } }), isCalledOff);
    if (!sheets.ok || isCalledOff()) return sheets.ok ? failure({ kind: "cancelled" }) : sheets;
    if (isChecked) dispatch({ kind: "busy", busy: { what: "checking", progress: null } });
    await breathe();
    const done = await examined(sheets.value, isChecked, isChecked);
    return isCalledOff() ? failure({ kind: "cancelled" }) : done;
  };
  /** What a person stopped is no failure. */
  const unread = (problems: readonly Problem[]): false => {
    if (problems.every(({ kind }) => kind !== "cancelled")) return fail(problems);
    dispatch({ kind: "stopped" });
    return false;
  };
  const applyOwn = async (edits: readonly Edit[]): ReturnType<Workbook["apply"]> => {
    begun += 1;
    dispatch({ kind: "busy", busy: { what: "writing", progress: null } });
    await breathe();
    return duringOwn(edits, () => workbook.apply(edits));
  };
  return {
    fail,
    stop: () => {
      stopped += 1;
      examiner.stop();
    },
    noteChange: () => {
      changes += 1;
    },
    read: async () => {
      const done = await readAndExamine(false);
      if (!done.ok) return unread(done.problems);
      dispatch({ kind: "read", book: done.value.book });
      return true;
    },
    readAndCheck: async () => {
      const before = changes;
      const done = await readAndExamine(true);
      if (!done.ok) {
        unread(done.problems);
        return "unread";
      }
      const { book, checked } = done.value;
      if (!checked) {
        dispatch({ kind: "read", book });
        fail(book.recognised.problems);
        return "unread";
      }
      dispatch({ kind: "checked", checked });
      return changes === before ? "checked" : "overtaken";
    },
    follow: async (isChecked) => {
      const mine = begun;
      const before = changes;
      const isOvertaken = (): boolean => begun !== mine || changes !== before;
      const sheets = await readSheets(workbook, () => undefined, isOvertaken);
      if (isOvertaken()) return "overtaken";
      const done = sheets.ok ? await examined(sheets.value, isChecked, false) : sheets;
      if (isOvertaken()) return "overtaken";
      if (!done.ok) return "unread";
      const { book, checked } = done.value;
      dispatch(checked ? { kind: "checked", checked } : { kind: "read", book });
      return "followed";
    },
    followRows: async (state, sheet, first, last) => {
      if (!state().checked || !workbook.readRows || last - first >= MOST_ROWS) return;
      const mine = begun;
      const rows = await workbook.readRows(sheet, first, last);
      // As things stand now: other rows may have been judged while these were read.
      const { book, checked } = state();
      if (!rows.ok || begun !== mine || !book || !checked) return;
      const changed = checkWithRows(checked, bookWithRows(book, sheet, rows.value, first, last), sheet, first, last);
      if (changed) dispatch({ kind: "rows-checked", checked: changed });
    },
    write: async (what, edits, cells, isQuiet) => {
      if (edits.length === 0) return true;
      const applied = await applyOwn(edits);
      if (!applied.ok) return fail(applied.problems);
      const inverse = UNDOABLE.has(what) ? applied.value.inverse : [];
      dispatch({ kind: "done", step: { what, cells, inverse }, isQuiet });
      const left = applied.value.left ?? [];
      if (left.length > 0) fail(left);
      return true;
    },
    takeBack: async (step) => {
      const applied = await applyOwn(step.inverse);
      if (!applied.ok) return fail(applied.problems);
      dispatch({ kind: "undone", step });
      return true;
    },
  };
}
