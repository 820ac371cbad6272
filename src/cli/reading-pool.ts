import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { codeOf } from "./atomic-write";
import type { SetOutline } from "../consolidate/source-share";
import { readBytes } from "./criteria-choice";
import { settleEngine } from "./engine-settings";
import type { SentOutcome } from "./sent-outcome";
import { received } from "./sent-outcome";
import type { SourceQueue, WorkerStart } from "./source-queue";
import { closeQueue, fileOf, sourceQueue, takeSources } from "./source-queue";
import type { ReadingSetting, SourceFile, SourceOutcome } from "./source-reading";
import { workerScript } from "./worker-script";

/** Fewer bytes than this are read before workers have started. */
const WORTH_WORKERS = 3_000_000;
const MOST_WORKERS = 4;
const LOOK_EVERY = 100;

/** How a run of many files is watched and stopped. */
export interface ReadingRun {
  readonly seen: (source: SourceFile) => void;
  readonly isCancelled: () => boolean;
}

/** What all who read one run share. */
interface Pool {
  readonly queue: SourceQueue;
  readonly setting: ReadingSetting;
  /** 0 until workers may begin; memory they share. */
  readonly gate: Int32Array<SharedArrayBuffer>;
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
  const pool: Pool = { queue: sourceQueue(sources, Math.max(1, readers)), setting, gate: new Int32Array(new SharedArrayBuffer(4)), outcomes: sources.map(() => undefined), outlines: new Map(), run };
  const watch = setInterval(() => {
    if (run.isCancelled()) closeQueue(pool.queue);
  }, LOOK_EVERY);
  try {
    const beside = await workersBeside(pool, readers - 1, bytes, script);
    await takeSources({ setting, queue: pool.queue, reader: 0 }, { bytesOf: readBytes, between: turn }, (index, outcome) => {
      receive(pool, index, outcome);
      if (run.isCancelled()) closeQueue(pool.queue);
    });
    await Promise.all(beside);
  } finally {
    clearInterval(watch);
  }
  return pool.outcomes.flatMap((outcome) => (outcome ? [outcome] : []));
}

/** A Ctrl-C is heard, and what other readers say. */
function turn(): Promise<unknown> {
  return new Promise((resolve) => setImmediate(resolve));
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

/** A worker as it goes about its work. */
interface Working {
  /** It waits at the gate, or is over already. */
  readonly standing: Promise<unknown>;
  /** `null` where it ended by itself or was stopped, else what is known of why it died. */
  readonly ended: Promise<string | null>;
}

/** Starts so many workers; once all of them stand the engine is settled, and they may begin. */
async function workersBeside(pool: Pool, count: number, bytes: number, script: () => Promise<URL>): Promise<readonly Promise<void>[]> {
  if (count < 1) return [];
  const url = await script();
  const first = Array.from({ length: count }, (_, index) => startWorker(pool, index + 1, url));
  await Promise.all(first.map(({ standing }) => standing));
  settleEngine(bytes);
  Atomics.store(pool.gate, 0, 1);
  Atomics.notify(pool.gate, 0);
  return first.map((working, index) => keepWorker(pool, index + 1, working, url));
}

/** Keeps one worker at it until the queue is empty; a dead one is followed by another. */
async function keepWorker(pool: Pool, reader: number, first: Working, script: URL): Promise<void> {
  for (let died = await first.ended; died !== null; died = await startWorker(pool, reader, script).ended) {
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
  readonly outcome: SentOutcome;
}

const GATE = new URL("./worker-gate.cjs", import.meta.url);

function startWorker(pool: Pool, reader: number, script: URL): Working {
  const start: WorkerStart = { setting: pool.setting, queue: pool.queue, reader };
  // The script brings what it needs: what this process was started with (tsx's loader, a third of a second) is not started again.
  const worker = new Worker(GATE, { workerData: { ...start, gate: pool.gate, script: script.href }, execArgv: [] });
  let died: string | null = null;
  const look = setInterval(() => {
    if (pool.run.isCancelled()) void worker.terminate();
  }, LOOK_EVERY);
  worker.on("message", (message: Answer | "standing") => {
    if (message !== "standing") receive(pool, message.index, received(message.outcome));
  });
  worker.on("error", (error) => {
    died = codeOf(error);
  });
  const exited = new Promise<number>((resolve) => void worker.on("exit", resolve));
  const ended = exited.then((code) => {
    clearInterval(look);
    return pool.run.isCancelled() || (died === null && code === 0) ? null : (died ?? String(code));
  });
  return { standing: Promise.race([new Promise((resolve) => void worker.once("message", resolve)), exited]), ended };
}
