import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceRequest } from "../../src/taskpane/worker/source-reading";
import { readSourceBytes } from "../../src/taskpane/worker/source-reading";
import type { SourceWorker } from "../../src/taskpane/worker/source-reader";
import { workerReader } from "../../src/taskpane/worker/source-reader";
import type { WorkerNews, WorkerTask } from "../../src/taskpane/worker/source-worker";

/** A worker whose messages are copied as a browser copies them, and whose fate is in the test's hands. */
class WorkerInTest implements SourceWorker {
  onmessage: SourceWorker["onmessage"] = null;
  onerror: SourceWorker["onerror"] = null;
  readonly tasks: WorkerTask[] = [];

  postMessage(task: WorkerTask): void {
    this.tasks.push(structuredClone(task));
  }

  terminate(): void {
    this.onmessage = null;
  }

  tell(news: WorkerNews): void {
    this.onmessage?.(new MessageEvent("message", { data: structuredClone(news) }));
  }

  die(): void {
    this.onerror?.(Object.assign(new Event("error"), { message: "", filename: "", lineno: 0, colno: 0, error: null }));
  }

  work(): void {
    const task = this.tasks.shift();
    if (task?.kind !== "read") throw new Error("nothing was asked to be read");
    this.tell({ kind: "ready" });
    this.tell({ id: task.id, kind: "read", answer: readSourceBytes(task.request) });
  }
}

function readerInTest() {
  const workers: WorkerInTest[] = [];
  const reader = workerReader(() => {
    const worker = new WorkerInTest();
    workers.push(worker);
    return worker;
  });
  return { reader, workers };
}

const path = join("assets", "samples", "dien-bien-2021", "corrected", "02-xa-thanh-minh.xlsx");
const request = (file: string): SourceRequest => ({ file, bytes: new Uint8Array(readFileSync(path)), unit: null, register: null, rows: null });

describe("a reader of files in a worker of its own", () => {
  it("that dies over a file names that file, and reads the next with another worker", async () => {
    const { reader, workers } = readerInTest();
    const first = reader.read(request("a.xlsx"));
    workers[0]?.tell({ kind: "ready" });
    workers[0]?.die();
    expect(await first).toEqual({ ok: false, problems: [{ kind: "worker-died", file: "a.xlsx" }] });
    const next = reader.read(request("b.xlsx"));
    workers[1]?.work();
    expect(await next).toEqual(readSourceBytes(request("b.xlsx")));
    expect(workers).toHaveLength(2);
  });

  it("does without a worker where none can be started, as on a page opened from a folder", async () => {
    const forbidden = workerReader(() => {
      throw new Error("SecurityError");
    });
    expect(await forbidden.read(request("a.xlsx"))).toEqual(readSourceBytes(request("a.xlsx")));
  });

  it("does without a worker that was started and never came, also for the files after", async () => {
    const { reader, workers } = readerInTest();
    const first = reader.read(request("a.xlsx"));
    workers[0]?.die();
    expect(await first).toEqual(readSourceBytes(request("a.xlsx")));
    expect((await reader.read(request("b.xlsx"))).ok).toBe(true);
    expect(workers).toHaveLength(1);
  });

  it("answers those who wait when it is closed", async () => {
    const { reader } = readerInTest();
    const answer = reader.read(request("a.xlsx"));
    reader.close();
    expect(await answer).toEqual({ ok: false, problems: [{ kind: "worker-died", file: "a.xlsx" }] });
  });
});
