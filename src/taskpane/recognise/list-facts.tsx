import type { JSX } from "react";
import { subjectOf } from "../../assessment/set-choice";
import type { AssessmentSheet, Evidence } from "../../assessment/assessment-sheet";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** What a list is about, and where each fact was taken from. */
export function ListFacts({ list }: { readonly list: AssessmentSheet }): JSX.Element {
  const { pane, number } = useLocale();
  const styles = useViewStyles();
  const words = pane.recognise;
  const count = (...kinds: readonly string[]): string => number(list.rows.filter(({ kind }) => kinds.includes(kind)).length);
  const facts: readonly (readonly [string, Evidence<string | number> | null])[] = [
    [words.unit, list.context.unit],
    [words.year, list.context.year],
    [words.group, list.context.subjectGroup],
  ];
  return (
    <>
      <p className={styles.muted}>
        {words.header(String(list.header.first + 1), String(list.header.last + 1))}.{" "}
        {words.rows(count("subject"), subjectOf(list), count("section"), count("subtotal", "total"))}.
      </p>
      <dl className={styles.text}>
        {facts.map(([label, evidence]) => (
          <div key={label}>
            <dt style={{ display: "inline" }}>{label}: </dt>
            <dd style={{ display: "inline", margin: 0 }}>
              {evidence === null ? words.unknownFact : `${evidence.value} (${words.from[evidence.from]})`}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
