import { strToU8, zipSync } from "fflate";
import { changedParts } from "../workbook/xlsx/package-parts";
import { NODE_PACKAGE } from "../../src/cli/node-package";
import { NODE_LIMITS } from "../../src/workbook/xlsx/package-limits";
import type { PackageLimits } from "../../src/workbook/xlsx/package-limits";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import { blankWorkbook } from "../../src/workbook/xlsx/patch/blank-workbook";
import { inflateEntry, openPackage } from "../../src/workbook/xlsx/zip";

const TEXT = strToU8("Công dân học tập ".repeat(500));

/** What the entry comes to, its record in the zip first changed. */
function inflated(limits: PackageLimits, change: (zip: DataView, local: number, central: number) => void = () => undefined): unknown {
  const bytes = zipSync({ "a.xml": TEXT });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const central = view.getUint32(bytes.length - 22 + 16, true);
  change(view, 0, central);
  const pack = openPackage(bytes, limits);
  const [entry] = pack.ok ? pack.value.entries : [];
  return entry ? inflateEntry(entry, limits) : pack;
}

describe("inflating by Node", () => {
  const said = (reason: string): object => ({ ok: false, problems: [{ kind: "zip-broken", params: { reason }, part: "a.xml" }] });
  const cases: readonly [string, (zip: DataView, local: number, central: number) => void, object][] = [
    ["more than it declares", (zip, _, central) => zip.setUint32(central + 24, TEXT.length - 1, true), said("size")],
    ["less than it declares", (zip, _, central) => zip.setUint32(central + 24, TEXT.length + 1, true), said("size")],
    ["another sum", (zip, _, central) => zip.setUint32(central + 16, 1, true), said("crc")],
    ["a broken stream", (zip, local) => zip.setUint8(local + 35, 0xff), said("deflate")],
  ];
  it.each(cases)("refuses %s, as the piecewise inflating does", (_, change, expected) => {
    expect(inflated(NODE_LIMITS, change)).toEqual(expected);
    expect(inflated(NODE_PACKAGE, change)).toEqual(expected);
  });

  it("gives the same bytes", () => {
    const native = inflated(NODE_PACKAGE);
    expect(native).toEqual({ ok: true, value: Buffer.from(TEXT) });
  });
});

describe("deflating by Node", () => {
  const cells = Array.from({ length: 200 }, (_, row) => ({ row, column: 0, content: { kind: "value", value: `Công dân học tập ${row}` } }) as const);
  const edits = [{ kind: "add-sheet", sheet: "Kết quả", content: { cells, styles: [] } }] as const;
  const written = (limits: PackageLimits): Uint8Array => {
    const result = applyEdits(blankWorkbook(), edits, { limits });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value.bytes;
  };

  it("is asked for every part that is written anew, and gives the parts that our own gives", () => {
    const { inflater } = NODE_PACKAGE;
    if (!inflater) throw new Error("Node has its own");
    let asked = 0;
    const deflate: typeof inflater.deflate = (bytes, level) => {
      asked += 1;
      return inflater.deflate(bytes, level);
    };
    const native = written({ ...NODE_PACKAGE, inflater: { ...inflater, deflate } });
    expect(asked).toBeGreaterThan(0);
    expect(changedParts(written(NODE_LIMITS), native)).toEqual([]);
  });
});
