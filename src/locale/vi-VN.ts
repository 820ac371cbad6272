import type { RuleId, Severity } from "../check/rule";
import type { RuleWords } from "./rule-words";
import { formatNumber } from "./number-manner";
import { cli } from "./vi-VN/cli";
import { consolidateCli, consolidationMeasures, consolidationSheets, unitsTemplateWords } from "./vi-VN/consolidate";
import { numberedFields, plainFields } from "./vi-VN/fields";
import { figureRules } from "./vi-VN/figure-rules";
import { fileRules } from "./vi-VN/file-rules";
import { pane } from "./vi-VN/pane";
import { problems } from "./vi-VN/problems";
import { report } from "./vi-VN/report";
import { resultSheet } from "./vi-VN/result-sheet";
import { rowRules } from "./vi-VN/row-rules";
import { measures } from "./vi-VN/measures";
import { sheetRules } from "./vi-VN/sheet-rules";
import { summary, summarySheet } from "./vi-VN/summary";
import { outcomes, verdictReason } from "./vi-VN/verdicts";

const rules: Readonly<Record<RuleId, RuleWords>> = { ...rowRules, ...sheetRules, ...figureRules, ...fileRules };
const severities: Readonly<Record<Severity, string>> = { error: "lỗi", warning: "cảnh báo", hint: "gợi ý" };

/** Vietnamese: the source of every sentence; other languages are typed by it. */
export const viVN = {
  language: "vi",
  /** 8,5 and 1.063. */
  number: (value: number) => formatNumber(value, ".", ","),
  and: "và",
  plainFields,
  numberedFields,
  rules,
  pane,
  problems,
  outcomes,
  severities,
  verdictReason,
  cli,
  resultSheet,
  measures,
  summary,
  summarySheet,
  report,
  consolidate: { ...consolidateCli, sheets: consolidationSheets, measures: consolidationMeasures, unitsTemplate: unitsTemplateWords },
};
