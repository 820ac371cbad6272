import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import type { JSX } from "react";
import { useState } from "react";
import type { Finding } from "../../check/finding";
import type { RuleId } from "../../check/rule";
import type { Edit } from "../../workbook/edit";
import type { CheckedBook } from "../session/checked-book";
import { IN_LOW_PANE } from "../shell/low-pane";
import type { Tab } from "../shell/navigation";
import { findingWordsHere } from "../shell/pane-words";
import { useLocale, useServices, useSessionState, useStore } from "../shell/services";
import { AcceptForm } from "./accept-form";
import { placeText } from "./finding-place";
import { cellCount, fixLabel, fixesOfRule } from "./fix-choice";
import { FixPreview } from "./fix-preview";
import { SeverityMark } from "./severity-mark";
import { TeachGroup } from "./teach-group";
import { visit, walk } from "./walk";

const useStyles = makeStyles({
  detail: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
    position: "sticky",
    bottom: 0,
    maxHeight: "50%",
    overflowY: "auto",
    // In a low pane it stands below the list and covers nothing; all of it is read by scrolling on.
    [IN_LOW_PANE]: { position: "static", maxHeight: "none" },
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  position: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});

interface FindingDetailProps {
  readonly checked: CheckedBook;
  readonly visible: readonly Finding[];
}

/** The finding gone to: what is wrong, what to do, its fixes; and the way to the next one. */
export function FindingDetail({ checked, visible }: FindingDetailProps): JSX.Element {
  const { session, checkView } = useServices();
  const view = useStore(checkView);
  const { current } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const words = locale.pane.check;
  const finding = checked.findings.find(({ id }) => id === current) ?? null;
  const position = visible.findIndex(({ id }) => id === current);
  const step = (by: 1 | -1): void => void walk(session, view, locale, by);
  return (
    <section aria-label={words.detail} className={styles.detail}>
      <div className={styles.head}>
        <h2 className={styles.title}>{finding ? findingWordsHere(locale, finding).title : words.detail}</h2>
        <span className={styles.position}>{position < 0 ? "" : words.position(locale.number(position + 1), locale.number(visible.length))}</span>
        <Button size="small" icon={<ChevronUp20Regular />} aria-label={words.previous} title={words.previous} disabled={visible.length === 0} onClick={() => step(-1)} />
        <Button size="small" icon={<ChevronDown20Regular />} aria-label={words.next} title={words.next} disabled={visible.length === 0} onClick={() => step(1)} />
      </div>
      <div aria-live="polite">{finding ? <FindingBody key={finding.id} finding={finding} checked={checked} /> : null}</div>
    </section>
  );
}

/** Where the pane asks what these findings want to know. */
const TAB_OF_ANSWER: Readonly<Partial<Record<RuleId, Tab>>> = {
  "zone-unknown": "criteria",
  "criteria-missing": "criteria",
  "column-missing": "recognise",
  "mapping-ambiguous": "recognise",
};

function FindingBody({ finding, checked }: { readonly finding: Finding; readonly checked: CheckedBook }): JSX.Element {
  const { session, navigation } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const [preview, setPreview] = useState<readonly Edit[] | null>(null);
  const words = locale.pane.check;
  const place = placeText(finding);
  const tab = TAB_OF_ANSWER[finding.rule];
  const ofRule = finding.fixes.length > 0 ? fixesOfRule(checked.findings, finding.rule) : [];
  return (
    <>
      <p className={styles.text}>
        <SeverityMark severity={finding.severity} isNamed />{" "}
        {place === "" ? null : (
          <>
            <Link as="button" onClick={() => void visit(session, finding)} aria-label={words.goTo(place)}>
              {place}
            </Link>
            {": "}
          </>
        )}
        {findingWordsHere(locale, finding).wrong}
      </p>
      <p className={styles.text}>
        <strong>{words.todo}</strong> {findingWordsHere(locale, finding).todo}
      </p>
      {finding.accepted === undefined ? null : <p className={styles.text}>{words.acceptedBecause(finding.accepted)}</p>}
      <TeachGroup finding={finding} checked={checked} />
      <div className={styles.actions}>
        {tab === undefined ? null : (
          <Button size="small" onClick={() => navigation.set(tab)}>{words.openTab(locale.pane.tabs[tab])}</Button>
        )}
        {finding.fixes.map((fix, index) => (
          <Button key={index} size="small" appearance="primary" disabled={busy !== null} onClick={() => void session.apply("fix", fix.edits, cellCount(fix.edits))}>
            {fixLabel(fix, locale)}
          </Button>
        ))}
        {cellCount(ofRule) > 1 ? (
          <Button size="small" disabled={busy !== null} onClick={() => setPreview(ofRule)}>
            {words.fixAll(locale.number(cellCount(ofRule)))}
          </Button>
        ) : null}
        <AcceptForm finding={finding} />
      </div>
      <FixPreview edits={preview} onClose={() => setPreview(null)} />
    </>
  );
}
