import type { CriteriaSet } from "../criteria/criteria-set";
import type { ColumnMapping, MappingQuestion } from "./assessment-sheet";
import type { ColumnCandidate } from "./column-candidate";
import { byContent } from "./column-candidate";
import type { ColumnProfile } from "./column-profile";
import { mostly } from "./column-profile";
import type { Field } from "./field";
import { indicatorNumber } from "./field";
import type { HeaderLabel } from "./header-label";
import { wholeLabel } from "./header-label";
import { printedMaximum, yearNamed } from "./header-phrase";
import { competencesInOrder } from "./competences-in-order";
import { numberedAlike } from "./numbers-alike";
import { plainCandidates } from "./plain-columns";
import { scoreCandidates } from "./score-columns";
import { scoredTwice } from "./scored-twice";
import { inOrder } from "./scores-in-order";

/** What decides a mapping besides the header's words. */
export interface MappingSetting {
  readonly set: CriteriaSet;
  /** Columns told by the user, or taught before; `null` as field: the column is to be passed over. */
  readonly told: readonly { readonly column: number; readonly field: Field | null; readonly by: "user" | "memory" }[];
  readonly profile: (column: number) => ColumnProfile;
  /** The year the list is of; columns of an earlier one are not its own. */
  readonly year: number | null;
}

/** What every column of a table holds, which mean nothing to us, and what is to be asked. */
export interface Mapped {
  readonly columns: readonly ColumnMapping[];
  readonly unknownColumns: readonly { readonly column: number; readonly header: string }[];
  readonly questions: readonly MappingQuestion[];
}

const NAMED: readonly Field[] = ["name", "familyName", "givenName"];
const OTHERS: readonly Field[] = ["household", "unit"];

/** Fields of which a list may have several columns: the first holds. */
const MANY: ReadonlySet<Field> = new Set<Field>(["note", "evidence", "household"]);

/**
 * Maps the columns of a table to fields. The user's word comes first, then what was taught, then exact headers, then
 * similar ones: a similar header never takes a field from an exact one. What stays open is a question, not a guess.
 */
export function mapColumns(labels: readonly HeaderLabel[], setting: MappingSetting): Mapped {
  const told = new Map(setting.told.map((item) => [item.column, item]));
  const open = labels.filter((label) => !told.has(label.column));
  const fromHeader = settle(candidatesOf(open, labels, setting), setting, toldFields(setting));
  const columns = [...toldColumns(labels, setting), ...fromHeader.columns].sort((a, b) => a.column - b.column);
  const mapped = new Set(columns.map((mapping) => mapping.column));
  const asked = new Set(fromHeader.questions.flatMap((question) => ("columns" in question ? question.columns : [question.column])));
  const unknownColumns = open
    .filter((label) => label.parts.length > 0 && !mapped.has(label.column) && !asked.has(label.column))
    .map((label) => ({ column: label.column, header: wholeLabel(label) }));
  return { columns, unknownColumns, questions: fromHeader.questions };
}

function toldFields(setting: MappingSetting): ReadonlySet<Field> {
  return new Set(setting.told.flatMap(({ field }) => (field === null ? [] : [field])));
}

function toldColumns(labels: readonly HeaderLabel[], { told }: MappingSetting): readonly ColumnMapping[] {
  return told.flatMap(({ column, field, by }) => {
    if (field === null) return [];
    const maximum = maximumOf(labels.find((label) => label.column === column));
    return [{ column, field, confidence: 1, reason: { kind: by }, ...maximum }];
  });
}

function maximumOf(label: HeaderLabel | undefined): { readonly maxPoints?: number } {
  const maximum = label ? (label.maxPoints ?? printedMaximum(ownWords(label))) : null;
  return maximum === null ? {} : { maxPoints: maximum };
}

/** The words over this column alone: a maximum over several columns is that of their sum. "(7)" alone only numbers it. */
function ownWords({ parts }: HeaderLabel): string {
  const words = parts.filter((part) => part.firstColumn === part.lastColumn).map((part) => part.text).join(" ");
  return /^\(\s*\d{1,2}\s*\)$/.test(words) ? "" : words;
}

interface Open {
  readonly label: HeaderLabel;
  readonly candidates: readonly ColumnCandidate[];
}

function candidatesOf(open: readonly HeaderLabel[], labels: readonly HeaderLabel[], setting: MappingSetting): readonly Open[] {
  const scores = scoreCandidates(labels, setting.set);
  const isEarlier = earlierColumns(labels, setting.year);
  const found = open.map((label) => ({
    label,
    candidates: label.parts.length === 0 || isEarlier(label) ? [] : (scores.get(label.column) ?? candidatesOfOne(label, labels, setting)),
  }));
  return namesInTwo(sharedHeaders(withNames(withNeighbours(found, setting), setting.profile), setting.profile), setting.profile);
}

/** Scores of nobody: where no header names people or what else is assessed, the first column that holds names does. */
function withNames(open: readonly Open[], profile: (column: number) => ColumnProfile): readonly Open[] {
  const holds = (item: Open, field: Field): boolean => item.candidates.some((candidate) => candidate.field === field);
  const isNamed = open.some((item) => NAMED.some((field) => holds(item, field)) || (OTHERS.some((field) => holds(item, field)) && mostly(profile(item.label.column), "texts")));
  const scored = open.filter((item) => item.candidates.some(({ field }) => indicatorNumber(field) !== null)).length;
  if (isNamed || scored < 3) return open;
  const first = open.find((item) => item.candidates.length === 0 && item.label.parts.length > 0 && mostly(profile(item.label.column), "names"));
  return open.map((item) => (item === first ? { ...item, candidates: [{ ...byContent("name", wholeLabel(item.label)), confidence: 0.6 }] } : item));
}

/** Indicators that only their neighbours tell: numbered alike, or as many columns of points as the set has indicators. */
function withNeighbours(open: readonly Open[], { set, profile }: MappingSetting): readonly Open[] {
  const known = new Set(open.flatMap(({ candidates }) => candidates.filter(isExact).map(({ field }) => field)));
  if (set.indicators.every(({ number }) => known.has(`indicator:${number}`))) return open;
  const numbered = numberedAlike(open, set);
  const told = [() => numbered, () => inOrder(open, set, profile), () => competencesInOrder(open, set, profile)]
    .map((find) => find())
    .find((found) => found.size > 0);
  return open.map((item) => {
    const candidate = told?.get(item.label.column);
    return candidate && !item.candidates.some(isExact) ? { ...item, candidates: [candidate] } : item;
  });
}

/** Columns of the year before stand in many lists beside this year's ("Kết quả năm 2022" before "Kết quả năm 2023"). */
function earlierColumns(labels: readonly HeaderLabel[], year: number | null): (label: HeaderLabel) => boolean {
  const years = labels.flatMap((label) => yearNamed(wholeLabel(label)) ?? []);
  if (years.length === 0) return () => false;
  const own = year !== null && years.includes(year) ? year : Math.max(year ?? 0, ...years);
  return (label) => (yearNamed(wholeLabel(label)) ?? own) < own;
}

function candidatesOfOne(label: HeaderLabel, labels: readonly HeaderLabel[], { set, profile }: MappingSetting): readonly ColumnCandidate[] {
  const twice = scoredTwice(label, set);
  return twice.length > 0 ? twice : plainCandidates(label, labels, profile);
}

/** One header merged over several columns: a name in two, a date in three, or a column with empty neighbours. */
function sharedHeaders(open: readonly Open[], profile: (column: number) => ColumnProfile): readonly Open[] {
  return open.map((item) => {
    const leaf = item.label.parts.at(-1);
    const [candidate] = item.candidates;
    if (!leaf || !candidate || leaf.firstColumn === leaf.lastColumn) return item;
    const shared = open.filter((other) => other.label.parts.at(-1)?.row === leaf.row && other.label.parts.at(-1)?.firstColumn === leaf.firstColumn);
    const filled = shared.filter((other) => profile(other.label.column).filled > 0);
    if (shared.length < 2 || candidate.field.startsWith("indicator")) return item;
    if (filled.length === 0) return shared[0] === item ? item : { ...item, candidates: [] };
    if (!filled.includes(item)) return { ...item, candidates: [] };
    return { ...item, candidates: sharedCandidates(candidate, item, filled, wholeLabel(item.label)) };
  });
}

function sharedCandidates(candidate: ColumnCandidate, item: Open, filled: readonly Open[], header: string): readonly ColumnCandidate[] {
  const at = filled.indexOf(item);
  if (candidate.field === "name" && filled.length === 2) return [byContent(at === 0 ? "familyName" : "givenName", header)];
  if ((candidate.field === "birthDate" || candidate.field === "birthYear") && filled.length === 3) {
    const role = at === 0 ? "day" : at === 1 ? "month" : "year";
    return [byContent("birthDate", header, role)];
  }
  return [candidate];
}

/** "Họ đệm | Tên" side by side, or a column of single words without header right behind the names. */
function namesInTwo(open: readonly Open[], profile: (column: number) => ColumnProfile): readonly Open[] {
  const holds = (item: Open | undefined, field: Field): boolean => item?.candidates[0]?.field === field;
  const hasFamily = open.some((item) => holds(item, "familyName"));
  return open.map((item, at) => {
    const header = wholeLabel(item.label);
    if (hasFamily && holds(item, "name")) return { ...item, candidates: [{ ...byContent("givenName", header), confidence: 0.95 }] };
    const behindNames = item.label.parts.length === 0 && holds(open[at - 1], "name") && open[at - 1]?.label.column === item.label.column - 1;
    if (behindNames && isGivenNames(profile(item.label.column))) return { ...item, candidates: [byContent("givenName", header)] };
    const next = open[at + 1];
    const beforeGiven = holds(item, "name") && next?.label.parts.length === 0 && next.label.column === item.label.column + 1;
    if (beforeGiven && isGivenNames(profile(next.label.column))) return { ...item, candidates: [byContent("familyName", header)] };
    return item;
  });
}

function isGivenNames(profile: ColumnProfile): boolean {
  return mostly(profile, "singleWords") && mostly(profile, "texts") && !mostly(profile, "ticks") && !mostly(profile, "years");
}

interface Settled {
  readonly columns: readonly ColumnMapping[];
  readonly questions: readonly MappingQuestion[];
}

/** Gives each field (and role) to one column, or asks. */
function settle(open: readonly Open[], setting: MappingSetting, taken: ReadonlySet<Field>): Settled {
  const exactFields = new Set(
    open.flatMap(({ candidates }) => candidates.filter(isExact).map((candidate) => seat(candidate))),
  );
  const left = open.map((item) => ({ ...item, candidates: item.candidates.filter((candidate) => stands(candidate, item, exactFields, taken)) }));
  const questions: MappingQuestion[] = left
    .filter((item) => new Set(item.candidates.map(seat)).size > 1)
    .map((item) => ({
      kind: "column-ambiguous",
      column: item.label.column,
      header: wholeLabel(item.label),
      candidates: item.candidates.map((candidate) => candidate.field),
    }));
  const bySeat = new Map<string, { readonly label: HeaderLabel; readonly candidate: ColumnCandidate }[]>();
  for (const { label, candidates } of left) {
    const [candidate] = candidates;
    if (!candidate || new Set(candidates.map(seat)).size > 1) continue;
    const rivals = bySeat.get(seat(candidate)) ?? [];
    rivals.push({ label, candidate });
    bySeat.set(seat(candidate), rivals);
  }
  const columns: ColumnMapping[] = [];
  for (const rivals of bySeat.values()) {
    const winner = winnerOf(rivals, setting.profile);
    if (winner) columns.push({ ...winner.candidate, column: winner.label.column, ...maximumOf(winner.label) });
    else questions.push(twice(rivals));
  }
  return { columns, questions };
}

function isExact(candidate: ColumnCandidate): boolean {
  return candidate.reason.kind === "header-exact" || candidate.reason.kind === "header-number";
}

function seat(candidate: ColumnCandidate): string {
  return `${candidate.field}/${candidate.role ?? ""}`;
}

function stands(candidate: ColumnCandidate, item: Open, exactFields: ReadonlySet<string>, taken: ReadonlySet<Field>): boolean {
  if (taken.has(candidate.field)) return false;
  return isExact(candidate) || !exactFields.has(seat(candidate)) || item.candidates.some((own) => isExact(own) && seat(own) === seat(candidate));
}

interface Rival {
  readonly label: HeaderLabel;
  readonly candidate: ColumnCandidate;
}

function winnerOf(rivals: readonly Rival[], profile: (column: number) => ColumnProfile): Rival | null {
  const best = Math.max(...rivals.map(({ candidate }) => candidate.confidence));
  const near = rivals.filter(({ candidate }) => best - candidate.confidence < 0.05);
  const [first, ...others] = near;
  if (!first || others.length === 0 || MANY.has(first.candidate.field)) return first ?? null;
  const filled = near.filter(({ label }) => profile(label.column).filled > 0);
  return filled.length === 1 ? (filled[0] ?? null) : null;
}

function twice(rivals: readonly Rival[]): MappingQuestion {
  return {
    kind: "field-twice",
    field: rivals[0]?.candidate.field ?? "note",
    columns: rivals.map(({ label }) => label.column),
  };
}
