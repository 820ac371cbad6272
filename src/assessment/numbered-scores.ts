import type { CriteriaSet } from "../criteria/criteria-set";
import type { ColumnCandidate } from "./column-candidate";
import { byNumber } from "./column-candidate";
import { wholeLabel } from "./header-label";
import type { ScoreColumn } from "./score-column";
import { indicatorsIn } from "./set-outline";

interface Numbered {
  readonly column: ScoreColumn;
  readonly number: number;
  readonly isBare: boolean;
}

/** Columns headed by numbers: counted through all indicators, or anew within each competence. */
export function numberedCandidates(columns: readonly ScoreColumn[], set: CriteriaSet): readonly (readonly [number, ColumnCandidate])[] {
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
  return [column.label.column, byNumber(number, wholeLabel(column.label), isBare ? 0.95 : 1)];
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
