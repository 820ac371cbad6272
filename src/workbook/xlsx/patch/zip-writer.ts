import { deflateSync } from "fflate";
import { crc32 } from "../crc32";
import type { WholeInflater } from "../whole-inflater";
import type { PackageEntry } from "../zip";
import { deflateReusing } from "./deflate-reuse";
import type { PackedBytes } from "./packed-bytes";
import { isPacked, packedStream } from "./packed-bytes";

/** A part to be written anew: its name and its bytes, uncompressed or packed. `like` gives dates and attributes of the entry it replaces. */
export interface NewPart {
  readonly name: string;
  readonly bytes: Uint8Array | PackedBytes;
  readonly like: PackageEntry | null;
  /** What `like` holds, uncompressed, where that is known. */
  readonly before?: Uint8Array | undefined;
}

/** What a written package holds, in order: entries copied as they are (compressed bytes too), and parts written anew. */
export type WrittenPart = PackageEntry | NewPart;

interface Record {
  readonly nameBytes: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly extra: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly comment: Uint8Array;
  readonly data: Uint8Array;
}

/** 1 January 1980: what is written says nothing of when it was. */
const NO_DATE = 0x0021;
const DESCRIPTOR_FLAG = 0x0008;
const UTF8_FLAG = 0x0800;
/** Big sheets are written with less effort: marking must not take longer than reading. */
const BIG = 4 << 20;

/** The bytes of a zip package holding the parts in the order given, deflated by the platform's own means where it has them. */
export function writePackage(parts: readonly WrittenPart[], comment: Uint8Array, native?: WholeInflater): Uint8Array {
  const records = parts.map((part) => ("bytes" in part ? newRecord(part, native) : copiedRecord(part)));
  const localSize = sum(records, (r) => 30 + r.nameBytes.length + r.localExtra.length + r.data.length);
  const directorySize = sum(records, (r) => 46 + r.nameBytes.length + r.extra.length + r.comment.length);
  const out = new Uint8Array(localSize + directorySize + 22 + comment.length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const record of records) {
    offsets.push(at);
    at = writeLocal(out, view, at, record);
  }
  records.forEach((record, index) => {
    at = writeDirectory(out, view, at, record, offsets[index] ?? 0);
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, localSize, true);
  view.setUint16(at + 20, comment.length, true);
  out.set(comment, at + 22);
  return out;
}

function sum(records: readonly Record[], size: (record: Record) => number): number {
  return records.reduce((total, record) => total + size(record), 0);
}

/** Sizes are known here, so neither a data descriptor nor ZIP64's field is needed any more. */
function copiedRecord(entry: PackageEntry): Record {
  return {
    ...entry,
    flags: entry.flags & ~DESCRIPTOR_FLAG,
    extra: withoutZip64(entry.extra),
    localExtra: withoutZip64(entry.localExtra),
    data: entry.compressed,
  };
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(...extra.subarray(at, end));
  }
  return Uint8Array.from(kept);
}

function newRecord(part: NewPart, native: WholeInflater | undefined): Record {
  const none = new Uint8Array(0);
  const nameBytes = part.like?.nameBytes ?? new TextEncoder().encode(part.name);
  return {
    nameBytes,
    versionMadeBy: part.like?.versionMadeBy ?? 20,
    versionNeeded: 20,
    flags: part.like ? part.like.flags & ~DESCRIPTOR_FLAG : nameBytes.length === part.name.length ? 0 : UTF8_FLAG,
    method: 8,
    time: part.like?.time ?? 0,
    date: part.like?.date ?? NO_DATE,
    crc: isPacked(part.bytes) ? part.bytes.crc : (native?.crc32 ?? crc32)(part.bytes),
    size: part.bytes.length,
    internalAttributes: 0,
    externalAttributes: part.like?.externalAttributes ?? 0,
    extra: none,
    localExtra: none,
    comment: none,
    data: deflated(part, native),
  };
}

function deflated({ bytes, like, before }: NewPart, native: WholeInflater | undefined): Uint8Array {
  if (isPacked(bytes)) return packedStream(bytes);
  const level = bytes.length > BIG ? 1 : 6;
  const isReusable = before !== undefined && before.length > BIG && like?.method === 8;
  if (isReusable) return deflateReusing(like.compressed, before, bytes, level);
  return native ? native.deflate(bytes, level) : deflateSync(bytes, { level });
}

function writeLocal(out: Uint8Array, view: DataView, start: number, record: Record): number {
  view.setUint32(start, 0x04034b50, true);
  view.setUint16(start + 4, record.versionNeeded, true);
  writeShared(view, start + 6, record);
  view.setUint16(start + 26, record.nameBytes.length, true);
  view.setUint16(start + 28, record.localExtra.length, true);
  return writeAll(out, start + 30, [record.nameBytes, record.localExtra, record.data]);
}

function writeDirectory(out: Uint8Array, view: DataView, start: number, record: Record, offset: number): number {
  view.setUint32(start, 0x02014b50, true);
  view.setUint16(start + 4, record.versionMadeBy, true);
  view.setUint16(start + 6, record.versionNeeded, true);
  writeShared(view, start + 8, record);
  view.setUint16(start + 28, record.nameBytes.length, true);
  view.setUint16(start + 30, record.extra.length, true);
  view.setUint16(start + 32, record.comment.length, true);
  view.setUint16(start + 36, record.internalAttributes, true);
  view.setUint32(start + 38, record.externalAttributes, true);
  view.setUint32(start + 42, offset, true);
  return writeAll(out, start + 46, [record.nameBytes, record.extra, record.comment]);
}

/** The fields that stand alike in both headers, from the flags to the sizes. */
function writeShared(view: DataView, at: number, record: Record): void {
  view.setUint16(at, record.flags, true);
  view.setUint16(at + 2, record.method, true);
  view.setUint16(at + 4, record.time, true);
  view.setUint16(at + 6, record.date, true);
  view.setUint32(at + 8, record.crc, true);
  view.setUint32(at + 12, record.data.length, true);
  view.setUint32(at + 16, record.size, true);
}

function writeAll(out: Uint8Array, start: number, pieces: readonly Uint8Array[]): number {
  let at = start;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return at;
}
