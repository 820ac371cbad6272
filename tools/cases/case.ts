import ExcelJS from "exceljs";
import type { Unzipped } from "fflate";
import { packageBytes } from "../samples/package-bytes";

/** What stands in a cell: `formula` with the result Excel kept, or `null` where it kept none. */
export type Value =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly formula: string; readonly result: string | number | null }
  | { readonly formula: string; readonly error: "#REF!" | "#DIV/0!" };

/** A sheet as rows of values from A1 on, with what else it has of note. */
export interface CaseSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  /** The font of the whole sheet. */
  readonly font?: string;
  /** Fonts by address, over the sheet's. */
  readonly fonts?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  /** Number formats by address. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** A finding that must be there; `or` names cells just as right, `cell: null` leaves the cell open. */
export interface CaseFinding {
  readonly rule: string;
  readonly cell: string | null;
  readonly or?: readonly string[];
  readonly sheet?: string;
}

/** What must be in the output of `check --json`: a part of it, nothing of which may differ. */
export interface CaseExpected {
  readonly sheets?: readonly {
    readonly name: string;
    readonly kind: "assessment" | "summary" | "other";
    /** Rows of header words, 1-based; a numbering row is not counted. */
    readonly header?: { readonly first: number; readonly last: number };
    readonly columns?: readonly { readonly column: string; readonly field: string }[];
    readonly rows?: Readonly<Partial<Record<"subjects" | "sections" | "totals", number>>>;
    readonly verdicts?: Readonly<Partial<Record<"pass" | "fail" | "undetermined", number>>>;
  }[];
  readonly findings?: readonly CaseFinding[];
  /** Rules of which there must be no finding at all. */
  readonly absent?: readonly string[];
}

/** One idea, as small a workbook as shows it. */
export interface Case {
  readonly name: string;
  readonly idea: string;
  readonly sheets: readonly CaseSheet[];
  readonly date1904?: boolean;
  /** Adds or changes parts that exceljs cannot write. */
  readonly change?: (parts: Unzipped) => Unzipped;
  readonly expected: CaseExpected;
}

function putValue(cell: ExcelJS.Cell, value: Value): void {
  if (value === null) return;
  if (typeof value !== "object") cell.value = value;
  else if ("date" in value) {
    cell.value = new Date(`${value.date}T00:00:00Z`);
    cell.numFmt = "dd/mm/yyyy";
  } else if ("error" in value) cell.value = { formula: value.formula, result: { error: value.error } };
  else cell.value = value.result === null ? { formula: value.formula } : { formula: value.formula, result: value.result };
}

function drawSheet(workbook: ExcelJS.Workbook, plan: CaseSheet): void {
  const sheet = workbook.addWorksheet(plan.name);
  plan.rows.forEach((values, row) => values.forEach((value, column) => {
    if (value === null) return;
    const cell = sheet.getCell(row + 1, column + 1);
    putValue(cell, value);
    cell.font = { name: plan.fonts?.[cell.address] ?? plan.font ?? "Times New Roman", size: 12 };
    const format = plan.formats?.[cell.address];
    if (format !== undefined) cell.numFmt = format;
  }));
  for (const merge of plan.merges ?? []) sheet.mergeCells(merge);
  for (const row of plan.hiddenRows ?? []) sheet.getRow(row).hidden = true;
}

/** The case's workbook as bytes, the same each time. */
export async function caseBytes({ sheets, date1904, change }: Case): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904 ?? false;
  for (const sheet of sheets) drawSheet(workbook, sheet);
  return packageBytes(workbook, change);
}
