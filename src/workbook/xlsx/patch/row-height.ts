import type { SheetContent } from "../../edit";

/** Width in characters of a column nobody has set, as Excel has it. */
const STANDARD_WIDTH = 8.43;
/** What a cell keeps clear at its sides, in characters. */
const PADDING = 1;
/** Width of a letter on average, in digits (which column widths are counted in); bold ones are as wide as digits. */
const LETTER = 0.9;

/**
 * How many lines the rows of a sheet of ours need for texts that wrap, where it is more than one. Excel fits such rows when
 * it opens a file; LibreOffice and printing from elsewhere do not, and would cut the text. A merged cell never sets the
 * height of its row, as in Excel.
 */
export function wrappedLines(content: SheetContent): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const merged = new Set((content.merges ?? []).map(({ firstRow, firstColumn }) => `${firstRow}:${firstColumn}`));
  for (const { row, column, content: held, style } of content.cells) {
    const text = held.kind === "value" && typeof held.value === "string" ? held.value : "";
    const look = style === undefined ? undefined : content.styles[style];
    if (look?.wrap !== true || merged.has(`${row}:${column}`)) continue;
    const room = (content.columnWidths?.[column] ?? STANDARD_WIDTH) - PADDING;
    const needed = linesOf(text, look.bold === true ? room : room / LETTER);
    if (needed > (lines.get(row) ?? 1)) lines.set(row, needed);
  }
  return lines;
}

/** Lines of a text broken between words where `room` characters are used up; longer words are broken themselves. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const wanted = used === 0 ? word.length : used + 1 + word.length;
      if (wanted <= room) {
        used = wanted;
        continue;
      }
      const rows = Math.max(1, Math.ceil(word.length / Math.max(room, 1)));
      lines += used === 0 ? rows - 1 : rows;
      used = word.length - (rows - 1) * Math.floor(room);
    }
  }
  return lines;
}
