import type { Grid } from "../workbook/grid";
import { formatAt, formulaAt, valueAt } from "../workbook/grid";
import { columnIndex } from "../workbook/address";
import type { ColumnMeaning, CountBefore, GroupFinder } from "./column-meaning";
import { columnMeaning } from "./column-meaning";
import { headerPath } from "./header-path";
import { bareHeader, readHeaderWords, speaksOfMen } from "./header-vocabulary";
import { isAside } from "./header-words";
import type { CountMeasure, Measure } from "./measure";
import type { ColumnNumber } from "./numbering-row";
import type { ColumnAnswer } from "./summary-options";
import type { SummaryColumn } from "./summary-sheet";

/** Where a summary sheet's table stands. Rows and columns 0-based. */
export interface SummaryFrame {
  readonly header: { readonly first: number; readonly last: number };
  readonly axis: number;
  /** A second column that says whom a row speaks of: the reporting group within the unit, or the larger unit around it. */
  readonly beside?: { readonly column: number; readonly names: "group" | "larger-unit" };
  readonly numbering: ReadonlyMap<number, ColumnNumber> | null;
  /** First and last row below the header. */
  readonly body: readonly [number, number];
}

/** A column on the way to its measure: what its header says, and what it is reckoned from. */
interface Draft {
  readonly column: number;
  readonly path: readonly string[];
  readonly meaning: ColumnMeaning;
}

/**
 * The columns of figures of a summary sheet, each with what it holds: a person's answer first, then the numbering row
 * (`(6)=(5)/(2)`), then the formulas that stand in it, then the header's words. What stays uncertain has no measure.
 */
export function summaryColumns(
  grid: Grid,
  frame: SummaryFrame,
  groupOf: GroupFinder,
  answers: readonly ColumnAnswer[],
  year: number | null,
): readonly SummaryColumn[] {
  const drafts = draftColumns(grid, frame, groupOf, year);
  return drafts.map((draft) => settle(grid, frame, drafts, draft, answers));
}

function draftColumns(grid: Grid, frame: SummaryFrame, groupOf: GroupFinder, year: number | null): readonly Draft[] {
  const drafts: Draft[] = [];
  let before: CountBefore = null;
  let pathBefore: readonly string[] = [];
  const paths = Array.from({ length: grid.columnCount }, (_, column) => headerPath(grid, frame.header, column));
  const years = { of: year, named: new Set(paths.flatMap((path) => path.flatMap(yearsIn))) };
  for (const [column, path] of paths.entries()) {
    if (column === frame.axis || column === frame.beside?.column || path.length === 0 || path.some(isAside)) continue;
    const meaning = columnMeaning(path, groupOf, before, years, path.length > 1 && haveOneHeading(path, pathBefore));
    const isUnclear = meaning.kind === "unknown" && !path.some(speaksOfMen);
    if (meaning.kind === "count") before = meaning.count;
    // "Nam | Nữ": what stands beside men is still of the whole to their left.
    else if (isUnclear) before = "unclear";
    if (meaning.kind === "count" || isUnclear) pathBefore = path;
    drafts.push({ column, path, meaning });
  }
  return drafts;
}

function haveOneHeading(path: readonly string[], other: readonly string[]): boolean {
  return path.length === other.length && standsBeside(path, other);
}

function yearsIn(words: string): readonly number[] {
  return readHeaderWords(bareHeader(words)).years;
}

function settle(
  grid: Grid,
  frame: SummaryFrame,
  drafts: readonly Draft[],
  draft: Draft,
  answers: readonly ColumnAnswer[],
): SummaryColumn {
  const header = draft.path.join(" › ");
  const isAbout = (one: ColumnAnswer): boolean =>
    one.column === draft.column && (one.sheet === null || one.sheet === grid.sheet) && (one.header === undefined || one.header === header);
  const answer = answers.find(isAbout);
  const looks = figureLooks(grid, frame, draft.column);
  const base = { column: draft.column, header, ...looks };
  if (answer) {
    const scale = answer.measure.kind === "count" ? "count" : percentScale(looks.scale);
    return { ...base, scale, measure: answer.measure, group: answer.group, confidence: 1, reason: answer.from };
  }
  const group = draft.meaning.kind === "unknown" ? null : draft.meaning.group;
  const reckoned = numberedRatio(frame, drafts, draft.column) ?? formulaRatio(grid, frame, drafts, draft.column);
  if (reckoned && draft.meaning.kind !== "count") {
    return { ...base, scale: percentScale(looks.scale), measure: reckoned, group, confidence: 1, reason: "numbering" };
  }
  if (reckoned) return { ...base, measure: null, group, confidence: 0, reason: "numbering" };
  return { ...base, ...byHeader(drafts, draft), group, reason: "header", scale: draft.meaning.kind === "ratio" ? percentScale(looks.scale) : "count" };
}

function byHeader(drafts: readonly Draft[], draft: Draft): { readonly measure: Measure | null; readonly confidence: number } {
  const { meaning } = draft;
  if (meaning.kind === "unknown") return { measure: null, confidence: 0 };
  if (meaning.kind === "count") {
    const isTwin = drafts.some((other) => other !== draft && sameCount(other.meaning, meaning) && (meaning.group !== null || goesBefore(other, draft)));
    return isTwin ? { measure: null, confidence: 0 } : { measure: { kind: "count", count: meaning.count }, confidence: meaning.confidence };
  }
  // A share of women or minorities who passed may be of those who passed, of all women, of everybody.
  const isOpen = meaning.to === null && (meaning.of === "women-pass" || meaning.of === "minority-pass");
  const to = isOpen ? null : meaning.to ?? onlyDenominator(drafts, draft, meaning.group);
  if (to === null || meaning.of === null || to === meaning.of) return { measure: null, confidence: 0 };
  return { measure: { kind: "ratio", ratio: { of: meaning.of, to } }, confidence: meaning.to === null ? 0.9 : 1 };
}

/** Of two columns of everybody that seem to count the same, the one that says so in its words; of equals the first. */
function goesBefore(other: Draft, draft: Draft): boolean {
  const [theirs, ours] = [confidenceOf(other), confidenceOf(draft)];
  return theirs > ours || (theirs === ours && other.column < draft.column);
}

function confidenceOf({ meaning }: Draft): number {
  return meaning.kind === "unknown" ? 0 : meaning.confidence;
}

function sameCount(a: ColumnMeaning, b: ColumnMeaning): boolean {
  return a.kind === "count" && b.kind === "count" && a.count === b.count && a.group === b.group;
}

/** A ratio that names no denominator has the one count of people that stands there; of two it cannot be said. */
function onlyDenominator(drafts: readonly Draft[], ratio: Draft, group: string | null): CountMeasure | null {
  const isRival = ({ column, path, meaning }: Draft): boolean =>
    column < ratio.column && meaning.kind === "unknown" && meaning.isRival && standsBeside(path, ratio.path);
  if (drafts.some(isRival)) return null;
  const wholes = new Set<CountMeasure>();
  // "Tổng số" beside "Đăng ký" is some other whole.
  const totals = drafts.filter(({ meaning }) => meaning.kind === "count" && meaning.group === group && meaning.count === "registered");
  if (new Set(totals.map(confidenceOf)).size > 1) return null;
  for (const { meaning } of drafts) {
    if (meaning.kind === "count" && meaning.group === group && (meaning.count === "registered" || meaning.count === "assessed")) {
      wholes.add(meaning.count);
    }
  }
  const [only] = wholes;
  return wholes.size === 1 && only !== undefined ? only : null;
}

/** Whether a column stands under the same words as another, or heads the whole table. */
function standsBeside(path: readonly string[], other: readonly string[]): boolean {
  return path.slice(0, -1).every((words, level) => other[level] === words);
}

function ratioOf(drafts: readonly Draft[], of: number | undefined, to: number | undefined): Measure | null {
  const countAt = (column: number | undefined) => {
    const meaning = drafts.find((draft) => draft.column === column)?.meaning;
    return meaning?.kind === "count" ? meaning.count : null;
  };
  const [numerator, denominator] = [countAt(of), countAt(to)];
  return numerator && denominator ? { kind: "ratio", ratio: { of: numerator, to: denominator } } : null;
}

function numberedRatio(frame: SummaryFrame, drafts: readonly Draft[], column: number): Measure | null {
  const ratio = frame.numbering?.get(column)?.ratio;
  if (!ratio || !frame.numbering) return null;
  const columnOf = (number: string) => [...(frame.numbering ?? [])].find(([, said]) => said.number === number)?.[0];
  return ratioOf(drafts, columnOf(ratio.of), columnOf(ratio.to));
}

const QUOTIENT = /\$?([A-Z]{1,3})\$?(\d+)\s*\/\s*\$?([A-Z]{1,3})\$?(\d+)/;

function formulaRatio(grid: Grid, frame: SummaryFrame, drafts: readonly Draft[], column: number): Measure | null {
  for (let row = frame.body[0]; row <= frame.body[1]; row += 1) {
    const match = QUOTIENT.exec(formulaAt(grid, row, column) ?? "");
    if (match?.[2] !== String(row + 1) || match[4] !== String(row + 1)) continue;
    return ratioOf(drafts, columnIndex(match[1] ?? "") ?? undefined, columnIndex(match[3] ?? "") ?? undefined);
  }
  return null;
}

type Scale = SummaryColumn["scale"];

function percentScale(scale: Scale): Scale {
  return scale === "count" ? "percent" : scale;
}

/** How the column's figures are stored and shown, from its number formats, then from the figures that stand there. */
function figureLooks(grid: Grid, frame: SummaryFrame, column: number): { readonly scale: Scale; readonly decimals: number } {
  let decimals = -1;
  for (let row = frame.body[0]; row <= frame.body[1]; row += 1) {
    const code = formatAt(grid, row, column).numberFormat;
    const fixed = /0(?:\.(0+))?/.exec(code)?.[1]?.length ?? 0;
    if (/(^|[^"\\])%/.test(code.replace(/"[^"]*"/g, ""))) return { scale: "share", decimals: fixed };
    if (code !== "General" && fixed > 0) decimals = Math.max(decimals, fixed);
    const value = valueAt(grid, row, column);
    if (code === "General" && typeof value === "number") decimals = Math.max(decimals, USUAL_DECIMALS, decimalsOf(value));
  }
  return { scale: "count", decimals: decimals < 0 ? USUAL_DECIMALS : decimals };
}

/** Percentages are printed with two decimals where no format says otherwise; a plain "75" is no reason for none. */
const USUAL_DECIMALS = 2;

/** Decimals a number was typed with, at most 4 (what is finer was reckoned, not typed). */
function decimalsOf(value: number): number {
  const typed = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return typed > 4 ? 2 : typed;
}
