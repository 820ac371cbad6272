import { fail, succeed } from "../problem";
import type { Problem, Result } from "../problem";

/** Why a zip is refused as `zip-broken` (`params.reason`). */
export type ZipFault = "truncated" | "directory" | "header" | "overlap" | "method" | "size" | "crc" | "deflate" | "split";

/** One record of the central directory, as it stands there. */
export interface DirectoryRecord {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time and date words. */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  /** Where its local header begins in the file. */
  readonly localOffset: number;
}

/** The central directory: its records in order, where it begins, and the archive's comment. */
export interface ZipDirectory {
  readonly records: readonly DirectoryRecord[];
  readonly start: number;
  readonly comment: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const RECORD_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const UTF8_FLAG = 0x0800;

export function zipBroken(reason: ZipFault, part?: string): Problem {
  return { kind: "zip-broken", params: { reason }, ...(part === undefined ? {} : { part }) };
}

/** Reads the central directory (ZIP64 included). `maxEntries` is asked before any record is read. */
export function readDirectory(bytes: Uint8Array, maxEntries: number): Result<ZipDirectory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt < 0) return fail(zipBroken("truncated"));
  const end = readEnd(view, endAt);
  if (!end) return fail(zipBroken("directory"));
  if (end.disk !== 0) return fail(zipBroken("split"));
  if (end.count > maxEntries) {
    return fail({ kind: "zip-too-many-entries", params: { entries: end.count, limit: maxEntries } });
  }
  const records: DirectoryRecord[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    const read = readRecord(bytes, view, at, end.limit);
    if (!read) return fail(zipBroken("directory"));
    records.push(read.record);
    at = read.next;
  }
  if (at !== end.start + end.size) return fail(zipBroken("directory"));
  return succeed({ records, start: end.start, comment: bytes.slice(endAt + END_SIZE, endAt + END_SIZE + view.getUint16(endAt + 20, true)) });
}

/**
 * The end record whose comment reaches to the end of the file, searched from the back; else the last one that is whole:
 * mail servers and web pages leave line ends and zeros behind what they pass on.
 */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  let followed = -1;
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const end = at + END_SIZE + view.getUint16(at + 20, true);
    if (end === view.byteLength) return at;
    if (end < view.byteLength && followed < 0) followed = at;
  }
  return followed;
}

interface EndRecord {
  readonly disk: number;
  readonly count: number;
  readonly size: number;
  readonly start: number;
  /** The directory must lie before it. */
  readonly limit: number;
}

function readEnd(view: DataView, at: number): EndRecord | null {
  const end64 = readEnd64(view, at);
  if (end64 === "broken") return null;
  const end = end64 ?? {
    disk: view.getUint16(at + 4, true),
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
    limit: at,
  };
  return end.start + end.size <= end.limit ? end : null;
}

function readEnd64(view: DataView, endAt: number): EndRecord | "broken" | null {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END64_SIGNATURE) return "broken";
  return {
    disk: view.getUint32(at + 16, true),
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    start: Number(view.getBigUint64(at + 48, true)),
    limit: at,
  };
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limit: number,
): { readonly record: DirectoryRecord; readonly next: number } | null {
  if (at + 46 > limit || view.getUint32(at, true) !== RECORD_SIGNATURE) return null;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > limit) return null;
  const extra = bytes.subarray(nameEnd, extraEnd);
  const wide = widen(extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if (!wide) return null;
  const flags = view.getUint16(at + 8, true);
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const name = entryName(nameBytes, (flags & UTF8_FLAG) !== 0);
  if (name === null) return null;
  const record: DirectoryRecord = {
    name,
    nameBytes,
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size: wide[0],
    compressedSize: wide[1],
    localOffset: wide[2],
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    extra,
    comment: bytes.subarray(extraEnd, next),
  };
  return { record, next };
}

type Sizes = readonly [size: number, compressedSize: number, offset: number];

/** ZIP64: fields that stand at 0xFFFFFFFF are given, in this order, by the extra field 0x0001. */
function widen(extra: Uint8Array, fields: Sizes): Sizes | null {
  if (!fields.includes(0xffffffff)) return fields;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    let next = at + 4;
    let isShort = end > extra.length;
    const take = (field: number): number => {
      if (field !== 0xffffffff) return field;
      if (next + 8 > end || isShort) {
        isShort = true;
        return 0;
      }
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const wide: Sizes = [take(fields[0]), take(fields[1]), take(fields[2])];
    return isShort ? null : wide;
  }
  return null;
}

/** Names are UTF-8 where flagged; unflagged ones outside ASCII are read as UTF-8 where they are that, else byte by byte. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return isUtf8 ? null : Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
