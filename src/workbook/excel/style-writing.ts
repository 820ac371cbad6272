import type { CellRange } from "../address";
import type { CellStyle } from "../edit";
import { writeBlock } from "./block-writing";
import { areaAddresses, blocksOf } from "./blocks";
import type { Outbox } from "./outbox";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** What a style of one block of addresses costs a request, at most. */
const BYTES_A_STYLE = 6_000;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Puts one style on ranges of a sheet; members that are absent stay as they are. Number formats first: they rule what values become. */
export async function writeStyle(box: Outbox, sheet: string, ranges: readonly CellRange[], style: CellStyle): Promise<void> {
  const { numberFormat } = style;
  if (numberFormat !== undefined) {
    for (const range of ranges) await writeBlock(box, sheet, range, "numberFormat", () => numberFormat);
  }
  if (!hasLooks(style)) return;
  for (const { address } of areaAddresses(ranges)) {
    await box.add(BYTES_A_STYLE + address.length, (workbook) => setLooks(workbook.worksheets.getItem(sheet).getRanges(address).format, style));
  }
}

function hasLooks({ numberFormat: _, ...looks }: CellStyle): boolean {
  return Object.keys(looks).length > 0;
}

function setLooks(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontColor !== undefined) format.font.color = `#${style.fontColor}`;
  if (style.fillColor !== undefined) format.fill.color = `#${style.fillColor}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.border !== undefined) for (const side of SIDES) format.borders.getItem(side).style = "Continuous";
}

/** Styles of single cells, joined to ranges a style. */
export function styledRanges(
  cells: Iterable<{ readonly row: number; readonly column: number; readonly style: CellStyle }>,
): { readonly style: CellStyle; readonly ranges: CellRange[] }[] {
  const byStyle = new Map<string, { style: CellStyle; cells: { row: number; column: number }[] }>();
  for (const { row, column, style } of cells) {
    const key = JSON.stringify(style);
    const group = byStyle.get(key) ?? { style, cells: [] };
    group.cells.push({ row, column });
    byStyle.set(key, group);
  }
  return [...byStyle.values()].map(({ style, cells: places }) => ({ style, ranges: blocksOf(places) }));
}
