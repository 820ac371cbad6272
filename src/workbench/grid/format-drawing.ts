import type { CellRange } from "../../workbook/address";
import { cellAddress, rangeAddress } from "../../workbook/address";
import type { LiveDrawing, LiveThreshold } from "../host/live-workbook";
import type { FileConditionalFormat, FileThreshold } from "./sheet-looks";
import type { ThemeColors } from "./theme-colors";
import { shownColor } from "./theme-colors";

/** Of `cellIs`, how a cell is set against the formulas of its rule. */
const COMPARISONS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  lessThan: (cell, first) => `AND(ISNUMBER(${cell}),${cell}<${first})`,
  lessThanOrEqual: (cell, first) => `AND(ISNUMBER(${cell}),${cell}<=${first})`,
  greaterThan: (cell, first) => `AND(NOT(ISBLANK(${cell})),${cell}>${first})`,
  greaterThanOrEqual: (cell, first) => `AND(NOT(ISBLANK(${cell})),${cell}>=${first})`,
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  between: (cell, first, second) => `AND(${cell}>=${first},${cell}<=${second})`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
};

/**
 * How the grid draws a file's conditional format: most kinds are a formula that Excel's own rule stands for. `null` for
 * kinds it has nothing for (icons, the ten largest, averages): they stay in the file unseen.
 */
export function drawingOf(format: FileConditionalFormat, theme: ThemeColors): LiveDrawing | null {
  switch (format.type) {
    case "colorScale":
      return scaleOf(format, theme);
    case "dataBar":
      return barOf(format, theme);
    default: {
      const formula = formulaOf(format);
      return formula === null ? null : { kind: "formula", formula: `=${formula}` };
    }
  }
}

/** Relative references of a rule count from the first cell of its first range. */
function formulaOf({ type, operator, ranges, formulas }: FileConditionalFormat): string | null {
  const range = ranges[0];
  if (!range) return null;
  const cell = cellAddress(range.firstRow, range.firstColumn);
  const [first, second] = formulas;
  switch (type) {
    case "cellIs":
      return first === undefined ? null : (COMPARISONS[operator ?? ""]?.(cell, first, second ?? first) ?? null);
    case "duplicateValues":
      return `COUNTIF(${absolute(range)},${cell})>1`;
    case "uniqueValues":
      return `COUNTIF(${absolute(range)},${cell})=1`;
    default:
      // Rules about texts, blanks, errors and dates carry the formula they stand for.
      return first ?? null;
  }
}

function absolute(range: CellRange): string {
  return rangeAddress(range).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function scaleOf({ thresholds, colors }: FileConditionalFormat, theme: ThemeColors): LiveDrawing | null {
  const points = thresholds.flatMap((threshold, index) => {
    const [point, color] = [thresholdOf(threshold), colors[index]];
    const shown = color ? shownColor(color, theme) : null;
    return point && shown !== null ? [{ ...point, color: shown }] : [];
  });
  return points.length === thresholds.length && points.length > 1 ? { kind: "scale", points } : null;
}

function barOf({ thresholds, colors }: FileConditionalFormat, theme: ThemeColors): LiveDrawing | null {
  const [low, high] = thresholds;
  const [min, max, color] = [low ? thresholdOf(low) : null, high ? thresholdOf(high) : null, colors[0]];
  const shown = color ? shownColor(color, theme) : null;
  return min && max && shown !== null ? { kind: "bar", min, max, color: shown } : null;
}

function thresholdOf({ type, value }: FileThreshold): LiveThreshold | null {
  switch (type) {
    case "min":
    case "autoMin":
      return { kind: "min", value: 0 };
    case "max":
    case "autoMax":
      return { kind: "max", value: 0 };
    case "num":
    case "percent":
    case "percentile": {
      const number = Number(value ?? Number.NaN);
      return Number.isFinite(number) ? { kind: type, value: number } : null;
    }
    default:
      return null;
  }
}
