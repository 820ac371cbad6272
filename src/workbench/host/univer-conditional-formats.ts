import type { FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import type { CellRange } from "../../workbook/address";
import type { LiveConditionalFormat } from "./live-workbook";

const gridRange = (range: CellRange) => ({
  startRow: range.firstRow,
  endRow: range.lastRow,
  startColumn: range.firstColumn,
  endColumn: range.lastColumn,
});

/** Shows the custom formats in the grid, the first on top; kinds the host does not make are kept but not drawn. */
export function showConditionalFormats(sheet: FWorksheet, formats: readonly LiveConditionalFormat[]): void {
  sheet.clearConditionalFormatRules();
  for (const { formula, fillColor, fontColor, ranges } of [...formats].reverse()) {
    if (formula === null || ranges.length === 0) continue;
    let rule = sheet.newConditionalFormattingRule().whenFormulaSatisfied(formula);
    if (fillColor !== null) rule = rule.setBackground(fillColor);
    if (fontColor !== null) rule = rule.setFontColor(fontColor);
    sheet.addConditionalFormattingRule(rule.setRanges(ranges.map(gridRange)).build());
  }
}
