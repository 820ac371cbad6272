import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { codeOf } from "./atomic-write";
import type { SetOutline } from "../consolidate/source-share";
import type { SourceQueue, WorkerStart } from "./source-queue";
import { closeQueue, fileOf, sourceQueue, takeSources } from "./source-queue";
import type { ReadingSetting, SourceFile, SourceOutcome } from "./source-reading";
import { workerScript } from "./worker-script";

/** Fewer bytes than this are read before workers have started. */
const WORTH_WORKERS = 3_000_000;
const MOST_WORKERS = 4;
const LOOK_EVERY = 100;
/**
 * From so many bytes on (some 150 000 people) heaps are swept before they have doubled: what is kept grows file by file, and
 * 300 lists of 1 000 left a hundred megabytes more; it costs a seventh of the time.
 */
const MANY_BYTES = 16_000_000;

/** How a run of many files is watched and stopped. */
export interface ReadingRun {
  readonly seen: (source: SourceFile) => void;
  readonly isCancelled: () => boolean;
}

/** What all who read one run share. */
interface Pool {
  readonly queue: SourceQueue;
  readonly setting: ReadingSetting;
  readonly outcomes: (SourceOutcome | undefined)[];
  /** The outlines of criteria sets so far, by key: a province's files name the same few, and each brought its own copy. */
  readonly outlines: Map<string, SetOutline>;
  readonly run: ReadingRun;
}

/**
 * Reads many files, with workers beside this thread where that pays; outcomes in the order of the files, whichever was
 * done first. A worker that dies loses the file it was reading (`worker-died`), not the others. Cancelled, what was not
 * read is missing.
 */
export async function readSources(
  sources: readonly SourceFile[],
  bytes: number,
  setting: ReadingSetting,
  run: ReadingRun,
  script: () => Promise<URL> = workerScript,
): Promise<readonly SourceOutcome[]> {
  const readers = bytes < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS, sources.length);
  if (readers > 1) settleEngine(bytes);
  const pool: Pool = { queue: sourceQueue(sources, Math.max(1, readers)), setting, outcomes: sources.map(() => undefined), outlines: new Map(), run };
  const watch = setInterval(() => {
    if (run.isCancelled()) closeQueue(pool.queue);
  }, LOOK_EVERY);
  try {
    const beside = Array.from({ length: readers - 1 }, (_, index) => keepWorker(pool, index + 1, script));
    await takeSources({ setting, queue: pool.queue, reader: 0 }, (index, outcome) => {
      receive(pool, index, outcome);
      if (run.isCancelled()) closeQueue(pool.queue);
    });
    await Promise.all(beside);
  } finally {
    clearInterval(watch);
  }
  return pool.outcomes.flatMap((outcome) => (outcome ? [outcome] : []));
}

/**
 * A run of many small files is over before the engine has optimised all it would: plain machine code at once and half as
 * many optimisations took an eighth less processor time, and optimising functions without what they call another seventh
 * (166 lists of 500, Node 20; at 300 lists of 1 000 the last makes no difference).
 */
function settleEngine(bytes: number): void {
  setFlagsFromString("--always-sparkplug");
  setFlagsFromString("--interrupt-budget=264000");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
  if (bytes > MANY_BYTES) setFlagsFromString("--heap-growing-percent=50");
}

function receive({ outcomes, outlines, run, queue }: Pool, index: number, outcome: SourceOutcome): void {
  outcomes[index] = outcome.kind === "read" ? { ...outcome, sets: outcome.sets.map((set) => oneOf(outlines, set)) } : outcome;
  const source = queue.sources[index];
  if (source) run.seen(source);
}

function oneOf(outlines: Map<string, SetOutline>, set: SetOutline): SetOutline {
  const known = outlines.get(set.key) ?? set;
  outlines.set(set.key, known);
  return known;
}

/** Keeps one worker at it until the queue is empty; a dead one is followed by another. */
async function keepWorker(pool: Pool, reader: number, script: () => Promise<URL>): Promise<void> {
  const url = await script();
  for (let died = await work(pool, reader, url); died !== null; died = await work(pool, reader, url)) {
    const had = fileOf(pool.queue, reader);
    // Dead before it took a file, another would fare no better: the others read what there is.
    if (!had) return;
    const problem = { kind: "worker-died", file: had.source.path, params: { detail: died } } as const;
    if (!pool.outcomes[had.index]) receive(pool, had.index, { kind: "lost", source: had.source, sha256: null, problems: [problem] });
    Atomics.store(pool.queue.places, 1 + reader, -1);
  }
}

interface Answer {
  readonly index: number;
  readonly outcome: SourceOutcome;
}

/** Runs one worker to its end: `null` where it ended by itself or was stopped, else what is known of why it died. */
function work(pool: Pool, reader: number, script: URL): Promise<string | null> {
  const start: WorkerStart = { setting: pool.setting, queue: pool.queue, reader };
  // The script brings what it needs: what this process was started with (tsx's loader, a third of a second) is not started again.
  const worker = new Worker(script, { workerData: start, execArgv: [] });
  return new Promise((resolve) => {
    let died: string | null = null;
    const look = setInterval(() => {
      if (pool.run.isCancelled()) void worker.terminate();
    }, LOOK_EVERY);
    worker.on("message", ({ index, outcome }: Answer) => receive(pool, index, outcome));
    worker.on("error", (error) => {
      died = codeOf(error);
    });
    worker.on("exit", (code) => {
      clearInterval(look);
      resolve(pool.run.isCancelled() || (died === null && code === 0) ? null : (died ?? String(code)));
    });
  });
}
