import type { OutcomeCounts } from "./naive-verdict";

/** A finding that must be there: its rule and cell; where several cells are as right, `or` names the others. */
export interface Expected {
  readonly rule: string;
  readonly sheet: string;
  /** `null` where the finding is about the sheet and any cell will do. */
  readonly cell: string | null;
  readonly or?: readonly string[];
}

export interface ExpectedList {
  readonly sheet: string;
  /** Rows of header words, 1-based; a numbering row under them is not counted. */
  readonly header: { readonly first: number; readonly last: number };
  readonly rows: { readonly subjects: number; readonly sections: number; readonly totals: number };
  readonly verdicts: OutcomeCounts;
}

export interface ExpectedFile {
  readonly file: string;
  readonly subjects: number;
  readonly verdicts: OutcomeCounts;
  readonly lists: readonly ExpectedList[];
  readonly findings: readonly Expected[];
}

/** A finding that only shows when several files are read together. */
export interface ExpectedAcross {
  readonly rule: string;
  readonly places: readonly { readonly file: string; readonly sheet: string; readonly cell: string }[];
}

/** JSON that people can read in a diff: a finding a line. */
export function expectedText(value: unknown, depth = 0): string {
  const pad = "  ".repeat(depth);
  const flat = JSON.stringify(value);
  if (flat.length <= 110 || value === null || typeof value !== "object") return flat;
  const inner = (item: unknown): string => expectedText(item, depth + 1);
  if (Array.isArray(value)) return `[\n${value.map((item) => `${pad}  ${inner(item)}`).join(",\n")}\n${pad}]`;
  const lines = Object.entries(value).map(([key, item]) => `${pad}  ${JSON.stringify(key)}: ${inner(item)}`);
  return `{\n${lines.join(",\n")}\n${pad}}`;
}
