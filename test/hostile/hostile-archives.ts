import { deflateSync, strToU8, zipSync } from "fflate";
import { madePackage } from "../workbook/xlsx/made-package";
import type { HostileFile } from "./hostile-file";
import { hostile, seeded } from "./hostile-file";
import { listXml } from "./people-list";
import type { RawEntry } from "../workbook/xlsx/raw-zip";
import { rawZip } from "../workbook/xlsx/raw-zip";

const list = (): Uint8Array => madePackage({ sheets: [listXml()] });
const SHEET = "xl/worksheets/sheet1.xml";
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(32);
const deflated = (name: string, content: Uint8Array): RawEntry => ({ name, content });

/** The list's own entries, then others. */
function listAnd(...more: readonly RawEntry[]): readonly RawEntry[] {
  return [...soundEntries(), ...more];
}

function soundEntries(): readonly RawEntry[] {
  return ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", SHEET]
    .map((name) => ({ name, from: list() }));
}

/** Every place a truncated file could end at is tried by `hostile.test.ts`; here are the archives made to mislead. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  hostile("no bytes at all", { refused: "file-empty" }, () => new Uint8Array(0)),
  hostile("only the end record of a zip", { refused: "zip-not-workbook" }, () => zipSync({})),
  hostile("a bomb that says how large it is", { refused: "zip-ratio", part: "xl/media/image1.bin" }, () =>
    rawZip(listAnd(deflated("xl/media/image1.bin", zeros(64 << 20))))),
  hostile("a bomb that declares a size of 1 KiB", { refused: "zip-broken", part: SHEET, reason: "size" }, () =>
    rawZip(soundEntries().map((entry) => (entry.name === SHEET ? { name: SHEET, content: zeros(64 << 20), size: 1024 } : entry)))),
  hostile("a bomb that declares 2 GiB", { refused: "zip-entry-too-large", part: "xl/a.bin" }, () =>
    rawZip(listAnd({ name: "xl/a.bin", content: zeros(1 << 20), size: 0x7fffffff }))),
  hostile("many entries that together are too much", { refused: "zip-total-too-large" }, () =>
    rawZip(listAnd(...Array.from({ length: 30 }, (_, index) => ({ name: `xl/media/${index}.bin`, content: zeros(1 << 16), compressedSize: undefined, size: 100 << 20, stretched: true }))))),
  hostile("a zip within the zip", { subjects: 5 }, () => rawZip(listAnd({ name: "xl/embeddings/inner.xlsx", content: list(), method: 0 }))),
  hostile("one block of data under two names", { refused: "zip-broken", reason: "header" }, () =>
    rawZip(listAnd({ name: "xl/again.xml", at: SHEET }))),
  hostile("the sheet twice, with other people", { refused: "zip-duplicate-entry", part: SHEET }, () =>
    rawZip(listAnd({ name: SHEET, content: strToU8("<worksheet/>") }))),
  hostile("the sheet twice, in another case", { refused: "zip-duplicate-entry", part: "XL/Worksheets/Sheet1.XML" }, () =>
    rawZip(listAnd({ name: "XL/Worksheets/Sheet1.XML", content: strToU8("<worksheet/>") }))),
  ...["../../../../evil.xml", "/etc/passwd", "xl\\..\\..\\evil.xml", "C:/evil.xml", "xl/./evil.xml", "a\0b.xml"].map((name) =>
    hostile(`an entry called ${JSON.stringify(name)}`, { refused: "zip-unsafe-name", part: name }, () => rawZip(listAnd({ name, content: strToU8("x") })))),
  hostile("entries called as what objects inherit", { subjects: 5 }, () =>
    rawZip(listAnd(...["__proto__", "constructor", "toString", "__proto__/hasOwnProperty"].map((name) => ({ name, content: strToU8("x") }))))),
  hostile("5 000 entries", { refused: "zip-too-many-entries" }, () =>
    rawZip(listAnd(...Array.from({ length: 5000 }, (_, index) => ({ name: `xl/p${index}.xml`, content: strToU8("x") }))))),
  hostile("other data than the checksum says", { refused: "zip-broken", part: SHEET, reason: "crc" }, () =>
    rawZip(soundEntries().map((entry) => (entry.name === SHEET ? { ...entry, crc: 1 } : entry)))),
  hostile("data that goes on behind the end of its block", { refused: "zip-broken", part: SHEET }, () =>
    rawZip(soundEntries().map((entry) => (entry.name === SHEET ? { ...entry, cut: 20 } : entry)))),
  hostile("a sheet of the name of a folder", { subjects: 5 }, () => rawZip(listAnd({ name: "xl/worksheets/", content: new Uint8Array(0) }))),
  hostile("a truncated zip64 record", { refused: "zip-broken", reason: "directory" }, () => rawZip(listAnd({ name: "xl/wide.xml", content: strToU8("x"), size: 0xffffffff }))),
  hostile("random bytes", { refused: "not-a-workbook" }, () => Uint8Array.from({ length: 5000 }, seededByte(7))),
  hostile("random bytes after a zip's first four", { refused: "zip-broken", reason: "truncated" }, () =>
    Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 5000 }, seededByte(8))])),
  hostile("a deflate stream by itself", { refused: "not-a-workbook" }, () => deflateSync(zeros(100_000))),
];

function seededByte(seed: number): () => number {
  const next = seeded(seed);
  return () => Math.floor(next() * 256);
}
