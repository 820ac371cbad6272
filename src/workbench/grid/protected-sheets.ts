import type { Univer } from "@univerjs/core";
import { CanceledError, ICommandService } from "@univerjs/core";
import {
  AddWorksheetMergeMutation, InsertRowMutation, MoveRangeMutation, RemoveRowMutation, RemoveWorksheetMergeMutation, SetRangeValuesMutation,
} from "@univerjs/sheets";
import { z } from "zod";
import type { LiveSheet, LiveWorkbook } from "../host/live-workbook";

const within = z.object({ subUnitId: z.string() });
const cells = z.object({ cellValue: z.record(z.string(), z.record(z.string(), z.unknown()).nullish()).nullish() });

/** What of a protected sheet is never changed by hand, whatever its open cells. */
const WHOLE = new Set([AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id, InsertRowMutation.id, RemoveRowMutation.id, MoveRangeMutation.id]);

/**
 * Refuses what a person does to locked cells of a protected sheet, as Excel does; `refused` gets the sheet. New results of
 * its formulas stay allowed. An add-in's writes are refused before they come here.
 */
export function protectSheets(univer: Univer, live: LiveWorkbook, refused: (sheet: LiveSheet) => void): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if ((id !== SetRangeValuesMutation.id && !WHOLE.has(id)) || options?.fromFormula === true) return;
    const target = within.safeParse(params);
    const sheet = target.success ? live.sheets().find((one) => one.id === target.data.subUnitId) : undefined;
    if (!sheet?.isProtected() || (id === SetRangeValuesMutation.id && !touchesLocked(sheet, params))) return;
    refused(sheet);
    throw new CanceledError();
  });
}

function touchesLocked(sheet: LiveSheet, params: unknown): boolean {
  const given = cells.safeParse(params);
  const lines = Object.entries((given.success ? given.data.cellValue : null) ?? {});
  return lines.some(([row, line]) => Object.keys(line ?? {}).some((column) => sheet.isLocked(Number(row), Number(column))));
}
