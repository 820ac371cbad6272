import { sectionNumeral } from "../text/section-numeral";

/** A section that stands open: how it is numbered, and its words without the numeral. */
export interface SectionLevel {
  readonly style: "letter" | "roman" | "number" | "none";
  readonly title: string;
}

const COUNT = /\s*[:(–-]?\s*\d[\d.]*\s*(?:người|đối tượng|hội viên|hộ|công dân)\s*\)?$/iu;

/** Reads "I. Bản Na Ư", "A. NÔNG DÂN", "2. Bản Con Cang" or "Bản Ka Hâu: 12 người"; the count is left out. */
export function sectionLevel(line: string): SectionLevel {
  const words = line.replace(COUNT, "");
  const numeral = sectionNumeral(words);
  if (numeral) return { style: numeral.style, title: numeral.title };
  const numbered = /^\d{1,2}\s*[.)]\s*(.+)$/u.exec(words);
  return numbered ? { style: "number", title: numbered[1] ?? "" } : { style: "none", title: words };
}

/** The open sections once another begins: it closes its equals and all within them, and else nests. */
export function enterSection(open: readonly SectionLevel[], next: SectionLevel): readonly SectionLevel[] {
  const equal = open.findIndex((level) => level.style === next.style);
  return [...(equal < 0 ? open : open.slice(0, equal)), next];
}
