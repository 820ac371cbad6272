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
import type { Splice } from "./xml-splice";
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
  return { text: applySplices(text, appendingSplices(root, list, [xml])), index: styleList(root, list).length };
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
  const bases = new Map<number, Base>();
  let growing: GrowingStyles | null = null;
  const opened = (): GrowingStyles => (growing ??= growingStyles(withDefaultLists(before)));
  const put = (list: StyleList, xml: string): number => {
    const key = `${list}\n${xml}`;
    const index = own.get(key) ?? (sharing === "shared" ? opened().entries(list).indexOf(xml) : -1);
    if (index >= 0) return index;
    const appended = opened().append(list, xml);
    own.set(key, appended);
    return appended;
  };
  const numberFormat = (code: string): number => {
    const builtIn = builtInFormat(code);
    if (builtIn !== null) return builtIn;
    const mine = own.get(`format\n${code}`);
    if (mine !== undefined) return mine;
    const { root } = opened();
    const formats = styleList(root, "numFmts");
    const equal = sharing === "shared" ? formats.find((f) => attributeOf(f, "formatCode") === code) : undefined;
    const id = equal ? numberAttribute(equal, "numFmtId") : null;
    if (id !== null) return id;
    const last = Math.max(163, ...formats.map((f) => numberAttribute(f, "numFmtId") ?? 0));
    const next = last + opened().entries("numFmts").length - formats.length + 1;
    put("numFmts", `<${root.prefix}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`);
    own.set(`format\n${code}`, next);
    return next;
  };
  const format = (base: number, style: CellStyle): number => {
    const key = `${base}\n${JSON.stringify(style)}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    const { xf, font, prefix } = bases.get(base) ?? baseOf(opened(), part, base);
    bases.set(base, { xf, font, prefix });
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
    const text = growing?.text() ?? before;
    if (text !== before) putText(draft, part, text);
  };
  const lineHeight = (): number => {
    const plain = styleList(growing?.root ?? rootOf(before, part), "fonts")[0];
    const size = plain ? childOf(plain, "sz") : null;
    return Math.round((size ? (numberAttribute(size, "val") ?? PLAIN_SIZE) : PLAIN_SIZE) * LINE_TO_SIZE);
  };
  return { format, lineHeight, save };
}

/** A style sheet to whose lists entries are appended; they are put into its text all at once. */
interface GrowingStyles {
  /** As it was before anything was appended. */
  readonly root: XmlElement;
  /** The entries of a list as they stand in the text, with those appended. */
  readonly entries: (list: StyleList) => readonly string[];
  /** Appends an entry; gives its index. */
  readonly append: (list: StyleList, xml: string) => number;
  readonly text: () => string;
}

function growingStyles(before: string): GrowingStyles {
  const root = rootOf(before, "styles");
  const lists = new Map<StyleList, { readonly all: string[]; readonly standing: number }>();
  const opened = (list: StyleList): { readonly all: string[]; readonly standing: number } => {
    const standing = styleList(root, list);
    const known = lists.get(list) ?? { all: standing.map((entry) => outerXml(before, entry)), standing: standing.length };
    lists.set(list, known);
    return known;
  };
  return {
    root,
    entries: (list) => opened(list).all,
    append: (list, xml) => opened(list).all.push(xml) - 1,
    text: () => applySplices(before, [...lists].flatMap(([list, { all, standing }]) => appendingSplices(root, list, all.slice(standing)))),
  };
}

/** Appends entries to a list; one that is absent is made, without `count`. */
function appendingSplices(root: XmlElement, list: StyleList, added: readonly string[]): readonly Splice[] {
  if (added.length === 0) return [];
  const container = childOf(root, list);
  if (container) return appendChildren(container, added.join(""), added.length);
  const at = placeInOrder(root, STYLESHEET_ORDER, list);
  return [{ start: at, end: at, text: `<${root.prefix}${list}>${added.join("")}</${root.prefix}${list}>` }];
}

/** A cell format that is restyled, with its font, and the prefix of the style sheet's elements. */
interface Base {
  readonly xf: string;
  readonly font: string;
  readonly prefix: string;
}

function baseOf({ root, entries }: GrowingStyles, part: string, base: number): Base {
  const xf = entries("cellXfs")[base] ?? refuse("cell-broken", { part, params: { style: base } });
  const font = entries("fonts")[numberAttribute(parseXml(xf, part), "fontId") ?? 0];
  return { xf, font: font ?? `<${root.prefix}font/>`, prefix: root.prefix };
}
