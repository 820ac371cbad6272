import { fail } from "../problem";
import type { Result } from "../problem";
import type { Package, PackageEntry } from "./zip";
import { findEntry, inflateEntry } from "./zip";

/** So many results are kept, of parts up to so many compressed bytes: 1 MiB of keys at most. */
const MOST = 64;
const LARGEST = 16_384;

/**
 * Reads a small part of a package, once for equal bytes: the workbooks of one district come from one template, and agree in
 * all but their sheets and texts. `read` is given the bytes, what the part is asked about (itself unless something else is
 * said) and its name in the package; what it gives is shared and never changed. Failures are found anew each time; problem:
 * `part-missing`.
 */
export function rememberedPart<T>(
  read: (bytes: Uint8Array, about: string, part: string) => Result<T>,
): (pack: Package, part: string, about?: string) => Result<T> {
  const known = new Map<string, Result<T>>();
  return (pack, part, about = part) => {
    const entry = findEntry(pack, part);
    if (!entry) return fail({ kind: "part-missing", part });
    const key = entry.compressed.length > LARGEST ? null : keyOf(entry, about);
    const before = key === null ? undefined : known.get(key);
    if (before) return before;
    const bytes = inflateEntry(entry, pack.limits);
    if (!bytes.ok) return bytes;
    const found = read(bytes.value, about, entry.name);
    if (key === null || !found.ok) return found;
    if (known.size >= MOST) known.clear();
    known.set(key, found);
    return found;
  };
}

/** All that the result depends on; a directory that says otherwise of the same bytes must not profit. */
function keyOf({ name, method, size, crc, compressed }: PackageEntry, about: string): string {
  return `${JSON.stringify([name, about, method, size, crc])}${String.fromCharCode(...compressed)}`;
}
