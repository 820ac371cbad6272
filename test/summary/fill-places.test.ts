import type { FillOptions } from "../../src/summary/fill";
import { fillSummary } from "../../src/summary/fill";
import type { Tally } from "../../src/summary/tally";
import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import type { SheetSetting } from "./drafted-sample";
import { sheetOf } from "./drafted-sample";
import { recognisedGrid } from "./recognised-sample";
import { tallySample } from "./tally-sample";

const N = null;
const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Tỷ lệ đạt %"];
const EIGHT = tallySample([{}, { registered: 8, pass: 6 }]);
const PILOT = tallySample([{}, { registered: 1063, pass: 1052 }]);

interface Sample extends SheetSetting, Partial<FillOptions> {
  readonly tally?: Tally;
  readonly title?: string;
  readonly unit?: string;
}

/** What filling Xã Na Ư's row 3 comes to: "D3: 5 → 6" for an edit, "D3 typed …" for a place left. */
function filled(values: readonly CellValue[], { tally = EIGHT, title = "BIỂU TỔNG HỢP", unit = "Xã Na Ư", formulas, formats, merges, ...options }: Sample = {}) {
  const summary = recognisedGrid(sheetOf([[title], HEADER, [1, unit, ...values]], { ...(formulas ? { formulas } : {}), ...(formats ? { formats } : {}), ...(merges ? { merges } : {}) }));
  const { edits, left, figures } = fillSummary(summary, tally, { rounding: "rounding", overwrite: false, lastFill: new Map(), ...options });
  const written = edits.map((edit) => {
    if (edit.kind !== "set-cell" || edit.before.kind !== "value" || edit.after.kind !== "value") throw new Error("another edit");
    return `${edit.sheet}!${cellAddress(edit.row, edit.column)}: ${String(edit.before.value)} → ${String(edit.after.value)}`;
  });
  const kept = left.map(({ place, label, why: { kind, ...why } }) => `${label} ${cellAddress(place.row, place.column)} ${kind} ${JSON.stringify(why)}`);
  return { written, kept, figures };
}

const nothing = { written: [], kept: [] };
const typed = (cell: string, stands: string | number, figure: number | null) => ({ written: [], kept: [`Xã Na Ư ${cell} typed ${JSON.stringify({ stands, figure })}`] });

describe("a place of a summary sheet", () => {
  it("gets its figure where it is blank", () => {
    const { written, kept, figures } = filled([]);
    expect(written).toEqual(["Biểu!C3: null → 8", "Biểu!D3: null → 6", "Biểu!E3: null → 75"]);
    expect(kept).toEqual([]);
    expect(figures.map(({ label, figure, value }) => [label, figure.count, figure.denominator, value])).toEqual([["Xã Na Ư", 8, null, 8], ["Xã Na Ư", 6, null, 6], ["Xã Na Ư", 6, 8, 75]]);
  });

  it("is left, with the reason, where the lists do not tell", () => {
    expect(filled([], { unit: "Xã Lạ" })).toMatchObject({ written: [], kept: ["C3", "D3", "E3"].map((cell) => `Xã Lạ ${cell} unit-unknown {"label":"lạ"}`), figures: [] });
  });

  it.each<[string, CellValue, Sample]>([
    ["the same", 75, {}], ["the same as text", "75%", {}], ["the same with decimals in words", "75,0 %", {}],
    ["rounded to two decimals", 98.97, { tally: PILOT }], ["truncated to two", 98.96, { tally: PILOT }], ["rounded to none", 99, { tally: PILOT }], ["truncated to none", 98, { tally: PILOT }], ["rounded to one as text", "99,0", { tally: PILOT }], ["truncated to one", 98.9, { tally: PILOT }],
    ["in full", 98.9651928504, { tally: PILOT }],
    ["a share in full", 1052 / 1063, { tally: PILOT, formats: { E3: "0.00%" } }], ["a share rounded", 0.9897, { tally: PILOT, formats: { E3: "0.00%" } }], ["a share as text", "98,97%", { tally: PILOT, formats: { E3: "0.00%" } }], ["a share shown with one decimal", 0.989, { tally: PILOT, formats: { E3: "0.0%" } }],
  ])("keeps a person's own percentage that is right: %s", (_, stands, sample) => {
    const counts = sample.tally === PILOT ? [1063, 1052] : [8, 6];
    expect(filled([...counts, stands], sample)).toMatchObject(nothing);
  });

  it.each<[string, CellValue, number]>([
    ["a hundredth too much", 98.98, 98.97], ["a hundredth too little", 98.95, 98.97], ["one too much", 100, 98.97], ["one too little", 97, 98.97], ["a tenth too much", 99.1, 98.97],
  ])("keeps a person's own percentage that differs, and says so: %s", (_, stands, figure) => {
    expect(filled([1063, 1052, stands], { tally: PILOT })).toMatchObject(typed("E3", Number(stands), figure));
  });

  it("shows a share with the decimals of its column: finer differences count", () => {
    expect(filled([1063, 1052, 0.9898], { tally: PILOT, formats: { E3: "0.00%" } })).toMatchObject({ written: [], kept: [expect.stringContaining("E3 typed")] });
    expect(filled([1063, 1052, 0.98], { tally: PILOT, formats: { E3: "0%" } })).toMatchObject(nothing);
    expect(filled([1063, 1052, 0.97], { tally: PILOT, formats: { E3: "0%" } })).toMatchObject({ written: [], kept: [expect.stringContaining("E3 typed")] });
  });

  it("keeps a person's own count and words that differ, unless asked to write over them", () => {
    expect(filled([8, 5, 75])).toMatchObject(typed("D3", 5, 6));
    expect(filled([8, "chưa có", 75])).toMatchObject(typed("D3", "chưa có", 6));
    expect(filled([8, "6 người", 75])).toMatchObject(nothing);
    expect(filled([8, 5, 75], { overwrite: true })).toMatchObject({ written: ["Biểu!D3: 5 → 6"], kept: [] });
    expect(filled([8, "chưa có", 75], { overwrite: true })).toMatchObject({ written: ["Biểu!D3: chưa có → 6"], kept: [] });
  });

  it("is ours as long as it holds what we wrote last", () => {
    const last = (cell: string, value: number | null) => ({ lastFill: new Map([[cell, value]]) });
    expect(filled([8, 5, 75], last("D3", 5))).toMatchObject({ written: ["Biểu!D3: 5 → 6"], kept: [] });
    expect(filled([8, 5, 75], last("D3", 4))).toMatchObject(typed("D3", 5, 6));
    expect(filled([8, 5, 75], last("D3", null))).toMatchObject(typed("D3", 5, 6));
    expect(filled([8, 5, 75], last("C3", 5))).toMatchObject(typed("D3", 5, 6));
    expect(filled([8, "chưa có", 75], last("D3", null))).toMatchObject(typed("D3", "chưa có", 6));
    // A percentage of ours is written anew with its decimals, though a person's with fewer would have stood.
    expect(filled([1063, 1052, 99], { tally: PILOT, ...last("E3", 99) })).toMatchObject({ written: ["Biểu!E3: 99 → 98.97"], kept: [] });
    expect(filled([8, 6, 50], last("E3", 50))).toMatchObject({ written: ["Biểu!E3: 50 → 75"], kept: [] });
  });

  it("of a share of nobody stays blank, or is made so where it is ours", () => {
    const nobody = tallySample([{}, { registered: 0 }]);
    expect(filled([0, 0], { tally: nobody })).toMatchObject(nothing);
    expect(filled([0, 0, 5], { tally: nobody })).toMatchObject(typed("E3", 5, null));
    expect(filled([0, 0, 5], { tally: nobody, lastFill: new Map([["E3", 5]]) })).toMatchObject({ written: ["Biểu!E3: 5 → null"], kept: [] });
  });

  it("covered by a merge is left; the merge's own first cell is filled", () => {
    expect(filled([], { merges: ["C3:D3"] })).toMatchObject({ written: ["Biểu!C3: null → 8", "Biểu!E3: null → 75"], kept: ["Xã Na Ư D3 merged {}"] });
    expect(filled([], { merges: ["C3:C4"] }).written).toContain("Biểu!C3: null → 8");
  });

  it("is filled in the sheet of the lists' year, or where one of them names none", () => {
    const titled = { title: "BIỂU TỔNG HỢP NĂM 2019" };
    expect(filled([], { ...titled, year: 2023 })).toMatchObject({ written: [], figures: [], kept: ["C3", "D3", "E3"].map((cell) => `Xã Na Ư ${cell} year-differs {"stands":2019,"lists":2023}`) });
    for (const sample of [{ ...titled, year: 2019 }, titled, { ...titled, year: null }, { year: 2023 }]) expect(filled([], sample).written).toHaveLength(3);
  });
});

describe("a formula at a place of a summary sheet", () => {
  const differs = (cell: string, formula: string, gives: number | null, figure: number | null) => `Xã Na Ư ${cell} formula-differs ${JSON.stringify({ formula, gives, figure })}`;
  const at = (formula: string, sample: Sample = {}, values: readonly CellValue[] = []) => filled(values, { ...sample, formulas: { E3: formula, ...sample.formulas } }).kept;

  it.each(["D3/C3*100", "100*D3/C3", "ROUND(100*D3/C3,1)", 'IF(C3=0,"",100*D3/C3)', "75"])("stands where it gives the figure: %s", (formula) => {
    expect(at(formula)).toEqual([]);
    expect(filled([], { formulas: { E3: formula }, overwrite: true }).written).toEqual(["Biểu!C3: null → 8", "Biểu!D3: null → 6"]);
  });

  it("stands and is named where it gives something else", () => {
    expect(at("D3/C3")).toEqual([differs("E3", "D3/C3", 0.75, 75)]);
    expect(at("D3")).toEqual([differs("E3", "D3", 6, 75)]);
    expect(at('IF(C3>0,"",1)')).toEqual([differs("E3", 'IF(C3>0,"",1)', null, 75)]);
    expect(at("D3/0")).toEqual([differs("E3", "D3/0", null, 75)]);
    expect(at("TRUNC(100*D3/C3,2)", { tally: PILOT })).toEqual([differs("E3", "TRUNC(100*D3/C3,2)", 98.96, 98.97)]);
    expect(at("TRUNC(100*D3/C3,2)", { tally: PILOT, rounding: "truncation" })).toEqual([]);
    expect(at("100*D3/C3", { tally: PILOT })).toEqual([]);
  });

  it("stands and is left to Excel where it cannot be followed, as a circle cannot", () => {
    expect(at("SUMPRODUCT(D3:D3)")).toEqual(['Xã Na Ư E3 formula-unchecked {"formula":"SUMPRODUCT(D3:D3)"}']);
    expect(at("E3")).toEqual(['Xã Na Ư E3 formula-unchecked {"formula":"E3"}']);
  });

  it("is reckoned with what is about to be written, and over formulas, not their last results", () => {
    expect(at("100*D3/C3", {}, [1, 1])).toEqual(['Xã Na Ư C3 typed {"stands":1,"figure":8}', 'Xã Na Ư D3 typed {"stands":1,"figure":6}']);
    expect(at("100*D3/C3", { formulas: { G3: "1" } })).toEqual([]);
    expect(at("G3", { formulas: { G3: "H3*25", H3: "1+2" } }, [N, N, N, N, 1, 1])).toEqual([]);
    expect(at("G3", {}, [N, N, N, N, 75])).toEqual([]);
    const chain = (length: number): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length }, (_, step) => [`G${step + 3}`, step + 1 === length ? "75" : `G${step + 4}`]));
    expect(at("G3", { formulas: chain(12) })).toEqual([]);
    expect(at("G3", { formulas: chain(13) })).toEqual(['Xã Na Ư E3 formula-unchecked {"formula":"G3"}']);
  });

  it("may count over the lists it is given, and over no other sheet", () => {
    const list = gridFromRows("DS", [["Bản"], ["x"], ["x"]]);
    const formula = 'COUNTIF(DS!A1:A3,"x")*4-C3+75';
    expect(at(formula, { lists: new Map([["DS", list]]) })).toEqual([]);
    expect(at(formula)).toEqual([`Xã Na Ư E3 formula-unchecked ${JSON.stringify({ formula })}`]);
    expect(at("G3", { formulas: { G3: formula }, lists: new Map([["DS", list]]) })).toEqual([]);
  });

  it("may be blank where the share is of nobody", () => {
    const nobody = tallySample([{}, { registered: 0 }]);
    expect(at('IF(C3=0,"",D3/C3)', { tally: nobody })).toEqual([]);
    expect(at("D3", { tally: nobody })).toEqual([differs("E3", "D3", 0, null)]);
  });

  it("of a count has to give it exactly, of a share to the last decimal shown", () => {
    expect(filled([], { formulas: { C3: "8" } }).kept).toEqual([]);
    expect(filled([], { formulas: { C3: "8.001" } }).kept).toEqual([differs("C3", "8.001", 8.001, 8)]);
    const formats = { E3: "0.00%" };
    expect(at("0.98964", { tally: PILOT, formats })).toEqual([]);
    expect(at("0.98954", { tally: PILOT, formats })).toEqual([differs("E3", "0.98954", 0.98954, 1052 / 1063)]);
  });
});
