import { Inflate } from "fflate";
import { fail, succeed } from "../problem";
import type { Problem, Result } from "../problem";
import { crc32 } from "./crc32";
import type { PackageLimits } from "./package-limits";
import { RATIO_FLOOR } from "./package-limits";
import type { DirectoryRecord } from "./zip-directory";
import { readDirectory, zipBroken } from "./zip-directory";
import type { WholeInflater } from "./whole-inflater";

/** One entry of the package; its bytes are views of the file's, nothing is inflated yet. */
export interface PackageEntry extends DirectoryRecord {
  /** The compressed data alone. */
  readonly compressed: Uint8Array;
  /** The extra field of the local header, which may differ from the directory's. */
  readonly localExtra: Uint8Array;
}

/** An opened zip package: names checked, sizes within the limits as declared, no entry over another. */
export interface Package {
  readonly entries: readonly PackageEntry[];
  readonly comment: Uint8Array;
  readonly limits: PackageLimits;
  /** Keyed by the name in lower case: part names are the same in any case (ECMA-376 part 2, 6.2.2.3). */
  readonly byLowerName: ReadonlyMap<string, PackageEntry>;
}

const LOCAL_SIGNATURE = 0x04034b50;
const ENCRYPTED_FLAG = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes taken a step: between two looks at the limits at most 1032 times as much can come out. */
const STEP = 1 << 16;

/**
 * Opens a zip package without inflating anything. Refuses (one Problem, naming the entry): too many entries, sizes or
 * ratios over the limits, the same name twice, unsafe names, entries that overlap, encrypted or unknown methods,
 * truncated files. `limits` also rule the later inflating.
 */
export function openPackage(bytes: Uint8Array, limits: PackageLimits): Result<Package> {
  const directory = readDirectory(bytes, limits.entries);
  if (!directory.ok) return directory;
  const entries: PackageEntry[] = [];
  const byLowerName = new Map<string, PackageEntry>();
  let total = 0;
  for (const record of directory.value.records) {
    const problem = nameProblem(record.name, byLowerName) ?? declaredProblem(record, limits);
    if (problem) return fail(problem);
    total += record.size;
    if (total > limits.totalBytes) {
      return fail({ kind: "zip-total-too-large", part: record.name, params: { limit: limits.totalBytes, size: total } });
    }
    const entry = locate(bytes, record, directory.value.start);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    byLowerName.set(record.name.toLowerCase(), entry.value);
  }
  const overlapping = findOverlap(entries);
  if (overlapping) return fail(zipBroken("overlap", overlapping.name));
  return succeed({ entries, comment: directory.value.comment, limits, byLowerName });
}

/** The entry of that part name (with or without a leading slash, in any case), or `null`. */
export function findEntry(pack: Package, name: string): PackageEntry | null {
  const bare = name.startsWith("/") ? name.slice(1) : name;
  return pack.byLowerName.get(bare.toLowerCase()) ?? null;
}

/** The whole entry, inflated; size and CRC verified. A stored entry comes as a view of the file: not to be written to. */
export function inflateEntry(entry: PackageEntry, limits: PackageLimits): Result<Uint8Array> {
  let whole: Uint8Array = new Uint8Array(0);
  let filled = 0;
  const done = inflateChunks(entry, limits, (chunk) => {
    if (chunk.length === entry.size) whole = chunk;
    else {
      if (whole.length === 0) whole = new Uint8Array(entry.size);
      whole.set(chunk, filled);
    }
    filled += chunk.length;
    return null;
  });
  return done.ok ? succeed(whole) : done;
}

/**
 * Inflates the entry piece by piece into `take`. Stops as soon as more comes out than the directory declares or the
 * limits allow, or when `take` gives a Problem. Size and CRC are verified at the end: only an `ok` says that what was
 * taken was sound.
 */
export function inflateChunks(
  entry: PackageEntry,
  limits: PackageLimits,
  take: (chunk: Uint8Array) => Problem | null,
): Result<null> {
  const { inflater } = limits;
  if (inflater && entry.method === DEFLATED && entry.size <= inflater.largest) return inflateAtOnce(entry, inflater, take);
  let size = 0;
  let crc = 0;
  let problem: Problem | null = null;
  const receive = (chunk: Uint8Array): void => {
    if (problem || chunk.length === 0) return;
    size += chunk.length;
    if (size > limits.entryBytes) problem = tooLarge(entry.name, size, limits.entryBytes);
    else if (size > entry.size) problem = zipBroken("size", entry.name);
    else {
      crc = crc32(chunk, crc);
      problem = take(chunk);
    }
  };
  // Read through a function: the compiler does not see that `receive` sets it.
  const found = (): Problem | null => problem;
  if (entry.method === STORED) receive(entry.compressed);
  else {
    const inflater = new Inflate(receive);
    try {
      for (let at = 0; at < entry.compressed.length && !found(); at += STEP) {
        inflater.push(entry.compressed.subarray(at, at + STEP), at + STEP >= entry.compressed.length);
      }
    } catch (error) {
      if (!isFlateError(error)) throw error;
      return fail(found() ?? zipBroken("deflate", entry.name));
    }
  }
  const stopped = found();
  if (stopped) return fail(stopped);
  if (size !== entry.size) return fail(zipBroken("size", entry.name));
  return crc === entry.crc ? succeed(null) : fail(zipBroken("crc", entry.name));
}

/** The directory held the entry to the limits already; what comes out is held to the directory. */
function inflateAtOnce(entry: PackageEntry, inflater: WholeInflater, take: (chunk: Uint8Array) => Problem | null): Result<null> {
  const bytes = inflater.inflate(entry.compressed, entry.size);
  if (bytes === null) return fail(zipBroken("deflate", entry.name));
  if (bytes === "longer" || bytes.length !== entry.size) return fail(zipBroken("size", entry.name));
  if (inflater.crc32(bytes) !== entry.crc) return fail(zipBroken("crc", entry.name));
  const problem = bytes.length === 0 ? null : take(bytes);
  return problem ? fail(problem) : succeed(null);
}

/** fflate's errors carry a number; anything else thrown on the way is a fault of ours and must not pass for the file's. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}

function tooLarge(name: string, size: number, limit: number): Problem {
  return { kind: "zip-entry-too-large", part: name, params: { size, limit } };
}

function nameProblem(name: string, seen: ReadonlyMap<string, PackageEntry>): Problem | null {
  const segments = name.split("/");
  const isUnsafe =
    name === "" || name.startsWith("/") || name.includes("\\") || name.includes("\0") ||
    /^[A-Za-z]:/.test(name) || segments.includes("..") || segments.includes(".");
  if (isUnsafe) return { kind: "zip-unsafe-name", part: name };
  return seen.has(name.toLowerCase()) ? { kind: "zip-duplicate-entry", part: name } : null;
}

/** What the directory itself says, before a byte is inflated; inflating then holds the entry to its word. */
function declaredProblem(record: DirectoryRecord, limits: PackageLimits): Problem | null {
  if ((record.flags & ENCRYPTED_FLAG) !== 0) return { kind: "encrypted", part: record.name };
  if (record.method !== STORED && record.method !== DEFLATED) return zipBroken("method", record.name);
  if (record.size > limits.entryBytes) return tooLarge(record.name, record.size, limits.entryBytes);
  if (record.method === STORED && record.size !== record.compressedSize) return zipBroken("size", record.name);
  const ratio = record.size / Math.max(1, record.compressedSize);
  if (record.size > RATIO_FLOOR && ratio > limits.ratio) {
    return { kind: "zip-ratio", part: record.name, params: { ratio: Math.round(ratio), limit: limits.ratio } };
  }
  return null;
}

function locate(bytes: Uint8Array, record: DirectoryRecord, directoryStart: number): Result<PackageEntry> {
  const at = record.localOffset;
  if (at + 30 > directoryStart) return fail(zipBroken("header", record.name));
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 30);
  const nameLength = view.getUint16(26, true);
  const dataStart = at + 30 + nameLength + view.getUint16(28, true);
  const isSame =
    view.getUint32(0, true) === LOCAL_SIGNATURE &&
    view.getUint16(8, true) === record.method &&
    nameLength === record.nameBytes.length &&
    record.nameBytes.every((byte, index) => bytes[at + 30 + index] === byte);
  if (!isSame) return fail(zipBroken("header", record.name));
  if (dataStart + record.compressedSize > directoryStart) return fail(zipBroken("truncated", record.name));
  return succeed({
    ...record,
    compressed: bytes.subarray(dataStart, dataStart + record.compressedSize),
    localExtra: bytes.subarray(at + 30 + nameLength, dataStart),
  });
}

function findOverlap(entries: readonly PackageEntry[]): PackageEntry | null {
  const sorted = [...entries].sort((a, b) => a.localOffset - b.localOffset);
  let end = 0;
  for (const entry of sorted) {
    if (entry.localOffset < end) return entry;
    end = entry.localOffset + 30 + entry.nameBytes.length + entry.localExtra.length + entry.compressedSize;
  }
  return null;
}
