/** What the fonts of signs show for the codes people tick with; every other code is left as it stands. */
const SHOWN: readonly { readonly font: RegExp; readonly signs: Readonly<Record<string, string>> }[] = [
  { font: /^wingdings 2$/i, signs: { P: "✓", O: "✗", R: "☑", S: "☒", T: "☒", "£": "☐" } },
  { font: /^wingdings$/i, signs: { "ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", x: "☒", o: "☐", "¨": "☐", q: "☐" } },
  { font: /^webdings$/i, signs: { a: "✓", r: "✗", c: "☐" } },
  { font: /^marlett$/i, signs: { a: "✓", b: "✓", r: "✗" } },
  { font: /^symbol$/i, signs: { "Ö": "√", "´": "×" } },
];

/** Whether a font draws signs in place of letters. */
export function isSymbolFont(fontName: string | null): boolean {
  return fontName !== null && SHOWN.some(({ font }) => font.test(fontName.trim()));
}

/**
 * The sign that a single character shows in a font of signs: "P" in Wingdings 2 is ✓. Excel keeps such characters as
 * letters or, moved by 0xF000, in the private area. Longer texts and other fonts are given back as they are.
 */
export function shownSign(text: string, fontName: string | null): string {
  const sign = text.trim();
  if (sign.length !== 1 || fontName === null) return text;
  const code = sign.charCodeAt(0);
  const letter = code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : sign;
  const signs = SHOWN.find(({ font }) => font.test(fontName.trim()))?.signs;
  return signs?.[letter] ?? text;
}
