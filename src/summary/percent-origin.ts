import type { Rounding } from "./rounding";

/** A whole number of people that gives a printed percentage of a denominator. */
export interface PercentOrigin {
  readonly count: number;
  readonly by: Rounding;
}

/** A printed percentage as whole steps of its last decimal: 98,96 is 9896 steps with 2 decimals. */
export interface PrintedPercent {
  readonly steps: bigint;
  readonly decimals: number;
}

/**
 * A percentage (98.96 for 98,96 %) as printed with that many decimals; `null` where it has more decimals than that, so
 * that it was never printed so.
 */
export function printedPercent(percent: number, decimals: number): PrintedPercent | null {
  const scaled = percent * 10 ** decimals;
  const steps = Math.round(scaled);
  return Number.isFinite(scaled) && Math.abs(scaled - steps) < 1e-6 * Math.max(1, Math.abs(scaled))
    ? { steps: BigInt(steps), decimals }
    : null;
}

/** The percentage count/total as it prints, rounded half up or truncated; `total` must not be 0. Exact: whole numbers only. */
export function printShare(count: number, total: number, decimals: number, by: Rounding): PrintedPercent {
  const numerator = BigInt(count) * 100n * 10n ** BigInt(decimals);
  const denominator = BigInt(total);
  const steps =
    by === "truncation" ? numerator / denominator : (2n * numerator + denominator) / (2n * denominator);
  return { steps, decimals };
}

/**
 * Every whole number of people out of `total` that gives the printed percentage, by rounding or by truncation (a number
 * that gives it by both is listed as rounding). Empty where none does: the figure is impossible.
 */
export function percentOrigins(printed: PrintedPercent, total: number): readonly PercentOrigin[] {
  if (total <= 0 || printed.steps < 0n) return [];
  const scale = 100 * 10 ** printed.decimals;
  const about = Math.floor((Number(printed.steps) * total) / scale);
  const reach = Math.ceil(total / scale) + 1;
  const origins: PercentOrigin[] = [];
  for (let count = Math.max(0, about - reach); count <= about + reach; count += 1) {
    if (printShare(count, total, printed.decimals, "rounding").steps === printed.steps) {
      origins.push({ count, by: "rounding" });
    } else if (printShare(count, total, printed.decimals, "truncation").steps === printed.steps) {
      origins.push({ count, by: "truncation" });
    }
  }
  return origins;
}

/**
 * The whole numbers that give the complement (100 − printed) instead: 1,04 % is no number of 1063 people, but it is
 * 100 − 98,96, and 98,96 is 1052 truncated. Counts are those of the complement's own side: total − count.
 */
export function complementOrigins(printed: PrintedPercent, total: number): readonly PercentOrigin[] {
  const whole = 100n * 10n ** BigInt(printed.decimals);
  return percentOrigins({ steps: whole - printed.steps, decimals: printed.decimals }, total).map((origin) => ({
    count: total - origin.count,
    by: origin.by,
  }));
}
