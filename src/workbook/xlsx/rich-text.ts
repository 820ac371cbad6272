import type { TextRun } from "../grid";
import { decodeXstring } from "./xml-characters";
import type { XmlReader } from "./xml-reader";
import { TOKEN } from "./xml-reader";

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
      (runs ??= []).push(run);
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
  return decodeXstring(keeps ? characters : characters.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));
}
