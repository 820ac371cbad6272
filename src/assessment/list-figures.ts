import { parseNumberText } from "../text/number-text";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";
import type { ColumnMapping, ListFigure, SheetRow } from "./assessment-sheet";
import { textAt } from "./cell-text";
import type { Field } from "./field";
import { countsAll, countsPart } from "./row-words";
import type { TableFrame } from "./table-frame";

/** What a sentence or a sum's words print: a count before or behind the word that names it. */
const PEOPLE = /(\d[\d.]*)\s*(?:người|đối tượng|công dân|hội viên|hộ|gia đình|đồng chí|nguoi|cong dan|hoi vien)(?!\p{L})/iu;
const PASSED = /(?<!(?:chưa|không|chua|khong)\s)(?:đạt|dat)\s*(?:danh hiệu|yêu cầu)?\s*[:=]?\s*(\d[\d.]*)\s*(?!%|,\d*\s*%)/iu;
const FAILED = /(?:chưa|không|chua|khong)\s+(?:đạt|dat)\s*[:=]?\s*(\d[\d.]*)\s*(?!%|,\d*\s*%)/iu;

const COUNTED: readonly (readonly [ListFigure["measure"], RegExp])[] = [["subjects", PEOPLE], ["pass", PASSED], ["fail", FAILED]];

type RowScope = Pick<ListFigure, "rows" | "scope">;

/** The figures a list prints about itself: in subtotals, totals, section rows and closing sentences. */
export function listFigures(grid: Grid, frame: TableFrame, columns: readonly ColumnMapping[], rows: readonly SheetRow[]): readonly ListFigure[] {
  const subjects = rows.filter((row) => row.kind === "subject").map((row) => row.row);
  const first = subjects[0];
  const last = subjects.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole: RowScope = { rows: [first, last], scope: "list" };
  const figures: ListFigure[] = [];
  rows.forEach(({ row, kind }, at) => {
    if (kind === "subtotal") {
      const scope = partAbove(rows, at);
      if (scope) figures.push(...figuresOfSum(grid, frame, columns, row, scope));
    } else if (kind === "total") figures.push(...figuresOfSum(grid, frame, columns, row, whole));
    else if (kind === "note") figures.push(...figuresOfNote(grid, frame, row, whole));
    else if (kind === "section") {
      const scope = partBelow(rows, at);
      if (scope) figures.push(...figuresOfWords(grid, frame, row, scope).filter((figure) => figure.measure === "subjects"));
    }
  });
  return figures;
}

/** The people between a subtotal and the section, or the sum, before it. */
function partAbove(rows: readonly SheetRow[], at: number): RowScope | null {
  let first: number | null = null;
  let last: number | null = null;
  for (let above = at - 1; above >= 0; above -= 1) {
    const row = rows[above];
    if (row?.kind === "subject") {
      first = row.row;
      last ??= row.row;
    } else if (last !== null && (row?.kind === "section" || row?.kind === "subtotal")) break;
  }
  return first === null || last === null ? null : { rows: [first, last], scope: "section" };
}

function partBelow(rows: readonly SheetRow[], at: number): RowScope | null {
  const title = rows[at]?.section ?? null;
  let first: number | null = null;
  let last: number | null = null;
  for (const row of rows.slice(at + 1)) {
    if (row.kind === "section" && !(row.outerSections ?? []).includes(title ?? "")) break;
    if (row.kind !== "subject") continue;
    first ??= row.row;
    last = row.row;
  }
  return first === null || last === null ? null : { rows: [first, last], scope: "section" };
}

function figuresOfSum(grid: Grid, frame: TableFrame, columns: readonly ColumnMapping[], row: number, scope: RowScope): readonly ListFigure[] {
  const figures = columns.flatMap(({ column, field }): readonly ListFigure[] => {
    const value = numberAt(grid, row, column);
    const measure = measureOf(field);
    return value === null || measure === null ? [] : [{ row, column, measure, field, value, ...scope }];
  });
  const worded = figuresOfWords(grid, frame, row, scope);
  return [...worded.filter((figure) => !figures.some((other) => other.measure === figure.measure)), ...figures];
}

function numberAt(grid: Grid, row: number, column: number): number | null {
  const value = valueAt(grid, row, column);
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const number = parseNumberText(textAt(grid, row, column));
  return number.kind === "number" && number.notation !== "percent" && number.notation !== "fraction" ? number.value : null;
}

/** What a number in the column of a field counts or sums in a row of sums; `null` where nothing is certain. */
function measureOf(field: Field): ListFigure["measure"] | null {
  switch (field) {
    case "name":
    case "familyName":
      return "subjects";
    case "passTick":
      return "pass";
    case "failTick":
      return "fail";
    case "total":
      return "column-sum";
    default:
      return field.startsWith("indicator:") || field.startsWith("competence:") ? "column-sum" : null;
  }
}

function figuresOfWords(grid: Grid, frame: TableFrame, row: number, scope: RowScope): readonly ListFigure[] {
  return wordedFigures(grid, frame, row, scope, () => true);
}

/** Below a list people also say how many of them are women, farmers, absent: only what is said of all is a figure of the list. */
function figuresOfNote(grid: Grid, frame: TableFrame, row: number, scope: RowScope): readonly ListFigure[] {
  return wordedFigures(grid, frame, row, scope, (measure, before) => (measure === "subjects" ? countsAll(before) : !countsPart(before)));
}

function wordedFigures(grid: Grid, frame: TableFrame, row: number, scope: RowScope, isOfAll: (measure: ListFigure["measure"], before: string) => boolean): readonly ListFigure[] {
  const figures = new Map<ListFigure["measure"], ListFigure>();
  for (let column = frame.firstColumn; column <= frame.lastColumn; column += 1) {
    const text = textAt(grid, row, column);
    if (!/\d/u.test(text) || !/\p{L}{2}/u.test(text)) continue;
    for (const [measure, pattern] of COUNTED) {
      const match = pattern.exec(text);
      const value = countIn(match?.[1]);
      if (!match || value === null || figures.has(measure) || !isOfAll(measure, clauseBefore(text, match.index))) continue;
      figures.set(measure, { row, column, measure, field: null, value, ...scope });
    }
  }
  return [...figures.values()];
}

/** What stands before a count in its own part of the sentence. */
function clauseBefore(text: string, index: number): string {
  return text.slice(0, index).split(/[;,.(]/u).at(-1) ?? "";
}

function countIn(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const number = parseNumberText(digits.replace(/\.$/u, ""), { whole: true });
  return number.kind === "number" && Number.isInteger(number.value) ? number.value : null;
}
