import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { JSX } from "react";
import { SampleButtons } from "../first-run/sample-buttons";
import { useLocale, useServices } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** How the pane is used, by topic, and the sample workbooks. */
export default function HelpPanel(): JSX.Element {
  const { host } = useServices();
  const { pane } = useLocale();
  const styles = useViewStyles();
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{pane.help}</h1>
      <Accordion multiple collapsible defaultOpenItems={[0]}>
        {pane.helpView.topics.map(({ title, lines }, index) => (
          <AccordionItem key={title} value={index}>
            <AccordionHeader as="h2">{title}</AccordionHeader>
            <AccordionPanel>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {host.samples.length > 0 ? (
        <section className={styles.section}>
          <h2 className={styles.subtitle}>{pane.standalone.samples}</h2>
          <div className={styles.actions}><SampleButtons most={host.samples.length} /></div>
          <p className={styles.muted}>{pane.firstRun.sampleNote}</p>
        </section>
      ) : null}
    </div>
  );
}
