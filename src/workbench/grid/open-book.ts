import type { CellRange } from "../../workbook/address";
import type { Problem, Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-port";
import { xlsxPort } from "../../workbook/xlsx/xlsx-port";
import type { ExcelHost } from "../host/excel-host";
import { excelHost } from "../host/excel-host";
import type { LiveConditionalFormat, LiveSheet, LiveWorkbook } from "../host/live-workbook";
import { univerWorkbook } from "../host/univer-workbook";
import type { BookLooks } from "./book-looks";
import { readBookLooks } from "./book-looks";
import type { GridLook, GridView } from "./grid-view";
import { setGridLook, startGrid } from "./grid-view";
import type { SavedBook } from "./saved-book";
import { savedBook } from "./saved-book";
import type { FileSheet } from "./workbook-data";
import { workbookData } from "./workbook-data";

/** A file open in the grid, with the host that answers an add-in over it. */
export interface OpenBook {
  readonly name: string;
  readonly view: GridView;
  readonly live: LiveWorkbook;
  readonly host: ExcelHost;
  /** The file with everything that was changed since it was opened. */
  readonly save: () => Promise<Result<Uint8Array>>;
  readonly setLook: (look: GridLook) => void;
  readonly close: () => void;
}

/** Where and how a workbook is shown, and what becomes of workbooks an add-in makes. */
export interface BookPlace {
  readonly container: HTMLElement;
  readonly look: GridLook;
  /** The bytes of a new .xlsx, in base64. */
  readonly openNew: (base64: string) => void;
}

/** Opens an .xlsx in the grid. Problems as of reading the file. */
export async function openBook(name: string, bytes: Uint8Array, { container, look, openNew }: BookPlace): Promise<Result<OpenBook>> {
  const port = xlsxPort(bytes, { file: name });
  if (!port.ok) return port;
  const sheets = await fileSheets(port.value);
  if (!sheets.ok) return sheets;
  const looks = readBookLooks(bytes);
  if (!looks.ok) return looks;
  const facts = await port.value.facts();
  if (!facts.ok) return facts;
  const view = startGrid(container, look);
  const workbook = view.api.createWorkbook(workbookData(name, sheets.value, looks.value));
  const live = univerWorkbook(view.univer, view.api, workbook, {
    date1904: facts.value.date1904,
    isBeingEdited: () => workbook.isCellEditing(),
  });
  live.sheets().forEach((sheet, index) => dress(sheet, sheets.value[index], looks.value));
  const host = excelHost(live, { openNew });
  if (facts.value.memory !== null) host.book.customXml.set(host.book.nextId(), facts.value.memory);
  const saved: SavedBook = savedBook(bytes, name, live, host.book);
  return succeed({
    name,
    view,
    live,
    host,
    save: saved.bytes,
    setLook: (next) => setGridLook(view, next),
    close: () => {
      saved.stop();
      host.stop();
      view.univer.dispose();
    },
  });
}

async function fileSheets(port: XlsxWorkbook): Promise<Result<readonly FileSheet[]>> {
  const facts = await port.facts();
  if (!facts.ok) return facts;
  const sheets: FileSheet[] = [];
  const problems: Problem[] = [];
  for (const sheet of facts.value.sheets) {
    const grid = await port.readGrid(sheet.name);
    if (grid.ok) sheets.push({ facts: sheet, grid: grid.value });
    else problems.push(...grid.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed(sheets);
}

/** What the grid's own data does not carry. */
function dress(sheet: LiveSheet, file: FileSheet | undefined, looks: BookLooks): void {
  if (!file) return;
  sheet.setProtected(file.facts.isProtected);
  if (file.facts.visibility === "veryHidden") sheet.setVisibility("veryHidden");
  const seen = looks.sheets.get(file.facts.name);
  if (!seen) return;
  if (seen.filter) sheet.setFilter(seen.filter);
  const formats = seen.formats.map(({ type, ranges, formula, differential, stopIfTrue }, index): LiveConditionalFormat => {
    const look = differential === null ? undefined : looks.styles.differential[differential];
    return {
      id: `file-${index + 1}`,
      type: kindOf(type),
      ranges: ranges.map((range) => within(range, file)),
      formula: type === "expression" && formula !== null ? `=${formula}` : null,
      fillColor: look?.fillColor ?? null,
      fontColor: look?.fontColor ?? null,
      borderColor: look?.borderColor ?? null,
      stopIfTrue,
    };
  });
  if (formats.length > 0) sheet.setConditionalFormats(formats);
}

const KINDS: Readonly<Record<string, LiveConditionalFormat["type"]>> = {
  expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet", containsText: "ContainsText", top10: "TopBottom",
};

function kindOf(type: string): LiveConditionalFormat["type"] {
  return KINDS[type] ?? "PresetCriteria";
}

/** Whole columns and rows reach beyond the grid's own cells, which it refuses. */
function within(range: CellRange, { grid }: FileSheet): CellRange {
  return { ...range, lastRow: Math.min(range.lastRow, Math.max(grid.rowCount + 50, range.firstRow)), lastColumn: Math.min(range.lastColumn, Math.max(grid.columnCount + 5, range.firstColumn)) };
}
