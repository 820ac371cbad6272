/** Below that the parts of *Kiểm tra* do not fit under each other: Excel's pane on a commune's laptop is some 450 pixels high. */
const LOW = "(max-height: 780px)";

/** For styles that hold in a low pane, where everything below the tabs scrolls as one page. */
export const IN_LOW_PANE = `@media ${LOW}` as const;

/** Whether the pane is low now. */
export function isLowPane(): boolean {
  return window.matchMedia(LOW).matches;
}
