import type { IConditionalFormattingRuleConfig, IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import type { CellRange } from "../../workbook/address";
import type { LiveConditionalFormat, LiveDrawing, LiveThreshold } from "./live-workbook";

const gridRange = (range: CellRange) => ({
  startRow: range.firstRow,
  endRow: range.lastRow,
  startColumn: range.firstColumn,
  endColumn: range.lastColumn,
});

/** Shows the formats in the grid, the first on top; kinds it has no drawing for are kept but not drawn. */
export function showConditionalFormats(sheet: FWorksheet, formats: readonly LiveConditionalFormat[]): void {
  sheet.clearConditionalFormatRules();
  for (const format of [...formats].reverse()) {
    const rule = ruleOf(format);
    if (rule === null || format.ranges.length === 0) continue;
    sheet.addConditionalFormattingRule({ cfId: format.id, stopIfTrue: format.stopIfTrue, ranges: format.ranges.map(gridRange), rule });
  }
}

function ruleOf({ formula, drawing, fillColor, fontColor }: LiveConditionalFormat): IConditionalFormattingRuleConfig | null {
  const drawn: LiveDrawing | null = formula === null ? drawing : { kind: "formula", formula };
  switch (drawn?.kind) {
    case "formula": {
      const style = { ...(fillColor === null ? {} : { bg: { rgb: fillColor } }), ...(fontColor === null ? {} : { cl: { rgb: fontColor } }) };
      return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: drawn.formula, style };
    }
    case "scale":
      return { type: CFRuleType.colorScale, config: drawn.points.map((point, index) => ({ index, color: point.color, value: gridThreshold(point) })) };
    case "bar": {
      const { min, max, color } = drawn;
      const config = { min: gridThreshold(min), max: gridThreshold(max), isGradient: true, positiveColor: color, nativeColor: "#FF0000" };
      return { type: CFRuleType.dataBar, isShowValue: true, config };
    }
    default:
      return null;
  }
}

const THRESHOLDS = {
  min: CFValueType.min, max: CFValueType.max, num: CFValueType.num, percent: CFValueType.percent, percentile: CFValueType.percentile,
} as const;

function gridThreshold({ kind, value }: LiveThreshold): IValueConfig {
  return kind === "min" || kind === "max" ? { type: THRESHOLDS[kind] } : { type: THRESHOLDS[kind], value };
}
