/** Of an object that never changes: what `reckon` gives for it, reckoned when it is first asked for, and kept as long as the object is. */
export function reckonedOnce<K extends object, V>(reckon: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = reckon(of);
    known.set(of, { value });
    return value;
  };
}
