import { succeed } from "../../workbook/problem";
import type { Result } from "../../workbook/problem";
import { parseCellAddress } from "../../workbook/address";
import type { CellRange } from "../../workbook/address";
import { rangesOfSqref } from "../../workbook/xlsx/patch/sheet-geometry";
import type { XmlElement } from "../../workbook/xlsx/xml-events";
import { readXml, xmlBoolean } from "../../workbook/xlsx/xml-events";
import { MAX_COLUMNS } from "../../workbook/address";

/** A conditional format as it stands in a file. */
export interface FileConditionalFormat {
  readonly type: string;
  readonly ranges: readonly CellRange[];
  /** Without `=`. */
  readonly formula: string | null;
  readonly differential: number | null;
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** Columns `first` to `last` (0-based) alike. Width in characters. */
export interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
}

/** What people see of a sheet besides its cells' contents. Rows and columns 0-based. */
export interface SheetLooks {
  /** The `s` of each cell that has one, by row and column. */
  readonly styles: readonly { readonly row: number; readonly column: number; readonly style: number }[];
  readonly columns: readonly ColumnLook[];
  /** Heights in points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly formats: readonly FileConditionalFormat[];
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly filter: CellRange | null;
}

interface Gathered {
  styles: { row: number; column: number; style: number }[];
  columns: ColumnLook[];
  heights: Map<number, number>;
  frozen: { rows: number; columns: number };
  formats: FileConditionalFormat[];
  defaultWidth: number | null;
  defaultHeight: number | null;
  filter: CellRange | null;
}

/** Reads the looks of a worksheet part. Problems as of `readXml`. */
export function readSheetLooks(bytes: Uint8Array, part: string): Result<SheetLooks> {
  const gathered: Gathered = {
    styles: [], columns: [], heights: new Map(), frozen: { rows: 0, columns: 0 }, formats: [], defaultWidth: null, defaultHeight: null, filter: null,
  };
  let sqref = "";
  let rule: Omit<FileConditionalFormat, "formula"> | null = null;
  let formula: string | null = null;
  const done = readXml(bytes, part, {
    open: (path, element) => {
      if (path === "worksheet/conditionalFormatting") sqref = element.attribute("sqref") ?? "";
      else if (path === "worksheet/conditionalFormatting/cfRule") {
        rule = ruleOf(element, rangesOfSqref(sqref));
        formula = null;
      } else gather(gathered, path, element);
    },
    close: (path, text) => {
      if (path === "worksheet/conditionalFormatting/cfRule/formula") formula ??= text;
      if (path === "worksheet/conditionalFormatting/cfRule" && rule) gathered.formats.push({ ...rule, formula });
    },
  });
  if (!done.ok) return done;
  return succeed({ ...gathered, formats: gathered.formats.sort((a, b) => a.priority - b.priority) });
}

function gather(into: Gathered, path: string, element: XmlElement): void {
  switch (path) {
    case "worksheet/sheetData/row/c":
      return gatherCell(into, element);
    case "worksheet/sheetData/row": {
      const height = numberOf(element, "ht");
      const row = numberOf(element, "r");
      if (height !== null && row !== null) into.heights.set(row - 1, height);
      return;
    }
    case "worksheet/cols/col":
      return void into.columns.push({
        first: (numberOf(element, "min") ?? 1) - 1,
        last: Math.min((numberOf(element, "max") ?? 1) - 1, MAX_COLUMNS - 1),
        width: numberOf(element, "width"),
        hidden: xmlBoolean(element.attribute("hidden")),
      });
    case "worksheet/sheetFormatPr":
      into.defaultWidth = numberOf(element, "defaultColWidth");
      into.defaultHeight = numberOf(element, "defaultRowHeight");
      return;
    case "worksheet/autoFilter":
      into.filter = rangesOfSqref(element.attribute("ref") ?? "")[0] ?? null;
      return;
    case "worksheet/sheetViews/sheetView/pane":
      if (/^frozen/.test(element.attribute("state") ?? "")) {
        into.frozen = { rows: numberOf(element, "ySplit") ?? 0, columns: numberOf(element, "xSplit") ?? 0 };
      }
  }
}

function gatherCell(into: Gathered, element: XmlElement): void {
  const style = numberOf(element, "s");
  const at = parseCellAddress(element.attribute("r") ?? "");
  if (style !== null && style > 0 && at) into.styles.push({ row: at.row, column: at.column, style });
}

function ruleOf(element: XmlElement, ranges: readonly CellRange[]): Omit<FileConditionalFormat, "formula"> {
  return {
    type: element.attribute("type") ?? "",
    ranges,
    differential: numberOf(element, "dxfId"),
    priority: numberOf(element, "priority") ?? Number.MAX_SAFE_INTEGER,
    stopIfTrue: xmlBoolean(element.attribute("stopIfTrue")),
  };
}

function numberOf(element: XmlElement, name: string): number | null {
  const value = Number(element.attribute(name) ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}
