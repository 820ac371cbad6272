import type { FileRuleId } from "../../check/rule";
import type { RuleWords } from "../rule-words";

export const fileRules: Readonly<Record<FileRuleId, RuleWords>> = {
  "unit-missing": {
    title: "Unit missing",
    wrong: (words) => `There is no file of ${words.text("unit")}.`,
    todo: () => "Ask the unit for its file.",
  },
  "unit-unexpected": {
    title: "Unit not on the register",
    wrong: (words) => `${words.text("unit")} is not on the register of units.`,
    todo: () => "Check the unit's name, or add it to the register.",
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
    wrong: (words) => `${words.text("file")} cannot be read.`,
    todo: () => "Ask the unit to send it again.",
  },
  "rows-lost": {
    title: "Rows not counted",
    wrong: (words) => `${words.number("left")} rows are counted nowhere.`,
    todo: () => "Look at these rows in the source file.",
  },
};
