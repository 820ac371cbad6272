import { walk } from "../taskpane/check/walk";
import type { View } from "../taskpane/shell/navigation";
import type { PaneServices } from "../taskpane/shell/services";
import { localeNow } from "../taskpane/shell/services";

/** The ids of ribbon buttons, menu entries and shortcuts; `manifest.xml` and `assets/shortcuts.json` name these. */
export const RIBBON_ACTIONS = ["check", "nextFinding", "previousFinding", "clearMarks", "fillSummary", "consolidate"] as const;

export type RibbonAction = (typeof RIBBON_ACTIONS)[number];

/** What each button of the ribbon does. `showPane` brings the pane to view, where what was done is told. */
export function ribbonActions(services: PaneServices, showPane: () => Promise<void>): Readonly<Record<RibbonAction, () => Promise<void>>> {
  const { session, settings, navigation, checkView, question } = services;
  const show = async (view: View): Promise<void> => {
    // Whoever works from the ribbon needs no introduction any more.
    settings.set({ ...settings.get(), introduced: true });
    navigation.set(view);
    await showPane();
  };
  const step = async (by: 1 | -1): Promise<void> => {
    await show("check");
    if (!session.state.get().checked) await session.check();
    await walk(session, checkView.get(), localeNow(services), by);
  };
  return {
    check: async () => {
      await show("check");
      await session.check();
    },
    nextFinding: () => step(1),
    previousFinding: () => step(-1),
    clearMarks: async () => {
      await show("check");
      question.set("clear-marks");
    },
    fillSummary: async () => {
      await show("summary");
      if (!session.state.get().checked) await session.check();
    },
    consolidate: () => show("consolidate"),
  };
}
