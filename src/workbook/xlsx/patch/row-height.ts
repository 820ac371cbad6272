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
  if (text.length <= room && !text.includes("\n")) return 1;
  let lines = 1;
  let used = 0;
  for (let at = 0; at <= text.length; ) {
    const end = wordEnd(text, at);
    const length = end - at;
    const wanted = used === 0 ? length : used + 1 + length;
    if (wanted <= room) used = wanted;
    else {
      const rows = Math.max(1, Math.ceil(length / Math.max(room, 1)));
      lines += used === 0 ? rows - 1 : rows;
      used = length - (rows - 1) * Math.floor(room);
    }
    if (text.charCodeAt(end) === LINE_FEED) {
      lines += 1;
      used = 0;
    }
    at = end + 1;
  }
  return lines;
}

const LINE_FEED = 10;
const BLANK = 32;

/** Where the word at `at` ends: at the next blank or line feed, or with the text. */
function wordEnd(text: string, at: number): number {
  let end = at;
  for (let sign = text.charCodeAt(end); end < text.length && sign !== BLANK && sign !== LINE_FEED; sign = text.charCodeAt(end)) end += 1;
  return end;
}
