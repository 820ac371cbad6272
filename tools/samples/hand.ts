import type { Cell, Worksheet } from "exceljs";
import { encodeTcvn3 } from "./tcvn3";

/** How a sender's computer writes Vietnamese. */
export type Encoding = "nfc" | "nfd" | "tcvn3";

/** How a piece of text stands in its cell. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly center?: boolean;
  readonly border?: boolean;
  readonly size?: number;
}

const THIN = { style: "thin" } as const;

/** Whether the text is all in capitals, which in TCVN3 takes a font of its own. */
function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase() && /[^\u0000-\u007e]/u.test(text); // eslint-disable-line no-control-regex -- asks for plain ASCII
}

/** The text as this encoding stores it, and the font that shows it rightly. */
function spell(text: string, encoding: Encoding): { readonly text: string; readonly font: string } {
  switch (encoding) {
    case "nfc":
      return { text: text.normalize("NFC"), font: "Times New Roman" };
    case "nfd":
      return { text: text.normalize("NFD"), font: "Times New Roman" };
    case "tcvn3":
      return isCapitals(text)
        ? { text: encodeTcvn3(text, true), font: ".VnTimeH" }
        : { text: encodeTcvn3(text, false), font: ".VnTime" };
  }
}

/** Whether the encoding stores the text just as composed Unicode does, so that nothing is wrong with it. */
export function isPlainIn(text: string, encoding: Encoding): boolean {
  return spell(text, encoding).text === text.normalize("NFC");
}

/** Writes a value into a cell (row and column 1-based) in the sender's spelling; gives the cell. */
export function put(
  sheet: Worksheet, row: number, column: number, value: string | number | null, encoding: Encoding, look: Look = {},
): Cell {
  const cell = sheet.getCell(row, column);
  const spelt = spell(typeof value === "string" ? value : "", encoding);
  if (value !== null) cell.value = typeof value === "string" ? spelt.text : value;
  cell.font = { name: spelt.font, size: look.size ?? 12, bold: look.bold ?? false, italic: look.italic ?? false };
  cell.alignment = { vertical: "middle", wrapText: look.border ?? false, ...(look.center ? { horizontal: "center" as const } : {}) };
  if (look.border) cell.border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
  return cell;
}
