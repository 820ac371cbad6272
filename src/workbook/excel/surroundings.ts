import { canSeeNotes } from "./notes";

/** What Office says of itself around the pane. */
export interface ExcelSurroundings {
  /** A BCP 47 tag such as `vi-VN`. */
  readonly displayLanguage: string;
  /** As Office says now; `null` where this Excel does not tell its theme. Excel has no event for its change: ask again. */
  readonly isDark: () => boolean | null;
  /** Whether this Excel lets add-ins write notes. */
  readonly canNote: boolean;
}

/** Why there is no Excel around: Microsoft's script did not come, or the page was opened in something else. */
export type NoExcel = "no-office" | "no-excel";

/** Waits for Office and gives what it says of itself, or why it cannot be asked. */
export async function excelSurroundings(): Promise<ExcelSurroundings | NoExcel> {
  if (typeof Office === "undefined") return "no-office";
  const { host } = await Office.onReady();
  if (String(host) !== "Excel") return "no-excel";
  return { displayLanguage: Office.context.displayLanguage, isDark: () => isDarkTheme(Office.context.officeTheme), canNote: canSeeNotes() };
}

/** Makes ribbon buttons and shortcuts of the manifest run our actions, by their ids. */
export function associateActions(actions: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [id, action] of Object.entries(actions)) {
    Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
      // Excel waits for this word before it takes the next press; a fault of ours still comes to light as unhandled.
      void action().finally(() => event?.completed());
    });
  }
}

/** Brings the pane to view; ribbon actions run also while it is closed (shared runtime). */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

function isDarkTheme(theme: Office.OfficeTheme | undefined): boolean | null {
  const color = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!color) return null;
  const [red, green, blue] = color.slice(1, 4).map((part) => Number.parseInt(part, 16));
  // Perceived brightness by ITU-R BT.601.
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
