import type { SourceFile } from "./source-list";

/** How many files stand how. */
export interface SourceCounts {
  /** Read or found unreadable: nothing is awaited of them. */
  readonly finished: number;
  readonly read: number;
  readonly failed: number;
  /** Read, with a list whose unit nobody has named. */
  readonly unnamed: number;
}

/** Counts the files by how far they are. */
export function sourceCounts(files: readonly SourceFile[]): SourceCounts {
  const read = files.filter(({ state }) => state.kind === "read").length;
  const failed = files.filter(({ state }) => state.kind === "failed").length;
  return { finished: read + failed, read, failed, unnamed: files.filter(asksForUnit).length };
}

/** Whether a list of the file has a unit that only a person can name. */
export function asksForUnit({ state }: SourceFile): boolean {
  return state.kind === "read" && state.read.share.units.some(({ standing }) => standing === "unnamed");
}

/** Whether a file waits for a person: it could not be read, or its unit is to be named. */
export function needsPerson(source: SourceFile): boolean {
  return source.state.kind === "failed" || asksForUnit(source);
}

/** What a file is found by: its own name, and those of its units. */
export function namesOf({ file, state }: SourceFile): readonly string[] {
  return [file, ...(state.kind === "read" ? state.read.share.units.map(({ name }) => name) : [])];
}
