import type { CellStyle, ChartContent, SheetCell, SheetContent, TableContent } from "../../workbook/edit";
import type { HostBook } from "../host/book";
import type { CellLook, LiveSheet } from "../host/live-workbook";
import { chartContent } from "./chart-content";
import { liveContent, styleChange } from "./cell-changes";

/** Characters of a column so many points wide (ECMA-376, 18.3.1.13, with 7 pixels a digit). */
export function widthCharacters(points: number): number {
  return Math.round((((points * 4) / 3 - 5) / 7) * 100) / 100;
}

/** Everything a sheet that the file does not have holds, to be added to it. `usual` is the look of the file's plain cells. */
export function newSheetContent(sheet: LiveSheet, book: HostBook, usual: CellLook): SheetContent {
  const cells: SheetCell[] = [];
  const styles: CellStyle[] = [];
  const known = new Map<string, number>();
  let lastColumn = -1;
  sheet.forEachCell((row, column, cell) => {
    const style = styleChange(usual, cell.look);
    if (cell.value === null && cell.formula === null && !style) return;
    lastColumn = Math.max(lastColumn, column);
    cells.push({ row, column, content: liveContent(cell), ...(style ? { style: indexOf(style, styles, known) } : {}) });
  });
  const filter = sheet.filter();
  const print = printSetting(sheet, book);
  return {
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    styles,
    columnWidths: Array.from({ length: lastColumn + 1 }, (_, column) => widthCharacters(sheet.columnWidth(column))),
    merges: sheet.merges(),
    ...(sheet.frozen().rows > 0 || sheet.frozen().columns > 0 ? { freeze: sheet.frozen() } : {}),
    ...(filter ? { filter } : {}),
    ...(print ? { print } : {}),
    tables: [...book.tables.values()].filter((table) => table.sheet === sheet.id).map((table): TableContent => tableContent(sheet, table)),
    charts: chartsOn(sheet, book),
    visibility: sheet.visibility(),
  };
}

/** The charts that an add-in drew on a sheet. */
export function chartsOn(sheet: LiveSheet, book: HostBook): readonly ChartContent[] {
  return [...book.charts.values()].filter((chart) => chart.sheet === sheet.id).flatMap((chart) => chartContent(chart) ?? []);
}

function indexOf(style: CellStyle, styles: CellStyle[], known: Map<string, number>): number {
  const key = JSON.stringify(style);
  const index = known.get(key) ?? styles.push(style) - 1;
  known.set(key, index);
  return index;
}

function printSetting(sheet: LiveSheet, book: HostBook): SheetContent["print"] | null {
  const layout = book.pageLayouts.get(sheet.id);
  if (!layout) return null;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(layout.titleRows ?? "");
  return {
    landscape: layout.orientation === "Landscape",
    paperSize: 9,
    fitToWidth: layout.fitToWidth !== null,
    ...(layout.breaksBefore.length === 0 ? {} : { breaksBefore: layout.breaksBefore }),
    ...(rows ? { titleRows: [Number(rows[1]) - 1, Number(rows[2]) - 1] as const } : {}),
  };
}

/** A table of the host, with the names of its columns read from its header row. */
export function tableContent(sheet: LiveSheet, { name, range }: { readonly name: string; readonly range: TableContent["range"] }): TableContent {
  const columns = Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, index) =>
    String(sheet.cellAt(range.firstRow, range.firstColumn + index).value ?? ""),
  );
  return { name, range, columns };
}
