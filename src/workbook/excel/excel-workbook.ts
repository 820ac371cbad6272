import { rangeAddress } from "../address";
import type { CellRange } from "../address";
import type { Edit } from "../edit";
import type { Result } from "../problem";
import { succeed } from "../problem";
import type { Applied, Workbook } from "../workbook";
import { applyInExcel } from "./applying";
import { listenToExcel } from "./events";
import { readFacts } from "./facts-reading";
import { readExcelGrid } from "./grid-reading";
import { ownChanges } from "./own-changes";
import type { SessionOptions } from "./session";
import { inExcel, inExcelAsOneStep } from "./session";

/** The workbook open in Excel, over Office.js. Call after `Office.onReady`. */
export function excelWorkbook(options?: SessionOptions): Workbook {
  const own = ownChanges();
  return {
    facts: () => inExcel(null, readFacts, options),
    readGrid: (sheet) => inExcel(sheet, (session) => readExcelGrid(session, sheet), options),
    readRows: (sheet, first, last) => inExcel(sheet, (session) => readExcelGrid(session, sheet, [first, last]), options),
    apply: (edits: readonly Edit[]): Promise<Result<Applied>> =>
      inExcelAsOneStep((session) => applyInExcel(session, edits, own), options),
    goTo: (sheet: string, range: CellRange) =>
      inExcel(sheet, async (session) => {
        await session.send((workbook) => {
          const worksheet = workbook.worksheets.getItem(sheet);
          worksheet.activate();
          worksheet.getRange(rangeAddress(range)).select();
        });
        return succeed(null);
      }, options),
    listen: (report) => listenToExcel(report, own, options),
  };
}
