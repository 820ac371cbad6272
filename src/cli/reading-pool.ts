import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { WorkerStart, WorkerTask } from "./consolidate-worker";
import type { ReadingSetting, SourceFile, SourceOutcome } from "./source-reading";
import { readSourceFile } from "./source-reading";

/** Fewer bytes than this are read before workers have started. */
const WORTH_WORKERS = 3_000_000;
const MOST_WORKERS = 4;

/** How a run of many files is watched and stopped. */
export interface ReadingRun {
  readonly seen: (source: SourceFile) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Reads many files, in workers where that pays; outcomes in the order of the files, whichever was done first. A worker
 * that dies loses the file it was reading (`worker-died`), not the others. Cancelled, what was not read is missing.
 */
export async function readSources(
  sources: readonly SourceFile[],
  bytes: number,
  setting: ReadingSetting,
  run: ReadingRun,
): Promise<readonly SourceOutcome[]> {
  const workers = Math.min(availableParallelism(), MOST_WORKERS, sources.length);
  const outcomes: (SourceOutcome | undefined)[] = sources.map(() => undefined);
  if (workers < 2 || bytes < WORTH_WORKERS) {
    for (const [index, source] of sources.entries()) {
      if (run.isCancelled()) break;
      outcomes[index] = await readSourceFile(source, setting);
      run.seen(source);
      // Between files a Ctrl-C must be heard.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } else {
    const queue = sources.map((source, index): WorkerTask => ({ index, source }));
    queue.reverse();
    await Promise.all(Array.from({ length: workers }, () => serve(queue, outcomes, setting, run)));
  }
  return outcomes.flatMap((outcome) => (outcome ? [outcome] : []));
}

/** Keeps one worker busy until the queue is empty; a dead one is followed by another. */
async function serve(queue: WorkerTask[], outcomes: (SourceOutcome | undefined)[], setting: ReadingSetting, run: ReadingRun): Promise<void> {
  let worker = startWorker(setting);
  for (let task = queue.pop(); task && !run.isCancelled(); task = queue.pop()) {
    const outcome = await ask(worker, task, run);
    if (outcome === "died") {
      outcomes[task.index] = { kind: "lost", source: task.source, sha256: null, problems: [{ kind: "worker-died", file: task.source.path }] };
      await worker.terminate();
      worker = startWorker(setting);
    } else if (outcome !== "cancelled") outcomes[task.index] = outcome;
    run.seen(task.source);
  }
  await worker.terminate();
}

function startWorker(setting: ReadingSetting): Worker {
  const start: WorkerStart = { setting };
  return new Worker(new URL("./consolidate-worker.ts", import.meta.url), { workerData: start });
}

interface Answer {
  readonly outcome: SourceOutcome;
}

function ask(worker: Worker, task: WorkerTask, run: ReadingRun): Promise<SourceOutcome | "died" | "cancelled"> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (run.isCancelled()) settle("cancelled");
    }, 100);
    const settle = (outcome: SourceOutcome | "died" | "cancelled"): void => {
      clearInterval(look);
      worker.removeAllListeners();
      resolve(outcome);
    };
    worker.on("message", ({ outcome }: Answer) => settle(outcome));
    worker.on("error", () => settle("died"));
    worker.on("exit", () => settle("died"));
    worker.postMessage(task);
  });
}
