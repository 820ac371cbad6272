import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellContent, Edit } from "../../../src/workbook/edit";
import { applied, range } from "./package-parts";
import { LIST, OTHER, richPackage, richParts } from "./rich-package";

const hasOffice = spawnSync("soffice", ["--version"], { timeout: 60_000 }).status === 0;
const ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** The sheets as LibreOffice shows them after opening and reckoning anew: rows of texts by sheet name. */
function opened(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Readonly<Record<string, string[][]>>>> {
  const folder = mkdtempSync(join(tmpdir(), "khuyenhoc-"));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.xlsm`), bytes);
      return join(folder, `${name}.xlsm`);
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const run = spawnSync("soffice", [profile, "--headless", "--convert-to", ALL_SHEETS, "--outdir", folder, ...paths], { timeout: 150_000 });
    if (run.status !== 0) throw new Error(String(run.stderr));
    const read = (name: string): [string, string[][]][] =>
      readdirSync(folder)
        .filter((file) => file.startsWith(`${name}-`) && file.endsWith(".csv"))
        .map((file) => [file.slice(name.length + 1, -4).normalize("NFC"), readFileSync(join(folder, file), "utf8").split("\n").map((line) => line.split(","))]);
    return Object.fromEntries(Object.keys(files).map((name) => [name, Object.fromEntries(read(name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutPivot(): Uint8Array {
  const parts = richParts();
  const name = "xl/pivotTables/pivotTable1.xml";
  parts[name] = new TextEncoder().encode(new TextDecoder().decode(parts[name]).replace("A20:B22", "A1:B1"));
  return richPackage(parts);
}

function value(of: string | number | null): CellContent {
  return { kind: "value", value: of };
}

describe("LibreOffice", () => {
  if (!hasOffice) {
    it("is left out: no soffice on this machine, so nothing was opened by another program", () => {
      console.log("LibreOffice not found (soffice): opening and recalculating written packages was not tried here.");
      expect(hasOffice).toBe(false);
    });
    return;
  }

  it("opens what was written and reckons the same figures", () => {
    const set: readonly Edit[] = [
      { kind: "set-cell", sheet: LIST, row: 3, column: 3, before: value(79.5), after: value(80.5) },
      { kind: "set-cell", sheet: LIST, row: 8, column: 1, before: value(null), after: value("=1+1") },
      { kind: "set-cell", sheet: LIST, row: 8, column: 4, before: value(null), after: { kind: "formula", formula: "SUM(E3:E5)", result: 505 } },
    ];
    const mark: readonly Edit[] = [
      { kind: "add-flags", sheet: LIST, severity: "error", ranges: [range(2, 1), range(3, 3)] },
      { kind: "add-sheet", sheet: "Kết quả kiểm tra", content: { styles: [{ bold: true }], cells: [
        { row: 0, column: 0, content: { kind: "formula", formula: `HYPERLINK("#'${LIST}'!B3","B3")`, result: "B3" } },
        { row: 0, column: 1, content: value("lỗi"), style: 0 },
      ] } },
      { kind: "set-note", sheet: LIST, row: 4, column: 3, before: null, after: "Xem" },
    ];
    const rows: readonly Edit[] = [{ kind: "insert-rows", sheet: LIST, row: 3, count: 2 }];
    const source = withoutPivot();
    const seen = opened({
      before: source,
      set: applied(source, set).bytes,
      mark: applied(source, mark).bytes,
      rows: applied(source, rows).bytes,
    });
    const at = (name: string, sheet: string, row: number, column: number): string | undefined => seen[name]?.[sheet]?.[row]?.[column];
    expect(at("before", LIST, 6, 3)).toContain("251.5");
    expect([at("set", LIST, 6, 3), at("set", LIST, 3, 4), at("set", LIST, 8, 4), at("set", LIST, 8, 1)]).toEqual(["252.5", "161", "505", "=1+1"]);
    expect(seen["mark"]?.[LIST]).toEqual(seen["before"]?.[LIST]);
    expect(at("mark", "Kết quả kiểm tra", 0, 0)).toBe("B3");
    const moved = seen["rows"]?.[LIST] ?? [];
    expect([...moved.slice(0, 3), ...moved.slice(5)]).toEqual(seen["before"]?.[LIST]);
    expect(moved.slice(3, 5).flat().join("")).toBe("");
    expect(seen["rows"]?.[OTHER]?.[2]).toEqual(seen["before"]?.[OTHER]?.[2]);
  }, 200_000);
});
