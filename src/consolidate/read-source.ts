import type { AssessmentSheet } from "../assessment/assessment-sheet";
import { valueOf } from "../assessment/reading";
import type { Recognised } from "../assessment/recognise";
import type { JudgedRow, ListCircumstances } from "../check/rule-definition";
import type { WorkbookChecking } from "../check/check-workbook";
import type { CriteriaSet } from "../criteria/criteria-set";
import { setHash } from "../criteria/set-hash";
import type { BookFigures } from "../summary/book-figures";
import { bookFigures } from "../summary/book-figures";
import type { ColumnAnswer } from "../summary/summary-options";
import { reportingGroup, unitOfRow } from "../summary/tally-watch";
import { unitKey } from "../summary/unit-key";
import type { Grid } from "../workbook/grid";
import type { ListRow } from "./list-rows";
import { listRow } from "./list-rows";
import type { PeopleKeys } from "./people-keys";
import { gatherPeople } from "./people-keys";
import { countBySeverity, keptFindings, rowsLost } from "./share-findings";
import { shareClaims } from "./share-claims";
import { sourceControl } from "./source-control";
import type { SetOutline, ShareUnit, SourceShare } from "./source-share";
import { shareTally } from "./share-tally";
import type { NamedUnit } from "./unit-identity";
import { identifyUnit } from "./unit-identity";
import { unitInWords } from "./unit-in-words";
import type { UnitEntry } from "./units-register";

/** A workbook recognised, and what reading it as a source needs besides. */
export interface SourceBook {
  /** As it is to be named in the result. */
  readonly file: string;
  readonly sha256: string;
  readonly grids: readonly Grid[];
  readonly recognised: Recognised;
  readonly checking: WorkbookChecking;
  readonly answers: readonly ColumnAnswer[];
  readonly defaultSet: CriteriaSet;
  readonly register: readonly UnitEntry[] | null;
  readonly withRows: boolean;
  readonly withPersonal: boolean;
}

/** What reading one workbook gives; `share` is all that is kept of it. */
export interface SourceReading {
  readonly share: SourceShare;
  readonly sets: readonly SetOutline[];
  readonly people: PeopleKeys;
  readonly rows: readonly ListRow[];
}

/** Reads a recognised workbook as a source: its counts, its printed figures against its rows, and everything said of it. */
export function readSource(book: SourceBook): SourceReading {
  const sets = new Map<CriteriaSet, SetOutline>();
  const outlineOf = (set: CriteriaSet): SetOutline => {
    const known = sets.get(set) ?? setOutline(set);
    sets.set(set, known);
    return known;
  };
  const naming = unitNaming(book);
  const people = gatherPeople();
  const rows: ListRow[] = [];
  const see = (row: JudgedRow, at: ListCircumstances): void => {
    const criteria = outlineOf(at.set).key;
    const unit = unitOfRow(row.subject, naming.listUnit(at));
    naming.see(row, unit, at);
    people.see(row.subject, unit);
    if (book.withRows) rows.push(listRow(row, { unit, group: reportingGroup(row, at), criteria }, book.withPersonal));
  };
  const recognised = withRegisterZones(book, naming);
  const figures = bookFigures({ ...book, recognised, unitOfList: naming.listUnit, also: [see] });
  const units = naming.units(figures);
  const keyOf = new Map(units.map(({ plain, unit }) => [plain, unit.key]));
  const { control, left } = sourceControl(book.recognised.lists);
  const lost = rowsLost(control, left, figures);
  const findings = [...figures.check.findings, ...figures.reconciliation.findings];
  const keys = people.keys();
  return {
    share: {
      file: book.file,
      sha256: book.sha256,
      via: [],
      units: units.map(({ unit }) => unit),
      control,
      left,
      tally: shareTally(figures.tally, keyOf),
      claims: shareClaims(figures),
      findings: [...lost, ...keptFindings(findings)],
      findingCounts: countBySeverity([...findings, ...lost]),
    },
    sets: [...sets.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    people: { ...keys, units: keys.units.map((plain) => keyOf.get(plain) ?? plain) },
    rows: rows.map((row) => ({ ...row, unit: keyOf.get(row.unit) ?? row.unit })),
  };
}

/** A list that does not say its zone has its unit's, where the register knows it. */
function withRegisterZones({ recognised, register }: SourceBook, naming: UnitNaming): Recognised {
  if (register === null) return recognised;
  const lists = recognised.lists.map((list): AssessmentSheet => {
    const named = list.context.zone === null ? naming.nameOfList(list) : null;
    const zone = named ? identifyUnit(named, register).zone : null;
    return zone === null ? list : { ...list, context: { ...list.context, zone: { value: zone, from: "option", words: null, row: null } } };
  });
  return { ...recognised, lists };
}

interface UnitNaming {
  nameOfList(list: AssessmentSheet): NamedUnit | null;
  readonly listUnit: (at: ListCircumstances) => string;
  see(row: JudgedRow, unit: string, at: ListCircumstances): void;
  units(figures: BookFigures): readonly { readonly plain: string; readonly unit: ShareUnit }[];
}

/** Names the units of a workbook as its rows go by: the first spelling, year and district of each. */
function unitNaming(book: SourceBook): UnitNaming {
  const named = new Map<string, NamedUnit>();
  const listNames = new Map<AssessmentSheet, NamedUnit | null>();
  const listKeys = new Map<AssessmentSheet, string>();
  const nameOfList = (list: AssessmentSheet): NamedUnit | null => {
    const known = listNames.get(list);
    if (known !== undefined) return known;
    const found = unitOfList(list, book);
    listNames.set(list, found);
    return found;
  };
  return {
    nameOfList,
    listUnit: ({ list }) => {
      const known = listKeys.get(list);
      if (known !== undefined) return known;
      const found = nameOfList(list);
      const key = found === null ? "" : unitKey(found.name);
      listKeys.set(list, key);
      return key;
    },
    see({ subject }, unit, { list }) {
      if (named.has(unit)) return;
      const own = nameOfList(list);
      if (own && unitKey(own.name) === unit) named.set(unit, own);
      else named.set(unit, { name: valueOf(subject.unit) ?? "", from: "rows", year: list.context.year?.value ?? null, parent: list.context.parentUnit?.value ?? null });
    },
    units: ({ tally }) => {
      const plains = [...new Set([...tally.cells.values()].map(({ key }) => key.unit))].sort();
      return plains.map((plain) => ({ plain, unit: unitOf(named.get(plain), book) }));
    },
  };
}

/** The list's own words first; where the register does not know them, any unit of the register that sheet or file name. */
function unitOfList(list: AssessmentSheet, book: SourceBook): NamedUnit | null {
  const { unit, year, parentUnit } = list.context;
  const about = { year: year?.value ?? null, parent: parentUnit?.value ?? null };
  const own = unit ? { name: unit.value, from: unit.from, ...about } : null;
  if (book.register === null || (own && identifyUnit(own, book.register).standing !== "unlisted")) return own;
  for (const [words, from] of [[list.sheet, "sheet-name"], [book.file, "file-name"]] as const) {
    const name = unitInWords(words, book.register);
    if (name !== null) return { name, from, ...about };
  }
  return own;
}

function unitOf(named: NamedUnit | undefined, { file, register }: SourceBook): ShareUnit {
  if (named && named.name !== "") return identifyUnit(named, register);
  return { key: `?${file}`, name: file, code: null, parent: named?.parent ?? null, zone: null, year: named?.year ?? null, from: "none", standing: "unnamed" };
}

/** What of a criteria set speaks of its groups and indicators. */
export function setOutline(set: CriteriaSet): SetOutline {
  const ruled = set.decision.kind === "points" ? set.decision.minimum : null;
  return {
    key: `${set.id}@${set.version}#${setHash(set)}`,
    title: set.title.vi,
    checkedAgainstOriginal: set.checkedAgainstOriginal,
    groups: set.reportingGroups.map(({ id, title }) => ({ id, title: title.vi })),
    zones: set.zones.map(({ id, title }) => ({ id, title: title.vi })),
    indicators: set.indicators.map(({ number, title, minimum }) => ({ number, title: title.vi, minimum: minimum ?? ruled })),
  };
}

