import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runConsolidate } from "../../src/cli/consolidate-command";
import { runReconcile } from "../../src/cli/reconcile-command";
import type { CellValue } from "../../src/workbook/cell-value";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../../src/workbook/xlsx/patch/blank-workbook";
import { valueAt } from "../../src/workbook/grid";
import { formulaAt } from "../../src/workbook/grid";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { sampleFiles } from "./sample-sources";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-so-lieu-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function workbook(name: string, rows: readonly (readonly CellValue[])[]): string {
  const cells = rows.flatMap((values, row) => values.map((value, column) => ({ row, column, content: { kind: "value" as const, value } })));
  const made = applyEdits(blankWorkbook(), [
    { kind: "add-sheet", sheet: "Biểu", content: { cells, styles: [] } },
    { kind: "remove-sheet", sheet: BLANK_SHEET, content: null },
  ]);
  if (!made.ok) throw new Error("no workbook");
  const file = join(folder, name);
  writeFileSync(file, made.value.bytes);
  return file;
}

/** What the pilot's report printed, as somebody types it off. */
const PRINTED = [
  ["Tổng số: 1063"],
  ["Đạt: 98,96 %"],
  ["Chưa đạt: 1,04 %"],
  ["Nông dân, công nhân: 318, chưa đạt 5,3 %"],
  ["Buôn bán: 30, chưa đạt 3 %"],
  ["Cán bộ, công chức: 715, chưa đạt 0,14 %"],
];

const silent = (hear: (text: string) => void) => ({ out: hear, err: () => undefined, now: () => new Date(0) });

describe("figures that come without lists", () => {
  it("of the pilot's report are held against the nine communes: 17 + 1 + 1 against 11, 98,96 truncated, 1,04 impossible", async () => {
    const report = workbook("bao-cao.xlsx", PRINTED);
    let text = "";
    const code = await runReconcile([...sampleFiles("corrected"), report], { json: true }, silent((part) => void (text += part)));
    const { files, figures } = JSON.parse(text);
    const own = files.find(({ file }: { readonly file: string }) => file === report);
    const rules = own.findings.map(({ rule }: { readonly rule: string }) => rule);
    expect(code).toBe(1);
    expect(rules).toEqual(expect.arrayContaining(["parts-not-adding-up", "figure-impossible", "ratio-mismatch"]));
    const messages = own.findings.map(({ message }: { readonly message: string }) => message).join("\n");
    expect(messages).toContain("19");
    expect(messages).toMatch(/1\.?052\/1\.?063/);
    const registered = figures.filter(({ sources, measure }: { readonly sources: readonly string[]; readonly measure: string }) => sources[0] === report && measure === "registered");
    expect(registered.map(({ standing, value }: { readonly standing: string; readonly value: number }) => [standing, value])).toEqual([["agrees", 1063], ["agrees", 318], ["agrees", 30], ["agrees", 715]]);
  });

  it("are held against the whole when consolidating, and add nobody", async () => {
    const report = workbook("bao-cao.xlsx", PRINTED.map((row) => row.map((words) => words.replace("318", "320"))));
    let text = "";
    await runConsolidate([...sampleFiles("corrected"), report], { out: join(folder, "gop.xlsx"), json: true }, silent((part) => void (text += part)));
    const { files, totals } = JSON.parse(text);
    const own = files.find(({ file }: { readonly file: string }) => file === "bao-cao.xlsx");
    expect(totals.subjects).toBe(1063);
    expect(own.findings.map(({ rule }: { readonly rule: string }) => rule)).toContain("claim-mismatch");
  });
});

describe("the sheet of rows", () => {
  it("is counted by the formulas of the totals, to the same figures", async () => {
    const out = join(folder, "gop.xlsx");
    await runConsolidate(sampleFiles("corrected"), { out, withRows: true }, silent(() => undefined));
    const book = openXlsx(new Uint8Array((await import("node:fs")).readFileSync(out)));
    const [totals, rows] = book.ok ? [book.value.readGrid("Tổng hợp"), book.value.readGrid("Dữ liệu")] : [book, book];
    if (!totals.ok || !rows.ok) throw new Error("unreadable");
    const data = rows.value;
    const columnOf = (title: string): number => Array.from({ length: data.columnCount }, (_, column) => valueAt(data, 0, column)).indexOf(title);
    let counted = 0;
    for (let row = 0; row < totals.value.rowCount; row += 1) {
      for (let column = 0; column < totals.value.columnCount; column += 1) {
        const formula = formulaAt(totals.value, row, column);
        if (formula?.startsWith("COUNTIFS(") !== true) continue;
        const criteria = [...formula.matchAll(/DuLieu\[([^\]]+)\],"([^"]*)"/g)].map(([, title = "", value = ""]) => [columnOf(title), value] as const);
        expect(criteria.every(([at]) => at >= 0)).toBe(true);
        let people = 0;
        for (let person = 1; person < data.rowCount; person += 1) if (criteria.every(([at, value]) => valueAt(data, person, at) === value)) people += 1;
        expect(people).toBe(valueAt(totals.value, row, column));
        counted += 1;
      }
    }
    expect(counted).toBe(9 * 11);
  });
});
