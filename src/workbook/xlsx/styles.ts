import type { CellFormat } from "../grid";
import { fail, succeed } from "../problem";
import type { Result } from "../problem";
import { isDateFormat } from "../date-format";
import { builtInFormat } from "./number-format";
import { readXml, xmlBoolean } from "./xml-events";
import type { XmlElement } from "./xml-events";

/** The formats that cells point to, equal ones once. */
export interface Styles {
  readonly formats: readonly CellFormat[];
  /** From a cell's `s` (index into cellXfs) to the index into `formats`. */
  readonly formatOf: Uint16Array;
}

const PLAIN: CellFormat = { numberFormat: "General", isDate: false, fontName: null, bold: false };

/** For workbooks without a styles part: only style 0 exists. */
export const NO_STYLES: Styles = { formats: [PLAIN], formatOf: new Uint16Array(1) };

interface Font {
  name: string | null;
  bold: boolean;
}

interface Xf {
  readonly numberFormat: number;
  readonly font: number;
}

/** Reads `xl/styles.xml`. Problems: `xml-broken` also where a format points to a font that is not there. */
export function readStyles(bytes: Uint8Array, part: string): Result<Styles> {
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const xfs: Xf[] = [];
  let root = "";
  const done = readXml(bytes, part, {
    open: (path, element) => {
      root ||= element.local;
      const font = fonts.at(-1);
      if (path === "styleSheet/numFmts/numFmt") {
        codes.set(wholeNumber(element, "numFmtId"), element.attribute("formatCode") ?? "General");
      } else if (path === "styleSheet/fonts/font") fonts.push({ name: null, bold: false });
      else if (font && path === "styleSheet/fonts/font/name") font.name = element.attribute("val");
      else if (font && path === "styleSheet/fonts/font/b") font.bold = xmlBoolean(element.attribute("val"), true);
      else if (path === "styleSheet/cellXfs/xf") {
        xfs.push({ numberFormat: wholeNumber(element, "numFmtId"), font: wholeNumber(element, "fontId") });
      }
    },
  });
  if (!done.ok) return done;
  const isSound = root === "styleSheet" && xfs.every((xf) => xf.font < Math.max(fonts.length, 1));
  if (!isSound) return fail({ kind: "xml-broken", part, params: { reason: root === "styleSheet" ? "structure" : "root" } });
  // A cell's format is kept in 16 bits; Excel itself stops at 65 490.
  if (xfs.length > 0xffff) return fail({ kind: "xml-broken", part, params: { reason: "structure" } });
  return succeed(gatherFormats(xfs, fonts, codes));
}

function gatherFormats(xfs: readonly Xf[], fonts: readonly Font[], codes: ReadonlyMap<number, string>): Styles {
  if (xfs.length === 0) return NO_STYLES;
  const formats: CellFormat[] = [];
  const known = new Map<string, number>();
  const formatOf = Uint16Array.from(xfs, (xf) => {
    const numberFormat = codes.get(xf.numberFormat) ?? builtInFormat(xf.numberFormat);
    const font = fonts[xf.font] ?? { name: null, bold: false };
    const key = JSON.stringify([numberFormat, font.name, font.bold]);
    const index = known.get(key) ?? formats.length;
    if (index === formats.length) {
      known.set(key, index);
      formats.push({ numberFormat, isDate: isDateFormat(numberFormat), fontName: font.name, bold: font.bold });
    }
    return index;
  });
  return { formats, formatOf };
}

function wholeNumber(element: XmlElement, name: string): number {
  const value = element.attribute(name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : 0;
}
