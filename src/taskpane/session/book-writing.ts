import type { Edit } from "../../workbook/edit";
import type { Workbook } from "../../workbook/workbook";
import type { LiveChanges } from "./live-changes";
import type { ActionKind, SessionAction, UndoStep } from "./session-state";
import type { Turns } from "./turns";

/** What writing needs of the session. */
export interface WritingOptions {
  readonly turns: Turns;
  readonly dispatch: (action: SessionAction) => void;
  readonly breathe: () => Promise<void>;
  /** Runs a write of our own, so that its events are told from a person's. */
  readonly duringOwn: LiveChanges["duringOwn"];
}

/** Marks and their removal are never undone step by step: marking again or clearing does that. */
const UNDOABLE: ReadonlySet<ActionKind> = new Set<ActionKind>(["fix", "fill", "teach", "accept", "criteria-sheet", "summary-sheet"]);

/** Writing, told to the state as it goes on. */
export interface BookWriting {
  /** `false` where nothing was written: the state then holds the problems. */
  readonly write: (what: ActionKind, edits: readonly Edit[], cells: number, isQuiet: boolean) => Promise<boolean>;
  readonly takeBack: (step: UndoStep) => Promise<boolean>;
}

/** Writing over a port. */
export function bookWriting(workbook: Workbook, { turns, dispatch, breathe, duringOwn }: WritingOptions): BookWriting {
  const apply = async (edits: readonly Edit[]): ReturnType<Workbook["apply"]> => {
    turns.begin();
    dispatch({ kind: "busy", busy: { what: "writing", progress: null } });
    await breathe();
    return duringOwn(edits, () => workbook.apply(edits));
  };
  return {
    write: async (what, edits, cells, isQuiet) => {
      if (edits.length === 0) return true;
      const applied = await apply(edits);
      if (!applied.ok) {
        dispatch({ kind: "failed", problems: applied.problems });
        return false;
      }
      const inverse = UNDOABLE.has(what) ? applied.value.inverse : [];
      dispatch({ kind: "done", step: { what, cells, inverse }, isQuiet });
      const left = applied.value.left ?? [];
      if (left.length > 0) dispatch({ kind: "failed", problems: left });
      return true;
    },
    takeBack: async (step) => {
      const applied = await apply(step.inverse);
      dispatch(applied.ok ? { kind: "undone", step } : { kind: "failed", problems: applied.problems });
      return applied.ok;
    },
  };
}
