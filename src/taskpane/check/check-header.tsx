import { Badge, Body1, Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { JSX } from "react";
import { subjectOf } from "../../assessment/set-choice";
import type { Book } from "../session/book";
import { totalsOf } from "../session/checked-book";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { CheckActions } from "./check-actions";
import { ClearMarksButton } from "./clear-marks";

const useStyles = makeStyles({
  header: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexShrink: 0 },
  lists: { margin: 0, padding: 0, listStyle: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, maxHeight: "60px", overflowY: "auto" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  check: { width: "100%" },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The lists of the workbook, the button that checks them, and what came of it. */
export function CheckHeader(): JSX.Element {
  const { session } = useServices();
  const { book, checked, busy, isMarked } = useSessionState();
  const { pane } = useLocale();
  const styles = useStyles();
  const words = pane.check;
  return (
    <div className={styles.header}>
      {book ? <BookLists book={book} /> : null}
      <div className={styles.actions}>
        <Button className={styles.check} appearance="primary" icon={<CheckmarkCircle20Regular />} disabled={busy !== null} onClick={() => void session.check()}>
          {checked ? words.again : words.button}
        </Button>
        {checked ? <CheckActions checked={checked} /> : null}
        {isMarked ? <ClearMarksButton /> : null}
      </div>
      {isMarked ? <Caption1 className={styles.muted}>{words.printHint}</Caption1> : null}
      {book && book.lists.length === 0 ? null : checked ? <Verdicts totals={totalsOf(checked.lists)} /> : <Body1 className={styles.muted}>{words.notYet}</Body1>}
    </div>
  );
}

function BookLists({ book }: { readonly book: Book }): JSX.Element {
  const { pane, number } = useLocale();
  const styles = useStyles();
  const words = pane.check;
  if (book.lists.length === 0) {
    return (
      <div role="note">
        <Text weight="semibold">{words.noList}</Text>
        <br />
        <Caption1>{words.noListTodo}</Caption1>
      </div>
    );
  }
  return (
    <ul aria-label={words.lists} className={styles.lists}>
      {book.lists.map(({ list }) => {
        const people = list.rows.filter(({ kind }) => kind === "subject").length;
        const unit = list.context.unit?.value ?? null;
        return (
          <li key={`${list.sheet} ${list.ordinal}`}>
            {words.listLine(list.sheet, number(people), subjectOf(list))}
            {unit === null ? "" : ` · ${unit}`}
            {list.apart === null ? "" : ` · ${words.apart[list.apart]}`}
          </li>
        );
      })}
    </ul>
  );
}

function Verdicts({ totals }: { readonly totals: ReturnType<typeof totalsOf> }): JSX.Element {
  const { pane, number } = useLocale();
  const styles = useStyles();
  const words = pane.check;
  return (
    <div role="group" aria-label={words.verdicts} className={styles.badges}>
      <Badge appearance="tint" color="success">{words.pass} {number(totals.pass)}</Badge>
      <Badge appearance="tint" color="danger">{words.fail} {number(totals.fail)}</Badge>
      <Badge appearance="tint" color="warning">{words.undetermined} {number(totals.undetermined)}</Badge>
    </div>
  );
}
