import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { Workbook } from "../../workbook/workbook";
import type { Progress } from "./book";
import { readSheets } from "./book";
import type { ExaminedBook } from "./examined-book";
import { examinedBook } from "./examined-book";
import type { SheetsRead } from "./examination";
import type { Examiner } from "./examiner";
import { MOST_ROWS, bookWithRows, checkWithRows } from "./row-update";
import type { SessionAction, SessionState } from "./session-state";
import type { Turns } from "./turns";

/** What reading needs of the session. */
export interface ReadingOptions {
  readonly fileName: string | null;
  readonly examiner: Examiner;
  readonly turns: Turns;
  readonly dispatch: (action: SessionAction) => void;
  /** Lets the page paint between steps of work. */
  readonly breathe: () => Promise<void>;
}

/** Reading and checking, told to the state as it goes on. */
export interface BookReading {
  /** Reads and recognises. `false` where it could not be read or was stopped: the state then says so. */
  readonly read: () => Promise<boolean>;
  /** Reads and checks; `overtaken` where the workbook changed meanwhile, so that places may be those of before. */
  readonly readAndCheck: () => Promise<"checked" | "overtaken" | "unread">;
  /** Stops reading and checking. */
  readonly stop: () => void;
  /** Somebody changed the workbook: what is being read or checked in the background is out of date. */
  readonly noteChange: () => void;
  /**
   * Follows a person's edits without a sign of work: reads again, and checks again where a check stands. What was begun
   * or changed meanwhile goes before it (`overtaken`). Where nothing could be read, what is shown stays, marked as out of date.
   */
  readonly follow: (isChecked: boolean) => Promise<"followed" | "overtaken" | "unread">;
}

/** Reading over a port. */
export function bookReading(workbook: Workbook, options: ReadingOptions): BookReading {
  const { turns, dispatch, examiner } = options;
  let underWay = 0;
  let changes = 0;
  const told = async (isChecked: boolean): Promise<ExaminedBook | null> => {
    const isLatest = turns.begin();
    underWay += 1;
    const done = await readAndExamine(workbook, options, isChecked, isLatest);
    underWay -= 1;
    // Whoever began since owns what is shown; whoever said stop was told at once.
    if (!isLatest()) return null;
    if (done.ok) return done.value;
    dispatch({ kind: "failed", problems: done.problems });
    return null;
  };
  return {
    stop: () => {
      if (underWay === 0) return;
      // Excel cannot be kept from answering what it was asked; nobody waits for the answer any more.
      turns.begin();
      examiner.stop();
      dispatch({ kind: "stopped" });
    },
    noteChange: () => {
      changes += 1;
    },
    read: async () => {
      const done = await told(false);
      if (done) dispatch({ kind: "read", book: done.book });
      return done !== null;
    },
    readAndCheck: async () => {
      const before = changes;
      const done = await told(true);
      if (!done) return "unread";
      if (!done.checked) {
        dispatch({ kind: "read", book: done.book });
        dispatch({ kind: "failed", problems: done.book.recognised.problems });
        return "unread";
      }
      dispatch({ kind: "checked", checked: done.checked });
      return changes === before ? "checked" : "overtaken";
    },
    follow: async (isChecked) => {
      const isLatest = turns.watch();
      const before = changes;
      const isOvertaken = (): boolean => !isLatest() || changes !== before;
      const sheets = await readSheets(workbook, () => undefined, isOvertaken);
      if (isOvertaken()) return "overtaken";
      const done = sheets.ok ? await examined(options, sheets.value, isChecked, () => undefined) : sheets;
      if (isOvertaken()) return "overtaken";
      if (!done.ok) return "unread";
      const { book, checked } = done.value;
      dispatch(checked ? { kind: "checked", checked } : { kind: "read", book });
      return "followed";
    },
  };
}

async function examined(
  { fileName, examiner }: ReadingOptions,
  sheets: SheetsRead,
  isChecked: boolean,
  report: (progress: Progress) => void,
): Promise<Result<ExaminedBook>> {
  const answer = await examiner.examine({ sheets, fileName, isChecked }, report);
  return answer.ok ? examinedBook(sheets, answer.value) : answer;
}

/** Reads and examines with signs of work; `cancelled` once somebody said stop or began something else. */
async function readAndExamine(
  workbook: Workbook,
  options: ReadingOptions,
  isChecked: boolean,
  isLatest: () => boolean,
): Promise<Result<ExaminedBook>> {
  const { dispatch, breathe } = options;
  const isCalledOff = (): boolean => !isLatest();
  const show = (what: "reading" | "checking") => (progress: Progress | null) => (isLatest() ? dispatch({ kind: "busy", busy: { what, progress } }) : undefined);
  show("reading")(null);
  await breathe();
  const sheets = await readSheets(workbook, show("reading"), isCalledOff);
  if (!sheets.ok) return sheets;
  if (isCalledOff()) return fail({ kind: "cancelled" });
  if (isChecked) show("checking")(null);
  await breathe();
  return examined(options, sheets.value, isChecked, isChecked ? show("checking") : () => undefined);
}

/**
 * Judges edited rows at once by themselves, where the port can read them alone and they are few; the whole is followed
 * afterwards.
 */
export async function followRows(
  workbook: Workbook,
  { turns, dispatch }: Pick<ReadingOptions, "turns" | "dispatch">,
  state: () => SessionState,
  { sheet, first, last }: { readonly sheet: string; readonly first: number; readonly last: number },
): Promise<void> {
  if (!state().checked || !workbook.readRows || last - first >= MOST_ROWS) return;
  const isLatest = turns.watch();
  const rows = await workbook.readRows(sheet, first, last);
  // As things stand now: other rows may have been judged while these were read.
  const { book, checked } = state();
  if (!rows.ok || !isLatest() || !book || !checked) return;
  const changed = checkWithRows(checked, bookWithRows(book, sheet, rows.value, first, last), sheet, first, last);
  if (changed) dispatch({ kind: "rows-checked", checked: changed });
}
