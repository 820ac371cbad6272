import type { FindingParams } from "../check/finding";

/** How a language writes what sentences name. */
export interface Manner {
  readonly number: (value: number) => string;
  readonly field: (field: string) => string;
  /** "a, b và c". */
  readonly list: (items: readonly string[]) => string;
}

/** The params of a finding or problem, ready for a sentence. What is missing shows as "…", never as "undefined". */
export interface Words {
  /** As it stands; numbers in the language's manner. */
  text(name: string): string;
  /** Quoted and shortened: what stands in a cell. */
  quote(name: string): string;
  /** A number; texts that are numbers too ("8.3" → 8,3). */
  number(name: string): string;
  list(name: string): string;
  /** The name of the field (`indicator:6` → "chỉ số 6"). */
  field(name?: string): string;
  /** The names of several fields. */
  fields(name: string): string;
  /** Whether the param is there and says something. */
  has(name: string): boolean;
  is(name: string, value: string | number | boolean): boolean;
}

const LONGEST_QUOTE = 60;

/** Params as words of a language. */
export function wordsOf(params: FindingParams, manner: Manner): Words {
  const shown = (value: FindingParams[string] | undefined): string => {
    if (value === null || value === undefined) return "…";
    // Years and row numbers are no amounts: whole numbers keep out of the thousands' marks unless asked for by number().
    if (typeof value === "number") return Number.isInteger(value) ? String(value) : manner.number(value);
    if (typeof value === "boolean") return String(value);
    if (typeof value === "string") return value;
    return manner.list(value.map(String));
  };
  const itemsOf = (name: string): readonly (string | number)[] => {
    const value = params[name];
    return typeof value === "object" && value !== null ? value : value === undefined || value === null ? [] : [String(value)];
  };
  return {
    text: (name) => shown(params[name]),
    quote: (name) => quoted(shown(params[name])),
    number: (name) => {
      const value = params[name];
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      return typeof number === "number" && Number.isFinite(number) ? manner.number(number) : shown(value);
    },
    list: (name) => manner.list(itemsOf(name).map(String)),
    field: (name = "field") => {
      const value = params[name];
      return typeof value === "string" ? manner.field(value) : "…";
    },
    fields: (name) => manner.list(itemsOf(name).map((field) => manner.field(String(field)))),
    has: (name) => {
      const value = params[name];
      return value !== null && value !== undefined && value !== "" && !(typeof value === "object" && value.length === 0);
    },
    is: (name, value) => params[name] === value,
  };
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}”`;
}

/** Words with a capital at the head of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
