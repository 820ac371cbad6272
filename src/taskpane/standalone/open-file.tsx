import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import type { JSX } from "react";
import { useRef, useState } from "react";
import type { Locale } from "../../locale/locale";
import type { Problem } from "../../workbook/problem";
import { fetchSample } from "../first-run/fetch-sample";
import { useFileDrop } from "../shell/file-drop";
import { ProblemList } from "../shell/notice-bar";
import type { PaneHost, Sample } from "../shell/pane-host";
import { useViewStyles } from "../shell/view-styles";

const useStyles = makeStyles({
  page: { overflowY: "auto", maxWidth: "640px", width: "100%", boxSizing: "border-box", margin: "0 auto" },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingVerticalXXL,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected },
  file: { display: "none" },
});

interface OpenFileProps {
  readonly host: PaneHost;
  readonly locale: Locale;
  readonly problems: readonly Problem[];
  readonly onOpen: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** Where a workbook is chosen: by button, by dropping it, or one of the samples. */
export function OpenFile({ host, locale, problems, onOpen }: OpenFileProps): JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<readonly Problem[]>([]);
  const { standalone, firstRun, name } = locale.pane;
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file) await onOpen(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const openSample = async (sample: Sample): Promise<void> => {
    const bytes = await fetchSample(sample);
    setFailed(bytes.ok ? [] : bytes.problems);
    if (bytes.ok) await onOpen(sample.name, bytes.value);
  };
  const { isOver, place } = useFileDrop((files) => void openFile(files[0]));
  const shown = [...problems, ...failed];
  return (
    <main className={mergeClasses(view.view, styles.page)}>
      <h1 className={view.title}>{name}</h1>
      <p className={view.text}>{standalone.title}</p>
      <p className={view.text}>{standalone.intro}</p>
      {shown.length > 0 ? (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{standalone.notOpened(shown[0]?.file ?? "")}</MessageBarTitle>
            <div><ProblemList problems={shown} locale={locale} /></div>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={mergeClasses(styles.drop, isOver && styles.over)} {...place}>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".xlsx,.xlsm"
          aria-label={standalone.open}
          data-testid="open-file"
          onChange={(event) => void openFile(event.target.files?.[0])}
        />
        <Button appearance="primary" size="large" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
          {standalone.open}
        </Button>
        <span>{standalone.drop}</span>
      </div>
      <section className={view.section}>
        <h2 className={view.subtitle}>{standalone.samples}</h2>
        <div className={view.actions}>
          {host.samples.map((sample) => (
            <Button key={sample.name} size="small" onClick={() => void openSample(sample)}>{sample.name}</Button>
          ))}
        </div>
        <p className={view.muted}>{firstRun.sampleNote}</p>
      </section>
    </main>
  );
}
