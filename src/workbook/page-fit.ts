/** A4 across, without the margins of our sheets, in points; characters and lines are those of Calibri 11. */
const PAGE = { width: 768, height: 508, character: 5.25, line: 15 } as const;
/** Programs differ a little in the widths of columns: a page that is filled to the last point spills over. */
const SPARE = 0.97;
/** So many lines the repeated header takes on a page. */
const HEADER_LINES = 7;
const STANDARD_WIDTH = 9;

/** The scale, in percent, at which programs fit columns of these widths (in characters) on one page of A4 across, about; never enlarged. */
export function pageScale(widths: readonly (number | null)[]): number {
  const points = widths.reduce<number>((sum, width) => sum + (width ?? STANDARD_WIDTH) * PAGE.character, 0);
  return Math.max(10, Math.min(100, Math.floor((100 * SPARE * PAGE.width) / Math.max(1, points))));
}

/** Rows that belong together on one page: the first (0-based), and how many lines they take. */
export interface PrintedBlock {
  readonly row: number;
  readonly lines: number;
}

/** The rows that must begin a page so that no block is torn: none where all fits under the lines above them. */
export function breaksBefore(blocks: readonly PrintedBlock[], linesAbove: number, scale: number): readonly number[] {
  const room = Math.floor((100 * SPARE * PAGE.height) / (scale * PAGE.line));
  const breaks: number[] = [];
  let used = linesAbove;
  for (const { row, lines } of blocks) {
    if (used + lines > room) {
      breaks.push(row);
      used = HEADER_LINES;
    }
    used += lines;
  }
  return breaks;
}
