/** One thing to be measured: prepared (modules loaded) outside the clock, run once inside it. */
export interface BenchCase {
  readonly name: string;
  readonly prepare: () => Promise<(bytes: Uint8Array) => unknown>;
  /** Runs at the largest size, where it is too slow to repeat as often as the others. */
  readonly runsWhenLarge?: number;
  /** Whether it counts among "the libraries". */
  readonly isLibrary?: boolean;
}

/** What a ratio of two medians should stay under at the largest size. `of` names a case, or is `fastest library`. */
export interface BenchTarget {
  readonly name: string;
  readonly of: string;
  readonly atMost: number;
}

/** A `NAME.bench.ts` exports one as `bench`. */
export interface Bench {
  readonly title: string;
  /** People in the list that is read. */
  readonly sizes: readonly number[];
  readonly cases: readonly BenchCase[];
  readonly targets: readonly BenchTarget[];
}

/** A bench that measures by itself, in a browser say: its lines are printed as they are. */
export interface SelfMeasuringBench {
  readonly title: string;
  readonly measured: () => Promise<readonly string[]>;
}

export const FASTEST_LIBRARY = "fastest library";

/** What one run in a process of its own gives. */
export interface Measurement {
  readonly milliseconds: number;
  /** Processor time of all the process's threads: what remains comparable on a busy machine. */
  readonly cpuMilliseconds: number;
  /** Peak resident memory of the process, modules and input included. */
  readonly peakMegabytes: number;
}

/** The bench of that name: the one place that knows where they stand. */
export async function loadBench(name: string): Promise<Bench | SelfMeasuringBench> {
  const module: unknown = await import(new URL(`./${name}.bench.ts`, import.meta.url).href);
  if (typeof module === "object" && module !== null && "bench" in module && (isBench(module.bench) || measuresItself(module.bench))) return module.bench;
  throw new Error(`bench/${name}.bench.ts exports no bench`);
}

export function measuresItself(value: unknown): value is SelfMeasuringBench {
  return typeof value === "object" && value !== null && "title" in value && "measured" in value;
}

export function isBench(value: unknown): value is Bench {
  return typeof value === "object" && value !== null && "title" in value && "cases" in value && "sizes" in value;
}
