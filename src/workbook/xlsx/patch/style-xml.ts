import type { CellStyle } from "../../edit";
import type { XmlElement } from "./xml-element";
import { childOf, parseXml } from "./xml-element";
import { applySplices, dropElement, placeInOrder, setAttribute } from "./xml-splice";
import { escapeXml } from "./xml-text";

/** The children of `font` as Excel orders them (CT_Font, ECMA-376 18.8.22). */
const FONT_ORDER = [
  "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family",
  "charset", "scheme",
] as const;

const FORMAT_ORDER = ["alignment", "protection", "extLst"] as const;

/** Number formats every program knows by number (ECMA-376 18.8.30), those that read the same everywhere. */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0], ["0", 1], ["0.00", 2], ["#,##0", 3], ["#,##0.00", 4], ["0%", 9], ["0.00%", 10], ["@", 49],
]);

/** The number of a built-in format, or `null` for a code that has to be listed. */
export function builtInFormat(code: string): number | null {
  return BUILT_IN_FORMATS.get(code) ?? null;
}

/** The font with what the style says of it; `null` where it says nothing. */
export function restyledFont(font: string, style: CellStyle): string | null {
  const { bold, italic, fontSize, fontColor, fontName } = style;
  if ([bold, italic, fontSize, fontColor, fontName].every((part) => part === undefined)) return null;
  let xml = font;
  if (bold !== undefined) xml = setChild(xml, FONT_ORDER, "b", bold ? "b" : null);
  if (italic !== undefined) xml = setChild(xml, FONT_ORDER, "i", italic ? "i" : null);
  if (fontSize !== undefined) xml = setChild(xml, FONT_ORDER, "sz", `sz val="${fontSize}"`);
  if (fontColor !== undefined) xml = setChild(xml, FONT_ORDER, "color", `color rgb="FF${escapeXml(fontColor)}"`);
  if (fontName !== undefined) {
    xml = setChild(xml, FONT_ORDER, "name", `name val="${escapeXml(fontName)}"`);
    // A scheme would outrank the name, and the charset is the old font's.
    for (const outdated of ["charset", "scheme"] as const) xml = setChild(xml, FONT_ORDER, outdated, null);
  }
  return xml;
}

/** A solid fill, or `null` where the style asks for none. */
export function fillXml(style: CellStyle, p: string): string | null {
  if (style.fillColor === undefined) return null;
  const color = `<${p}fgColor rgb="FF${escapeXml(style.fillColor)}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${color}</${p}patternFill></${p}fill>`;
}

/** Thin lines on all four sides, or `null` where the style asks for none. */
export function borderXml(style: CellStyle, p: string): string | null {
  if (style.border === undefined) return null;
  const side = (name: string): string => `<${p}${name} style="${style.border}"><${p}color indexed="64"/></${p}${name}>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}

/** Which entries of the style sheet a cell format now points to; absent ones stay. */
export interface FormatParts {
  readonly fontId?: number;
  readonly fillId?: number;
  readonly borderId?: number;
  readonly numFmtId?: number;
}

/** The cell format (`xf`) pointing to the parts given, with the style's alignment. */
export function restyledFormat(xf: string, parts: FormatParts, style: CellStyle): string {
  let xml = xf;
  const point = (name: string, id: number | undefined, apply: string): void => {
    if (id !== undefined) xml = withAttributes(xml, [[name, String(id)], [apply, "1"]]);
  };
  point("numFmtId", parts.numFmtId, "applyNumberFormat");
  point("fontId", parts.fontId, "applyFont");
  point("fillId", parts.fillId, "applyFill");
  point("borderId", parts.borderId, "applyBorder");
  const alignment: (readonly [string, string])[] = [];
  if (style.horizontal !== undefined) alignment.push(["horizontal", style.horizontal]);
  if (style.vertical !== undefined) alignment.push(["vertical", style.vertical]);
  if (style.wrap !== undefined) alignment.push(["wrapText", style.wrap ? "1" : "0"]);
  if (alignment.length === 0) return xml;
  xml = withAttributes(xml, [["applyAlignment", "1"]]);
  const root = parseXml(xml, "styles");
  const known = childOf(root, "alignment");
  const before = known ? xml.slice(known.start, known.end) : `<${root.prefix}alignment/>`;
  const after = withAttributes(before, alignment);
  return known ? xml.replace(before, () => after) : withChild(xml, root, FORMAT_ORDER, "alignment", after);
}

function withAttributes(xml: string, attributes: readonly (readonly [string, string])[]): string {
  const root = parseXml(xml, "styles");
  return applySplices(xml, attributes.map(([name, value]) => setAttribute(root, name, value)));
}

/** Sets or (with `null`) takes away a child; `tag` is what stands in its empty tag. */
function setChild(xml: string, order: readonly string[], local: string, tag: string | null): string {
  const root = parseXml(xml, "styles");
  const known = childOf(root, local);
  const without = known ? applySplices(xml, [dropElement(known)]) : xml;
  return tag === null ? without : withChild(without, known ? parseXml(without, "styles") : root, order, local, `<${root.prefix}${tag}/>`);
}

function withChild(xml: string, root: XmlElement, order: readonly string[], local: string, child: string): string {
  if (root.selfClosing) return `${xml.slice(0, root.end - 2)}>${child}</${root.name}>`;
  const at = placeInOrder(root, order, local);
  return applySplices(xml, [{ start: at, end: at, text: child }]);
}
