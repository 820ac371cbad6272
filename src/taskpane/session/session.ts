import type { Memory } from "../../assessment/memory";
import type { Locale } from "../../locale/locale";
import type { Edit } from "../../workbook/edit";
import type { Problem } from "../../workbook/problem";
import type { Workbook, WorkbookEvent } from "../../workbook/workbook";
import type { Examiner } from "./examiner";
import type { LiveChanges } from "./live-changes";
import { liveChanges } from "./live-changes";
import { clearingOf, markingOf } from "./marking";
import type { PaneSettings } from "./pane-settings";
import type { ActionKind, SessionAction, SessionState } from "./session-state";
import { INITIAL_STATE, sessionReducer } from "./session-state";
import type { Store } from "./store";
import { createStore } from "./store";
import { memoryEdits } from "./taught";
import type { BookReading } from "./book-reading";
import { bookReading, followRows } from "./book-reading";
import type { BookWriting } from "./book-writing";
import { bookWriting } from "./book-writing";
import { turns as startTurns } from "./turns";

/** What a session needs besides the workbook. */
export interface SessionOptions {
  readonly fileName: string | null;
  readonly examiner: Examiner;
  readonly locale: () => Locale;
  readonly settings: () => PaneSettings;
  /** Lets the page paint between steps of work. */
  readonly breathe: () => Promise<void>;
  /** Runs `job` once after `milliseconds`; the returned function calls it off. */
  readonly later: (job: () => void, milliseconds: number) => () => void;
  /** A clock in milliseconds, of whatever beginning. */
  readonly now: () => number;
}

/** The pane's work on one workbook: everything it reads and writes goes through here. */
export interface Session {
  readonly state: Pick<Store<SessionState>, "get" | "subscribe">;
  /** Reads the workbook and recognises its lists; writes nothing. */
  readonly open: () => Promise<void>;
  /** Reads, checks, and writes marks where the settings say so. */
  readonly check: () => Promise<void>;
  /** Reads and checks; writes nothing. */
  readonly review: () => Promise<void>;
  /** Stops the reading or the check that is under way; what was shown before stands. */
  readonly stop: () => void;
  /** Applies edits of a person's command, all or nothing, then checks again. `false`: nothing was written. */
  readonly apply: (what: ActionKind, edits: readonly Edit[], cells: number) => Promise<boolean>;
  /** Makes the workbook remember, then reads it by what it now knows. */
  readonly remember: (what: ActionKind, change: (memory: Memory) => Memory) => Promise<boolean>;
  /** Takes back the latest step. */
  readonly undo: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Shows a cell (0-based) in the sheet. */
  readonly goTo: (sheet: string, row: number, column: number) => Promise<void>;
  readonly setCurrent: (id: string | null) => void;
  readonly dismiss: () => void;
  readonly close: () => void;
}

interface Work {
  readonly store: Store<SessionState>;
  readonly dispatch: (action: SessionAction) => void;
  readonly fail: (problems: readonly Problem[]) => void;
  readonly reading: BookReading;
  readonly writing: BookWriting;
  readonly live: LiveChanges;
  readonly mark: () => Promise<void>;
}

/** A session over any workbook port. */
export function createSession(workbook: Workbook, options: SessionOptions): Session {
  const work = startWork(workbook, options);
  const stopListening = listen(workbook, work);
  const { store, dispatch, reading, writing, mark } = work;
  const apply: Session["apply"] = (what, edits, cells) => thenRefreshed(work, () => writing.write(what, edits, cells, false));
  return {
    state: store,
    open: async () => void (await reading.read()),
    check: async () => {
      if ((await settledCheck(work)) === "checked" && options.settings().marks && hasAnythingToMark(store.get())) await mark();
    },
    review: async () => void (await settledCheck(work)),
    stop: reading.stop,
    apply,
    remember: async (what, change) => {
      const { book } = store.get();
      return book ? apply(what, memoryEdits(book, change(book.memory)), 0) : false;
    },
    undo: async () => {
      const step = store.get().undo.at(-1);
      if (step) await thenRefreshed(work, () => writing.takeBack(step));
    },
    clearMarks: async () => {
      const facts = await workbook.facts();
      if (!facts.ok) return work.fail(facts.problems);
      const { edits, cells } = clearingOf(store.get().checked, facts.value.sheets.map(({ name }) => name));
      if (await writing.write("clear", edits, cells, false)) dispatch({ kind: "marked", isMarked: false });
    },
    goTo: async (sheet, row, column) => {
      const shown = await workbook.goTo(sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
      if (shown.ok) return;
      work.fail(shown.problems);
      // Below ExcelApi 1.17 nobody tells that a sheet was renamed: it is found out here.
      if (shown.problems.some(({ kind }) => kind === "sheet-not-found")) work.live.report({ kind: "sheets-changed" });
    },
    setCurrent: (id) => dispatch({ kind: "current", id }),
    dismiss: () => dispatch({ kind: "dismiss" }),
    close: () => {
      work.live.stop();
      stopListening();
    },
  };
}

/** A workbook without lists is not given a sheet of findings; marks that stand there are brought up to date all the same. */
function hasAnythingToMark({ checked, isMarked }: SessionState): boolean {
  return isMarked || (checked !== null && (checked.lists.length > 0 || checked.findings.length > 0));
}

function startWork(workbook: Workbook, options: SessionOptions): Work {
  const store = createStore(INITIAL_STATE);
  const dispatch = (action: SessionAction): void => store.set(sessionReducer(store.get(), action));
  const { fileName, examiner, breathe } = options;
  const turns = startTurns();
  const reading = bookReading(workbook, { fileName, examiner, turns, dispatch, breathe });
  const live = liveChanges({
    later: options.later,
    now: options.now,
    hasBook: () => store.get().book !== null || store.get().busy !== null,
    markStale: () => {
      reading.noteChange();
      dispatch({ kind: "stale" });
    },
    select: (selected) => dispatch({ kind: "selected", selected }),
    follow: async () => (store.get().busy === null ? reading.follow(store.get().checked !== null) : "overtaken"),
    followRows: (sheet, first, last) => void followRows(workbook, { turns, dispatch }, store.get, { sheet, first, last }),
    sheetsNow: async () => {
      const facts = await workbook.facts();
      return facts.ok ? facts.value.sheets.map(({ name }) => name) : null;
    },
    sheetsKnown: () => store.get().book?.facts.sheets.map(({ name }) => name) ?? [],
  });
  const writing = bookWriting(workbook, { turns, dispatch, breathe, duringOwn: live.duringOwn });
  const mark = async (): Promise<void> => {
    const { checked } = store.get();
    if (!checked) return;
    const { edits, cells } = markingOf(checked, options.locale(), options.settings().notes);
    if (await writing.write("marks", edits, cells, true)) dispatch({ kind: "marked", isMarked: true });
  };
  return { store, dispatch, fail: (problems) => dispatch({ kind: "failed", problems }), reading, writing, live, mark };
}

/** After a write the workbook is read again, and checked and marked again where it was. `false`: nothing was written. */
async function thenRefreshed(work: Work, write: () => Promise<boolean>): Promise<boolean> {
  const { isMarked, checked } = work.store.get();
  if (!(await write())) return false;
  const outcome = checked ? await settledCheck(work) : await work.reading.read();
  if (isMarked && outcome === "checked") await work.mark();
  return true;
}

/** So often a check is begun anew because somebody went on editing; then the edits are followed without marks. */
const MOST_TRIES = 3;

/** A check of the workbook as it stands when the check ends: marks of an earlier state would stand in wrong rows. */
async function settledCheck({ reading }: Work): ReturnType<BookReading["readAndCheck"]> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await reading.readAndCheck();
    if (outcome !== "overtaken" || tries === MOST_TRIES) return outcome;
  }
}

function listen(workbook: Workbook, { live, fail }: Work): () => void {
  let isClosed = false;
  let stop = (): void => {
    isClosed = true;
  };
  void workbook.listen((event: WorkbookEvent) => live.report(event)).then((listening) => {
    if (!listening.ok) fail(listening.problems);
    else if (isClosed) listening.value();
    else stop = listening.value;
  });
  return () => stop();
}
