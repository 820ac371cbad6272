import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ListCircumstances } from "../../check/rule-definition";
import { findingWordsHere } from "../shell/pane-words";
import { useLocale } from "../shell/services";

/** Says of lists of families, clans … that no set fits them, as their finding does: nobody there is judged by the set shown. */
export function UnfitLists({ lists }: { readonly lists: readonly ListCircumstances[] }): JSX.Element | null {
  const locale = useLocale();
  const unfit = lists.flatMap(({ isSetFitting, list }) => (isSetFitting || !list.context.assessed ? [] : [{ list, assessed: list.context.assessed.value }]));
  if (unfit.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        {unfit.map(({ list, assessed }) => (
          <div key={`${list.sheet} ${list.ordinal}`}>
            <strong>{list.sheet}</strong>: {findingWordsHere(locale, { rule: "criteria-missing", params: { assessed } }).wrong}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
