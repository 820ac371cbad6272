import { deflateSync } from "fflate";

/** A place between two blocks of a deflate stream: bits before it, and bytes that come out of them. */
interface BlockStart {
  readonly bit: number;
  readonly out: number;
}

/** The order in which a block gives the lengths of its length codes (RFC 1951, 3.2.7). */
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const END_OF_BLOCK = 256;

/**
 * Deflates `after`, copying the blocks of `compressed` (the deflated `before`) as far as both begin alike: flags
 * stand near the end of a sheet, and deflating the 60 MB before them again takes longer than reading them did.
 */
export function deflateReusing(compressed: Uint8Array, before: Uint8Array, after: Uint8Array, level: 1 | 6): Uint8Array {
  const start = lastBlockStart(compressed, sameLength(before, after));
  if (start.out === 0) return deflateSync(after, { level });
  const rest = deflateSync(after.subarray(start.out), { level });
  const whole = start.bit >> 3;
  const spare = start.bit & 7;
  // An empty stored block (three zero bits, then padding) brings the stream back to a whole byte.
  const joint = spare === 0 ? 0 : spare + 3 > 8 ? 2 : 1;
  const out = new Uint8Array(whole + (joint === 0 ? 0 : joint + 4) + rest.length);
  out.set(compressed.subarray(0, whole));
  if (joint > 0) {
    out[whole] = (compressed[whole] ?? 0) & ((1 << spare) - 1);
    out.set([0, 0, 0xff, 0xff], whole + joint);
  }
  out.set(rest, out.length - rest.length);
  return out;
}

function sameLength(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at += 1;
  return at;
}

/** Bit positions are reckoned in 32 bits. */
const MAX_COMPRESSED = 1 << 28;

/** The last block of a sound deflate stream that begins with `limit` bytes or fewer out. */
function lastBlockStart(data: Uint8Array, limit: number): BlockStart {
  let block: BlockStart = { bit: 0, out: 0 };
  while (block.bit >> 3 < data.length && data.length < MAX_COMPRESSED) {
    const header = bitsAt(data, block.bit);
    const end = skipBlock(data, block.bit + 3, (header >> 1) & 3, block.out);
    if ((header & 1) === 1 || end.out > limit) return block;
    block = end;
  }
  return { bit: 0, out: 0 };
}

/** At least 17 bits from a bit position on. */
function bitsAt(data: Uint8Array, bit: number): number {
  const at = bit >> 3;
  return ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16)) >> (bit & 7);
}

function skipBlock(data: Uint8Array, bit: number, type: number, out: number): BlockStart {
  if (type === 0) {
    const at = (bit + 7) >> 3;
    const length = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
    return { bit: (at + 4 + length) * 8, out: out + length };
  }
  if (type === 1) return skipSymbols(data, bit, out, FIXED_SYMBOLS, FIXED_DISTANCES);
  const codes = readCodes(data, bit);
  return skipSymbols(data, codes.bit, out, codes.symbols, codes.distances);
}

/** A Huffman code as a table over the next `bits` bits: `symbol << 4 | length`. */
interface CodeTable {
  readonly bits: number;
  readonly table: Uint16Array;
}

function codeTable(lengths: Uint8Array): CodeTable {
  const bits = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << bits);
  const counts = new Uint16Array(17);
  for (const length of lengths) if (length > 0) counts[length + 1] = (counts[length + 1] ?? 0) + 1;
  for (let length = 2; length <= 16; length += 1) counts[length] = ((counts[length - 1] ?? 0) + (counts[length] ?? 0)) << 1;
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const code = counts[length] ?? 0;
    counts[length] = code + 1;
    for (let at = reversed(code, length); at < table.length; at += 1 << length) table[at] = (symbol << 4) | length;
  });
  return { bits, table };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let at = 0; at < length; at += 1) result |= ((code >> at) & 1) << (length - 1 - at);
  return result;
}

const FIXED_SYMBOLS = codeTable(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const FIXED_DISTANCES = codeTable(new Uint8Array(30).fill(5));

function readCodes(data: Uint8Array, start: number): { readonly bit: number; readonly symbols: CodeTable; readonly distances: CodeTable } {
  const header = bitsAt(data, start);
  const symbolCount = (header & 31) + 257;
  const distanceCount = ((header >> 5) & 31) + 1;
  const codeCount = ((header >> 10) & 15) + 4;
  let bit = start + 14;
  const codeLengths = new Uint8Array(19);
  for (const index of CODE_ORDER.slice(0, codeCount)) {
    codeLengths[index] = bitsAt(data, bit) & 7;
    bit += 3;
  }
  const code = codeTable(codeLengths);
  const lengths = new Uint8Array(symbolCount + distanceCount);
  for (let at = 0; at < lengths.length; ) {
    const entry = code.table[bitsAt(data, bit) & ((1 << code.bits) - 1)] ?? 0;
    bit += entry & 15;
    const symbol = entry >> 4;
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    const [extra, base] = symbol === 16 ? [2, 3] : symbol === 17 ? [3, 3] : [7, 11];
    const repeat = base + (bitsAt(data, bit) & ((1 << extra) - 1));
    bit += extra;
    lengths.fill(symbol === 16 ? (lengths[at - 1] ?? 0) : 0, at, at + repeat);
    at += repeat;
  }
  return { bit, symbols: codeTable(lengths.subarray(0, symbolCount)), distances: codeTable(lengths.subarray(symbolCount)) };
}

/** Walks over the symbols of a block, counting what comes out of them without making it. */
function skipSymbols(data: Uint8Array, start: number, from: number, symbols: CodeTable, distances: CodeTable): BlockStart {
  const symbolMask = (1 << symbols.bits) - 1;
  const distanceMask = (1 << distances.bits) - 1;
  let bit = start;
  let out = from;
  while (bit >> 3 < data.length) {
    const entry = symbols.table[bitsAt(data, bit) & symbolMask] ?? 0;
    bit += entry & 15;
    const symbol = entry >> 4;
    if (symbol < END_OF_BLOCK) {
      out += 1;
      continue;
    }
    if (symbol === END_OF_BLOCK) break;
    const extra = LENGTH_EXTRA[symbol - 257] ?? 0;
    out += (LENGTH_BASE[symbol - 257] ?? 0) + (bitsAt(data, bit) & ((1 << extra) - 1));
    bit += extra;
    const distance = distances.table[bitsAt(data, bit) & distanceMask] ?? 0;
    bit += (distance & 15) + (DISTANCE_EXTRA[distance >> 4] ?? 0);
  }
  return { bit, out };
}
