import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo } from "react";
import type { CheckedBook } from "../session/checked-book";
import { IN_LOW_PANE } from "../shell/low-pane";
import { useLocale, useServices, useSessionState, useStore } from "../shell/services";
import { CheckHeader } from "./check-header";
import { CheckToolbar, NothingShown } from "./check-toolbar";
import { visibleFindings } from "./check-view";
import { ClearMarks } from "./clear-marks";
import { FindingDetail } from "./finding-detail";
import { FindingList } from "./finding-list";
import { RowCardView } from "./row-card-view";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, overflowY: "auto", [IN_LOW_PANE]: { overflowY: "visible" } },
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
      <ClearMarks />
    </div>
  );
}

function Findings({ checked }: { readonly checked: CheckedBook }): JSX.Element | null {
  const { checkView } = useServices();
  const view = useStore(checkView);
  const locale = useLocale();
  const styles = useStyles();
  const visible = useMemo(() => visibleFindings(checked.findings, view, locale), [checked, view, locale]);
  // Where there is no list, nothing was found because nothing was looked at.
  if (checked.findings.length === 0) return checked.lists.length === 0 ? null : <p className={styles.good}>{locale.pane.check.allGood}</p>;
  return (
    <>
      <CheckToolbar checked={checked} />
      {visible.length === 0 ? <NothingShown /> : <FindingList visible={visible} book={checked.book} grouping={view.grouping} />}
      <FindingDetail checked={checked} visible={visible} />
    </>
  );
}
