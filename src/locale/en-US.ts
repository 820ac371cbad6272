import { cli } from "./en-US/cli";
import { consolidateCli, consolidationMeasures, consolidationSheets, unitsTemplateWords } from "./en-US/consolidate";
import { numberedFields, plainFields } from "./en-US/fields";
import { figureRules } from "./en-US/figure-rules";
import { fileRules } from "./en-US/file-rules";
import { pane } from "./en-US/pane";
import { problems } from "./en-US/problems";
import { report } from "./en-US/report";
import { resultSheet } from "./en-US/result-sheet";
import { rowRules } from "./en-US/row-rules";
import { measures } from "./en-US/measures";
import { sheetRules } from "./en-US/sheet-rules";
import { summary, summarySheet } from "./en-US/summary";
import { outcomes, verdictReason } from "./en-US/verdicts";
import { formatNumber } from "./number-manner";
import type { viVN } from "./vi-VN";

/** English, for those who maintain this; typed by the Vietnamese. */
export const enUS: typeof viVN = {
  language: "en",
  number: (value) => formatNumber(value, ",", "."),
  and: "and",
  plainFields,
  numberedFields,
  rules: { ...rowRules, ...sheetRules, ...figureRules, ...fileRules },
  pane,
  problems,
  outcomes,
  severities: { error: "error", warning: "warning", hint: "hint" },
  verdictReason,
  cli,
  resultSheet,
  measures,
  summary,
  summarySheet,
  report,
  consolidate: { ...consolidateCli, sheets: consolidationSheets, measures: consolidationMeasures, unitsTemplate: unitsTemplateWords },
};
