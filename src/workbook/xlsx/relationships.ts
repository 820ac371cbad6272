import { fail, succeed } from "../problem";
import type { Result } from "../problem";
import type { Package } from "./zip";
import { findEntry } from "./zip";
import { rememberedPart } from "./remembered-parts";
import { readXml } from "./xml-events";
import { PACKAGE_RELATIONSHIPS_NAMESPACE, RELATIONSHIPS_NAMESPACE, transitionalUri } from "./xml-namespaces";

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** Transitional spelling. */
  readonly type: string;
  /** A part name without leading slash, or for an external one the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The type `…/officeDocument/2006/relationships/NAME`. */
export function relationshipType(name: string): string {
  return `${RELATIONSHIPS_NAMESPACE}/${name}`;
}

/** Where the relationships of a part stand; "" is the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** The relationships of a part (or of the package, for ""), in order; none where it has no `.rels`. */
export function readRelationships(pack: Package, source: string): Result<readonly Relationship[]> {
  const part = relationshipsPart(source);
  return findEntry(pack, part) ? readRelationshipsPart(pack, part, source) : succeed([]);
}

const readRelationshipsPart = rememberedPart((bytes, source, part): Result<readonly Relationship[]> => {
  const found: Relationship[] = [];
  let isWhole = true;
  const done = readXml(bytes, part, {
    open: (path, element) => {
      if (path !== "Relationships/Relationship" || element.namespace !== PACKAGE_RELATIONSHIPS_NAMESPACE) return;
      const id = element.attribute("Id");
      const type = element.attribute("Type");
      const target = element.attribute("Target");
      if (id === null || type === null || target === null) {
        isWhole = false;
        return;
      }
      const isExternal = element.attribute("TargetMode") === "External";
      found.push({ id, type: transitionalUri(type), target: isExternal ? target : resolveTarget(source, target), isExternal });
    },
  });
  if (!done.ok) return done;
  return isWhole ? succeed(found) : fail({ kind: "xml-broken", part, params: { reason: "structure" } });
});

/** The part a target names, seen from its source part: relative, or absolute from the package's root. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/#.*$/, "");
  const from = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const segments: string[] = [];
  for (const segment of [...from, ...path.split("/")]) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
