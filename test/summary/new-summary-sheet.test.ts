import { readFileSync } from "node:fs";
import { join } from "node:path";
import { viVN } from "../../src/locale/vi-VN";
import type { FillPlan } from "../../src/summary/fill-plan";
import { evaluateFormula } from "../../src/summary/formula-check";
import type { SheetContent } from "../../src/workbook/edit";
import { cellAddress } from "../../src/workbook/address";
import { checkPackage } from "../../src/workbook/xlsx/patch/package-checker";
import { unzipSync, strFromU8 } from "fflate";
import type { ListSetting, PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { figuresOf, planOf } from "./book-sample";
import { bookOf, bytesOfGrids, changed } from "./workbook-sample";

const SHEET = viVN.summarySheet.sheet;
const CORRECTED = "assets/samples/dien-bien-2021/corrected";

const PEOPLE: readonly PersonSample[] = [
  person(0), person(1, { ethnicity: "Kinh" }), person(2, { occupation: "Cán bộ" }),
  person(3, { s4: 4, total: 80, pass: null, fail: "x" }),
  person(4, { village: "Bản Púng Bửa" }), person(5, { village: "Bản Púng Bửa", occupation: "Buôn bán" }),
];

function contentOf(plan: FillPlan): SheetContent {
  const [edit] = plan.edits;
  if (edit?.kind !== "add-sheet") throw new Error("no sheet added");
  return edit.content;
}

function formulasOf(plan: FillPlan): ReadonlyMap<string, { readonly formula: string; readonly result: unknown }> {
  return new Map(
    [...contentOf(plan).cells].flatMap(({ row, column, content }) =>
      content.kind === "formula" ? [[cellAddress(row, column), { formula: content.formula, result: content.result }] as const] : [],
    ),
  );
}

describe("a summary sheet where there was none", () => {
  it.each([
    ["a plain list", () => bytesOfGrids([listGrid(PEOPLE)])],
    ["villages merged down", () => readFileSync(join(CORRECTED, "03-xa-na-tau.xlsx"))],
    ["sections and subtotals", () => readFileSync(join(CORRECTED, "06-xa-na-u.xlsx"))],
    ["two tables on a sheet", () => readFileSync(join(CORRECTED, "05-xa-thanh-nua.xlsx"))],
  ])("is read back, and agrees with the rows in every figure: %s", (_, read) => {
    const bytes = read();
    const plan = planOf(bytes);
    expect(plan.added).toEqual({ sheet: SHEET, noFormulas: null });
    const filled = changed(bytes, plan.edits);
    expect(checkPackage(filled)).toEqual([]);
    const figures = figuresOf(bookOf(filled).grids);
    // The table by group below is one of its own.
    expect(figures.summaries.map(({ sheet }) => sheet)).toEqual([SHEET, SHEET]);
    expect(figures.summaries[0]?.columns.every(({ measure }) => measure !== null)).toBe(true);
    const { claims, findings } = figures.reconciliation;
    expect(findings).toEqual([]);
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter(({ standing }) => standing.kind !== "agrees")).toEqual([]);
    const again = planOf(filled);
    expect(again.edits).toEqual([]);
    // Nothing of ours waits for Excel to be reckoned.
    expect(again.sheets.flatMap(({ left }) => left.map(({ why }) => why))).toEqual([]);
    expect(again.sheets.flatMap((sheet) => sheet.figures).length).toBeGreaterThan(20);
  });

  it("whose list changed since is held against it: its formulas follow, a figure typed over one of them does not", () => {
    const bytes = bytesOfGrids([listGrid(PEOPLE)]);
    const filled = changed(bytes, planOf(bytes).edits);
    const tick = (before: string | null, after: string | null, column: number) => ({ kind: "set-cell", sheet: "Danh sách", row: 6, column, before: { kind: "value", value: before }, after: { kind: "value", value: after } } as const);
    const failed = changed(filled, [tick("x", null, 19), tick(null, "x", 20), { ...tick(null, null, 11), before: { kind: "value", value: 8 }, after: { kind: "value", value: 4 } }, { ...tick(null, null, 18), before: { kind: "value", value: 81 }, after: { kind: "value", value: 77 } }]);
    expect(planOf(failed).sheets.flatMap(({ left }) => left)).toEqual([]);
    const wrong = changed(filled, [{ kind: "set-cell", sheet: SHEET, row: 6, column: 2, before: { kind: "formula", formula: "COUNTIFS('Danh sách'!$H$7:$H$12,\"Bản Na Ư\",'Danh sách'!$B$7:$B$12,\"<>\")", result: 4 }, after: { kind: "formula", formula: "COUNTIFS('Danh sách'!$H$7:$H$10,\"Bản Na Ư\",'Danh sách'!$T$7:$T$10,\"x\")", result: 4 } }]);
    expect(planOf(wrong).sheets.flatMap(({ left }) => left.map(({ why }) => why.kind))).toContain("formula-differs");
  });

  it("counts live over the list, sums its rows, and takes ratios of sums", () => {
    const formulas = formulasOf(planOf(bytesOfGrids([listGrid(PEOPLE)])));
    expect(formulas.get("C7")).toEqual({ formula: "COUNTIFS('Danh sách'!$H$7:$H$12,\"Bản Na Ư\",'Danh sách'!$B$7:$B$12,\"<>\")", result: 4 });
    expect(formulas.get("F7")).toEqual({ formula: "COUNTIFS('Danh sách'!$H$7:$H$12,\"Bản Na Ư\",'Danh sách'!$T$7:$T$12,\"x\")", result: 3 });
    expect(formulas.get("C9")).toEqual({ formula: "SUM(C7:C8)", result: 6 });
    expect(formulas.get("G9")).toEqual({ formula: 'IF(C9=0,"",ROUND(100*F9/C9,2))', result: 83.33 });
    // Nobody of Púng Bửa is an official: the ratio is blank, not an error.
    expect([...formulas.values()].filter(({ result }) => result === "")).not.toEqual([]);
  });

  it("holds cached results that its own formulas give", () => {
    const content = contentOf(planOf(bytesOfGrids([listGrid(PEOPLE)])));
    const at = new Map([...content.cells].map(({ row, column, content: own }) => [cellAddress(row, column), own.kind === "formula" ? own.result : own.value]));
    const reckoned = [...content.cells].flatMap(({ row, column, content: own }) => {
      if (own.kind !== "formula" || own.formula.includes("!")) return [];
      const gives = evaluateFormula(own.formula, (address) => at.get(address) ?? null);
      return [[cellAddress(row, column), gives.kind === "number" ? gives.value : gives.kind === "blank" ? "" : gives.kind, own.result]];
    });
    expect(reckoned.length).toBeGreaterThan(15);
    for (const [cell, gives, result] of reckoned) expect([cell, gives]).toEqual([cell, result]);
  });

  const WHYS: readonly [string, readonly PersonSample[], ListSetting, string][] = [
    ["ticks do not say what the rule decides", PEOPLE.map((one, index) => (index === 0 ? { ...one, pass: null } : one)), {}, "figures-differ"],
    ["a village has a wildcard in its name", [...PEOPLE.map((one) => ({ ...one, village: "Bản Na*" })), person(6)], {}, "figures-differ"],
    ["people stand in hidden rows", PEOPLE, { hiddenRows: [7] }, "hidden-rows"],
  ];
  it.each(WHYS)("holds values, and says why, where %s", (_, people, setting, why) => {
    const grids = [listGrid(people, setting)];
    const plan = planOf(bytesOfGrids(grids), { figures: figuresOf(grids) });
    expect(plan.added).toEqual({ sheet: SHEET, noFormulas: why });
    expect([...formulasOf(plan).values()].filter(({ formula }) => formula.includes("COUNTIFS"))).toEqual([]);
  });

  it("is set for A4 across with its header repeated, and charts the results by group", () => {
    const bytes = bytesOfGrids([listGrid(PEOPLE)]);
    const content = contentOf(planOf(bytes));
    expect(content.print).toEqual({ landscape: true, paperSize: 9, fitToWidth: true, titleRows: [3, 5] });
    expect(content.charts?.[0]?.series).toHaveLength(3);
    const parts = unzipSync(changed(bytes, planOf(bytes).edits));
    const chart = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name));
    expect(strFromU8(chart?.[1] ?? new Uint8Array())).toContain("Kết quả đánh giá Công dân học tập");
  });

  it("counts each person once: its total row equals the people of the lists", () => {
    const people = [...PEOPLE, person(6, { village: null })];
    const figures = figuresOf(bookOf(changed(bytesOfGrids([listGrid(people)]), planOf(bytesOfGrids([listGrid(people)])).edits)).grids);
    expect(figures.reconciliation.findings).toEqual([]);
    expect(figures.reconciliation.claims.find(({ label, claim }) => label === viVN.summarySheet.total && claim.measure.kind === "count" && claim.measure.count === "registered")?.claim.value).toBe(7);
  });
});
