import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { codeOf } from "./atomic-write";
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
  let reader = startReader(setting);
  for (let task = queue.pop(); task && !run.isCancelled(); task = queue.pop()) {
    const outcome = await reader.read(task, run.isCancelled);
    if (outcome !== "cancelled" && "died" in outcome) {
      outcomes[task.index] = { kind: "lost", source: task.source, sha256: null, problems: [{ kind: "worker-died", file: task.source.path, params: { detail: outcome.died } }] };
      await reader.end();
      reader = startReader(setting);
    } else if (outcome !== "cancelled") outcomes[task.index] = outcome;
    run.seen(task.source);
  }
  await reader.end();
}

/** A worker that ended before it answered, and what is known of why. */
interface Death {
  readonly died: string;
}

interface Answer {
  readonly outcome: SourceOutcome;
}

/** A worker that reads one file at a time. */
interface Reader {
  read(task: WorkerTask, isCancelled: () => boolean): Promise<SourceOutcome | Death | "cancelled">;
  end(): Promise<unknown>;
}

const LOOK_EVERY = 100;

function startReader(setting: ReadingSetting): Reader {
  const start: WorkerStart = { setting };
  const worker = new Worker(new URL("./consolidate-worker.mjs", import.meta.url), { workerData: start });
  let answer: (outcome: SourceOutcome | Death | "cancelled") => void = () => undefined;
  worker.on("message", ({ outcome }: Answer) => answer(outcome));
  worker.on("error", (error) => answer({ died: codeOf(error) }));
  worker.on("exit", (code) => answer({ died: String(code) }));
  return {
    read: (task, isCancelled) =>
      new Promise((resolve) => {
        const look = setInterval(() => {
          if (isCancelled()) answer("cancelled");
        }, LOOK_EVERY);
        answer = (outcome) => {
          clearInterval(look);
          resolve(outcome);
        };
        worker.postMessage(task);
      }),
    end: () => worker.terminate(),
  };
}
