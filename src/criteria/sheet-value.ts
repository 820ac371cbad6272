import { bareKey } from "../text/name-key";
import type { SheetValue } from "./sheet-block";
import { isBlank } from "./sheet-block";
import { UNKNOWN_MARK, YES_NO, isWord, keyOfWord, wordKey } from "./sheet-words";

/*
 * Each reader gives what the cell says, or hands on what stands there untouched: the schema then refuses it and the
 * error points to the cell.
 */

/** Text as it stands; numbers and truth values people typed where a text belongs as they show; `null` for a blank. */
export function textOf(value: SheetValue): string | null {
  if (isBlank(value)) return null;
  if (value === true) return "Có";
  return value === false ? "Không" : String(value);
}

/** A number, also from "8,5", "8.5", "80 điểm" or "90 %"; `null` for a blank. */
export function numberOf(value: SheetValue): SheetValue {
  if (isBlank(value)) return null;
  if (typeof value !== "string") return value;
  const match = /^([-+]?\d+(?:[.,]\d+)?)(?:%|diem|d)?$/.exec(bareKey(value).replace(/\s/g, ""));
  return match?.[1] === undefined ? value : Number(match[1].replace(",", "."));
}

/** A percentage; a number up to 1 is a cell formatted as one (0,9 shows as 90 %), written as text it means what it says. */
export function percentOf(value: SheetValue): SheetValue {
  if (typeof value === "number" && value > 0 && value <= 1) return Math.round(value * 100_000) / 1000;
  return numberOf(value);
}

/** A number, or `null` also for "chưa biết". */
export function knownNumberOf(value: SheetValue): SheetValue {
  return typeof value === "string" && isWord(UNKNOWN_MARK, value) ? null : numberOf(value);
}

/** Có or không; `null` for a blank. */
export function yesNoOf(value: SheetValue): SheetValue {
  if (isBlank(value)) return null;
  const key = keyOfWord(YES_NO, String(value));
  return key === null ? value : key === "yes";
}

/** The key whose words the cell holds. */
export function wordIn<Key extends string>(words: Readonly<Record<Key, readonly string[]>>, value: SheetValue): Key | SheetValue {
  if (isBlank(value)) return null;
  return keyOfWord(words, String(value)) ?? value;
}

/** The entries of a cell that holds several, set apart by semicolons or line breaks. */
export function listOf(value: SheetValue): readonly string[] {
  return (textOf(value) ?? "")
    .split(/[;\n\r]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** "Có = 5" as label and points; the points are `null` where the entry gives none. */
export function labelAndPoints(entry: string): { readonly label: string; readonly points: SheetValue } {
  const at = entry.lastIndexOf("=");
  return at < 0 ? { label: entry, points: null } : { label: entry.slice(0, at).trim(), points: numberOf(entry.slice(at + 1)) };
}

/** "từ 90 % = 10" as the percentage and its points. */
export function stepOf(entry: string): { readonly from: SheetValue; readonly points: SheetValue } {
  const { label, points } = labelAndPoints(entry);
  return { from: numberOf(wordKey(label).replace(/^tu\s+|\s+tro len$/g, "")), points };
}

/** An id as typed, in small letters; `null` for a blank. */
export function idOf(value: SheetValue): string | null {
  return textOf(value)?.trim().toLowerCase() ?? null;
}

/** An id from a title: "Nông dân, lao động" → "nong-dan-lao-dong". */
export function idFrom(title: string | null): string | null {
  const id = bareKey(title ?? "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return id === "" ? null : id;
}
