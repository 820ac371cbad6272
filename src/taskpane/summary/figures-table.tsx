import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { sentenceCase } from "../../locale/words";
import { countWhere } from "../../summary/tally";
import type { Counts } from "../../summary/tally";
import { printShare } from "../../summary/percent-origin";
import type { CheckedBook } from "../session/checked-book";
import { setOfBook } from "../session/checked-book";
import { useLocale, useServices, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

const useStyles = makeStyles({
  even: { tableLayout: "fixed" },
  head: { whiteSpace: "normal", verticalAlign: "bottom" },
});

/** The counts of one reporting group; "" as id: those of no known group. */
export interface GroupFigures {
  readonly id: string;
  readonly title: string;
  readonly counts: Counts;
}

/** The counts by reporting group, in the set's order; those of no known group last, empty groups left out. */
export function groupFigures(checked: CheckedBook, language: "vi" | "en", noGroup: string): readonly GroupFigures[] {
  const set = setOfBook(checked.book);
  const groups = set.reportingGroups.map(({ id, title }) => ({ id, title: title[language], counts: countWhere(checked.figures.tally, (key) => key.group === id) }));
  const known = new Set(set.reportingGroups.map(({ id }) => id));
  const others = { id: "", title: noGroup, counts: countWhere(checked.figures.tally, (key) => key.group === null || !known.has(key.group)) };
  return [...groups, others].filter(({ counts }) => counts.registered > 0);
}

/** The figures of the workbook's own rows, by reporting group. */
export function FiguresTable({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { settings } = useServices();
  const { rounding } = useStore(settings);
  const { pane, number, measures, outcomes, language } = useLocale();
  const styles = useViewStyles();
  const own = useStyles();
  const words = pane.summary;
  const groups = groupFigures(checked, language === "en" ? "en" : "vi", words.noGroup);
  const all = { id: "all", title: words.all, counts: countWhere(checked.figures.tally, () => true) };
  const rate = ({ pass, registered }: Counts): string => {
    if (registered === 0) return "";
    const { steps, decimals } = printShare(pass, registered, 2, rounding);
    return `${number(Number(steps) / 10 ** decimals)} %`;
  };
  const lines = groups.length > 1 ? [...groups, all] : [all];
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={words.figures}>
      <table className={mergeClasses(styles.table, own.even)}>
        <thead>
          <tr>
            {[measures.registered, outcomes.pass, outcomes.fail, outcomes.undetermined].map((title) => (
              <th key={title} scope="col" className={mergeClasses(styles.number, own.head)}>{sentenceCase(title)}</th>
            ))}
            <th scope="col" className={mergeClasses(styles.number, own.head)}>%</th>
          </tr>
        </thead>
        {lines.map(({ id, title, counts }) => (
          // A group's name has a line of its own: beside five figures it would have two letters' width in a narrow pane.
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={styles.over}>{title}</th>
            </tr>
            <tr>
              <td className={styles.number}>{number(counts.registered)}</td>
              <td className={styles.number}>{number(counts.pass)}</td>
              <td className={styles.number}>{number(counts.fail)}</td>
              <td className={styles.number}>{number(counts.undetermined)}</td>
              <td className={styles.number}>{rate(counts)}</td>
            </tr>
          </tbody>
        ))}
      </table>
      <p className={styles.muted}>{`%: ${words.rate.toLowerCase()} ${words.rateOf}`}</p>
    </div>
  );
}
