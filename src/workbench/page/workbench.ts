import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import type { GridLook } from "../grid/grid-view";
import type { OpenBook } from "../grid/open-book";
import { openBook } from "../grid/open-book";
import { oneByOne } from "./one-by-one";
import type { PaneLink } from "./pane-link";
import type { ShelvedBook } from "./shelf";
import { newBookName } from "./shelf";
import type { Shortcut } from "./shortcuts";
import { actionOfKeys } from "./shortcuts";

/** What the page shows of its state. */
export interface WorkbenchState {
  readonly book: OpenBook | null;
  /** The other open workbooks, in the order in which they were opened. */
  readonly shelf: readonly ShelvedBook[];
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
  /** Who opens the workbooks that the add-in makes. */
  readonly whenMade: (take: (name: string, bytes: Uint8Array) => void) => void;
  /** Who is told that somebody tried to change what a protected sheet (its name) has locked. */
  readonly whenRefused: (tell: (sheet: string) => void) => void;
  /** Shows a workbook of the shelf; the one shown goes there. */
  readonly show: (key: number) => Promise<Result<null>>;
  /** The file as it now is; `null` where none is open. */
  readonly save: () => Promise<Result<Uint8Array | null>>;
  /** Runs a ribbon action of the pane; does nothing before the pane has told its actions. */
  readonly run: (action: string) => void;
  readonly showPane: (isShown: boolean) => void;
  /** The grid follows at once, the pane by starting anew. */
  readonly setLook: (look: GridLook) => void;
}

/** Makes the workbench; workbooks are shown inside `place`. `shortcuts` run ribbon actions from the grid and from the pane. */
export function createWorkbench(place: HTMLElement, firstLook: GridLook, shortcuts: readonly Shortcut[]): Workbench {
  let state: WorkbenchState = { book: null, shelf: [], paneRun: 0, isPaneShown: true, isChanged: false };
  let look = firstLook;
  let opened = 0;
  let made = 0;
  let tellRefused: (sheet: string) => void = () => undefined;
  let takeMade: (name: string, bytes: Uint8Array) => void = () => undefined;
  let receive: (message: string) => void = () => undefined;
  let actions = new Map<string, (completed: () => void) => void>();
  const later = oneByOne();
  const listeners = new Set<() => void>();
  const change = (changes: Partial<WorkbenchState>): void => {
    state = { ...state, ...changes };
    listeners.forEach((listener) => listener());
  };
  const press = (event: KeyboardEvent): void => {
    const action = actionOfKeys(shortcuts, event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    actions.get(action)?.(() => undefined);
  };
  // Before the grid, which takes every key for itself.
  window.addEventListener("keydown", press, true);
  const link = (): PaneLink => ({
    displayLanguage: look.language === "en" ? "en-US" : "vi-VN",
    isDark: look.isDark,
    send: (message) => {
      const { book } = state;
      later(() => book?.host.bridge.sendMessageToHost(message));
    },
    connect: (taking) => void (receive = taking),
    associate: (id, run) => void actions.set(id, run),
    press,
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
  /** The workbook shown as it would go to the shelf; only one grid lives at a time, or both would take the keys. */
  const putAside = async (): Promise<Result<readonly ShelvedBook[]>> => {
    const { book, shelf, isChanged } = state;
    if (!book) return succeed(shelf);
    const bytes = await book.save();
    return bytes.ok ? succeed([...shelf, { key: opened, name: book.name, bytes: bytes.value, isChanged }]) : bytes;
  };
  const present = async (name: string, bytes: Uint8Array, isChanged: boolean, shelf: readonly ShelvedBook[]): Promise<Result<null>> => {
    const frame = document.createElement("div");
    frame.className = "grid";
    place.append(frame);
    const book = await openBook(name, bytes, { container: frame, look, openNew, refused: (sheet) => tellRefused(sheet) });
    if (!book.ok) {
      frame.remove();
      return book;
    }
    state.book?.close();
    for (const other of [...place.children]) if (other !== frame) other.remove();
    opened += 1;
    book.value.host.bridge.onMessageFromHost = (message) => {
      const taking = receive;
      later(() => taking(message));
    };
    const touched = (): void => (state.isChanged ? undefined : change({ isChanged: true }));
    book.value.live.listen(({ kind }) => (kind === "selected" || kind === "activated" ? undefined : touched()));
    book.value.host.book.listeners.add(touched);
    restartPane({ book: book.value, shelf, isPaneShown: true, isChanged });
    return succeed(null);
  };
  const open = async (name: string, bytes: Uint8Array): Promise<Result<null>> => {
    const shelf = await putAside();
    return shelf.ok ? present(name, bytes, false, shelf.value) : shelf;
  };
  /** After the answer to the request that made it: the pane that asked is about to go. */
  const openNew = (base64: string): void => {
    made += 1;
    const name = newBookName(made);
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    setTimeout(() => takeMade(name, bytes), 0);
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open,
    whenMade: (take) => void (takeMade = take),
    whenRefused: (tell) => void (tellRefused = tell),
    show: async (key) => {
      const next = state.shelf.find((one) => one.key === key);
      if (!next) return succeed(null);
      const shelf = await putAside();
      return shelf.ok ? present(next.name, next.bytes, next.isChanged, shelf.value.filter((one) => one.key !== key)) : shelf;
    },
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
