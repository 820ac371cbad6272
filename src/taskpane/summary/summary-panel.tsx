import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CheckedBook } from "../session/checked-book";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { UnfitLists } from "../criteria/unfit-lists";
import { useViewStyles } from "../shell/view-styles";
import { FiguresTable, groupFigures } from "./figures-table";
import { FillView } from "./fill-view";
import { GroupChart } from "./group-chart";
import { ReportView } from "./report-view";

/** *Tổng hợp*: the figures of the workbook's rows, its summary sheets and their filling. */
export default function SummaryPanel(): JSX.Element {
  const { session } = useServices();
  const { checked, busy } = useSessionState();
  const { pane } = useLocale();
  const styles = useViewStyles();
  const words = pane.summary;
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{pane.tabs.summary}</h1>
      {checked ? (
        <Figures checked={checked} />
      ) : (
        <>
          <p className={styles.text}>{words.none}</p>
          <Button appearance="primary" disabled={busy !== null} onClick={() => void session.check()}>{words.check}</Button>
        </>
      )}
    </div>
  );
}

function Figures({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { pane, language } = useLocale();
  const styles = useViewStyles();
  const groups = groupFigures(checked, language === "en" ? "en" : "vi", pane.summary.noGroup);
  // Lists that stand apart, as those of families do, are no part of the figures: then there is nothing to show or report.
  const isCounted = checked.book.lists.some(({ list }) => list.apart === null);
  if (checked.lists.length === 0) {
    return (
      <>
        <p className={styles.text}>{pane.check.noList} {pane.check.noListTodo}</p>
        {checked.figures.summaries.length > 0 ? <FillView checked={checked} /> : null}
      </>
    );
  }
  return (
    <>
      <UnfitLists lists={checked.book.lists} />
      {isCounted ? (
        <section className={styles.section}>
          <h2 className={styles.subtitle}>{pane.summary.figures}</h2>
          <FiguresTable checked={checked} />
          {groups.length > 0 ? <GroupChart groups={groups} /> : null}
        </section>
      ) : null}
      <FillView checked={checked} />
      {isCounted ? <ReportView checked={checked} /> : null}
    </>
  );
}
