import { bareKey } from "../text/name-key";
import { parseNumberText } from "../text/number-text";
import { remembered } from "../text/remembered";
import { parseTick } from "../text/tick";
import { parseVerdictText } from "../text/verdict-text";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";

/** What the first rows of a column hold, counted. */
export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  /** Numbers or texts of four digits that can be years of birth. */
  readonly years: number;
  readonly ticks: number;
  /** Numbers from 0 to 100, also as texts. */
  readonly points: number;
  /** Texts that state a result by its own words: "Đạt", "Chưa đạt", not a mere "không". */
  readonly verdicts: number;
  readonly texts: number;
  /** Texts of one word. */
  readonly singleWords: number;
  /** Texts of two to five words of letters, as names are. */
  readonly names: number;
}

const SAMPLE = 60;
const VERDICT_WORD = /dat|cong nhan/;
const NAME = /^\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){1,4}$/u;
const YEAR = /^\s*(?:19|20)\d\d\s*$/;

/** Counts what a column (0-based) holds in up to 60 filled cells from `first` on, within 400 rows. */
export function profileColumn(grid: Grid, column: number, first: number, last: number): ColumnProfile {
  const profile = { filled: 0, numbers: 0, years: 0, ticks: 0, points: 0, verdicts: 0, texts: 0, singleWords: 0, names: 0 };
  const end = Math.min(last, first + 400);
  for (let row = first; row <= end && profile.filled < SAMPLE; row += 1) {
    const value = valueAt(grid, row, column);
    if (value === null || value === "") continue;
    profile.filled += 1;
    if (typeof value === "number") {
      profile.numbers += 1;
      if (value >= 0 && value <= 100) profile.points += 1;
      if (Number.isInteger(value) && value >= 1900 && value < 2100) profile.years += 1;
      else if (value === 1) profile.ticks += 1;
    } else if (typeof value === "string") {
      profile.texts += 1;
      for (const trait of traitsOf(value)) profile[trait] += 1;
    }
  }
  return profile;
}

/** What a text may be taken for. */
const traitsOf = remembered((text): readonly Exclude<keyof ColumnProfile, "filled" | "numbers" | "texts">[] => {
  const trimmed = text.trim();
  const number = parseNumberText(text, { max: 100 });
  return [
    ...(YEAR.test(text) ? (["years"] as const) : []),
    ...(parseTick(text) === "ticked" ? (["ticks"] as const) : []),
    ...(/\s/.test(trimmed) ? [] : (["singleWords"] as const)),
    ...(NAME.test(trimmed) ? (["names"] as const) : []),
    ...(VERDICT_WORD.test(bareKey(text)) && parseVerdictText(text) !== null ? (["verdicts"] as const) : []),
    ...(number.kind === "number" && number.value >= 0 && number.value <= 100 ? (["points"] as const) : []),
  ];
});

/** Whether a share of the filled cells counts so; false for an empty column. */
export function mostly(profile: ColumnProfile, what: keyof ColumnProfile): boolean {
  return profile.filled > 0 && profile[what] * 10 >= profile.filled * 6;
}
