import { fail, succeed } from "../problem";
import type { Result } from "../problem";
import type { Relationship } from "./relationships";
import { relationshipType } from "./relationships";
import { partBytes } from "./workbook-part";
import { xmlText } from "./xml-encoding";
import { readXml } from "./xml-events";
import { faultProblem } from "./xml-fault";
import type { Package } from "./zip";

/** The namespace of the custom XML part in which what staff taught travels with the workbook. */
export const MEMORY_NAMESPACE = "urn:so-khuyen-hoc:memory:1";

/** A custom XML part of ours. */
export interface MemoryPart {
  readonly part: string;
  readonly text: string;
}

/** Finds our custom XML part by its root's namespace; `null` where the workbook has none. */
export function findMemoryPart(pack: Package, relationships: readonly Relationship[]): Result<MemoryPart | null> {
  const seen = new Set<string>();
  for (const one of relationships) {
    if (one.isExternal || one.type !== relationshipType("customXml") || seen.has(one.target)) continue;
    seen.add(one.target);
    const bytes = partBytes(pack, one.target);
    if (!bytes.ok) return bytes;
    let namespace: string | null = null;
    const done = readXml(bytes.value, one.target, { open: (_, element) => void (namespace ??= element.namespace) });
    if (!done.ok) return done;
    if (namespace !== MEMORY_NAMESPACE) continue;
    try {
      return succeed({ part: one.target, text: xmlText(bytes.value) });
    } catch (error) {
      return fail(faultProblem(error, one.target));
    }
  }
  return succeed(null);
}

/** The text of our custom XML part, or `null`. */
export function readMemory(pack: Package, relationships: readonly Relationship[]): Result<string | null> {
  const found = findMemoryPart(pack, relationships);
  return found.ok ? succeed(found.value?.text ?? null) : found;
}
