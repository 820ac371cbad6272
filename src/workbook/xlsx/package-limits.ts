import type { WholeInflater } from "./whole-inflater";

/** How much a package may unfold to before it is refused. Sizes in bytes, uncompressed. */
export interface PackageLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Uncompressed to compressed; asked of entries above `RATIO_FLOOR` only. */
  readonly ratio: number;
  /** Inflates what is small, where the platform does that faster than we; within the same limits. */
  readonly inflater?: WholeInflater;
}

/**
 * Small entries may be as repetitive as they like. Above it, deflate's own ceiling is 1032:1 (runs of one byte),
 * while the most monotonous honest parts (64 000 equal `<xf/>`) stay near 300:1.
 */
export const RATIO_FLOOR = 1 << 20;

const MIB = 1 << 20;

export const BROWSER_LIMITS: PackageLimits = {
  entries: 1000,
  entryBytes: 256 * MIB,
  totalBytes: 512 * MIB,
  ratio: 700,
};

export const NODE_LIMITS: PackageLimits = {
  entries: 1000,
  entryBytes: 1024 * MIB,
  totalBytes: 2048 * MIB,
  ratio: 700,
};
