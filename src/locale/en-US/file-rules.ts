import type { FileRuleId } from "../../check/rule";
import { clauseOf } from "../clause";
import type { RuleWords } from "../rule-words";

/** Why rows are counted nowhere, where all of them share one reason. */
export const LEFT_REASONS = {
  unrecognised: "no person, section, total or note",
  "outside-list": "outside the list",
  "no-set": "a list of others than people that no criteria set fits",
  "other-subject": "a list of others than citizens",
  "earlier-year": "a list of an earlier year",
  copy: "drawn by formulas from another list",
} as const;

export const fileRules: Readonly<Record<FileRuleId, RuleWords>> = {
  "unit-missing": {
    title: "Unit missing",
    wrong: (words) =>
      words.has("file")
        ? `The file of ${words.text("unit")} came (${words.text("file")}) but ${words.is("isListless", true) ? "lists nobody" : "cannot be read"}.`
        : `There is no file of ${words.text("unit")}.`,
    todo: (words) => (words.has("file") ? "Ask the unit to send it again." : "Ask the unit for its file."),
  },
  "unit-unexpected": {
    title: "Unit not on the register",
    wrong: (words) =>
      words.is("standing", "unnamed")
        ? `No unit is named ${words.has("sheets") ? `on the sheet “${words.list("sheets")}” of` : "in"} the file ${words.text("file")}; it goes by the file's name for now.`
        : words.is("standing", "ambiguous")
          ? `The register has several units named ${words.text("unit")}; which one the file ${words.text("file")} is from is not known.`
          : `${words.text("unit")} is not on the register of units.`,
    todo: (words) =>
      words.is("standing", "unnamed")
        ? `Write the unit's name at the head of ${words.has("sheets") ? "that sheet" : "the list"} and consolidate again.`
        : words.is("standing", "ambiguous")
          ? "Name the district, or the unit's code, at the head of the sheet."
          : "Check the unit's name, or add it to the register.",
  },
  "unit-twice": {
    title: "Several files of one unit",
    wrong: (words) => `${words.text("unit")} is in several files: ${words.list("files")}.`,
    todo: () => "Choose the file to use (--prefer).",
  },
  "criteria-differ": {
    title: "Different criteria sets",
    wrong: (words) => `The files use different criteria sets: ${words.list("sets")}.`,
    todo: () => "Agree on one set and check again.",
  },
  "source-unreadable": {
    title: "File not readable",
    wrong: (words) => (words.is("isListless", true) ? `${words.text("file")} lists nobody.` : `${words.text("file")} cannot be read.`),
    todo: (words) => (words.is("isListless", true) ? "Take it out if it is a blank form, else ask the unit to send it again." : "Ask the unit to send it again."),
  },
  "rows-lost": {
    title: "Rows not counted",
    wrong: (words) => `${words.number("left")} rows are counted nowhere${clauseOf(words, "reason", LEFT_REASONS)}.`,
    todo: () => "Look at these rows in the source file.",
  },
};
