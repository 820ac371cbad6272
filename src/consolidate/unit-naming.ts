import type { AssessmentSheet, ListContext } from "../assessment/assessment-sheet";
import { valueOf } from "../assessment/reading";
import type { Recognised } from "../assessment/recognise";
import type { JudgedRow, ListCircumstances } from "../check/rule-definition";
import type { BookFigures } from "../summary/book-figures";
import { unitKey } from "../summary/unit-key";
import { bareKey } from "../text/name-key";
import type { ShareUnit } from "./source-share";
import type { NamedUnit } from "./unit-identity";
import { identifyUnit } from "./unit-identity";
import { unitInWords } from "./unit-in-words";
import type { UnitEntry } from "./units-register";

/** What of a workbook names its units. */
export interface NamingBook {
  readonly file: string;
  readonly recognised: Recognised;
  readonly register: readonly UnitEntry[] | null;
}

/** What the units of one workbook's lists and rows are called. */
export interface UnitNaming {
  nameOfList(list: AssessmentSheet): NamedUnit | null;
  readonly listUnit: (at: ListCircumstances) => string;
  see(row: JudgedRow, unit: string, at: ListCircumstances): void;
  units(figures: BookFigures): readonly { readonly plain: string; readonly unit: ShareUnit }[];
}

/** Names the units of a workbook as its rows go by: the first spelling, year and district of each. */
export function unitNaming(book: NamingBook): UnitNaming {
  const named = new Map<string, NamedUnit>();
  const listNames = new Map<AssessmentSheet, NamedUnit | null>();
  const listKeys = new Map<AssessmentSheet, string>();
  const unnamedSheets = new Set<string>();
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
      if (unit === "") unnamedSheets.add(list.sheet);
      if (named.has(unit)) return;
      const own = nameOfList(list);
      if (own && unitKey(own.name) === unit) named.set(unit, own);
      else named.set(unit, { name: valueOf(subject.unit) ?? "", from: "rows", year: list.context.year?.value ?? null, parent: list.context.parentUnit?.value ?? null });
    },
    units: ({ tally }) => {
      const plains = [...new Set([...tally.cells.values()].map(({ key }) => key.unit))].sort();
      return plains.map((plain) => ({ plain, unit: unitOf(named.get(plain), book, [...unnamedSheets]) }));
    },
  };
}

/** The list's own words first; where the register does not know them, any unit of the register that sheet or file name. */
function unitOfList(list: AssessmentSheet, book: NamingBook): NamedUnit | null {
  const own = ownUnit(list);
  if (own === null) return unitInNames(list, book) ?? unitBeside(list, book);
  const isKnown = book.register === null || identifyUnit(own, book.register).standing !== "unlisted";
  return isKnown ? own : (unitInNames(list, book) ?? own);
}

function ownUnit({ context }: AssessmentSheet): NamedUnit | null {
  const { unit } = context;
  return unit ? { name: unit.value, from: unit.from, ...aboutOf(context) } : null;
}

function aboutOf({ year, parentUnit }: ListContext): Pick<NamedUnit, "year" | "parent"> {
  return { year: year?.value ?? null, parent: parentUnit?.value ?? null };
}

function unitInNames({ sheet, context }: AssessmentSheet, { file, register }: NamingBook): NamedUnit | null {
  if (register === null) return null;
  for (const [words, from] of [[sheet, "sheet-name"], [file, "file-name"]] as const) {
    const name = unitInWords(words, register);
    if (name !== null) return { name, from, ...aboutOf(context) };
  }
  return null;
}

/** Names of sheets that say nothing, or a place within a unit. */
const NO_UNIT = /^(?:sheet|trang|ds|danh sach|bang|bieu|phan|nhom|to|doi|thon|ban|khu|xom|ap|buon|lang)(?![a-z])|^\d+$/;

/** A further list of a workbook that is about one unit, where nothing about the list speaks of another. */
function unitBeside(list: AssessmentSheet, { recognised }: NamingBook): NamedUnit | null {
  if (!NO_UNIT.test(bareKey(list.sheet)) && list.context.subjectGroup === null) return null;
  const named = recognised.lists.flatMap((other) => ownUnit(other) ?? []);
  const [only, ...others] = new Map(named.map((unit) => [unitKey(unit.name), unit])).values();
  if (!only || others.length > 0) return null;
  const { year, parent } = aboutOf(list.context);
  return { name: only.name, from: "other-list", year: year ?? only.year, parent: parent ?? only.parent };
}

function unitOf(named: NamedUnit | undefined, { file, register, recognised }: NamingBook, unnamedSheets: readonly string[]): ShareUnit {
  if (named && named.name !== "") return identifyUnit(named, register);
  const hasOthers = recognised.lists.some(({ sheet, apart }) => apart === null && !unnamedSheets.includes(sheet));
  return { key: `?${file}`, name: file, code: null, parent: named?.parent ?? null, zone: null, year: named?.year ?? null, from: "none", standing: "unnamed", sheets: hasOthers ? unnamedSheets : [] };
}
