import type { Cell, Worksheet } from "exceljs";
import type { Expected } from "./expected";
import { isPlainIn, put } from "./hand";
import type { Encoding } from "./hand";
import { drawHeader } from "./list-header";
import type { ListPlan } from "./list-plan";
import { INDICATORS, indicatorField, printedSum } from "./printed-row";
import type { Content, Field, PrintedRow } from "./printed-row";

/** A list as it stands on its sheet: enough to say where everything is. */
export interface PlacedList {
  readonly sheet: string;
  readonly header: { readonly first: number; readonly last: number };
  readonly rows: readonly { readonly row: number; readonly printed: PrintedRow }[];
  readonly sections: number;
  readonly totals: number;
  readonly findings: readonly Expected[];
  /** The column of the name (or its first part), 1-based. */
  readonly nameColumn: number;
  /** The first free row under the list. */
  readonly next: number;
}

interface Page {
  readonly sheet: Worksheet;
  readonly plan: ListPlan;
  readonly encoding: Encoding;
  /** Whether the sender's misprints are printed. */
  readonly asReceived: boolean;
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI"];

function columnOf(page: Page, field: Field): number {
  return page.plan.columns.findIndex((column) => column.field === field) + 1;
}

function addressOf(page: Page, field: Field, row: number): string {
  return page.sheet.getCell(row, columnOf(page, field)).address;
}

function sumFormula(page: Page, row: number): string {
  const columns = INDICATORS.map((number) => columnOf(page, indicatorField(number)));
  const adjoining = columns.every((at, index) => index === 0 || at === (columns[index - 1] ?? 0) + 1);
  const addresses = INDICATORS.map((number) => addressOf(page, indicatorField(number), row));
  return adjoining ? `SUM(${addresses[0] ?? ""}:${addresses.at(-1) ?? ""})` : `SUM(${addresses.join(",")})`;
}

function putContent(page: Page, row: number, at: number, content: Content, printed: PrintedRow): Cell {
  const field = page.plan.columns[at - 1]?.field ?? "";
  const isWords = ["name", "familyName", "givenName", "occupation", "subjectGroup", "village", "note"].includes(field);
  const look = { border: true, center: !isWords };
  if (content === null || typeof content !== "object") return put(page.sheet, row, at, content, page.encoding, look);
  const cell = put(page.sheet, row, at, null, page.encoding, look);
  cell.value = content.kind === "sum"
    ? { formula: sumFormula(page, row), result: printedSum(printed) }
    : { formula: content.formula, result: { error: "#REF!" } };
  return cell;
}

function drawRow(page: Page, row: number, printed: PrintedRow): readonly Expected[] {
  const { sheet, plan } = page;
  const legacy: Expected[] = [];
  plan.columns.forEach(({ field }, index) => {
    const content = printed.contents.get(field) ?? null;
    const cell = putContent(page, row, index + 1, content, printed);
    if (typeof content === "string" && !isPlainIn(content, page.encoding)) {
      legacy.push({ rule: "legacy-encoding", sheet: sheet.name, cell: cell.address });
    }
  });
  if (printed.hidden) sheet.getRow(row).hidden = true;
  return legacy;
}

/** The findings planted in the rows of people, at the addresses the rows have come to stand at. */
function plantedFindings(page: Page, placed: PlacedList["rows"]): readonly Expected[] {
  return placed.flatMap(({ row, printed }) => printed.plants.map(({ rule, field, or, orRow }): Expected => {
    const other = placed.find((candidate) => candidate.printed === orRow)?.row;
    const fields = [field, ...or];
    const elsewhere = other === undefined ? [] : fields.map((named) => addressOf(page, named, other));
    const cells = [...fields.map((named) => addressOf(page, named, row)), ...elsewhere];
    return { rule, sheet: page.sheet.name, cell: cells[0] ?? null, ...(cells.length > 1 ? { or: cells.slice(1) } : {}) };
  }));
}

function drawSection(page: Page, row: number, place: string, number: number): void {
  const { sheet, plan, encoding } = page;
  const numeral = ROMAN[number] ?? String(number + 1);
  plan.columns.forEach((_, index) => put(sheet, row, index + 1, null, encoding, { border: true }));
  if (plan.places === "section-rows-merged") {
    put(sheet, row, 1, `${numeral}. ${place}`, encoding, { bold: true, border: true });
    sheet.mergeCells(row, 1, row, plan.columns.length);
  } else {
    put(sheet, row, 1, numeral, encoding, { bold: true, center: true, border: true });
    put(sheet, row, 2, place, encoding, { bold: true, border: true });
  }
}

/** A subtotal or total row: its words, and the counts of men, women, đạt and chưa đạt in columns that have them. */
function drawTotal(page: Page, row: number, words: string, rows: readonly PrintedRow[], passedBy: number): readonly Expected[] {
  const { sheet, plan, encoding } = page;
  plan.columns.forEach(({ field }, index) => {
    const counted = ["birthYearMale", "birthYearFemale", "passTick", "failTick"].includes(field);
    const count = rows.filter(({ contents }) => (contents.get(field) ?? null) !== null).length;
    const figure = counted ? count + (field === "passTick" ? passedBy : 0) : null;
    put(sheet, row, index + 1, figure, encoding, { bold: true, border: true, center: true });
  });
  put(sheet, row, 2, words, encoding, { bold: true, border: true });
  return passedBy === 0 ? [] : [{ rule: "subtotal-mismatch", sheet: sheet.name, cell: addressOf(page, "passTick", row) }];
}

function drawSubtotal(page: Page, row: number, place: string, rows: readonly PrintedRow[]): readonly Expected[] {
  const misprint = page.asReceived && page.plan.misprints.subtotal?.place === place ? page.plan.misprints.subtotal.by : 0;
  drawTotal(page, row, `${page.plan.subtotal ?? ""}: ${rows.length + misprint} người`, rows, 0);
  return misprint === 0 ? [] : [{ rule: "subtotal-mismatch", sheet: page.sheet.name, cell: page.sheet.getCell(row, 2).address }];
}

function mergePlaces(page: Page, rows: PlacedList["rows"]): void {
  const at = columnOf(page, "village");
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (rows[to + 1]?.printed.place === rows[from]?.printed.place) to += 1;
    const first = rows[from]?.row ?? 0;
    const last = rows[to]?.row ?? 0;
    for (let row = first + 1; row <= last; row += 1) page.sheet.getCell(row, at).value = null;
    if (last > first) page.sheet.mergeCells(first, at, last, at);
    from = to + 1;
  }
}

/** Draws a list from `top` (1-based): header, rows by section, subtotals, total and the closing sentence. */
export function drawList(
  sheet: Worksheet, plan: ListPlan, rows: readonly PrintedRow[], top: number, encoding: Encoding, asReceived: boolean,
): PlacedList {
  const page: Page = { sheet, plan, encoding, asReceived };
  const header = drawHeader(sheet, plan, top, encoding);
  const placed: { row: number; printed: PrintedRow }[] = [];
  const findings: Expected[] = [];
  const places = [...new Set(rows.map(({ place }) => place))];
  const hasSections = plan.places === "section-rows" || plan.places === "section-rows-merged";
  let next = header.next;
  let totals = 0;
  places.forEach((place, number) => {
    const own = rows.filter((row) => row.place === place);
    if (hasSections) drawSection(page, next++, place, number);
    for (const printed of own) {
      findings.push(...drawRow(page, next, printed));
      placed.push({ row: next++, printed });
    }
    if (plan.subtotal === null) return;
    findings.push(...drawSubtotal(page, next++, place, own));
    totals += 1;
  });
  findings.push(...plantedFindings(page, placed));
  if (plan.places === "merged-cells") mergePlaces(page, placed);
  const { total = 0, passed = 0 } = asReceived ? plan.misprints : {};
  findings.push(...drawTotal(page, next, plan.subtotal === null && total === 0 ? "TỔNG CỘNG" : `TỔNG CỘNG: ${rows.length + total} người`, rows, passed));
  if (total !== 0) findings.push({ rule: "subtotal-mismatch", sheet: sheet.name, cell: sheet.getCell(next, 2).address });
  put(sheet, next + 2, 2, `Danh sách này có ${rows.length} người./.`, encoding, { italic: true });
  plan.columns.forEach(({ width }, index) => { sheet.getColumn(index + 1).width = width; });
  return {
    sheet: sheet.name, nameColumn: columnOf(page, "name") || columnOf(page, "familyName"), header: { first: top, last: header.last }, rows: placed, findings,
    sections: hasSections ? places.length : 0, totals: totals + 1, next: next + 4,
  };
}

