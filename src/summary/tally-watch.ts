import { valueOf } from "../assessment/reading";
import type { JudgedRow, ListCircumstances } from "../check/rule-definition";
import type { Answer } from "../criteria/answer";
import type { CriteriaSet } from "../criteria/criteria-set";
import { halvesOf, pointsOfHalves, toPoints } from "../criteria/points";
import type { Points } from "../criteria/points";
import { setHash } from "../criteria/set-hash";
import { isEthnicMinority } from "../text/ethnicity";
import { bareKey, nameKey } from "../text/name-key";
import { remembered } from "../text/remembered";
import type { Counts, IndicatorTally, Tally, TallyKey } from "./tally";
import { EMPTY_TALLY, NO_COUNTS, tallyKeyText } from "./tally";
import { unitKey } from "./unit-key";

/** Counts the rows of lists as they go by, once; those of lists that stand apart are no part of the figures. */
export interface TallyWatch {
  see(row: JudgedRow, at: ListCircumstances): void;
  /** The tally of all rows seen so far. */
  tally(): Tally;
}

/** What names the unit of a list where its own rows do not: the register's key, or the list's letterhead. */
export type UnitOfList = (at: ListCircumstances) => string;

/** The unit a list names in its letterhead, title, sheet or file; "" where nothing does. */
export const unitNamedByList: UnitOfList = ({ list }) => (list.context.unit ? unitKey(list.context.unit.value) : "");

type GrowingCounts = { -readonly [Measure in keyof Counts]: Counts[Measure] };

interface GrowingIndicator {
  readonly unit: string;
  readonly group: string | null;
  readonly indicator: number;
  /** People by half points from 0, as far as such were met: nearly every answer is one of these. */
  readonly byHalves: number[];
  /** People by points that are no halves or too many of them. */
  readonly byPoints: Map<Points, number>;
  missing: number;
  notApplicable: number;
  belowMinimum: number;
}

/** A tally that grows by one row at a time. */
export function watchTally(unitOfList: UnitOfList): TallyWatch {
  const cells: GrowingCells = new Map();
  const indicators: GrowingIndicators = new Map();
  const criteria = new Map<ListCircumstances, string>();
  const criteriaOf = (at: ListCircumstances): string => {
    const known = criteria.get(at) ?? `${at.set.id}@${at.set.version}#${setHash(at.set)}`;
    criteria.set(at, known);
    return known;
  };
  return {
    see(row, at) {
      if (at.list.apart !== null) return;
      const key = tallyKey(row, at, unitOfList(at), criteriaOf(at));
      count(cellOf(cells, key).counts, row);
      if (row.answers.length === 0) return;
      const places = placesOf(indicators, key, at.set, row.answers.length);
      const below = belowMinimum(row);
      for (let position = 0; position < row.answers.length; position += 1) {
        const [answer, place] = [row.answers[position], places[position]];
        if (answer && place) countAnswer(place, answer, below);
      }
    },
    tally: () => ({ ...EMPTY_TALLY, cells: new Map(allCells(cells).map(({ key, counts }) => [tallyKeyText(key), { key, counts: { ...counts } }])), indicators: frozen(indicators) }),
  };
}

interface GrowingCell {
  readonly key: TallyKey;
  readonly counts: GrowingCounts;
}

/** Of one group in one village: by criteria set, then zone, then sex and minority. */
type GrowingPlaces = Map<string, Map<string | null, GrowingCell[]>>;

/** By unit, village and group, then so on: looked up for every row, so by no text put together anew. */
type GrowingCells = Map<string, Map<string | null, Map<string | null, GrowingPlaces>>>;

/** Where a row with that key is counted. */
function cellOf(cells: GrowingCells, key: TallyKey): GrowingCell {
  const { unit, village, group, criteria, zone, sex, minority } = key;
  const places = within(within(within(cells, unit), village), group);
  const byZone = within(places, criteria);
  const few = byZone.get(zone) ?? [];
  byZone.set(zone, few);
  const known = few.find(({ key: other }) => other.sex === sex && other.minority === minority);
  if (known) return known;
  const made: GrowingCell = { key, counts: { ...NO_COUNTS } };
  few.push(made);
  return made;
}

/** The map at a key, a new one where there is none. */
function within<K, V, Q>(maps: Map<K, Map<V, Q>>, key: K): Map<V, Q> {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<V, Q>();
  maps.set(key, made);
  return made;
}

function allCells(cells: GrowingCells): readonly GrowingCell[] {
  const places = [...cells.values()].flatMap((villages) => [...villages.values()].flatMap((groups) => [...groups.values()]));
  return places.flatMap((byCriteria) => [...byCriteria.values()].flatMap((byZone) => [...byZone.values()].flat()));
}

/**
 * Names of units a list may hold people of; a school or an office is a place within its commune: so are "Huyện ủy", "Xã đội",
 * and "Quân sự xã", which without its marks begins as "Quận" does.
 */
const COMMUNE = /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|đặc khu)(?!\p{L}|\s+(?:ủy|uỷ|đoàn|đội)(?!\p{L}))/u;
const UNMARKED_COMMUNE = /^(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|dac khu)(?! (?:uy|doan|doi)\b)\b/;

/** Words without any mark are held against the kinds without theirs. */
function beginsAsCommune(words: string): boolean {
  const key = nameKey(words);
  return COMMUNE.test(key) || (bareKey(words) === key && UNMARKED_COMMUNE.test(key));
}

/** What words of units come to: lists name the same few on every row. */
const meaningOf = remembered((words) => ({ isCommune: beginsAsCommune(words), key: unitKey(words) }));

function namesCommune(words: string): boolean {
  return meaningOf(words).isCommune;
}

/** The unit (`unitKey`) a row is counted in: its own where it names a commune, else the list's. */
export function unitOfRow({ unit }: JudgedRow["subject"], listUnit: string): string {
  const named = valueOf(unit);
  return named !== null && (listUnit === "" || namesCommune(named)) ? meaningOf(named).key : listUnit;
}

/** Where a row is counted. */
export function tallyKey({ subject }: Pick<JudgedRow, "subject">, at: ListCircumstances, listUnit: string, criteria: string): TallyKey {
  const named = valueOf(subject.unit);
  const isOwnUnit = named !== null && (listUnit === "" || namesCommune(named));
  const ethnicity = valueOf(subject.ethnicity);
  const ownZone = valueOf(subject.zone);
  return {
    unit: isOwnUnit ? meaningOf(named).key : listUnit,
    village: valueOf(subject.village) ?? (isOwnUnit ? null : named) ?? at.list.context.village?.value ?? null,
    group: reportingGroup({ subject }, at),
    zone: (ownZone === null ? null : at.zoneOf(ownZone)) ?? at.zone,
    sex: valueOf(subject.sex) ?? subject.sexFromYearColumn,
    minority: ethnicity === null ? null : isEthnicMinority(ethnicity),
    criteria,
  };
}

/** The group a person is counted in: of the row's own words, else of the list's title. */
export function reportingGroup({ subject }: Pick<JudgedRow, "subject">, at: ListCircumstances): string | null {
  for (const cell of [subject.subjectGroup, subject.occupation]) {
    const words = valueOf(cell);
    const group = words === null ? null : at.groupOf(words);
    if (group !== null) return group;
  }
  const title = at.list.context.subjectGroup?.value;
  return title === undefined ? null : at.groupOf(title);
}

/** Counts a row in, in place: one object a row more is what a province has no time for. */
function count(counts: GrowingCounts, { assessed, verdict, printed }: JudgedRow): void {
  counts.registered += 1;
  if (assessed) counts.assessed += 1;
  counts[verdict.outcome] += 1;
  if (printed.kind !== "said") return;
  if (printed.outcome === "pass") counts.printedPass += 1;
  if (printed.outcome === "fail") counts.printedFail += 1;
  if (verdict.outcome !== "undetermined" && printed.outcome !== verdict.outcome) counts.contradicted += 1;
}

/** The indicators of one unit and group: by number, and in the order of each set that judged people there. */
interface GroupPlaces {
  readonly byNumber: Map<number, GrowingIndicator>;
  readonly bySet: Map<CriteriaSet, GrowingIndicator[]>;
}

/** By unit, then group: looked up for every row, so by no text put together anew. */
type GrowingIndicators = Map<string, Map<string | null, GroupPlaces>>;

/** Where so many answers to a set's indicators are counted, in their order. */
function placesOf(indicators: GrowingIndicators, { unit, group }: TallyKey, set: CriteriaSet, count: number): readonly GrowingIndicator[] {
  const groups = indicators.get(unit) ?? new Map<string | null, GroupPlaces>();
  indicators.set(unit, groups);
  const places = groups.get(group) ?? { byNumber: new Map<number, GrowingIndicator>(), bySet: new Map<CriteriaSet, GrowingIndicator[]>() };
  groups.set(group, places);
  const inOrder = places.bySet.get(set) ?? [];
  places.bySet.set(set, inOrder);
  for (let next = inOrder.length; next < count; next += 1) inOrder.push(placeIn(places.byNumber, unit, group, set.indicators[next]?.number ?? next + 1));
  return inOrder;
}

function placeIn(places: Map<number, GrowingIndicator>, unit: string, group: string | null, indicator: number): GrowingIndicator {
  const known = places.get(indicator);
  if (known) return known;
  const made: GrowingIndicator = { unit, group, indicator, byHalves: [], byPoints: new Map<Points, number>(), missing: 0, notApplicable: 0, belowMinimum: 0 };
  places.set(indicator, made);
  return made;
}

const NONE: readonly number[] = [];

/** The indicators a row falls short of the minimum in. */
function belowMinimum({ verdict }: JudgedRow): readonly number[] {
  let below = NONE;
  for (const reason of verdict.reasons) if (reason.kind === "below-minimum") below = [...below, reason.indicator];
  return below;
}

function countAnswer(place: GrowingIndicator, answer: Answer, below: readonly number[]): void {
  if (answer.kind === "not-applicable") place.notApplicable += 1;
  else if (answer.kind === "missing" || answer.kind === "unreadable") place.missing += 1;
  else {
    countPoints(place, pointsOf(answer));
    if (below.length > 0 && below.includes(place.indicator)) place.belowMinimum += 1;
  }
}

function countPoints({ byHalves, byPoints }: GrowingIndicator, points: Points): void {
  const halves = halvesOf(points);
  if (halves === null) {
    byPoints.set(points, (byPoints.get(points) ?? 0) + 1);
    return;
  }
  while (byHalves.length <= halves) byHalves.push(0);
  byHalves[halves] = (byHalves[halves] ?? 0) + 1;
}

function pointsOf(answer: Exclude<Answer, { kind: "missing" | "unreadable" | "not-applicable" }>): Points {
  switch (answer.kind) {
    case "points":
      return answer.points;
    case "percentage":
      return answer.percent;
    case "yes-no":
      return toPoints(answer.yes ? 1 : 0) ?? 0;
    case "level":
      return toPoints(answer.level) ?? 0;
  }
}

function frozen(indicators: GrowingIndicators): ReadonlyMap<string, IndicatorTally> {
  const all = [...indicators.values()].flatMap((groups) => [...groups.values()].flatMap(({ byNumber }) => [...byNumber.values()]));
  return new Map(all.map((place) => [JSON.stringify([place.unit, place.group, place.indicator]), frozenPlace(place)]));
}

function frozenPlace({ unit, group, indicator, byHalves, byPoints, missing, notApplicable, belowMinimum: below }: GrowingIndicator): IndicatorTally {
  const all = new Map(byPoints);
  byHalves.forEach((count, halves) => {
    if (count > 0) all.set(pointsOfHalves(halves), count);
  });
  return { unit, group, indicator, byPoints: all, missing, notApplicable, belowMinimum: below };
}
