import type { TextRun } from "../grid";
import { fail, succeed } from "../problem";
import type { Result } from "../problem";
import { standsAt } from "./plain-texts";
import { readRichText, textOfElement } from "./rich-text";
import { decodeCharacters } from "./xml-characters";
import { toUtf8 } from "./xml-encoding";
import { faultProblem, xmlFault } from "./xml-fault";
import { TOKEN, XmlReader } from "./xml-reader";

/** The workbook's table of strings, by index. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Runs of those items that name fonts. */
  readonly runs: ReadonlyMap<number, readonly TextRun[]>;
}

export const NO_SHARED_STRINGS: SharedStrings = { texts: [], runs: new Map() };

/** Reads `xl/sharedStrings.xml`. The counts it declares are not relied on: many writers get them wrong. */
export function readSharedStrings(bytes: Uint8Array, part: string): Result<SharedStrings> {
  try {
    const utf8 = toUtf8(bytes);
    const reader = new XmlReader();
    reader.feed(utf8, 0, utf8.length, true);
    return succeed(readTable(reader));
  } catch (error) {
    return fail(faultProblem(error, part));
  }
}

/** Together a few times what the largest real tables hold; beyond, they would not fit into memory. */
const MOST_ITEMS = 8_000_000;
const MOST_CHARACTERS = 250_000_000;

/** The items taken so far, and how long they are together. */
class StringTable {
  readonly texts: string[] = [];
  private characters = 0;

  add(text: string, offset: number): void {
    this.characters += text.length;
    if (this.texts.push(text) > MOST_ITEMS || this.characters > MOST_CHARACTERS) throw xmlFault("size", offset);
  }
}

function readTable(reader: XmlReader): SharedStrings {
  const table = new StringTable();
  const runs = new Map<number, readonly TextRun[]>();
  for (let token = reader.next(); token !== TOKEN.end; token = reader.next()) {
    if (reader.depth === 1 && reader.isPlainMain("si")) readPlainItems(reader, table);
    if (token !== TOKEN.open) continue;
    if (reader.depth === 1) {
      if (reader.local !== "sst") throw xmlFault("root", reader.at);
    } else if (reader.local === "si") {
      const item = readRichText(reader);
      if (item.runs?.some((run) => run.fontName !== null)) runs.set(table.texts.length, item.runs);
      table.add(item.text, reader.at);
    } else reader.skip();
  }
  return { texts: table.texts, runs };
}

const PLAIN = ["<si><t>", '<si><t xml:space="preserve">'].map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)));
const PLAIN_END = Uint8Array.from("</t></si>", (character) => character.charCodeAt(0));

/** Takes the items that follow as long as they are one text each, which nearly all are, without the detour over tokens. */
function readPlainItems(reader: XmlReader, table: StringTable): void {
  if (reader.isEmptyElement) return;
  const { bytes, end } = reader;
  for (let at = reader.at; ; ) {
    const form = PLAIN.findIndex((start) => standsAt(bytes, at, start));
    const from = at + (PLAIN[form]?.length ?? 0);
    let to = from;
    while (to < end && bytes[to] !== 60) to += 1;
    if (form < 0 || !standsAt(bytes, to, PLAIN_END)) return;
    table.add(textOfElement(decodeCharacters(bytes, from, to), form === 1), to);
    at = to + PLAIN_END.length;
    reader.at = at;
  }
}
