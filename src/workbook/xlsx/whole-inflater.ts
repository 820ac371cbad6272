/** A platform's own inflating and deflating, for entries small enough to stand whole in memory. */
export interface WholeInflater {
  /** Larger entries (bytes, uncompressed) are still inflated piece by piece. */
  readonly largest: number;
  /** The raw deflate stream inflated; `null` where it is broken, `"longer"` where more than `size` bytes come out of it: it stops there. */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array | "longer" | null;
  /** The bytes as a raw deflate stream; the same bytes always give the same stream. */
  readonly deflate: (bytes: Uint8Array, level: 1 | 6) => Uint8Array;
  /** As zip has it, unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
}
