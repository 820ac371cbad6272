import type { Chance } from "./random";

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Moves scores up or down by half points, within 6 to 10, until they make the total. */
function scoresOf(chance: Chance, total: number): number[] {
  const scores = Array.from({ length: 10 }, () => chance.whole(7, 10));
  while (sum(scores) !== total) {
    const at = chance.whole(0, 9);
    const step = (Math.abs(total - sum(scores)) >= 1 ? 1 : 0.5) * Math.sign(total - sum(scores));
    const moved = (scores[at] ?? 0) + step;
    if (moved >= 6 && moved <= 10) scores[at] = moved;
  }
  return scores;
}

/**
 * Ten scores that pass. The first person of each group stands exactly on the threshold, the second has an indicator
 * of exactly 5: both pass, and a comparison the wrong way round shows at once.
 */
export function passingScores(chance: Chance, threshold: number, index: number): readonly number[] {
  if (index === 0) return scoresOf(chance, threshold);
  if (index === 1) return withScore(scoresOf(chance, threshold + 9), chance.whole(0, 9), 5);
  return scoresOf(chance, threshold + 3 + chance.whole(0, 24) / 2);
}

/** Ten scores that fail: half a point under the threshold, or one indicator under 5 with a total that is enough. */
export function failingScores(chance: Chance, threshold: number, index: number): readonly number[] {
  if (index % 2 === 0) return scoresOf(chance, threshold - 0.5);
  return withScore(scoresOf(chance, threshold + 10), chance.whole(0, 9), 4.5);
}

function withScore(scores: readonly number[], at: number, score: number): number[] {
  return scores.map((other, index) => (index === at ? score : other));
}
