import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { JSX } from "react";
import type { Locale } from "../../locale/locale";
import type { Problem } from "../../workbook/problem";
import { problemWordsHere } from "./pane-words";
import { useLocale, useServices, useSessionState } from "./services";

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  problem: { marginBottom: tokens.spacingVerticalXS },
  wrap: { whiteSpace: "normal" },
});

/** Problems shown at most; a broken sheet of criteria can have very many. */
const MOST_PROBLEMS = 5;

/** Problems in words: what happened and why, then what to do. */
export function ProblemList({ problems, locale }: { readonly problems: readonly Problem[]; readonly locale: Locale }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      {problems.slice(0, MOST_PROBLEMS).map((problem, index) => {
        const { happened, todo } = problemWordsHere(locale, problem);
        return (
          <div key={index} className={styles.problem}>
            {happened} {todo}
          </div>
        );
      })}
      {problems.length > MOST_PROBLEMS ? <div>(+{problems.length - MOST_PROBLEMS})</div> : null}
    </>
  );
}

/** What was just done, with undo, and after that with undo of the step before; or what could not be done, why, and what next. */
export function NoticeBar(): JSX.Element {
  const { session } = useServices();
  const { notice, busy, undo } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const words = locale.pane;
  const dismiss = <Button appearance="transparent" size="small" icon={<Dismiss20Regular />} aria-label={words.close} onClick={session.dismiss} />;
  return (
    <div aria-live="polite" aria-atomic="true">
      {notice === null ? null : notice.kind === "failed" ? (
        <MessageBar intent="error" layout="multiline" politeness="assertive" className={styles.bar}>
          <MessageBarBody className={styles.wrap}>
            <MessageBarTitle>{words.failed}</MessageBarTitle>
            <ProblemList problems={notice.problems} locale={locale} />
          </MessageBarBody>
          <MessageBarActions containerAction={dismiss} />
        </MessageBar>
      ) : (
        <MessageBar intent={notice.kind === "stopped" ? "info" : "success"} className={styles.bar}>
          <MessageBarBody className={styles.wrap}>
            {notice.kind === "stopped" ? words.stopped : notice.kind === "done" ? words.done[notice.what](locale.number(notice.cells)) : words.undone[notice.what](locale.number(notice.cells))}
          </MessageBarBody>
          <MessageBarActions containerAction={dismiss}>
            {(notice.kind === "done" && notice.canUndo) || (notice.kind === "undone" && undo.length > 0) ? (
              <Button size="small" disabled={busy !== null} onClick={() => void session.undo()}>
                {words.undo}
              </Button>
            ) : null}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
