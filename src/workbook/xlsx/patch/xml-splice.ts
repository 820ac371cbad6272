import { attributeOf, numberAttribute } from "./xml-element";
import type { XmlElement } from "./xml-element";
import { escapeXml } from "./xml-text";

/** Replaces the text from `start` to `end` (string offsets); start = end inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices done; they must not overlap, and those at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of sorted) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Sets an attribute: its value in place, or after the last one where it is absent. */
export function setAttribute(element: XmlElement, name: string, value: string): Splice {
  const known = element.attributes.find((attribute) => attribute.name === name);
  if (known) return { start: known.start, end: known.end, text: `${name}="${escapeXml(value)}"` };
  const last = element.attributes.at(-1);
  const at = last ? last.end : element.start + 1 + element.name.length;
  return { start: at, end: at, text: ` ${name}="${escapeXml(value)}"` };
}

/** Takes an attribute away with the white space before it; no splice where it is absent. */
export function dropAttribute(text: string, element: XmlElement, name: string): readonly Splice[] {
  const known = element.attributes.find((attribute) => attribute.name === name);
  if (!known) return [];
  const before = text.slice(0, known.start);
  return [{ start: before.trimEnd().length, end: known.end, text: "" }];
}

/** Takes the whole element away. */
export function dropElement(element: XmlElement): Splice {
  return { start: element.start, end: element.end, text: "" };
}

/**
 * Appends children to a container. A self-closing container is opened; the one blank left before its `>`
 * tells `removeLast` to close it again as it was. A `count` grows if it is there (also when it was wrong).
 */
export function appendChildren(element: XmlElement, xml: string, added: number): readonly Splice[] {
  const count = countSplice(element, added);
  if (!element.selfClosing) return [...count, { start: element.closeStart, end: element.closeStart, text: xml }];
  return [...count, { start: element.end - 2, end: element.end, text: ` >${xml}</${element.name}>` }];
}

/**
 * Takes away the last children of a container, undoing `appendChildren`: `count` shrinks, and a container that is
 * now empty is closed again if it had been self-closing, or goes if it has no `count` (as we write new containers).
 */
export function removeLast(text: string, element: XmlElement, removed: readonly XmlElement[]): readonly Splice[] {
  const first = removed[0];
  if (!first) return [];
  const isEmptied = removed.length === element.children.length && first.start === element.openEnd;
  if (isEmptied && text.slice(element.openEnd - 2, element.openEnd) === " >") {
    return [...countSplice(element, -removed.length), { start: element.openEnd - 2, end: element.end, text: "/>" }];
  }
  if (isEmptied && attributeOf(element, "count") === null) return [dropElement(element)];
  return [...countSplice(element, -removed.length), ...removed.map(dropElement)];
}

function countSplice(element: XmlElement, change: number): readonly Splice[] {
  const count = numberAttribute(element, "count");
  return count === null ? [] : [setAttribute(element, "count", String(count + change))];
}

/**
 * Where a new child goes so that the schema's order holds: after the last child that comes before or beside it.
 * `order` lists the local names; children it does not know do not matter.
 */
export function placeInOrder(parent: XmlElement, order: readonly string[], local: string): number {
  const rank = order.indexOf(local);
  let at = parent.openEnd;
  for (const child of parent.children) {
    const other = child.prefix === parent.prefix ? order.indexOf(child.local) : -1;
    if (other >= 0 && other <= rank) at = child.end;
  }
  return at;
}
