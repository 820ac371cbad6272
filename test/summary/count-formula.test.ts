import { evaluateFormula } from "../../src/summary/formula-check";
import { gridFromCells, gridFromRows } from "../../src/workbook/grid-builder";

const LIST = gridFromRows("DS - xã 'A'", [
  ["STT", "Họ và tên", "Bản", "Điểm", "Kết quả"],
  [1, "Lò Thị Hoa", "Bản Na Ư", 84, "Đạt"],
  [2, "Vàng A Dế", "bản na ư", 79, "Chưa đạt"],
  [3, "Cà Văn Inh", "Bản Púng Bửa", 91, "ĐẠT"],
  [4, "Sùng Thị Mỷ", "Bản Púng Bửa", "88", null],
  [null, "Cộng: 4 người"],
]);
const OPEN = gridFromCells("Mở", [{ row: 0, column: 0, value: null, formula: "X1", uncomputed: true }, { row: 1, column: 0, value: "x" }]);
const own: Readonly<Record<string, string | number>> = { B3: "Bản Na Ư", C3: 2, C4: 2 };
const S = "'DS - xã ''A'''!";

function gives(formula: string): unknown {
  const result = evaluateFormula(formula, (address) => own[address] ?? null, new Map([[LIST.sheet, LIST], [OPEN.sheet, OPEN]]));
  return result.kind === "number" ? result.value : result.kind;
}

describe("formulas that count over a list", () => {
  it.each([
    [`COUNTIFS(${S}$C$2:$C$5,"Bản Na Ư",${S}$B$2:$B$5,"<>")`, 2],
    [`COUNTIFS(${S}$C$2:$C$5,"Bản Na Ư",${S}$E$2:$E$5,"Đạt")`, 1],
    [`COUNTIFS(${S}$E$2:$E$5,"Đạt") + COUNTIFS(${S}$E$2:$E$5,"Chưa đạt")`, 3],
    [`COUNTIF(${S}C:C,B3)`, 2],
    [`COUNTIF(${S}$D$2:$D$5,">=80")`, 2],
    [`COUNTIF(${S}$D$2:$D$5,88)`, 1],
    [`COUNTIF(${S}$C$2:$C$5,"Bản P*")`, 2],
    [`COUNTIF(${S}$E$2:$E$5,"<>Đạt")`, 2],
    [`SUMIFS(${S}$D$2:$D$5,${S}$E$2:$E$5,"đạt")`, 175],
    [`COUNTA(${S}$B$2:$B$5)`, 4],
    [`ROUND(100*COUNTIF(${S}$E$2:$E$5,"Đạt")/COUNTA(${S}$B$2:$B$5),2)`, 50],
    ["COUNTIF(C3:C4,2)", 2],
  ])("%s", (formula, value) => {
    expect(gives(formula)).toBe(value);
  });

  it.each([
    ["a sheet that is no list", `COUNTIF('Khác'!A1:A9,"x")`],
    ["another workbook", `COUNTIF([1]DS!A1:A9,"x")`],
    ["ranges of two sizes", `COUNTIFS(${S}$C$2:$C$5,"Bản Na Ư",${S}$B$2:$B$4,"<>")`],
    ["a criterion without range", `COUNTIFS(${S}$C$2:$C$5)`],
    ["a criterion reckoned from cells", `COUNTIF(${S}$C$2:$C$5,"Bản "&B3)`],
    ["cells without a result", `COUNTIF('Mở'!A1:A2,"x")`],
    ["a sum over another sheet", `SUM(${S}D2:D5)`],
    ["blanks", `COUNTIF(${S}$E$2:$E$5,"")`],
  ])("are left to Excel: %s", (_, formula) => {
    expect(gives(formula)).toBe("unknown");
  });
});
