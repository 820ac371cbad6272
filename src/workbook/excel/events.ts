import type { Result } from "../problem";
import { succeed } from "../problem";
import type { WorkbookEvent } from "../workbook";
import { readCells } from "./cell-writing";
import { parseExcelRange } from "./excel-address";
import type { OwnChanges } from "./own-changes";
import { holdsOurs } from "./own-changes";
import { hasExcelApi } from "./requirement";
import type { SessionOptions } from "./session";
import { inExcel } from "./session";

interface Reported {
  readonly worksheetId: string;
  readonly address: string;
}

/** Reports what happens in the open workbook, each sheet by its name, until the returned function is called. */
export async function listenToExcel(
  report: (event: WorkbookEvent) => void,
  own: OwnChanges,
  options?: SessionOptions,
): Promise<Result<() => void>> {
  let listening = true;
  const tell = (event: WorkbookEvent): void => {
    if (listening) report(event);
  };
  const registered = await inExcel(null, async (session) => {
    const handlers = await session.send(({ worksheets }) => [
      worksheets.onChanged.add((event) => changed(event, tell, own, options)),
      worksheets.onSelectionChanged.add((event) => selected(event, tell, options)),
      worksheets.onRowHiddenChanged.add((event) => moved(event, tell, options)),
      worksheets.onRowSorted.add((event) => moved(event, tell, options)),
      worksheets.onAdded.add(() => sheetsChanged(tell)),
      worksheets.onDeleted.add(() => sheetsChanged(tell)),
      ...(hasExcelApi("1.17") ? [worksheets.onNameChanged.add(() => sheetsChanged(tell))] : []),
    ]);
    return succeed(() => {
      listening = false;
      handlers.forEach((handler) => handler.remove());
      // Where Excel no longer answers, there is nobody left to report to either.
      handlers[0]?.context.sync().catch(() => undefined);
    });
  }, options);
  // Excel may have taken some of the handlers before it failed: what they tell would come from nowhere.
  if (!registered.ok) listening = false;
  return registered;
}

function sheetsChanged(tell: (event: WorkbookEvent) => void): Promise<void> {
  tell({ kind: "sheets-changed" });
  return Promise.resolve();
}

/** The sheet's name: `null` where the sheet is gone by now; a problem where Excel would not say. */
function sheetName(id: string, options?: SessionOptions): Promise<Result<string | null>> {
  return inExcel(null, async (session) => {
    const sheet = await session.send((workbook) => workbook.worksheets.getItemOrNullObject(id).load("name"));
    return succeed(sheet.isNullObject ? null : sheet.name);
  }, options);
}

/** Something happened to a sheet Excel would not name: anything may stand elsewhere by now. */
const SOMEWHERE: WorkbookEvent = { kind: "rows-moved", sheet: null };

async function changed(
  event: Reported & { readonly changeType: string },
  tell: (event: WorkbookEvent) => void,
  own: OwnChanges,
  options?: SessionOptions,
): Promise<void> {
  const named = await sheetName(event.worksheetId, options);
  if (!named.ok) return tell(SOMEWHERE);
  const sheet = named.value;
  if (sheet === null) return tell({ kind: "sheets-changed" });
  const range = parseExcelRange(event.address);
  if (event.changeType !== "RangeEdited" || !range) return tell({ kind: "rows-moved", sheet });
  const ours = own.expected(sheet, range);
  if (!ours) return tell({ kind: "cells-changed", sheet, range, byUs: false });
  const cells = [...ours.keys()].map((key) => ({ row: Math.floor(key / 16384), column: key % 16384 }));
  const standing = await inExcel(sheet, async (session) => succeed(await readCells(session, sheet, cells)), options);
  own.settle(sheet, range);
  tell({ kind: "cells-changed", sheet, range, byUs: standing.ok && holdsOurs(ours, standing.value) });
}

async function selected(event: Reported, tell: (event: WorkbookEvent) => void, options?: SessionOptions): Promise<void> {
  const named = await sheetName(event.worksheetId, options);
  // Several areas are told as the first of them: the pane shows one row.
  const range = parseExcelRange(event.address.split(",")[0] ?? "");
  // Where Excel would not name it the pane goes on showing what it showed.
  if (named.ok && named.value !== null && range) tell({ kind: "selected", sheet: named.value, range });
}

async function moved(event: Reported, tell: (event: WorkbookEvent) => void, options?: SessionOptions): Promise<void> {
  const named = await sheetName(event.worksheetId, options);
  if (!named.ok) tell(SOMEWHERE);
  else if (named.value !== null) tell({ kind: "rows-moved", sheet: named.value });
}
