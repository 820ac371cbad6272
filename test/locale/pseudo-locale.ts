import type { Locale } from "../../src/locale/locale";
import { viVN } from "../../src/locale/vi-VN";

const OPEN = "⟦";
const CLOSE = "⟧";

/** A sentence in brackets and 40 % longer: what stands outside brackets came from no locale, what is cut does not fit. */
function wrapped(text: string): string {
  return `${OPEN}${text}${"~".repeat(Math.ceil(text.length * 0.4))}${CLOSE}`;
}

function pseudo(value: unknown): unknown {
  if (typeof value === "string") return wrapped(value);
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value === "function") return (...given: readonly unknown[]): unknown => pseudo(Reflect.apply(value, undefined, given));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pseudo(member)]));
}

function isLocale(value: unknown): value is Locale {
  return typeof value === "object" && value !== null && Object.keys(viVN).every((key) => key in value);
}

/** Vietnamese with every string in brackets, numbers left as they are. */
export function pseudoLocale(): Locale {
  const made: unknown = { ...Object(pseudo(viVN)), language: viVN.language, number: viVN.number };
  if (!isLocale(made)) throw new Error("not a locale");
  return made;
}

/** What of a text stands outside the brackets. */
export function unwrapped(text: string): string {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, "");
  }
  return rest;
}
