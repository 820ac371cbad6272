import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentAt } from "../../src/check/cell-fix";
import type { FileNews } from "../../src/taskpane/worker/file-worker";
import type { FileTask } from "../../src/taskpane/worker/held-file";
import { linesSheet } from "../../src/consolidate/lines-sheet";
import { LOOK, valueCell } from "../../src/consolidate/sheet-cells";
import { heldFile } from "../../src/taskpane/worker/held-file";
import type { FileWorker } from "../../src/taskpane/worker/worker-workbook";
import { workerWorkbook } from "../../src/taskpane/worker/worker-workbook";
import type { Edit } from "../../src/workbook/edit";
import type { Result } from "../../src/workbook/problem";
import type { Workbook, WorkbookEvent } from "../../src/workbook/workbook";
import { xlsxPort } from "../../src/workbook/xlsx/xlsx-port";

const NAME = "06-xa-na-u.xlsx";
const SHEET = "CB, CC, VC";
const source = new Uint8Array(readFileSync(join("assets", "samples", "dien-bien-2021", "received", NAME)));

/** A worker whose messages are copied as a browser copies them, and whose fate is in the test's hands. */
class WorkerInTest implements FileWorker {
  onmessage: FileWorker["onmessage"] = null;
  onerror: FileWorker["onerror"] = null;
  /** The file as it was sent with each task; `null` where it was not. */
  readonly sent: (number | null)[] = [];
  isIdle = false;
  private readonly answerTo = heldFile();

  postMessage(task: FileTask): void {
    const copy = structuredClone(task);
    this.sent.push(copy.bytes?.length ?? null);
    if (this.isIdle) return;
    void this.answerTo(copy).then((answer) => {
      this.tell({ kind: "ready" });
      this.tell({ kind: "answered", id: copy.id, answer });
    });
  }

  terminate(): void {
    this.onmessage = null;
  }

  die(): void {
    this.tell({ kind: "ready" });
    this.onerror?.(Object.assign(new Event("error"), { message: "", filename: "", lineno: 0, colno: 0, error: null }));
  }

  private tell(news: FileNews): void {
    this.onmessage?.(new MessageEvent("message", { data: structuredClone(news) }));
  }
}

function openedInTest() {
  const workers: WorkerInTest[] = [];
  const workbook = workerWorkbook(NAME, source, () => {
    const worker = new WorkerInTest();
    workers.push(worker);
    return worker;
  });
  return { workbook, workers };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function edited(workbook: Workbook, value: number): Promise<readonly Edit[]> {
  const grid = valueOf(await workbook.readGrid(SHEET));
  return [{ kind: "set-cell", sheet: SHEET, row: 20, column: 8, before: contentAt(grid, 20, 8), after: { kind: "value", value } }];
}

/** All that a port tells, the events of one change among it. */
async function toldBy(workbook: Workbook & { readonly bytes: () => Uint8Array }) {
  const events: WorkbookEvent[] = [];
  valueOf(await workbook.listen((event) => events.push(event)));
  const before = valueOf(await workbook.facts());
  const applied = valueOf(await workbook.apply(await edited(workbook, 7.5)));
  const grid = valueOf(await workbook.readGrid(SHEET));
  const refused = await workbook.apply([{ kind: "set-cell", sheet: "không có", row: 0, column: 0, before: { kind: "value", value: null }, after: { kind: "value", value: 1 } }]);
  return { events, before, applied, grid, refused, bytes: [...workbook.bytes()] };
}

describe("a file opened in a worker of its own", () => {
  it("reads, changes, refuses and reports as one opened in the page, and is sent over once", async () => {
    const { workbook, workers } = openedInTest();
    const plain = valueOf(xlsxPort(source, { file: NAME }));
    expect(workbook.bytes()).toBe(source);
    expect(await toldBy(workbook)).toEqual(await toldBy(plain));
    expect(workbook.bytes()).not.toEqual(source);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.sent).toEqual([source.length, null, null, null, null]);
  });

  it("adds sheets whose cells are only made as they are written", async () => {
    const { workbook } = openedInTest();
    const content = linesSheet({ title: "Thử", missing: null, header: ["A"], widths: [9], lines: [(row) => [valueCell(row, 0, "dòng một", LOOK.text)]], none: "" });
    valueOf(await workbook.apply([{ kind: "add-sheet", sheet: "Thêm", content }]));
    const grid = valueOf(await workbook.readGrid("Thêm"));
    expect(contentAt(grid, 3, 0)).toEqual({ kind: "value", value: "dòng một" });
  });

  it("fails what its worker died of, by the file's name, and goes on in another from the last state", async () => {
    const { workbook, workers } = openedInTest();
    valueOf(await workbook.apply(await edited(workbook, 7.5)));
    const [first] = workers;
    if (!first) throw new Error("no worker was started");
    first.isIdle = true;
    const asked = workbook.readGrid(SHEET);
    await new Promise((resolve) => setTimeout(resolve, 0));
    first.die();
    expect(await asked).toEqual({ ok: false, problems: [{ kind: "worker-died", file: NAME }] });
    const grid = valueOf(await workbook.readGrid(SHEET));
    expect(contentAt(grid, 20, 8)).toEqual({ kind: "value", value: 7.5 });
    expect(workers.map(({ sent }) => sent.at(-1))).toEqual([null, workbook.bytes().length]);
  });

  it("is worked on in the page where no worker can be had", async () => {
    const workbook = workerWorkbook(NAME, source, () => {
      throw new Error("workers are forbidden here");
    });
    const plain = valueOf(xlsxPort(source, { file: NAME }));
    expect(await toldBy(workbook)).toEqual(await toldBy(plain));
  });

  it("says of bytes that are no workbook what the reader says", async () => {
    const workbook = workerWorkbook("thư.xlsx", new Uint8Array([1, 2, 3]), () => new WorkerInTest());
    const plain = xlsxPort(new Uint8Array([1, 2, 3]), { file: "thư.xlsx" });
    expect(await workbook.facts()).toEqual(plain);
    expect(plain.ok).toBe(false);
  });
});
