import type { FormulaResult } from "../../src/summary/formula-check";
import { evaluateFormula } from "../../src/summary/formula-check";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromCells, gridFromRows } from "../../src/workbook/grid-builder";

/** The sheet a formula stands in: C numbers, D what formulas there come to, E what is no number. */
const OWN: Readonly<Record<string, CellValue | FormulaResult>> = {
  C3: 4, C4: 0, C5: 3, C6: null, C7: -3,
  D3: { kind: "number", value: 10 }, D4: { kind: "blank" }, D5: { kind: "error" }, D6: { kind: "unknown" },
  E3: "chữ", E4: "", E5: { error: "#DIV/0!" }, E6: { error: "#REF!" }, E7: true, E8: "Bản (A)", E9: "  88 ",
};
const LIST = gridFromRows("DS, xã", [
  ["Bản", "Điểm", "Kết quả", "Thưởng"],
  ["Bản (A)", 80, "Đạt", 1],
  ["Bản AB", 79, "Chưa đạt", "hai"],
  ["bản (a)", "88", "Đạt", 4],
  ['Bản "C"', 12.5, null, 8],
  ["Bản 2", -1, "80", 16],
]);
const PLAIN = gridFromCells("DS", [{ row: 0, column: 7, value: "x" }, { row: 2, column: 7, value: "x" }, { row: 2, column: 8, value: 5 }, { row: 3, column: 8, value: null, formula: "A1", uncomputed: true }]);
const S = "'DS, xã'!";

function gives(formula: string): number | string {
  const result = evaluateFormula(formula, (address) => OWN[address] ?? null, new Map([[LIST.sheet, LIST], [PLAIN.sheet, PLAIN]]));
  return result.kind === "number" ? result.value : result.kind;
}

describe("a formula of a summary sheet", () => {
  it.each<[string, number | string]>([
    // Sums, differences, products, quotients and brackets in Excel's order.
    ["C3+C5", 7], ["C3-C5-C4", 1], ["C3*C5", 12], ["C3/C5*C5", 4], ["100*C5/C3", 75], ["C3+C5*2", 10], ["C3-C5*2", -2], ["(C3+C5)*(C3-C5)", 7], ["(C3+C5)/(C3-C5)", 7], ["(C3)", 4], ["( $C$3 + C5 ) ", 7],
    ["7", 7], ["12.5", 12.5], ["50%", 0.5], ["C3*12.5%", 0.5], ["C3-50%", 3.5],
    ["SUM(C3:C5)-SUM(C4:C5)", 4], ["SUM(C3:C5)/SUM(C3:C5)", 1], ["SUM(C3:C4)*2", 8], ["sum(C3;C5)", 7], ["SUM(C3:C7)", 4], ["SUM(C3:C3,C5,7)", 14], ["SUM(C3+C5,1)", 8],
    ["SUM(E3:E4)", 0], ["SUM(D3:D4)", 10], ["SUM(D3:D5)", "error"], ["SUM(D3:D6)", "error"], ["SUM(C3,D6)", "unknown"], ["SUM(D5,D6)", "unknown"],
    ["SUBTOTAL(9,C3:C5)", 7], ["SUBTOTAL(109,C3:C5)", 7], ["SUBTOTAL(2,C3:C5)", "unknown"], ["SUBTOTAL(19,C3:C5)", "unknown"], ["SUBTOTAL(91,C3:C5)", "unknown"],
    ["AVERAGE(C3:C5)", 7 / 3], ["AVERAGE(C3:C6)", 7 / 3], ["AVERAGE(C3,C5)", 3.5], ["AVERAGE(C3:C3,D3:D4)", 7], ["AVERAGE(E3:E4)", "unknown"], ["AVERAGE(C3,C6)", "unknown"], ["AVERAGE(C3:D5)", "error"],
    // Rounded half away from zero, as Excel does; truncated towards it.
    ["ROUND(C5/2,0)", 2], ["ROUND(C7/2,0)", -2], ["TRUNC(C5/2,0)", 1], ["TRUNC(C7/2,0)", -1], ["ROUND(100*C3/C5,2)", 133.33], ["TRUNC(200/C5,1)", 66.6], ["ROUND(200/C5,1)", 66.7], ["ROUND(1.005*100,0)", 101], ["ROUND(C3)", "unknown"], ["ROUND(E3,1)", "unknown"], ["ROUND(C3/C4,1)", "error"],
    // A blank counts as nothing in a sum, and divides by zero.
    ["C6", "blank"], ["E4", "blank"], ["C3+C6", 4], ["C6/C3", 0], ["C3/C6", "error"], ["C3/C4", "error"], ["C4/C4", "error"], ["C3/E3", "unknown"], ["E3/C4", "unknown"], ["E5/C3", "error"], ["C3/E5", "error"], ["C3+E5", "error"], ["E3+E5", "unknown"],
    ["D3+1", 11], ["D4", "blank"], ["D4+1", 1], ["D5", "error"], ["D6", "unknown"], ["E5", "error"], ["E6", "unknown"], ["E7", "unknown"], ["E3", "unknown"],
    // The guard against a zero denominator, either way round.
    ['IF(C4=0,"",C3/C4)', "blank"], ['IF(C3=0,"",C5/C3)', 0.75], ['IF(C3>0,C5/C3,"")', 0.75], ['IF(C4>0,C5/C4,"")', "blank"], ['IF(C7>0,1,"")', "blank"], ['IF(C7<>0,1,"")', 1], ['IF(C4<>0,1,"")', "blank"], ['IF(C6=0,"",1)', "blank"], ["IF(C4=0,0,1)", 0], ["IF($C$4 = 0 , 5 , 6)", 5],
    ['IF(E3=0,"",1)', "unknown"], ['IF(D5=0,"",1)', "error"], ['IF(D6=0,"",1)', "unknown"], ['IF(C3=1,"",1)', "unknown"], ['IF(C3<0,"",1)', "unknown"], ['IF(C3+C5=0,"",1)', "unknown"], ['IF(C4=0,"không có",1)', "unknown"], ["IF(C3>0,1)", 1], ['IF(C3=00,"",1)', "unknown"],
    ['IFERROR(C3/C4,"")', "blank"], ["IFERROR(C3/C4,7)", 7], ['IFERROR(C5/C3,"")', 0.75], ['IFERROR(E3,"")', "unknown"], ["IFERROR(C6,1)", "blank"],
    // What is left to Excel.
    ["C3/C5/2", "unknown"], ["-C3", "unknown"], ["C3^2", "unknown"], ["MAX(C3:C5)", "unknown"], ["[1]A!C3", "unknown"], ["C3+[1]A!C3", "unknown"], ["A!C3", "unknown"], ["", "unknown"], ["SUM(C3:C5", "unknown"], ["12.5.5", "unknown"], ["5%%", "unknown"], ["2(C3)", "unknown"], ["(C3)2", "unknown"], ['IF(AB12=0,"",1)', "blank"], ["XSUM(C3)", "unknown"],
  ])("%s is %s", (formula, expected) => {
    const found = gives(formula);
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 9);
    else expect(found).toBe(expected);
  });

  it.each<[string, number | string]>([
    [`COUNTIF(${S}A2:A6,"Bản (A)")`, 2], [`COUNTIF(${S}A2:A6,E8)`, 2], [`COUNTIF(${S}A2:A6,"Bản ?B")`, 1], [`COUNTIF(${S}A2:A6,"bản*")`, 5], [`COUNTIF(${S}A2:A6,"*")`, 5], [`COUNTIF(${S}A2:A6,"ản AB")`, 0], [`COUNTIF(${S}A2:A6,"Bản A")`, 0], [`COUNTIF(${S}A2:A6,"Bản ""C""")`, 1], [`COUNTIF(${S}A2:A6,"=Bản AB")`, 1], [`COUNTIF(${S}A2:A6,"Bản~*")`, "unknown"],
    [`COUNTIF(${S}B2:B6,">80")`, 0], [`COUNTIF(${S}B2:B6,">=80")`, 1], [`COUNTIF(${S}B2:B6,"<79")`, 2], [`COUNTIF(${S}B2:B6,"<=79")`, 3], [`COUNTIF(${S}B2:B6,"=80")`, 1], [`COUNTIF(${S}B2:B6,"<>80")`, 4], [`COUNTIF(${S}B2:B6,"80")`, 1], [`COUNTIF(${S}B2:B6,88)`, 1], [`COUNTIF(${S}B2:B6,12.5)`, 1], [`COUNTIF(${S}B2:B6,"12.5")`, 1], [`COUNTIF(${S}B2:B6,"-1")`, 1], [`COUNTIF(${S}B2:B6,">-1")`, 3], [`COUNTIF(${S}B2:B6,">a")`, "unknown"], [`COUNTIF(${S}B2:B6,"> 79")`, 1],
    [`COUNTIF(${S}C2:C6,"<>")`, 4], [`COUNTIF(${S}C2:C6,"<>Đạt")`, 3], [`COUNTIF(${S}C2:C6,80)`, 1], [`COUNTIF(${S}C2:C6,"0")`, 0], [`COUNTIF(${S}C2:C6,"=")`, "unknown"], [`COUNTIF(${S}C2:C6,">")`, "unknown"],
    // Nobody reckons a criterion from several cells, or from what is neither words nor a number.
    [`COUNTIF(${S}A2:A6,C3:C4)`, "unknown"], [`COUNTIF(${S}A2:A6,C3:D3)`, "unknown"], [`COUNTIF(${S}A2:A6,E7)`, "unknown"], [`COUNTIF(${S}A2:A6,C6)`, "unknown"], [`COUNTIF(${S}D2:D6,C3)`, 1], [`COUNTIF(${S}A2:A6,Đ1)`, "unknown"],
    [`COUNTIFS(${S}A2:A6,"Bản (A)",${S}C2:C6,"Đạt")`, 2], [`COUNTIFS(${S}A2:A6,"Bản*",${S}C2:C6,"Đạt",${S}B2:B6,80)`, 1], [`COUNTIFS(${S}A2:A6,"Bản*",${S}C3:C6,"Đạt")`, "unknown"], [`COUNTIFS(${S}A2:A6,"Bản*",${S}C2:D6,"Đạt")`, "unknown"], [`COUNTIFS(${S}A2:A5,"Bản*",${S}C3:C6,"Đạt")`, 1], ["COUNTIFS()", "unknown"],
    [`SUMIFS(${S}D2:D6,${S}A2:A6,"Bản*")`, 29], [`SUMIFS(${S}D2:D6,${S}C2:C6,"Đạt")`, 5], [`SUMIFS(${S}D2:D5,${S}C2:C6,"Đạt")`, "unknown"], [`SUMIFS(${S}D2:D6)`, "unknown"], [`SUMIFS(Khác!D2:D6,${S}C2:C6,"Đạt")`, "unknown"],
    ['COUNTIF(DS!H:H,"x")', 2], ['COUNTIF(DS!$H:$H,"x")', 2], ['COUNTIF(DS!H1:H3,"x")', 2], ['COUNTIF(DS!I:H,"x")', "unknown"], ['SUMIFS(DS!I1:I3,DS!H1:H3,"x")', 5], ['SUMIFS(DS!I2:I4,DS!H1:H3,"x")', "unknown"], ['COUNTIF(H:H,"x")', "unknown"], ['COUNTIF(DS!AA:AB,"x")', 0], ['COUNTIF(DS!H:H1,"x")', "unknown"], ['COUNTIF(DS!H:HHHH,"x")', "unknown"], ['COUNTIF(DS!XH:XI,"x")', 0], ['COUNTIF(DS!1:2,"x")', "unknown"], ['COUNTIF(a!DS!H1:H3,"x")', "unknown"], [`SUMIFS(${S}D2:D6,${S}C2:C6,"Đạt",${S}A2:A6)`, "unknown"], [`COUNTIF(${S}B2:B6,12.55)`, 0], [`COUNTIF(${S}B2:B6,"12.55")`, 0], [`COUNTIF(${S}B2:B6,">5 điểm")`, "unknown"], [`COUNTIF(${S}A2:A6,"Bản 2 ")`, 0], [`COUNTIF(${S}A2:A6,"2")`, 0],
    [`COUNTA(${S}C2:C6)`, 4], [`COUNTA(${S}A2:B6,${S}C2:C6)`, 14], ["COUNTA(C3:C6)", 3], ["COUNTA(C3:D3)", "unknown"], ["COUNTA(DS!I1:I4)", "unknown"], ["COUNTA(Khác!A1:A2)", "unknown"], ["COUNTA(DS!H:I)", "unknown"], ["COUNTA(DS!H1:I3)", 3],
    ['COUNTIF(D3:D4,"x")', "unknown"], ['COUNTIF(E3:E5,"CHỮ")', 1], ['COUNTIF(E3:E5,"chữ")+1', 2],
  ])("%s is %s", (formula, expected) => {
    expect(gives(formula)).toBe(expected);
  });
});
