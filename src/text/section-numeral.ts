import { normalizeText } from "./normal-form";

/** The numeral that heads a section row, and the title behind it ("" where the cell holds the numeral alone). */
export interface SectionNumeral {
  readonly style: "roman" | "letter";
  /** 1-based: "IV" is 4, "B" is 2. */
  readonly value: number;
  readonly title: string;
}

const ROMAN = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})$/;
const HEADED = /^([IVX]{1,7}|[A-Z])(?:\s*[.):/]|\s+[-–—]|\s*[-–—]\s)\s*(.*)$/;
const ALONE = /^([IVX]{1,7}|[A-Z])\s*[.):]?$/;

/** The value of a Roman numeral in capitals, 1 to 39; `null` where it is none ("IIII", "VX"). */
export function romanValue(text: string): number | null {
  if (!ROMAN.test(text)) return null;
  let value = 0;
  let before = 0;
  for (const letter of [...text].reverse()) {
    const worth = letter === "I" ? 1 : letter === "V" ? 5 : 10;
    value += worth < before ? -worth : worth;
    before = worth;
  }
  return value;
}

/**
 * Reads "I", "II.", "IV - Bản Na Ư", "A.", "B) Nông dân". I, V and X are read as Roman, other single letters by their
 * place in the alphabet. `null` for names ("Vi Văn A", "A Lù"), small letters (ticks) and anything else.
 */
export function sectionNumeral(text: string): SectionNumeral | null {
  const clean = normalizeText(text);
  const [, numeral = "", title = ""] = ALONE.exec(clean) ?? HEADED.exec(clean) ?? [];
  if (numeral === "") return null;
  const roman = romanValue(numeral);
  if (roman !== null) return { style: "roman", value: roman, title };
  return numeral.length === 1 ? { style: "letter", value: numeral.charCodeAt(0) - 64, title } : null;
}
