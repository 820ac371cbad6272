import { readFileSync } from "node:fs";
import { join } from "node:path";
import { esmPackage } from "../host/esm-package";
import { readFileBook } from "../../../src/workbench/grid/file-book";
import type { FileNews, FileTask } from "../../../src/workbench/grid/file-book-worker";
import type { FileWorker } from "../../../src/workbench/grid/read-file-aside";
import { readFileAside } from "../../../src/workbench/grid/read-file-aside";

jest.mock("lodash-es", () => jest.requireActual("lodash"));
jest.mock("rbush", () => esmPackage("rbush"));
jest.mock("kdbush", () => esmPackage("kdbush"));
jest.mock("nanoid", () => esmPackage("nanoid"));

const bytes = new Uint8Array(readFileSync(join("assets", "samples", "dien-bien-2021", "received", "06-xa-na-u.xlsx")));

/** A worker whose messages are copied as a browser copies them, and which does as it is told. */
class WorkerInTest implements FileWorker {
  onmessage: FileWorker["onmessage"] = null;
  onerror: FileWorker["onerror"] = null;
  isEnded = false;

  constructor(private readonly work: (worker: WorkerInTest, task: FileTask) => void) {}

  postMessage(task: FileTask): void {
    this.work(this, structuredClone(task));
  }

  tell(news: FileNews): void {
    this.onmessage?.(new MessageEvent("message", { data: structuredClone(news) }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const failure = (): ErrorEvent => Object.assign(new Event("error"), { message: "", filename: "", lineno: 0, colno: 0, error: null });

describe("a file read in a worker", () => {
  it("is the file as read on the page, and the worker is gone afterwards", async () => {
    const worker = new WorkerInTest((told, { name, bytes: given }) => {
      told.tell({ kind: "ready" });
      void readFileBook(name, given).then((answer) => told.tell({ kind: "read", answer }));
    });
    expect(await readFileAside("sổ.xlsx", bytes, () => worker)).toEqual(await readFileBook("sổ.xlsx", bytes));
    expect(worker.isEnded).toBe(true);
  });

  it("is read on the page where no worker comes, and said to have killed one that came", async () => {
    const none = (): FileWorker => {
      throw new Error("forbidden");
    };
    expect((await readFileAside("sổ.xlsx", bytes, none)).ok).toBe(true);
    const dying = new WorkerInTest((told) => {
      told.tell({ kind: "ready" });
      told.onerror?.(failure());
    });
    expect(await readFileAside("sổ.xlsx", bytes, () => dying)).toEqual({ ok: false, problems: [{ kind: "worker-died", file: "sổ.xlsx" }] });
  });
});
