import type { FigureRuleId } from "../../check/rule";
import type { RuleWords } from "../rule-words";

export const figureRules: Readonly<Record<FigureRuleId, RuleWords>> = {
  "claim-mismatch": {
    title: "Printed figure differs from the list",
    wrong: (words) => `It says ${words.number("printed")}, the list gives ${words.number("counted")}.`,
    todo: () => "Look at the list; if it is right, correct the figure.",
  },
  "ratio-mismatch": {
    title: "Ratio does not match",
    wrong: (words) =>
      `It says ${words.number("printed")} %, but ${words.number("numerator")}/${words.number("denominator")} is ${words.number("counted")} %.`,
    todo: () => "Reckon the ratio again, or look at the two numbers.",
  },
  "ratio-mean-of-ratios": {
    title: "Overall ratio is the mean of ratios",
    wrong: (words) =>
      `The total row says ${words.number("printed")} %, the mean of the ratios above; it must be the ratio of the sums, ${words.number("counted")} %.`,
    todo: () => "Reckon the ratio of the total row from the totals.",
  },
  "parts-exceed-whole": {
    title: "Part exceeds whole",
    wrong: (words) => `The part ${words.number("part")} is more than the whole ${words.number("whole")}.`,
    todo: () => "Look at both numbers.",
  },
  "parts-not-adding-up": {
    title: "Parts do not add up",
    wrong: (words) => `The parts add up to ${words.number("counted")}, the total says ${words.number("printed")}.`,
    todo: () => "Look at the parts and the total.",
  },
  "figure-impossible": {
    title: "Impossible figure",
    wrong: (words) => `No whole number of ${words.number("denominator")} gives ${words.number("printed")} %.`,
    todo: () => "Find out how the figure was made.",
  },
};
