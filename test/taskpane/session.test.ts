import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentAt } from "../../src/check/cell-fix";
import { viVN } from "../../src/locale/vi-VN";
import { plainExaminer } from "../../src/taskpane/session/examiner";
import type { PaneSettings } from "../../src/taskpane/session/pane-settings";
import { DEFAULT_SETTINGS, formatSettings, parseSettings } from "../../src/taskpane/session/pane-settings";
import type { Examiner } from "../../src/taskpane/session/examiner";
import type { Session } from "../../src/taskpane/session/session";
import { createSession } from "../../src/taskpane/session/session";
import type { CellContent, Edit } from "../../src/workbook/edit";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import type { Grid } from "../../src/workbook/grid";
import { cellKey, formatAt, formulaAt, valueAt } from "../../src/workbook/grid";
import { succeed } from "../../src/workbook/problem";
import type { Workbook, WorkbookEvent } from "../../src/workbook/workbook";
import { xlsxPort } from "../../src/workbook/xlsx/xlsx-port";

const SHEET = "CBCCVC";
const settingsOf = (change: Partial<PaneSettings> = {}): PaneSettings => ({ ...DEFAULT_SETTINGS, marks: false, ...change });

/** A workbook somebody else edits as well: the port over a sample, with its events in the test's hands. */
function sharedWorkbook(sample = "01-phuong-muong-thanh.xlsx") {
  const bytes = new Uint8Array(readFileSync(join("assets", "samples", "dien-bien-2021", "received", sample)));
  const opened = xlsxPort(bytes);
  if (!opened.ok) throw new Error("the sample does not open");
  const inner = opened.value;
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const reads = { grids: 0, rows: 0 };
  const workbook: Workbook = {
    ...inner,
    readGrid: (sheet) => {
      reads.grids += 1;
      return inner.readGrid(sheet);
    },
    readRows: async (sheet, first, last) => {
      reads.rows += 1;
      const grid = await inner.readGrid(sheet);
      return grid.ok ? succeed(rowsOf(grid.value, first, last)) : grid;
    },
    listen: (report) => {
      listeners.add(report);
      return Promise.resolve(succeed(() => void listeners.delete(report)));
    },
  };
  const tell = (event: WorkbookEvent): void => listeners.forEach((report) => report(event));
  const type = async (row: number, column: number, before: CellContent, value: string | number | null): Promise<void> => {
    const edit: Edit = { kind: "set-cell", sheet: SHEET, row, column, before, after: { kind: "value", value } };
    const applied = await inner.apply([edit]);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    tell({ kind: "cells-changed", sheet: SHEET, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, byUs: false });
  };
  return { workbook, inner, tell, type, reads };
}

function rowsOf(grid: Grid, first: number, last: number): Grid {
  const entries: CellEntry[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const formula = formulaAt(grid, row, column);
      const uncomputed = grid.uncomputed.has(cellKey(row, column));
      entries.push({ row, column, value: valueAt(grid, row, column), uncomputed, format: formatAt(grid, row, column), ...(formula === null ? {} : { formula }) });
    }
  }
  return gridFromCells(grid.sheet, entries);
}

/** The session's clock; workbooks of a test take as long to read as it says. */
const clock = { now: 0 };

interface Waiting {
  readonly job: () => void;
  readonly milliseconds: number;
  isOff: boolean;
}

function sessionOver(workbook: Workbook, settings = settingsOf(), examiner = plainExaminer()): { readonly session: Session; readonly quiet: () => Promise<void>; readonly waiting: Waiting[] } {
  const waiting: Waiting[] = [];
  const session = createSession(workbook, {
    fileName: null,
    examiner,
    locale: () => viVN,
    settings: () => settings,
    breathe: () => Promise.resolve(),
    now: () => clock.now,
    later: (job, milliseconds) => {
      const entry = { job, milliseconds, isOff: false };
      waiting.push(entry);
      return () => {
        entry.isOff = true;
      };
    },
  });
  const quiet = async (): Promise<void> => {
    for (const entry of waiting.splice(0)) if (!entry.isOff) entry.job();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return { session, quiet, waiting };
}

/** The first score that stands in the list, with its cell. */
function firstScore(session: Session) {
  const at = session.state.get().book?.lists.find(({ list }) => list.sheet === SHEET);
  const column = at?.columns.get("indicator:1");
  const row = at?.list.rows.find(({ kind }) => kind === "subject")?.row;
  if (!at || column === undefined || row === undefined) throw new Error("no score in the list");
  return { row, column };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("a session", () => {
  it("judges an edited row at once from that row alone, and the whole after the last key", async () => {
    const shared = sharedWorkbook();
    const { session, quiet } = sessionOver(shared.workbook);
    await session.check();
    const { row, column } = firstScore(session);
    const before = await shared.inner.readGrid(SHEET);
    if (!before.ok) throw new Error("unread");
    const gridsRead = shared.reads.grids;
    await shared.type(row, column, contentAt(before.value, row, column), 99);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const found = session.state.get().checked?.findings.filter(({ place, rule }) => place.row === row && rule === "score-out-of-range");
    expect(found).toHaveLength(1);
    expect([shared.reads.grids - gridsRead, shared.reads.rows]).toEqual([0, 1]);
    expect(session.state.get().isStale).toBe(true);
    await shared.type(row, column, { kind: "value", value: 99 }, 7);
    await shared.type(row, column, { kind: "value", value: 7 }, 6);
    await quiet();
    expect(session.state.get().isStale).toBe(false);
    const sheets = session.state.get().book?.facts.sheets.length ?? 0;
    expect(shared.reads.grids - gridsRead).toBe(sheets);
  });

  it("says of an edited row at once, in place and by the same ids, what the whole check says of it afterwards", async () => {
    const shared = sharedWorkbook();
    const { session, quiet } = sessionOver(shared.workbook);
    await session.check();
    const { row, column } = firstScore(session);
    const before = await shared.inner.readGrid(SHEET);
    if (!before.ok) throw new Error("unread");
    const ids = (): readonly string[] => session.state.get().checked?.findings.map(({ id, rule, place }) => `${rule} ${place.row} ${place.column} ${id}`) ?? [];
    const untouched = ids();
    await shared.type(row + 3, column, contentAt(before.value, row + 3, column), 99);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const atOnce = ids();
    await quiet();
    expect(atOnce).not.toEqual(untouched);
    expect(atOnce).toEqual(ids());
  });

  it("shows no sign of work, and writes nothing, while it follows a person's edits", async () => {
    const shared = sharedWorkbook();
    const { session, quiet } = sessionOver(shared.workbook, settingsOf({ marks: true }));
    await session.check();
    const bytes = shared.inner.bytes();
    const busy: unknown[] = [];
    session.state.subscribe(() => busy.push(session.state.get().busy));
    shared.tell({ kind: "rows-moved", sheet: SHEET });
    await quiet();
    expect(busy.filter((one) => one !== null)).toEqual([]);
    expect(shared.inner.bytes()).toBe(bytes);
  });

  it("does not take its own marks for somebody's edits", async () => {
    const shared = sharedWorkbook();
    const { session, waiting } = sessionOver(shared.workbook, settingsOf({ marks: true }));
    await session.check();
    shared.tell({ kind: "cells-changed", sheet: SHEET, range: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }, byUs: true });
    shared.tell({ kind: "cells-changed", sheet: "Kết quả kiểm tra", range: { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }, byUs: false });
    shared.tell({ kind: "sheets-changed" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(waiting).toEqual([]);
    expect(session.state.get().isStale).toBe(false);
  });

  it("keeps what was found, and says why, where the workbook cannot be read any more", async () => {
    const shared = sharedWorkbook();
    let isBroken = false;
    const workbook: Workbook = {
      ...shared.workbook,
      readGrid: (sheet) => (isBroken ? Promise.resolve({ ok: false, problems: [{ kind: "excel-busy" }] }) : shared.workbook.readGrid(sheet)),
    };
    const { session } = sessionOver(workbook);
    await session.check();
    const found = session.state.get().checked;
    isBroken = true;
    await session.check();
    expect(session.state.get().checked).toBe(found);
    expect(session.state.get().notice).toEqual({ kind: "failed", problems: [{ kind: "excel-busy" }] });
    expect(session.state.get().busy).toBeNull();
  });

  it("leaves a workbook in peace as long as it took to be read, up to ten seconds, and no shorter than half a second", async () => {
    const shared = sharedWorkbook();
    let slowness = 0;
    const workbook: Workbook = {
      ...shared.workbook,
      readGrid: (sheet) => {
        clock.now += slowness;
        return shared.workbook.readGrid(sheet);
      },
    };
    const { session, quiet, waiting } = sessionOver(workbook);
    await session.check();
    const pauses: number[] = [];
    for (const each of [0, 600, 60_000]) {
      slowness = each;
      shared.tell({ kind: "rows-moved", sheet: SHEET });
      await quiet();
      shared.tell({ kind: "rows-moved", sheet: SHEET });
      pauses.push(waiting.find(({ isOff }) => !isOff)?.milliseconds ?? -1);
    }
    const sheets = session.state.get().book?.facts.sheets.length ?? 0;
    expect(pauses).toEqual([500, 600 * sheets, 10_000]);
  });

  it("follows what somebody types, or inserts, while it writes its marks", async () => {
    for (const kind of ["typed", "moved"] as const) {
      const shared = sharedWorkbook();
      let doing: (() => Promise<void>) | null = null;
      const workbook: Workbook = {
        ...shared.workbook,
        apply: async (edits) => {
          const applied = await shared.workbook.apply(edits);
          await doing?.();
          doing = null;
          return applied;
        },
      };
      const { session, quiet } = sessionOver(workbook, settingsOf({ marks: true }));
      await session.open();
      const { row, column } = firstScore(session);
      const grid = await shared.inner.readGrid(SHEET);
      if (!grid.ok) throw new Error("unread");
      doing =
        kind === "typed"
          ? () => shared.type(row, column, contentAt(grid.value, row, column), 99)
          : async () => {
              await shared.inner.apply([{ kind: "insert-rows", sheet: SHEET, row, count: 1 }]);
              shared.tell({ kind: "rows-moved", sheet: SHEET });
            };
      const known = session.state.get().book;
      await session.check();
      expect(session.state.get().isStale).toBe(true);
      await quiet();
      expect(session.state.get().isStale).toBe(false);
      expect(session.state.get().book).not.toBe(known);
      if (kind === "typed") expect(session.state.get().checked?.findings.some(({ rule, place }) => rule === "score-out-of-range" && place.row === row)).toBe(true);
      else expect(firstScore(session).row).toBe(row + 1);
    }
  });

  it("says nothing of a reading that a check overtook, as when the ribbon is pressed while the workbook opens", async () => {
    const shared = sharedWorkbook();
    const inner = plainExaminer();
    let cancel: (() => void) | null = null;
    const examiner: Examiner = {
      ...inner,
      examine: (request, report) => {
        cancel?.();
        if (request.isChecked) return inner.examine(request, report);
        return new Promise((resolve) => (cancel = () => resolve({ ok: false, problems: [{ kind: "cancelled" }] })));
      },
    };
    const { session } = sessionOver(shared.workbook, settingsOf(), examiner);
    const notices = new Set<unknown>();
    session.state.subscribe(() => notices.add(session.state.get().notice));
    const opening = session.open();
    await until(() => cancel !== null);
    await session.check();
    await opening;
    expect([...notices]).toEqual([null]);
    expect(session.state.get().checked?.findings.length).toBeGreaterThan(0);
    expect(session.state.get().busy).toBeNull();
  });

  it("stops at a person's word, says so calmly, and keeps what was found before", async () => {
    const shared = sharedWorkbook();
    const asked: (() => void)[] = [];
    const inner = plainExaminer();
    const slow: Examiner = { ...inner, examine: (request, report) => new Promise((resolve) => asked.push(() => void inner.examine(request, report).then(resolve))) };
    const { session } = sessionOver(shared.workbook, settingsOf({ marks: true }), slow);
    const first = session.check();
    await until(() => asked.length === 1);
    asked.shift()?.();
    await first;
    const { checked } = session.state.get();
    const bytes = shared.inner.bytes();
    const second = session.check();
    await until(() => asked.length === 1);
    session.stop();
    asked.shift()?.();
    await second;
    expect(session.state.get()).toMatchObject({ busy: null, notice: { kind: "stopped" } });
    expect(session.state.get().checked).toBe(checked);
    expect(shared.inner.bytes()).toBe(bytes);
  });

  it("marks the rows as they stand when the check ends, though somebody edited while it ran", async () => {
    const shared = sharedWorkbook();
    const inner = plainExaminer();
    const edits: (() => Promise<void>)[] = [];
    const watched: Examiner = {
      ...inner,
      examine: async (request, report) => {
        const answer = await inner.examine(request, report);
        await edits.shift()?.();
        return answer;
      },
    };
    const { session } = sessionOver(shared.workbook, settingsOf({ marks: true }), watched);
    await session.open();
    const { row, column } = firstScore(session);
    const grid = await shared.inner.readGrid(SHEET);
    if (!grid.ok) throw new Error("unread");
    edits.push(() => shared.type(row, column, contentAt(grid.value, row, column), 99));
    await session.check();
    const results = await shared.inner.readGrid("Kết quả kiểm tra");
    expect(results.ok && JSON.stringify(results.value.cells.texts)).toContain("99");
  });

  it("refuses a fix where the cell no longer holds what was expected, and writes nothing", async () => {
    const shared = sharedWorkbook("06-xa-na-u.xlsx");
    const { session } = sessionOver(shared.workbook);
    await session.check();
    const fix = session.state.get().checked?.findings.find(({ fixes }) => fixes.length > 0)?.fixes[0];
    const [edit] = fix?.edits ?? [];
    if (edit?.kind !== "set-cell") throw new Error("no fix");
    await shared.inner.apply([{ ...edit, after: { kind: "value", value: "một người khác đã sửa" } }]);
    const bytes = shared.inner.bytes();
    expect(await session.apply("fix", fix?.edits ?? [], 1)).toBe(false);
    expect(shared.inner.bytes()).toBe(bytes);
    expect(session.state.get().notice).toMatchObject({ kind: "failed", problems: [{ kind: "cell-changed" }] });
    expect(session.state.get().undo).toEqual([]);
  });
});

describe("settings", () => {
  it("are read back the same, and survive what is no longer understood", () => {
    const settings: PaneSettings = { language: "en", rounding: "truncation", marks: false, notes: true, introduced: true };
    expect(parseSettings(formatSettings(settings))).toEqual(settings);
    expect(parseSettings('{"language":"fr","marks":"yes","notes":true}')).toEqual({ ...DEFAULT_SETTINGS, notes: true });
    expect(parseSettings("not json")).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings(null)).toEqual(DEFAULT_SETTINGS);
  });
});
