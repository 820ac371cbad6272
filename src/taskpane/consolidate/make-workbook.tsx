import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { useState } from "react";
import type { Consolidation } from "../../consolidate/consolidation";
import { consolidationWords } from "../../locale/consolidation-words";
import type { Problem } from "../../workbook/problem";
import { cellCount } from "../check/fix-choice";
import { ProblemList } from "../shell/notice-bar";
import { languageOf, useLocale, useServices, useSessionState, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { download } from "../standalone/opened-file";
import type { SourceReader } from "../worker/source-reader";
import { openWorkbookEdits } from "./open-workbook-edits";

interface MakeWorkbookProps {
  readonly consolidation: Consolidation;
  readonly make: SourceReader["make"];
  /** Every file is read and every repeated unit settled. */
  readonly isReady: boolean;
}

type Made = { readonly kind: "made" } | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** Makes the consolidated workbook: as a new one (a download where that fails or there is no Excel), or in the open one. */
export function MakeWorkbook({ consolidation, make, isReady }: MakeWorkbookProps): JSX.Element {
  const { host, settings } = useServices();
  const current = useStore(settings);
  const locale = useLocale();
  const view = useViewStyles();
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const words = locale.pane.consolidate;
  const create = async (isDownload: boolean): Promise<void> => {
    setBusy(true);
    const bytes = await make({ consolidation, language: languageOf(current, host), when: whenText(host.today()) });
    const name = words.fileName(host.today());
    const opened = !bytes.ok || isDownload ? bytes : await host.openNew(name, bytes.value);
    if (bytes.ok && (isDownload || !opened.ok)) download(name, bytes.value);
    setBusy(false);
    setMade(bytes.ok ? { kind: "made" } : { kind: "failed", problems: bytes.problems });
  };
  return (
    <section className={view.section}>
      <h2 className={view.subtitle}>{words.make}</h2>
      {isReady ? null : <p className={view.text}>{words.notReady}</p>}
      <div className={view.actions}>
        {host.kind === "excel" ? (
          <Button appearance="primary" disabled={!isReady || isBusy} onClick={() => void create(false)}>{words.makeNew}</Button>
        ) : null}
        <WriteHere consolidation={consolidation} isReady={isReady && !isBusy} />
        <Button appearance={host.kind === "excel" ? "secondary" : "primary"} disabled={!isReady || isBusy} onClick={() => void create(true)}>
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

/** Fills the summary sheets of the open workbook; offered where it was checked and has any. */
function WriteHere({ consolidation, isReady }: { readonly consolidation: Consolidation; readonly isReady: boolean }): JSX.Element | null {
  const { session, settings, host } = useServices();
  const { checked, busy } = useSessionState();
  const { rounding } = useStore(settings);
  const locale = useLocale();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  if (!checked || checked.figures.summaries.length === 0) return null;
  const write = async (): Promise<void> => {
    const edits = openWorkbookEdits({ consolidation, checked, rounding, when: whenText(host.today()), words: consolidationWords(locale) });
    setProblems(edits.ok ? [] : edits.problems);
    if (edits.ok) await session.apply("fill", edits.value, cellCount(edits.value));
  };
  return (
    <>
      <Button disabled={!isReady || busy !== null} onClick={() => void write()}>{locale.pane.consolidate.makeHere}</Button>
      {problems.length > 0 ? <ProblemList problems={problems} locale={locale} /> : null}
    </>
  );
}

/** 24/11/2026 for 2026-11-24. */
function whenText(iso: string): string {
  return iso.split("-").reverse().join("/");
}
