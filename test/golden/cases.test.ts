import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkBytes } from "./checked-file";
import { caseSchema, missing } from "./expectation";

const folder = join(__dirname, "../cases");
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "in.xlsx")));

describe("golden folders", () => {
  it("are there", () => {
    expect(names.length).toBeGreaterThan(25);
  });

  it.each(names)("%s", (name) => {
    const { sheets, findings, absent } = caseSchema.parse(JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")));
    const checked = checkBytes(readFileSync(join(folder, name, "in.xlsx")), "in.xlsx");
    // Columns are a part too: a list has more of them than a case speaks of.
    const wanted = sheets.map((sheet) => (Array.isArray(sheet.columns) ? { ...sheet, columns: expect.arrayContaining(sheet.columns) } : sheet));
    expect(checked.sheets).toMatchObject(wanted);
    expect(missing(findings, checked)).toEqual([]);
    expect(checked.findings.filter(({ rule }) => absent.includes(rule))).toEqual([]);
  });
});
