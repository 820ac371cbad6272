import type { row as source } from "../../vi-VN/pane/row";
import { subjectNouns } from "../subject-nouns";

/** What the card of the selected row says. */
export const row: typeof source = {
  title: "Selected row",
  noName: "(no name yet)",
  total: (points, maximum) => `${points}/${maximum} points`,
  stillPossible: (points) => `${points} points still possible once everything is filled in.`,
  notJudged: "Not judged",
  unfit: (subject) => `There is no criteria set for ${subjectNouns[subject]}, so nothing is decided about this row and it is no part of the figures.`,
  findings: (count) => `${count} to look at in this row`,
};
