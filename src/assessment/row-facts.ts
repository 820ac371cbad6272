import type { CellBlock, Grid } from "../workbook/grid";
import { CELL_KIND, cellKey } from "../workbook/grid";
import type { ColumnMapping } from "./assessment-sheet";
import type { Field } from "./field";

/** What sort of evidence a column gives about its row. */
const ROLE = { outside: 0, index: 1, name: 2, score: 3, person: 4, result: 5, place: 6, other: 7 } as const;

/** What the cells of one row say before any word is read. Columns 0-based, -1 for none. */
export interface RowFacts {
  row: number;
  cells: number;
  texts: number;
  firstText: number;
  secondText: number;
  /** `number`: a plain number, or digits as text. */
  index: "none" | "number" | "text";
  indexColumn: number;
  /** First name column that holds a text. */
  nameText: number;
  nameNumber: boolean;
  /** A formula without a result stands where the name would. */
  nameOpen: boolean;
  /** Cells of scores and totals that hold something; of them those that are neither 0 nor a formula. */
  scores: number;
  ownScores: number;
  /** Birth, sex, identity number, ethnicity, occupation; a small number there is a count, and nobody's. */
  person: number;
  result: number;
  place: number;
  formulas: number;
}

/** The roles of a table's columns, by column. */
export interface ColumnRoles {
  readonly roles: Uint8Array;
  readonly hasIndex: boolean;
  readonly names: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function roleOf(field: Field): number {
  switch (field) {
    case "index":
      return ROLE.index;
    case "name":
    case "familyName":
    case "givenName":
      return ROLE.name;
    case "birthYear":
    case "birthYearMale":
    case "birthYearFemale":
    case "birthDate":
    case "sex":
    case "ethnicity":
    case "idNumber":
    case "occupation":
      return ROLE.person;
    case "passTick":
    case "failTick":
    case "verdict":
      return ROLE.result;
    case "unit":
    case "village":
    case "household":
    case "zone":
    case "subjectGroup":
      return ROLE.place;
    case "evidence":
    case "note":
      return ROLE.other;
    default:
      return ROLE.score;
  }
}

/** The roles of the columns `firstColumn` to `lastColumn` by what they are mapped to. */
export function columnRoles(columns: readonly ColumnMapping[], firstColumn: number, lastColumn: number): ColumnRoles {
  const roles = new Uint8Array(lastColumn + 1);
  for (let column = firstColumn; column <= lastColumn; column += 1) roles[column] = ROLE.other;
  for (const { column, field } of columns) if (column <= lastColumn) roles[column] = roleOf(field);
  return { roles, hasIndex: roles.includes(ROLE.index), names: columns.filter(({ field }) => roleOf(field) === ROLE.name).map(({ column }) => column), firstColumn, lastColumn };
}

/** Smaller numbers in the columns of births, sex and the like are counts of a sum. */
const LEAST_YEAR = 1900;
const DIGITS = /^\s*\d{1,7}\s*[.)]?\s*$/;

/** Counts a row's cells by their columns' roles into `facts`, which is used again for every row. */
export function readRowFacts(grid: Grid, row: number, roles: ColumnRoles, facts: RowFacts): void {
  clear(facts, row);
  const { cells } = grid;
  const end = cells.rowStart[row + 1] ?? 0;
  for (let at = cells.rowStart[row] ?? end; at < end; at += 1) {
    const kind = cells.kinds[at];
    const column = cells.columns[at] ?? 0;
    const role = roles.roles[column];
    if (kind === CELL_KIND.blankStyled || role === undefined || role === ROLE.outside) continue;
    const isText = kind === CELL_KIND.text;
    if (isText && isBlankText(cells, at)) continue;
    facts.cells += 1;
    if (isText) {
      facts.texts += 1;
      if (facts.firstText < 0) facts.firstText = column;
      else if (facts.secondText < 0) facts.secondText = column;
    }
    countRole(grid, at, row, column, role, facts);
  }
  if (grid.uncomputed.size > 0 && facts.nameText < 0) facts.nameOpen = roles.names.some((column) => grid.uncomputed.has(cellKey(row, column)));
}

/** Facts to be filled by `readRowFacts`. */
export function emptyFacts(): RowFacts {
  return {
    row: -1, cells: 0, texts: 0, firstText: -1, secondText: -1, index: "none", indexColumn: -1, nameText: -1,
    nameNumber: false, nameOpen: false, scores: 0, ownScores: 0, person: 0, result: 0, place: 0, formulas: 0,
  };
}

function clear(facts: RowFacts, row: number): void {
  facts.row = row;
  facts.cells = 0;
  facts.texts = 0;
  facts.firstText = -1;
  facts.secondText = -1;
  facts.index = "none";
  facts.indexColumn = -1;
  facts.nameText = -1;
  facts.nameNumber = false;
  facts.nameOpen = false;
  facts.scores = 0;
  facts.ownScores = 0;
  facts.person = 0;
  facts.result = 0;
  facts.place = 0;
  facts.formulas = 0;
}

function isBlankText(cells: CellBlock, at: number): boolean {
  const text = cells.texts[cells.numbers[at] ?? -1] ?? "";
  return text === "" || (text.charCodeAt(0) <= 32 && text.trim() === "");
}

function countRole(grid: Grid, at: number, row: number, column: number, role: number, facts: RowFacts): void {
  const { cells } = grid;
  const isText = cells.kinds[at] === CELL_KIND.text;
  const isNumber = cells.kinds[at] === CELL_KIND.number;
  const isFormula = grid.formulas.size > 0 && grid.formulas.has(cellKey(row, column));
  if (isFormula) facts.formulas += 1;
  if (role === ROLE.index) {
    facts.indexColumn = column;
    const isIndex = isNumber || (isText && DIGITS.test(cells.texts[cells.numbers[at] ?? -1] ?? ""));
    facts.index = isIndex ? "number" : "text";
  } else if (role === ROLE.name) {
    if (isText && facts.nameText < 0) facts.nameText = column;
    if (isNumber) facts.nameNumber = true;
  } else if (role === ROLE.score) {
    facts.scores += 1;
    if (!isFormula && !(isNumber && cells.numbers[at] === 0)) facts.ownScores += 1;
  } else if (isFormula || (cells.kinds[at] === CELL_KIND.boolean && cells.numbers[at] === 0)) return;
  else if (role === ROLE.person) facts.person += isNumber && (cells.numbers[at] ?? 0) < LEAST_YEAR ? 0 : 1;
  else if (role === ROLE.result) facts.result += isNumber && (cells.numbers[at] ?? 0) > 1 ? 0 : 1;
  else if (role === ROLE.place) facts.place += 1;
}
