import type { CellStyle } from "../workbook/edit";

/** How the cells of a new summary sheet look. */
export const STYLES: readonly CellStyle[] = [
  { bold: true, fontSize: 13 },
  { bold: true, horizontal: "center", vertical: "center", wrap: true, border: "thin", fillColor: "DDEBF7" },
  { border: "thin", horizontal: "center" },
  { border: "thin" },
  { border: "thin", numberFormat: "0.00", horizontal: "center" },
  { border: "thin", bold: true },
  { border: "thin", bold: true, horizontal: "center" },
  { border: "thin", bold: true, numberFormat: "0.00", horizontal: "center" },
  { italic: true },
];

/** Places in `STYLES`. */
export const STYLE = { title: 0, header: 1, count: 2, text: 3, percent: 4, boldText: 5, boldCount: 6, boldPercent: 7, note: 8 } as const;
