/** The pane's main views, in the order of their tabs. */
export const TABS = ["check", "recognise", "criteria", "summary", "consolidate"] as const;

export type Tab = (typeof TABS)[number];
export type View = Tab | "settings" | "help";

/** The tab a word names, or `null`. */
export function tabOf(word: unknown): Tab | null {
  return TABS.find((tab) => tab === word) ?? null;
}
