/** Widths are characters in files and points in Excel; Calibri 11 takes 7 pixels a character and 5 around them. */
const PIXELS_A_CHARACTER = 7;
const PADDING = 5;
const POINTS_A_PIXEL = 0.75;

/** A column's width in points, from characters. */
export function pointsOfWidth(characters: number): number {
  return Math.round((characters * PIXELS_A_CHARACTER + PADDING) * POINTS_A_PIXEL * 100) / 100;
}

/** A column's width in characters, from points. */
export function widthOfPoints(points: number): number {
  return Math.round(((points / POINTS_A_PIXEL - PADDING) / PIXELS_A_CHARACTER) * 10_000) / 10_000;
}
