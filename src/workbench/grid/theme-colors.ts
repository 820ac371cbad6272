import { decodePart } from "../../workbook/xlsx/patch/xml-text";
import type { XmlElement } from "../../workbook/xlsx/patch/xml-element";
import { attributeOf, childOf, childrenOf, numberAttribute, parseXml } from "../../workbook/xlsx/patch/xml-element";

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

/** The colour an element of the styles part names, as "#RRGGBB"; `null` for none and for "automatic". */
export function colorOf(element: XmlElement | null, theme: ThemeColors): string | null {
  if (!element) return null;
  const rgb = attributeOf(element, "rgb");
  const themed = numberAttribute(element, "theme");
  const indexed = numberAttribute(element, "indexed");
  const plain = rgb !== null ? rgb.slice(-6) : themed !== null ? theme[themed] : indexed !== null ? INDEXED[indexed < 8 ? indexed : indexed - 8] : undefined;
  if (plain === undefined || !/^[0-9a-f]{6}$/i.test(plain)) return null;
  return `#${tinted(plain, numberAttribute(element, "tint") ?? 0)}`.toUpperCase();
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
