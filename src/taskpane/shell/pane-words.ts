import type { Finding } from "../../check/finding";
import type { FindingWords, Locale } from "../../locale/locale";
import { findingWords, problemWords } from "../../locale/locale";
import type { Problem } from "../../workbook/problem";

/** What a finding says where there is a pane: its advice names tabs and buttons, no switches of the command. */
export function findingWordsHere(locale: Locale, finding: Pick<Finding, "rule" | "params">): FindingWords {
  const words = findingWords(locale, finding);
  return { ...words, todo: locale.pane.check.todoHere[finding.rule] ?? words.todo };
}

/** What happened and what to do about it, where there is a pane. */
export function problemWordsHere(locale: Locale, problem: Problem): ReturnType<typeof problemWords> {
  const words = problemWords(locale, problem);
  return { ...words, todo: todoHere(locale.pane, problem) ?? words.todo };
}

function todoHere({ problemTodoHere, criteriaTodoHere }: Locale["pane"], { kind, params }: Problem): string | undefined {
  if (kind !== "criteria-invalid") return problemTodoHere[kind];
  const flaw = params?.["flaw"];
  if (flaw === undefined) return criteriaTodoHere.general;
  return flaw === "not-a-set-sheet" ? criteriaTodoHere[flaw] : undefined;
}
