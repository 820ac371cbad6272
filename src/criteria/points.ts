/**
 * Points as a whole number of thousandths: 79,5 points are 79 500. Sums and comparisons are exact, so that 79,5 never
 * becomes 80 by a rounding nobody asked for. Percentages are kept the same way (90 % is 90 000).
 */
export type Points = number;

const PER_POINT = 1000;
const TOLERANCE = 1e-9;
/** Beyond this a double no longer tells a thousandth from its neighbour to within the tolerance. */
const LARGEST = 1_000_000;

/**
 * The points of a number as a cell holds it (8.5 → 8500).
 * `null` where it is no whole count of thousandths to within 1e-9 of one, or is not a number of points at all.
 */
export function toPoints(value: number): Points | null {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return null;
  const scaled = value * PER_POINT;
  const whole = Math.round(scaled);
  // Doubles near a million are 1e-10 apart: a binary 0.1 + 0.2 must still count as 0.3.
  const slack = Math.max(TOLERANCE, Math.abs(scaled) * Number.EPSILON * 4);
  if (Math.abs(scaled - whole) > slack) return null;
  return whole === 0 ? 0 : whole;
}

/** The number as people write it (8500 → 8.5). */
export function fromPoints(points: Points): number {
  return points / PER_POINT;
}

/** The points of a number of a validated criteria set, which holds nothing finer than thousandths. */
export function setPoints(value: number): Points {
  return Math.round(value * PER_POINT);
}

const HALF = 500;
const MOST_HALVES = 200;

/** How many half points the points are, from 0 to 100 points, which nearly every score is; `null` for all others. */
export function halvesOf(points: Points): number | null {
  return points % HALF !== 0 || points < 0 || points > MOST_HALVES * HALF ? null : points / HALF;
}

/** So many half points. */
export function pointsOfHalves(halves: number): Points {
  return halves * HALF;
}
