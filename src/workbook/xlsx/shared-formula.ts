import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../address";

/**
 * A formula cut where cell references stand, so that it can be written out for any other cell: text, reference, text …
 */
export interface FormulaPattern {
  readonly pieces: readonly (string | FormulaReference)[];
  readonly row: number;
  readonly column: number;
}

/** One end of a reference; `null` where it names no row (`A:C`) or no column (`1:3`). Rows and columns 0-based. */
interface FormulaReference {
  readonly row: number | null;
  readonly column: number | null;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/**
 * Texts ("…", with "" inside), quoted sheet names ('…'), bracketed parts of structured and external references, numbers,
 * and what may be a reference: `$A$1`, the ends of `A:C` and `$1:3`.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.($!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu;

/** Cuts the formula that stands at `row`, `column` (0-based). */
export function formulaPattern(formula: string, row: number, column: number): FormulaPattern {
  const pieces: (string | FormulaReference)[] = [];
  let from = 0;
  const cut = (start: number, end: number, ...parts: readonly (string | FormulaReference)[]): void => {
    pieces.push(formula.slice(from, start), ...parts);
    from = end;
  };
  for (const match of formula.matchAll(TOKEN)) {
    const [whole, fixA, letters, fix1, digits, fixFrom, fromLetters, fixTo, toLetters, fixTop, top, fixBottom, bottom] = match;
    const end = match.index + whole.length;
    if (letters !== undefined && digits !== undefined) {
      const at = reference(letters, digits, fixA === "$", fix1 === "$");
      if (at) cut(match.index, end, at);
    } else if (fromLetters !== undefined && toLetters !== undefined) {
      const [a, b] = [reference(fromLetters, null, fixFrom === "$", false), reference(toLetters, null, fixTo === "$", false)];
      if (a && b) cut(match.index, end, a, ":", b);
    } else if (top !== undefined && bottom !== undefined) {
      const [a, b] = [reference(null, top, false, fixTop === "$"), reference(null, bottom, false, fixBottom === "$")];
      if (a && b) cut(match.index, end, a, ":", b);
    }
  }
  pieces.push(formula.slice(from));
  return { pieces, row, column };
}

function reference(letters: string | null, digits: string | null, isColumnFixed: boolean, isRowFixed: boolean): FormulaReference | null {
  const column = letters === null ? null : columnIndex(letters);
  const row = digits === null ? null : Number(digits) - 1;
  const isOutside = (letters !== null && column === null) || (row !== null && (row < 0 || row >= MAX_ROWS));
  return isOutside ? null : { row, column, isRowFixed, isColumnFixed };
}

/** The formula as it reads at another cell. References that leave the sheet go round to its other side, as in Excel. */
export function formulaAtCell(pattern: FormulaPattern, row: number, column: number): string {
  const down = row - pattern.row;
  const right = column - pattern.column;
  const written: string[] = [];
  for (const piece of pattern.pieces) {
    if (typeof piece === "string") {
      written.push(piece);
      continue;
    }
    if (piece.column !== null) {
      const moved = piece.isColumnFixed ? piece.column : (piece.column + right + MAX_COLUMNS) % MAX_COLUMNS;
      written.push(piece.isColumnFixed ? "$" : "", columnName(moved));
    }
    if (piece.row !== null) {
      const moved = piece.isRowFixed ? piece.row : (piece.row + down + MAX_ROWS) % MAX_ROWS;
      written.push(piece.isRowFixed ? "$" : "", String(moved + 1));
    }
  }
  // Joined, not added: a sum of strings stays a chain of its pieces, each of which costs more than it says.
  return written.join("");
}
