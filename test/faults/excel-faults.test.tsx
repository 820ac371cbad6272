import type { CellStyle, Edit } from "../../src/workbook/edit";
import { excelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { requestCases } from "../../src/workbook/excel/conformance-cases";
import { runConformance } from "../../src/workbook/excel/conformance";
import { formulaAt, valueAt } from "../../src/workbook/grid";
import type { Result } from "../../src/workbook/problem";
import type { Workbook, WorkbookEvent } from "../../src/workbook/workbook";
import { HostFailure } from "../../src/workbench/host/host-failure";
import type { LiveWorkbook } from "../../src/workbench/host/live-workbook";
import { memoryWorkbook } from "../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "../workbook/excel/live-sheet";
import { openExcel } from "../workbook/excel/office-library";

/** Excel over a workbook, its answer to one action an error: the `nth` from the moment of arming on. */
function faultyExcel(live: LiveWorkbook) {
  let done = 0;
  let fatal = -1;
  const { host } = openExcel(live, {
    beforeAction: () => {
      if (done++ === fatal) throw new HostFailure("GeneralException", "planted", 500);
    },
  });
  return {
    arm: (nth: number) => {
      done = 0;
      fatal = nth;
    },
    count: () => done,
    idle: host.idle,
  };
}

const value = (row: number, column: number, before: string | number | null, after: string | number, style?: CellStyle): Edit => ({
  kind: "set-cell", sheet: "DS", row, column, before: { kind: "value", value: before }, after: { kind: "value", value: after }, ...(style ? { style } : {}),
});

/** What a check, a fix and a fill ask of an open workbook, all of it to be taken back. */
const edits: readonly Edit[] = [
  value(0, 0, "Họ tên", "Họ tên", { bold: true }), value(1, 0, "Lß ThÞ Hoa", "Lò Thị Hoa", { fontName: "Times New Roman" }),
  value(1, 1, "8,5", 8.5), value(2, 0, "Vàng A Páo", "=Vàng A Páo"), value(2, 1, null, 9),
  { kind: "set-cell", sheet: "DS", row: 3, column: 1, before: { kind: "value", value: null }, after: { kind: "formula", formula: "SUM(B2:B3)", result: null } },
  { kind: "clear-flags", sheet: "DS" },
  { kind: "add-flags", sheet: "DS", severity: "error", ranges: [cellRange(1, 1), cellRange(2, 0)] },
  { kind: "add-flags", sheet: "DS", severity: "hint", ranges: [cellRange(2, 1)] },
  { kind: "set-column-width", sheet: "DS", column: 1, width: 30 },
  { kind: "insert-rows", sheet: "DS", row: 2, count: 1 },
  { kind: "add-sheet", sheet: "Kết quả kiểm tra", content: { styles: [{ bold: true }], cells: [{ row: 0, column: 0, content: { kind: "value", value: "Ô" }, style: 0 }], merges: [{ firstRow: 3, firstColumn: 0, lastRow: 3, lastColumn: 2 }] } },
  { kind: "set-memory", before: null, after: '<memory xmlns="urn:so-khuyen-hoc:memory:1"><a>ư</a></memory>' },
];

function opened(): LiveWorkbook {
  const live = memoryWorkbook(["DS"], { reckon: (formula) => formula.length });
  fillSheet(sheetOf(live, "DS"), 0, 0, [["Họ tên", "Điểm"], ["Lß ThÞ Hoa", "8,5"], ["Vàng A Páo"]]);
  sheetOf(live, "DS").restyle(cellRange(1, 0), { fontName: ".VnTime" });
  sheetOf(live, "DS").restyle(cellRange(1, 1), { numberFormat: "@" });
  return live;
}

/** Everything a person would see, but the ids of rules. */
function picture(live: LiveWorkbook): unknown {
  return live.sheets().map((sheet) => {
    const cells: unknown[] = [];
    for (let row = 0; row < 7; row += 1) for (let column = 0; column < 4; column += 1) cells.push(sheet.cellAt(row, column));
    return { name: sheet.name(), cells, merges: sheet.merges(), width: sheet.columnWidth(1), formats: sheet.conditionalFormats().map(({ id: _, ...format }) => format) };
  });
}

async function memoryOf(book: Workbook): Promise<string | null> {
  const facts = await book.facts();
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  return facts.value.memory;
}

/** How many actions a job takes where nothing goes wrong. */
async function actionsOf(job: (book: Workbook) => Promise<Result<unknown>>, live = opened()): Promise<number> {
  const excel = faultyExcel(live);
  excel.arm(-1);
  const done = await job(excelWorkbook());
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return excel.count();
}

describe("an error of Excel's at any action", () => {
  it("of a list of edits leaves the workbook as it was, with its reason, and the list goes through when tried again", async () => {
    const start = picture(opened());
    const apply = (book: Workbook) => book.apply(edits);
    const good = opened();
    const total = await actionsOf(apply, good);
    expect(total).toBeGreaterThan(100);
    for (let nth = 0; nth < total; nth += 1) {
      const live = opened();
      const excel = faultyExcel(live);
      const book = excelWorkbook();
      excel.arm(nth);
      const first = await apply(book);
      excel.arm(-1);
      if (!first.ok) {
        expect({ nth, problems: first.problems.map(({ kind }) => kind) }).toEqual({ nth, problems: ["excel-refused"] });
        expect({ nth, picture: picture(live), memory: await memoryOf(book) }).toEqual({ nth, picture: start, memory: null });
        expect(await apply(book)).toMatchObject({ ok: true });
      }
      expect({ nth, picture: picture(live) }).toEqual({ nth, picture: picture(good) });
    }
  });

  it("of reading gives the problem and no part of a sheet; read again it is whole", async () => {
    const read = async (book: Workbook) => {
      const grid = await book.readGrid("DS");
      if (!grid.ok) return grid;
      const cells = [0, 1, 2].flatMap((row) => [0, 1].map((column) => [valueAt(grid.value, row, column), formulaAt(grid.value, row, column)]));
      const facts = await book.facts();
      return facts.ok ? { ok: true as const, value: { cells, facts: facts.value } } : facts;
    };
    const total = await actionsOf(read);
    const whole = await read(excelWorkbook());
    for (let nth = 0; nth < total; nth += 1) {
      const excel = faultyExcel(opened());
      excel.arm(nth);
      const first = await read(excelWorkbook());
      if (first.ok) expect({ nth, first }).toEqual({ nth, first: whole });
      else expect(first.problems).toMatchObject([{ kind: "excel-refused", params: { message: "planted" } }]);
      excel.arm(-1);
      expect(await read(excelWorkbook())).toEqual(whole);
    }
  });

  it.each(requestCases.map((one) => [one.id, one] as const))("of the conformance case %s is told, and nothing of it is left behind by the next run", async (_, one) => {
    const live = memoryWorkbook(["Trang tính 1"]);
    const excel = faultyExcel(live);
    const run = () => runConformance([one]);
    expect(await run()).toMatchObject({ ok: true, value: [{ id: one.id, same: true }] });
    const total = excel.count();
    for (let nth = 0; nth < total; nth += 1) {
      excel.arm(nth);
      const told = await run();
      // Where only the tidying up at the end failed, the answer is whole all the same.
      const isWhole = told.ok && told.value[0]?.same === true;
      const isTold = told.ok ? JSON.stringify(told.value[0]?.found).includes("GeneralException") : told.problems[0]?.kind === "excel-refused";
      expect({ nth, isWholeOrTold: isWhole || isTold }).toEqual({ nth, isWholeOrTold: true });
    }
    excel.arm(-1);
    expect(await run()).toMatchObject({ ok: true, value: [{ same: true }] });
    expect(live.sheets().map((sheet) => sheet.name())).toEqual(["Trang tính 1"]);
  });
});

/** Listens, and gives what was heard; the library is one for all tests, so listening must end with the turn. */
async function hearing(book: Workbook, idle: () => Promise<void>) {
  const events: WorkbookEvent[] = [];
  const listening = await book.listen((event) => void events.push(event));
  if (!listening.ok) throw new Error(JSON.stringify(listening.problems));
  const end = async () => {
    listening.value();
    await told(idle);
  };
  return { events, end };
}

/** Lets Excel tell what it has to tell, and the listener ask what it has to ask. */
async function told(idle: () => Promise<void>): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await idle();
  }
}

describe("an error of Excel's while it is listened to", () => {
  const edit = (live: LiveWorkbook, words: string) => fillSheet(sheetOf(live, "DS"), 1, 1, [[words]]);
  const edited: WorkbookEvent = { kind: "cells-changed", sheet: "DS", range: cellRange(1, 1), byUs: false };

  const acts: readonly (readonly [string, (live: LiveWorkbook) => void, WorkbookEvent])[] = [
    ["a person's edit", (live) => edit(live, "9"), edited],
    ["rows put in", (live) => sheetOf(live, "DS").insertRows(2, 1), { kind: "rows-moved", sheet: "DS" }],
    ["rows hidden", (live) => sheetOf(live, "DS").hideRows(2, 2, true), { kind: "rows-moved", sheet: "DS" }],
    ["a sheet put in", (live) => void live.addSheet("Mới"), { kind: "sheets-changed" }],
  ];

  it.each(acts)("at any action of the handling never hides %s, and the next is told as ever", async (_, act, whole) => {
    for (let nth = 0, total = 1; nth < total; nth += 1) {
      const live = opened();
      const { arm, count, idle } = faultyExcel(live);
      const { events, end } = await hearing(excelWorkbook(), idle);
      arm(-1);
      act(live);
      await told(idle);
      expect(events).toEqual([whole]);
      total = count();
      arm(nth);
      act(live);
      await told(idle);
      // Where Excel would not say which sheet it was, anything may have moved.
      expect([{ nth, event: whole }, { nth, event: { kind: "rows-moved", sheet: null } }]).toContainEqual({ nth, event: events[1] });
      arm(-1);
      edit(live, "10");
      await told(idle);
      expect({ nth, event: events[2], all: events.length }).toEqual({ nth, event: edited, all: 3 });
      await end();
    }
  });

  it("at any action never takes for ours what a person typed over what we had just written", async () => {
    const live = opened();
    const { arm, count, idle } = faultyExcel(live);
    const book = excelWorkbook();
    const { events, end } = await hearing(book, idle);
    const writeAndType = async (before: string, nth: number) => {
      expect(await book.apply([value(1, 1, before, 9)])).toMatchObject({ ok: true });
      arm(nth);
      edit(live, `8,${nth}`);
      await told(idle);
      return events.splice(0);
    };
    expect(await writeAndType("8,5", -1)).toEqual([edited, edited]);
    const total = count();
    for (let nth = 0; nth < total; nth += 1) {
      const heard = await writeAndType(`8,${nth - 1}`, nth);
      expect({ nth, theirs: heard.filter((event) => event.kind === "rows-moved" || (event.kind === "cells-changed" && !event.byUs)).length }).toEqual({ nth, theirs: 2 });
    }
    await end();
  });

  it("at any action of the registering is told; nobody hears anything until listening succeeds, then once", async () => {
    const first = faultyExcel(opened());
    first.arm(-1);
    const { end } = await hearing(excelWorkbook(), first.idle);
    const total = first.count();
    expect(total).toBeGreaterThan(10);
    await end();
    for (let nth = 0; nth < total; nth += 1) {
      const live = opened();
      const { arm, idle } = faultyExcel(live);
      const book = excelWorkbook();
      const early: WorkbookEvent[] = [];
      arm(nth);
      const listening = await book.listen((event) => void early.push(event));
      arm(-1);
      if (listening.ok) continue;
      expect({ nth, problems: listening.problems.map(({ kind }) => kind) }).toEqual({ nth, problems: ["excel-refused"] });
      const { events: late, end: endLate } = await hearing(book, idle);
      edit(live, "9");
      await told(idle);
      expect({ nth, early, late }).toEqual({ nth, early: [], late: [edited] });
      await endLate();
    }
  });
});
