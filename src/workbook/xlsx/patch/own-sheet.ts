import { cellAddress, parseCellAddress } from "../../address";
import type { SheetMark } from "../../edit";
import { readCell } from "./cell-xml";
import type { PackageDraft } from "./package-draft";
import { openSheetPart, worksheetRoot } from "./sheet-part";
import { forEachRow } from "./sheet-rows";
import { readStringTable } from "./string-table";
import { workbookPartName } from "./workbook-part";
import { attributeOf, childrenOf, parseXml } from "./xml-element";

const decoder = new TextDecoder();

/** Whether a worksheet carries the mark of a sheet of ours. */
export function carriesMark(draft: PackageDraft, part: string, mark: SheetMark): boolean {
  const sheet = openSheetPart(draft, part);
  const strings = readStringTable(draft, workbookPartName(draft));
  const address = cellAddress(mark.row, mark.column);
  let found = false;
  forEachRow(sheet.rows, worksheetRoot(sheet).prefix, part, ({ row, start, end }) => {
    if (row !== mark.row) return row < mark.row;
    const text = decoder.decode(sheet.rows.subarray(start, end));
    const cells = childrenOf(parseXml(text, part), "c");
    const cell = cells.find((one) => attributeOf(one, "r") === address) ?? cells.find((one) => attributeOf(one, "r") === null);
    const isThere = cell !== undefined && (parseCellAddress(attributeOf(cell, "r") ?? address)?.column ?? -1) === mark.column;
    const value = isThere ? readCell(text, cell, strings, part, address).value : null;
    found = typeof value === "string" && value.normalize("NFC").includes(mark.words);
    return false;
  });
  return found;
}
