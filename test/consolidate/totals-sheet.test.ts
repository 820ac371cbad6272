import type { Consolidation } from "../../src/consolidate/consolidation";
import type { SourceShare } from "../../src/consolidate/source-share";
import { groupTitles, totalsColumns } from "../../src/consolidate/totals-columns";
import { totalsLines } from "../../src/consolidate/totals-lines";
import { totalsFigures, totalsSheet } from "../../src/consolidate/totals-sheet";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { consolidationWords } from "../../src/locale/consolidation-words";
import { localeFor } from "../../src/locale/locale";
import { identifyUnit } from "../../src/consolidate/unit-identity";
import { consolidationOf, countedShare, SET } from "./counted-share";
import { looksOf, resultsOf, tableOf } from "./sheet-table";
import { smallShare } from "./small-share";

const WORDS = consolidationWords(localeFor("vi"));
const { totals, measures, notes } = WORDS;

/** Ten people of a commune: six farmers of whom four pass, four of no group of whom one passes. */
function tenOf(name: string, parent: string | null = null): SourceShare {
  return countedShare(`${name}.xlsx`, { name, parent, year: 2024 }, {
    people: [
      { group: "farmers", sex: "female", minority: true, counts: { registered: 6, assessed: 6, pass: 4, fail: 2 } },
      { sex: "male", minority: false, counts: { registered: 4, assessed: 3, pass: 1, fail: 2, undetermined: 1 } },
    ],
  });
}

const sheet = (consolidation: Consolidation, hasRows = false) => totalsSheet(consolidation, WORDS, hasRows);
/** The rows under the two of the header, which stand under the title and a blank row. */
const bodyOf = (consolidation: Consolidation, hasRows = false) => tableOf(sheet(consolidation, hasRows)).slice(4);

describe("the columns of the totals", () => {
  it("are those of everybody, three for each group somebody is in, and three for who is in none", () => {
    const columns = totalsColumns([SET], new Set(["farmers", null]), WORDS);
    expect(columns.map(({ top, under }) => [top, under])).toEqual([
      [measures.registered, ""], [totals.ofWhich, measures.women], [totals.ofWhich, measures.minority], [measures.assessed, ""],
      [measures.pass, totals.count], [measures.pass, totals.ratio], [measures.fail, totals.count], [measures.fail, totals.ratio], [measures.undetermined, ""],
      ["Nông dân", totals.groupRegistered], ["Nông dân", totals.groupPass], ["Nông dân", totals.groupRatio],
      [totals.noGroup, totals.groupRegistered], [totals.noGroup, totals.groupPass], [totals.noGroup, totals.groupRatio],
    ]);
    expect(columns.map(({ group }) => group)).toEqual([...Array.from({ length: 9 }, () => null), "farmers", "farmers", "farmers", undefined, undefined, undefined]);
    expect(columns.map(({ measure }) => (measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`))).toEqual([
      "registered", "women", "minority", "assessed", "pass", "pass/registered", "fail", "fail/registered", "undetermined", "registered", "pass", "pass/registered", "registered", "pass", "pass/registered",
    ]);
  });

  it("are of every group of the sets where nobody is in any", () => {
    expect(totalsColumns([SET], new Set(), WORDS).slice(9).map(({ top }) => top)).toEqual(["Nông dân", "Nông dân", "Nông dân", "Cán bộ", "Cán bộ", "Cán bộ"]);
    expect(totalsColumns([], new Set([null]), WORDS)).toHaveLength(12);
    expect(groupTitles([SET, { ...SET, groups: [{ id: "farmers", title: "Khác" }, { id: "old", title: "Người cao tuổi" }] }])).toEqual([
      { id: "farmers", title: "Nông dân" }, { id: "staff", title: "Cán bộ" }, { id: "old", title: "Người cao tuổi" },
    ]);
  });
});

describe("the lines of the totals", () => {
  const unit = (name: string, parent: string | null = null, isMissing = false) => ({ key: name, name, parent, files: [], isMissing, lost: null });
  const lines = (level: Consolidation["level"], ...units: readonly ReturnType<typeof unit>[]) => totalsLines(units, consolidationOf([], { level }), 10, WORDS).map(({ kind, number, label, units: own, members }) => [kind, number, label, own, members]);

  it("are the units alone in a district, or where nothing is said to stand above any", () => {
    const expected = [["unit", "1", "A", ["A"], []], ["unit", "2", "B", ["B"], []], ["total", "", totals.total, ["A", "B"], [10, 11]]];
    expect(lines("district", unit("A", "Huyện X"), unit("B", "Huyện Y"))).toEqual(expected);
    expect(lines("province", unit("A"), unit("B"))).toEqual(expected);
    expect(lines("province")).toEqual([["total", "", totals.total, [], []]]);
  });

  it("are districts or clusters above, numbered as Romans did, with their units anew from 1 under each", () => {
    expect(lines("cluster", unit("A", "Cụm X"), unit("B", "Cụm X"), unit("C", "Cụm Y"), unit("D"))).toEqual([
      ["parent", "I", "Cụm X", ["A", "B"], [11, 12]],
      ["unit", "1", "A", ["A"], []],
      ["unit", "2", "B", ["B"], []],
      ["parent", "II", "Cụm Y", ["C"], [14]],
      ["unit", "1", "C", ["C"], []],
      ["parent", "III", totals.noParent, ["D"], [16]],
      ["unit", "1", "D", ["D"], []],
      ["total", "", totals.total, ["A", "B", "C", "D"], [11, 12, 14, 16]],
    ]);
  });

  it("count to any number of districts", () => {
    const numbers = totalsLines(Array.from({ length: 1999 }, (_, index) => unit("A", `Huyện ${index}`)), consolidationOf([]), 0, WORDS).flatMap(({ kind, number }) => (kind === "parent" ? [number] : []));
    expect([1, 3, 4, 5, 8, 9, 14, 19, 40, 44, 49, 50, 90, 99, 100, 400, 500, 900, 944, 1000, 1999].map((at) => numbers[at - 1])).toEqual([
      "I", "III", "IV", "V", "VIII", "IX", "XIV", "XIX", "XL", "XLIV", "XLIX", "L", "XC", "XCIX", "C", "CD", "D", "CM", "CMXLIV", "M", "MCMXCIX",
    ]);
  });
});

describe("the sheet of totals", () => {
  it("has the counts of each unit, and sums and ratios that follow them, under a header of two rows", () => {
    const table = tableOf(sheet(consolidationOf([tenOf("Xã A"), tenOf("Xã B")])));
    expect(table[0]).toEqual([WORDS.title(2024)]);
    expect(table[2]?.slice(0, 12)).toEqual([totals.number, totals.unit, measures.registered, totals.ofWhich, null, measures.assessed, measures.pass, null, measures.fail, null, measures.undetermined, "Nông dân"]);
    expect(table[3]?.slice(0, 11)).toEqual([null, null, null, measures.women, measures.minority, null, totals.count, totals.ratio, totals.count, totals.ratio, null]);
    expect(table[2]?.slice(12)).toEqual([null, null, totals.noGroup, null, null, totals.note]);
    expect(table[4]).toEqual(["1", "Xã A", 10, 6, 6, 9, 5, '=IF(C5=0,"",G5/C5)', 4, '=IF(C5=0,"",I5/C5)', 1, 6, 4, '=IF(L5=0,"",M5/L5)', 4, 1, '=IF(O5=0,"",P5/O5)', null]);
    expect(table[6]?.slice(0, 8)).toEqual(["", totals.total, "=SUM(C5:C6)", "=SUM(D5:D6)", "=SUM(E5:E6)", "=SUM(F5:F6)", "=SUM(G5:G6)", '=IF(C7=0,"",G7/C7)']);
    expect(table[8]).toEqual([notes.denominator]);
    expect(table[9]).toEqual([notes.emptyGroups(["Cán bộ"])]);
    expect(resultsOf(sheet(consolidationOf([tenOf("Xã A"), tenOf("Xã B")])))).toMatchObject({ C7: 20, D7: 12, G7: 10, H5: 0.5, H7: 0.5, N5: 4 / 6, Q7: 0.25 });
  });

  it("has its header's words over the columns they speak of, and stays in sight under them", () => {
    const { merges, freeze, print, columnWidths } = sheet(consolidationOf([tenOf("Xã A")]));
    const at = (row: number, column: number, lastRow: number, lastColumn: number) => ({ firstRow: row, firstColumn: column, lastRow, lastColumn });
    expect(merges).toEqual([
      at(2, 0, 3, 0), at(2, 1, 3, 1), at(2, 2, 3, 2), at(2, 3, 2, 4), at(2, 5, 3, 5), at(2, 6, 2, 7), at(2, 8, 2, 9), at(2, 10, 3, 10), at(2, 11, 2, 13), at(2, 14, 2, 16), at(2, 17, 3, 17),
    ]);
    expect(freeze).toEqual({ rows: 4, columns: 2 });
    expect(print).toEqual({ landscape: true, paperSize: 9, fitToWidth: true, titleRows: [2, 3] });
    expect(columnWidths).toEqual([5, 22, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 24]);
    // Rows are counted over only where they are written: by default they are not.
    expect(tableOf(totalsSheet(consolidationOf([tenOf("Xã A")]), WORDS))[4]?.[2]).toBe(10);
  });

  it("sums districts over their units, and everybody over the units of all", () => {
    const body = bodyOf(consolidationOf([tenOf("Xã A", "Huyện X"), tenOf("Xã B", "Huyện X"), tenOf("Xã C", "Huyện Y")]));
    expect(body.slice(0, 6).map((row) => row.slice(0, 3))).toEqual([
      ["I", "Huyện X", "=SUM(C6:C7)"],
      ["1", "Xã A", 10],
      ["2", "Xã B", 10],
      ["II", "Huyện Y", "=SUM(C9)"],
      ["1", "Xã C", 10],
      ["", totals.total, "=SUM(C6:C7,C9)"],
    ]);
  });

  it("has the few figures of each district once more below, with what they show, for the chart of them", () => {
    const content = sheet(consolidationOf([tenOf("Xã A", "Huyện X"), tenOf("Xã B", "Huyện X"), tenOf("Xã C", "Huyện Y")]));
    expect(tableOf(content).slice(14)).toEqual([
      ["", totals.parent, measures.registered, measures.pass, totals.ratio],
      ["I", "Huyện X", '=IF(C5="","",C5)', '=IF(G5="","",G5)', '=IF(H5="","",H5)'],
      ["II", "Huyện Y", '=IF(C8="","",C8)', '=IF(G8="","",G8)', '=IF(H8="","",H8)'],
    ]);
    expect(resultsOf(content)).toMatchObject({ C16: 20, D16: 10, E16: 0.5, C17: 10, D17: 5, E17: 0.5 });
    expect(content.charts).toHaveLength(1);
    const unknown = sheet(consolidationOf(["Huyện X", "Huyện Y"].map((parent, index) => countedShare(String(index), { name: `Xã ${index}`, parent }, { people: [{ counts: { registered: 2, contradicted: 1 } }] }))));
    expect(resultsOf(unknown)).toMatchObject({ C14: 2, D14: "", E14: "" });
  });

  it("leaves the line of a unit empty of whom nobody is counted", () => {
    const empty = countedShare("b", { name: "Xã B" }, {});
    expect(bodyOf(consolidationOf([tenOf("Xã A"), empty]))[1]).toEqual(["2", "Xã B", ...Array.from({ length: 15 }, () => null), null]);
  });

  it("adds up itself where a formula would get too long", () => {
    const total = (units: number) => bodyOf(consolidationOf(Array.from({ length: units }, (_, index) => smallShare(String(index), { name: `Xã ${index}` }))))[units]?.[2];
    expect([total(250), total(251)]).toEqual(["=SUM(C5:C254)", 251]);
  });

  it("counts over the sheet of rows where there is one", () => {
    const [line] = bodyOf(consolidationOf([tenOf("Xã A")]), true);
    const { columns, sex, outcome } = WORDS.rows;
    expect(line?.slice(2, 5)).toEqual([`=COUNTIFS(DuLieu[${columns.unit}],"Xã A")`, `=COUNTIFS(DuLieu[${columns.unit}],"Xã A",DuLieu[${columns.sex}],"${sex.female}")`, 6]);
    expect(line?.[6]).toBe(`=COUNTIFS(DuLieu[${columns.unit}],"Xã A",DuLieu[${columns.outcome}],"${outcome.pass}")`);
    expect(line?.[5]).toBe(9);
    const grouped = bodyOf(consolidationOf([tenOf("Xã A", "Huyện X"), tenOf("Xã B", "Huyện Y")]), true);
    expect([grouped[0]?.[2], grouped[4]?.[2]]).toEqual(["=SUM(C6)", "=SUM(C6,C8)"]);
    expect(resultsOf(sheet(consolidationOf([tenOf("Xã A")]), true))).toMatchObject({ C5: 10, D5: 6, G5: 5 });
  });

  it("leaves empty what the lists do not tell, and says why, once", () => {
    const shares = [
      countedShare("a", { name: "Xã A" }, { people: [{ group: "farmers", counts: { registered: 3, contradicted: 2 } }] }),
      countedShare("b", { name: "Xã B" }, { people: [{ group: "farmers", sex: "female", minority: true, counts: { registered: 3 } }, { criteria: "t@1#0", sex: "female", minority: true, counts: { registered: 3 } }] }),
    ];
    const [first, second, whole] = bodyOf(consolidationOf(shares));
    expect(first?.slice(2, 11)).toEqual([3, null, null, 0, null, null, null, null, 0]);
    expect(first?.at(-1)).toBe([notes.notSaid("sex", 3), notes.notSaid("ethnicity", 3), notes.contradicted(2)].join("; "));
    expect(second?.slice(2)).toEqual([...Array.from({ length: 9 }, () => null), 3, 0, '=IF(L6=0,"",M6/L6)', 3, 0, '=IF(O6=0,"",P6/O6)', notes.criteriaDiffer]);
    expect(whole?.slice(2, 11)).toEqual(Array.from({ length: 9 }, () => null));
  });

  it("shows a unit that is missing, empty and with the reason, and adds up the others", () => {
    const entry = (code: string, name: string): UnitEntry => ({ code, name, kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null });
    const register = [entry("1", "Xã A"), entry("2", "Xã B"), entry("3", "Xã C")];
    const came = { ...smallShare("a", { name: "Xã A", people: 4 }), units: [identifyUnit({ name: "Xã A", from: "title", year: null, parent: null }, register)] };
    const share = countedShare("a", { name: "Xã A" }, { people: [{ unit: "a@1", sex: "female", minority: true, counts: { registered: 4 } }] }, { units: came.units });
    const lost = [{ file: "xa-b.xlsx", sha256: null, reasons: ["zip-broken"] }];
    const content = sheet(consolidationOf([share], { register, lost }));
    const table = tableOf(content);
    expect(table[1]).toEqual([WORDS.incomplete(["Xã B (xa-b.xlsx)", "Xã C"])]);
    const rows = table.slice(5, 9).map((row) => [row[1], row[2], row.at(-1)]);
    expect(rows).toEqual([
      ["Xã A", 4, null],
      ["Xã B", null, notes.lost("xa-b.xlsx", false)],
      ["Xã C", null, notes.missing],
      [totals.total, "=SUM(C6:C8)", null],
    ]);
    expect(looksOf(content)[6]?.at(-1)).toBe("missingText");
    expect(totalsFigures(consolidationOf([share], { register, lost }), WORDS).filter(({ measure }) => measure === "registered").map(({ unit, cell, value }) => [unit, cell, value])).toContainEqual(["Xã A", "C6", 4]);
  });

  it("says below what every reader must know of it", () => {
    const below = (rest: Partial<Consolidation>, ...shares: readonly SourceShare[]) => {
      const all = shares.length === 0 ? [smallShare("a", { name: "Xã A" })] : shares;
      return bodyOf(consolidationOf(all, rest)).slice(all.length + 2).map(([note]) => note);
    };
    expect(below({})).toEqual([notes.denominator]);
    expect(below({ sets: [SET, { ...SET, key: "t", title: "Bộ T", checkedAgainstOriginal: false }], unseen: ["cũ.xlsx"] })).toEqual([notes.denominator, notes.unchecked(["Bộ T"]), notes.unseen(["cũ.xlsx"])]);
    const all = countedShare("a", { name: "Xã A" }, { people: [{ group: "farmers", counts: { registered: 1 } }, { group: "staff", counts: { registered: 1 } }] });
    expect(below({}, all)).toEqual([notes.denominator]);
  });

  it("sets districts, units and the whole apart by their looks", () => {
    const looks = looksOf(sheet(consolidationOf([tenOf("Xã A", "Huyện X"), tenOf("Xã B", "Huyện Y")])));
    expect(looks[0]).toEqual(["title"]);
    expect(new Set([...(looks[2] ?? []), ...(looks[3] ?? [])])).toEqual(new Set(["header"]));
    const bold = ["boldText", "boldText", "boldCount", "boldCount", "boldCount", "boldCount", "boldCount", "boldShare", "boldCount", "boldShare"];
    expect([looks[4]?.slice(0, 10), looks[8]?.slice(0, 10)]).toEqual([bold, bold]);
    expect(looks[5]?.slice(0, 10)).toEqual(["centre", "text", "count", "count", "count", "count", "count", "share", "count", "share"]);
    expect([looks[5]?.at(-1), looks[10]?.[0]]).toEqual(["text", "aside"]);
  });

  it("has no share of nobody", () => {
    const nobody = consolidationOf([countedShare("a", { name: "Xã A" }, { people: [{ group: "farmers", sex: "male", minority: false, counts: { registered: 1 } }, { group: "staff", sex: "male", minority: false, counts: {} }] })]);
    expect(resultsOf(sheet(nobody))).toMatchObject({ H5: 0, N5: 0, Q5: "" });
  });
});

describe("the figures of the totals, for programs", () => {
  const shares = [tenOf("Xã A", "Huyện X"), { ...tenOf("Xã B", "Huyện X"), file: "0.xlsx" }, { ...tenOf("Xã B", "Huyện X"), file: "1.xlsx" }];

  it("each name the cell, what they are of, and the files they were counted from", () => {
    const figures = totalsFigures(consolidationOf(shares), WORDS);
    expect(figures[0]).toEqual({ sheet: "Tổng hợp", cell: "C5", measure: "registered", unit: "Huyện X", group: null, value: 30, denominator: null, sources: ["0.xlsx", "1.xlsx", "Xã A.xlsx"] });
    expect(figures.find(({ unit, measure }) => unit === "Xã A" && measure === "pass/registered")).toEqual({
      sheet: "Tổng hợp", cell: "H6", measure: "pass/registered", unit: "Xã A", group: null, value: 0.5, denominator: 10, sources: ["Xã A.xlsx"],
    });
    expect(figures.filter(({ unit, measure, group }) => unit === null && measure === "registered" && group === "farmers").map(({ cell, value }) => [cell, value])).toEqual([["L8", 18]]);
    expect(figures).toHaveLength(4 * 15);
  });

  it("have no value where the whole is nobody, and are left out where there is none", () => {
    const nobody = countedShare("a", { name: "Xã A" }, { people: [{ group: "farmers", counts: {} }] });
    const all = totalsFigures(consolidationOf([nobody]), WORDS);
    expect(all.find(({ measure }) => measure === "pass/registered")).toMatchObject({ value: null, denominator: 0 });
    const unknown = totalsFigures(consolidationOf([smallShare("a", { name: "Xã A" })]), WORDS);
    expect(unknown.filter(({ measure }) => measure === "women" || measure === "minority")).toEqual([]);
    const empty = { ...smallShare("b", { name: "Xã B" }), tally: countedShare("b", { name: "Xã B" }, {}).tally };
    expect(totalsFigures(consolidationOf([smallShare("a", { name: "Xã A" }), empty]), WORDS).map(({ unit }) => unit)).not.toContain("Xã B");
  });
});
