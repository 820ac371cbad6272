import type { viVN } from "../vi-VN";

/** The sheet that lists what was found; its name stays Vietnamese, so that the next check finds it. */
export const resultSheet: (typeof viVN)["resultSheet"] = {
  name: "Kết quả kiểm tra",
  title: "RESULT OF THE CHECK",
  made: "Made by Sổ Khuyến Học and rewritten at each check.",
  people: "People",
  headers: {
    number: "No.",
    sheet: "Sheet",
    row: "Row",
    cell: "Cell",
    person: "Full name",
    severity: "Severity",
    wrong: "What is wrong",
    todo: "What to do",
  },
  severity: { error: "Error", warning: "Warning", hint: "Hint" },
  nothing: "No errors, warnings or hints.",
};
