import ExcelJS from "exceljs";
import type { Workbook, Worksheet } from "exceljs";
import type { BookPlan } from "./book-plan";
import type { Commune } from "./commune";
import { addCriteriaSheet } from "./criteria-sheet";
import type { Expected, ExpectedFile, ExpectedList } from "./expected";
import type { Encoding } from "./hand";
import { drawGroupLine, drawLetterhead, drawSignature } from "./letterhead";
import { drawList } from "./list-drawing";
import type { PlacedList } from "./list-drawing";
import type { ListPlan } from "./list-plan";
import { countOutcomes, naiveVerdict } from "./naive-verdict";
import type { Outcome } from "./naive-verdict";
import { THRESHOLD } from "./person";
import type { Person } from "./person";
import { INDICATORS, printedScore } from "./printed-row";
import type { PrintedRow } from "./printed-row";
import { chanceFrom } from "./random";
import { drawSummary } from "./summary-drawing";

/** Which of the two folders a workbook is for. */
export type Edition = "received" | "corrected";

/** A workbook with what is known of it. */
export interface Book {
  readonly workbook: Workbook;
  readonly expected: ExpectedFile;
  readonly lists: readonly PlacedList[];
}

const passes = (person: Person, commune: Commune): boolean =>
  naiveVerdict(person.scores, THRESHOLD[commune.zone]) === "pass";

/** The people of a list in the order they stand in, each with what a faultless list prints. */
function printedRows(plan: ListPlan, people: readonly Person[], commune: Commune): readonly PrintedRow[] {
  const listed = people.filter(({ group }) => plan.groups.includes(group));
  const places = [...commune.villages, ...commune.workplaces];
  const byPlace = plan.places === "column" || plan.places === "nowhere"
    ? listed
    : [...listed].sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
  return byPlace.map((person, at) => {
    const before = plan.numbersRestart ? byPlace.findIndex(({ place }) => place === person.place) : 0;
    const subject = { person, index: at + 1 - before, passes: passes(person, commune) };
    const contents = new Map(plan.columns.map(({ field, content }) => [field, content(subject)]));
    return { person, place: person.place, contents, plants: [], hidden: false };
  });
}

/** A person listed twice in one workbook: any cell that names either row will do. */
function twiceListed(lists: readonly PlacedList[], sheetOf: (name: string) => Worksheet): readonly Expected[] {
  const rows = lists.flatMap(({ sheet, nameColumn, rows: placed }) => placed.map(({ row, printed }) => ({ sheet, row, id: printed.person.idNumber, nameColumn })));
  return rows.flatMap(({ sheet, row, id, nameColumn }, index) => {
    const first = rows.findIndex((other) => other.id === id);
    if (first === index) return [];
    const cells = [row, rows[first]?.row ?? row].flatMap((at) => [nameColumn, 1].map((column) => sheetOf(sheet).getCell(at, column).address));
    return [{ rule: "duplicate-likely", sheet, cell: cells[0] ?? null, or: cells.slice(1) }];
  });
}

function outcomeOf(row: PrintedRow, commune: Commune): Outcome {
  return naiveVerdict(INDICATORS.map((number) => printedScore(row, number)), THRESHOLD[commune.zone]);
}

function expectedList(list: PlacedList, commune: Commune): ExpectedList {
  const verdicts = countOutcomes(list.rows.map(({ printed }) => outcomeOf(printed, commune)));
  return { sheet: list.sheet, header: list.header, rows: { subjects: list.rows.length, sections: list.sections, totals: list.totals }, verdicts };
}

function hiddenRowFindings(lists: readonly PlacedList[]): readonly Expected[] {
  return lists.filter(({ rows }) => rows.some(({ printed }) => printed.hidden))
    .map(({ sheet }) => ({ rule: "hidden-rows", sheet, cell: null }));
}

function expectedFile(commune: Commune, lists: readonly PlacedList[], sheetOf: (name: string) => Worksheet): ExpectedFile {
  const ofLists = lists.map((list) => expectedList(list, commune));
  const add = (outcome: Outcome): number => ofLists.reduce((total, { verdicts }) => total + verdicts[outcome], 0);
  return {
    file: commune.file,
    subjects: ofLists.reduce((total, { rows }) => total + rows.subjects, 0),
    verdicts: { pass: add("pass"), fail: add("fail"), undetermined: add("undetermined") },
    lists: ofLists,
    findings: [...lists.flatMap(({ findings }) => findings), ...hiddenRowFindings(lists), ...twiceListed(lists, sheetOf)],
  };
}

/** The people a workbook tells of: as they truly are, and as it lists them (somebody may be listed twice). */
export interface BookPeople {
  readonly people: readonly Person[];
  readonly listed: readonly Person[];
}

/** Makes one commune's workbook; the same arguments give the same workbook. `seed` scatters the planted faults. */
export function makeBook(commune: Commune, plan: BookPlan, { people, listed }: BookPeople, edition: Edition, seed: number): Book {
  const workbook = new ExcelJS.Workbook();
  const asReceived = edition === "received";
  const encoding: Encoding = asReceived ? plan.encoding : "nfc";
  const chance = chanceFrom(seed);
  const lists: PlacedList[] = [];
  for (const list of plan.lists) {
    const known = workbook.getWorksheet(list.sheet);
    const sheet = known ?? workbook.addWorksheet(list.sheet);
    const rows = printedRows(list, listed, commune);
    if (asReceived) list.spoil(rows, chance);
    const width = list.columns.length;
    const above = lists.at(-1);
    const top = known && above
      ? drawGroupLine(known, above.next, list.groupLine, encoding)
      : drawLetterhead(sheet, commune, plan.title, list.groupLine, width, encoding);
    const placed = drawList(sheet, list, rows, top, encoding, asReceived);
    lists.push(placed);
    const isLastOnSheet = plan.lists.findLast((other) => other.sheet === list.sheet) === list;
    if (isLastOnSheet) drawSignature(sheet, commune, placed.next, width, encoding);
  }
  if (plan.summary) drawSummary(workbook, plan.summary, commune, people, asReceived);
  addCriteriaSheet(workbook);
  const sheetOf = (name: string): Worksheet => workbook.getWorksheet(name) ?? workbook.addWorksheet(name);
  return { workbook, expected: expectedFile(commune, lists, sheetOf), lists };
}
