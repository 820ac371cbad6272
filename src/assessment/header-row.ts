import type { Grid } from "../workbook/grid";
import { forEachCellInRow } from "../workbook/grid";
import { textOf } from "./cell-text";
import type { PlainField } from "./field";
import { meaningsOf } from "./header-phrase";
import { goesOnFrom } from "./plain-columns";
import { parseScoreLabel } from "./score-label";

/** What a row would say were it a row of a header. */
export interface HeaderRow {
  readonly row: number;
  /** Distinct meanings of its cells, word for word. */
  readonly meanings: ReadonlySet<string>;
  readonly cells: number;
  /** How many of the cells mean something. */
  readonly meaningful: number;
  /** Columns (0-based) that plainly head a field on their own. */
  readonly columns: ReadonlyMap<number, PlainField>;
}

const LONGEST_HEADER = 120;
const NAMES: ReadonlySet<PlainField> = new Set<PlainField>(["name", "familyName", "givenName"]);

/** Reads a row (0-based) as if it belonged to a header. */
export function readHeaderRow(grid: Grid, row: number): HeaderRow {
  const meanings = new Set<string>();
  const columns = new Map<number, PlainField>();
  let cells = 0;
  let meaningful = 0;
  forEachCellInRow(grid, row, (column, value) => {
    const text = textOf(grid, row, column, value);
    if (text === "") return;
    cells += 1;
    if (text.length > LONGEST_HEADER) return;
    const found = typeof value === "string" ? meaningsOfCell(text, column, columns) : [];
    if (found.length > 0) meaningful += 1;
    for (const meaning of found) meanings.add(meaning);
  });
  return { row, meanings, cells, meaningful, columns };
}

function meaningsOfCell(text: string, column: number, columns: Map<number, PlainField>): readonly string[] {
  const [first, ...rest] = meaningsOf(text);
  if (first === undefined && goesOnFromName(text)) {
    columns.set(column, "name");
    return ["name"];
  }
  if (first === undefined) return scoreMeaning(text);
  const field = [first, ...rest].find((meaning) => meaning.kind === "field" && meaning.under === undefined);
  if (field?.kind === "field") {
    columns.set(column, field.field);
    return [field.field];
  }
  if (first.kind === "field") return [`${first.field}:${first.under ?? ""}`];
  return [first.kind === "heading" ? `heading:${first.group}` : `${first.kind}:${text}`];
}

/** "Họ và tên học sinh" heads names as "Họ và tên" does. Most texts are told apart by their first letter. */
function goesOnFromName(text: string): boolean {
  return /^[ht]/iu.test(text) && goesOnFrom(text).has("name");
}

function scoreMeaning(text: string): readonly string[] {
  const label = parseScoreLabel(text);
  switch (label?.kind) {
    case "indicator":
    case "competence":
      return [`${label.kind}:${label.number}`];
    case "indicator-of":
      return [`indicator:${label.competence}.${label.position}`];
    default:
      return [];
  }
}

/** Whether the row names people: a column of names. */
export function headsNames(row: HeaderRow): boolean {
  return [...row.columns.values()].some((field) => NAMES.has(field));
}

/** Whether a row found among the rows of a list is a header by itself: names or running numbers, and two more fields. */
export function isHeaderByItself(row: HeaderRow): boolean {
  const fields = new Set(row.columns.values());
  return row.meanings.size >= 3 && fields.size >= 2 && (headsNames(row) || fields.has("index"));
}
