import { cellAddress } from "../../workbook/address";
import type { SheetRange } from "./book";
import { apiNotFound } from "./host-failure";
import type { CellLook } from "./live-workbook";

type Row = Readonly<Record<string, unknown>>;

/** Font members that may be asked for, and where they stand in a look. */
const FONT_MEMBERS = { name: "fontName", bold: "bold", italic: "italic", size: "fontSize", color: "fontColor" } as const;

function isRecord(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The font members asked for by `{ format: { font: { name: true } } }`; anything else has no answer here. */
function askedFont(asked: unknown, plain: readonly string[], method: string): readonly (keyof typeof FONT_MEMBERS)[] {
  const options = isRecord(asked) ? asked : {};
  for (const name of Object.keys(options)) if (name !== "format" && !plain.includes(name)) throw apiNotFound(`${method}: ${name}`);
  const format = isRecord(options["format"]) ? options["format"] : {};
  for (const name of Object.keys(format)) if (name !== "font") throw apiNotFound(`${method}: format.${name}`);
  const font = isRecord(format["font"]) ? Object.keys(format["font"]) : [];
  return font.map((name) => {
    const known = fontMember(name);
    if (!known) throw apiNotFound(`${method}: format.font.${name}`);
    return known;
  });
}

function fontMember(name: string): keyof typeof FONT_MEMBERS | null {
  switch (name) {
    case "name":
    case "bold":
    case "italic":
    case "size":
    case "color":
      return name;
    default:
      return null;
  }
}

function fontOf(members: readonly (keyof typeof FONT_MEMBERS)[], looks: () => Iterable<CellLook>): Row {
  if (members.length === 0) return {};
  const font = Object.fromEntries(members.map((member) => [member, common(looks(), FONT_MEMBERS[member])]));
  return { format: { font } };
}

/** The member all looks share, or `null` where they differ. */
function common(looks: Iterable<CellLook>, member: keyof CellLook): unknown {
  let seen: unknown;
  for (const look of looks) {
    if (seen !== undefined && look[member] !== seen) return null;
    seen = look[member];
  }
  return seen ?? null;
}

/** What `getCellProperties` answers: rows of cells with the font members asked for. */
export function cellProperties(self: SheetRange, asked: unknown): readonly (readonly Row[])[] {
  const members = askedFont(asked, [], "Range.getCellProperties");
  const rows: Row[][] = [];
  for (let row = self.range.firstRow; row <= self.range.lastRow; row += 1) {
    const cells: Row[] = [];
    for (let column = self.range.firstColumn; column <= self.range.lastColumn; column += 1) {
      cells.push(fontOf(members, () => [self.sheet.cellAt(row, column).look]));
    }
    rows.push(cells);
  }
  return rows;
}

/** What `getRowProperties` answers: one entry a row; `null` for a member that differs within the row. */
export function rowProperties({ sheet, range }: SheetRange, asked: unknown): readonly Row[] {
  const members = askedFont(asked, ["rowHidden", "rowIndex"], "Range.getRowProperties");
  const options = isRecord(asked) ? asked : {};
  const rows: Row[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const looks = function* () {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) yield sheet.cellAt(row, column).look;
    };
    rows.push({
      ...(options["rowHidden"] === true ? { rowHidden: sheet.isRowHidden(row) } : {}),
      ...(options["rowIndex"] === true ? { rowIndex: row } : {}),
      ...fontOf(members, looks),
    });
  }
  return rows;
}

/** What `getColumnProperties` answers: one entry a column; `null` for a member that differs within the column. */
export function columnProperties({ sheet, range }: SheetRange, asked: unknown): readonly Row[] {
  const members = askedFont(asked, ["columnHidden", "columnIndex", "address"], "Range.getColumnProperties");
  const options = isRecord(asked) ? asked : {};
  const columns: Row[] = [];
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    const looks = function* () {
      for (let row = range.firstRow; row <= range.lastRow; row += 1) yield sheet.cellAt(row, column).look;
    };
    columns.push({
      ...(options["columnHidden"] === true ? { columnHidden: sheet.isColumnHidden(column) } : {}),
      ...(options["columnIndex"] === true ? { columnIndex: column } : {}),
      ...(options["address"] === true ? { address: cellAddress(range.firstRow, column) } : {}),
      ...fontOf(members, looks),
    });
  }
  return columns;
}
