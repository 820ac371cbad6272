import { Button, FluentProvider, Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { JSX } from "react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { localeFor, problemWords } from "../../locale/locale";
import { SAMPLES } from "../../taskpane/shell/samples";
import type { GridLook } from "../grid/grid-view";
import type { Notice } from "./file-handling";
import { fileHandling } from "./file-handling";
import { pageWords } from "./page-words";
import type { RibbonGroup } from "./ribbon";
import { RibbonBar } from "./ribbon-bar";
import { ToolBar } from "./tool-bar";
import type { Workbench } from "./workbench";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", minWidth: 0 },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  honest: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  main: { flexGrow: 1, minHeight: 0, display: "flex", minWidth: 0, "@media (max-width: 700px)": { flexDirection: "column" } },
  book: { flexGrow: 1, minWidth: 0, minHeight: "200px", position: "relative", "& .grid": { position: "absolute", inset: 0 } },
  side: {
    width: "360px", flexShrink: 0, display: "flex", flexDirection: "column", borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    "@media (max-width: 700px)": { width: "auto", height: "55vh", borderLeft: "none", borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  sideHead: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: `0 ${tokens.spacingHorizontalS}`, fontWeight: tokens.fontWeightSemibold },
  frame: { flexGrow: 1, border: "none", width: "100%", minHeight: 0 },
});

interface WorkbenchAppProps {
  readonly workbenchIn: (place: HTMLElement, look: GridLook) => Workbench;
  readonly firstLook: GridLook;
  readonly firstSample: string | null;
  readonly ribbon: (language: string) => readonly RibbonGroup[] | null;
}

/** The page: file and appearance, the ribbon, the workbook on the left, the pane on the right. */
export function WorkbenchApp({ workbenchIn, firstLook, firstSample, ribbon }: WorkbenchAppProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [workbench, setWorkbench] = useState<Workbench | null>(null);
  const [look, setLook] = useState(firstLook);
  const words = pageWords(look.language);
  useEffect(() => {
    if (place.current) setWorkbench(workbenchIn(place.current, firstLook));
  }, [workbenchIn, firstLook]);
  useEffect(() => {
    document.documentElement.lang = look.language;
    document.title = words.title;
    workbench?.setLook(look);
  }, [look, words, workbench]);
  const styles = useStyles();
  return (
    <FluentProvider theme={look.isDark ? webDarkTheme : webLightTheme}>
      {/* Not on the provider: tooltips and menus take its classes over, and would cover the page. */}
      <div className={styles.page}>
        {workbench ? <Top workbench={workbench} look={look} onLook={setLook} firstSample={firstSample} ribbon={ribbon} /> : null}
        <main className={styles.main}>
          <div ref={place} className={styles.book} />
          {workbench ? <Side workbench={workbench} look={look} /> : null}
        </main>
      </div>
    </FluentProvider>
  );
}

interface TopProps extends Pick<WorkbenchAppProps, "firstSample" | "ribbon"> {
  readonly workbench: Workbench;
  readonly look: GridLook;
  readonly onLook: (look: GridLook) => void;
}

function Top({ workbench, look, onLook, firstSample, ribbon }: TopProps): JSX.Element {
  const styles = useStyles();
  const words = pageWords(look.language);
  const state = useSyncExternalStore(workbench.subscribe, workbench.state);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [files] = useState(() => fileHandling(workbench, setNotice));
  useEffect(() => {
    const sample = SAMPLES.find(({ name }) => name === (firstSample ?? SAMPLES[0]?.name));
    if (sample) void files.openSample(sample);
  }, [files, firstSample]);
  useEffect(() => files.acceptDrops(document.body), [files]);
  const isUnsaved = state.isChanged || state.shelf.some(({ isChanged }) => isChanged);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
  const groups = ribbon(look.language === "en" ? "en-US" : "vi-VN");
  return (
    <header className={styles.top}>
      <div className={styles.line}>
        <h1 className={styles.title}>{words.title}</h1>
        <ToolBar
          words={words}
          look={look}
          samples={SAMPLES}
          canSave={state.book !== null}
          onFile={(file) => void files.openFile(file)}
          onSample={(sample) => void files.openSample(sample)}
          onSave={() => void files.save(words)}
          onLook={onLook}
        />
        <Link href="../standalone/standalone.html">{words.standalone}</Link>
      </div>
      <p className={styles.honest}>{words.notExcel}</p>
      {groups ? (
        <RibbonBar
          label={words.ribbon}
          groups={groups}
          isDisabled={state.book === null}
          onPress={({ action }) => (action === null ? workbench.showPane(true) : workbench.run(action))}
        />
      ) : (
        <p role="alert">{words.noManifest}</p>
      )}
      {state.shelf.length > 0 ? (
        <div role="group" aria-label={words.books} className={styles.line}>
          <strong>{state.book?.name}</strong>
          {state.shelf.map((book) => (
            <Button key={book.key} size="small" onClick={() => void files.show(book)}>{book.name}</Button>
          ))}
        </div>
      ) : null}
      <NoticeLine notice={notice} look={look} />
    </header>
  );
}

function NoticeLine({ notice, look }: { readonly notice: Notice | null; readonly look: GridLook }): JSX.Element {
  const words = pageWords(look.language);
  const locale = localeFor(look.language);
  return (
    <div role="status" aria-live="polite">
      {notice === null ? null : notice.kind === "failed" ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words[notice.what](notice.name)}</MessageBarTitle>
            {notice.problems.map((problem, index) => {
              const { happened, todo } = problemWords(locale, problem);
              return <div key={index}>{happened} {todo}</div>;
            })}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <span>{words[notice.kind](notice.name)}</span>
      )}
    </div>
  );
}

function Side({ workbench, look }: { readonly workbench: Workbench; readonly look: GridLook }): JSX.Element | null {
  const styles = useStyles();
  const words = pageWords(look.language);
  const { book, paneRun, isPaneShown } = useSyncExternalStore(workbench.subscribe, workbench.state);
  if (!book) return null;
  return (
    <aside className={styles.side} aria-label={words.pane} hidden={!isPaneShown} style={isPaneShown ? undefined : { display: "none" }}>
      <div className={styles.sideHead}>
        <span>Sổ Khuyến Học</span>
        <Button size="small" appearance="subtle" icon={<Dismiss20Regular />} aria-label={words.closePane} onClick={() => workbench.showPane(false)} />
      </div>
      <iframe key={paneRun} className={styles.frame} src="pane.html" title={words.pane} />
    </aside>
  );
}
