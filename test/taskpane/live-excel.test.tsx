import "./browser-encoders";
import fc from "fast-check";
import { viVN } from "../../src/locale/vi-VN";
import { plainExaminer } from "../../src/taskpane/session/examiner";
import { DEFAULT_SETTINGS } from "../../src/taskpane/session/pane-settings";
import type { Session } from "../../src/taskpane/session/session";
import { createSession } from "../../src/taskpane/session/session";
import type { CellValue } from "../../src/workbook/cell-value";
import { excelWorkbook } from "../../src/workbook/excel/excel-workbook";
import type { MemoryWorkbook } from "../../src/workbench/host/memory-workbook";
import { memoryWorkbook } from "../../src/workbench/host/memory-workbook";
import { fillSheet } from "../workbook/excel/live-sheet";
import { openExcel } from "../workbook/excel/office-library";

const SHEET = "Danh sách";
const FIRST = 3;
const PEOPLE = 8;
const SCORES = Array.from({ length: 10 }, (_, index) => `CS${index + 1}`);
const HEADER = ["STT", "Họ và tên", "Năm sinh", ...SCORES, "Tổng điểm", "Đạt", "Chưa đạt"];

function person(index: number): readonly CellValue[] {
  // One of them has a fault from the start, so that rows in another order are told apart.
  const scores = SCORES.map((_, at) => (index === 2 && at === 4 ? 11 : 8 + ((index + at) % 3)));
  return [index + 1, `Lò Văn ${["An", "Bình", "Chung", "Dũng", "Hà", "Inh", "Khăm", "Lả"][index] ?? "Mai"}`, 1970 + index, ...scores, scores.reduce((sum, score) => sum + score, 0), "x", null];
}

function list(): MemoryWorkbook {
  const live = memoryWorkbook([SHEET, "Khác"]);
  const [sheet] = live.sheets();
  if (!sheet) throw new Error("no sheet");
  fillSheet(sheet, 0, 0, [["DANH SÁCH ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2023"], ["Xã Na Ư"], HEADER]);
  fillSheet(sheet, FIRST, 0, Array.from({ length: PEOPLE }, (_, index) => person(index)));
  return live;
}

interface Listening {
  readonly session: Session;
  /** Waits until everything that happened was followed. */
  readonly followed: () => Promise<void>;
}

function sessionOver(): Listening {
  const jobs: { readonly job: () => void; isOff: boolean }[] = [];
  const session = createSession(excelWorkbook(), {
    fileName: null,
    examiner: plainExaminer(),
    locale: () => viVN,
    settings: () => ({ ...DEFAULT_SETTINGS, marks: false }),
    breathe: () => Promise.resolve(),
    now: () => 0,
    later: (job) => {
      const entry = { job, isOff: false };
      jobs.push(entry);
      return () => void (entry.isOff = true);
    },
  });
  const followed = async (): Promise<void> => {
    for (let calm = 0; calm < 6; ) {
      for (const { job, isOff } of jobs.splice(0)) if (!isOff) job();
      await new Promise((resolve) => setTimeout(resolve, 2));
      calm = session.state.get().isStale || jobs.length > 0 ? 0 : calm + 1;
    }
  };
  return { session, followed };
}

const seen = ({ state }: Session): unknown => {
  const { checked, isStale } = state.get();
  const totals = checked?.lists.map(({ registered, decided }) => ({ registered, decided }));
  return { isStale, totals, findings: checked?.findings };
};

/** What a person does to the sheet. */
type Doing = (live: MemoryWorkbook) => void;

const row = fc.integer({ min: FIRST, max: FIRST + PEOPLE - 1 });
const score = fc.constantFrom<CellValue>(7, 4, 11, null, "8 điểm", "x", 8.3);
const doings: fc.Arbitrary<{ readonly what: string; readonly act: Doing }> = fc.oneof(
  fc.record({ at: row, column: fc.integer({ min: 1, max: 15 }), value: score }).map(({ at, column, value }) => ({
    what: `edit ${at},${column}=${String(value)}`,
    act: (live: MemoryWorkbook) => fillSheet(live.sheets()[0] ?? fail(), at, column, [[value]]),
  })),
  fc.record({ at: row, value: score }).map(({ at, value }) => ({
    what: `paste at ${at}`,
    act: (live: MemoryWorkbook) => fillSheet(live.sheets()[0] ?? fail(), at, 3, Array.from({ length: 3 }, () => [9, value, 9, 9])),
  })),
  row.map((at) => ({ what: `insert ${at}`, act: (live: MemoryWorkbook) => live.sheets()[0]?.insertRows(at, 1) })),
  row.map((at) => ({
    what: `insert and fill ${at}`,
    act: (live: MemoryWorkbook) => {
      live.sheets()[0]?.insertRows(at, 1);
      fillSheet(live.sheets()[0] ?? fail(), at, 0, [person(7)]);
    },
  })),
  row.map((at) => ({ what: `delete ${at}`, act: (live: MemoryWorkbook) => live.sheets()[0]?.deleteRows(at, 1) })),
  fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }).map((order) => ({
    what: `sort ${order.join()}`,
    act: (live: MemoryWorkbook) => live.sheets()[0]?.sortRows(FIRST, order.map((index) => FIRST + index)),
  })),
  row.map((at) => ({ what: `hide ${at}`, act: (live: MemoryWorkbook) => live.sheets()[0]?.hideRows(at, at, true) })),
);

function fail(): never {
  throw new Error("no sheet");
}

describe("a session over Excel, while somebody works in the sheet", () => {
  it("shows in the end what a new check would, whatever was edited, pasted, inserted, deleted, sorted or hidden", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doings, { minLength: 1, maxLength: 5 }), fc.boolean(), async (done, isHurried) => {
        const live = list();
        openExcel(live);
        const { session, followed } = sessionOver();
        await session.open();
        await session.check();
        for (const { act } of done) {
          act(live);
          if (!isHurried) await followed();
        }
        await followed();
        const kept = seen(session);
        session.close();
        openExcel(live);
        const { session: anew } = sessionOver();
        await anew.check();
        expect(kept).toEqual(seen(anew));
        anew.close();
      }),
      { numRuns: 30 },
    );
  });

  it("finds out that a sheet was renamed when it is gone to, in an Excel that tells nobody", async () => {
    const live = list();
    openExcel(live, { version: "1.13" });
    const { session, followed } = sessionOver();
    await session.open();
    await session.check();
    live.sheets()[0]?.rename("Danh sách mới");
    await session.goTo(SHEET, FIRST, 0);
    expect(session.state.get().notice).toMatchObject({ kind: "failed", problems: [{ kind: "sheet-not-found" }] });
    while (!session.state.get().isStale) await new Promise((resolve) => setTimeout(resolve, 1));
    await followed();
    expect(session.state.get().book?.lists.map(({ list: { sheet } }) => sheet)).toEqual(["Danh sách mới"]);
    session.close();
  });
});
