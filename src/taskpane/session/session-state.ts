import { RESULT_SHEET } from "../../check/mark-edits";
import type { Problem } from "../../workbook/problem";
import type { Edit } from "../../workbook/edit";
import type { Book, Progress } from "./book";
import type { CheckedBook } from "./checked-book";

/** A step that can be taken back, the latest last. */
export interface UndoStep {
  readonly what: ActionKind;
  readonly cells: number;
  readonly inverse: readonly Edit[];
}

/** What a person had done to the workbook. */
export type ActionKind = "fix" | "fill" | "marks" | "clear" | "teach" | "accept" | "criteria-sheet" | "summary-sheet";

/** What is told after something was done, until the next thing is. */
type Notice =
  | { readonly kind: "done"; readonly what: ActionKind; readonly cells: number; readonly canUndo: boolean }
  | { readonly kind: "undone"; readonly what: ActionKind; readonly cells: number }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  | { readonly kind: "stopped" };

/** What the pane knows of the open workbook. Plain data; changed only by `sessionReducer`. */
export interface SessionState {
  /** The workbook as last read; `null` before the first reading and where reading failed. */
  readonly book: Book | null;
  readonly checked: CheckedBook | null;
  /** Rows were moved or many cells changed since: what is shown may be out of date until the next check. */
  readonly isStale: boolean;
  readonly busy: { readonly what: "reading" | "checking" | "writing"; readonly progress: Progress | null } | null;
  readonly notice: Notice | null;
  /** Our flags and sheet of findings stand in the workbook. */
  readonly isMarked: boolean;
  readonly undo: readonly UndoStep[];
  /** The cell the person selected in the sheet; 0-based. */
  readonly selected: { readonly sheet: string; readonly row: number; readonly column: number } | null;
  /** Id of the finding last gone to. */
  readonly current: string | null;
}

export const INITIAL_STATE: SessionState = {
  book: null,
  checked: null,
  isStale: false,
  busy: null,
  notice: null,
  isMarked: false,
  undo: [],
  selected: null,
  current: null,
};

/** What happens to the state. */
export type SessionAction =
  | { readonly kind: "busy"; readonly busy: SessionState["busy"] }
  | { readonly kind: "read"; readonly book: Book }
  | { readonly kind: "checked"; readonly checked: CheckedBook }
  /** Single rows were judged again; the lists as a whole still wait. */
  | { readonly kind: "rows-checked"; readonly checked: CheckedBook }
  | { readonly kind: "stale" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] }
  /** A person stopped the reading or the check; what was shown before stands. */
  | { readonly kind: "stopped" }
  | { readonly kind: "done"; readonly step: UndoStep; readonly isQuiet: boolean }
  | { readonly kind: "marked"; readonly isMarked: boolean }
  | { readonly kind: "undone"; readonly step: UndoStep }
  | { readonly kind: "selected"; readonly selected: SessionState["selected"] }
  | { readonly kind: "current"; readonly id: string | null }
  | { readonly kind: "dismiss" };

/** Steps kept for undoing; older ones are forgotten. */
const LONGEST_UNDO = 50;

/** The state after something happened. */
export function sessionReducer(state: SessionState, action: SessionAction): SessionState {
  switch (action.kind) {
    case "busy":
      return { ...state, busy: action.busy };
    case "read":
      return { ...state, book: action.book, busy: null, isStale: state.checked !== null, isMarked: isMarkedAfter(state, action.book) };
    case "checked":
      return { ...state, ...afterCheck(state, action.checked), busy: null, isStale: false, isMarked: isMarkedAfter(state, action.checked.book) };
    case "rows-checked":
      return { ...state, ...afterCheck(state, action.checked) };
    case "stale":
      return { ...state, isStale: state.checked !== null };
    case "failed":
      return { ...state, busy: null, notice: { kind: "failed", problems: action.problems } };
    case "stopped":
      return { ...state, busy: null, notice: { kind: "stopped" } };
    case "done":
      return { ...state, ...afterStep(state, action.step, action.isQuiet), busy: null };
    case "marked":
      return { ...state, isMarked: action.isMarked };
    case "undone":
      return {
        ...state,
        busy: null,
        undo: state.undo.filter((step) => step !== action.step),
        notice: { kind: "undone", what: action.step.what, cells: action.step.cells },
      };
    case "selected":
      return { ...state, selected: action.selected };
    case "current":
      return { ...state, current: action.id };
    case "dismiss":
      return { ...state, notice: null };
  }
}

/** Marks of an earlier day, or of the command, are told by the sheet that comes with them. */
function isMarkedAfter(state: SessionState, { facts }: Book): boolean {
  return state.isMarked || facts.sheets.some(({ name }) => name === RESULT_SHEET);
}

function afterCheck(state: SessionState, checked: CheckedBook): Pick<SessionState, "book" | "checked" | "current"> {
  const isStillThere = checked.findings.some(({ id }) => id === state.current);
  return { book: checked.book, checked, current: isStillThere ? state.current : null };
}

function afterStep(state: SessionState, step: UndoStep, isQuiet: boolean): Pick<SessionState, "undo" | "notice"> {
  const canUndo = step.inverse.length > 0;
  const { what, cells } = step;
  return {
    undo: canUndo ? [...state.undo, step].slice(-LONGEST_UNDO) : state.undo,
    notice: isQuiet ? state.notice : { kind: "done", what, cells, canUndo },
  };
}
