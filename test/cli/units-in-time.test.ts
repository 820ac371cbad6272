import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { ConsolidateOptions } from "../../src/cli/consolidate-request";
import { runConsolidate } from "../../src/cli/consolidate-command";
import { valueAt } from "../../src/workbook/grid";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { madeBook, madeBytes } from "./made-lists";

const outputShape = z.object({
  units: z.array(z.object({ unit: z.string(), parent: z.string().nullable(), files: z.array(z.string()), missing: z.boolean() })),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  findings: z.array(z.object({ rule: z.string(), message: z.string() })),
  figures: z.array(z.object({ measure: z.string(), unit: z.string().nullable(), group: z.string().nullable(), value: z.number().nullable() })),
  totals: z.object({ files: z.number(), subjects: z.number() }),
});

let folder = "";
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-nhe-"));
  mkdirSync(at("nộp"));
  const [before, after] = [
    await madeBytes({ unit: "Xã Mường Nhé", parent: "Huyện Mường Nhé", year: 2024, from: 0, people: 11, layout: "sentence" }),
    await madeBytes({ unit: "Xã Mường Nhé", parent: "Tỉnh Điện Biên", year: 2026, from: 100, people: 17, layout: "ticks" }),
  ];
  writeFileSync(at("nộp/muong-nhe-2024.xlsx"), before);
  writeFileSync(at("nộp/muong-nhe-2026.xlsx"), after);
  const header = ["Mã", "Tên đơn vị", "Loại", "Trực thuộc", "Vùng", "Tên cũ", "Từ ngày", "Đến ngày"];
  const units = [["03200", "Xã Mường Nhé", "xã", "Huyện Mường Nhé", "khó khăn", null, null, "30/06/2025"], ["03201", "Xã Mường Nhé", "xã", "Tỉnh Điện Biên", "khó khăn", "Chung Chải", "01/07/2025", null]];
  writeFileSync(at("danh muc.xlsx"), await madeBook([{ name: "Danh mục đơn vị", rows: [header, ...units] }]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(paths: readonly string[], options: ConsolidateOptions): Promise<z.output<typeof outputShape> & { readonly code: number }> {
  let out = "";
  const code = await runConsolidate(paths, { ...options, json: true }, { out: (text) => void (out += text), err: () => undefined, now: () => new Date(0) });
  return { code, ...outputShape.parse(JSON.parse(out)) };
}

/** The lines of the totals: name and registered. */
function totalsIn(file: string): readonly (readonly [unknown, unknown])[] {
  const book = openXlsx(readFileSync(file));
  const grid = book.ok ? book.value.readGrid("Tổng hợp") : book;
  if (!grid.ok) throw new Error("unreadable");
  const { value: sheet } = grid;
  return Array.from({ length: sheet.rowCount }, (_, row) => [valueAt(sheet, row, 1), valueAt(sheet, row, 2)] as const).filter(([name, count]) => typeof name === "string" && typeof count === "number");
}

const both = (units: readonly { readonly unit: string; readonly files: readonly string[] }[]) => units.map(({ unit, files }) => [unit, files]).sort();

describe("xã Mường Nhé of before and after 01/07/2025", () => {
  it("are two units by their years and what they belong to, with a register and without: each with its own people, nothing asked", async () => {
    for (const units of [undefined, at("danh muc.xlsx")]) {
      rmSync(at("gop.xlsx"), { force: true });
      const result = await run([at("nộp")], { out: at("gop.xlsx"), ...(units === undefined ? {} : { units }) });
      expect(both(result.units)).toEqual([
        ["Xã Mường Nhé (Huyện Mường Nhé)", ["muong-nhe-2024.xlsx"]],
        ["Xã Mường Nhé (Tỉnh Điện Biên)", ["muong-nhe-2026.xlsx"]],
      ]);
      expect(result.findings).toEqual([]);
      expect(result.totals).toMatchObject({ files: 2, subjects: 28 });
      expect(totalsIn(at("gop.xlsx")).filter(([name]) => String(name).startsWith("Xã"))).toEqual(expect.arrayContaining([["Xã Mường Nhé (Huyện Mường Nhé)", 11], ["Xã Mường Nhé (Tỉnh Điện Biên)", 17]]));
    }
  });

  it("stay two at the level above, and when one is sent again only that one's share is replaced", async () => {
    for (const year of [2024, 2026]) await run([at(`nộp/muong-nhe-${year}.xlsx`)], { out: at(`huyen-${year}.xlsx`) });
    const above = await run([at("huyen-2024.xlsx"), at("huyen-2026.xlsx")], { out: at("tinh.xlsx") });
    expect(above.units.map(({ unit }) => unit).sort()).toEqual(["Xã Mường Nhé (Huyện Mường Nhé)", "Xã Mường Nhé (Tỉnh Điện Biên)"]);
    writeFileSync(at("gui-lai.xlsx"), await madeBytes({ unit: "Xã Mường Nhé", parent: "Tỉnh Điện Biên", year: 2026, from: 100, people: 20, layout: "ticks" }));
    const again = await run([at("gui-lai.xlsx")], { out: at("tinh.xlsx") });
    expect(both(again.units)).toEqual([["Xã Mường Nhé (Huyện Mường Nhé)", ["muong-nhe-2024.xlsx"]], ["Xã Mường Nhé (Tỉnh Điện Biên)", ["gui-lai.xlsx"]]]);
    expect(again.totals.subjects).toBe(31);
  });

  it("of 2025 without its district could be either: the register's two are named, nothing is guessed", async () => {
    writeFileSync(at("nộp/muong-nhe-2025.xlsx"), await madeBytes({ unit: "Xã Mường Nhé", parent: "Phòng Giáo dục", year: 2025, from: 200, people: 5, layout: "plain" }));
    const { findings } = await run([at("nộp/muong-nhe-2025.xlsx")], { out: at("gop.xlsx"), units: at("danh muc.xlsx") });
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["unit-missing", "unit-missing", "unit-unexpected"]);
    expect(findings.find(({ rule }) => rule === "unit-unexpected")?.message).toContain("Danh mục có nhiều đơn vị cùng tên Xã Mường Nhé");
  });

  it("and our own earlier result in the folder is passed over by name, also after it was renamed, unless it is named", async () => {
    await run([at("nộp/muong-nhe-2024.xlsx")], { out: at("nộp/gop-cu.xlsx") });
    const result = await run([at("nộp")], { out: at("gop.xlsx") });
    expect(result.skipped).toEqual([{ file: at("nộp/gop-cu.xlsx"), reason: "own-result" }]);
    expect(result.totals).toMatchObject({ files: 2, subjects: 28 });
    rmSync(at("nộp/muong-nhe-2024.xlsx"));
    const named = await run([at("nộp/muong-nhe-2026.xlsx"), at("nộp/gop-cu.xlsx")], { out: at("gop-2.xlsx") });
    expect(named.totals).toMatchObject({ files: 2, subjects: 28 });
  });
});
