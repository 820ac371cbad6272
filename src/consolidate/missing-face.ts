import type { Consolidation, ConsolidatedUnit } from "./consolidation";
import { isListless, unitsOf } from "./consolidation";
import type { ConsolidationWords } from "./consolidation-words";

/** What stands on the face of every sheet where units or files are missing; `null` where nothing is. */
export function missingFace(consolidation: Consolidation, words: ConsolidationWords): string | null {
  const missing = unitsOf(consolidation).filter(({ isMissing }) => isMissing);
  const ofUnits = new Set(missing.map(({ lost }) => lost));
  const files = consolidation.lost.flatMap((lost) => (ofUnits.has(lost) ? [] : [lost.file]));
  const names = [...files, ...missing.map(({ name, lost }) => (lost === null ? name : `${name} (${lost.file})`))];
  return names.length === 0 ? null : words.incomplete(names);
}

/** Why nothing stands in the line of a missing unit: no file came, or one that gives nothing. */
export function missingNote({ lost }: Pick<ConsolidatedUnit, "lost">, notes: Pick<ConsolidationWords["notes"], "missing" | "lost">): string {
  return lost === null ? notes.missing : notes.lost(lost.file, isListless(lost));
}
