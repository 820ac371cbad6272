/** A reference as it stands in a formula, without its sheet: A1, $A$1:B2, 5:7, A:C. */
export interface FormulaReference {
  /** The sheets before the `!`, unquoted: none for the formula's own sheet, two for `First:Last!`. */
  readonly sheets: readonly string[];
  /** Whether the sheet lies in another workbook (`[1]Sheet1!`). */
  readonly isExternal: boolean;
  readonly shape: "cell" | "range" | "rows" | "columns";
  readonly first: ReferenceEnd;
  /** The same as `first` for a single cell. */
  readonly last: ReferenceEnd;
}

/** One corner; `row` and `column` are 0-based and -1 where the shape has none. */
export interface ReferenceEnd {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** What to do with the references and sheet names of a formula; `null` leaves what stands there. */
export interface FormulaRewriting {
  readonly reference?: (reference: FormulaReference) => string | null;
  /** A sheet name before a `!` (unquoted, of this workbook); gives its new name. */
  readonly sheetName?: (name: string) => string | null;
}

interface Prefix {
  readonly sheets: readonly string[];
  readonly isExternal: boolean;
}

const ERROR = /#(?:REF!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/iy;
const STRING = /"(?:[^"]|"")*"/y;
const QUOTED_PREFIX = /'((?:[^']|'')*)'!/y;
const PLAIN_PREFIX = /(\[\d+\])?([\p{L}\p{N}_.\\?]*)(?::([\p{L}\p{N}_.\\?]+))?!/uy;
const RANGE = /\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])/uy;
const ROWS = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!])/uy;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!$])/uy;
const CELL = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.([!])/uy;
const WORD = /[\p{L}\p{N}_.\\?$]+/uy;

/** What stands for a reference whose cells are gone: without its sheet, for after one LibreOffice takes it for a name. */
export const LOST = "#REF!";

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/**
 * Rewrites a formula (without `=`): strings, structured references, functions and names stay as they stand;
 * references and sheet names are offered to `rewriting`. What is not changed keeps its very text.
 */
export function rewriteFormula(formula: string, rewriting: FormulaRewriting): string {
  let out = "";
  let prefix: Prefix = { sheets: [], isExternal: false };
  let withoutPrefix = 0;
  for (let index = 0; index < formula.length; ) {
    const step = nextPrefix(formula, index, rewriting);
    if (step) {
      withoutPrefix = out.length;
      out += step.text;
      index += step.length;
      prefix = step.prefix;
      continue;
    }
    const piece = nextPiece(formula, index, prefix, rewriting);
    const isLost = piece.text === LOST && prefix.sheets.length > 0 && !formula.startsWith(LOST, index);
    out = (isLost ? out.slice(0, withoutPrefix) : out) + piece.text;
    index += piece.length;
    prefix = { sheets: [], isExternal: false };
  }
  return out;
}

function nextPrefix(
  formula: string,
  index: number,
  rewriting: FormulaRewriting,
): { readonly text: string; readonly length: number; readonly prefix: Prefix } | null {
  const match = at(QUOTED_PREFIX, formula, index) ?? at(PLAIN_PREFIX, formula, index);
  if (!match || match[0] === "!") return null;
  const inner = match[0].startsWith("'") ? (match[1] ?? "").replaceAll("''", "'") : match[0].slice(0, -1);
  const isExternal = inner.includes("[");
  const sheets = isExternal ? [inner] : inner.split(":");
  const renamed = isExternal ? sheets : sheets.map((name) => rewriting.sheetName?.(name) ?? name);
  const isSame = renamed.every((name, place) => name === sheets[place]);
  return {
    text: isSame ? match[0] : sheetPrefix(renamed),
    length: match[0].length,
    prefix: { sheets, isExternal },
  };
}

/** `Sheet1!`, `'Bản tổng hợp'!`, `'A 1:B 2'!`: quoted wherever a plain name could be read as something else. */
export function sheetPrefix(names: readonly string[]): string {
  const joined = names.join(":");
  // Most names of ours have a blank: that needs no table of letters.
  const isPlain = names.every((name) => !name.includes(" ") && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name));
  return isPlain ? `${joined}!` : `'${joined.replaceAll("'", "''")}'!`;
}

function nextPiece(
  formula: string,
  index: number,
  prefix: Prefix,
  rewriting: FormulaRewriting,
): { readonly text: string; readonly length: number } {
  const sign = formula.charAt(index);
  if (sign === "[") {
    const length = bracketLength(formula, index);
    return { text: formula.slice(index, index + length), length };
  }
  const literal = at(STRING, formula, index) ?? at(ERROR, formula, index);
  if (literal) return { text: literal[0], length: literal[0].length };
  const match =
    at(RANGE, formula, index) ?? at(ROWS, formula, index) ?? at(COLUMNS, formula, index) ?? at(CELL, formula, index);
  const reference = match ? readReference(match[0], prefix) : null;
  if (match && reference) {
    return { text: rewriting.reference?.(reference) ?? match[0], length: match[0].length };
  }
  const word = at(WORD, formula, index)?.[0] ?? String.fromCodePoint(formula.codePointAt(index) ?? 0);
  return { text: word, length: word.length };
}

/** The length of a bracketed piece, brackets nested; inside, `'` takes the next sign's meaning away. */
function bracketLength(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const sign = formula.charAt(index);
    if (sign === "'") index += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]" && (depth -= 1) === 0) return index + 1 - start;
  }
  return formula.length - start;
}

function readReference(text: string, prefix: Prefix): FormulaReference | null {
  const [start = "", end] = text.split(":");
  const first = readEnd(start);
  const last = readEnd(end ?? start);
  if (!first || !last) return null;
  const shape = end === undefined ? "cell" : first.column < 0 ? "rows" : first.row < 0 ? "columns" : "range";
  return { ...prefix, shape, first, last };
}

function readEnd(text: string): ReferenceEnd | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  if (!match) return null;
  const letters = (match[2] ?? "").toUpperCase();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = match[4] === "" ? -1 : Number(match[4]) - 1;
  if (column > 16_384 || row >= 1_048_576 || (match[4] !== "" && row < 0)) return null;
  const isRowOnly = letters === "";
  return {
    row,
    column: column - 1,
    isRowFixed: match[3] === "$" || (isRowOnly && match[1] === "$"),
    isColumnFixed: !isRowOnly && match[1] === "$",
  };
}

/** The reference as text, without its sheet. */
export function referenceText(reference: FormulaReference): string {
  const first = endText(reference.first);
  return reference.shape === "cell" ? first : `${first}:${endText(reference.last)}`;
}

function endText(end: ReferenceEnd): string {
  let letters = "";
  for (let rest = end.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  const column = end.column < 0 ? "" : `${end.isColumnFixed ? "$" : ""}${letters}`;
  return column + (end.row < 0 ? "" : `${end.isRowFixed ? "$" : ""}${end.row + 1}`);
}

/** A formula as it reads in a cell `rows` below and `columns` right of where it was written (as for shared formulas). */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewriteFormula(formula, {
    reference: (reference) => {
      const first = moveEnd(reference.first, rows, columns);
      const last = moveEnd(reference.last, rows, columns);
      return first && last ? referenceText({ ...reference, first, last }) : LOST;
    },
  });
}

/** Relative parts move and, as Excel does, wrap around the edges of the sheet. */
function moveEnd(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd | null {
  const row = end.row < 0 || end.isRowFixed ? end.row : wrap(end.row + rows, 1_048_576);
  const column = end.column < 0 || end.isColumnFixed ? end.column : wrap(end.column + columns, 16_384);
  return { ...end, row, column };
}

function wrap(place: number, size: number): number {
  return ((place % size) + size) % size;
}
