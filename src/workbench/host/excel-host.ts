import { rangeAddress } from "../../workbook/address";
import type { Exchange, NativeBridge, PushedEvent } from "./bridge";
import { nativeBridge } from "./bridge";
import type { HostBook } from "./book";
import { hostBook } from "./book";
import { HostFailure } from "./host-failure";
import { interpreter } from "./interpreter";
import type { LiveEvent, LiveWorkbook } from "./live-workbook";
import { addinServiceClass } from "./objects/addin-service";
import { workbookClass } from "./objects/workbook-objects";
import type { Action } from "./request";

export interface HostOptions {
  /** Called before each action; a `HostFailure` thrown here is what Excel would have answered. */
  readonly beforeAction?: (action: Action) => void;
  /** Called with every message and its answer. */
  readonly record?: (exchange: Exchange) => void;
  /** Opens the bytes (base64) of a new workbook, as `Excel.createWorkbook` asks; without it that fails by name. */
  readonly openNew?: (base64: string) => void;
}

/** Our host: the bridge the library talks to, and the workbook it answers from. */
export interface ExcelHost {
  readonly bridge: NativeBridge;
  readonly book: HostBook;
  /** Resolves when no message waits for its answer. */
  readonly idle: () => Promise<void>;
  readonly stop: () => void;
}

/** Answers the library's messages over a live workbook. Set `bridge` as the global `_richApiNativeBridge` before the library loads. */
export function excelHost(live: LiveWorkbook, options: HostOptions = {}): ExcelHost {
  const book = hostBook(live, options.openNew ?? null);
  const waiting: PushedEvent[] = [];
  const run = interpreter({
    root: workbookClass.of(book),
    newObject: (name) => (name === "Microsoft.InternalService.AddinInternalService" ? addinServiceClass.of({}) : null),
    admit: () => {
      if (live.isBeingEdited()) throw new HostFailure("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.", 409);
    },
    beforeAction: options.beforeAction ?? (() => undefined),
    settled: live.settled,
  });
  const { bridge, push, idle } = nativeBridge(run.run, options.record ?? (() => undefined));
  let flushing = false;
  /** Events reach the library after the answer to the request that caused them, never inside it. */
  const flushSoon = (): void => {
    if (flushing) return;
    flushing = true;
    setTimeout(() => {
      void idle().then(() => {
        flushing = false;
        for (const event of waiting.splice(0)) push(event);
      });
    }, 0);
  };
  const stop = live.listen((event) => {
    const pushed = pushedEvent(event);
    if (!pushed || !book.wanted.has(`${pushed.eventType}:${pushed.target}`)) return;
    waiting.push(pushed);
    flushSoon();
  });
  return { bridge, book, idle, stop };
}

const EVENT = { dataChanged: 10, activated: 11, added: 13, selectionChanged: 14, deleted: 15, rowSorted: 19, rowHiddenChanged: 22 } as const;

function pushedEvent(event: LiveEvent): PushedEvent | null {
  const common = { worksheetId: event.sheet, source: "Local" };
  switch (event.kind) {
    case "changed":
      return {
        eventType: EVENT.dataChanged,
        target: "Workbook",
        details: { ...common, changeType: event.change, address: changedAddress(event.range), shiftDirection: "None", triggerSource: "Unknown" },
      };
    case "selected":
      return { eventType: EVENT.selectionChanged, target: "Workbook", details: { ...common, address: rangeAddress(event.range) } };
    case "rows-hidden":
      return {
        eventType: EVENT.rowHiddenChanged,
        target: "Workbook",
        details: { ...common, address: changedAddress(event.range), changeType: event.hidden ? "Hidden" : "Unhidden" },
      };
    case "rows-sorted":
      return { eventType: EVENT.rowSorted, target: "Workbook", details: { ...common, address: changedAddress(event.range) } };
    case "added":
      return { eventType: EVENT.added, target: "Workbook", details: common };
    case "deleted":
      return { eventType: EVENT.deleted, target: "Workbook", details: common };
    case "restyled":
      return null;
    case "activated":
      return { eventType: EVENT.activated, target: "Workbook", details: common };
  }
}

/** Whole rows are named as Excel names them: "5:7". */
function changedAddress(range: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }): string {
  return range.lastColumn >= 16_383 ? `${range.firstRow + 1}:${range.lastRow + 1}` : rangeAddress(range);
}
