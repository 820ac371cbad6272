import { columnIndex } from "../workbook/address";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import type { Field } from "./field";
import { parseField } from "./field";

/** The user's word on one column. */
export interface ColumnOverride {
  /** `null` for every list of the workbook. */
  readonly sheet: string | null;
  /** 0-based. */
  readonly column: number;
  /** `null`: the column holds nothing for us (`D=-`). */
  readonly field: Field | null;
}

/**
 * Reads `B=name,H=indicator:1`, with a sheet's name before its columns where wanted: `Danh sách!B=name`, quoted as in
 * formulas where it holds a comma or an equals sign. Every faulty piece is a problem of its own.
 */
export function parseMapping(text: string): Result<readonly ColumnOverride[]> {
  const problems: Problem[] = [];
  const overrides: ColumnOverride[] = [];
  for (const piece of piecesOf(text)) {
    const read = parsePiece(piece);
    if ("kind" in read) problems.push(read);
    else overrides.push(read);
  }
  const twice = overrides.find((one, at) => overrides.some((other, later) => later > at && other.column === one.column && other.sheet === one.sheet));
  if (twice) problems.push(invalid(text, "column-twice"));
  if (overrides.length === 0 && problems.length === 0) problems.push(invalid(text, "empty"));
  return problems.length > 0 ? fail(...problems) : succeed(overrides);
}

/** The pieces between commas, commas within quotes left alone. */
function piecesOf(text: string): readonly string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? []).map((piece) => piece.trim()).filter((piece) => piece !== "");
}

const PIECE = /^(?:(?:'((?:[^']|'')+)'|([^'!=]+))!)?\s*\$?([A-Za-z]{1,3})\s*=\s*(\S+)$/u;

function parsePiece(piece: string): ColumnOverride | Problem {
  const match = PIECE.exec(piece);
  if (!match) return invalid(piece, "form");
  const column = columnIndex(match[3] ?? "");
  if (column === null) return invalid(piece, "column");
  const word = match[4] ?? "";
  const field = word === "-" ? null : parseField(word);
  if (field === null && word !== "-") return invalid(piece, "field");
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]?.trim() ?? null, column, field };
}

function invalid(piece: string, why: "form" | "column" | "field" | "empty" | "column-twice"): Problem {
  return { kind: "mapping-invalid", params: { text: piece, why } };
}
