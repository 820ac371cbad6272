import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { FillOptions } from "../../src/cli/fill-command";
import { runFill } from "../../src/cli/fill-command";
import { checkPackage } from "../../src/workbook/xlsx/patch/package-checker";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { listGrid, person } from "../check/list-sample";
import { bytesOfGrids, valuesOf } from "../summary/workbook-sample";

const figures = z.strictObject({
  sheet: z.string(), cell: z.string(), measure: z.string(), unit: z.string().nullable(), group: z.string().nullable(),
  value: z.number().nullable(), denominator: z.number().nullable(), sources: z.array(z.string()),
});
/** The members of the contract, and what `fill` adds to them. */
const contract = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  figures: z.array(figures),
  edits: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), before: z.unknown(), after: z.unknown() })),
  left: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), why: z.string() })),
  uncertain: z.array(z.strictObject({ sheet: z.string(), column: z.string() })),
  added: z.strictObject({ sheet: z.string(), noFormulas: z.string().nullable() }).nullable(),
  control: z.strictObject({ seen: z.int(), subjects: z.int(), sections: z.int(), totals: z.int(), notes: z.int(), left: z.int() }),
});

const BIEU: readonly (readonly CellValue[])[] = [
  ["BIỂU TỔNG HỢP NĂM 2023"],
  ["TT", "Thôn, bản", "Tổng số đăng ký", "Đạt", "Tỷ lệ đạt %"],
  [1, "Bản Na Ư"],
  [null, "TỔNG CỘNG"],
];
const list = () => listGrid([person(0), person(1), person(2)]);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-fill-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

async function fill(path: string, options: FillOptions = {}) {
  let out = "";
  let err = "";
  const code = await runFill(path, options, { out: (text) => (out += text), err: (text) => (err += text), now: () => new Date(2023, 11, 1, 8, 30) });
  return { code, out, err };
}

describe("khuyenhoc fill", () => {
  it("without --out prints old and new for each cell and writes nothing", async () => {
    const own = file("xa.xlsx", bytesOfGrids([list(), gridFromRows("Biểu", BIEU)]));
    const before = readFileSync(own);
    const { code, out } = await fill(own);
    expect(code).toBe(0);
    expect(out).toContain("Biểu!C3: (trống) → 3");
    expect(out).toContain("chạy thử");
    expect(readFileSync(own).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["xa.xlsx"]);
  });

  it("writes another file whole, and one object as the contract gives it", async () => {
    const own = file("xa.xlsx", bytesOfGrids([list(), gridFromRows("Biểu", BIEU)]));
    const filled = join(folder, "ra.xlsx");
    const { code, out } = await fill(own, { out: filled, json: true });
    const output = contract.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(output.edits.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ["C3", null, 3], ["D3", null, 3], ["E3", null, 100], ["C4", null, 3], ["D4", null, 3], ["E4", null, 100],
    ]);
    expect(output.figures.find(({ cell }) => cell === "E4")).toMatchObject({ measure: "pass/registered", value: 100, denominator: 3, sources: [own] });
    expect(output.control).toEqual({ seen: 3, subjects: 3, sections: 0, totals: 0, notes: 0, left: 0 });
    expect(checkPackage(readFileSync(filled))).toEqual([]);
    expect(valuesOf(readFileSync(filled), "Biểu").get("D4")).toBe(3);
    expect(contract.parse(JSON.parse((await fill(filled, { json: true })).out)).edits).toEqual([]);
  });

  it("fills a template from the rows of another file, which is left alone", async () => {
    const own = file("xa.xlsx", bytesOfGrids([list()]));
    const template = file("mau.xlsx", bytesOfGrids([gridFromRows("Mẫu 2", BIEU)]));
    const [ownBytes, templateBytes] = [readFileSync(own), readFileSync(template)];
    const filled = join(folder, "ra.xlsx");
    expect((await fill(own, { template, out: filled })).code).toBe(0);
    expect(valuesOf(readFileSync(filled), "Mẫu 2").get("C4")).toBe(3);
    expect(readFileSync(own).equals(ownBytes) && readFileSync(template).equals(templateBytes)).toBe(true);
    expect((await fill(own, { template, out: template })).code).toBe(2);
  });

  it("keeps a dated copy before it writes in place", async () => {
    const own = file("xa.xlsx", bytesOfGrids([list(), gridFromRows("Biểu", BIEU)]));
    expect((await fill(own, { inPlace: true })).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["xa (2023-12-01-083000).xlsx", "xa.xlsx"]);
    expect(valuesOf(readFileSync(own), "Biểu").get("C3")).toBe(3);
  });

  it("exits with 1 where a typed figure differs, with 2 where a column's meaning is uncertain, and takes the answer", async () => {
    const typed = file("go.xlsx", bytesOfGrids([list(), gridFromRows("Biểu", [...BIEU.slice(0, 2), [1, "Bản Na Ư", 4], [null, "TỔNG CỘNG"]])]));
    const { code, out } = await fill(typed);
    expect(code).toBe(1);
    expect(out).toContain("Biểu!C3 (Bản Na Ư): đã có người ghi 4; theo danh sách là 3");
    const unclear = file("chua-ro.xlsx", bytesOfGrids([list(), gridFromRows("Biểu", [BIEU[0] ?? [], [...(BIEU[1] ?? []), "Xếp thứ"], ...BIEU.slice(2)])]));
    expect(await fill(unclear)).toMatchObject({ code: 2, out: expect.stringContaining("chưa rõ ý nghĩa của cột F (“Xếp thứ”)") });
    expect((await fill(unclear, { mapSummary: ["F=fail"] })).code).toBe(0);
    expect((await fill(unclear, { mapSummary: ["F=nothing"] })).code).toBe(2);
  });

  it("fills only the sheet asked for, and names one there is not", async () => {
    const own = file("xa.xlsx", bytesOfGrids([list(), gridFromRows("Biểu 1", BIEU), gridFromRows("Biểu 2", BIEU)]));
    const { out } = await fill(own, { sheet: "Biểu 2", json: true });
    expect(new Set(contract.parse(JSON.parse(out)).edits.map(({ sheet }) => sheet))).toEqual(new Set(["Biểu 2"]));
    expect(await fill(own, { sheet: "Biểu 9" })).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Biểu 9") });
  });

  it("adds a summary sheet where there is none, under a name not taken", async () => {
    const own = file("xa.xlsx", bytesOfGrids([list(), gridFromRows("Biểu tổng hợp", [["Ghi chú chung"]])]));
    expect((await fill(own)).out).toMatch(/^Sẽ thêm trang “Biểu tổng hợp \(2\)”/);
    const filled = join(folder, "ra.xlsx");
    expect((await fill(own, { out: filled })).code).toBe(0);
    expect(valuesOf(readFileSync(filled), "Biểu tổng hợp (2)").get("B8")).toBe("TỔNG CỘNG");
    expect(checkPackage(readFileSync(filled))).toEqual([]);
  });

  it("refuses a file without lists, an unknown way of rounding, and a missing file", async () => {
    const bare = file("trong.xlsx", bytesOfGrids([gridFromRows("Trang", [["không có gì"]])]));
    expect((await fill(bare)).code).toBe(2);
    expect((await fill(bare, { rounding: "up" })).code).toBe(2);
    expect((await fill(join(folder, "khong-co.xlsx"))).code).toBe(2);
    expect(existsSync(join(folder, "ra.xlsx"))).toBe(false);
  });
});
