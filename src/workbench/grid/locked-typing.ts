import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets-ui/facade";
import type { LiveWorkbook } from "../host/live-workbook";

/** Refuses to begin typing into a locked cell. */
export function stopTyping(api: FUniver, live: LiveWorkbook, refused: (sheet: string) => void): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (editing) => {
    const { worksheet, row, column } = editing;
    const sheet = live.sheets().find((one) => one.id === worksheet.getSheetId());
    if (!sheet?.isProtected() || !sheet.isLocked(row, column)) return;
    editing.cancel = true;
    refused(sheet.name());
  });
}
