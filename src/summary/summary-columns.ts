import type { Grid } from "../workbook/grid";
import { formatAt, formulaAt, valueAt } from "../workbook/grid";
import { columnIndex } from "../workbook/address";
import type { ColumnMeaning, GroupFinder } from "./column-meaning";
import { columnMeaning } from "./column-meaning";
import { headerPath } from "./header-path";
import { isAside } from "./header-words";
import type { CountMeasure, Measure } from "./measure";
import type { ColumnNumber } from "./numbering-row";
import type { ColumnAnswer } from "./summary-options";
import type { SummaryColumn } from "./summary-sheet";

/** Where a summary sheet's table stands. Rows and columns 0-based. */
export interface SummaryFrame {
  readonly header: { readonly first: number; readonly last: number };
  readonly axis: number;
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
): readonly SummaryColumn[] {
  const drafts = draftColumns(grid, frame, groupOf);
  return drafts.map((draft) => settle(grid, frame, drafts, draft, answers));
}

function draftColumns(grid: Grid, frame: SummaryFrame, groupOf: GroupFinder): readonly Draft[] {
  const drafts: Draft[] = [];
  let before: CountMeasure | null = null;
  for (let column = 0; column < grid.columnCount; column += 1) {
    const path = headerPath(grid, frame.header, column);
    if (column === frame.axis || path.length === 0 || path.some(isAside)) continue;
    const meaning = columnMeaning(path, groupOf, before);
    if (meaning.kind === "count") before = meaning.count;
    drafts.push({ column, path, meaning });
  }
  return drafts;
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
    const isTwin = drafts.some((other) => other.column < draft.column && sameCount(other.meaning, meaning));
    return isTwin ? { measure: null, confidence: 0 } : { measure: { kind: "count", count: meaning.count }, confidence: meaning.confidence };
  }
  const to = meaning.to ?? onlyDenominator(drafts, meaning.group);
  if (to === null || meaning.of === null) return { measure: null, confidence: 0 };
  return { measure: { kind: "ratio", ratio: { of: meaning.of, to } }, confidence: meaning.to === null ? 0.9 : 1 };
}

function sameCount(a: ColumnMeaning, b: ColumnMeaning): boolean {
  return a.kind === "count" && b.kind === "count" && a.count === b.count && a.group === b.group;
}

/** A ratio that names no denominator has the one count of people that stands there; of two it cannot be said. */
function onlyDenominator(drafts: readonly Draft[], group: string | null): CountMeasure | null {
  const wholes = new Set<CountMeasure>();
  for (const { meaning } of drafts) {
    if (meaning.kind === "count" && meaning.group === group && (meaning.count === "registered" || meaning.count === "assessed")) {
      wholes.add(meaning.count);
    }
  }
  const [only] = wholes;
  return wholes.size === 1 && only !== undefined ? only : null;
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
