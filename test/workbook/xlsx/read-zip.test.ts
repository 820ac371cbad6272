import { zipSync, strToU8 } from "fflate";
import { crc32 } from "../../../src/workbook/xlsx/crc32";
import { BROWSER_LIMITS, NODE_LIMITS } from "../../../src/workbook/xlsx/package-limits";
import type { PackageLimits } from "../../../src/workbook/xlsx/package-limits";
import type { Package } from "../../../src/workbook/xlsx/zip";
import { findEntry, inflateChunks, inflateEntry, openPackage } from "../../../src/workbook/xlsx/zip";
import { rawZip } from "./raw-zip";

function opened(bytes: Uint8Array, limits: PackageLimits = NODE_LIMITS): Package {
  const result = openPackage(bytes, limits);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function refusal(bytes: Uint8Array, limits: PackageLimits = NODE_LIMITS): unknown {
  const result = openPackage(bytes, limits);
  if (!result.ok) return result.problems[0];
  for (const entry of result.value.entries) {
    const inflated = inflateEntry(entry, limits);
    if (!inflated.ok) return inflated.problems[0];
  }
  return null;
}

/** Offsets of every place where the four bytes of a record's signature stand. */
function signatures(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === signature) found.push(at);
  return found;
}

function patched(bytes: Uint8Array, changes: readonly (readonly [offset: number, size: 2 | 4, value: number])[]): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const [offset, size, value] of changes) {
    if (size === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return copy;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const text = "Lò Thị Hoa, bản Na Ư; ".repeat(20_000);
const two = zipSync({ "a.xml": strToU8(text), "xl/b.xml": [strToU8("stored"), { level: 0 }] });
const [centralA = 0, centralB = 0] = signatures(two, CENTRAL);
const [localA = 0, localB = 0] = signatures(two, LOCAL);

describe("opening a zip package", () => {
  it("gives every entry with its compressed bytes and inflates them to what was put in", () => {
    const pack = opened(two);
    expect(pack.entries.map((entry) => entry.name)).toEqual(["a.xml", "xl/b.xml"]);
    const [a, b] = pack.entries.map((entry) => inflateEntry(entry, NODE_LIMITS));
    expect(a?.ok && new TextDecoder().decode(a.value)).toBe(text);
    expect(b?.ok && new TextDecoder().decode(b.value)).toBe("stored");
    expect(findEntry(pack, "/XL/B.xml")?.compressed).toEqual(strToU8("stored"));
  });

  it("inflates in pieces that put together are the whole", () => {
    let seed = 1;
    const random = new Uint8Array(700_000).map(() => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0) >>> 24);
    const entry = opened(zipSync({ "a.bin": random })).entries[0];
    const pieces: Uint8Array[] = [];
    expect(entry && inflateChunks(entry, NODE_LIMITS, (piece) => (pieces.push(piece), null)).ok).toBe(true);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(random)).toBe(true);
  });

  it("reads an archive that begins anywhere in a larger buffer", () => {
    const larger = new Uint8Array(two.length + 100);
    larger.set(two, 50);
    expect(opened(larger.subarray(50, 50 + two.length)).entries).toHaveLength(2);
  });

  it("reckons CRC-32 as zip does, whole and in parts", () => {
    const bytes = strToU8("123456789");
    expect(crc32(bytes)).toBe(0xcbf43926);
    const long = strToU8(text);
    expect(crc32(long.subarray(1001), crc32(long.subarray(0, 1001)))).toBe(crc32(long));
  });
});

describe("limits", () => {
  const limits = (change: Partial<PackageLimits>): PackageLimits => ({ ...BROWSER_LIMITS, ...change });

  it("refuses too many entries", () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`p${index}.xml`, strToU8("x")])));
    expect(refusal(many, limits({ entries: 10 }))).toEqual({ kind: "zip-too-many-entries", params: { entries: 11, limit: 10 } });
    expect(refusal(many, limits({ entries: 11 }))).toBeNull();
  });

  it("refuses an entry, or a sum of entries, that declares too much", () => {
    expect(refusal(two, limits({ entryBytes: 1000 }))).toMatchObject({ kind: "zip-entry-too-large", part: "a.xml", params: { limit: 1000 } });
    const size = strToU8(text).length;
    expect(refusal(two, limits({ totalBytes: size + 5 }))).toMatchObject({ kind: "zip-total-too-large", part: "xl/b.xml" });
    expect(refusal(two, limits({ totalBytes: size + 6 }))).toBeNull();
  });

  it("refuses a bomb by its ratio", () => {
    const bomb = rawZip([{ name: "xl/bomb.xml", content: new Uint8Array(8 << 20) }]);
    expect(refusal(bomb)).toMatchObject({ kind: "zip-ratio", part: "xl/bomb.xml", params: { limit: 700 } });
  });

  it("stops a bomb that lies about its size long before it has unfolded", () => {
    const bomb = rawZip([{ name: "xl/bomb.xml", content: new Uint8Array(30 << 20) }]);
    const [central = 0] = signatures(bomb, CENTRAL);
    const lying = patched(bomb, [[central + 24, 4, 100_000]]);
    const entry = opened(lying).entries[0];
    let taken = 0;
    const result = entry && inflateChunks(entry, NODE_LIMITS, (piece) => ((taken += piece.length), null));
    expect(result).toMatchObject({ ok: false, problems: [{ kind: "zip-broken", part: "xl/bomb.xml", params: { reason: "size" } }] });
    expect(taken).toBeLessThanOrEqual(100_000);
  });

  it("stops at the limit when asked to inflate under a smaller one", () => {
    const entry = opened(two).entries[0];
    expect(entry && inflateEntry(entry, limits({ entryBytes: 4096 }))).toMatchObject({
      problems: [{ kind: "zip-entry-too-large", part: "a.xml", params: { limit: 4096 } }],
    });
  });
});

describe("broken and hostile archives", () => {
  const name = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
    Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");

  it.each(["../evil.xml", "/etc/x.xml", "xl\\b.xml..", "C:/a/b.xml", "a/./b/c.xml"])("refuses the unsafe name %s", (unsafe) => {
    const safe = "s".repeat(unsafe.length);
    expect(refusal(name(zipSync({ [safe]: strToU8("x") }), safe, unsafe))).toEqual({ kind: "zip-unsafe-name", part: unsafe });
  });

  it("refuses the same name twice, in any case", () => {
    expect(refusal(name(zipSync({ "a.xml": strToU8("1"), "b.xml": strToU8("2") }), "b.xml", "A.xml"))).toEqual({
      kind: "zip-duplicate-entry",
      part: "A.xml",
    });
  });

  it("refuses an entry that lies over another", () => {
    const twice = zipSync({ "a.xml": strToU8("same"), "b.xml": strToU8("same") });
    const [, central = 0] = signatures(twice, CENTRAL);
    const over = patched(name(twice, "b.xml", "a.xmL"), [[central + 42, 4, 0]]);
    expect(refusal(name(over, "a.xmL", "a.xml"))).toMatchObject({ kind: "zip-duplicate-entry" });
    const nested = patched(two, [[localA + 18, 4, 0], [centralA + 20, 4, two.length - 200 - localA]]);
    expect(refusal(nested)).toMatchObject({ kind: "zip-broken" });
    const overlapping = patched(two, [[centralA + 20, 4, localB - localA - 35 + 10]]);
    expect(refusal(overlapping)).toEqual({ kind: "zip-broken", part: "xl/b.xml", params: { reason: "overlap" } });
  });

  it.each<[string, Uint8Array, object]>([
    ["truncated at the end", two.slice(0, -5), { kind: "zip-broken", params: { reason: "truncated" } }],
    ["truncated in the middle", two.slice(0, 200), { kind: "zip-broken", params: { reason: "truncated" } }],
    ["a wrong CRC", patched(two, [[centralA + 16, 4, 1]]), { part: "a.xml", params: { reason: "crc" } }],
    ["a size declared too large", patched(two, [[centralA + 24, 4, 900_000]]), { part: "a.xml", params: { reason: "size" } }],
    ["an encrypted entry", patched(two, [[centralB + 8, 2, 1]]), { kind: "encrypted", part: "xl/b.xml" }],
    ["an unknown method", patched(two, [[centralA + 10, 2, 14]]), { part: "a.xml", params: { reason: "method" } }],
    ["a local header of another name", patched(two, [[localB + 30, 2, 0x7979]]), { part: "xl/b.xml", params: { reason: "header" } }],
    ["broken compressed data", patched(two, [[localA + 40, 4, 0xffffffff], [localA + 44, 4, 0xffffffff]]), { kind: "zip-broken", part: "a.xml" }],
    ["a directory that points outside", patched(two, [[two.length - 6, 4, 0x7fffffff]]), { params: { reason: "directory" } }],
    ["a split archive", patched(two, [[signatures(two, END)[0] ?? 0, 4, END], [two.length - 18, 2, 1]]), { params: { reason: "split" } }],
  ])("refuses %s", (_, bytes, problem) => {
    expect(refusal(bytes)).toMatchObject(problem);
  });

  it("opens ZIP64 records", () => {
    const plain = zipSync({ "a.xml": strToU8("hello") }, { level: 0 });
    const [central = 0] = signatures(plain, CENTRAL);
    const extra = new Uint8Array(20);
    const view = new DataView(extra.buffer);
    view.setUint16(0, 1, true);
    view.setUint16(2, 16, true);
    view.setBigUint64(4, 5n, true);
    view.setBigUint64(12, 5n, true);
    const end = central + 46 + 5;
    const wide = patched(new Uint8Array([...plain.slice(0, end), ...extra, ...plain.slice(end)]), [
      [central + 20, 4, 0xffffffff],
      [central + 24, 4, 0xffffffff],
      [central + 30, 2, 20],
      [plain.length + 20 - 10, 4, end + 20 - central],
    ]);
    const entry = opened(wide).entries[0];
    expect(entry && inflateEntry(entry, NODE_LIMITS)).toEqual({ ok: true, value: strToU8("hello") });
  });
});
