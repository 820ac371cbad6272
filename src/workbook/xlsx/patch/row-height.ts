import type { SheetCell, SheetContent } from "../../edit";

/** Width in characters of a column nobody has set, as Excel has it. */
const STANDARD_WIDTH = 8.43;
/** What a cell keeps clear at its sides, in characters. */
const PADDING = 1;
/** Width of a letter on average, in digits (which column widths are counted in); bold ones are as wide as digits. */
const LETTER = 0.9;

/**
 * Tells of a row (its cells) of a sheet of ours how many lines it needs for texts that wrap, at least 1. Excel fits such
 * rows when it opens a file; LibreOffice and printing from elsewhere do not, and would cut the text. A merged cell never
 * sets the height of its row, as in Excel.
 */
export function wrappedLines({ merges, styles, columnWidths }: SheetContent): (row: readonly SheetCell[]) => number {
  const merged = new Set((merges ?? []).map(({ firstRow, firstColumn }) => `${firstRow}:${firstColumn}`));
  return (cells) => {
    let lines = 1;
    for (const { row, column, content: held, style } of cells) {
      const text = held.kind === "value" && typeof held.value === "string" ? held.value : "";
      const look = style === undefined ? undefined : styles[style];
      if (look?.wrap !== true || merged.has(`${row}:${column}`)) continue;
      const room = (columnWidths?.[column] ?? STANDARD_WIDTH) - PADDING;
      lines = Math.max(lines, linesOf(text, look.bold === true ? room : room / LETTER));
    }
    return lines;
  };
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
