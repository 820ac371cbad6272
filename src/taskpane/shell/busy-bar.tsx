import { Button, Caption1, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { openCounts } from "../session/checked-book";
import { useLocale, useServices, useSessionState, useStore } from "./services";

const useStyles = makeStyles({
  bar: { minHeight: "28px", padding: `0 ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  // Most work is done before a person could press it; shown at once it would only flicker.
  stop: { animationName: { from: { visibility: "hidden" }, to: { visibility: "hidden" } }, animationDuration: "600ms" },
  words: { color: tokens.colorNeutralForeground2 },
  status: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, ":not(:empty)": { padding: `${tokens.spacingVerticalSNudge} 0` } },
});

/** What is going on, and how far it is; under *Kiểm tra* what came of it. Its place stays when nothing goes on, so that nothing jumps. */
export function BusyBar(): JSX.Element {
  const { session, navigation } = useServices();
  const { busy } = useSessionState();
  const view = useStore(navigation);
  const { pane, number } = useLocale();
  const styles = useStyles();
  const progress = busy?.progress ?? null;
  const label = busy === null ? "" : pane.busy[busy.what];
  const far = progress && progress.total > 0 ? [number(progress.done), number(progress.total)] as const : null;
  const sheets = far && busy ? (busy.what === "checking" ? pane.busy.people(...far) : pane.busy.sheets(...far)) : null;
  return (
    <div className={styles.bar}>
      {busy === null ? null : (
        <>
          <ProgressBar aria-label={label} {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})} />
          <div className={styles.line}>
            <Caption1 className={styles.words}>{sheets === null ? label : `${label}: ${sheets}`}</Caption1>
            {busy.what === "writing" ? null : <Button className={styles.stop} size="small" appearance="subtle" onClick={session.stop}>{pane.stop}</Button>}
          </div>
        </>
      )}
      {view === "check" ? <CheckStatus /> : null}
    </div>
  );
}

/** What the latest check found, or that it is out of date; told aloud when it changes. */
function CheckStatus(): JSX.Element {
  const { checked, busy, isStale } = useSessionState();
  const { pane, number } = useLocale();
  const styles = useStyles();
  const counts = checked && busy === null ? openCounts(checked.findings) : null;
  const isEmpty = checked?.lists.length === 0 && checked.findings.length === 0;
  const { stale, noListStill, found } = pane.check;
  return (
    <div role="status" className={mergeClasses(styles.words, styles.status)}>
      {counts === null ? "" : isStale ? stale : isEmpty ? noListStill : found(number(counts.error), number(counts.warning), number(counts.hint))}
    </div>
  );
}
