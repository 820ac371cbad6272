import type { CellRange } from "../../workbook/address";
import { MAX_COLUMNS, parseCellAddress } from "../../workbook/address";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import { rangesOfSqref } from "../../workbook/xlsx/patch/sheet-geometry";
import { toUtf8 } from "../../workbook/xlsx/xml-encoding";
import { xmlBoolean } from "../../workbook/xlsx/xml-events";
import { faultProblem } from "../../workbook/xlsx/xml-fault";
import { TOKEN, XmlReader } from "../../workbook/xlsx/xml-reader";
import type { StyledCells } from "./styled-cells";
import { StyledCellsGathering } from "./styled-cells";
import type { FileColor } from "./theme-colors";

/** A threshold of a colour scale or a data bar: "min", "max", "num", "percent", "percentile" or "formula". */
export interface FileThreshold {
  readonly type: string;
  readonly value: string | null;
}

/** A conditional format as it stands in a file. */
export interface FileConditionalFormat {
  readonly type: string;
  /** Of `cellIs`: "lessThan", "between" … */
  readonly operator: string | null;
  readonly ranges: readonly CellRange[];
  /** Without `=`; two for "between". */
  readonly formulas: readonly string[];
  readonly differential: number | null;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Of colour scales and data bars. */
  readonly thresholds: readonly FileThreshold[];
  readonly colors: readonly FileColor[];
}

/** Columns `first` to `last` (0-based) alike. Width in characters. */
interface ColumnLook {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
}

/** What people see of a sheet besides its cells' contents. Rows and columns 0-based. */
export interface SheetLooks {
  readonly styles: StyledCells;
  readonly columns: readonly ColumnLook[];
  /** Heights in points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly formats: readonly FileConditionalFormat[];
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly filter: CellRange | null;
  readonly hasGridlines: boolean;
  readonly tabColor: FileColor | null;
  /** `null` where the sheet is not protected. */
  readonly protection: { readonly allowsFormats: boolean } | null;
}

/** Reads the looks of a worksheet part. Problems: `xml-broken`, `xml-doctype`. */
export function readSheetLooks(bytes: Uint8Array, part: string): Result<SheetLooks> {
  try {
    const utf8 = toUtf8(bytes);
    const gathering = new LooksGathering();
    gathering.reader.feed(utf8, 0, utf8.length, true);
    return succeed(gathering.read());
  } catch (error) {
    return fail(faultProblem(error, part));
  }
}

/** Reads a worksheet from end to end and keeps what concerns looks. */
class LooksGathering {
  readonly reader = new XmlReader();
  private readonly styles = new StyledCellsGathering();
  private readonly columns: ColumnLook[] = [];
  private readonly heights = new Map<number, number>();
  private readonly formats: FileConditionalFormat[] = [];
  private frozen = { rows: 0, columns: 0 };
  private defaultWidth: number | null = null;
  private defaultHeight: number | null = null;
  private filter: CellRange | null = null;
  private hasGridlines = true;
  private tabColor: FileColor | null = null;
  private protection: { readonly allowsFormats: boolean } | null = null;
  /** Where the next row and cell stand that do not say so. */
  private row = -1;
  private column = -1;

  read(): SheetLooks {
    const { reader } = this;
    for (let token = reader.next(); token !== TOKEN.end; token = reader.next()) {
      if (token !== TOKEN.open || reader.depth === 1) continue;
      // Foreign elements (extensions) have no local name here.
      if (reader.local === "") reader.skip();
      else this.gather();
    }
    const { columns, heights, frozen, defaultWidth, defaultHeight, filter, hasGridlines, tabColor, protection } = this;
    const formats = this.formats.sort((a, b) => a.priority - b.priority);
    return { styles: this.styles.read(), columns, heights, frozen, formats, defaultWidth, defaultHeight, filter, hasGridlines, tabColor, protection };
  }

  private gather(): void {
    const { reader } = this;
    switch (reader.local) {
      case "c":
        return this.gatherCell();
      case "row":
        return this.gatherRow();
      case "col":
        return this.gatherColumns();
      case "conditionalFormatting":
        return this.gatherFormats(rangesOfSqref(reader.attribute("sqref") ?? ""));
      case "sheetFormatPr":
        this.defaultWidth = this.number("defaultColWidth");
        this.defaultHeight = this.number("defaultRowHeight");
        return;
      case "autoFilter":
        this.filter = rangesOfSqref(reader.attribute("ref") ?? "")[0] ?? null;
        return reader.skip();
      case "sheetView":
        this.hasGridlines = xmlBoolean(reader.attribute("showGridLines"), true);
        return;
      case "tabColor":
        this.tabColor = this.color();
        return;
      case "sheetProtection":
        if (xmlBoolean(reader.attribute("sheet"))) this.protection = { allowsFormats: !xmlBoolean(reader.attribute("formatCells"), true) };
        return;
      case "pane":
        if (/^frozen/.test(reader.attribute("state") ?? "")) this.frozen = { rows: this.number("ySplit") ?? 0, columns: this.number("xSplit") ?? 0 };
    }
  }

  private gatherRow(): void {
    this.row = (this.number("r") ?? this.row + 2) - 1;
    this.column = -1;
    const height = this.number("ht");
    if (height !== null) this.heights.set(this.row, height);
  }

  private gatherCell(): void {
    const at = parseCellAddress(this.reader.attribute("r") ?? "");
    if (at) [this.row, this.column] = [at.row, at.column];
    else this.column += 1;
    const style = this.number("s");
    if (style !== null && style > 0) this.styles.add(this.row, this.column, style);
    this.reader.skip();
  }

  private gatherColumns(): void {
    const [first, last] = [(this.number("min") ?? 1) - 1, (this.number("max") ?? 1) - 1];
    this.columns.push({ first, last: Math.min(last, MAX_COLUMNS - 1), width: this.number("width") });
  }

  /** The rules of a `conditionalFormatting` just opened, to its end. */
  private gatherFormats(ranges: readonly CellRange[]): void {
    const { reader } = this;
    const depth = reader.depth;
    while (reader.next() !== TOKEN.close || reader.depth >= depth) {
      if (reader.token !== TOKEN.open) continue;
      if (reader.local === "cfRule") this.gatherRule(ranges);
      else reader.skip();
    }
  }

  private gatherRule(ranges: readonly CellRange[]): void {
    const { reader } = this;
    const depth = reader.depth;
    const formulas: string[] = [];
    const thresholds: FileThreshold[] = [];
    const colors: FileColor[] = [];
    const rule = {
      type: reader.attribute("type") ?? "",
      operator: reader.attribute("operator"),
      differential: this.number("dxfId"),
      priority: this.number("priority") ?? Number.MAX_SAFE_INTEGER,
      stopIfTrue: xmlBoolean(reader.attribute("stopIfTrue")),
    };
    while (reader.next() !== TOKEN.close || reader.depth >= depth) {
      if (reader.token !== TOKEN.open) continue;
      if (reader.local === "formula") formulas.push(reader.content());
      else if (reader.local === "cfvo") thresholds.push({ type: reader.attribute("type") ?? "", value: reader.attribute("val") });
      else if (reader.local === "color") colors.push(this.color());
      else if (reader.local === "") reader.skip();
    }
    this.formats.push({ ...rule, ranges, formulas, thresholds, colors });
  }

  private color(): FileColor {
    return { rgb: this.reader.attribute("rgb"), theme: this.number("theme"), indexed: this.number("indexed"), tint: this.number("tint") };
  }

  private number(name: string): number | null {
    const text = this.reader.attribute(name);
    const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  }
}
