import type { CellValue } from "../../src/workbook/cell-value";
import { isCellError } from "../../src/workbook/cell-value";
import { cellAddress } from "../../src/workbook/address";

/** The header of a small list: STT, name, birth year, occupation, ten indicators, total. */
export const HEADER: readonly string[] = [
  "STT", "Họ và tên", "Năm sinh", "Nghề nghiệp",
  ...Array.from({ length: 10 }, (_, index) => `Chỉ số ${index + 1}`), "Tổng điểm", "Kết quả",
];

/** Made-up people, each with ten scores of 8 or 9 and their sum. */
export function peopleRows(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, index) => {
    const scores = Array.from({ length: 10 }, (__, indicator) => 8 + ((index + indicator) % 2));
    return [index + 1, `Lò Thị ${NAMES[index % NAMES.length] ?? ""} ${index + 1}`, 1960 + (index % 40), "Nông dân", ...scores, 85, "Đạt"];
  });
}

const NAMES = ["Hoa", "Mai", "Xuân", "Bình", "Pâng"];

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A cell of SpreadsheetML; row and column 0-based. */
export function cellXml(row: number, column: number, value: CellValue): string {
  const at = `r="${cellAddress(row, column)}"`;
  if (value === null) return "";
  if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `<c ${at} t="e"><v>${escaped(value.error)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Rows of SpreadsheetML; the first stands at `firstRow` (0-based). */
export function rowsXml(rows: readonly (readonly CellValue[])[], firstRow = 0): string {
  return rows
    .map((values, index) => `<row r="${firstRow + index + 1}">${values.map((value, column) => cellXml(firstRow + index, column, value)).join("")}</row>`)
    .join("");
}

/** The inside of a `<sheetData>` with the header in row 1 and `count` people below. */
export function listXml(count = 5): string {
  return rowsXml([HEADER, ...peopleRows(count)]);
}
