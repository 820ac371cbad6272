import type { CellValue } from "../../src/workbook/cell-value";
import { checkBytes } from "../golden/checked-file";
import { HEADER, peopleRows, rowsXml } from "../hostile/people-list";
import { madePackage } from "../workbook/xlsx/made-package";

/** Cells of findings of a rule, in a list of three people whose last two columns are as given; the second fails. */
function cellsOf(rule: string, header: readonly string[], results: readonly (readonly CellValue[])[], change = (xml: string): string => xml): readonly (string | null)[] {
  const rows = peopleRows(3).map((values, index) => {
    const scores = values.slice(0, 15).map((value, at) => (index === 1 && at >= 4 && at < 14 ? 7 : value));
    return [...scores.slice(0, 14), index === 1 ? 70 : 85, ...(results[index] ?? [])];
  });
  const bytes = madePackage({ sheets: [change(rowsXml([[...HEADER.slice(0, 15), ...header], ...rows]))] });
  return checkBytes(bytes, "xã.xlsx").findings.filter((finding) => finding.rule === rule).map(({ cell }) => cell);
}

describe("columns of results", () => {
  it.each(["Đạt (X)", "Đạt (đánh dấu x)", "Đạt"])("take a person without a tick in the only column “%s” as not passed", (header) => {
    expect(cellsOf("verdict-missing", [header], [["x"], [null], ["x"]])).toEqual([]);
    expect(cellsOf("verdict-missing", [header], [["x"], [null], [null]])).toEqual(["P4"]);
  });

  it.each(["Đạt/Chưa", "Đánh giá (Đạt/Chưa đạt)", "Kết quả (Đạt/Không đạt)"])("are known as “%s”", (header) => {
    expect(cellsOf("verdict-mismatch", [header], [["Đạt"], ["Đạt"], ["Đạt"]])).toEqual(["P3"]);
  });

  it("are asked about where people's own word and the committee's stand side by side", () => {
    expect(cellsOf("mapping-ambiguous", ["Tự xếp loại", "Tổ thẩm định xếp loại"], [["Đạt", "Đạt"], ["Đạt", "Chưa đạt"], ["Đạt", "Đạt"]])).toEqual(["P1"]);
  });

  it("are not called empty where a formula stands whose result no program has reckoned", () => {
    const formula = (xml: string): string => xml.replace(/<c r="P(\d+)"[^>]*><v>1<\/v><\/c>/g, '<c r="P$1"><f>IF(O$1&gt;=80,"Đạt","Chưa đạt")</f></c>');
    const uncomputed = cellsOf("formula-error", ["Kết quả"], [[1], [1], [1]], formula);
    expect(uncomputed).toEqual(["P2"]);
    expect(cellsOf("verdict-missing", ["Kết quả"], [[1], [1], [1]], formula)).toEqual([]);
  });
});
