import { Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useLocale, useSessionState } from "./services";

const useStyles = makeStyles({
  bar: { minHeight: "22px", padding: `0 ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  words: { color: tokens.colorNeutralForeground2 },
});

/** What is going on, and how far it is. Its place stays when nothing goes on, so that nothing jumps. */
export function BusyBar(): JSX.Element {
  const { busy } = useSessionState();
  const { pane, number } = useLocale();
  const styles = useStyles();
  const progress = busy?.progress ?? null;
  const label = busy === null ? "" : pane.busy[busy.what];
  const sheets = progress && progress.total > 0 ? pane.busy.sheets(number(progress.done), number(progress.total)) : null;
  return (
    <div className={styles.bar}>
      {busy === null ? null : (
        <>
          <ProgressBar aria-label={label} {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})} />
          <Caption1 className={styles.words}>{sheets === null ? label : `${label}: ${sheets}`}</Caption1>
        </>
      )}
    </div>
  );
}
