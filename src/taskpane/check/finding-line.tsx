import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, KeyboardEvent } from "react";
import type { Finding } from "../../check/finding";
import { findingWords } from "../../locale/locale";
import { useLocale } from "../shell/services";
import type { CheckView } from "./check-view";
import { placeText } from "./finding-place";
import { SeverityMark } from "./severity-mark";

const useStyles = makeStyles({
  finding: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderLeft: "4px solid Highlight" },
  },
  accepted: { color: tokens.colorNeutralForeground3 },
  place: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

interface FindingLineProps {
  readonly finding: Finding;
  readonly grouping: CheckView["grouping"];
  readonly isCurrent: boolean;
  readonly isReachable: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onGo: () => void;
}

/** One finding: its severity, its cell and what it is. */
export function FindingLine({ finding, grouping, isCurrent, isReachable, onKeyDown, onGo }: FindingLineProps): JSX.Element {
  const locale = useLocale();
  const styles = useStyles();
  const { title, wrong } = findingWords(locale, finding);
  return (
    <button
      type="button"
      className={mergeClasses(styles.finding, isCurrent && styles.current, finding.accepted !== undefined && styles.accepted)}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={isReachable ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={onGo}
    >
      <SeverityMark severity={finding.severity} isNamed />
      <span className={styles.place}>{placeText(finding)}</span>
      <span className={styles.words}>{grouping === "row" ? title : wrong}</span>
    </button>
  );
}
