import type { Result } from "../../../src/workbook/problem";
import { fail, succeed } from "../../../src/workbook/problem";
import { BROWSER_LIMITS } from "../../../src/workbook/xlsx/package-limits";
import { rememberedPart } from "../../../src/workbook/xlsx/remembered-parts";
import type { Package, PackageEntry } from "../../../src/workbook/xlsx/zip";
import { openPackage } from "../../../src/workbook/xlsx/zip";
import { zipSync } from "fflate";

function packageOf(name: string, text: string): Package {
  const opened = openPackage(zipSync({ [name]: new TextEncoder().encode(text) }), BROWSER_LIMITS);
  if (!opened.ok) throw new Error(`no package of ${name}`);
  return opened.value;
}

/** The same bytes under a directory that says something else of them. */
function lying(pack: Package, lie: (entry: PackageEntry) => Partial<PackageEntry>): Package {
  return { ...pack, byLowerName: new Map([...pack.byLowerName].map(([name, entry]) => [name, { ...entry, ...lie(entry) }])) };
}

function reader(): { readonly read: ReturnType<typeof rememberedPart<string>>; readonly asked: string[] } {
  const asked: string[] = [];
  const read = rememberedPart((bytes, about, part): Result<string> => {
    const text = new TextDecoder().decode(bytes);
    asked.push(`${part} of ${about}: ${text}`);
    return text === "broken" ? fail({ kind: "xml-broken", part }) : succeed(`${about} says ${text}`);
  });
  return { read, asked };
}

describe("small parts that many workbooks have alike", () => {
  it("are read once for equal bytes, though each file brings its own", () => {
    const { read, asked } = reader();
    for (let times = 0; times < 3; times += 1) expect(read(packageOf("a.rels", "one"), "a.rels", "a")).toEqual(succeed("a says one"));
    expect(asked).toEqual(["a.rels of a: one"]);
  });

  it("are read by themselves where bytes, name or what is asked about differ", () => {
    const { read } = reader();
    expect(read(packageOf("a.rels", "one"), "a.rels", "a")).toEqual(succeed("a says one"));
    expect(read(packageOf("a.rels", "two"), "a.rels", "a")).toEqual(succeed("a says two"));
    expect(read(packageOf("a.rels", "one"), "a.rels", "b")).toEqual(succeed("b says one"));
  });

  it("do not lend their answer to a part whose directory lies about the same bytes", () => {
    const { read } = reader();
    const sound = packageOf("a.rels", "one");
    expect(read(sound, "a.rels", "a").ok).toBe(true);
    expect(read(lying(sound, ({ crc }) => ({ crc: crc + 1 })), "a.rels", "a")).toEqual(fail({ kind: "zip-broken", part: "a.rels", params: { reason: "crc" } }));
    expect(read(lying(sound, ({ size }) => ({ size: size + 1 })), "a.rels", "a")).toEqual(fail({ kind: "zip-broken", part: "a.rels", params: { reason: "size" } }));
  });

  it("are told to be broken each time", () => {
    const { read, asked } = reader();
    for (let times = 0; times < 2; times += 1) expect(read(packageOf("a.rels", "broken"), "a.rels", "a").ok).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it("are forgotten in time, and large ones never kept", () => {
    const { read, asked } = reader();
    for (let times = 0; times < 65; times += 1) read(packageOf("a.rels", `text ${times}`), "a.rels", "a");
    read(packageOf("a.rels", "text 0"), "a.rels", "a");
    expect(asked).toHaveLength(66);
    const large = Array.from({ length: 9_000 }, (_, index) => (index * 7_919).toString(36)).join("");
    for (let times = 0; times < 2; times += 1) read(packageOf("b.rels", large), "b.rels", "b");
    expect(asked).toHaveLength(68);
  });
});
