import type { CriteriaSet } from "../criteria/criteria-set";
import { similarityKey } from "../text/similarity";
import type { ColumnCandidate } from "./column-candidate";
import { byNumber, exactly } from "./column-candidate";
import type { HeaderLabel } from "./header-label";
import { leafOf, wholeLabel } from "./header-label";
import { bareHeaderKey, meaningsOf, withoutMaximum } from "./header-phrase";
import { numberedCandidates } from "./numbered-scores";
import { mergedCandidates, placedCandidates } from "./placed-scores";
import type { ScoreColumn } from "./score-column";
import { readColumn } from "./score-column";
import type { Wording } from "./score-wording";
import { likeWordings } from "./score-wording";
import { indicatorsIn, wordingsOf } from "./set-outline";

const SUM_WORDS = /^(?:tong|cong|tong diem|cong diem|diem|tong cong|tong so|so diem|diem tong)$/;
const SCORE_WORDS = /^(?:diem|so diem|diem dat|diem cham|diem danh gia|score)$/;

/** Which columns hold the scores of indicators and competences, by their headers' numbers, places and wordings. */
export function scoreCandidates(labels: readonly HeaderLabel[], set: CriteriaSet): ReadonlyMap<number, readonly ColumnCandidate[]> {
  const wordings = wordingsReady(set);
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

/** A set's wordings made ready for comparison: once a set, however many lists are judged by it. */
function wordingsReady(set: CriteriaSet): readonly Wording[] {
  const known = readyWordings.get(set) ?? wordingsOf(set).map(({ field, text }) => ({ field, key: similarityKey(text) }));
  readyWordings.set(set, known);
  return known;
}

const readyWordings = new WeakMap<CriteriaSet, readonly Wording[]>();

/** What one column's header gives without its neighbours. */
function candidatesAlone(column: ScoreColumn, set: CriteriaSet, wordings: readonly Wording[]): readonly ColumnCandidate[] {
  const { leaf, label } = column;
  const header = wholeLabel(label);
  if (leaf?.kind === "indicator-of") {
    const number = indicatorsIn(set, leaf.competence)[leaf.position - 1];
    return number === undefined ? [] : [byNumber(number, header, 1)];
  }
  if (leaf?.kind === "indicator") return hasIndicator(set, leaf.number) ? [byNumber(leaf.number, header, 1)] : [];
  if (leaf?.kind === "competence") return leaf.number <= set.competences.length ? [exactly(`competence:${leaf.number}`, header)] : [];
  if (leaf?.kind === "number" && leaf.topic === "") return [];
  const words = bareHeaderKey(withoutMaximum(leafOf(label)));
  if (column.indicator !== null && SCORE_WORDS.test(words)) return hasIndicator(set, column.indicator) ? [byNumber(column.indicator, header, 1)] : [];
  if (column.competence !== null && SUM_WORDS.test(words)) return [exactly(`competence:${column.competence}`, header)];
  if (meaningsOf(leafOf(label)).length > 0) return [];
  return topicCandidates(leafOf(label), header, wordings);
}

function hasIndicator(set: CriteriaSet, number: number): boolean {
  return set.indicators.some((indicator) => indicator.number === number);
}

function topicCandidates(text: string, header: string, wordings: readonly Wording[]): readonly ColumnCandidate[] {
  const topic = withoutMaximum(text).replace(/^\s*(?:\d{1,2}|[IVX]{1,4})\s*[.):\-/]\s*/u, "");
  return likeWordings(topic, wordings, null).map(({ field, likeness }) =>
    likeness === 1
      ? exactly(field, header)
      : { field, confidence: likeness, reason: { kind: "header-similar", header, likeness } },
  );
}
