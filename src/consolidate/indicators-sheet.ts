import type { Points } from "../criteria/points";
import { fromPoints, setPoints } from "../criteria/points";
import type { IndicatorTally, Tally } from "../summary/tally";
import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation } from "./consolidation";
import { totalTally, unitNames } from "./consolidation";
import type { ConsolidationWords } from "./consolidation-words";
import { criteriaOf } from "./kept-share";
import { missingFace } from "./missing-face";
import { faceCells, headerCells, LOOK, STYLES, valueCell } from "./sheet-cells";
import type { SetOutline } from "./source-share";
import { RESULT_SHEETS } from "./result-sheets";

/** The distribution has at most so many columns. */
const MOST_BANDS = 12;

/** How one indicator was answered by one group (`null`: everybody). */
interface IndicatorLine {
  readonly title: string;
  readonly group: string;
  readonly answers: Answers;
  readonly minimum: number | null;
}

/** How people answered, of however many units. */
interface Answers {
  /** People by points. */
  readonly byPoints: Map<Points, number>;
  missing: number;
  notApplicable: number;
}

/** The sheet `Theo chỉ số`: by indicator and group, who scored, who lies under the minimum, mean and distribution. */
export function indicatorsSheet(consolidation: Consolidation, words: ConsolidationWords): SheetContent {
  const { bySet, mixed } = unitsBySet(totalTally(consolidation));
  const face = faceCells(RESULT_SHEETS.indicators, missingFace(consolidation, words));
  const cells: SheetCell[] = [...face.cells];
  let row = face.next;
  let widest = 0;
  for (const set of consolidation.sets) {
    const units = bySet.get(set.key);
    if (!units) continue;
    const answered = answersByIndicator(placesOf(set.key, units, consolidation));
    const bands = bandsOf(answered);
    widest = Math.max(widest, bands.length);
    cells.push(valueCell(row, 0, words.indicators.title(set.title), LOOK.boldText), ...headerCells(row + 1, headers(bands, words)));
    const lines = linesOf(set, answered, words);
    lines.forEach((line, index) => cells.push(...lineCells(line, row + 2 + index, bands)));
    row += lines.length + 3;
  }
  const names = unitNames(consolidation);
  if (mixed.length > 0) cells.push(valueCell(row, 0, words.indicators.mixed(mixed.map((key) => names.get(key) ?? key)), LOOK.missing));
  return {
    cells,
    styles: STYLES,
    columnWidths: [40, 34, ...Array.from({ length: 5 + widest }, () => 10)],
    print: { landscape: true, paperSize: 9, fitToWidth: true },
  };
}

/** Units by the one set their people are judged by; those judged by several are `mixed`: their points are not one scale. */
function unitsBySet(tally: Tally): { readonly bySet: ReadonlyMap<string, ReadonlySet<string>>; readonly mixed: readonly string[] } {
  const setsOf = new Map<string, Set<string>>();
  for (const { key } of tally.cells.values()) setsOf.set(key.unit, (setsOf.get(key.unit) ?? new Set()).add(key.criteria));
  const bySet = new Map<string, Set<string>>();
  const mixed: string[] = [];
  for (const [unit, sets] of setsOf) {
    const [only] = sets;
    if (sets.size !== 1 || only === undefined) mixed.push(unit);
    else bySet.set(only, (bySet.get(only) ?? new Set()).add(unit));
  }
  return { bySet, mixed: mixed.sort() };
}

/** What was answered in the units given, which one set judges; source by source: of a province they are never all at hand. */
function* placesOf(set: string, units: ReadonlySet<string>, { shares }: Consolidation): Generator<IndicatorTally> {
  for (const share of shares) {
    if (!criteriaOf(share).includes(set)) continue;
    for (const place of share.tally.indicators.values()) if (units.has(place.unit)) yield place;
  }
}

function linesOf(set: SetOutline, answered: Answered, { indicators, totals }: ConsolidationWords): readonly IndicatorLine[] {
  const groups = [...set.groups.map(({ id, title: name }) => ({ id, name })), { id: null, name: totals.noGroup }];
  return set.indicators.flatMap(({ number, title, minimum }) => {
    const { everybody, byGroup } = answered.get(number) ?? { everybody: noAnswers(), byGroup: new Map<string | null, Answers>() };
    const ofGroups = groups.flatMap(({ id, name }): readonly IndicatorLine[] => {
      const answers = byGroup.get(id);
      return answers ? [{ title: "", group: name, answers, minimum }] : [];
    });
    return [{ title: `${number}. ${title}`, group: indicators.everybody, answers: everybody, minimum }, ...ofGroups];
  });
}

interface IndicatorAnswers {
  readonly everybody: Answers;
  readonly byGroup: Map<string | null, Answers>;
}

type Answered = ReadonlyMap<number, IndicatorAnswers>;

/** The units added up: what a line tells of points is reckoned over a dozen values, not over those of every unit. */
function answersByIndicator(places: Iterable<IndicatorTally>): Answered {
  const answered = new Map<number, IndicatorAnswers>();
  for (const place of places) {
    const own = answered.get(place.indicator) ?? { everybody: noAnswers(), byGroup: new Map<string | null, Answers>() };
    const ofGroup = own.byGroup.get(place.group) ?? noAnswers();
    answered.set(place.indicator, own);
    own.byGroup.set(place.group, ofGroup);
    for (const answers of [own.everybody, ofGroup]) addAnswers(answers, place);
  }
  return answered;
}

function noAnswers(): Answers {
  return { byPoints: new Map(), missing: 0, notApplicable: 0 };
}

function addAnswers(answers: Answers, { byPoints, missing, notApplicable }: IndicatorTally): void {
  for (const [points, count] of byPoints) answers.byPoints.set(points, (answers.byPoints.get(points) ?? 0) + count);
  answers.missing += missing;
  answers.notApplicable += notApplicable;
}

interface Band {
  readonly from: Points;
  /** Not included; `null` for the last one. */
  readonly to: Points | null;
}

/** Bands of one point from the lowest score to the highest; wider ones where those were too many. */
function bandsOf(answered: Answered): readonly Band[] {
  const points = new Set<Points>();
  for (const { everybody } of answered.values()) for (const value of everybody.byPoints.keys()) points.add(value);
  if (points.size === 0) return [];
  const one = setPoints(1);
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  const start = Math.floor(lowest / one) * one;
  const step = Math.max(1, Math.ceil((Math.floor(highest / one) * one - start) / one / (MOST_BANDS - 1))) * one;
  const bands: Band[] = [];
  for (let from = start; from <= highest; from += step) bands.push({ from, to: from + step > highest ? null : from + step });
  return bands;
}

function headers(bands: readonly Band[], { indicators }: ConsolidationWords): readonly string[] {
  const { indicator, group, scored, missing, notApplicable, belowMinimum, mean, band } = indicators;
  return [indicator, group, scored, missing, notApplicable, belowMinimum, mean, ...bands.map(({ from, to }) => band(fromPoints(from), to === null ? null : fromPoints(to)))];
}

function lineCells({ title, group, answers, minimum }: IndicatorLine, row: number, bands: readonly Band[]): readonly SheetCell[] {
  const { byPoints, missing, notApplicable } = answers;
  const people = (belongs: (points: Points) => boolean): number => {
    let sum = 0;
    for (const [points, count] of byPoints) if (belongs(points)) sum += count;
    return sum;
  };
  const scored = people(() => true);
  let points = 0;
  for (const [value, count] of byPoints) points += value * count;
  const below = minimum === null ? null : people((value) => value < setPoints(minimum));
  const isBold = title !== "";
  return [
    valueCell(row, 0, title === "" ? null : title, isBold ? LOOK.boldText : LOOK.text),
    valueCell(row, 1, group, isBold ? LOOK.boldText : LOOK.text),
    ...[scored, missing, notApplicable, below].map((value, index) => valueCell(row, 2 + index, value, LOOK.count)),
    valueCell(row, 6, scored === 0 ? null : fromPoints(points) / scored, LOOK.mean),
    ...bands.map(({ from, to }, index) => valueCell(row, 7 + index, people((value) => value >= from && (to === null || value < to)), LOOK.count)),
  ];
}
