import fc from "fast-check";
import { deflateSync, inflateSync } from "fflate";
import { deflateRawSync, constants, inflateRawSync } from "node:zlib";
import { deflateReusing } from "../../../src/workbook/xlsx/patch/deflate-reuse";

/** Sheet-like text, so that blocks of all kinds come about. */
function sheetLike(rows: number, seed: number): Uint8Array {
  let state = seed;
  const next = (): number => (state = (state * 48271) % 2147483647);
  const text = Array.from({ length: rows }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${next() % 1000}</v></c><c r="B${row + 1}" t="s"><v>${next()}</v></c></row>`);
  return new TextEncoder().encode(text.join(""));
}

describe("deflating again what only changed near its end", () => {
  const compressors = [
    (bytes: Uint8Array) => deflateSync(bytes, { level: 6 }),
    (bytes: Uint8Array) => deflateSync(bytes, { level: 0 }),
    (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes, { level: 9 })),
    (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes, { level: 1, memLevel: 1 })),
    (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes, { strategy: constants.Z_FIXED, memLevel: 2 })),
    (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY })),
  ];

  it("gives a stream that two inflaters read as the new bytes, wherever the change begins", () => {
    fc.assert(
      fc.property(fc.constantFrom(...compressors), fc.integer({ min: 0, max: 1500 }), fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 300 }), (compress, rows, seed, where, added) => {
        const before = sheetLike(rows, seed + 1);
        const at = Math.floor(before.length * where);
        const after = new Uint8Array([...before.subarray(0, at), ...added, ...before.subarray(at + 5)]);
        const deflated = deflateReusing(compress(before), before, after, 6);
        expect(Buffer.compare(inflateSync(deflated), after)).toBe(0);
        expect(Buffer.compare(inflateRawSync(deflated), after)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("copies nearly all of a big stream", () => {
    const before = sheetLike(40_000, 5);
    const compressed = compressors[2]?.(before) ?? new Uint8Array(0);
    const after = new Uint8Array([...before.subarray(0, before.length - 100), 65, 66]);
    const deflated = deflateReusing(compressed, before, after, 1);
    const same = deflated.findIndex((byte, index) => byte !== compressed[index]);
    expect(same).toBeGreaterThan(compressed.length * 0.9);
  });
});
