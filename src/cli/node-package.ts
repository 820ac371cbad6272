import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { PackageLimits } from "../workbook/xlsx/package-limits";
import { NODE_LIMITS } from "../workbook/xlsx/package-limits";
import type { WholeInflater } from "../workbook/xlsx/whole-inflater";
import { codeOf } from "./atomic-write";

/** Beyond it the XML of a sheet is scanned as it comes, so that it never stands in memory as a whole. */
const LARGEST = 1 << 24;

const NATIVE: WholeInflater = {
  largest: LARGEST,
  inflate: (compressed, size) => {
    try {
      // One piece of the size that was declared; a byte more ends it.
      return inflateRawSync(compressed, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
    } catch (error) {
      const code = codeOf(error);
      if (code === "ERR_BUFFER_TOO_LARGE") return "longer";
      if (code.startsWith("Z_")) return null;
      throw error;
    }
  },
  deflate: (bytes, level) => deflateRawSync(bytes, { level }),
  deflatePiece: (bytes) => deflateRawSync(bytes, { level: 1, finishFlush: constants.Z_SYNC_FLUSH }),
  inflatePiece: (compressed, size) => inflateRawSync(compressed, { chunkSize: Math.max(64, size + 1), finishFlush: constants.Z_SYNC_FLUSH }),
  crc32: (bytes, previous) => crc32(bytes, previous),
};

/** The limits of a package read or written by the command, and Node's own inflating and deflating within them. */
export const NODE_PACKAGE: PackageLimits = { ...NODE_LIMITS, inflater: NATIVE };
