import { rangeAddress } from "../address";
import type { CellRange } from "../address";
import type { CellStyle } from "../edit";
import type { CellKey } from "../grid";
import { cellKey } from "../grid";
import { batches } from "./batches";
import { blocksOf } from "./blocks";
import type { SetCell } from "./cell-writing";
import type { Session } from "./session";

/** The looks Excel tells cell by cell; of the others a cell may hold more than a style can say. */
export type FontStyle = Pick<CellStyle, "bold" | "italic" | "fontName" | "fontSize" | "fontColor">;

const MEMBERS = ["bold", "italic", "fontName", "fontSize", "fontColor"] as const satisfies readonly (keyof FontStyle)[];
const ASKED = { format: { font: { name: true, bold: true, italic: true, size: true, color: true } } } as const;
/** An answer of so many cells stays well below Excel's 5 MB. */
const CELLS_A_REQUEST = 20_000;

/** The members of a style that are of the font. */
export function fontMembers(style: CellStyle = {}): readonly (keyof FontStyle)[] {
  return MEMBERS.filter((member) => style[member] !== undefined);
}

/**
 * The fonts of the cells whose font the edits change, as they stand, in the members that change. A cell of several fonts
 * has no member it could be given back.
 */
export async function readStandingFonts(session: Session, sheet: string, edits: readonly SetCell[]): Promise<ReadonlyMap<CellKey, FontStyle>> {
  const changed = new Map(edits.flatMap(({ row, column, style }) => (fontMembers(style).length > 0 ? [[cellKey(row, column), fontMembers(style)] as const] : [])));
  const fonts = new Map<CellKey, FontStyle>();
  const places = edits.filter(({ row, column }) => changed.has(cellKey(row, column)));
  for (const batch of batches(places, () => 1, CELLS_A_REQUEST)) {
    const ranges = blocksOf(batch);
    const answers = await session.send((workbook) => ranges.map((range) => workbook.worksheets.getItem(sheet).getRange(rangeAddress(range)).getCellProperties(ASKED)));
    answers.forEach(({ value }, index) => keepFonts(fonts, ranges[index], value, changed));
  }
  return fonts;
}

function keepFonts(fonts: Map<CellKey, FontStyle>, range: CellRange | undefined, rows: readonly (readonly Excel.CellProperties[])[], changed: ReadonlyMap<CellKey, readonly (keyof FontStyle)[]>): void {
  if (!range) return;
  rows.forEach((cells, down) =>
    cells.forEach(({ format }, right) => {
      const key = cellKey(range.firstRow + down, range.firstColumn + right);
      const members = changed.get(key);
      if (members) fonts.set(key, partOf(styleOf(format?.font ?? {}), members));
    }),
  );
}

function styleOf({ name, bold, italic, size, color }: Excel.CellPropertiesFont): FontStyle {
  return {
    ...(typeof bold === "boolean" ? { bold } : {}),
    ...(typeof italic === "boolean" ? { italic } : {}),
    ...(typeof name === "string" && name !== "" ? { fontName: name } : {}),
    ...(typeof size === "number" ? { fontSize: size } : {}),
    ...(typeof color === "string" && color !== "" ? { fontColor: color.replace(/^#/, "") } : {}),
  };
}

function partOf(style: FontStyle, members: readonly (keyof FontStyle)[]): FontStyle {
  return Object.fromEntries(Object.entries(style).filter(([member]) => members.some((one) => one === member)));
}
