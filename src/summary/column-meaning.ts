import type { LevelMeaning } from "./header-words";
import { levelMeaning } from "./header-words";
import type { CountMeasure, Measure } from "./measure";

/** What a column's header says it holds; `to` of a ratio may still be open. */
export type ColumnMeaning =
  | { readonly kind: "count"; readonly count: CountMeasure; readonly group: string | null; readonly confidence: number }
  | {
      readonly kind: "ratio";
      readonly of: CountMeasure | null;
      readonly to: CountMeasure | null;
      readonly group: string | null;
      readonly confidence: number;
    }
  /** A `rival` could be the whole a percentage beside it is of: a goal, people counted in some other way. */
  | { readonly kind: "unknown"; readonly isRival: boolean };

/** What the nearest column to the left counts; `unclear` where that could not be told. */
export type CountBefore = CountMeasure | "unclear" | null;

/** Finds the reporting group that words name; its id, or `null`. */
export type GroupFinder = (words: string) => string | null;

/**
 * What a header path means, top to bottom ("Đạt" › "Tỷ lệ %"). `before` is the meaning of the nearest column to the left
 * that counts: "trong đó: nữ" speaks of it, and "Tỷ lệ %" where both stand under the same words (`isBeside`). Every word has to be understood: "Đạt loại khá", "Chỉ tiêu đạt", "Gia đình học
 * tập › Đạt" and another year's figures are no "Đạt". `year` is the one the figures are of, if it is known.
 */
export function columnMeaning(
  path: readonly string[],
  groupOf: GroupFinder,
  before: CountBefore,
  year: YearOfFigures,
  isBeside = false,
): ColumnMeaning {
  let group: string | null = null;
  const levels: LevelMeaning[] = [];
  let isClear = true;
  let isGoal = false;
  for (const words of path) {
    const level = levelMeaning(words);
    const isPlain = level.count === null && !level.isRatio;
    const named = isPlain ? groupOf(words) : groupBeside(words, groupOf);
    isClear &&= isUnderstood(level, named !== null, year);
    isGoal ||= level.reading.isGoal;
    if (named === null || !isPlain) levels.push(level);
    group = named ?? group;
  }
  const ratio = levels.find((level) => level.isRatio);
  const unknown: ColumnMeaning = { kind: "unknown", isRival: !ratio && (isGoal || (!isClear && levels.some((level) => level.count !== null || level.isTotal))) };
  if (!isClear) return unknown;
  const isOfNeighbour = isBeside && isBareRatio(levels.at(-1));
  if (before === "unclear") return isOfNeighbour || leansOnBefore(levels, ratio !== undefined) ? unknown : columnMeaning(path, groupOf, null, year);
  const neighbour = isOfNeighbour ? shareOfBefore(before) : null;
  const count = neighbour === null ? countOfLevels(levels, group !== null, before) : { measure: neighbour, confidence: 0.8 };
  if (ratio) {
    return { kind: "ratio", of: count.measure ?? shareOfBefore(before) ?? (group === null ? null : "pass"), to: ratio.to, group, confidence: count.measure === null ? 0.8 : count.confidence };
  }
  return count.measure === null ? unknown : { kind: "count", count: count.measure, group, confidence: count.confidence };
}

/** Which years a column may speak of: `of` is that of the figures, else the only one that headers name. */
export interface YearOfFigures {
  readonly of: number | null;
  readonly named: ReadonlySet<number>;
}

function isUnderstood({ reading }: LevelMeaning, namesGroup: boolean, { of, named }: YearOfFigures): boolean {
  const isOurYear = (year: number): boolean => (of === null ? named.size === 1 : year === of);
  if (!reading.years.every(isOurYear)) return false;
  return reading.isClear || (namesGroup && !reading.isNarrowed);
}

/** "Tỷ lệ %", which says of nothing what it is the share of. */
function isBareRatio(level: LevelMeaning | undefined): boolean {
  return level !== undefined && level.isRatio && level.count === null && !level.women && !level.minority;
}

/** Whether the words alone do not say of what: "Trong đó nữ", "Tỷ lệ %". */
function leansOnBefore(levels: readonly LevelMeaning[], isRatio: boolean): boolean {
  return levels.every(({ count }) => count === null) && (isRatio || levels.some(({ women, minority }) => women || minority));
}

/** "Tỷ lệ %" alone stands beside the count it is the share of. */
function shareOfBefore(before: CountMeasure | null): CountMeasure | null {
  return before === "registered" || before === "assessed" || before === "adults" || before === "households" ? null : before;
}

const MEASURE_WORDS =
  /(?<!\p{L})(?:trong đó|nhóm|đối tượng|khối|tỷ lệ|tỉ lệ|số|số lượng|sl|tl|tổng|đánh giá|được|công nhận|cong nhan|danh hiệu|chưa đạt|không đạt|đạt|đăng ký|đk|tham gia|của|là|có|gồm|so với|trên|người(?!\s+lao động))(?!\p{L})/giu;

/** The group that words name besides what they count: "Nông dân: ĐK", "tỷ lệ chưa đạt của nông dân" name farmers. */
export function groupBeside(words: string, groupOf: GroupFinder): string | null {
  const named = words.replace(MEASURE_WORDS, " ").replace(/[\s:.=*•+()%–-]+/gu, " ").trim();
  return named === "" ? null : groupOf(named);
}

interface CountGuess {
  readonly measure: CountMeasure | null;
  readonly confidence: number;
}

function countOfLevels(levels: readonly LevelMeaning[], hasGroup: boolean, before: CountMeasure | null): CountGuess {
  const named = levels.findLast((level) => level.count !== null)?.count ?? null;
  const women = levels.some((level) => level.women);
  const minority = levels.some((level) => level.minority);
  if (women && minority) return { measure: null, confidence: 0 };
  if (women || minority) return subCount(women ? "women" : "minority", named ?? before);
  if (named !== null) return { measure: named, confidence: 1 };
  if (levels.some((level) => level.isTotal && !level.isRatio)) return { measure: "registered", confidence: 0.8 };
  return hasGroup && levels.length === 0 ? { measure: "registered", confidence: 0.6 } : { measure: null, confidence: 0 };
}

/** Sub-counts we keep are of all people and of those who passed; of any other count they stay unknown. */
function subCount(of: "women" | "minority", whole: CountMeasure | null): CountGuess {
  if (whole === "pass") return { measure: of === "women" ? "women-pass" : "minority-pass", confidence: 1 };
  if (whole === "registered" || whole === null) return { measure: of, confidence: whole === null ? 0.8 : 1 };
  if (whole === of || whole === "women" || whole === "minority") return { measure: of, confidence: 1 };
  if (whole === "women-pass" || whole === "minority-pass") {
    return { measure: of === "women" ? "women-pass" : "minority-pass", confidence: 1 };
  }
  return { measure: null, confidence: 0 };
}

/** Whether two measures say the same. */
export function sameMeasure(a: Measure, b: Measure): boolean {
  if (a.kind === "count") return b.kind === "count" && a.count === b.count;
  return b.kind === "ratio" && a.ratio.of === b.ratio.of && a.ratio.to === b.ratio.to;
}
