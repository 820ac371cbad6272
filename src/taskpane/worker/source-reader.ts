import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { PageWorker } from "./attended-worker";
import { attendedWorker } from "./attended-worker";
import type { ReadSource, SourceRequest } from "./source-reading";
import type { WorkerNews, WorkerTask } from "./source-worker";
import type { MakingRequest } from "./workbook-making";

/** Reads files and makes workbooks of them, away from what a person sees. */
export interface SourceReader {
  readonly read: (request: SourceRequest) => Promise<Result<ReadSource>>;
  readonly make: (request: MakingRequest) => Promise<Result<Uint8Array>>;
  readonly close: () => void;
}

export type SourceWorker = PageWorker<WorkerTask, WorkerNews>;

/** What was asked, and who waits: for an answer, for the page's own work, or for word that there will be none. */
interface Waiting {
  readonly answered: (news: WorkerNews) => void;
  readonly workHere: () => void;
  readonly died: () => void;
}

/** The worker of the page. Throws where the browser has none or will not start one. */
function startedWorker(): SourceWorker {
  return new Worker(new URL("./source-worker.ts", import.meta.url));
}

/**
 * A reader in a worker of its own, started at the first task. Where no worker comes, the page does the work itself; one
 * that dies at work fails what it was doing, by name (`worker-died`), and the next task gets another.
 */
export function workerReader(start: () => SourceWorker = startedWorker): SourceReader {
  let canStart = true;
  let ids = 0;
  const waiting = new Map<number, Waiting>();
  const settleAll = (settle: (one: Waiting) => void): void => {
    const all = [...waiting.values()];
    waiting.clear();
    all.forEach(settle);
  };
  const worker = attendedWorker(start, {
    hear: (news) => {
      waiting.get(news.id)?.answered(news);
      waiting.delete(news.id);
    },
    absent: () => {
      canStart = false;
      settleAll(({ workHere }) => workHere());
    },
    died: () => settleAll(({ died }) => died()),
  });
  const ask = (task: WorkerTask, asked: Waiting): void => {
    if (!canStart) return asked.workHere();
    waiting.set(task.id, asked);
    worker.post(task);
  };
  return {
    read: (request) =>
      new Promise((resolve, reject) =>
        ask({ id: ids++, kind: "read", request }, {
          answered: (news) => (news.kind === "read" ? resolve(news.answer) : undefined),
          workHere: () => void import("./source-reading").then(({ readSourceBytes }) => resolve(readSourceBytes(request))).catch(reject),
          died: () => resolve(fail({ kind: "worker-died", file: request.file })),
        }),
      ),
    make: (request) =>
      new Promise((resolve, reject) =>
        ask({ id: ids++, kind: "make", request }, {
          answered: (news) => (news.kind === "make" ? resolve(news.answer) : undefined),
          workHere: () => void import("./workbook-making").then(({ consolidatedWorkbook }) => resolve(consolidatedWorkbook(request))).catch(reject),
          died: () => resolve(fail({ kind: "worker-died" })),
        }),
      ),
    close: () => {
      worker.end();
      settleAll(({ died }) => died());
    },
  };
}
