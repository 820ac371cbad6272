import "./browser-encoders";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import "@testing-library/jest-dom";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { plainExaminer } from "../../src/taskpane/session/examiner";
import type { Session } from "../../src/taskpane/session/session";
import { Look } from "../../src/taskpane/shell/look";
import { Pane } from "../../src/taskpane/shell/pane";
import type { PaneHost } from "../../src/taskpane/shell/pane-host";
import { keptSettings, paneServices } from "../../src/taskpane/shell/pane-services";
import type { PaneServices } from "../../src/taskpane/shell/services";
import { ServicesProvider } from "../../src/taskpane/shell/services";
import { shownWorkbook } from "../../src/taskpane/standalone/shown-workbook";
import { RowView } from "../../src/taskpane/standalone/row-view";
import type { SourceReader } from "../../src/taskpane/worker/source-reader";
import { readSourceBytes } from "../../src/taskpane/worker/source-reading";
import { consolidatedWorkbook } from "../../src/taskpane/worker/workbook-making";
import { succeed } from "../../src/workbook/problem";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-port";
import { xlsxPort } from "../../src/workbook/xlsx/xlsx-port";

// What is awaited comes; on a busy machine a second is too short to tell.
configure({ asyncUtilTimeout: 60_000 });

const HIDES = /display:\s*none|visibility:\s*hidden/;

/** The pane as a person meets it in a test, over a real workbook. */
export interface PaneInTest {
  readonly services: PaneServices;
  readonly workbook: XlsxWorkbook;
  readonly user: UserEvent;
  /** Waits until everything that the session was asked is done and shown. */
  readonly settled: () => Promise<void>;
}

const { insertRule } = CSSStyleSheet.prototype;

// jsdom's sheets are one class for all test files of a process.
afterAll(() => {
  CSSStyleSheet.prototype.insertRule = insertRule;
});

/** Of the pane's style rules only those that hide something: for every role that is looked up jsdom holds each element against all rules. */
function takeOnlyHidingRules(): void {
  CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule: string): number {
    return HIDES.test(rule) ? insertRule.call(this, rule, this.cssRules.length) : 0;
  };
}

/**
 * What jsdom lacks of a browser: sizes, so that a virtualised list shows lines and a dialog finds what in it can take the focus
 * (a dialog that finds nothing is hidden from screen readers a quarter of a second later, which no browser does); scrolling.
 */
export function completeJsdom(): void {
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, get: (): number => 360 },
    clientHeight: { configurable: true, get: (): number => 600 },
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement): number {
        return this.dataset["index"] === undefined ? 600 : 30;
      },
    },
    offsetParent: {
      configurable: true,
      get(this: HTMLElement): Element | null {
        return this.isConnected ? this.parentElement : null;
      },
    },
  });
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 360, 600);
  Element.prototype.scrollTo = () => undefined;
  class Quiet {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(globalThis, { ResizeObserver: Quiet, IntersectionObserver: Quiet });
  Object.defineProperty(window, "matchMedia", {
    configurable: true,
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
}

/** The bytes of a sample as received. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join("assets", "samples", "dien-bien-2021", "received", name)));
}

/** Reads in the test itself: jsdom has no workers. */
function directReader(): SourceReader {
  return {
    read: (request) => Promise.resolve(readSourceBytes(request)),
    make: (request) => Promise.resolve(consolidatedWorkbook(request)),
    close: () => undefined,
  };
}

/** A host that keeps its settings in the test. */
function testHost(settings: string, kind: PaneHost["kind"]): PaneHost {
  let kept: string | null = settings;
  return {
    kind,
    displayLanguage: "vi",
    settings: {
      read: () => kept,
      write: (text) => {
        kept = text;
      },
    },
    isDark: () => false,
    onLookChange: () => () => undefined,
    canNote: kind === "standalone",
    openNew: () => Promise.resolve(succeed(null)),
    samples: [],
    sourceReader: directReader,
    examiner: plainExaminer,
    today: () => "2026-11-24",
  };
}

/** A session, and how to wait until nothing that it was asked is under way. */
interface AttendedSession {
  readonly session: Session;
  readonly idle: () => Promise<void>;
}

function attended(session: Session): AttendedSession {
  const underWay = new Set<Promise<unknown>>();
  const attend =
    <Asked extends unknown[], Answer>(job: (...asked: Asked) => Promise<Answer>) =>
    (...asked: Asked): Promise<Answer> => {
      const running = job(...asked);
      underWay.add(running);
      const end = (): void => void underWay.delete(running);
      running.then(end, end);
      return running;
    };
  return {
    session: {
      ...session,
      open: attend(session.open),
      check: attend(session.check),
      review: attend(session.review),
      apply: attend(session.apply),
      remember: attend(session.remember),
      undo: attend(session.undo),
      clearMarks: attend(session.clearMarks),
      goTo: attend(session.goTo),
    },
    idle: async () => {
      // What is done can ask for more.
      do {
        await Promise.allSettled(underWay);
        await new Promise((resolve) => setTimeout(resolve, 0));
      } while (underWay.size > 0);
    },
  };
}

const opened = new Set<Session>();

// A session whose pane is gone still follows its workbook.
afterEach(() => {
  cleanup();
  for (const session of opened) session.close();
  opened.clear();
});

/** Opens the pane over bytes, past the first run unless `settings` say otherwise. */
export async function openPane(bytes: Uint8Array, settings = '{"introduced":true}', kind: PaneHost["kind"] = "standalone"): Promise<PaneInTest> {
  takeOnlyHidingRules();
  const workbook = xlsxPort(bytes, { file: "test.xlsx" });
  if (!workbook.ok) throw new Error(`the workbook does not open: ${JSON.stringify(workbook.problems)}`);
  const host = testHost(settings, kind);
  const plain = paneServices(host, shownWorkbook(workbook.value), "test.xlsx", keptSettings(host));
  const { session, idle } = attended(plain.session);
  opened.add(session);
  const services = { ...plain, session };
  const pane: PaneInTest = { services, workbook: workbook.value, user: userEvent.setup(), settled: () => act(idle) };
  render(
    <Look host={host} language="vi">
      <ServicesProvider value={services}>
        <Pane below={<RowView />} />
      </ServicesProvider>
    </Look>,
  );
  await pane.settled();
  return pane;
}

/** Presses a button as soon as it can be pressed, and waits until all that this set going is done. */
export async function press({ user, settled }: PaneInTest, name: string | RegExp): Promise<void> {
  const button = await waitFor(() => {
    const found = screen.getByRole("button", { name });
    expect(found).toBeEnabled();
    return found;
  });
  await user.click(button);
  await settled();
}

/** The dialog that asks, once it has the focus and all behind it is out of reach, also for screen readers. */
export async function askingDialog(): Promise<HTMLElement> {
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(screen.queryByRole("main")).toBeNull());
  expect(screen.getByRole("dialog")).toBe(dialog);
  expect(dialog).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  return dialog;
}
