import { decodePart } from "../../workbook/xlsx/patch/xml-text";
import type { XmlElement } from "../../workbook/xlsx/patch/xml-element";
import { attributeOf, childOf, childrenOf, parseXml } from "../../workbook/xlsx/patch/xml-element";

/** The twelve colours of a theme in the order in which cells count them: light 1, dark 1, light 2, dark 2, accents … (RRGGBB). */
export type ThemeColors = readonly string[];

/** Office's own, for workbooks without a theme part. */
export const OFFICE_COLORS: ThemeColors = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
];

/** Old palette (ECMA-376, 18.8.27 indexedColors), entries 8 to 63. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Reads the colours of `xl/theme/theme1.xml`. */
export function themeColors(bytes: Uint8Array, part: string): ThemeColors {
  const root = parseXml(decodePart(bytes, part), part);
  const elements = childOf(root, "themeElements");
  const scheme = elements ? childOf(elements, "clrScheme") : null;
  const named = (name: string): string | null => {
    const slot = scheme ? childOf(scheme, name)?.children[0] : undefined;
    return slot ? (attributeOf(slot, "lastClr") ?? attributeOf(slot, "val")) : null;
  };
  const order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return order.map((name, index) => named(name) ?? OFFICE_COLORS[index] ?? "000000");
}

/** A colour as files name it: outright, by the theme, or by the old palette. */
export interface FileColor {
  /** AARRGGBB; the first two say nothing. */
  readonly rgb: string | null;
  readonly theme: number | null;
  readonly indexed: number | null;
  readonly tint: number | null;
}

/** The colour as "#RRGGBB"; `null` for "automatic". */
export function shownColor({ rgb, theme, indexed, tint }: FileColor, colors: ThemeColors): string | null {
  const plain = rgb !== null ? rgb.slice(-6) : theme !== null ? colors[theme] : indexed !== null ? INDEXED[indexed < 8 ? indexed : indexed - 8] : undefined;
  if (plain === undefined || !/^[0-9a-f]{6}$/i.test(plain)) return null;
  return `#${tinted(plain, tint ?? 0)}`.toUpperCase();
}

/** The colour an element of the styles part names, as `shownColor`; `null` where there is no element. */
export function colorOf(element: XmlElement | null, theme: ThemeColors): string | null {
  if (!element) return null;
  const number = (name: string): number | null => decimalAttribute(element, name);
  return shownColor({ rgb: attributeOf(element, "rgb"), theme: number("theme"), indexed: number("indexed"), tint: number("tint") }, theme);
}

/** A number with a fraction, as tints ("-0.249977111117893") and sizes of letters ("13.5") are; `null` where there is none. */
export function decimalAttribute(element: XmlElement, name: string): number | null {
  const value = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

/** A child of an element by name, as `childOf`, for elements that may be missing. */
export function childOfAny(element: XmlElement | null, local: string): XmlElement | null {
  return element ? childOf(element, local) : null;
}

export function childrenOfAny(element: XmlElement | null, local: string): readonly XmlElement[] {
  return element ? childrenOf(element, local) : [];
}

/** Lighter for a positive tint, darker for a negative one (ECMA-376, 18.8.19); done on the channels, close to Excel's lightness. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  return [0, 2, 4]
    .map((at) => Number.parseInt(rgb.slice(at, at + 2), 16))
    .map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("");
}
