import { succeed } from "../../workbook/problem";
import type { Workbook, WorkbookEvent } from "../../workbook/workbook";

/** A workbook over bytes whose "go to a cell" selects the cell, so that the page can show its row. */
export function shownWorkbook(workbook: Workbook): Workbook {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  return {
    ...workbook,
    goTo: async (sheet, range) => {
      for (const report of listeners) report({ kind: "selected", sheet, range });
      return succeed(null);
    },
    listen: async (report) => {
      listeners.add(report);
      const listening = await workbook.listen(report);
      if (!listening.ok) return listening;
      return succeed(() => {
        listeners.delete(report);
        listening.value();
      });
    },
  };
}
