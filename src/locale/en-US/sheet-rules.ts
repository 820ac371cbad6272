import type { SheetRuleId } from "../../check/rule";
import type { RuleWords } from "../rule-words";
import type { Words } from "../words";
import { subjectTitles } from "./subject-titles";

const measures: Readonly<Record<string, string>> = {
  subjects: "people",
  pass: "people who passed",
  fail: "people who failed",
  "column-sum": "the sum of the column",
};

const titles: Readonly<Record<string, string>> = subjectTitles;

const missing = (words: Words): string => {
  switch (words.text("kind")) {
    case "name":
      return "There is no column of names.";
    case "birth":
      return "The list has no year of birth, so people of one name are hard to tell apart.";
    case "only-competences":
      return "The list gives points by competence only: an indicator below its minimum cannot be seen.";
    case "only-total":
      return "The list gives totals only: an indicator below its minimum cannot be seen.";
    case "no-scores":
      return "There is no column of scores.";
    default:
      return `These columns are missing: ${words.fields("fields")}.`;
  }
};

export const sheetRules: Readonly<Record<SheetRuleId, RuleWords>> = {
  "column-missing": {
    title: "Column missing",
    wrong: missing,
    todo: (words) =>
      words.is("kind", "only-total") || words.is("kind", "only-competences")
        ? "Add the scores by indicator, so that results can be decided."
        : "Add the column; if it is there but was not recognised, name it with --map.",
  },
  "mapping-ambiguous": {
    title: "Meaning of a column unclear",
    wrong: (words) =>
      words.is("kind", "field-twice")
        ? `The columns ${words.list("columns")} could each be ${words.field()}.`
        : `Column ${words.list("columns")} (${words.quote("header")}) could be ${words.fields("candidates")}.`,
    todo: () => "Say which column is what; the answer is kept in the file.",
  },
  "duplicate-certain": {
    title: "Same person twice",
    wrong: (words) => `${words.text("name")} stands in two rows with the same ID number (see ${words.list("others")}).`,
    todo: () => "Keep one row and delete the other.",
  },
  "duplicate-likely": {
    title: "Very likely the same person",
    wrong: (words) => `${words.text("name")} (born ${words.text("year")}) has the name, year of birth and unit of ${words.list("others")}.`,
    todo: () => "Find out whether it is one person; if there are two, accept this warning.",
  },
  "duplicate-suspected": {
    title: "Perhaps the same person",
    wrong: (words) => `${words.text("name")} (born ${words.text("year")}) is close to ${words.list("otherNames")} at ${words.list("others")}.`,
    todo: () => "Find out whether it is one person.",
  },
  "id-shared": {
    title: "One ID number for several people",
    wrong: (words) => `The ID number of ${words.text("name")} is also that of ${words.list("otherNames")} (${words.list("others")}).`,
    todo: () => "Compare with the cards and correct the wrong number.",
  },
  "hidden-rows": {
    title: "Hidden rows",
    wrong: (words) =>
      words.is("isSheet", true)
        ? `This sheet is hidden and lists ${words.number("count")} people; they are counted.`
        : `${words.number("count")} people stand in rows that are ${words.is("filtered", true) ? "hidden or filtered out" : "hidden"} (rows ${words.list("rows")}); they are counted.`,
    todo: (words) => (words.is("isSheet", true) ? "Show the sheet and see whether it is still in use; if not, delete it and send the file again." : "Show the rows and see whether they still belong to the list."),
  },
  "uniform-scores": {
    title: "Identical scores",
    wrong: (words) => `${words.number("count")} people in a row (rows ${words.text("from")} to ${words.text("to")}) have the very same scores.`,
    todo: () => "See whether the scores were copied down.",
  },
  "max-points-differ": {
    title: "Other maximum than the criteria set",
    wrong: (words) => `The header of ${words.field()} says at most ${words.number("printed")} points, the criteria set ${words.number("maximum")}.`,
    todo: () => "Choose the right criteria set, or correct the header.",
  },
  "subtotal-mismatch": {
    title: "Subtotal does not match",
    wrong: (words) =>
      `The ${words.is("scope", "section") ? "subtotal" : "total"} gives ${measures[words.text("measure")] ?? "a figure"} as ${words.number("printed")}, but the rows of the ${words.is("scope", "section") ? "section" : "list"} give ${words.number("counted")}.`,
    todo: () => "See whether rows are missing or too many; if the list is right, correct the figure.",
  },
  "zone-unknown": {
    title: "Zone unknown",
    wrong: (words) => `The zone of the unit is not known; the ordinary pass mark${words.has("threshold") ? ` of ${words.number("threshold")} points` : ""} was used.`,
    todo: () => "Say the zone (ordinary, difficult, very-difficult), for example with --zone.",
  },
  "unrecognised-row": {
    title: "Row not recognised",
    wrong: (words) => `It is not clear what this row is: ${words.quote("text")}. It is not counted.`,
    todo: () => "If it is a person, write number, name and scores; if it is a note, move it below the list.",
  },
  "criteria-missing": {
    title: "No criteria set for this list",
    wrong: (words) =>
      words.has("sheet")
        ? `The sheet “${words.text("sheet")}” is in no form that can be read and was not used; the list was judged by “${words.text("set")}”.`
        : `This list assesses ${titles[words.text("assessed")] ?? "others"}, for which there is no criteria set: nothing is decided, and its rows are no part of the figures.`,
    todo: (words) =>
      words.has("sheet")
        ? "If that sheet has other pass marks, make it anew in the form (khuyenhoc criteria export) and check again; if not, accept this warning."
        : "Choose a set for them, or add a sheet “Bộ tiêu chí” that says whom it is for, and check again.",
  },
};
