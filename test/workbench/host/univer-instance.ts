import { MessageChannel } from "node:worker_threads";
import type { IWorkbookData } from "@univerjs/core";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import type { LiveWorkbook } from "../../../src/workbench/host/live-workbook";
import type { UniverWorkbookOptions } from "../../../src/workbench/host/univer-workbook";
import { univerWorkbook } from "../../../src/workbench/host/univer-workbook";

// The grid hands its work on by messages to itself; jsdom has no such channel, browsers and Node do.
Reflect.set(globalThis, "MessageChannel", MessageChannel);

const started: Univer[] = [];

/** A headless instance of the grid. */
export function startUniver(): { readonly univer: Univer; readonly api: FUniver } {
  const univer = new Univer({ locale: LocaleType.VI_VN, locales: { [LocaleType.VI_VN]: {} }, logLevel: LogLevel.ERROR });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  started.push(univer);
  return { univer, api: FUniver.newAPI(univer) };
}

/** A headless instance of the grid with an open workbook of these sheets. */
export function univerLive(sheets: readonly string[], options: UniverWorkbookOptions = {}): LiveWorkbook {
  const { univer, api } = startUniver();
  const ids = sheets.map((_, index) => `sheet-${index + 1}`);
  const data: Partial<IWorkbookData> = {
    id: "workbook",
    sheetOrder: ids,
    sheets: Object.fromEntries(ids.map((id, index) => [id, { id, name: sheets[index] ?? id, rowCount: 100, columnCount: 30, cellData: {} }])),
  };
  return univerWorkbook(univer, api, api.createWorkbook(data), options);
}

/** Ends every instance of the test. */
export function endUniver(): void {
  for (const univer of started.splice(0)) univer.dispose();
}
