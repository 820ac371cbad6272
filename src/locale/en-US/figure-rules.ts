import type { FigureRuleId } from "../../check/rule";
import type { RuleWords } from "../rule-words";
import type { Words } from "../words";
import { measureName } from "./measures";

/** "Xã Na Ư, passed": whom a figure speaks of, and what it counts. */
function subject(words: Words): string {
  const measure = measureName(words.text("measure"));
  const ratio = words.has("denominatorMeasure") ? `share ${measure} of ${measureName(words.text("denominatorMeasure"))}` : `number ${measure}`;
  return words.has("label") ? `“${words.text("label")}”, ${ratio}` : ratio;
}

const MANNERS: Readonly<Record<string, string>> = { rounding: "rounded", truncation: "truncated" };

function complement(words: Words): string {
  if (!words.has("complement")) return "";
  const by = MANNERS[words.text("complementBy")] ?? "rounded";
  return ` It is 100 − ${words.number("complement")}, and ${words.number("complement")}% is ${words.number("complementCount")}/${words.number("total")} ${by}.`;
}

export const figureRules: Readonly<Record<FigureRuleId, RuleWords>> = {
  "claim-mismatch": {
    title: "Printed figure differs from the list",
    wrong: (words) =>
      words.has("percent")
        ? `${subject(words)}: the sheet says ${words.number("printed")}% (${words.list("counts")} of ${words.number("total")} people), the list gives ${words.number("counted")} of ${words.number("total")}, ${words.number("percent")}%.`
        : `${subject(words)}: the sheet says ${words.number("printed")}, the list gives ${words.number("counted")}.`,
    todo: () => "Look at the list again; if it is right, correct the printed figure.",
  },
  "ratio-mismatch": {
    title: "Percentage does not fit",
    wrong: (words) =>
      words.is("by", "truncation")
        ? `${subject(words)}: ${words.number("printed")}% is ${words.number("count")}/${words.number("total")} truncated; rounded it is ${words.number("rounded")}%.`
        : `${subject(words)}: the sheet says ${words.number("printed")}%, but ${words.number("count")}/${words.number("total")} is ${words.number("rounded")}%.`,
    todo: (words) =>
      words.is("by", "truncation")
        ? "Not wrong, but one way of rounding for the whole sheet is better."
        : `Reckon the percentage again, or look at the two numbers${words.has("origins") ? ` (it belongs to ${words.list("origins")} people)` : ""}.`,
  },
  "ratio-mean-of-ratios": {
    title: "Overall percentage is a mean of percentages",
    wrong: (words) =>
      `${subject(words)}: the total row says ${words.number("printed")}%, the mean of the percentages of its parts; it should be the ratio of the sums, ${words.number("ratio")}%.`,
    todo: () => "Reckon the percentage of the total row from the totals.",
  },
  "parts-exceed-whole": {
    title: "Part larger than its whole",
    wrong: (words) =>
      words.has("wholeMeasure")
        ? `${subject(words)}: ${words.number("printed")} is more than the number ${measureName(words.text("wholeMeasure"))}, ${words.number("whole")}.`
        : `${subject(words)}: ${words.number("printed")}% is more than 100%.`,
    todo: () => "Look at both numbers: a part cannot be larger than its whole.",
  },
  "parts-not-adding-up": {
    title: "Parts do not add up to the total",
    wrong: (words) =>
      words.is("of", "percentages")
        ? `${subject(words)}: the percentages of the parts belong to ${words.list("parts")} people, together ${words.number("sum")}; the overall one belongs to ${words.number("printed")}.`
        : `${subject(words)}: the parts (${words.list("parts")}) add up to ${words.number("sum")}, but the total says ${words.number("printed")}.`,
    todo: () => "Look at each part and at the total.",
  },
  "figure-impossible": {
    title: "Figure that cannot be",
    wrong: (words) =>
      `${subject(words)}: no number of people out of ${words.number("total")} gives ${words.number("printed")}%, rounded or truncated.${complement(words)}`,
    todo: () => "Look at how this figure was reckoned; reckon it from the number of people.",
  },
};
