import { sectionNumeral } from "../text/section-numeral";
import type { Grid } from "../workbook/grid";
import { formatAt } from "../workbook/grid";
import type { ColumnMapping, RowKind, SheetRow } from "./assessment-sheet";
import { textAt } from "./cell-text";
import { isNumberingRow } from "./numbering-row";
import type { ColumnRoles, RowFacts } from "./row-facts";
import { columnRoles, emptyFacts, readRowFacts } from "./row-facts";
import { namesExample, namesMaximum, namesNote, namesSection, namesSignature, namesSubtotal, namesSum, namesWhole } from "./row-words";
import type { SectionLevel } from "./section-level";
import { enterSection, sectionLevel } from "./section-level";
import type { TableFrame } from "./table-frame";

/** `sum` until it is known what follows: then a subtotal or the total. */
type Draft = RowKind | "sum";

/** Every row below the header, each of exactly one kind, with the section it stands under. */
export function rowKinds(grid: Grid, frame: TableFrame, columns: readonly ColumnMapping[]): readonly SheetRow[] {
  const ground = groundOf(grid, frame, columns);
  const drafts = draftKinds(ground, frame);
  settleSums(grid, frame, drafts);
  settleTail(frame, drafts, ground);
  return withSections(grid, frame, drafts);
}

/** What the rows of a table are judged by. */
interface Ground {
  readonly grid: Grid;
  readonly roles: ColumnRoles;
  readonly names: readonly number[];
  /** Rows with a cell merged across three columns or more: a heading, not a person's name. */
  readonly wideRows: ReadonlySet<number>;
}

function groundOf(grid: Grid, frame: TableFrame, columns: readonly ColumnMapping[]): Ground {
  return {
    grid,
    roles: columnRoles(columns, frame.firstColumn, Math.max(frame.lastColumn, ...columns.map(({ column }) => column))),
    names: columns.filter(({ field }) => field === "name" || field === "familyName").map(({ column }) => column),
    wideRows: rowsWithWideMerge(grid),
  };
}

function draftKinds(ground: Ground, frame: TableFrame): Draft[] {
  const special = headerRows(frame);
  const facts = emptyFacts();
  const drafts: Draft[] = [];
  let closing: "note" | "signature" | null = null;
  for (let row = frame.band.last + 1; row <= frame.bodyLast; row += 1) {
    const known = special.get(row);
    if (known === undefined) readRowFacts(ground.grid, row, ground.roles, facts);
    const kind: Draft = known ?? (isPlainSubject(facts) ? "subject" : (closingKind(facts, closing) ?? draftKind(facts, ground)));
    if (kind === "note" || kind === "signature") closing = kind;
    else if (kind === "subject" || kind === "section") closing = null;
    drafts.push(kind);
  }
  return drafts;
}

/** Below an office stand the names of those who sign; below "Ghi chú:" numbered remarks. Neither tells of a person. */
function closingKind(facts: RowFacts, closing: "note" | "signature" | null): Draft | null {
  if (closing === null || facts.cells === 0) return null;
  if (closing === "signature") return facts.index !== "number" && facts.texts === facts.cells ? "signature" : null;
  return facts.index === "number" && facts.person + facts.result + facts.place + facts.scores === 0 ? "note" : null;
}

function rowsWithWideMerge(grid: Grid): ReadonlySet<number> {
  const wide = grid.merges.filter((merge) => merge.firstRow === merge.lastRow && merge.lastColumn - merge.firstColumn >= 2);
  return new Set(wide.map((merge) => merge.firstRow));
}

function headerRows(frame: TableFrame): ReadonlyMap<number, Draft> {
  const rows = new Map<number, Draft>();
  for (const band of [frame.band, ...frame.repeated]) {
    if (band !== frame.band) for (let row = band.first; row <= band.last; row += 1) rows.set(row, "header");
    for (const row of band.maxima) if (row > band.last) rows.set(row, "header");
    if (band.numbering !== null) rows.set(band.numbering, "numbering");
  }
  return rows;
}

/** A running number, a name and something of the person: nothing else looks so. */
function isPlainSubject(facts: RowFacts): boolean {
  return facts.index === "number" && facts.nameText >= 0 && facts.person > 0;
}

function draftKind(facts: RowFacts, ground: Ground): Draft {
  if (facts.cells === 0) return facts.nameOpen ? "unrecognised" : "blank";
  const { grid, names } = ground;
  if (facts.nameText < 0 && facts.cells >= 3 && isNumberingRow(grid, facts.row, names.slice(0, 1))) return "numbering";
  const words = wordsOf(grid, facts);
  if (facts.person === 0 && words !== "" && namesSum(words)) return "sum";
  if (facts.index === "number") return numberedRow(facts, words);
  return facts.index === "text" ? markedRow(facts, words, ground) : unnumberedRow(facts, words, ground);
}

/** The words that tell a row's kind: its name, or else its first text that is no mere numeral. */
function wordsOf(grid: Grid, facts: RowFacts): string {
  if (facts.nameText >= 0) return textAt(grid, facts.row, facts.nameText);
  const first = facts.firstText < 0 ? "" : textAt(grid, facts.row, facts.firstText);
  return facts.secondText >= 0 && first.length <= 4 ? textAt(grid, facts.row, facts.secondText) : first;
}

function numberedRow(facts: RowFacts, words: string): Draft {
  if (facts.nameText >= 0) {
    const bare = facts.person === 0 && facts.result === 0 && facts.scores === 0;
    return bare && namesSection(words) ? "section" : "subject";
  }
  if (facts.person > 0 || facts.ownScores > 0 || facts.result > 0) return "subject";
  return facts.texts <= 1 && facts.place === 0 && !facts.nameOpen ? "blank" : "unrecognised";
}

/** "I", "A" or whole words in the column of running numbers. */
function markedRow(facts: RowFacts, words: string, ground: Ground): Draft {
  const mark = textAt(ground.grid, facts.row, facts.indexColumn);
  const numeral = sectionNumeral(mark);
  if (numeral && numeral.title === "") {
    if (words === mark) return "unrecognised";
    const isHeading = namesSection(words) ? facts.ownScores === 0 || facts.person === 0 : facts.person + facts.result === 0;
    return isHeading ? "section" : "subject";
  }
  if (namesExample(mark) || namesNote(mark)) return "note";
  if (facts.person > 0 && facts.nameText >= 0) return "subject";
  if (numeral || namesSectionText(mark)) return "section";
  return wordRow(facts, mark, ground);
}

function namesSectionText(text: string): boolean {
  return namesSection(text.replace(/^\s*\d{1,2}\s*[.)]\s*/u, ""));
}

function wordRow(facts: RowFacts, words: string, ground: Ground): Draft {
  if (namesSum(words)) return "sum";
  if (namesMaximum(words)) return "header";
  if (namesSignature(words) || signsSecond(facts, ground)) return "signature";
  if (namesNote(words)) return "note";
  return facts.texts === 1 && facts.cells === 1 && ground.wideRows.has(facts.row) ? "section" : "unrecognised";
}

function signsSecond(facts: RowFacts, { grid }: Ground): boolean {
  return facts.secondText >= 0 && facts.person === 0 && namesSignature(textAt(grid, facts.row, facts.secondText));
}

function unnumberedRow(facts: RowFacts, words: string, ground: Ground): Draft {
  if (facts.texts === 0) return facts.ownScores + facts.person + facts.result === 0 ? "blank" : "unrecognised";
  const plainPerson = facts.nameText >= 0 && facts.person > 0;
  if (plainPerson && !namesNote(words) && !namesSignature(words)) return "subject";
  const byWords = wordRow(facts, words, ground);
  if (byWords !== "unrecognised") return byWords;
  const alone = facts.person + facts.result + facts.ownScores === 0;
  if (alone && ((sectionNumeral(words)?.title ?? "") !== "" || namesSectionText(words))) return "section";
  if (facts.nameText < 0) return facts.person > 0 && facts.ownScores + facts.result > 0 ? "subject" : "unrecognised";
  return namedRow(facts, words, alone, ground);
}

/** A name without running number, birth or anything else of a person. */
function namedRow(facts: RowFacts, words: string, alone: boolean, { grid, roles }: Ground): Draft {
  if (!alone) return namesSection(words) && facts.result === 0 ? "section" : "subject";
  if (looksLikeName(words) && (!roles.hasIndex || facts.place > 0)) return "subject";
  return facts.texts === 1 && formatAt(grid, facts.row, facts.nameText).bold ? "section" : "unrecognised";
}

/** Two to six words of letters. */
function looksLikeName(text: string): boolean {
  return /^\p{L}[\p{L}'.]*(?: \p{L}[\p{L}'.]*){1,5}$/u.test(text);
}

function mainText(grid: Grid, frame: TableFrame, row: number): string {
  for (let column = frame.firstColumn; column <= frame.lastColumn; column += 1) {
    const text = textAt(grid, row, column);
    if (text !== "" && /\p{L}{2}/u.test(text)) return text;
  }
  return "";
}

/** A sum with people below it is a subtotal; behind the last of them the words tell, or what else is summed there. */
function settleSums(grid: Grid, frame: TableFrame, drafts: Draft[]): void {
  const lastSubject = drafts.lastIndexOf("subject");
  const firstSubject = drafts.indexOf("subject");
  const first = frame.band.last + 1;
  const hasSections = drafts.includes("section");
  const closing: number[] = [];
  drafts.forEach((kind, at) => {
    if (kind !== "sum") return;
    const sumsAllBelow = at < firstSubject && namesWhole(mainText(grid, frame, first + at));
    drafts[at] = sumsAllBelow ? "total" : "subtotal";
    if (at > lastSubject) closing.push(at);
  });
  closing.forEach((at, position) => {
    const words = mainText(grid, frame, first + at);
    const isLast = position === closing.length - 1;
    const isTotal = namesWhole(words) || (!namesSubtotal(words) && isLast && (!hasSections || closing.length > 1));
    drafts[at] = isTotal ? "total" : "subtotal";
  });
}

/**
 * Behind the last person there are no sections and no riddles: words are notes, and below an office its bearers sign.
 * Only a row of scores stays what it is: it may be somebody's.
 */
function settleTail(frame: TableFrame, drafts: Draft[], { grid, roles }: Ground): void {
  const lastSubject = drafts.lastIndexOf("subject");
  const facts = emptyFacts();
  const isRemark = (row: number): boolean => {
    readRowFacts(grid, row, roles, facts);
    return facts.ownScores < 3 && mainText(grid, frame, row) !== "";
  };
  let signed = false;
  for (let at = lastSubject + 1; at < drafts.length; at += 1) {
    const kind = drafts[at];
    if (kind === "signature") signed = true;
    else if (signed && kind !== "blank" && kind !== "header" && kind !== "numbering") drafts[at] = "signature";
    else if (kind === "unrecognised" && lastSubject >= 0 && isRemark(frame.band.last + 1 + at)) drafts[at] = "note";
  }
}

function withSections(grid: Grid, frame: TableFrame, drafts: readonly Draft[]): readonly SheetRow[] {
  const first = frame.band.last + 1;
  let open: readonly SectionLevel[] = [];
  const lastSubject = drafts.lastIndexOf("subject");
  let closed = false;
  return drafts.map((draft, at) => {
    const row = first + at;
    const kind = draft === "sum" ? "subtotal" : draft;
    if (kind === "section") open = enterSection(open, sectionLevel(sectionWords(grid, frame, row)));
    if (at > lastSubject && (kind === "total" || kind === "signature")) closed = true;
    const inner = closed ? undefined : open.at(-1);
    const outer = open.slice(0, -1).map((level) => level.title);
    return outer.length > 0 && inner
      ? { row, kind, section: inner.title, outerSections: outer }
      : { row, kind, section: inner?.title ?? null };
  });
}

/** "I" and "Bản Na Ư" in two cells, or "I. Bản Na Ư" in one. */
function sectionWords(grid: Grid, frame: TableFrame, row: number): string {
  const texts: string[] = [];
  for (let column = frame.firstColumn; column <= frame.lastColumn && texts.length < 2; column += 1) {
    const text = textAt(grid, row, column);
    if (text !== "") texts.push(text);
  }
  const [mark = "", title = ""] = texts;
  if (title === "" || !/^(?:[IVX]{1,7}|[A-Z]|\d{1,2})\s*[.)]?$/u.test(mark)) return mark;
  return `${mark.replace(/[.)\s]+$/u, "")}. ${title}`;
}
