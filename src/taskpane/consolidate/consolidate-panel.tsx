import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { UNITS_SHEET, readUnits } from "../../consolidate/units-register";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { ClaimsTable } from "./claims-table";
import { FilePicker } from "./file-picker";
import { MakeWorkbook } from "./make-workbook";
import { RepeatedUnits } from "./repeated-units";
import { SourceFiles } from "./source-files";
import { sourceCounts } from "./source-groups";
import { TotalsTable } from "./totals-table";
import { useSources } from "./use-sources";

/** Files passed over that are named. */
const MOST_SKIPPED = 5;

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
  const { finished, failed } = sourceCounts(list.files);
  const leftOut = new Set(together.choice.unused.map(({ file }) => file));
  return (
    <div className={view.view}>
      <h1 className={view.title}>{pane.tabs.consolidate}</h1>
      <p className={view.muted}>{words.intro}</p>
      <FilePicker onFiles={add} onSkipped={setSkipped} />
      {skipped.length > 0 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {skipped.slice(0, MOST_SKIPPED).map((name) => words.skipped(name)).join(" ")}
            {skipped.length > MOST_SKIPPED ? ` ${words.skippedMore(number(skipped.length - MOST_SKIPPED))}` : ""}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {list.files.length > 0 ? (
        <SourceFiles files={list.files} isLeftOut={({ file }) => leftOut.has(file)} dispatch={dispatch} />
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
