/**
 * Why something could not be done: an error as a value. The sentence a person reads is made from it in `locale/`
 * (what happened, why, what to do), in both languages.
 */
export interface Problem {
  /** What went wrong, as a stable word: "encrypted", "zip-entry-too-large", "sheet-protected" … */
  readonly kind: ProblemKind;
  readonly file?: string;
  /** The part of the package, e.g. `xl/worksheets/sheet1.xml`. */
  readonly part?: string;
  readonly sheet?: string;
  /** A1 address. */
  readonly cell?: string;
  /** What the sentence names besides: sizes, names, what was expected and what stood there. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Every kind of problem the rooms report; `locale/` has a sentence for each, by type. */
export type ProblemKind =
  // not an .xlsx at all
  | "encrypted"
  | "format-xls"
  | "format-xlsb"
  | "format-ods"
  | "format-csv"
  | "format-html"
  | "format-xml-2003"
  | "zip-not-workbook"
  | "not-a-workbook"
  | "file-empty"
  // the package is broken or beyond a limit
  | "zip-broken"
  | "zip-too-many-entries"
  | "zip-entry-too-large"
  | "zip-total-too-large"
  | "zip-ratio"
  | "zip-duplicate-entry"
  | "zip-unsafe-name"
  | "part-missing"
  | "xml-broken"
  | "xml-doctype"
  | "cell-broken"
  | "sheet-too-large"
  // reading and writing files
  | "file-not-found"
  | "file-unreadable"
  | "file-unwritable"
  | "file-locked"
  | "file-changed"
  | "output-is-source"
  | "output-exists"
  | "output-type"
  // applying edits
  | "cell-changed"
  | "sheet-not-found"
  | "sheet-exists"
  | "sheet-in-use"
  | "sheet-name-invalid"
  | "sheet-protected"
  | "workbook-protected"
  | "workbook-read-only"
  | "signed-package"
  | "part-not-shiftable"
  | "edit-not-supported"
  | "text-too-long"
  // Excel
  | "excel-busy"
  | "excel-refused"
  | "excel-too-old"
  | "write-half-done"
  // settings and sets
  | "criteria-invalid"
  | "criteria-unknown"
  | "memory-invalid"
  | "units-invalid"
  | "mapping-invalid"
  | "option-invalid"
  | "nothing-to-read"
  | "worker-died"
  | "cancelled";

/** What a fallible operation gives: its value, or every problem found. Never a half of each. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}
