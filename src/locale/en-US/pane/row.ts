import type { row as source } from "../../vi-VN/pane/row";

/** What the card of the selected row says. */
export const row: typeof source = {
  title: "Selected row",
  noName: "(no name yet)",
  total: (points, maximum) => `${points}/${maximum} points`,
  stillPossible: (points) => `${points} points still possible once everything is filled in.`,
  findings: (count) => `${count} to look at in this row`,
};
