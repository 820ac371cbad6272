import type { JSX } from "react";
import type { Consolidation } from "../../consolidate/consolidation";
import { unitsOf } from "../../consolidate/consolidation";
import { totalTally } from "../../consolidate/consolidation";
import type { Counts } from "../../summary/tally";
import { countWhere } from "../../summary/tally";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** The counts of each unit and of all of them. */
export function TotalsTable({ consolidation }: { readonly consolidation: Consolidation }): JSX.Element {
  const { pane, measures, number } = useLocale();
  const view = useViewStyles();
  const words = pane.consolidate;
  const tally = totalTally(consolidation);
  const rows = unitsOf(consolidation).map(({ key, name, isMissing }) => ({ key, name, isMissing, counts: countWhere(tally, ({ unit }) => unit === key) }));
  const cells = (counts: Counts): JSX.Element[] =>
    (["registered", "pass", "fail", "undetermined"] as const).map((measure) => (
      <td key={measure} className={view.number}>{number(counts[measure])}</td>
    ));
  return (
    <div className={view.wide} tabIndex={0} role="group" aria-label={words.total}>
      <table className={view.table}>
        <thead>
          <tr>
            <th scope="col" className={view.cell}>{words.unit}</th>
            {(["registered", "pass", "fail", "undetermined"] as const).map((measure) => (
              <th key={measure} scope="col" className={view.number} style={{ whiteSpace: "normal" }}>{measures[measure]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, isMissing, counts }) => (
            <tr key={key}>
              <th scope="row" className={view.name}>{name}</th>
              {isMissing ? <td colSpan={4} className={view.cell}>{words.notSent}</td> : cells(counts)}
            </tr>
          ))}
          <tr>
            <th scope="row" className={view.name}>{words.total}</th>
            {cells(countWhere(tally, () => true))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
