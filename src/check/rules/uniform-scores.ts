import type { Answer } from "../../criteria/answer";
import { listDraft } from "../list-draft";
import type { FindingDraft, JudgedRow, ListCircumstances, SheetRule } from "../rule-definition";

/** So many people one below the other with the very same scores that they were hardly assessed one by one. */
const LEAST_RUN = 10;

interface Run {
  readonly answers: readonly Answer[];
  readonly from: number;
  to: number;
  count: number;
}

/** Ten or more people in a row have exactly the same scores. */
export const uniformScores: SheetRule = {
  id: "uniform-scores",
  severity: "hint",
  example: { cell: "", params: { field: null, count: 24, from: 12, to: 35 } },
  watch() {
    const current = new Map<ListCircumstances, { run: Run | null }>();
    const drafts: FindingDraft[] = [];
    const close = (at: ListCircumstances, run: Run | null): void => {
      if (run && run.count >= LEAST_RUN) drafts.push(runDraft(at, run));
    };
    return {
      see(row, at) {
        const open = current.get(at) ?? { run: null };
        const { run } = open;
        if (run && sameAnswers(run.answers, row.answers)) {
          run.to = row.subject.row;
          run.count += 1;
          return;
        }
        close(at, run);
        if (!run) current.set(at, open);
        open.run = isComplete(row) ? { answers: row.answers, from: row.subject.row, to: row.subject.row, count: 1 } : null;
      },
      finish() {
        for (const [at, { run }] of current) close(at, run);
        current.clear();
        return drafts;
      },
    };
  },
};

function runDraft(at: ListCircumstances, { from, to, count }: Run): FindingDraft {
  return listDraft(at, {
    rule: "uniform-scores",
    row: from,
    column: at.columns.get("indicator:1") ?? null,
    value: String(count),
    params: { count, from: from + 1, to: to + 1 },
  });
}

function isComplete({ answers }: JudgedRow): boolean {
  return answers.length > 1 && answers.every(({ kind }) => kind !== "missing" && kind !== "unreadable");
}

function sameAnswers(a: readonly Answer[], b: readonly Answer[]): boolean {
  if (a.length !== b.length) return false;
  for (let position = 0; position < a.length; position += 1) {
    const one = a[position];
    const other = b[position];
    if (!one || !other || answerKey(one) !== answerKey(other)) return false;
  }
  return true;
}

function answerKey(answer: Answer): number | string {
  switch (answer.kind) {
    case "points":
      return answer.points;
    case "percentage":
      return answer.percent;
    case "yes-no":
      return answer.yes ? "yes" : "no";
    case "level":
      return answer.level;
    default:
      return answer.kind;
  }
}
