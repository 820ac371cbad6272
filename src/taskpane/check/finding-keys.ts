import type { FindingItem } from "./check-view";

/** The one line that Tab leads to: where the keys last were, else the finding gone to, else the first; -1 in an empty list. */
export function reachableIndex(items: readonly FindingItem[], focused: string | null, current: number): number {
  const at = focused === null ? -1 : items.findIndex(({ key }) => key === focused);
  if (at >= 0) return at;
  return current >= 0 ? current : items.findIndex(({ kind }) => kind === "finding");
}

/** Where a key leads from a line: to the next or last line that is a finding; `null` for keys that lead nowhere. */
export function targetOf(key: string, index: number, items: readonly FindingItem[]): number | null {
  const seek = (start: number, step: number): number | null => {
    for (let at = start; at >= 0 && at < items.length; at += step) if (items[at]?.kind === "finding") return at;
    return null;
  };
  switch (key) {
    case "ArrowDown":
      return seek(index + 1, 1);
    case "ArrowUp":
      return seek(index - 1, -1);
    case "PageDown":
      return seek(Math.min(index + 10, items.length - 1), -1);
    case "PageUp":
      return seek(Math.max(index - 10, 0), 1);
    case "Home":
      return seek(0, 1);
    case "End":
      return seek(items.length - 1, -1);
    default:
      return null;
  }
}
