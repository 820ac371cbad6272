import type { RowRuleId } from "../../check/rule";
import type { BirthFault } from "../../text/birth";
import type { IdFault } from "../../text/id-number";
import type { RuleWords } from "../rule-words";
import type { Words } from "../words";

const outcome = (words: Words, name: string): string =>
  words.is(name, "pass") ? "pass" : words.is(name, "fail") ? "fail" : words.is(name, "conflict") ? "both pass and fail" : "not enough data";

/** Why the rule decides as it does. */
function decidedBecause(words: Words): string {
  switch (words.text("reason")) {
    case "below-minimum":
      return `${words.has("total") ? `${words.number("total")} points, but ` : ""}indicator ${words.text("indicator")} = ${words.number("points")}, below ${words.number("minimum")}`;
    case "below-threshold":
      return `${words.number("total")} points, below the pass mark of ${words.number("threshold")}`;
    case "cannot-reach":
      return `at most ${words.number("best")} points, below the pass mark of ${words.number("threshold")}`;
    case "passed":
      return `${words.number("total")} points reach the pass mark of ${words.number("threshold")}, and no indicator is below its minimum`;
    default:
      return words.has("total") ? `${words.number("total")} points` : "by the criteria set";
  }
}

const birthFaults: Readonly<Record<BirthFault, string>> = {
  unreadable: "it cannot be read as a date or year of birth",
  "serial-without-format": "it looks like one of Excel's day numbers, but the cell is not formatted as a date",
  "impossible-date": "there is no such day",
  "two-digit-year": "the year has only two digits",
  "out-of-range": "the year is not plausible",
};

const idFaults: Readonly<Record<IdFault, string>> = {
  unreadable: "not all of it is digits",
  length: "neither the 12 digits of a CCCD nor the 9 of a CMND",
  province: "its first three digits are no province",
  century: "its fourth digit is not valid",
  "digits-lost": "Excel turned it into a form like 3.4E+10 and lost its last digits",
};

const because = (words: Words, faults: Readonly<Record<string, string>>): string => {
  const reason = faults[words.text("why")];
  return reason === undefined ? "" : `: ${reason}`;
};

export const rowRules: Readonly<Record<RowRuleId, RuleWords>> = {
  "required-missing": {
    title: "Required information missing",
    wrong: (words) => `This row has no ${words.field()}.`,
    todo: (words) => `Write the ${words.field()} of the person in this row.`,
  },
  "score-missing": {
    title: "Score missing",
    wrong: (words) => `There is no score for ${words.field()}. A blank is missing, not 0.`,
    todo: (words) => `Ask the assessor and write the score for ${words.field()}.`,
  },
  "score-not-number": {
    title: "Score not readable",
    wrong: (words) =>
      words.is("shownAs", "date")
        ? `The cell for ${words.field()} holds the date ${words.text("value")}, which is no score: Excel may turn a typed 8/10 or 8.5 into a date.`
        : words.is("shownAs", "too-fine")
          ? `The score for ${words.field()} is ${words.text("value")}, finer than a thousandth: it can be neither added up nor held against the pass mark.`
          : `The cell for ${words.field()} holds ${words.quote("value")}, which is no score.`,
    todo: (words) =>
      words.is("shownAs", "too-fine")
        ? "Where it is the mean of several assessors, round it the way your association agreed on, for example by ROUND."
        : words.is("shownAs", "date") ? "Format the cell as Number, then type the score again from the form." : "Write a number, such as 8 or 8.5.",
  },
  "score-out-of-range": {
    title: "Score out of range",
    wrong: (words) => `The score for ${words.field()} is ${words.number("value")}, outside ${words.number("lowest")} to ${words.number("maximum")}.`,
    todo: () => "Compare with the assessment form and correct the score.",
  },
  "score-off-step": {
    title: "Score between steps",
    wrong: (words) => `The score for ${words.field()} is ${words.number("value")}, not in steps of ${words.number("step")}.`,
    todo: () => "Look at the assessment form; if the score is right, accept this warning.",
  },
  "number-as-text": {
    title: "Number stored as text",
    wrong: (words) => `The cell for ${words.field()} holds ${words.quote("value")} as text; SUM leaves it out.`,
    todo: (words) => `Turn it into the number ${words.number("number")}.`,
  },
  "total-missing": {
    title: "Total missing",
    wrong: (words) => `There is no total; the scores add up to ${words.number("sum")}.`,
    todo: (words) => `Write the total ${words.number("sum")}.`,
  },
  "total-mismatch": {
    title: "Total does not match",
    wrong: (words) =>
      words.has("highest")
        ? `The cell for ${words.field()} says ${words.number("printed")}, but the scores there are allow only ${words.number("sum")} to ${words.number("highest")}.`
        : `The cell for ${words.field()} says ${words.number("printed")}, but the scores add up to ${words.number("sum")}.`,
    todo: () => "Check the single scores; if they are right, correct the total.",
  },
  "verdict-missing": {
    title: "Result missing",
    wrong: (words) =>
      words.has("text")
        ? `The result says ${words.quote("text")}, neither pass nor fail.`
        : words.is("hasBothTicks", true)
          ? "There is no result: neither pass nor fail is ticked."
          : "There is no result: its cell is blank.",
    todo: (words) =>
      words.is("decided", "undetermined") ? "Write the result once the data are complete." : `By the criteria set it is ${outcome(words, "decided")}; write it if you agree.`,
  },
  "verdict-conflict": {
    title: "Contradicting results",
    wrong: () => "This row says both pass and fail.",
    todo: (words) =>
      words.is("decided", "undetermined") ? "Keep only one of them." : `Keep only one of them; by the criteria set it is ${outcome(words, "decided")}.`,
  },
  "verdict-mismatch": {
    title: "Printed result differs from the criteria",
    wrong: (words) => `Printed as ${outcome(words, "printed")}, but by the criteria set it is ${outcome(words, "decided")} (${decidedBecause(words)}).`,
    todo: () => "Look at the scores and the result; summaries use the criteria set until a person settles it.",
  },
  "group-unknown": {
    title: "Group unknown",
    wrong: (words) =>
      words.has("value") ? `${words.quote("value")} belongs to no group of the criteria set.` : `There is no ${words.field()}, so it is not known which group the person counts in.`,
    todo: (words) => (words.has("value") ? "Choose a group for these words once; other rows follow." : `Write the ${words.field()}.`),
  },
  "birth-invalid": {
    title: "Birth not valid",
    wrong: (words) => `The cell for ${words.field()} holds ${words.quote("value")}${because(words, birthFaults)}.`,
    todo: () => "Correct it by the person's papers, such as 1987 or 05/03/1987.",
  },
  "birth-conflict": {
    title: "Contradicting birth or sex",
    wrong: (words) => {
      if (words.is("kind", "sex")) return `The sex is ${words.text("value")}, but the year of birth stands in the column for ${words.text("other")}.`;
      if (words.is("kind", "both-sexes")) return "The year of birth stands in both the men's and the women's column.";
      return `Two births do not agree: ${words.text("value")} and ${words.text("other")}.`;
    },
    todo: () => "Keep what the person's papers say.",
  },
  "id-invalid": {
    title: "ID number not valid",
    wrong: (words) => `${words.quote("value")} is no valid CCCD or CMND${because(words, idFaults)}.`,
    todo: () => "Type it again from the card, in a cell formatted as text.",
  },
  "id-zeros-lost": {
    title: "ID number lost its leading zero",
    wrong: (words) => `The ID number stands as ${words.text("value")}: Excel has dropped its leading zero.`,
    todo: (words) => `Write it as text: ${words.text("restored")}.`,
  },
  "id-conflicts-person": {
    title: "ID number does not fit the person",
    wrong: (words) =>
      words.is("kind", "sex")
        ? `The ID number says ${words.text("coded")}, the row says ${words.text("said")}.`
        : `The ID number says born in ${words.text("coded")}, the row says ${words.text("said")}.`,
    todo: () => "Compare with the card: the number, the year or the sex is wrong.",
  },
  "formula-error": {
    title: "Formula with an error or without a result",
    wrong: (words) => {
      if (words.has("value")) return `The cell for ${words.field()} shows the error ${words.text("value")}.`;
      return words.has("count") ? `From this cell on, ${words.text("count")} formulas for ${words.field()} have no result yet.` : `The formula for ${words.field()} has no result yet.`;
    },
    todo: (words) => (words.has("value") ? "Correct the formula, or write the value." : "Open the file in Excel, let it calculate, and save."),
  },
  "external-reference": {
    title: "Formula reads another file",
    wrong: (words) => `The cell for ${words.field()} reads another file (${words.quote("formula")}), which whoever receives this one does not have.`,
    todo: () => "Replace the formula by its value.",
  },
  "legacy-encoding": {
    title: "Text not in standard Unicode",
    wrong: (words) => {
      if (words.is("encoding", "decomposed")) return `The cell for ${words.field()} (${words.quote("decoded")}) uses separate marks or look-alike letters; Excel does not find or compare it.`;
      return `The cell for ${words.field()} is in ${words.is("encoding", "vni") ? "VNI" : "TCVN3 (ABC)"}; it reads ${words.quote("decoded")}.`;
    },
    todo: () => "Turn it into Unicode.",
  },
  "mixed-ticks": {
    title: "Different tick marks",
    wrong: (words) => `This cell is ticked with ${words.quote("value")}, most of the list with ${words.quote("usual")}; COUNTIF misses it.`,
    todo: (words) => `Use ${words.quote("usual")} throughout.`,
  },
  "not-assessed": {
    title: "Not assessed",
    wrong: (words) => (words.has("printed") ? `There is no score at all, but the result says ${outcome(words, "printed")}.` : "This person has no score at all."),
    todo: () => "Add the assessment; if the person did not take part, accept this warning.",
  },
};
