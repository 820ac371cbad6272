import { Button, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { reportFacts } from "../../summary/report";
import type { CheckedBook } from "../session/checked-book";
import { setOfBook } from "../session/checked-book";
import { download } from "../shell/download";
import { useLocale, useServices, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** The paragraphs for the written report, to be copied or taken as a Word file. */
export function ReportView({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { settings, host } = useServices();
  const { rounding } = useStore(settings);
  const locale = useLocale();
  const view = useViewStyles();
  const [told, setTold] = useState<"copied" | "failed" | "written" | null>(null);
  const words = locale.pane.summary;
  const paragraphs = useMemo(() => {
    const { figures, open, book } = checked;
    return locale.report.paragraphs(reportFacts(figures.check, figures.tally, open, setOfBook(book), rounding));
  }, [checked, rounding, locale]);
  const text = paragraphs.join("\n\n");
  const copy = (): void => {
    // Without a secure context there is no clipboard to ask.
    if (typeof navigator.clipboard === "undefined") return setTold("failed");
    navigator.clipboard.writeText(text).then(() => setTold("copied"), () => setTold("failed"));
  };
  const write = async (): Promise<void> => {
    const { reportDocument } = await import("../../summary/report-document");
    download(words.reportFile(host.today()), await reportDocument(locale.report.title(setOfBook(checked.book).subject), paragraphs), "document");
    setTold("written");
  };
  return (
    <section className={view.section}>
      <h2 className={view.subtitle}>{words.report}</h2>
      <Textarea readOnly aria-label={words.report} value={text} rows={8} resize="vertical" />
      <div className={view.actions}>
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={() => void write()}>{words.asDocument}</Button>
      </div>
      <div role="status" className={view.muted}>{told === null ? "" : { copied: words.copied, failed: words.copyFailed, written: words.reportWritten }[told]}</div>
    </section>
  );
}
