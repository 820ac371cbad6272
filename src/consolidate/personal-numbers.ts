import type { FindingParams } from "../check/finding";

/** Nine digits or more, spaces and dots between allowed: what could be a CCCD or CMND. */
const IDENTITY = /\d(?:[\s.-]?\d){8,}/g;

/** The words with every number that could be an identity number taken out. */
export function withoutNumbers(words: string): string {
  return words.replace(IDENTITY, "…");
}

/** Params of a finding without numbers that could be identity numbers, and without ethnicity. */
export function withoutPersonal(params: FindingParams): FindingParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === "string") return [name, withoutNumbers(value)];
      if (typeof value === "number") return [name, Math.abs(value) >= 1e8 ? null : value];
      if (typeof value === "object" && value !== null) return [name, value.map((item) => (typeof item === "string" ? withoutNumbers(item) : item))];
      return [name, value];
    }),
  );
}
