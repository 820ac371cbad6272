import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { z } from "zod";

const folder = join(__dirname, "../../assets/samples/dien-bien-2021");
const finding = z.object({ rule: z.string(), sheet: z.string(), cell: z.string().nullable(), or: z.array(z.string()).optional() });
const edition = z.object({
  totals: z.object({ files: z.number(), subjects: z.number(), pass: z.number(), fail: z.number(), undetermined: z.number() }),
  files: z.array(z.object({ file: z.string(), subjects: z.number(), findings: z.array(finding) })),
  acrossFiles: z.array(z.object({ rule: z.string(), places: z.array(z.object({ file: z.string(), sheet: z.string(), cell: z.string() })) })),
});
const expected = z.object({ received: edition, corrected: edition.extend({ errors: z.literal(0) }) })
  .parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));

/** What plainly shows in a cell that a rule is expected to name. */
const SHOWS: Readonly<Record<string, (cell: ExcelJS.Cell) => boolean>> = {
  "score-missing": ({ value }) => value === null,
  "total-missing": ({ value }) => value === null,
  "verdict-missing": ({ value }) => value === null,
  "required-missing": ({ value }) => value === null,
  "not-assessed": ({ value }) => value === null,
  "score-not-number": ({ value }) => typeof value === "string" && !/\d/u.test(value),
  "score-out-of-range": ({ value }) => typeof value === "number" && (value > 10 || value < 0),
  "score-off-step": ({ value }) => typeof value === "number" && !Number.isInteger(value * 2),
  "number-as-text": ({ value }) => typeof value === "string" && /^\d/u.test(value),
  "total-mismatch": ({ value }) => typeof value === "number",
  "id-zeros-lost": ({ value }) => typeof value === "number" && String(value).length < 12,
  "formula-error": ({ value }) => value !== null && typeof value === "object" && "formula" in value && value.formula.includes("#REF!"),
  "legacy-encoding": ({ value, font }) => typeof value === "string" && (font.name?.startsWith(".Vn") ? /[\u0080-\u00ff]/u.test(value) : value.normalize("NFC") !== value),
  "verdict-conflict": ({ value }) => typeof value === "string",
  "mixed-ticks": ({ value }) => typeof value === "string" && value.length === 1,
};

async function open(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, "received", file));
  return workbook;
}

function cellAt(workbook: ExcelJS.Workbook, sheet: string, address: string): ExcelJS.Cell {
  const found = workbook.getWorksheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found.getCell(address);
}

describe("the findings expected of the samples", () => {
  it("point at cells that show the fault", async () => {
    let shown = 0;
    for (const { file, findings } of expected.received.files) {
      const workbook = await open(file);
      for (const { rule, sheet, cell } of findings) {
        const shows = SHOWS[rule];
        if (!shows || cell === null) continue;
        expect([file, rule, sheet, cell, shows(cellAt(workbook, sheet, cell))]).toEqual([file, rule, sheet, cell, true]);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(900);
  });

  it("cover the rules a commune's workbook can break", () => {
    const rules = new Set(expected.received.files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual([
      "birth-conflict", "birth-invalid", "duplicate-likely", "formula-error", "group-unknown", "hidden-rows", "id-conflicts-person",
      "id-invalid", "id-shared", "id-zeros-lost", "legacy-encoding", "mixed-ticks", "not-assessed", "number-as-text",
      "required-missing", "score-missing", "score-not-number", "score-off-step", "score-out-of-range", "subtotal-mismatch",
      "total-mismatch", "total-missing", "verdict-conflict", "verdict-mismatch", "verdict-missing",
    ]);
  });

  it("count two rows more in what was received, one of them a person of another commune", async () => {
    expect([expected.received.totals.subjects, expected.corrected.totals.subjects]).toEqual([1065, 1063]);
    const [across] = expected.received.acrossFiles;
    const names = await Promise.all((across?.places ?? []).map(async ({ file, sheet, cell }) => cellAt(await open(file), sheet, cell).value));
    expect(names).toHaveLength(2);
    expect(names[0]).toBe(names[1]);
  });

  it("are none in the corrected files", () => {
    expect(expected.corrected.totals).toEqual({ files: 9, subjects: 1063, pass: 1052, fail: 11, undetermined: 0 });
    expect(expected.corrected.files.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
