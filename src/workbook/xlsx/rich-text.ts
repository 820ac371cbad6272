import type { TextRun } from "../grid";
import { decodeXstring } from "./xml-characters";
import type { XmlReader } from "./xml-reader";
import { xmlFault } from "./xml-fault";
import { TOKEN } from "./xml-reader";

/** More than a text of Excel has characters. */
const MAX_RUNS = 32_767;

/** The text of an `<si>` or `<is>`, and its runs where it is set in runs. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRun[] | null;
}

/**
 * Reads the string item just opened, to its end. Phonetic runs (`rPh`) are left out. Spaces at the ends of a `<t>` hold
 * only under `xml:space="preserve"`: Excel and LibreOffice drop them otherwise. A run without a font of its own is in the
 * cell's: `null`.
 */
export function readRichText(reader: XmlReader): RichText {
  const keeps = reader.attribute("xml:space") === "preserve";
  let text = "";
  let runs: TextRun[] | null = null;
  while (reader.next() !== TOKEN.close) {
    if (reader.token !== TOKEN.open) continue;
    if (reader.local === "t") text += readText(reader, keeps);
    else if (reader.local === "r") {
      const run = readRun(reader, keeps);
      text += run.text;
      if ((runs ??= []).push(run) > MAX_RUNS) throw xmlFault("size", reader.at);
    } else reader.skip();
  }
  return { text, runs };
}

function readRun(reader: XmlReader, keeps: boolean): TextRun {
  const keepsHere = keeps || reader.attribute("xml:space") === "preserve";
  let text = "";
  let fontName: string | null = null;
  while (reader.next() !== TOKEN.close) {
    if (reader.token !== TOKEN.open) continue;
    if (reader.local === "t") text += readText(reader, keepsHere);
    else if (reader.local === "rPr") fontName = readRunFont(reader);
    else reader.skip();
  }
  return { text, fontName };
}

function readRunFont(reader: XmlReader): string | null {
  let fontName: string | null = null;
  while (reader.next() !== TOKEN.close) {
    if (reader.token !== TOKEN.open) continue;
    if (reader.local === "rFont") fontName = reader.attribute("val");
    reader.skip();
  }
  return fontName;
}

function readText(reader: XmlReader, keeps: boolean): string {
  const space = reader.attribute("xml:space");
  return textOfElement(reader.content(), space === "preserve" || (keeps && space === null));
}

/** What a `<t>` that holds these characters says; spaces at its ends count only where they are kept. */
export function textOfElement(characters: string, keeps: boolean): string {
  return decodeXstring(keeps ? characters : trimSpaces(characters));
}

/** By hand: an expression looking for spaces at the end begins anew at each space, which on long runs of them takes hours. */
function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
