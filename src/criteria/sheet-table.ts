import type { Block, PlacedCell, SheetValue } from "./sheet-block";
import { isBlank } from "./sheet-block";
import type { SetSheetError } from "./sheet-error";
import type { TableKey } from "./sheet-words";
import { BLOCKS, COLUMNS, NEEDED, WORDING_PREFIX, isWord, wordKey } from "./sheet-words";

/** One row of a table by the keys of its columns; a column that the sheet does not have gives its row's first cell. */
export interface TableRecord {
  readonly first: PlacedCell;
  cell(column: string): PlacedCell;
  value(column: string): SheetValue;
}

export interface Table {
  readonly records: readonly TableRecord[];
  /** What follows "Lời cho nhóm" in each such column's header. */
  readonly wordings: readonly { readonly group: string; readonly header: PlacedCell; readonly column: string }[];
  readonly errors: readonly SetSheetError[];
}

const NO_TABLE: Table = { records: [], wordings: [], errors: [] };

/** The records below a block's heading: its first row names the columns, in any order. */
export function readTable(key: TableKey, block: Block | undefined): Table {
  const [header, ...rows] = block?.rows ?? [];
  if (!header || !block) return NO_TABLE;
  const columns = new Map<string, PlacedCell>();
  const wordings: { group: string; header: PlacedCell; column: string }[] = [];
  const errors: SetSheetError[] = [];
  for (const cell of header.filter(({ value }) => !isBlank(value))) {
    const text = String(cell.value);
    const group = key === "indicators" ? wordingGroup(text) : null;
    const column = group === null ? columnOf(key, text) : `wording ${group}`;
    if (column === null) errors.push(errorAt(cell, "column-unknown", { value: text, label: BLOCKS[key] }));
    else if (columns.has(column)) errors.push(errorAt(cell, "column-twice", { value: text, label: BLOCKS[key] }));
    else columns.set(column, cell);
    if (group !== null && column !== null) wordings.push({ group, header: cell, column });
  }
  for (const needed of NEEDED[key].filter((column) => !columns.has(column))) {
    errors.push(errorAt(block.heading, "column-missing", { value: labelOf(key, needed), label: BLOCKS[key] }));
  }
  const own = key === "indicators" ? rows.filter((cells) => !isSumRow(cells)) : rows;
  return { records: own.map((cells) => record(cells, columns)), wordings, errors };
}

const SUM_WORDS = ["Tổng", "Tổng cộng", "Cộng", "Tổng điểm", "Tổng số"] as const;

/** People add the points up below the indicators: "Tổng cộng | 100" is no indicator. */
function isSumRow(cells: readonly PlacedCell[]): boolean {
  const first = cells.find(({ value }) => !isBlank(value))?.value;
  return typeof first === "string" && isWord(SUM_WORDS, first);
}

function record(cells: readonly PlacedCell[], columns: ReadonlyMap<string, PlacedCell>): TableRecord {
  const row = cells[0]?.row ?? 0;
  const first = cells.find(({ value }) => !isBlank(value)) ?? { row, column: 0, value: null };
  const cell = (column: string): PlacedCell => {
    const header = columns.get(column);
    return header ? (cells[header.column] ?? { row, column: header.column, value: null }) : { ...first, value: null };
  };
  return { first, cell, value: (column) => cell(column).value };
}

function columnsOf(key: TableKey): Readonly<Record<string, readonly string[]>> {
  return COLUMNS[key];
}

/** The name a column is written with. */
export function labelOf(key: TableKey, column: string): string {
  return columnsOf(key)[column]?.[0] ?? BLOCKS[key];
}

function columnOf(key: TableKey, text: string): string | null {
  const columns = columnsOf(key);
  return Object.keys(columns).find((column) => isWord(columns[column] ?? [], text)) ?? null;
}

function wordingGroup(text: string): string | null {
  const prefix = wordKey(WORDING_PREFIX);
  const bare = wordKey(text);
  return bare.startsWith(prefix) ? (/^[ :]+(.+)$/.exec(bare.slice(prefix.length))?.[1] ?? null) : null;
}

/** An error at a cell. */
export function errorAt(cell: Pick<PlacedCell, "row" | "column">, kind: SetSheetError["kind"], params: SetSheetError["params"] = {}): SetSheetError {
  return { row: cell.row, column: cell.column, kind, params };
}
