import type { ConsolidationWords } from "../consolidate/consolidation-words";
import type { ProblemKind } from "../workbook/problem";
import type { Locale } from "./locale";
import { findingWords } from "./locale";

/** Every word of a consolidated workbook in a language. */
export function consolidationWords(locale: Locale): ConsolidationWords {
  const { sheets, measures, noSource } = locale.consolidate;
  return {
    ...sheets,
    measures,
    findings: { ...sheets.findings, severity: locale.severities, say: (finding) => findingWords(locale, finding) },
    sources: {
      ...sheets.sources,
      lostReason: (reason) => {
        if (reason === "nothing-to-read") return noSource;
        return isProblemKind(reason, locale) ? locale.problems[reason].happened(NO_WORDS) : reason;
      },
    },
    rows: { ...sheets.rows, outcome: { pass: measures.pass, fail: measures.fail, undetermined: measures.undetermined } },
  };
}

/** Reasons are kept as kinds: where and what exactly was said when the file was read. */
const NO_WORDS = {
  text: () => "…",
  quote: () => "…",
  number: () => "…",
  list: () => "…",
  field: () => "…",
  fields: () => "…",
  has: () => false,
  is: () => false,
};

function isProblemKind(reason: string, { problems }: Locale): reason is ProblemKind {
  return Object.hasOwn(problems, reason);
}
