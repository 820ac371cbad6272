import type { CellStyle, SheetCell } from "../workbook/edit";

/** Looks of our sheets, by name; `STYLES` has them in the order of these numbers. */
export const LOOK = {
  title: 0,
  missing: 1,
  header: 2,
  text: 3,
  count: 4,
  share: 5,
  boldText: 6,
  boldCount: 7,
  boldShare: 8,
  aside: 9,
  mean: 10,
  error: 11,
  warning: 12,
  hint: 13,
  centre: 14,
  missingText: 15,
  plainBold: 16,
} as const;

export const STYLES: readonly CellStyle[] = [
  { bold: true, fontSize: 14 },
  { bold: true, fontColor: "C00000" },
  { bold: true, fillColor: "D9E2F3", border: "thin", wrap: true, horizontal: "center", vertical: "center" },
  { border: "thin", vertical: "top", wrap: true },
  { border: "thin", vertical: "top", numberFormat: "#,##0" },
  { border: "thin", vertical: "top", numberFormat: "0.00%" },
  { bold: true, border: "thin", vertical: "top", wrap: true },
  { bold: true, border: "thin", vertical: "top", numberFormat: "#,##0" },
  { bold: true, border: "thin", vertical: "top", numberFormat: "0.00%" },
  { italic: true, vertical: "top" },
  { border: "thin", vertical: "top", numberFormat: "0.00" },
  { border: "thin", vertical: "top", wrap: true, fillColor: "F8CBAD" },
  { border: "thin", vertical: "top", wrap: true, fillColor: "FFE699" },
  { border: "thin", vertical: "top", wrap: true, fillColor: "DDEBF7" },
  { border: "thin", vertical: "top", horizontal: "center" },
  { bold: true, fontColor: "C00000", border: "thin", vertical: "top", wrap: true },
  { bold: true },
];

/** Longest text a cell takes. */
const LONGEST = 32_767;

/** A value at a row and column (0-based). */
export function valueCell(row: number, column: number, value: string | number | null, style: number): SheetCell {
  const fitting = typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
  return { row, column, content: { kind: "value", value: fitting }, style };
}

/** A formula (without `=`) with its result. */
export function formulaCell(row: number, column: number, formula: string, result: number | string | null, style: number): SheetCell {
  return { row, column, content: { kind: "formula", formula, result }, style };
}

/** Title, and under it what is missing, if anything is. Gives the cells and the next free row. */
export function faceCells(title: string, missing: string | null): { readonly cells: readonly SheetCell[]; readonly next: number } {
  const head = valueCell(0, 0, title, LOOK.title);
  return missing === null ? { cells: [head], next: 2 } : { cells: [head, valueCell(1, 0, missing, LOOK.missing)], next: 3 };
}

/** A row of headers from column A. */
export function headerCells(row: number, words: readonly string[]): readonly SheetCell[] {
  return words.map((word, column) => valueCell(row, column, word, LOOK.header));
}
