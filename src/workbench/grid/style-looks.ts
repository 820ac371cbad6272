import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { builtInFormat } from "../../workbook/xlsx/number-format";
import type { XmlElement } from "../../workbook/xlsx/patch/xml-element";
import { attributeOf, booleanAttribute, childOf, numberAttribute, parseXml } from "../../workbook/xlsx/patch/xml-element";
import { decodePart } from "../../workbook/xlsx/patch/xml-text";
import type { ThemeColors } from "./theme-colors";
import { childOfAny, childrenOfAny, colorOf, decimalAttribute } from "./theme-colors";

/** What a conditional format sets. Colours "#RRGGBB". */
export interface DifferentialLook {
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly borderColor: string | null;
}

/** The looks of a workbook: of its cells by their `s`, and of its conditional formats by their `dxfId`. */
export interface StyleLooks {
  readonly cells: readonly IStyleData[];
  readonly differential: readonly DifferentialLook[];
  /** The `s` of cells that a protected sheet leaves open. */
  readonly open: ReadonlySet<number>;
  /** What colours named by the theme mean. */
  readonly theme: ThemeColors;
}

/** Of a workbook without a styles part. */
export function noLooks(theme: ThemeColors): StyleLooks {
  return { cells: [{}], differential: [], open: new Set(), theme };
}

/** Reads what `xl/styles.xml` says of looks, in the grid's words. */
export function styleLooks(bytes: Uint8Array, part: string, theme: ThemeColors): StyleLooks {
  const root = parseXml(decodePart(bytes, part), part);
  const list = (name: string, local: string): readonly XmlElement[] => childrenOfAny(childOf(root, name), local);
  const codes = new Map(list("numFmts", "numFmt").map((one) => [numberAttribute(one, "numFmtId") ?? -1, attributeOf(one, "formatCode") ?? "General"]));
  const fonts = list("fonts", "font").map((font) => fontLook(font, theme));
  const fills = list("fills", "fill").map((fill) => fillColor(fill, theme));
  const borders = list("borders", "border").map((border) => borderLook(border, theme));
  const cells = list("cellXfs", "xf").map((xf): IStyleData => {
    const format = numberAttribute(xf, "numFmtId") ?? 0;
    const pattern = codes.get(format) ?? builtInFormat(format);
    const fill = fills[numberAttribute(xf, "fillId") ?? 0] ?? null;
    const border = borders[numberAttribute(xf, "borderId") ?? 0];
    return {
      ...(pattern === "General" ? {} : { n: { pattern } }),
      ...(fonts[numberAttribute(xf, "fontId") ?? 0] ?? {}),
      ...(fill === null ? {} : { bg: { rgb: fill } }),
      ...(border === undefined || Object.keys(border).length === 0 ? {} : { bd: border }),
      ...alignment(childOf(xf, "alignment")),
    };
  });
  return { cells, differential: list("dxfs", "dxf").map((dxf) => differentialLook(dxf, theme)), open: openFormats(list("cellXfs", "xf")), theme };
}

function openFormats(formats: readonly XmlElement[]): ReadonlySet<number> {
  const open = formats.flatMap((format, index) => {
    const protection = childOf(format, "protection");
    return protection && !booleanAttribute(protection, "locked", true) ? [index] : [];
  });
  return new Set(open);
}

function fontLook(font: XmlElement, theme: ThemeColors): IStyleData {
  const isOn = (name: string): boolean => {
    const child = childOf(font, name);
    return child !== null && booleanAttribute(child, "val", true);
  };
  const name = childOf(font, "name");
  const size = childOf(font, "sz");
  const color = colorOf(childOf(font, "color"), theme);
  const family = name ? attributeOf(name, "val") : null;
  return {
    ...(family === null ? {} : { ff: family }),
    ...(size ? { fs: decimalAttribute(size, "val") ?? 11 } : {}),
    ...(isOn("b") ? { bl: BooleanNumber.TRUE } : {}),
    ...(isOn("i") ? { it: BooleanNumber.TRUE } : {}),
    ...(isOn("u") ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(isOn("strike") ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(color === null ? {} : { cl: { rgb: color } }),
  };
}

function fillColor(fill: XmlElement, theme: ThemeColors): string | null {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern ? attributeOf(pattern, "patternType") : null;
  if (!pattern) return gradientColor(fill, theme);
  if (kind === null || kind === "none") return null;
  const [front, back] = [colorOf(childOf(pattern, "fgColor"), theme), colorOf(childOf(pattern, "bgColor"), theme)];
  // The grid draws no patterns: of stripes and dots it shows the ground they stand on.
  return kind === "solid" ? (front ?? back) : (back ?? front);
}

/** Of a gradient the grid shows the colour it begins with. */
function gradientColor(fill: XmlElement, theme: ThemeColors): string | null {
  const [stop] = childrenOfAny(childOf(fill, "gradientFill"), "stop");
  return stop ? colorOf(childOf(stop, "color"), theme) : null;
}

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK, hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED, double: BorderStyleTypes.DOUBLE, dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT, slantDashDot: BorderStyleTypes.SLANT_DASH_DOT, mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT, mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
};

function borderLook(border: XmlElement, theme: ThemeColors): IBorderData {
  const edge = (name: string): IBorderStyleData | null => {
    const side = childOf(border, name);
    const style = side ? attributeOf(side, "style") : null;
    if (!side || style === null || style === "none") return null;
    return { s: LINES[style] ?? BorderStyleTypes.THIN, cl: { rgb: colorOf(childOf(side, "color"), theme) ?? "#000000" } };
  };
  const [t, b, l, r] = [edge("top"), edge("bottom"), edge("left"), edge("right")];
  return { ...(t ? { t } : {}), ...(b ? { b } : {}), ...(l ? { l } : {}), ...(r ? { r } : {}) };
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, centerContinuous: HorizontalAlign.CENTER, justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

function alignment(element: XmlElement | null): IStyleData {
  if (!element) return {};
  const horizontal = HORIZONTAL[attributeOf(element, "horizontal") ?? ""];
  const vertical = VERTICAL[attributeOf(element, "vertical") ?? ""];
  const turn = numberAttribute(element, "textRotation") ?? 0;
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(booleanAttribute(element, "wrapText", false) ? { tb: WrapStrategy.WRAP } : {}),
    // Excel counts degrees upwards to 90 and downwards from 91; the grid counts downwards.
    ...(turn === 0 || turn === 255 ? {} : { tr: { a: turn <= 90 ? -turn : turn - 90 } }),
  };
}

function differentialLook(dxf: XmlElement, theme: ThemeColors): DifferentialLook {
  const pattern = childOfAny(childOf(dxf, "fill"), "patternFill");
  const border = childOf(dxf, "border");
  return {
    fillColor: colorOf(childOfAny(pattern, "bgColor"), theme) ?? colorOf(childOfAny(pattern, "fgColor"), theme),
    fontColor: colorOf(childOfAny(childOf(dxf, "font"), "color"), theme),
    borderColor: colorOf(childOfAny(childOfAny(border, "top"), "color"), theme),
  };
}
