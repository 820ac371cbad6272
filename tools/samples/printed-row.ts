import type { Person } from "./person";
import { sum } from "./scores";

/** A column's field, in the words of the design: `name`, `birthYear`, `indicator:3` … */
export type Field = string;

/** What a list prints in a cell. `sum` is a formula over the row's scores, with its result beside it. */
export type Content =
  | string
  | number
  | null
  | { readonly kind: "sum" }
  | { readonly kind: "broken-formula"; readonly formula: string };

/** A fault planted in a row: the rule that must name it, at the field's cell or at one as right as that. */
export interface Plant {
  readonly rule: string;
  readonly field: Field;
  readonly or: readonly Field[];
  /** Another row at which the same fault may be named, where it lies between two. */
  readonly orRow?: PrintedRow;
}

/** A person's row as it will be printed; faults change the contents and say so in `plants`. */
export interface PrintedRow {
  readonly person: Person;
  readonly place: string;
  readonly contents: Map<Field, Content>;
  readonly plants: Plant[];
  hidden: boolean;
}

export const INDICATORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export const indicatorField = (number: number): Field => `indicator:${number}`;

/** The score a row prints: a number, `null` where blank, "unreadable" where no score within 0 to 10 can be read. */
export type PrintedScore = number | null | "unreadable";

export function printedScore(row: PrintedRow, indicator: number): PrintedScore {
  const content = row.contents.get(indicatorField(indicator)) ?? null;
  if (content === null) return null;
  if (typeof content === "object") return "unreadable";
  const number = typeof content === "number" ? content : numberIn(content);
  return number === null || number < 0 || number > 10 ? "unreadable" : number;
}

/** The number in texts such as "8,5", "8 điểm", "8đ", "8/10": the notations this generator writes. */
function numberIn(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)(?: điểm|đ|\/10)?$/u.exec(text.normalize("NFC").trim());
  return match?.[1] === undefined ? null : Number(match[1].replace(",", "."));
}

/** What the row's own numbers add up to, as a formula over the row would: blanks and words count nothing. */
export function printedSum(row: PrintedRow): number {
  return sum(INDICATORS.map((number) => row.contents.get(indicatorField(number)) ?? 0).filter((content) => typeof content === "number"));
}
