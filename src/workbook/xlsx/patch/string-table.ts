import type { PackageDraft } from "./package-draft";
import { partText } from "./package-draft";
import { relatedPart } from "./relationships";
import { refuse } from "./refusal";
import { childrenOf, descendantsOf, parseXml, textOf } from "./xml-element";
import type { XmlElement } from "./xml-element";
import { resolveCellEscapes } from "./xml-text";

/** The shared strings as texts; `plain` gives the index of a text that stands there without runs of its own fonts. */
export interface StringTable {
  readonly texts: readonly string[];
  readonly plain: ReadonlyMap<string, number>;
}

/**
 * The shared strings of the workbook. They are only ever read: texts we write stand in their cells (`inlineStr`) or
 * point to a string that is there already, so this part always comes out byte for byte.
 */
export function readStringTable(draft: PackageDraft, workbookPart: string): StringTable {
  const name = relatedPart(draft, workbookPart, "sharedStrings");
  const text = name === null ? null : partText(draft, name);
  if (name === null || text === null) return { texts: [], plain: new Map() };
  const root = parseXml(text, name);
  const texts: string[] = [];
  const plain = new Map<string, number>();
  for (const item of childrenOf(root, "si")) {
    const value = richText(text, item);
    const isPlain = item.children.length === 1 && item.children[0]?.local === "t";
    if (isPlain && !plain.has(value)) plain.set(value, texts.length);
    texts.push(value);
  }
  return { texts, plain };
}

/** The text of an `si` or `is` element: its runs joined, phonetic hints (`rPh`) left out. */
export function richText(text: string, item: XmlElement): string {
  return item.children
    .filter((child) => child.local === "t" || child.local === "r")
    .flatMap((child) => (child.local === "t" ? [child] : descendantsOf(child, "t")))
    .map((t) => resolveCellEscapes(textOf(text, t)))
    .join("");
}

/** The text of a shared string; a broken index is refused as `cell-broken`. */
export function sharedText(table: StringTable, index: number, part: string, cell: string): string {
  return table.texts[index] ?? refuse("cell-broken", { part, cell });
}
