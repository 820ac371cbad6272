import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import type { Edit } from "../../workbook/edit";
import type { CheckedBook } from "../session/checked-book";
import { useLocale, useServices, useSessionState, useStore } from "../shell/services";
import { CheckHeader } from "./check-header";
import { CheckToolbar, NothingShown } from "./check-toolbar";
import { visibleFindings } from "./check-view";
import { FindingDetail } from "./finding-detail";
import { FindingList } from "./finding-list";
import { cellCount, certainFixes } from "./fix-choice";
import { FixPreview } from "./fix-preview";
import { RowCardView } from "./row-card-view";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, flexShrink: 0 },
  good: { padding: `0 ${tokens.spacingHorizontalM}` },
});

/** *Kiểm tra*: checks the workbook and walks through what was found. */
export function CheckPanel(): JSX.Element {
  const { book, checked } = useSessionState();
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <CheckHeader />
      {book ? <RowCardView book={book} /> : null}
      {checked ? <Findings checked={checked} /> : null}
    </div>
  );
}

function Findings({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { checkView } = useServices();
  const view = useStore(checkView);
  const locale = useLocale();
  const styles = useStyles();
  const visible = useMemo(() => visibleFindings(checked.findings, view, locale), [checked, view, locale]);
  if (checked.findings.length === 0) {
    return (
      <>
        <CheckActions checked={checked} />
        <p className={styles.good}>{locale.pane.check.allGood}</p>
      </>
    );
  }
  return (
    <>
      <CheckActions checked={checked} />
      <CheckToolbar checked={checked} />
      {visible.length === 0 ? <NothingShown /> : <FindingList visible={visible} book={checked.book} grouping={view.grouping} />}
      <FindingDetail checked={checked} visible={visible} />
    </>
  );
}

function CheckActions({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { busy, isMarked } = useSessionState();
  const { pane, number } = useLocale();
  const styles = useStyles();
  const [preview, setPreview] = useState<readonly Edit[] | null>(null);
  const fixes = useMemo(() => certainFixes(checked.findings), [checked]);
  return (
    <div className={styles.actions}>
      {cellCount(fixes) > 0 ? (
        <Button size="small" disabled={busy !== null} onClick={() => setPreview(fixes)}>
          {pane.check.fixEverything(number(cellCount(fixes)))}
        </Button>
      ) : null}
      {isMarked ? <ClearMarks /> : null}
      <FixPreview edits={preview} onClose={() => setPreview(null)} />
    </div>
  );
}

function ClearMarks(): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const { pane } = useLocale();
  const words = pane.check;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" disabled={busy !== null}>{words.clearMarks}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.clearTitle}</DialogTitle>
          <DialogContent>{words.clearText}</DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void session.clearMarks()}>{words.clearMarks}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{pane.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
