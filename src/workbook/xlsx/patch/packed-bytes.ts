import type { WholeInflater } from "../whole-inflater";
import { joinedBytes } from "./joined-bytes";

interface PackedPiece {
  readonly compressed: Uint8Array;
  /** Uncompressed. */
  readonly length: number;
}

/**
 * The bytes of a large part, deflated as they were made: nothing more of it is held. Each piece is a part of the one
 * stream that refers to nothing before it, so that it can be read by itself.
 */
export interface PackedBytes {
  readonly pieces: readonly PackedPiece[];
  /** Uncompressed. */
  readonly length: number;
  /** As zip has it. */
  readonly crc: number;
}

/** What is longer is packed, so many bytes at a time. */
const PIECE = 1 << 20;

/** An empty last block: what ends a stream of pieces. */
const END = Uint8Array.of(3, 0);

/** The pieces one behind the other; packed where they are many and the platform packs pieces itself. */
export function gatherBytes(made: Iterable<Uint8Array>, native: WholeInflater | undefined): Uint8Array | PackedBytes {
  const waiting: Uint8Array[] = [];
  const pieces: PackedPiece[] = [];
  let size = 0;
  let crc = 0;
  const pack = ({ crc32, deflatePiece }: WholeInflater): void => {
    const bytes = joinedBytes(waiting);
    waiting.length = 0;
    size = 0;
    crc = crc32(bytes, crc);
    pieces.push({ compressed: deflatePiece(bytes), length: bytes.length });
  };
  for (const one of made) {
    waiting.push(one);
    size += one.length;
    if (native && size >= PIECE) pack(native);
  }
  if (!native || pieces.length === 0) return joinedBytes(waiting);
  pack(native);
  return { pieces, length: pieces.reduce((sum, { length }) => sum + length, 0), crc };
}

/** Whether the bytes are packed. Bytes of another window are bytes too. */
export function isPacked(bytes: Uint8Array | PackedBytes): bytes is PackedBytes {
  return "pieces" in bytes;
}

/** The whole deflate stream. */
export function packedStream({ pieces }: PackedBytes): Uint8Array {
  return joinedBytes([...pieces.map(({ compressed }) => compressed), END]);
}

/** What the pieces hold, one after another. */
export function* unpackedPieces({ pieces }: PackedBytes, native: WholeInflater): Generator<Uint8Array> {
  for (const { compressed, length } of pieces) yield native.inflatePiece(compressed, length);
}
