import type { Recognised } from "../../src/assessment/recognise";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import type { SourceReading } from "../../src/consolidate/read-source";
import { readSource } from "../../src/consolidate/read-source";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { usualSet } from "../summary/book-sample";

export type Row = readonly (string | number | null)[];

/** What is known of a workbook besides its sheets. */
export interface BookSample {
  readonly file?: string;
  readonly register?: readonly UnitEntry[] | null;
  readonly hidden?: readonly string[];
  readonly withRows?: boolean;
  readonly withPersonal?: boolean;
}

const SCORES = Array.from({ length: 10 }, (_, index) => `CS${index + 1}`);

/** The header of a list with further columns before the scores. */
export const header = (...more: readonly string[]): Row => ["STT", "Họ và tên", "Năm sinh", ...more, ...SCORES, "Tổng điểm", "Kết quả"];

/** A person with nine points for everything, and what stands in the further columns. */
export const nines = (number: number, name: string, ...more: Row): Row => [number, name, 1980, ...more, ...SCORES.map(() => 9), 90, "Đạt"];

/** The grids of a workbook recognised under its file's name. */
export function recogniseSheets(sheets: Readonly<Record<string, readonly Row[]>>, file: string): { readonly grids: ReturnType<typeof gridFromRows>[]; readonly recognised: Recognised } {
  const grids = Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows));
  return { grids, recognised: recogniseWorkbook(grids, { date1904: false, fileName: file, overrides: {}, memory: null, defaultSet: usualSet() }) };
}

/** Reads the sheets of a workbook as a source. */
export function readBook(sheets: Readonly<Record<string, readonly Row[]>>, { file = "a.xlsx", register = null, hidden = [], withRows = true, withPersonal = false }: BookSample = {}): SourceReading {
  return readSource({
    ...recogniseSheets(sheets, file),
    file,
    sha256: "a",
    hiddenSheets: new Set(hidden),
    checking: { memory: null, overrides: null },
    answers: [],
    defaultSet: usualSet(),
    register,
    withRows,
    withPersonal,
  });
}
