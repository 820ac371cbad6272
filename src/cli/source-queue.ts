import type { BytesOf, ReadingSetting, SourceFile, SourceOutcome } from "./source-reading";
import { readSourceFile } from "./source-reading";

/** The files of one run, and who has which: memory shared by all who read, so that nobody waits to be told. */
export interface SourceQueue {
  readonly sources: readonly SourceFile[];
  /** [0]: the next file nobody has taken; [1 + reader]: the file that reader has, -1 for none. */
  readonly places: Int32Array<SharedArrayBuffer>;
}

/** What a worker is given when it starts. */
export interface WorkerStart {
  readonly setting: ReadingSetting;
  readonly queue: SourceQueue;
  /** Its number among those who read, from 0. */
  readonly reader: number;
}

/** A queue with every file still to be taken by so many readers. */
export function sourceQueue(sources: readonly SourceFile[], readers: number): SourceQueue {
  const places = new Int32Array(new SharedArrayBuffer(4 * (1 + readers)));
  return { sources, places: places.fill(-1, 1) };
}

/** Nobody takes another file from here on. */
export function closeQueue({ sources, places }: SourceQueue): void {
  Atomics.store(places, 0, sources.length);
}

/** The file a reader has, or had when it died; `null` where it has none. */
export function fileOf({ sources, places }: SourceQueue, reader: number): { readonly index: number; readonly source: SourceFile } | null {
  const index = Atomics.load(places, 1 + reader);
  const source = sources[index];
  return source ? { index, source } : null;
}

/** How a reader gets at its files. */
export interface ReaderWays {
  readonly bytesOf: BytesOf;
  /** What it hears between two files, if it must hear anything. */
  readonly between: (() => Promise<unknown>) | null;
}

/** Takes one file after another and reads it, until none is left. */
export async function takeSources(
  { setting, queue, reader }: WorkerStart,
  { bytesOf, between }: ReaderWays,
  done: (index: number, outcome: SourceOutcome) => void,
): Promise<void> {
  const { sources, places } = queue;
  for (let index = Atomics.add(places, 0, 1); ; index = Atomics.add(places, 0, 1)) {
    const source = sources[index];
    Atomics.store(places, 1 + reader, source ? index : -1);
    if (!source) return;
    done(index, await readSourceFile(source, setting, bytesOf));
    if (between) await between();
  }
}
