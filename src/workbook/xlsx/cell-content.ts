import type { TextRun } from "../grid";
import { CELL_KIND } from "../grid";
import { cellFault } from "./cell-fault";
import { isoDate } from "./iso-date";
import { readRichText } from "./rich-text";
import type { FormulaElement } from "./sheet-formulas";
import { readFormula } from "./sheet-formulas";
import { decodeXstring } from "./xml-characters";
import { xmlFault } from "./xml-fault";
import type { XmlReader } from "./xml-reader";
import { TOKEN } from "./xml-reader";

/** What stands inside a `<c>`. */
export interface CellContentElements {
  readonly value: string | null;
  readonly formula: FormulaElement | null;
  readonly inline: { readonly text: string; readonly runs: readonly TextRun[] | null } | null;
}

/** Reads the inside of the `<c>` just opened, to its end. Twice the same child is a fault; extensions are passed over. */
export function readCellContent(reader: XmlReader, row: number, column: number): CellContentElements {
  let value: string | null = null;
  let formula: FormulaElement | null = null;
  let inline: CellContentElements["inline"] = null;
  while (reader.next() !== TOKEN.close) {
    if (reader.token === TOKEN.text) {
      if (reader.text().trim() !== "") throw cellFault("content", row, column, reader.text());
    } else if (reader.local === "v") {
      if (value !== null) throw cellFault("content", row, column, "v");
      value = reader.content();
    } else if (reader.local === "f") {
      if (formula) throw cellFault("content", row, column, "f");
      formula = readFormula(reader);
    } else if (reader.local === "is") {
      if (inline) throw cellFault("content", row, column, "is");
      inline = readRichText(reader);
    } else if (reader.local === "c" || reader.local === "row") throw xmlFault("structure", reader.at);
    else reader.skip();
  }
  return { value, formula, inline };
}

/** The kind and worth of a cell; `number` is an index into the shared strings where `source` says so. */
export type CellWorth =
  | { readonly source: "blank" }
  | { readonly source: "number"; readonly kind: typeof CELL_KIND.number | typeof CELL_KIND.boolean; readonly number: number }
  | { readonly source: "date"; readonly number: number; readonly numberFormat: string }
  | { readonly source: "shared"; readonly number: number }
  | { readonly source: "text"; readonly kind: typeof CELL_KIND.text | typeof CELL_KIND.error; readonly text: string };

/** The worth of a `<v>` (or `<is>`) under the cell's type `t`. Throws a cell fault where it is not of that type. */
export function cellWorth(type: string, content: CellContentElements, date1904: boolean, row: number, column: number): CellWorth {
  const { value, inline } = content;
  if (inline) return { source: "text", kind: CELL_KIND.text, text: inline.text };
  if (value === null) return { source: "blank" };
  if (type === "str") return { source: "text", kind: CELL_KIND.text, text: decodeXstring(value) };
  const bare = value.trim();
  switch (type) {
    case "n":
      return bare === "" ? { source: "blank" } : numberWorth(bare, row, column);
    case "s":
      if (!/^\d{1,9}$/.test(bare)) throw cellFault("string", row, column, bare);
      return { source: "shared", number: Number(bare) };
    case "b":
      return bare === "" ? { source: "blank" } : booleanWorth(bare, row, column);
    case "e":
      if (bare === "") throw cellFault("error", row, column, bare);
      return { source: "text", kind: CELL_KIND.error, text: bare };
    case "d":
      return bare === "" ? { source: "blank" } : dateWorth(bare, date1904, row, column);
    default:
      throw cellFault("type", row, column, type);
  }
}

function numberWorth(text: string, row: number, column: number): CellWorth {
  const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number)) throw cellFault("number", row, column, text);
  return { source: "number", kind: CELL_KIND.number, number };
}

function booleanWorth(text: string, row: number, column: number): CellWorth {
  if (text !== "0" && text !== "1" && text !== "true" && text !== "false") throw cellFault("boolean", row, column, text);
  return { source: "number", kind: CELL_KIND.boolean, number: text === "1" || text === "true" ? 1 : 0 };
}

function dateWorth(text: string, date1904: boolean, row: number, column: number): CellWorth {
  const date = isoDate(text, date1904);
  if (!date) throw cellFault("date", row, column, text);
  return { source: "date", number: date.serial, numberFormat: date.numberFormat };
}
