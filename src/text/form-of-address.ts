import { normalizeText } from "./normal-form";

/** As lists write before names; only with its marks: "Ba" and "Anh" are names too. */
const ADDRESS = /^(?:(?:ông|bà|anh|chị)\s+|(?:ô|b)\.\s*)(?=\p{L}+\s+\p{L})/iu;

/** The name without how its bearer is addressed: "Ông Lò Văn Hặc" is Lò Văn Hặc. */
export function withoutAddress(name: string): string {
  const plain = normalizeText(name);
  return plain.replace(ADDRESS, "");
}
