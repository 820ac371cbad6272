import { normalizeText } from "./normal-form";

/** What a cell of a tick column says. `unreadable`: something stands there that is neither a tick nor its absence. */
export type Tick = "ticked" | "unticked" | "blank" | "unreadable";

/** Latin and Cyrillic x, v, signs, words; ü, þ and their private twins are what Wingdings shows as ✓ and ☑. */
const TICKED: ReadonlySet<string> = new Set([
  "x", "×", "v", "✓", "✔", "√", "☑", "☒", "✗", "✘", "✕", "✖", "✅", "🗸", "🗹", "х", "\u2573", "●", "•", "*", "+", "1",
  "có", "co", "đ", "đạt", "d", "dat", "đúng", "xx", "[x]", "(x)", "ü", "þ", "\uF0FC", "\uF0FE",
]);
const UNTICKED: ReadonlySet<string> = new Set([
  "0", "-", "–", "—", "không", "khong", "ko", "k", "kh", "☐", "□", "[ ]", "[]", "( )", "\uF0A8",
]);

/** Reads a cell of a tick column, whichever sign people tick with. "Chưa đạt" is a verdict: see `parseVerdictText`. */
export function parseTick(value: string | number | boolean | null): Tick {
  if (value === null || value === "") return "blank";
  if (value === true || value === 1 || value === "x" || value === "X") return "ticked";
  if (value === false || value === 0) return "unticked";
  if (typeof value === "number") return "unreadable";
  const sign = normalizeText(value).toLowerCase();
  if (sign === "") return "blank";
  if (TICKED.has(sign)) return "ticked";
  if (UNTICKED.has(sign)) return "unticked";
  const alone = sign.replace(/^['’]|[.,;]$/g, "");
  return TICKED.has(alone) ? "ticked" : "unreadable";
}
