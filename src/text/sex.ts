import { normalizeText } from "./normal-form";

export type Sex = "male" | "female";

const WORDS: ReadonlyMap<string, Sex> = new Map([
  ["nam", "male"], ["trai", "male"], ["ông", "male"], ["nam giới", "male"], ["con trai", "male"], ["đàn ông", "male"],
  ["nữ", "female"], ["nư", "female"], ["nử", "female"], ["nu", "female"], ["gái", "female"], ["bà", "female"],
  ["male", "male"], ["m", "male"], ["female", "female"], ["f", "female"],
  ["nữ giới", "female"], ["con gái", "female"], ["phụ nữ", "female"],
]);

/** The sex a cell states ("Nam", "nữ", "gái"); `blank` or `unreadable` otherwise. A tick says nothing by itself. */
export function parseSex(value: string | number | boolean | null): Sex | "blank" | "unreadable" {
  if (value === null) return "blank";
  if (typeof value !== "string") return "unreadable";
  const word = normalizeText(value).toLowerCase().replace(/\.$/, "");
  return word === "" ? "blank" : (WORDS.get(word) ?? "unreadable");
}
