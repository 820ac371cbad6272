import type { Package, PackageEntry } from "../zip";
import { findEntry, inflateEntry } from "../zip";
import { joinedBytes } from "./joined-bytes";
import type { PackedBytes } from "./packed-bytes";
import { gatherBytes, isPacked, unpackedPieces } from "./packed-bytes";
import { accept, refuse } from "./refusal";
import type { XmlElement } from "./xml-element";
import { parseXml } from "./xml-element";
import { decodePart, encodePart } from "./xml-text";
import type { WrittenPart } from "./zip-writer";
import { writePackage } from "./zip-writer";

interface ChangedPart {
  readonly name: string;
  /** `null`: taken out of the package. */
  readonly bytes: Uint8Array | PackedBytes | null;
}

/**
 * A package as it is being changed: the source stays as it is, parts written or removed stand beside it.
 * Part names have no leading slash and are the same in any case. Its state lives for one list of edits.
 */
export interface PackageDraft {
  readonly source: Package;
  readonly changed: Map<string, ChangedPart>;
  readonly inflated: Map<string, Uint8Array>;
}

export function draftOf(source: Package): PackageDraft {
  return { source, changed: new Map(), inflated: new Map() };
}

/** The bytes of a part, uncompressed, as they now are; `null` where there is no such part. */
export function partBytes(draft: PackageDraft, name: string): Uint8Array | null {
  const key = name.toLowerCase();
  const changed = draft.changed.get(key);
  if (changed) return changed.bytes === null ? null : unpacked(draft, changed.bytes);
  const entry = findEntry(draft.source, name);
  if (!entry) return null;
  const known = draft.inflated.get(key);
  if (known) return known;
  const bytes = accept(inflateEntry(entry, draft.source.limits));
  draft.inflated.set(key, bytes);
  return bytes;
}

/** The bytes of a part piece by piece: of one that was packed never all at once. None where there is no such part. */
export function partPieces(draft: PackageDraft, name: string): Iterable<Uint8Array> {
  const { inflater } = draft.source.limits;
  const changed = draft.changed.get(name.toLowerCase())?.bytes ?? null;
  if (changed !== null && isPacked(changed) && inflater) return unpackedPieces(changed, inflater);
  const bytes = partBytes(draft, name);
  return bytes === null ? [] : [bytes];
}

function unpacked({ source }: PackageDraft, bytes: Uint8Array | PackedBytes): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  const { inflater } = source.limits;
  if (!inflater) throw new Error("packed by an inflater that is gone");
  return joinedBytes([...unpackedPieces(bytes, inflater)]);
}

/** The text of a part; `null` where there is no such part. */
export function partText(draft: PackageDraft, name: string): string | null {
  const bytes = partBytes(draft, name);
  return bytes === null ? null : decodePart(bytes, name);
}

/** The text of a part that must be there (refused as `part-missing`), with its parsed root. */
export function requirePart(draft: PackageDraft, name: string): { readonly text: string; readonly root: XmlElement } {
  const text = partText(draft, name) ?? refuse("part-missing", { part: name });
  return { text, root: parseXml(text, name) };
}

export function putBytes(draft: PackageDraft, name: string, bytes: Uint8Array): void {
  draft.changed.set(name.toLowerCase(), { name, bytes });
}

/** Puts a part of the pieces given, as they are made; what becomes large is kept deflated. */
export function putPieces(draft: PackageDraft, name: string, pieces: Iterable<Uint8Array>): void {
  draft.changed.set(name.toLowerCase(), { name, bytes: gatherBytes(pieces, draft.source.limits.inflater) });
}

export function putText(draft: PackageDraft, name: string, text: string): void {
  putBytes(draft, name, encodePart(text));
}

/** Takes a part out; its relationships part is the caller's business. */
export function removePart(draft: PackageDraft, name: string): void {
  if (findEntry(draft.source, name)) draft.changed.set(name.toLowerCase(), { name, bytes: null });
  else draft.changed.delete(name.toLowerCase());
}

export function hasPart(draft: PackageDraft, name: string): boolean {
  const changed = draft.changed.get(name.toLowerCase());
  return changed ? changed.bytes !== null : findEntry(draft.source, name) !== null;
}

/** The names of all parts as they now are: those of the source in its order, then new ones. */
export function partNames(draft: PackageDraft): readonly string[] {
  const kept = draft.source.entries.filter((entry) => hasPart(draft, entry.name)).map((entry) => entry.name);
  const added = [...draft.changed.values()].filter((part) => part.bytes !== null && !findEntry(draft.source, part.name));
  return [...kept, ...added.map((part) => part.name)];
}

/** A part name that is still free: `pattern` holds a `#` where the number goes, counted from 1. */
export function freePartName(draft: PackageDraft, pattern: string): string {
  for (let number = 1; ; number += 1) {
    const name = pattern.replace("#", String(number));
    if (!hasPart(draft, name)) return name;
  }
}

/**
 * The bytes of the package as drafted. Entries whose part is unchanged (or was changed back) are copied
 * with their compressed bytes; changed ones keep their place, new ones come last.
 */
export function writeDraft(draft: PackageDraft): Uint8Array {
  const parts: WrittenPart[] = [];
  for (const entry of draft.source.entries) {
    const changed = draft.changed.get(entry.name.toLowerCase());
    if (!changed || isAsItWas(draft, entry, changed)) parts.push(entry);
    else if (changed.bytes !== null) {
      const before = draft.inflated.get(entry.name.toLowerCase());
      parts.push({ name: entry.name, bytes: changed.bytes, like: entry, before });
    }
  }
  for (const part of draft.changed.values()) {
    if (part.bytes !== null && !findEntry(draft.source, part.name)) parts.push({ name: part.name, bytes: part.bytes, like: null });
  }
  return writePackage(parts, draft.source.comment, draft.source.limits.inflater);
}

function isAsItWas(draft: PackageDraft, entry: PackageEntry, changed: ChangedPart): boolean {
  const before = draft.inflated.get(entry.name.toLowerCase());
  if (!before || !changed.bytes || before.length !== changed.bytes.length) return false;
  const after = unpacked(draft, changed.bytes);
  for (let at = 0; at < before.length; at += 1) if (before[at] !== after[at]) return false;
  return true;
}
