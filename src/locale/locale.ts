import type { Finding } from "../check/finding";
import type { Problem } from "../workbook/problem";
import { enUS } from "./en-US";
import { formatNumber } from "./number-manner";
import { viVN } from "./vi-VN";
import type { Manner, Words } from "./words";
import { sentenceCase, wordsOf } from "./words";

export type Language = "vi" | "en";

/** Every sentence a person reads, in one language. */
export type Locale = typeof viVN;

/** The sentences of a language. */
export function localeFor(language: Language): Locale {
  return language === "en" ? enUS : viVN;
}

const byCulture = new Map<string, Locale>();

/**
 * The sentences of a language with numbers written as the workbook's culture writes them: what the pane says of a cell
 * then looks as the cell does. One object for each, so that it can be compared.
 */
export function localeOf(language: Language, decimal: "," | "."): Locale {
  const key = language + decimal;
  const known = byCulture.get(key);
  if (known) return known;
  const locale = localeFor(language);
  const cultured: Locale = {
    ...locale,
    number: (value) => formatNumber(value, decimal === "," ? "." : ",", decimal),
    pane: { ...locale.pane, cellNumber: (value) => String(value).replace(".", decimal) },
  };
  byCulture.set(key, cultured);
  return cultured;
}

/** The name of a field (`indicator:6` → "chỉ số 6"); unknown ones as they stand. */
export function fieldName(locale: Locale, field: string): string {
  const plain: Readonly<Record<string, string>> = locale.plainFields;
  if (Object.hasOwn(plain, field)) return plain[field] ?? field;
  const [kind, number = ""] = field.split(":");
  if (kind === "indicator") return locale.numberedFields.indicator(number);
  return kind === "competence" ? locale.numberedFields.competence(number) : field;
}

/** What a finding says in a language: the rule's title, what is wrong, what to do. */
export interface FindingWords {
  readonly title: string;
  readonly wrong: string;
  readonly todo: string;
}

export function findingWords(locale: Locale, { rule, params }: Pick<Finding, "rule" | "params">): FindingWords {
  const words = wordsOf(params, mannerOf(locale));
  const { title, wrong, todo } = locale.rules[rule];
  return { title, wrong: sentenceCase(wrong(words)), todo: sentenceCase(todo(words)) };
}

/** What happened and what to do about it. */
export function problemWords(locale: Locale, problem: Problem): { readonly happened: string; readonly todo: string } {
  const words = problemParams(locale, problem);
  const { happened, todo } = locale.problems[problem.kind];
  return { happened: happened(words), todo: todo(words) };
}

function problemParams(locale: Locale, { file, part, sheet, cell, params }: Problem): Words {
  return wordsOf({ ...params, file: file ?? null, part: part ?? null, sheet: sheet ?? null, cell: cell ?? null }, mannerOf(locale));
}

function mannerOf(locale: Locale): Manner {
  return {
    number: locale.number,
    field: (field) => fieldName(locale, field),
    list: (items) => {
      const last = items.at(-1) ?? "";
      return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${locale.and} ${last}`;
    },
  };
}
