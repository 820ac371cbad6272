import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConsolidateOptions } from "../../src/cli/consolidate-request";
import { runConsolidate } from "../../src/cli/consolidate-command";
import type { CellValue } from "../../src/workbook/cell-value";
import { formulaAt, valueAt } from "../../src/workbook/grid";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { LAYOUTS, madeBytes } from "./made-lists";

let folder = "";
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-cap-"));
  process.env["SOURCE_DATE_EPOCH"] = "1700000000";
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(paths: readonly string[], options: ConsolidateOptions): Promise<void> {
  expect(await runConsolidate(paths, options, { out: () => undefined, err: () => undefined, now: () => new Date(0) })).toBeLessThan(2);
}

/** What stands in the rows of a sheet, formulas with their results; without the note on files that were not at hand. */
function rowsOf(file: string, name: string): readonly string[] {
  const book = openXlsx(readFileSync(file));
  const grid = book.ok ? book.value.readGrid(name) : book;
  if (!grid.ok) throw new Error(`${file} ${name}`);
  const { value: sheet } = grid;
  const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column): readonly [string | null, CellValue] => [formulaAt(sheet, row, column), valueAt(sheet, row, column)]),
  );
  return rows.filter((cells) => cells.some(([, value]) => value !== null) && !String(cells[0]?.[1] ?? "").startsWith("Chưa kiểm tra người trùng")).map((cells) => JSON.stringify(cells));
}

/** Communes of all layouts in six districts; the list of one of them prints a wrong total. */
async function communes(): Promise<readonly (readonly string[])[]> {
  const districts: string[][] = [[], [], [], [], [], []];
  for (let index = 0; index < 18; index += 1) {
    const [layout, district] = [LAYOUTS[index % LAYOUTS.length], districts[index % 6]];
    if (!layout || !district) throw new Error("layouts");
    const name = at(`${String(index).padStart(2, "0")}.xlsx`);
    writeFileSync(name, await madeBytes({ unit: `Xã Mẫu ${String.fromCharCode(65 + index)}`, parent: `Huyện Thử ${String.fromCharCode(65 + (index % 6))}`, year: 2023, from: index * 40, people: 5 + ((index * 7) % 30), layout, zone: index % 4 === 0 ? null : "Khu vực III" }));
    district.push(name);
  }
  return districts;
}

describe("communes consolidated by district, districts by cluster, clusters into the province", () => {
  it("give every figure, claim, finding and unit as all communes at once do", async () => {
    const districts = await communes();
    for (const [index, own] of districts.entries()) await run(own, { out: at(`huyen-${index}.xlsx`) });
    for (const cluster of [0, 1]) await run([0, 1, 2].map((one) => at(`huyen-${cluster * 3 + one}.xlsx`)), { out: at(`cum-${cluster}.xlsx`), level: "cum" });
    await run([at("cum-1.xlsx"), at("cum-0.xlsx")], { out: at("tinh.xlsx"), level: "tinh" });
    await run(districts.flat(), { out: at("tat-ca.xlsx"), level: "tinh" });
    for (const [sheet, least] of [["Tổng hợp", 25], ["Theo nhóm", 6], ["Theo chỉ số", 20], ["Đối chiếu", 15], ["Kiểm tra", 8]] as const) {
      expect(rowsOf(at("tinh.xlsx"), sheet)).toEqual(rowsOf(at("tat-ca.xlsx"), sheet));
      expect([sheet, rowsOf(at("tat-ca.xlsx"), sheet).length >= least]).toEqual([sheet, true]);
    }
  });
});
