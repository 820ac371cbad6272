import type { SimilarityKey } from "../text/similarity";
import { keySimilarity, similarityKey } from "../text/similarity";
import type { Field } from "./field";

/** Words a set, or people, have for an indicator or a competence. */
export interface Wording {
  readonly field: Field;
  readonly key: SimilarityKey;
}

/** A wording is taken as an indicator's own from this likeness on. */
const LIKE = 0.62;
/** Two wordings less apart than this are a question. */
const APART = 0.05;

/** Indicators or competences worded like the text: the likest, and any as good as that. */
export function likeWordings(text: string, wordings: readonly Wording[], only: "competence" | null): readonly { readonly field: Field; readonly likeness: number }[] {
  if (text.length < 8) return [];
  const key = similarityKey(text);
  const best = new Map<Field, number>();
  for (const wording of wordings) {
    if (only !== null && !wording.field.startsWith(only)) continue;
    const likeness = keySimilarity(key, wording.key);
    if (likeness >= LIKE && likeness > (best.get(wording.field) ?? 0)) best.set(wording.field, likeness);
  }
  const sorted = [...best].sort((a, b) => b[1] - a[1]).map(([field, likeness]) => ({ field, likeness }));
  const top = sorted[0]?.likeness ?? 0;
  return sorted.filter(({ likeness }) => top === 1 ? likeness === 1 : top - likeness < APART);
}
