import { Button, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { reportFacts } from "../../summary/report";
import type { CheckedBook } from "../session/checked-book";
import { setOfBook } from "../session/checked-book";
import { useLocale, useServices, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** The paragraphs for the written report, to be copied. */
export function ReportView({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { settings } = useServices();
  const { rounding } = useStore(settings);
  const locale = useLocale();
  const view = useViewStyles();
  const [told, setTold] = useState<"copied" | "failed" | null>(null);
  const words = locale.pane.summary;
  const text = useMemo(() => {
    const { figures, open, book } = checked;
    return locale.report.paragraphs(reportFacts(figures.check, figures.tally, open, setOfBook(book), rounding)).join("\n\n");
  }, [checked, rounding, locale]);
  const copy = (): void => {
    // Without a secure context there is no clipboard to ask.
    if (typeof navigator.clipboard === "undefined") return setTold("failed");
    navigator.clipboard.writeText(text).then(() => setTold("copied"), () => setTold("failed"));
  };
  return (
    <section className={view.section}>
      <h2 className={view.subtitle}>{words.report}</h2>
      <Textarea readOnly aria-label={words.report} value={text} rows={8} resize="vertical" />
      <div className={view.actions}><Button onClick={copy}>{words.copy}</Button></div>
      <div role="status" className={view.muted}>{told === null ? "" : told === "copied" ? words.copied : words.copyFailed}</div>
    </section>
  );
}
