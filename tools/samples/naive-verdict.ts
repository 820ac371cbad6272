import type { PrintedScore } from "./printed-row";

export type Outcome = "pass" | "fail" | "undetermined";

/** How many people of each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/**
 * The rule in its plainest form, apart from `src/criteria` so that one can be held against the other: a blank or
 * unreadable score may still be anything from 0 to 10, and only what holds either way is decided.
 */
export function naiveVerdict(scores: readonly PrintedScore[], threshold: number): Outcome {
  const known = scores.filter((score) => typeof score === "number");
  const total = known.reduce((all, score) => all + score, 0);
  const best = total + 10 * (scores.length - known.length);
  if (known.some((score) => score < 5) || best < threshold) return "fail";
  return known.length === scores.length ? "pass" : "undetermined";
}

export function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const of = (outcome: Outcome): number => outcomes.filter((other) => other === outcome).length;
  return { pass: of("pass"), fail: of("fail"), undetermined: of("undetermined") };
}
