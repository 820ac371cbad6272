import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { useState } from "react";
import { useLocale } from "./services";
import { useViewStyles } from "./view-styles";

/** Items a press adds. */
const STEP = 20;

/** The first items of a list, and what shows more of it or folds it again. */
export interface ShownPart<T> {
  readonly shown: readonly T[];
  /** Nothing where all stand there from the first. */
  readonly more: JSX.Element | null;
}

/** Shows the first items, and twenty more at each press: a list of hundreds is never a page of hundreds. */
export function useShowMore<T>(items: readonly T[], first: number): ShownPart<T> {
  const { pane, number } = useLocale();
  const view = useViewStyles();
  const [wanted, setWanted] = useState(first);
  const shown = items.slice(0, wanted);
  const left = items.length - shown.length;
  // The button stays when all is shown, to fold again, so that whoever pressed it is still there.
  const more = items.length <= first ? null : (
    <div className={view.actions} style={{ alignItems: "center" }}>
      <Button size="small" onClick={() => setWanted(left > 0 ? wanted + STEP : first)}>
        {left > 0 ? pane.showMore(number(Math.min(STEP, left))) : pane.showLess}
      </Button>
      <span aria-live={wanted === first ? "off" : "polite"} className={view.muted}>{pane.shown(number(shown.length), number(items.length))}</span>
    </div>
  );
  return { shown, more };
}
