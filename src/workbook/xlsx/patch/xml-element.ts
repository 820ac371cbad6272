import { refuse } from "./refusal";
import { unescapeXml } from "./xml-text";

/** An attribute and where it stands: `start` is its name's first sign, `end` lies after the closing quote. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * An element with its places in the text (string offsets): `start` `<a …>` `openEnd` content `closeStart` `</a>` `end`.
 * A self-closing element has openEnd = closeStart = end. All text is left as it is; nothing is ever written back from here.
 */
export interface XmlElement {
  readonly name: string;
  /** Name without prefix. */
  readonly local: string;
  /** "" or "x:". */
  readonly prefix: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
}

const NAME = /[^\s/>=<]+/y;
const ATTRIBUTE = /\s+([^\s/>=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** The root element of a document or of a fragment with one root. Broken XML is refused as `xml-broken`. */
export function parseXml(text: string, part: string): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  const close = (element: XmlElement): void => {
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root) refuse("xml-broken", { part });
    else root = element;
  };
  for (let at = text.indexOf("<"); at >= 0; ) {
    const next = text.charAt(at + 1);
    if (next === "?") at = afterOrRefuse(text, "?>", at, part);
    else if (next === "!") at = skipDeclaration(text, at, part);
    else if (next === "/") {
      const end = afterOrRefuse(text, ">", at, part);
      const name = text.slice(at + 2, end - 1).trimEnd();
      const element = open.pop();
      if (element?.name !== name) return refuse("xml-broken", { part });
      close(finish(element, at, end, false));
      at = end;
    } else {
      const { element, selfClosing } = openTag(text, at, part);
      if (selfClosing) close(finish(element, element.openEnd, element.openEnd, true));
      else open.push(element);
      at = element.openEnd;
    }
    at = text.indexOf("<", at);
  }
  return root === null || open.length > 0 ? refuse("xml-broken", { part }) : root;
}

function afterOrRefuse(text: string, sign: string, from: number, part: string): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? refuse("xml-broken", { part }) : at + sign.length;
}

function skipDeclaration(text: string, at: number, part: string): number {
  if (text.startsWith("<!--", at)) return afterOrRefuse(text, "-->", at + 4, part);
  if (text.startsWith("<![CDATA[", at)) return afterOrRefuse(text, "]]>", at, part);
  return refuse("xml-doctype", { part });
}

function openTag(text: string, start: number, part: string): { element: OpenElement; selfClosing: boolean } {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0] ?? refuse("xml-broken", { part });
  const attributes: XmlAttribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (!match) break;
    const end = ATTRIBUTE.lastIndex;
    const nameStart = at + match[0].length - match[0].trimStart().length;
    attributes.push({ name: match[1] ?? "", value: unescapeXml(match[2] ?? match[3] ?? ""), start: nameStart, end });
    at = end;
  }
  TAG_END.lastIndex = at;
  const tail = TAG_END.exec(text) ?? refuse("xml-broken", { part });
  return { element: { name, start, openEnd: TAG_END.lastIndex, attributes, children: [] }, selfClosing: tail[1] === "/" };
}

function finish(element: OpenElement, closeStart: number, end: number, selfClosing: boolean): XmlElement {
  const { name, start, openEnd, attributes, children } = element;
  const colon = name.indexOf(":");
  const local = colon < 0 ? name : name.slice(colon + 1);
  const prefix = colon < 0 ? "" : name.slice(0, colon + 1);
  return { name, local, prefix, start, openEnd, closeStart, end, selfClosing, attributes, children };
}

/** The value of an attribute (its full name, prefix included), or `null`. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** An attribute as a whole number, or `null` where it is absent or none. */
export function numberAttribute(element: XmlElement, name: string): number | null {
  const value = attributeOf(element, name);
  return value !== null && /^-?\d+$/.test(value.trim()) ? Number(value) : null;
}

/** Whether an attribute says true, as XML Schema writes it; `fallback` where it is absent. */
export function booleanAttribute(element: XmlElement, name: string, fallback: boolean): boolean {
  const value = attributeOf(element, name);
  return value === null ? fallback : value === "1" || value === "true";
}

/** The first child of that local name in the element's own prefix, or `null`. */
export function childOf(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((child) => child.local === local && child.prefix === element.prefix) ?? null;
}

/** The children of that local name in the element's own prefix. */
export function childrenOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local && child.prefix === element.prefix);
}

/** Every element below, in document order, of that local name whatever its prefix. */
export function descendantsOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...descendantsOf(child, local),
  ]);
}

/** The text between an element's tags, raw. */
export function innerXml(text: string, element: XmlElement): string {
  return text.slice(element.openEnd, element.closeStart);
}

/** The element with its tags, raw. */
export function outerXml(text: string, element: XmlElement): string {
  return text.slice(element.start, element.end);
}

/** What an element without children says: CDATA unwrapped, entities resolved, line ends as XML reads them (LF). */
export function textOf(text: string, element: XmlElement): string {
  return innerXml(text, element)
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescapeXml(piece.replace(/<!--[\s\S]*?-->/g, "").replace(/\r\n?/g, "\n"))))
    .join("");
}
