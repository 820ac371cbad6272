import { normalizeText } from "./normal-form";

/** What a cell of a tick column says. `unreadable`: something stands there that is neither a tick nor its absence. */
export type Tick = "ticked" | "unticked" | "blank" | "unreadable";

/** Latin and Cyrillic x, v, signs, words; ü, þ and their private twins are what Wingdings shows as ✓ and ☑. */
const TICKED: ReadonlySet<string> = new Set([
  "x", "×", "v", "✓", "✔", "√", "☑", "☒", "✗", "✘", "✕", "✖", "✅", "🗸", "🗹", "х", "\u2573", "●", "•", "*", "+", "1",
  "có", "co", "đ", "đạt", "d", "dat", "đúng", "đã có", "rồi", "yes", "y", "true", "xx", "[x]", "(x)", "ü", "þ", "\uF0FC", "\uF0FE",
  // Greek χ and ν, Cyrillic ѵ
  "\u03C7", "\u03BD", "\u0475",
]);
const UNTICKED: ReadonlySet<string> = new Set([
  "0", "không", "khong", "ko", "k", "kh", "không có", "chưa", "chưa có", "no", "false", "☐", "□", "[ ]", "[]", "( )", "\uF0A8",
]);

/** Strokes and dots people fill empty cells with; one slanting stroke alone may be a tick or not. */
const STROKES = /^(?:[-–—−]+|\.{2,}|…+)$/;

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
  if (STROKES.test(sign)) return "unticked";
  const alone = sign.normalize("NFKC").replace(/^['’]|[.,;]$/g, "");
  return TICKED.has(alone) ? "ticked" : "unreadable";
}
