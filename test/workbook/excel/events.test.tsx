import type { WorkbookEvent } from "../../../src/workbook/workbook";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 12_000 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function listening() {
  const live = memoryWorkbook(["DS"]);
  openExcel(live);
  const [memory] = live.sheets();
  const events: WorkbookEvent[] = [];
  const book = excelWorkbook();
  const stop = await book.listen((event) => void events.push(event));
  if (!stop.ok) throw new Error(JSON.stringify(stop.problems));
  return { live, book, events, stop: stop.value, sheet: sheetOf(live, "DS"), memory };
}

describe("events of the open workbook", () => {
  it("tell the user's edits from ours by what the cells hold", async () => {
    const { book, events, sheet } = await listening();
    await book.apply([{ kind: "set-cell", sheet: "DS", row: 1, column: 2, before: { kind: "value", value: null }, after: { kind: "value", value: "8" } }]);
    await until(() => events.length >= 1);
    expect(events).toEqual([{ kind: "cells-changed", sheet: "DS", range: cellRange(1, 2), byUs: true }]);
    fillSheet(sheet, 1, 2, [["9"]]);
    await until(() => events.length >= 2);
    expect(events[1]).toEqual({ kind: "cells-changed", sheet: "DS", range: cellRange(1, 2), byUs: false });
  });

  it("count a user's edit as theirs even on a cell we have just written", async () => {
    const { book, events, sheet } = await listening();
    const writing = book.apply([{ kind: "set-cell", sheet: "DS", row: 0, column: 0, before: { kind: "value", value: null }, after: { kind: "value", value: 8 } }]);
    await writing;
    fillSheet(sheet, 0, 0, [[7]]);
    await until(() => events.length >= 2);
    expect(events.at(-1)).toMatchObject({ kind: "cells-changed", byUs: false });
  });

  it("tell selections, moved, hidden and sorted rows, and sheets that come and go", async () => {
    const { live, events, sheet, memory } = await listening();
    live.select(sheet.id, cellRange(4, 1));
    await until(() => events.length === 1);
    sheet.insertRows(2, 1);
    await until(() => events.length === 2);
    sheet.hideRows(3, 3, true);
    await until(() => events.length === 3);
    memory?.sortRows(1, [2, 1]);
    await until(() => events.length === 4);
    live.addSheet("Mới");
    await until(() => events.length === 5);
    expect(events).toEqual([
      { kind: "selected", sheet: "DS", range: cellRange(4, 1) },
      { kind: "rows-moved", sheet: "DS" },
      { kind: "rows-moved", sheet: "DS" },
      { kind: "rows-moved", sheet: "DS" },
      { kind: "sheets-changed" },
    ]);
  });

  it("end when nobody listens any more", async () => {
    const { live, events, stop, sheet } = await listening();
    stop();
    live.select(sheet.id, cellRange(4, 1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events).toEqual([]);
  });

  it("go to a cell", async () => {
    const { live, book } = await listening();
    const other = live.addSheet("Khác");
    expect(await book.goTo("Khác", cellRange(7, 3))).toEqual({ ok: true, value: null });
    expect(live.selection()).toEqual({ sheet: other.id, range: cellRange(7, 3) });
    expect(await book.goTo("Không có", cellRange(7, 3))).toMatchObject({ ok: false, problems: [{ kind: "sheet-not-found" }] });
  });
});
