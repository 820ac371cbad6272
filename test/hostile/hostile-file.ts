import type { Kept } from "../../src/workbook/xlsx/reading-budget";
import type { ProblemKind } from "../../src/workbook/problem";

/** What must become of a hostile file: refused for that reason, or read, with so many people found in its lists. */
export type Expected =
  | { readonly refused: ProblemKind; readonly part?: string; readonly reason?: string; readonly cell?: string }
  | { readonly subjects: number };

/** A hostile or broken file: made when asked for, so that the corpus costs no memory before. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly expected: Expected;
  /** How much may be kept of it, where the real limit would take long to reach. */
  readonly most?: Readonly<Record<Kept, number>>;
}

export function hostile(name: string, expected: Expected, make: () => Uint8Array, most?: HostileFile["most"]): HostileFile {
  return { name, make, expected, ...(most ? { most } : {}) };
}

/** Numbers in [0, 1) that are the same on every machine for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
