import type { helpView as source } from "../../vi-VN/pane/help";

/** What the help says. */
export const helpView: typeof source = {
  topics: [
    {
      title: "Checking a list",
      lines: [
        "Open the workbook and press Check. Flagged cells are coloured: orange-red for errors, yellow for warnings, blue for hints.",
        "Press a line to go to its cell. “Next finding” walks them in order.",
        "Edit a cell in the sheet and the pane follows.",
      ],
    },
    { title: "Automatic fixes", lines: ["A fix is offered only where it is certain, with a preview.", "Undo is there right after. Your formulas are never overwritten."] },
    {
      title: "A column is misunderstood",
      lines: [
        "Under Columns, choose again what it holds. The answer is kept in the workbook.",
        "Where an occupation belongs to no known group, press the warning, then the group's name.",
      ],
    },
    {
      title: "Summary sheets",
      lines: [
        "Under Summary you see old and new figures before anything is filled.",
        "Where the printed result differs from the decided one, nothing is filled until somebody settles it.",
      ],
    },
    { title: "Many files", lines: ["Combine reads many communes' workbooks, holds the reported figures against the lists and makes one workbook. Source files are never changed."] },
    { title: "Keys", lines: ["In the sheet, Ctrl+Shift+Alt+K: check. Ctrl+Shift+Alt+Down and Up: next and previous finding.", "In the list of findings: arrows choose, Enter goes to the cell."] },
  ],
};
