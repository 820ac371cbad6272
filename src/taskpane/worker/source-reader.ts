import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { ReadSource, SourceRequest } from "./source-reading";
import type { MakingRequest } from "./workbook-making";

/** Reads files and makes workbooks of them, away from what a person sees. */
export interface SourceReader {
  readonly read: (request: SourceRequest) => Promise<Result<ReadSource>>;
  readonly make: (request: MakingRequest) => Promise<Result<Uint8Array>>;
  readonly close: () => void;
}

type Answer =
  | { readonly id: number; readonly kind: "read"; readonly answer: Result<ReadSource> }
  | { readonly id: number; readonly kind: "make"; readonly answer: Result<Uint8Array> };

/** What waits for an answer: told it, or that there will be none. */
interface Waiting {
  readonly answered: (answer: Answer) => void;
  readonly died: () => void;
}

/** A reader in a worker of its own, started at the first task. A worker that dies fails what it was doing, and starts anew. */
export function workerReader(): SourceReader {
  let worker: Worker | null = null;
  let ids = 0;
  const waiting = new Map<number, Waiting>();
  const stop = (): void => {
    worker?.terminate();
    worker = null;
    for (const { died } of waiting.values()) died();
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL("./source-worker.ts", import.meta.url));
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.answered(data);
      waiting.delete(data.id);
    };
    started.onerror = stop;
    return started;
  };
  const ask = (task: object, asked: Waiting): void => {
    worker ??= start();
    const id = ids++;
    waiting.set(id, asked);
    worker.postMessage({ ...task, id });
  };
  return {
    read: (request) =>
      new Promise((resolve) =>
        ask({ kind: "read", request }, {
          answered: (data) => (data.kind === "read" ? resolve(data.answer) : undefined),
          died: () => resolve(fail({ kind: "worker-died", file: request.file })),
        }),
      ),
    make: (request) =>
      new Promise((resolve) =>
        ask({ kind: "make", request }, {
          answered: (data) => (data.kind === "make" ? resolve(data.answer) : undefined),
          died: () => resolve(fail({ kind: "worker-died" })),
        }),
      ),
    close: stop,
  };
}
