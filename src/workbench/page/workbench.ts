import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import type { GridLook } from "../grid/grid-view";
import type { OpenBook } from "../grid/open-book";
import { openBook } from "../grid/open-book";
import type { PaneLink } from "./pane-link";

/** What the page shows of its state. */
export interface WorkbenchState {
  readonly book: OpenBook | null;
  /** Grows whenever the pane must start anew: another workbook, language or theme. */
  readonly paneRun: number;
  readonly isPaneShown: boolean;
  /** Whether the workbook was changed since it was opened or saved. */
  readonly isChanged: boolean;
}

/** The open workbook, its host, and the pane beside it. */
export interface Workbench {
  readonly state: () => WorkbenchState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly open: (name: string, bytes: Uint8Array) => Promise<Result<null>>;
  /** The file as it now is; `null` where none is open. */
  readonly save: () => Promise<Result<Uint8Array | null>>;
  /** Runs a ribbon action of the pane; does nothing before the pane has told its actions. */
  readonly run: (action: string) => void;
  readonly showPane: (isShown: boolean) => void;
  /** The grid follows at once, the pane by starting anew. */
  readonly setLook: (look: GridLook) => void;
}

/** Makes the workbench; workbooks are shown inside `place`. */
export function createWorkbench(place: HTMLElement, firstLook: GridLook): Workbench {
  let state: WorkbenchState = { book: null, paneRun: 0, isPaneShown: true, isChanged: false };
  let look = firstLook;
  let receive: (message: string) => void = () => undefined;
  let actions = new Map<string, (completed: () => void) => void>();
  const listeners = new Set<() => void>();
  const change = (changes: Partial<WorkbenchState>): void => {
    state = { ...state, ...changes };
    listeners.forEach((listener) => listener());
  };
  const link = (): PaneLink => ({
    displayLanguage: look.language === "en" ? "en-US" : "vi-VN",
    isDark: look.isDark,
    send: (message) => state.book?.host.bridge.sendMessageToHost(message),
    connect: (taking) => void (receive = taking),
    associate: (id, run) => void actions.set(id, run),
    showPane: () => change({ isPaneShown: true }),
    hidePane: () => change({ isPaneShown: false }),
  });
  /** A pane that starts anew must not get the answers meant for the one before. */
  const restartPane = (changes: Partial<WorkbenchState>): void => {
    receive = () => undefined;
    actions = new Map();
    window.khuyenhocWorkbench = link();
    change({ ...changes, paneRun: state.paneRun + 1 });
  };
  const open = async (name: string, bytes: Uint8Array): Promise<Result<null>> => {
    const frame = document.createElement("div");
    frame.className = "grid";
    place.append(frame);
    const opened = await openBook(name, bytes, frame, look);
    if (!opened.ok) {
      frame.remove();
      return opened;
    }
    state.book?.close();
    for (const other of [...place.children]) if (other !== frame) other.remove();
    opened.value.host.bridge.onMessageFromHost = (message) => receive(message);
    opened.value.live.listen((event) => {
      if (event.kind !== "selected" && event.kind !== "activated" && !state.isChanged) change({ isChanged: true });
    });
    restartPane({ book: opened.value, isPaneShown: true, isChanged: false });
    return succeed(null);
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open,
    save: async () => {
      const bytes = state.book ? await state.book.save() : succeed(null);
      if (bytes.ok) change({ isChanged: false });
      return bytes;
    },
    run: (action) => actions.get(action)?.(() => undefined),
    showPane: (isPaneShown) => change({ isPaneShown }),
    setLook: (next) => {
      const isOther = next.language !== look.language || next.isDark !== look.isDark;
      look = next;
      if (!isOther) return;
      state.book?.setLook(next);
      restartPane({});
    },
  };
}
