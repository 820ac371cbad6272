/** Items packed in their order into groups whose sizes add up to `limit` at most; an item that is larger stands alone. */
export function batches<T>(items: readonly T[], sizeOf: (item: T) => number, limit: number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const more = sizeOf(item);
    if (size + more > limit) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(item);
    size += more;
  }
  return groups;
}
