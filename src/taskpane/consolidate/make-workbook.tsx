import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { useState } from "react";
import type { Consolidation } from "../../consolidate/consolidation";
import { consolidationWords } from "../../locale/consolidation-words";
import type { Problem, Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import { cellCount } from "../check/fix-choice";
import { download } from "../shell/download";
import { ProblemList } from "../shell/notice-bar";
import { languageOf, useLocale, useServices, useSessionState, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import type { CheckedBook } from "../session/checked-book";
import type { RowsWanted } from "../worker/workbook-making";
import { openWorkbookEdits } from "./open-workbook-edits";
import { FIGURES_ALONE, RowsChoiceView } from "./rows-choice";
import type { Sources } from "./use-sources";

interface MakeWorkbookProps extends Pick<Sources, "make" | "readRows"> {
  readonly consolidation: Consolidation;
  /** Every file is read and every repeated unit settled. */
  readonly isReady: boolean;
}

type Made = { readonly kind: "made" } | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** Makes the consolidated workbook: as a new one (a download where that fails or there is no Excel), or in the open one. */
export function MakeWorkbook({ consolidation, make, readRows, isReady }: MakeWorkbookProps): JSX.Element {
  const { host, settings } = useServices();
  const current = useStore(settings);
  const locale = useLocale();
  const view = useViewStyles();
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [choice, setChoice] = useState(FIGURES_ALONE);
  const words = locale.pane.consolidate;
  const rows = async (): Promise<Result<RowsWanted | null>> =>
    choice.withRows ? readRows(consolidation.shares.map(({ file }) => file), choice.withPersonal) : succeed(null);
  const during = async (work: () => Promise<Made | null>): Promise<void> => {
    setBusy(true);
    setMade(await work());
    setBusy(false);
  };
  const create = async (isDownload: boolean): Promise<Made> => {
    const withRows = await rows();
    if (!withRows.ok) return { kind: "failed", problems: withRows.problems };
    const bytes = await make({ consolidation, language: languageOf(current, host), when: whenText(host.today()), withRows: withRows.value });
    if (!bytes.ok) return { kind: "failed", problems: bytes.problems };
    const name = words.fileName(host.today());
    const isOpened = !isDownload && (await host.openNew(name, bytes.value)).ok;
    if (!isOpened) download(name, bytes.value);
    return { kind: "made" };
  };
  return (
    <section className={view.section}>
      <h2 className={view.subtitle}>{words.make}</h2>
      {isReady ? null : <p className={view.text}>{words.notReady}</p>}
      <RowsChoiceView choice={choice} onChoose={setChoice} />
      <div className={view.actions}>
        {host.kind === "excel" ? (
          <Button appearance="primary" disabled={!isReady || isBusy} onClick={() => void during(() => create(false))}>{words.makeNew}</Button>
        ) : null}
        <WriteHere consolidation={consolidation} rows={rows} during={during} isReady={isReady && !isBusy} />
        <Button appearance={host.kind === "excel" ? "secondary" : "primary"} disabled={!isReady || isBusy} onClick={() => void during(() => create(true))}>
          {words.download}
        </Button>
      </div>
      <div aria-live="polite">
        {made === null ? null : (
          <MessageBar intent={made.kind === "made" ? "success" : "error"} layout="multiline">
            <MessageBarBody>{made.kind === "made" ? words.made : <ProblemList problems={made.problems} locale={locale} />}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </section>
  );
}

interface WriteHereProps {
  readonly consolidation: Consolidation;
  readonly rows: () => Promise<Result<RowsWanted | null>>;
  readonly during: (work: () => Promise<Made | null>) => Promise<void>;
  readonly isReady: boolean;
}

/** Writes into the open workbook, which is checked first where it was not. The pane's own notice tells what was done. */
function WriteHere({ consolidation, rows, during, isReady }: WriteHereProps): JSX.Element {
  const { session, settings, host } = useServices();
  const { checked, busy } = useSessionState();
  const { rounding } = useStore(settings);
  const locale = useLocale();
  const checkedNow = async (): Promise<CheckedBook | null> => {
    await session.review();
    return session.state.get().checked;
  };
  const write = async (): Promise<Made | null> => {
    // What stands in the workbook decides where the figures go.
    const open = checked ?? (await checkedNow());
    if (!open) return null;
    const withRows = await rows();
    if (!withRows.ok) return { kind: "failed", problems: withRows.problems };
    const edits = openWorkbookEdits({ consolidation, checked: open, rounding, when: whenText(host.today()), withRows: withRows.value, words: consolidationWords(locale) });
    if (!edits.ok) return { kind: "failed", problems: edits.problems };
    await session.apply("fill", edits.value, cellCount(edits.value));
    return null;
  };
  return (
    <Button disabled={!isReady || busy !== null} onClick={() => void during(write)}>{locale.pane.consolidate.makeHere}</Button>
  );
}

/** 24/11/2026 for 2026-11-24. */
function whenText(iso: string): string {
  return iso.split("-").reverse().join("/");
}
