/** A platform's own inflating, for entries small enough to stand whole in memory. */
export interface WholeInflater {
  /** Larger entries (bytes, uncompressed) are still inflated piece by piece. */
  readonly largest: number;
  /** The raw deflate stream inflated; `null` where it is broken, `"longer"` where more than `size` bytes come out of it: it stops there. */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array | "longer" | null;
  /** As zip has it, unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
}
