/** So many answers are kept, of texts up to such a length: lists say the same few words again and again, and not at length. */
const MOST = 4096;
const LONGEST = 160;

/** A question about a text whose answer never changes, asked once for each text; what is kept stays bounded. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.found;
    const found = find(text);
    if (text.length > LONGEST) return found;
    if (known.size >= MOST) known.clear();
    known.set(text, { found });
    return found;
  };
}
