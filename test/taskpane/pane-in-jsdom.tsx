import "./browser-encoders";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { plainExaminer } from "../../src/taskpane/session/examiner";
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
configure({ asyncUtilTimeout: 20_000 });

const HIDES = /display:\s*none|visibility:\s*hidden/;

/** The pane as a person meets it in a test, over a real workbook. */
export interface PaneInTest {
  readonly services: PaneServices;
  readonly workbook: XlsxWorkbook;
  readonly user: UserEvent;
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

/** What jsdom lacks of a browser: sizes (so that a virtualised list shows lines), scrolling. */
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
  });
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

/** Opens the pane over bytes, past the first run unless `settings` say otherwise. */
export async function openPane(bytes: Uint8Array, settings = '{"introduced":true}', kind: PaneHost["kind"] = "standalone"): Promise<PaneInTest> {
  takeOnlyHidingRules();
  const opened = xlsxPort(bytes, { file: "test.xlsx" });
  if (!opened.ok) throw new Error(`the workbook does not open: ${JSON.stringify(opened.problems)}`);
  const host = testHost(settings, kind);
  const services = paneServices(host, shownWorkbook(opened.value), "test.xlsx", keptSettings(host));
  const user = userEvent.setup();
  await act(async () => {
    render(
      <Look host={host} language="vi">
        <ServicesProvider value={services}>
          <Pane below={<RowView />} />
        </ServicesProvider>
      </Look>,
    );
    await settled(services);
  });
  return { services, workbook: opened.value, user };
}

/** Waits until nothing is being read, checked or written. */
export async function settled({ session }: PaneServices): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    quiet = session.state.get().busy === null ? quiet + 1 : 0;
  }
}
