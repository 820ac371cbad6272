import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { checkWorkbook } from "../../src/check/check-workbook";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { reportFacts } from "../../src/summary/report";
import { controlTotals } from "../../src/summary/control-totals";
import { countWhere } from "../../src/summary/tally";
import { readAs } from "../cli/sample-sources";
import { figuresOf, planOf, usualSet } from "./book-sample";
import { bookOf } from "./workbook-sample";

const caseBytes = (name: string): Uint8Array => readFileSync(join("test/cases", name, "in.xlsx"));
const FAMILIES = caseBytes("families-beside-people");
const LAST_YEAR = caseBytes("last-years-list-beside");

describe("lists that stand apart", () => {
  it.each([["families, clans and villages", FAMILIES], ["last year's people", LAST_YEAR]])("%s are in no figure of this year's people", (_, bytes) => {
    const figures = figuresOf(bookOf(bytes).grids);
    expect(countWhere(figures.tally, () => true)).toMatchObject({ registered: 2, assessed: 2, pass: 2, undetermined: 0, printedFail: 0 });
    expect(figures.year).toBe(2023);
    const facts = reportFacts(figures.check, figures.tally, [], usualSet(), "rounding");
    expect(facts).toMatchObject({ year: 2023, pass: { count: 2, total: 2 } });
  });

  it("are what formulas draw from another list: nobody counts twice", () => {
    const figures = figuresOf(bookOf(caseBytes("printed-by-formulas")).grids);
    expect(countWhere(figures.tally, () => true)).toMatchObject({ registered: 3, pass: 3 });
    expect(figures.check.lists.map(({ list }) => list.apart)).toEqual([null, "copy"]);
  });

  it("are left out of a new summary sheet, whose formulas count over the people alone", () => {
    const plan = planOf(FAMILIES);
    const [edit] = plan.edits;
    if (edit?.kind !== "add-sheet") throw new Error("no sheet added");
    const formulas = [...edit.content.cells].flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
    expect(formulas.some((formula) => formula.includes("'Danh sách'!"))).toBe(true);
    expect(formulas.filter((formula) => /GĐHT|DHHT|CĐHT/u.test(formula))).toEqual([]);
  });

  it("make no summary sheet where there is nobody else", () => {
    const grids = bookOf(FAMILIES).grids.filter(({ sheet }) => sheet === "GĐHT");
    expect(figuresOf(grids).tally.cells.size).toBe(0);
    expect(figuresOf(grids).check.lists[0]).toMatchObject({ registered: 2, decided: { pass: 0, fail: 0, undetermined: 2 }, printed: { pass: 1, fail: 1 } });
  });

  it.each([["no-set", FAMILIES, 5], ["earlier-year", LAST_YEAR, 3]])("are rows seen and left out of a consolidation, each with its reason: %s", async (why, bytes, left) => {
    const source = await readAs("xa-na-mau.xlsx", bytes);
    if (source.kind !== "read") throw new Error("not read");
    const { share, people } = source;
    expect(share.control).toMatchObject({ subjects: 2, left });
    expect(share.left.map(({ reason }) => reason)).toEqual(Array.from({ length: left }, () => why));
    // Of families the list's own check speaks, of last year's people nobody else does.
    expect(share.findings.some(({ rule }) => rule === "rows-lost")).toBe(why === "earlier-year");
    expect(people.count).toBe(2);
  });

  it("are counted once somebody gives a set for them", () => {
    const { grids } = bookOf(FAMILIES);
    const family: CriteriaSet = { ...usualSet(), id: "gia-dinh", subject: "family" };
    const told = recogniseWorkbook(grids.filter(({ sheet }) => sheet === "GĐHT"), { date1904: false, fileName: null, overrides: { criteriaSet: family }, memory: null, defaultSet: usualSet() });
    expect(told.lists.map(({ apart }) => apart)).toEqual([null]);
    expect(controlTotals(told.lists)).toMatchObject({ subjects: 2, left: 0 });
    expect(checkWorkbook(told.lists, { memory: null, overrides: null }).findings.map(({ rule }) => rule)).not.toContain("criteria-missing");
  });

  it("are not judged by a set for people, though somebody gives it for the workbook", () => {
    const told = recogniseWorkbook(bookOf(FAMILIES).grids, { date1904: false, fileName: null, overrides: { criteriaSet: { ...usualSet(), id: "rieng" } }, memory: null, defaultSet: usualSet() });
    expect(told.lists.map(({ apart }) => apart)).toEqual([null, "no-set", "no-set", "no-set"]);
  });
});
