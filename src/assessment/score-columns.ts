import type { CriteriaSet } from "../criteria/criteria-set";
import type { SimilarityKey } from "../text/similarity";
import { keySimilarity, similarityKey } from "../text/similarity";
import type { ColumnCandidate } from "./column-candidate";
import { exactly } from "./column-candidate";
import type { Field } from "./field";
import type { HeaderLabel } from "./header-label";
import { leafOf, wholeLabel } from "./header-label";
import { bareHeaderKey, meaningsOf, withoutMaximum } from "./header-phrase";
import type { ScoreLabel } from "./score-label";
import { parseScoreLabel } from "./score-label";
import { indicatorsIn, wordingsOf } from "./set-outline";

/** What a column's header says of scores, by itself and by what stands above it. */
interface ScoreColumn {
  readonly label: HeaderLabel;
  readonly leaf: ScoreLabel | null;
  /** The competence named above the column. */
  readonly competence: number | null;
  /** The indicator named above the column. */
  readonly indicator: number | null;
  /** A heading above says that scores stand here. */
  readonly underScores: boolean;
}

interface Wording {
  readonly field: Field;
  readonly key: SimilarityKey;
}

/** A wording is taken as an indicator's own from this likeness on. */
const LIKE = 0.62;
/** Two wordings less apart than this are a question. */
const APART = 0.05;
const SUM_WORDS = /^(?:tong|cong|tong diem|cong diem|diem|tong cong|tong so|so diem|diem tong)$/;
const SCORE_WORDS = /^(?:diem|so diem|diem dat|diem cham|diem danh gia|score)$/;

/** Which columns hold the scores of indicators and competences, by their headers' numbers, places and wordings. */
export function scoreCandidates(labels: readonly HeaderLabel[], set: CriteriaSet): ReadonlyMap<number, readonly ColumnCandidate[]> {
  const wordings = wordingsOf(set).map(({ field, text }) => ({ field, key: similarityKey(text) }));
  const columns = labels.filter((label) => label.parts.length > 0).map((label) => readColumn(label, set, wordings));
  const found = new Map<number, readonly ColumnCandidate[]>();
  for (const column of columns) {
    const candidates = candidatesAlone(column, set, wordings);
    if (candidates.length > 0) found.set(column.label.column, candidates);
  }
  for (const [at, candidate] of numberedCandidates(columns, set)) found.set(at, [candidate]);
  for (const [at, candidates] of mergedCandidates(columns, set)) found.set(at, candidates);
  for (const [at, candidate] of placedCandidates(columns, set, found)) found.set(at, [candidate]);
  return found;
}

function readColumn(label: HeaderLabel, set: CriteriaSet, wordings: readonly Wording[]): ScoreColumn {
  const above = label.parts.slice(0, -1);
  let competence: number | null = null;
  let indicator: number | null = null;
  let underScores = false;
  for (const { text } of above) {
    const parsed = parseScoreLabel(text);
    competence = competenceNamed(text, parsed, set, wordings) ?? competence;
    if (parsed?.kind === "indicator") indicator = parsed.number;
    if (meaningsOf(text).some((meaning) => meaning.kind === "heading" && meaning.group === "scores")) underScores = true;
  }
  return { label, leaf: parseScoreLabel(leafOf(label)), competence, indicator, underScores };
}

function competenceNamed(text: string, parsed: ScoreLabel | null, set: CriteriaSet, wordings: readonly Wording[]): number | null {
  if (parsed?.kind === "competence" || parsed?.kind === "roman") return parsed.number <= set.competences.length ? parsed.number : null;
  const [best] = likeWordings(text, wordings, "competence");
  return best ? Number(best.field.slice("competence:".length)) : null;
}

/** What one column's header gives without its neighbours. */
function candidatesAlone(column: ScoreColumn, set: CriteriaSet, wordings: readonly Wording[]): readonly ColumnCandidate[] {
  const { leaf, label } = column;
  const header = wholeLabel(label);
  if (leaf?.kind === "indicator-of") {
    const number = indicatorsIn(set, leaf.competence)[leaf.position - 1];
    return number === undefined ? [] : [numbered(number, header, 1)];
  }
  if (leaf?.kind === "indicator") return hasIndicator(set, leaf.number) ? [numbered(leaf.number, header, 1)] : [];
  if (leaf?.kind === "competence") return leaf.number <= set.competences.length ? [exactly(`competence:${leaf.number}`, header)] : [];
  if (leaf?.kind === "number" && leaf.topic === "") return [];
  const words = bareHeaderKey(withoutMaximum(leafOf(label)));
  if (column.indicator !== null && SCORE_WORDS.test(words)) return hasIndicator(set, column.indicator) ? [numbered(column.indicator, header, 1)] : [];
  if (column.competence !== null && SUM_WORDS.test(words)) return [exactly(`competence:${column.competence}`, header)];
  if (meaningsOf(leafOf(label)).length > 0) return [];
  return topicCandidates(leafOf(label), header, wordings);
}

function hasIndicator(set: CriteriaSet, number: number): boolean {
  return set.indicators.some((indicator) => indicator.number === number);
}

function numbered(number: number, header: string, confidence: number): ColumnCandidate {
  return { field: `indicator:${number}`, confidence, reason: { kind: "header-number", header } };
}

function topicCandidates(text: string, header: string, wordings: readonly Wording[]): readonly ColumnCandidate[] {
  const topic = withoutMaximum(text).replace(/^\s*(?:\d{1,2}|[IVX]{1,4})\s*[.):\-/]\s*/u, "");
  return likeWordings(topic, wordings, null).map(({ field, likeness }) =>
    likeness === 1
      ? exactly(field, header)
      : { field, confidence: likeness, reason: { kind: "header-similar", header, likeness } },
  );
}

/** Indicators or competences worded like the text: the likest, and any as good as that. */
function likeWordings(text: string, wordings: readonly Wording[], only: "competence" | null): readonly { readonly field: Field; readonly likeness: number }[] {
  if (text.length < 8) return [];
  const key = similarityKey(text);
  const best = new Map<Field, number>();
  for (const wording of wordings) {
    if (only !== null && !wording.field.startsWith(only)) continue;
    const likeness = keySimilarity(key, wording.key);
    if (likeness >= LIKE && likeness > (best.get(wording.field) ?? 0)) best.set(wording.field, likeness);
  }
  const sorted = [...best].sort((a, b) => b[1] - a[1]).map(([field, likeness]) => ({ field, likeness }));
  const top = sorted[0]?.likeness ?? 0;
  return sorted.filter(({ likeness }) => top === 1 ? likeness === 1 : top - likeness < APART);
}

interface Numbered {
  readonly column: ScoreColumn;
  readonly number: number;
  readonly isBare: boolean;
}

/** Columns headed by numbers: counted through all indicators, or anew within each competence. */
function numberedCandidates(columns: readonly ScoreColumn[], set: CriteriaSet): readonly (readonly [number, ColumnCandidate])[] {
  const byCompetence = new Map<number | null, Numbered[]>();
  for (const column of columns) {
    const { leaf } = column;
    if (leaf?.kind !== "number" && leaf?.kind !== "indicator") continue;
    const group = byCompetence.get(column.competence) ?? [];
    group.push({ column, number: leaf.number, isBare: leaf.kind === "number" });
    byCompetence.set(column.competence, group);
  }
  return [...byCompetence].flatMap(([competence, group]) =>
    competence === null ? numberedThrough(group, set) : numberedWithin(group, indicatorsIn(set, competence)),
  );
}

function place({ column, isBare }: Numbered, number: number): readonly [number, ColumnCandidate] {
  return [column.label.column, numbered(number, wholeLabel(column.label), isBare ? 0.95 : 1)];
}

function numberedWithin(group: readonly Numbered[], expected: readonly number[]): readonly (readonly [number, ColumnCandidate])[] {
  if (group.every(({ number }) => expected.includes(number))) return group.map((item) => place(item, item.number));
  const inOrder = group.every(({ number }, at) => number === at + 1);
  if (!inOrder || group.length > expected.length) return [];
  return group.flatMap((item) => {
    const number = expected[item.number - 1];
    return number === undefined ? [] : [place(item, number)];
  });
}

function numberedThrough(all: readonly Numbered[], set: CriteriaSet): readonly (readonly [number, ColumnCandidate])[] {
  const group = all.filter((item) => item.isBare);
  const numbers = group.map((item) => item.number);
  const total = set.indicators.length;
  const increasing = numbers.every((number, at) => number <= total && (at === 0 || number > (numbers[at - 1] ?? 0)));
  const plain = group.length === total || group.length >= 3 || group.every(({ column, number }) => column.underScores || topicOf(column) !== "" && number <= total);
  if (increasing && plain) return group.map((item) => place(item, item.number));
  return restarting(group, set);
}

function topicOf(column: ScoreColumn): string {
  return column.leaf?.kind === "number" ? column.leaf.topic : "";
}

/** 1 2 3 4 1 2 3 4 1 2 without headings: as many runs, as long, as the set has competences. */
function restarting(group: readonly Numbered[], set: CriteriaSet): readonly (readonly [number, ColumnCandidate])[] {
  const runs: Numbered[][] = [];
  for (const item of group) {
    if (item.number === 1) runs.push([]);
    runs.at(-1)?.push(item);
  }
  const expected = set.competences.map(({ number }) => indicatorsIn(set, number));
  const fits = runs.length === expected.length && runs.every((run, at) => run.length === expected[at]?.length && run.every(({ number }, position) => number === position + 1));
  if (!fits) return [];
  return runs.flatMap((run, at) =>
    run.flatMap((item, position) => {
      const number = expected[at]?.[position];
      return number === undefined ? [] : [place(item, number)];
    }),
  );
}

/** One heading over as many columns as its competence has indicators, and nothing below it: they stand in order. */
function mergedCandidates(columns: readonly ScoreColumn[], set: CriteriaSet): readonly (readonly [number, readonly ColumnCandidate[]])[] {
  return columns.flatMap((column) => {
    const leaf = column.label.parts.at(-1);
    if (!leaf || leaf.lastColumn === leaf.firstColumn) return [];
    const header = wholeLabel(column.label);
    const isAll = meaningsOf(leaf.text).some((meaning) => meaning.kind === "heading" && meaning.group === "scores");
    const competence = column.leaf?.kind === "competence" || column.leaf?.kind === "roman" ? column.leaf.number : null;
    const expected = competence !== null ? indicatorsIn(set, competence) : isAll ? set.indicators.map(({ number }) => number) : [];
    const width = leaf.lastColumn - leaf.firstColumn + 1;
    const number = width === expected.length ? expected[column.label.column - leaf.firstColumn] : undefined;
    if (number !== undefined) {
      return [[column.label.column, [{ field: `indicator:${number}`, confidence: 0.8, reason: { kind: "position", header } }]]];
    }
    return competence === null ? [] : [[column.label.column, []]];
  });
}

type Found = ReadonlyMap<number, readonly ColumnCandidate[]>;

/**
 * Columns in words of their own that stand among columns known: those of one competence where they are as many as its
 * indicators, else all of them where at least half are known. Only where each known one stands at its own place.
 */
function placedCandidates(columns: readonly ScoreColumn[], set: CriteriaSet, found: Found): readonly (readonly [number, ColumnCandidate])[] {
  const within = set.competences.flatMap(({ number }) => {
    const own = columns.filter((column) => column.competence === number && !isSum(column, found));
    const expected = indicatorsIn(set, number);
    return own.length === expected.length ? inPlace(own, expected, found) : [];
  });
  return within.length > 0 ? within : inPlace(rowOfAll(columns, set, found), set.indicators.map(({ number }) => number), found);
}

function isSum({ label }: ScoreColumn, found: Found): boolean {
  return found.get(label.column)?.some(({ field }) => field.startsWith("competence:")) ?? false;
}

/** As many columns side by side as the set has indicators, half of them known; empty where there are none. */
function rowOfAll(columns: readonly ScoreColumn[], { indicators }: CriteriaSet, found: Found): readonly ScoreColumn[] {
  const known = columns.filter(({ label }) => indicatorAt(label.column, found) !== null);
  const [first] = known;
  if (!first || known.length * 2 < indicators.length) return [];
  const place = indicators.findIndex(({ number }) => number === indicatorAt(first.label.column, found));
  const start = columns.indexOf(first) - place;
  const row = start < 0 ? [] : columns.slice(start, start + indicators.length);
  return row.length === indicators.length && known.every((column) => row.includes(column)) ? row : [];
}

function indicatorAt(column: number, found: Found): number | null {
  const candidates = found.get(column) ?? [];
  const [only] = candidates;
  return candidates.length === 1 && only?.field.startsWith("indicator:") ? Number(only.field.slice("indicator:".length)) : null;
}

function inPlace(row: readonly ScoreColumn[], expected: readonly number[], found: Found): readonly (readonly [number, ColumnCandidate])[] {
  const fits = row.every(({ label }, at) => {
    const known = indicatorAt(label.column, found);
    return known === null ? isWordless(label, found) : known === expected[at];
  });
  if (!fits) return [];
  return row.flatMap(({ label }, at) => {
    const number = expected[at];
    if (number === undefined || indicatorAt(label.column, found) !== null) return [];
    const reason = { kind: "position", header: wholeLabel(label) } as const;
    return [[label.column, { field: `indicator:${number}`, confidence: 0.8, reason }] as const];
  });
}

/** Nothing else is known by the words of this column. */
function isWordless(label: HeaderLabel, found: Found): boolean {
  return (found.get(label.column) ?? []).length === 0 && meaningsOf(leafOf(label)).length === 0;
}
