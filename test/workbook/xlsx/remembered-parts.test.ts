import type { Result } from "../../../src/workbook/problem";
import { fail, succeed } from "../../../src/workbook/problem";
import { BROWSER_LIMITS } from "../../../src/workbook/xlsx/package-limits";
import { rememberedPart } from "../../../src/workbook/xlsx/remembered-parts";
import type { PackageEntry } from "../../../src/workbook/xlsx/zip";
import { findEntry, openPackage } from "../../../src/workbook/xlsx/zip";
import { zipSync } from "fflate";

function entry(name: string, text: string): PackageEntry {
  const opened = openPackage(zipSync({ [name]: new TextEncoder().encode(text) }), BROWSER_LIMITS);
  const found = opened.ok ? findEntry(opened.value, name) : null;
  if (!found) throw new Error(`no ${name}`);
  return found;
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
    for (let times = 0; times < 3; times += 1) expect(read(entry("a.rels", "one"), BROWSER_LIMITS, "a")).toEqual(succeed("a says one"));
    expect(asked).toEqual(["a.rels of a: one"]);
  });

  it("are read by themselves where bytes, name or what is asked about differ", () => {
    const { read } = reader();
    expect(read(entry("a.rels", "one"), BROWSER_LIMITS, "a")).toEqual(succeed("a says one"));
    expect(read(entry("a.rels", "two"), BROWSER_LIMITS, "a")).toEqual(succeed("a says two"));
    expect(read(entry("a.rels", "one"), BROWSER_LIMITS, "b")).toEqual(succeed("b says one"));
  });

  it("do not lend their answer to a part whose directory lies about the same bytes", () => {
    const { read } = reader();
    const sound = entry("a.rels", "one");
    expect(read(sound, BROWSER_LIMITS, "a").ok).toBe(true);
    expect(read({ ...sound, crc: sound.crc + 1 }, BROWSER_LIMITS, "a")).toEqual(fail({ kind: "zip-broken", part: "a.rels", params: { reason: "crc" } }));
    expect(read({ ...sound, size: sound.size + 1 }, BROWSER_LIMITS, "a")).toEqual(fail({ kind: "zip-broken", part: "a.rels", params: { reason: "size" } }));
  });

  it("are told to be broken each time", () => {
    const { read, asked } = reader();
    for (let times = 0; times < 2; times += 1) expect(read(entry("a.rels", "broken"), BROWSER_LIMITS, "a").ok).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it("are forgotten in time, and large ones never kept", () => {
    const { read, asked } = reader();
    for (let times = 0; times < 65; times += 1) read(entry("a.rels", `text ${times}`), BROWSER_LIMITS, "a");
    read(entry("a.rels", "text 0"), BROWSER_LIMITS, "a");
    expect(asked).toHaveLength(66);
    const large = Array.from({ length: 9_000 }, (_, index) => (index * 7_919).toString(36)).join("");
    for (let times = 0; times < 2; times += 1) read(entry("b.rels", large), BROWSER_LIMITS, "b");
    expect(asked).toHaveLength(68);
  });
});
