import type { AssessmentSheet } from "../assessment/assessment-sheet";
import type { Recognised } from "../assessment/recognise";
import type { JudgedRow, ListCircumstances } from "../check/rule-definition";
import type { WorkbookChecking } from "../check/check-workbook";
import type { CriteriaSet } from "../criteria/criteria-set";
import { setHash } from "../criteria/set-hash";
import { bookFigures } from "../summary/book-figures";
import type { ColumnAnswer } from "../summary/summary-options";
import { reportingGroup, unitOfRow } from "../summary/tally-watch";
import type { Grid } from "../workbook/grid";
import type { ListRow } from "./list-rows";
import { listRow } from "./list-rows";
import type { PeopleKeys } from "./people-keys";
import { gatherPeople } from "./people-keys";
import { countBySeverity, hiddenLists, keptFindings, rowsLost } from "./share-findings";
import { shareClaims } from "./share-claims";
import { sourceControl } from "./source-control";
import type { SetOutline, SourceShare } from "./source-share";
import { shareTally } from "./share-tally";
import { identifyUnit } from "./unit-identity";
import type { NamingBook, UnitNaming } from "./unit-naming";
import { unitNaming } from "./unit-naming";
import type { UnitEntry } from "./units-register";

/** A workbook recognised, and what reading it as a source needs besides. */
export interface SourceBook {
  /** As it is to be named in the result. */
  readonly file: string;
  readonly sha256: string;
  readonly grids: readonly Grid[];
  /** Names of sheets that nobody sees who opens the file. */
  readonly hiddenSheets: ReadonlySet<string>;
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
    if (at.list.apart !== null) return;
    const criteria = outlineOf(at.set).key;
    const unit = unitOfRow(row.subject, naming.listUnit(at));
    naming.see(row, unit, at);
    people.see(row.subject, unit);
    if (book.withRows) rows.push(listRow(row, { unit, village: at.list.context.village?.value ?? null, group: reportingGroup(row, at), criteria }, book.withPersonal));
  };
  const recognised = withRegisterZones(book, naming);
  const figures = bookFigures({ ...book, recognised, unitOfList: naming.listUnit, also: [see] });
  const units = naming.units(figures);
  const keyOf = new Map(units.map(({ plain, unit }) => [plain, unit.key]));
  const rowsSeen = sourceControl(book.recognised.lists);
  const aside = [...rowsLost(rowsSeen, figures), ...hiddenLists(figures, book.hiddenSheets)];
  const findings = [...figures.check.findings, ...figures.reconciliation.findings];
  const keys = people.keys();
  return {
    share: {
      file: book.file,
      sha256: book.sha256,
      via: [],
      units: units.map(({ unit }) => unit),
      control: rowsSeen.control,
      left: rowsSeen.left,
      tally: shareTally(figures.tally, keyOf),
      claims: shareClaims(figures),
      findings: [...aside, ...keptFindings(findings)],
      findingCounts: countBySeverity([...findings, ...aside]),
    },
    sets: [...sets.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    people: { ...keys, units: keys.units.map((plain) => keyOf.get(plain) ?? plain) },
    rows: rows.map((row) => ({ ...row, unit: keyOf.get(row.unit) ?? row.unit })),
  };
}

/** The lists of a workbook as a source is read: one that does not say its zone has its unit's, where the register knows it. */
export function withRegisterZones(book: NamingBook, naming: UnitNaming = unitNaming(book)): Recognised {
  const { recognised, register } = book;
  if (register === null) return recognised;
  const lists = recognised.lists.map((list): AssessmentSheet => {
    const named = list.context.zone === null ? naming.nameOfList(list) : null;
    const zone = named ? identifyUnit(named, register).zone : null;
    return zone === null ? list : { ...list, context: { ...list.context, zone: { value: zone, from: "option", words: null, row: null } } };
  });
  return { ...recognised, lists };
}

/** What of a criteria set speaks of its groups and indicators. */
export function setOutline(set: CriteriaSet): SetOutline {
  const ruled = set.decision.kind === "points" ? set.decision.minimum : null;
  return {
    key: `${set.id}@${set.version}#${setHash(set)}`,
    title: set.title.vi,
    subject: set.subject,
    checkedAgainstOriginal: set.checkedAgainstOriginal,
    groups: set.reportingGroups.map(({ id, title }) => ({ id, title: title.vi })),
    zones: set.zones.map(({ id, title }) => ({ id, title: title.vi })),
    indicators: set.indicators.map(({ number, title, minimum }) => ({ number, title: title.vi, minimum: minimum ?? ruled })),
  };
}

