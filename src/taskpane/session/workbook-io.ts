import type { Edit } from "../../workbook/edit";
import type { Problem } from "../../workbook/problem";
import type { Workbook } from "../../workbook/workbook";
import type { Book } from "./book";
import { readBook } from "./book";
import { checkBook } from "./checked-book";
import { MOST_ROWS, bookWithRows, checkWithRows } from "./row-update";
import type { ActionKind, SessionAction, SessionState, UndoStep } from "./session-state";

/** What reading and writing needs of the session. */
export interface IoOptions {
  readonly fileName: string | null;
  readonly dispatch: (action: SessionAction) => void;
  /** Lets the page paint between steps of work. */
  readonly breathe: () => Promise<void>;
  /** Runs a write of our own, so that its events are told from a person's. */
  readonly duringOwn: <T>(write: () => Promise<T>) => Promise<T>;
}

/** Marks and their removal are never undone step by step: marking again or clearing does that. */
const UNDOABLE: ReadonlySet<ActionKind> = new Set<ActionKind>(["fix", "fill", "teach", "accept", "criteria-sheet", "summary-sheet"]);

/** Reading and writing the workbook, told to the state as it goes on. */
export interface WorkbookIo {
  readonly fail: (problems: readonly Problem[]) => false;
  /** `null` where it could not be read: the state then holds the problems. */
  readonly read: () => Promise<Book | null>;
  readonly readAndCheck: () => Promise<boolean>;
  /**
   * Follows a person's edits without a sign of work: reads again, and checks again where a check stands. What was begun
   * meanwhile goes before it (`overtaken`). Where nothing could be read, what is shown stays, marked as out of date.
   */
  readonly follow: (isChecked: boolean) => Promise<"followed" | "overtaken" | "unread">;
  /** Judges edited rows at once by themselves, where the port can read them alone; the whole is followed afterwards. */
  readonly followRows: (state: () => SessionState, sheet: string, first: number, last: number) => Promise<void>;
  /** `false` where nothing was written: the state then holds the problems. */
  readonly write: (what: ActionKind, edits: readonly Edit[], cells: number, isQuiet: boolean) => Promise<boolean>;
  readonly takeBack: (step: UndoStep) => Promise<boolean>;
}

/** Reading and writing over a port. */
export function workbookIo(workbook: Workbook, { fileName, dispatch, breathe, duringOwn }: IoOptions): WorkbookIo {
  const fail = (problems: readonly Problem[]): false => {
    dispatch({ kind: "failed", problems });
    return false;
  };
  let begun = 0;
  const read = async (): Promise<Book | null> => {
    begun += 1;
    dispatch({ kind: "busy", busy: { what: "reading", progress: null } });
    await breathe();
    const book = await readBook(workbook, fileName, (progress) => dispatch({ kind: "busy", busy: { what: "reading", progress } }));
    if (!book.ok) fail(book.problems);
    return book.ok ? book.value : null;
  };
  const applyOwn = async (edits: readonly Edit[]): ReturnType<Workbook["apply"]> => {
    begun += 1;
    dispatch({ kind: "busy", busy: { what: "writing", progress: null } });
    await breathe();
    return duringOwn(() => workbook.apply(edits));
  };
  return {
    fail,
    read,
    readAndCheck: async () => {
      const book = await read();
      if (!book) return false;
      // A broken set of the workbook's own would leave its verdicts to another set without a word.
      if (book.recognised.problems.length > 0) {
        dispatch({ kind: "read", book });
        return fail(book.recognised.problems);
      }
      dispatch({ kind: "busy", busy: { what: "checking", progress: null } });
      await breathe();
      dispatch({ kind: "checked", checked: checkBook(book) });
      return true;
    },
    follow: async (isChecked) => {
      const mine = begun;
      const book = await readBook(workbook, fileName, () => undefined);
      if (begun !== mine) return "overtaken";
      if (!book.ok) return "unread";
      if (!isChecked || book.value.recognised.problems.length > 0) dispatch({ kind: "read", book: book.value });
      else dispatch({ kind: "checked", checked: checkBook(book.value) });
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
