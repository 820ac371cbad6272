import type { TextRun } from "../grid";
import { fail, succeed } from "../problem";
import type { Result } from "../problem";
import { readRichText } from "./rich-text";
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

function readTable(reader: XmlReader): SharedStrings {
  const texts: string[] = [];
  const runs = new Map<number, readonly TextRun[]>();
  for (let token = reader.next(); token !== TOKEN.end; token = reader.next()) {
    if (token !== TOKEN.open) continue;
    if (reader.depth === 1) {
      if (reader.local !== "sst") throw xmlFault("root", reader.at);
    } else if (reader.local === "si") {
      const item = readRichText(reader);
      if (item.runs?.some((run) => run.fontName !== null)) runs.set(texts.length, item.runs);
      texts.push(item.text);
    } else reader.skip();
  }
  return { texts, runs };
}
