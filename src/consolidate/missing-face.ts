import type { Consolidation } from "./consolidation";
import { unitsOf } from "./consolidation";
import type { ConsolidationWords } from "./consolidation-words";

/** What stands on the face of every sheet where units or files are missing; `null` where nothing is. */
export function missingFace(consolidation: Consolidation, words: ConsolidationWords): string | null {
  const names = [...consolidation.lost.map(({ file }) => file), ...unitsOf(consolidation).flatMap(({ name, isMissing }) => (isMissing ? [name] : []))];
  return names.length === 0 ? null : words.incomplete(names);
}
