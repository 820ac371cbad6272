import type { CellStyle } from "../../edit";
import type { PackageDraft } from "./package-draft";
import { freePartName, hasPart, partText, putText, removePart, requirePart } from "./package-draft";
import { addContentType, removeContentTypes } from "./content-types";
import { addRelationship, relatedPart, relationshipsOf, relationshipType, removeRelationship } from "./relationships";
import { refuse } from "./refusal";
import { borderXml, builtInFormat, fillXml, restyledFont, restyledFormat } from "./style-xml";
import type { FormatParts } from "./style-xml";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, numberAttribute, outerXml, parseXml } from "./xml-element";
import { appendChildren, applySplices, dropElement, placeInOrder, removeLast } from "./xml-splice";
import { escapeXml } from "./xml-text";

const STYLESHEET_ORDER = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
] as const;

/** The lists of a style sheet that only ever grow at their end. */
export type StyleList = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The least style sheet programs open without repair. */
export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  `<styleSheet xmlns="${MAIN_NAMESPACE}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The blank before the first `>` tells that we made the part: it goes when nothing is left in it but this. */
const MADE_STYLES = MINIMAL_STYLES.replace(`"${MAIN_NAMESPACE}">`, `"${MAIN_NAMESPACE}" >`);

/** The name of the style sheet's part; made where the workbook has none. */
export function requireStyles(draft: PackageDraft, workbookPart: string): string {
  const known = relatedPart(draft, workbookPart, "styles");
  if (known !== null && partText(draft, known) !== null) return known;
  // Some programs look for it under this name alone, whatever the relationship says.
  const usual = `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}styles.xml`;
  const name = hasPart(draft, usual) ? freePartName(draft, "xl/styles#.xml") : usual;
  putText(draft, name, MADE_STYLES);
  addContentType(draft, name, STYLES_TYPE);
  addRelationship(draft, workbookPart, relationshipType(draft, "styles"), name);
  return name;
}

/** Takes out a style sheet of ours once everything put into it has gone again. */
export function releaseStyles(draft: PackageDraft, workbookPart: string): void {
  const styles = relationshipsOf(draft, workbookPart).find(({ kind }) => kind === "styles");
  if (!styles || styles.part === null || partText(draft, styles.part) !== MADE_STYLES) return;
  removePart(draft, styles.part);
  removeContentTypes(draft, [styles.part]);
  removeRelationship(draft, workbookPart, styles.id);
}

let lastParsed: { readonly text: string; readonly root: XmlElement } | null = null;

/** The root of a style sheet. A format asks for it a dozen times before it changes the text once. */
function rootOf(text: string, part: string): XmlElement {
  if (lastParsed?.text === text) return lastParsed.root;
  lastParsed = { text, root: parseXml(text, part) };
  return lastParsed.root;
}

/** The elements of a list of the style sheet. */
export function styleList(root: XmlElement, list: StyleList): readonly XmlElement[] {
  return childOf(root, list)?.children ?? [];
}

/** Appends an entry to a list; gives the style sheet's new text and the entry's index. A list that is absent is made, without `count`. */
export function appendStyle(text: string, list: StyleList, xml: string): { readonly text: string; readonly index: number } {
  const root = rootOf(text, "styles");
  const container = childOf(root, list);
  if (container) return { text: applySplices(text, appendChildren(container, xml, 1)), index: container.children.length };
  const at = placeInOrder(root, STYLESHEET_ORDER, list);
  const made = `<${root.prefix}${list}>${xml}</${root.prefix}${list}>`;
  return { text: applySplices(text, [{ start: at, end: at, text: made }]), index: 0 };
}

/**
 * The lists a cell format points into, with what stands in them by default. A style sheet may lack them; were ours the
 * first entry, every plain cell of the workbook would take our look. The blank before `>` tells that we made the list.
 */
function defaultLists(p: string): readonly (readonly [StyleList, string])[] {
  const list = (name: StyleList, entries: string): readonly [StyleList, string] => [name, `<${p}${name} >${entries}</${p}${name}>`];
  const side = (name: string): string => `<${p}${name}/>`;
  return [
    list("fonts", `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`),
    list("fills", ["none", "gray125"].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`).join("")),
    list("borders", `<${p}border>${["left", "right", "top", "bottom", "diagonal"].map(side).join("")}</${p}border>`),
    list("cellXfs", `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`),
  ];
}

/** The style sheet with the default lists it lacks. */
export function withDefaultLists(text: string): string {
  return defaultLists(rootOf(text, "styles").prefix).reduce((before, [list, xml]) => {
    const root = rootOf(before, "styles");
    if (childOf(root, list)) return before;
    if (root.selfClosing) return `${before.slice(0, root.end - 2)} >${xml}</${root.name}>${before.slice(root.end)}`;
    const at = placeInOrder(root, STYLESHEET_ORDER, list);
    return applySplices(before, [{ start: at, end: at, text: xml }]);
  }, text);
}

/** The style sheet without the default lists of ours, once nothing but the default is left in all of them. */
export function withoutDefaultLists(text: string): string {
  const root = parseXml(text, "styles");
  const ours = defaultLists(root.prefix).flatMap(([list, xml]) => {
    const standing = childOf(root, list);
    return standing && text.slice(standing.openEnd - 2, standing.openEnd) === " >" ? [{ standing, isBare: outerXml(text, standing) === xml }] : [];
  });
  if (ours.length === 0 || ours.some(({ isBare }) => !isBare)) return text;
  const after = applySplices(text, ours.map(({ standing }) => dropElement(standing)));
  const left = parseXml(after, "styles");
  const wasSelfClosing = left.children.length === 0 && after.slice(left.openEnd - 2, left.openEnd) === " >" && left.openEnd === left.closeStart;
  return wasSelfClosing ? `${after.slice(0, left.openEnd - 2)}/>${after.slice(left.end)}` : after;
}

/** Takes the last `count` entries of a list away, undoing `appendStyle`. */
export function popStyles(text: string, list: StyleList, count: number): string {
  const container = childOf(parseXml(text, "styles"), list);
  if (!container || count === 0) return text;
  return applySplices(text, removeLast(text, container, container.children.slice(-count)));
}

/**
 * How new cell formats are put together: `shared` looks for equal entries first, so that styling many cells adds few;
 * `own` appends entries that are in use nowhere else, so that taking the sheet away again can take them too.
 */
export type StyleSharing = "shared" | "own";

/** Adds cell formats to the style sheet of a draft, remembering what it added. */
export interface StyleWriter {
  /** The index of the cell format `base` restyled. */
  readonly format: (base: number, style: CellStyle) => number;
  /** Height in points of a row of one line in the workbook's plain font. */
  readonly lineHeight: () => number;
  /** Keeps the style sheet in the draft; without it nothing has changed. */
  readonly save: () => void;
}

const PLAIN_SIZE = 11;
/** A line of Calibri 11 is 15 points high. */
const LINE_TO_SIZE = 15 / PLAIN_SIZE;

export function openStyles(draft: PackageDraft, workbookPart: string, sharing: StyleSharing): StyleWriter {
  const part = requireStyles(draft, workbookPart);
  const before = requirePart(draft, part).text;
  const known = new Map<string, number>();
  const own = new Map<string, number>();
  let text = before;
  const put = (list: StyleList, xml: string): number => {
    const key = `${list}\n${xml}`;
    const index = own.get(key) ?? (sharing === "shared" ? indexOfEqual(text, list, xml) : -1);
    if (index >= 0) return index;
    const appended = appendStyle(text, list, xml);
    text = appended.text;
    own.set(key, appended.index);
    return appended.index;
  };
  const numberFormat = (code: string): number => {
    const builtIn = builtInFormat(code);
    if (builtIn !== null) return builtIn;
    const formats = styleList(rootOf(text, part), "numFmts");
    const mine = own.get(`format\n${code}`);
    if (mine !== undefined) return mine;
    const equal = sharing === "shared" ? formats.find((f) => attributeOf(f, "formatCode") === code) : undefined;
    const id = equal ? numberAttribute(equal, "numFmtId") : null;
    if (id !== null) return id;
    const next = Math.max(163, ...formats.map((f) => numberAttribute(f, "numFmtId") ?? 0)) + 1;
    const prefix = rootOf(text, part).prefix;
    put("numFmts", `<${prefix}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`);
    own.set(`format\n${code}`, next);
    return next;
  };
  const format = (base: number, style: CellStyle): number => {
    const key = `${base}\n${JSON.stringify(style)}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    text = withDefaultLists(text);
    const { xf, font, prefix } = baseOf(text, part, base);
    const restyled = restyledFont(font, style);
    const fill = fillXml(style, prefix);
    const border = borderXml(style, prefix);
    const parts: FormatParts = {
      ...(restyled === null ? {} : { fontId: put("fonts", restyled) }),
      ...(fill === null ? {} : { fillId: put("fills", fill) }),
      ...(border === null ? {} : { borderId: put("borders", border) }),
      ...(style.numberFormat === undefined ? {} : { numFmtId: numberFormat(style.numberFormat) }),
    };
    const index = put("cellXfs", restyledFormat(xf, parts, style));
    known.set(key, index);
    return index;
  };
  const save = (): void => {
    if (text !== before) putText(draft, part, text);
  };
  const lineHeight = (): number => {
    const plain = styleList(rootOf(text, part), "fonts")[0];
    const size = plain ? childOf(plain, "sz") : null;
    return Math.round((size ? (numberAttribute(size, "val") ?? PLAIN_SIZE) : PLAIN_SIZE) * LINE_TO_SIZE);
  };
  return { format, lineHeight, save };
}

function indexOfEqual(text: string, list: StyleList, xml: string): number {
  return styleList(rootOf(text, "styles"), list).findIndex((entry) => outerXml(text, entry) === xml);
}

function baseOf(text: string, part: string, base: number): { xf: string; font: string; prefix: string } {
  const root = rootOf(text, part);
  const xf = styleList(root, "cellXfs")[base] ?? refuse("cell-broken", { part, params: { style: base } });
  const fonts = styleList(root, "fonts");
  const font = fonts[numberAttribute(xf, "fontId") ?? 0];
  return {
    xf: outerXml(text, xf),
    font: font ? outerXml(text, font) : `<${root.prefix}font/>`,
    prefix: root.prefix,
  };
}
