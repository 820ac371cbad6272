import { recogniseWorkbook } from "../../src/assessment/recognise";
import { checkWorkbook } from "../../src/check/check-workbook";
import { DEFAULT_SET_ID, findSet } from "../../src/criteria/builtin-sets";
import { cellAddress, columnName } from "../../src/workbook/address";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";

/** A finding as the contract's output names it. */
export interface CheckedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string | null;
  /** A1 address; where the finding speaks of a row or a sheet, what there is of one. */
  readonly cell: string | null;
}

/** What the check says of a file, in the words of the contract's `--json`. */
export interface CheckedFile {
  readonly sheets: readonly {
    readonly name: string;
    readonly kind: string;
    readonly header?: { readonly first: number; readonly last: number };
    readonly columns?: readonly { readonly column: string; readonly field: string }[];
    readonly rows?: { readonly subjects: number; readonly sections: number; readonly totals: number };
    readonly verdicts?: { readonly pass: number; readonly fail: number; readonly undetermined: number };
  }[];
  readonly findings: readonly CheckedFinding[];
}

/** Reads and checks a workbook's bytes through the core alone: no command, no sentences. Throws where it cannot be read. */
export function checkBytes(bytes: Uint8Array, fileName: string): CheckedFile {
  const opened = openXlsx(bytes);
  const defaultSet = findSet(DEFAULT_SET_ID);
  if (!opened.ok || !defaultSet) throw new Error(`${fileName}: ${JSON.stringify(opened)}`);
  const { facts, readGrid } = opened.value;
  const grids = facts.sheets.flatMap(({ name }) => {
    const grid = readGrid(name);
    if (!grid.ok) throw new Error(`${fileName}: ${JSON.stringify(grid)}`);
    return [grid.value];
  });
  const { lists, others, problems } = recogniseWorkbook(grids, { date1904: facts.date1904, fileName, overrides: {}, memory: null, defaultSet });
  if (problems.length > 0) throw new Error(`${fileName}: ${JSON.stringify(problems)}`);
  const checked = checkWorkbook(lists, { memory: null, overrides: null });
  const assessed = checked.lists.map(({ list, registered, decided }) => ({
    name: list.sheet,
    kind: "assessment",
    header: { first: list.header.first + 1, last: list.header.last + 1 },
    columns: list.columns.map(({ column, field }) => ({ column: columnName(column), field })),
    rows: {
      subjects: registered,
      sections: list.rows.filter(({ kind }) => kind === "section").length,
      totals: list.rows.filter(({ kind }) => kind === "subtotal" || kind === "total").length,
    },
    verdicts: { pass: decided.pass, fail: decided.fail, undetermined: decided.undetermined },
  }));
  return {
    sheets: [...assessed, ...others.map(({ sheet, kind }) => ({ name: sheet, kind: kind === "summary-candidate" ? "summary" : "other" }))],
    findings: checked.findings.map(({ rule, severity, place }) => ({
      rule, severity, sheet: place.sheet,
      cell: place.row === null || place.column === null ? null : cellAddress(place.row, place.column),
    })),
  };
}
