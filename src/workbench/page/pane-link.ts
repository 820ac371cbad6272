/** What the pane's frame and the page around it say to each other; texts and plain values only. */
export interface PaneLink {
  /** BCP 47. */
  readonly displayLanguage: string;
  readonly isDark: boolean;
  /** A message of the library to its host. */
  readonly send: (message: string) => void;
  /** The frame takes the host's messages from here on. */
  readonly connect: (receive: (message: string) => void) => void;
  /** A ribbon button's action, by the manifest's name for it. */
  readonly associate: (id: string, run: (completed: () => void) => void) => void;
  /** A key pressed inside the pane's frame, which the page around it does not hear. */
  readonly press: (event: KeyboardEvent) => void;
  readonly showPane: () => void;
  readonly hidePane: () => void;
}

declare global {
  interface Window {
    /** Set by the workbench's page, read by the scripts in the pane's frame. */
    khuyenhocWorkbench?: PaneLink;
  }
}

/** The link of the page around this frame. A pane opened outside the workbench has none: that is a mistake. */
export function linkAround(): PaneLink {
  const link = window.parent.khuyenhocWorkbench;
  if (!link) throw new Error("pane.html belongs into the workbench's page: open index.html.");
  return link;
}
