import { MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { UNITS_SHEET, readUnits } from "../../consolidate/units-register";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { ClaimsTable } from "./claims-table";
import { FilePicker } from "./file-picker";
import { MakeWorkbook } from "./make-workbook";
import { RepeatedUnits } from "./repeated-units";
import { SourceRow } from "./source-row";
import { TotalsTable } from "./totals-table";
import { useSources } from "./use-sources";

/** *Gộp tệp*: reads many units' workbooks, shows what they come to, and makes one workbook of them. */
export default function ConsolidatePanel(): JSX.Element {
  const { host } = useServices();
  const { book } = useSessionState();
  const { pane, number } = useLocale();
  const view = useViewStyles();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const register = useMemo(() => {
    const grid = book?.grids.get(UNITS_SHEET);
    const units = grid ? readUnits(grid) : null;
    return units?.ok ? units.value : null;
  }, [book]);
  const { list, together, add, dispatch, make, readRows } = useSources(host.sourceReader, register);
  const words = pane.consolidate;
  const finished = list.files.filter(({ state }) => state.kind === "read" || state.kind === "failed").length;
  const failed = list.files.filter(({ state }) => state.kind === "failed").length;
  const leftOut = new Set(together.choice.unused.map(({ file }) => file));
  return (
    <div className={view.view}>
      <h1 className={view.title}>{pane.tabs.consolidate}</h1>
      <p className={view.muted}>{words.intro}</p>
      <FilePicker onFiles={add} onSkipped={setSkipped} />
      {skipped.length > 0 ? (
        <MessageBar intent="info" layout="multiline"><MessageBarBody>{skipped.map((name) => words.skipped(name)).join(" ")}</MessageBarBody></MessageBar>
      ) : null}
      {list.files.length > 0 ? (
        <section className={view.section}>
          <div role="status" className={view.muted}>{words.progress(number(finished), number(list.files.length))}</div>
          {finished < list.files.length ? <ProgressBar aria-label={words.files} value={finished / list.files.length} /> : null}
          <ul aria-label={words.files} style={{ listStyle: "none", margin: 0, padding: 0 }}>
            {list.files.map((source) => (
              <SourceRow key={source.id} source={source} isLeftOut={leftOut.has(source.file)} dispatch={dispatch} />
            ))}
          </ul>
        </section>
      ) : null}
      <RepeatedUnits list={list} repeated={together.choice.repeated} dispatch={dispatch} />
      {together.consolidation.shares.length > 0 ? (
        <>
          <section className={view.section}>
            <h2 className={view.subtitle}>{words.total}</h2>
            {failed > 0 ? (
              <MessageBar intent="error" layout="multiline"><MessageBarBody>{words.missing(number(failed))}</MessageBarBody></MessageBar>
            ) : null}
            <TotalsTable consolidation={together.consolidation} />
          </section>
          <section className={view.section}>
            <h2 className={view.subtitle}>{words.reconcile}</h2>
            <ClaimsTable consolidation={together.consolidation} />
          </section>
          <MakeWorkbook make={make} readRows={readRows} consolidation={together.consolidation} isReady={finished === list.files.length && together.choice.repeated.every(({ settled }) => settled)} />
        </>
      ) : null}
    </div>
  );
}
