import type { IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { CellLook } from "./live-workbook";
import { PLAIN_LOOK } from "./live-workbook";

/** A cell's look from the grid's style; what the style does not say is plain. */
export function lookOf(style: Nullable<IStyleData>): CellLook {
  if (!style) return PLAIN_LOOK;
  return {
    numberFormat: style.n?.pattern ?? PLAIN_LOOK.numberFormat,
    fontName: style.ff ?? PLAIN_LOOK.fontName,
    fontSize: style.fs ?? PLAIN_LOOK.fontSize,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    fontColor: hexColor(style.cl?.rgb) ?? PLAIN_LOOK.fontColor,
    fillColor: hexColor(style.bg?.rgb),
    horizontal: horizontalOf(style.ht),
    vertical: verticalOf(style.vt),
    wrap: style.tb === WrapStrategy.WRAP,
    border: style.bd?.t || style.bd?.b || style.bd?.l || style.bd?.r ? "Continuous" : "None",
  };
}

/** The grid's style for the members given; absent members say nothing. */
export function styleOf(look: Partial<CellLook>): IStyleData {
  const style: IStyleData = {};
  if (look.numberFormat !== undefined) style.n = { pattern: look.numberFormat };
  if (look.fontName !== undefined) style.ff = look.fontName;
  if (look.fontSize !== undefined) style.fs = look.fontSize;
  if (look.bold !== undefined) style.bl = look.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (look.italic !== undefined) style.it = look.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (look.fontColor !== undefined) style.cl = { rgb: look.fontColor };
  if (look.fillColor !== undefined) style.bg = look.fillColor === null ? null : { rgb: look.fillColor };
  if (look.horizontal !== undefined) style.ht = horizontalStyle(look.horizontal);
  if (look.vertical !== undefined) style.vt = verticalStyle(look.vertical);
  if (look.wrap !== undefined) style.tb = look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (look.border !== undefined) {
    const edge = look.border === "None" ? null : { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } };
    style.bd = { t: edge, b: edge, l: edge, r: edge };
  }
  return style;
}

/** "#RRGGBB" of a colour of the grid's ("rgb(1,2,3)", "#abcdef"), or `null`. */
function hexColor(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (!parts) return color.toUpperCase();
  return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function horizontalOf(align: Nullable<HorizontalAlign>): CellLook["horizontal"] {
  switch (align) {
    case HorizontalAlign.LEFT:
      return "Left";
    case HorizontalAlign.CENTER:
      return "Center";
    case HorizontalAlign.RIGHT:
      return "Right";
    default:
      return "General";
  }
}

function verticalOf(align: Nullable<VerticalAlign>): CellLook["vertical"] {
  switch (align) {
    case VerticalAlign.TOP:
      return "Top";
    case VerticalAlign.MIDDLE:
      return "Center";
    default:
      return "Bottom";
  }
}

function horizontalStyle(align: CellLook["horizontal"]): HorizontalAlign {
  const { UNSPECIFIED, LEFT, CENTER, RIGHT } = HorizontalAlign;
  return { General: UNSPECIFIED, Left: LEFT, Center: CENTER, Right: RIGHT }[align];
}

function verticalStyle(align: CellLook["vertical"]): VerticalAlign {
  return { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM }[align];
}
