import type { CellRange } from "../address";
import { rangeAddress } from "../address";
import type { ChartContent, SheetContent, SheetVisibility, TableContent } from "../edit";
import type { CellKey } from "../grid";
import { cellKey } from "../grid";
import { writeBlock } from "./block-writing";
import { blocksOf } from "./blocks";
import { enteredValue } from "./cell-text";
import type { Outbox } from "./outbox";
import { pointsOfWidth } from "./column-width";
import { styledRanges, writeStyle } from "./style-writing";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const CHART_TYPE = { columnClustered: "ColumnClustered", columnStacked: "ColumnStacked", barClustered: "BarClustered", barStacked: "BarStacked" } as const;

/** What a small write costs a request, generously. */
const SMALL = 1_500;

/**
 * Writes everything a sheet of ours holds onto an empty sheet: looks and widths first, since a row is fitted to its texts
 * when they come, in the room they then have; then cells in blocks, then what lies over them.
 */
export async function writeSheetContent(box: Outbox, sheet: string, content: SheetContent): Promise<void> {
  const styled = [...content.cells].flatMap(({ row, column, style }) => {
    const given = style === undefined ? undefined : content.styles[style];
    return given ? [{ row, column, style: given }] : [];
  });
  for (const { style, ranges } of styledRanges(styled)) await writeStyle(box, sheet, ranges, style);
  for (const [column, width] of (content.columnWidths ?? []).entries()) {
    if (width !== null) await writeColumnWidth(box, sheet, column, width);
  }
  await writeContentCells(box, sheet, content);
  await writeGeometry(box, sheet, content);
  await writePrint(box, sheet, content);
  for (const table of content.tables ?? []) await writeTable(box, sheet, table);
  for (const chart of content.charts ?? []) await writeChart(box, sheet, chart);
  const { visibility } = content;
  if (visibility !== undefined) await writeVisibility(box, sheet, visibility);
}

async function writeContentCells(box: Outbox, sheet: string, { cells }: SheetContent): Promise<void> {
  const filled = [...cells].filter(({ content }) => content.kind === "formula" || content.value !== null);
  const byKey = new Map<CellKey, (typeof filled)[number]>(filled.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const hasFormula = filled.some(({ content }) => content.kind === "formula");
  for (const range of blocksOf(filled)) {
    await writeBlock(box, sheet, range, hasFormula ? "formulas" : "values", (row, column) => {
      const cell = byKey.get(cellKey(row, column));
      return cell ? enteredValue(cell.content) : null;
    });
  }
}

async function writeGeometry(box: Outbox, sheet: string, content: SheetContent): Promise<void> {
  for (const range of content.merges ?? []) {
    await box.add(SMALL, (workbook) => workbook.worksheets.getItem(sheet).getRange(rangeAddress(range)).merge(false));
  }
  const { freeze, filter } = content;
  if (freeze) await writeFreeze(box, sheet, freeze.rows, freeze.columns);
  if (filter) {
    await box.add(SMALL, (workbook) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      worksheet.autoFilter.apply(worksheet.getRange(rangeAddress(filter)));
    });
  }
}

/** Sets a column's width, in characters. */
export async function writeColumnWidth(box: Outbox, sheet: string, column: number, width: number): Promise<void> {
  const cell: CellRange = { firstRow: 0, lastRow: 0, firstColumn: column, lastColumn: column };
  await box.add(SMALL, (workbook) => {
    workbook.worksheets.getItem(sheet).getRange(rangeAddress(cell)).format.columnWidth = pointsOfWidth(width);
  });
}

/** Keeps the first rows and columns in sight; none for 0 and 0. */
export async function writeFreeze(box: Outbox, sheet: string, rows: number, columns: number): Promise<void> {
  await box.add(SMALL, (workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    if (rows === 0 && columns === 0) worksheet.freezePanes.unfreeze();
    else if (columns === 0) worksheet.freezePanes.freezeRows(rows);
    else if (rows === 0) worksheet.freezePanes.freezeColumns(columns);
    else worksheet.freezePanes.freezeAt(worksheet.getRange(rangeAddress({ firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 })));
  });
}

async function writeVisibility(box: Outbox, sheet: string, visibility: SheetVisibility): Promise<void> {
  await box.add(SMALL, (workbook) => {
    workbook.worksheets.getItem(sheet).visibility = VISIBILITY[visibility];
  });
}

async function writePrint(box: Outbox, sheet: string, { print }: SheetContent): Promise<void> {
  if (!print) return;
  await box.add(SMALL, (workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    const layout = worksheet.pageLayout;
    layout.orientation = print.landscape ? "Landscape" : "Portrait";
    if (print.paperSize === 9) layout.paperSize = "A4";
    if (print.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
    if (print.breaksBefore) {
      worksheet.horizontalPageBreaks.removePageBreaks();
      for (const row of print.breaksBefore) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
    }
    if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  });
}

/** Makes a range a table. */
export async function writeTable(box: Outbox, sheet: string, table: TableContent): Promise<void> {
  await box.add(SMALL, (workbook) => {
    workbook.worksheets.getItem(sheet).tables.add(rangeAddress(table.range), true).name = table.name;
  });
}

/** Draws a chart from cells of the same sheet, series by series. */
export async function writeChart(box: Outbox, sheet: string, chart: ChartContent): Promise<void> {
  await box.add(SMALL * (3 + chart.series.length), (workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    const range = (place: CellRange): Excel.Range => worksheet.getRange(rangeAddress(place));
    const first = chart.series[0];
    const drawn = worksheet.charts.add(CHART_TYPE[chart.type], range(first ? first.values : chart.categories), "Auto");
    drawn.name = chart.name;
    drawn.title.text = chart.title;
    if (chart.maximum !== undefined) {
      drawn.axes.valueAxis.minimum = 0;
      drawn.axes.valueAxis.maximum = chart.maximum;
    }
    chart.series.forEach((series, index) => {
      const given = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add();
      given.name = `=${absoluteAddress(sheet, series.name)}`;
      given.setValues(range(series.values));
      given.setXAxisValues(range(chart.categories));
      if (series.color !== undefined) given.format.fill.setSolidColor(`#${series.color}`);
    });
    const { firstRow, firstColumn, lastRow, lastColumn } = chart.place;
    const corner = (row: number, column: number): string => rangeAddress({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
    drawn.setPosition(corner(firstRow, firstColumn), corner(lastRow, lastColumn));
  });
}

/** "'Tổng hợp'!$B$1", as formulas name a cell. */
function absoluteAddress(sheet: string, range: CellRange): string {
  return `'${sheet.replaceAll("'", "''")}'!${rangeAddress(range).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** Empties a sheet of ours before it is rewritten in place: cells, looks, merges, tables, charts, filter, frozen rows. */
export async function emptySheet(box: Outbox, sheet: string, tables: readonly string[], charts: readonly string[]): Promise<void> {
  await box.add(SMALL * (tables.length + charts.length + 2), (workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    tables.forEach((id) => worksheet.tables.getItem(id).delete());
    charts.forEach((name) => worksheet.charts.getItem(name).delete());
    worksheet.autoFilter.remove();
    worksheet.freezePanes.unfreeze();
    const all = worksheet.getRange();
    all.unmerge();
    all.clear();
  });
}
