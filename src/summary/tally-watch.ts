import { valueOf } from "../assessment/reading";
import type { JudgedRow, ListCircumstances } from "../check/rule-definition";
import type { Answer } from "../criteria/answer";
import { toPoints } from "../criteria/points";
import type { Points } from "../criteria/points";
import { setHash } from "../criteria/set-hash";
import { isEthnicMinority } from "../text/ethnicity";
import { bareKey } from "../text/name-key";
import type { Counts, IndicatorTally, Tally, TallyKey } from "./tally";
import { addCounts, EMPTY_TALLY, NO_COUNTS, tallyKeyText } from "./tally";
import { unitKey } from "./unit-key";

/** Counts the rows of lists as they go by, once. */
export interface TallyWatch {
  see(row: JudgedRow, at: ListCircumstances): void;
  /** The tally of all rows seen so far. */
  tally(): Tally;
}

/** What names the unit of a list where its own rows do not: the register's key, or the list's letterhead. */
export type UnitOfList = (at: ListCircumstances) => string;

/** The unit a list names in its letterhead, title, sheet or file; "" where nothing does. */
export const unitNamedByList: UnitOfList = ({ list }) => (list.context.unit ? unitKey(list.context.unit.value) : "");

interface GrowingIndicator {
  readonly unit: string;
  readonly group: string | null;
  readonly indicator: number;
  readonly byPoints: Map<Points, number>;
  missing: number;
  notApplicable: number;
  belowMinimum: number;
}

/** A tally that grows by one row at a time. */
export function watchTally(unitOfList: UnitOfList): TallyWatch {
  const cells = new Map<string, { key: TallyKey; counts: Counts }>();
  const indicators = new Map<string, GrowingIndicator>();
  const criteria = new Map<ListCircumstances, string>();
  const criteriaOf = (at: ListCircumstances): string => {
    const known = criteria.get(at) ?? `${at.set.id}@${at.set.version}#${setHash(at.set)}`;
    criteria.set(at, known);
    return known;
  };
  return {
    see(row, at) {
      const key = tallyKey(row, at, unitOfList(at), criteriaOf(at));
      const text = tallyKeyText(key);
      cells.set(text, { key, counts: addCounts(cells.get(text)?.counts ?? NO_COUNTS, countsOf(row)) });
      row.answers.forEach((answer, position) => {
        const number = at.set.indicators[position]?.number ?? position + 1;
        countAnswer(indicatorPlace(indicators, key, number), answer, row);
      });
    },
    tally: () => ({ ...EMPTY_TALLY, cells: new Map(cells), indicators: frozen(indicators) }),
  };
}

/** Names of units a list may hold people of; a school or an office is a place within its commune. */
const COMMUNE = /^(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|dac khu)\b/;

/** Where a row is counted. */
export function tallyKey({ subject }: Pick<JudgedRow, "subject">, at: ListCircumstances, listUnit: string, criteria: string): TallyKey {
  const named = valueOf(subject.unit);
  const ownUnit = named !== null && (listUnit === "" || COMMUNE.test(bareKey(named))) ? named : null;
  const ethnicity = valueOf(subject.ethnicity);
  const ownZone = valueOf(subject.zone);
  return {
    unit: ownUnit === null ? listUnit : unitKey(ownUnit),
    village: valueOf(subject.village) ?? (ownUnit === null ? named : null),
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

function countsOf({ assessed, verdict, printed }: JudgedRow): Counts {
  const saysPass = printed.kind === "said" && printed.outcome === "pass";
  const saysFail = printed.kind === "said" && printed.outcome === "fail";
  const isDecided = verdict.outcome !== "undetermined";
  return {
    registered: 1,
    assessed: assessed ? 1 : 0,
    pass: verdict.outcome === "pass" ? 1 : 0,
    fail: verdict.outcome === "fail" ? 1 : 0,
    undetermined: verdict.outcome === "undetermined" ? 1 : 0,
    printedPass: saysPass ? 1 : 0,
    printedFail: saysFail ? 1 : 0,
    contradicted: isDecided && (saysPass || saysFail) && saysPass !== (verdict.outcome === "pass") ? 1 : 0,
  };
}

function indicatorPlace(indicators: Map<string, GrowingIndicator>, key: TallyKey, indicator: number): GrowingIndicator {
  const text = JSON.stringify([key.unit, key.group, indicator]);
  const known = indicators.get(text);
  if (known) return known;
  const { unit, group } = key;
  const made = { unit, group, indicator, byPoints: new Map<Points, number>(), missing: 0, notApplicable: 0, belowMinimum: 0 };
  indicators.set(text, made);
  return made;
}

function countAnswer(place: GrowingIndicator, answer: Answer, { verdict }: JudgedRow): void {
  if (answer.kind === "not-applicable") place.notApplicable += 1;
  else if (answer.kind === "missing" || answer.kind === "unreadable") place.missing += 1;
  else {
    const points = pointsOf(answer);
    place.byPoints.set(points, (place.byPoints.get(points) ?? 0) + 1);
    const isBelow = verdict.reasons.some((reason) => reason.kind === "below-minimum" && reason.indicator === place.indicator);
    if (isBelow) place.belowMinimum += 1;
  }
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

function frozen(indicators: ReadonlyMap<string, GrowingIndicator>): ReadonlyMap<string, IndicatorTally> {
  return new Map([...indicators].map(([text, place]) => [text, { ...place, byPoints: new Map(place.byPoints) }]));
}
