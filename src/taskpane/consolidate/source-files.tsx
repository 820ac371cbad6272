import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { JSX } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { useLocale } from "../shell/services";
import { useShowMore } from "../shell/show-more";
import { useViewStyles } from "../shell/view-styles";
import { NameSearch, named } from "./name-search";
import { namesOf, needsPerson, sourceCounts } from "./source-groups";
import type { SourceFile, SourceListAction } from "./source-list";
import { SourceRow } from "./source-row";

const useStyles = makeStyles({
  rows: { listStyle: "none", margin: 0, padding: 0 },
  fold: { alignSelf: "flex-start" },
});

/** So few files stand there open. */
const FEW = 10;

interface SourceFilesProps {
  readonly files: readonly SourceFile[];
  readonly isLeftOut: (source: SourceFile) => boolean;
  readonly dispatch: (action: SourceListAction) => void;
}

/** The files chosen: how many stand how, then those that wait for a person, then the others, folded where they are many. */
export function SourceFiles({ files, isLeftOut, dispatch }: SourceFilesProps): JSX.Element {
  const { pane, number } = useLocale();
  const view = useViewStyles();
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const isFocusLost = useRef(false);
  const words = pane.consolidate;
  const counts = sourceCounts(files);
  const waiting = files.filter(needsPerson);
  const attention = useShowMore(waiting, FEW);
  const reading = files.find(({ state }) => state.kind === "reading");
  useEffect(() => {
    if (!isFocusLost.current) return;
    isFocusLost.current = false;
    (section.current?.querySelector<HTMLElement>("form input") ?? section.current)?.focus();
  }, [files]);
  const act = (action: SourceListAction): void => {
    // The row whose button was pressed goes: the next question is gone to, or else the beginning.
    isFocusLost.current = action.kind === "unit-said" || action.kind === "removed";
    dispatch(action);
  };
  const rows = (some: readonly SourceFile[]): JSX.Element[] =>
    some.map((source) => <SourceRow key={source.id} source={source} isLeftOut={isLeftOut(source)} dispatch={act} />);
  return (
    <section ref={section} tabIndex={-1} aria-label={words.files} className={view.section}>
      <div role="status" className={view.muted}>
        <span>{words.progress(number(counts.finished), number(files.length))}</span>
        {counts.failed + counts.unnamed > 0 ? <span>{`: ${words.standing(number(counts.read), number(counts.failed), number(counts.unnamed))}`}</span> : null}
      </div>
      {counts.finished < files.length ? <ProgressBar aria-label={words.files} value={counts.finished / files.length} /> : null}
      {reading ? <div className={view.muted}>{`${words.state.reading}: ${reading.file}`}</div> : null}
      {waiting.length > 0 ? (
        <>
          <h2 className={view.subtitle}>{words.attention(number(waiting.length))}</h2>
          <ul aria-label={words.attention(number(waiting.length))} className={styles.rows}>{rows(attention.shown)}</ul>
          {attention.more}
        </>
      ) : null}
      <OtherFiles files={files.filter((source) => !needsPerson(source))} isAll={waiting.length === 0} isOpenAtFirst={files.length <= FEW} rows={rows} />
    </section>
  );
}

interface OtherFilesProps {
  readonly files: readonly SourceFile[];
  /** No file waits for a person. */
  readonly isAll: boolean;
  readonly isOpenAtFirst: boolean;
  readonly rows: (files: readonly SourceFile[]) => JSX.Element[];
}

/** The files nobody need look at: behind a button where they are many, and found by name. */
function OtherFiles({ files, isAll, isOpenAtFirst, rows }: OtherFilesProps): JSX.Element | null {
  const { pane, number } = useLocale();
  const view = useViewStyles();
  const styles = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [sought, setSought] = useState("");
  const isOpen = chosen ?? isOpenAtFirst;
  const found = named(files, sought, namesOf);
  const { shown, more } = useShowMore(found, FEW);
  const words = pane.consolidate;
  const title = words.others(number(files.length), isAll);
  if (files.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.fold}
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChosen(!isOpen)}
      >
        {title}
      </Button>
      <div id={id} hidden={!isOpen} className={isOpen ? view.section : undefined}>
        {isOpen && files.length > FEW ? (
          <NameSearch sought={sought} onSeek={setSought} />
        ) : null}
        {isOpen ? <ul aria-label={title} className={styles.rows}>{rows(shown)}</ul> : null}
        {isOpen && found.length === 0 ? <div role="status" className={view.muted}>{words.noneFound}</div> : null}
        {isOpen ? more : null}
      </div>
    </>
  );
}
