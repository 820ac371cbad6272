/** A platform's own inflating and deflating, for entries small enough to stand whole in memory. */
export interface WholeInflater {
  /** Larger entries (bytes, uncompressed) are still inflated piece by piece. */
  readonly largest: number;
  /** The raw deflate stream inflated; `null` where it is broken, `"longer"` where more than `size` bytes come out of it: it stops there. */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array | "longer" | null;
  /** The bytes as a raw deflate stream; the same bytes always give the same stream. */
  readonly deflate: (bytes: Uint8Array, level: 1 | 6) => Uint8Array;
  /** The bytes as a piece of a stream, with little effort: it ends with a whole byte, refers to nothing before it, and others may follow. */
  readonly deflatePiece: (bytes: Uint8Array) => Uint8Array;
  /** The `size` bytes of such a piece. */
  readonly inflatePiece: (compressed: Uint8Array, size: number) => Uint8Array;
  /** As zip has it, unsigned; going on from that of the bytes before, where given. */
  readonly crc32: (bytes: Uint8Array, previous?: number) => number;
}
