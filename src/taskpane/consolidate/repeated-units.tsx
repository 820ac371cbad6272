import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FigureChange } from "../../consolidate/changes";
import { figureChanges } from "../../consolidate/changes";
import type { RepeatedUnit } from "../../consolidate/choose-sources";
import { useLocale } from "../shell/services";
import { useShowMore } from "../shell/show-more";
import { useViewStyles } from "../shell/view-styles";
import type { SourceList, SourceListAction } from "./source-list";
import { together } from "./source-list";

/** Repeated units shown at first. */
const MOST = 10;

interface RepeatedUnitsProps {
  readonly list: SourceList;
  readonly repeated: readonly RepeatedUnit[];
  readonly dispatch: (action: SourceListAction) => void;
}

/** Units that several files speak of: which one counts is a person's to say, with what it changes. */
export function RepeatedUnits({ list, repeated, dispatch }: RepeatedUnitsProps): JSX.Element | null {
  const { pane } = useLocale();
  const view = useViewStyles();
  const words = pane.consolidate;
  const { shown, more } = useShowMore(repeated, MOST);
  if (repeated.length === 0) return null;
  return (
    <section className={view.section}>
      {shown.map(({ unit, files, settled, proposed }) => (
        <MessageBar key={unit + files.join("|")} intent={settled ? "success" : "warning"} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.twice(unit)}</MessageBarTitle>
            <ul className={view.list}>
              {files.map((file) => {
                const isKept = settled && list.kept.includes(file);
                return (
                  <li key={file}>
                    {file}
                    {file === proposed ? ` (${words.newest})` : ""}{" "}
                    <Button
                      size="small"
                      appearance={isKept ? "primary" : "secondary"}
                      aria-pressed={isKept}
                      onClick={() => dispatch({ kind: "kept", file, insteadOf: files })}
                    >
                      {words.keep}
                    </Button>
                  </li>
                );
              })}
            </ul>
            {settled ? <Changes changes={changesOf(list, files)} /> : null}
          </MessageBarBody>
        </MessageBar>
      ))}
      {more}
    </section>
  );
}

/** What keeping the chosen file changes, held against keeping the one before it. */
function changesOf(list: SourceList, files: readonly string[]): readonly FigureChange[] {
  const chosen = files.find((file) => list.kept.includes(file));
  const other = files.find((file) => file !== chosen);
  if (chosen === undefined || other === undefined) return [];
  const others = list.kept.filter((file) => !files.includes(file));
  const before = together({ ...list, kept: [...others, other] }, null).consolidation;
  const after = together({ ...list, kept: [...others, chosen] }, null).consolidation;
  return figureChanges(before, after).filter(({ unit, group }) => unit !== null && group === null);
}

function Changes({ changes }: { readonly changes: readonly FigureChange[] }): JSX.Element {
  const { pane, measures, number } = useLocale();
  const view = useViewStyles();
  const words = pane.consolidate;
  const shown = (value: number | null): string => (value === null ? pane.blank : number(value));
  if (changes.length === 0) return <p className={view.text}>{words.noChange}</p>;
  return (
    <>
      <p className={view.text}>{words.changes}:</p>
      <ul className={view.list}>
        {changes.map(({ unit, measure, before, after }) => (
          <li key={`${unit} ${measure}`}>{`${unit}, ${measures[measure]}: ${words.changed(shown(before), shown(after))}`}</li>
        ))}
      </ul>
    </>
  );
}
