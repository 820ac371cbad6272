import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { useState } from "react";
import type { Problem } from "../../workbook/problem";
import { ProblemList } from "../shell/notice-bar";
import type { Sample } from "../shell/pane-host";
import { useLocale, useServices } from "../shell/services";
import { fetchSample } from "./fetch-sample";

interface SampleButtonsProps {
  readonly most: number;
  readonly onOpened?: () => void;
}

/** One button a sample workbook; the first is simply "the sample" where only one is offered. */
export function SampleButtons({ most, onOpened }: SampleButtonsProps): JSX.Element {
  const { host } = useServices();
  const locale = useLocale();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const open = async (sample: Sample): Promise<void> => {
    setBusy(true);
    const bytes = await fetchSample(sample);
    const opened = bytes.ok ? await host.openNew(sample.name, bytes.value) : bytes;
    setBusy(false);
    setProblems(opened.ok ? [] : opened.problems);
    if (opened.ok) onOpened?.();
  };
  return (
    <>
      {host.samples.slice(0, most).map((sample) => (
        <Button key={sample.name} disabled={isBusy} onClick={() => void open(sample)}>
          {most === 1 ? locale.pane.firstRun.sample : sample.name}
        </Button>
      ))}
      {problems.length > 0 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody><ProblemList problems={problems} locale={locale} /></MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}
