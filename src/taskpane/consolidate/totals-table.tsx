import type { JSX } from "react";
import { useState } from "react";
import type { Consolidation } from "../../consolidate/consolidation";
import { totalTally, unitsOf } from "../../consolidate/consolidation";
import type { Counts } from "../../summary/tally";
import { countWhere } from "../../summary/tally";
import { useLocale } from "../shell/services";
import { useShowMore } from "../shell/show-more";
import { useViewStyles } from "../shell/view-styles";
import { NameSearch, named } from "./name-search";

const MEASURES = ["registered", "pass", "fail", "undetermined"] as const;

/** So many units stand there at first. */
const FEW = 10;

/** The counts of each unit and of all of them; of many units the sum and those that sent nothing come first. */
export function TotalsTable({ consolidation }: { readonly consolidation: Consolidation }): JSX.Element {
  const { pane, measures } = useLocale();
  const view = useViewStyles();
  const words = pane.consolidate;
  const [sought, setSought] = useState("");
  const tally = totalTally(consolidation);
  const units = unitsOf(consolidation);
  const isLong = units.length > FEW;
  const inOrder = isLong ? [...units.filter(({ isMissing }) => isMissing), ...units.filter(({ isMissing }) => !isMissing)] : units;
  const { shown, more } = useShowMore(named(inOrder, sought, ({ name }) => [name]), FEW);
  const total = <UnitRow name={words.total} counts={countWhere(tally, () => true)} />;
  return (
    <>
      {isLong ? <NameSearch sought={sought} onSeek={setSought} /> : null}
      <div className={view.wide} tabIndex={0} role="group" aria-label={words.total}>
        <table className={view.table}>
          <thead>
            <tr>
              <th scope="col" className={view.cell}>{words.unit}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col" className={view.number} style={{ whiteSpace: "normal" }}>{measures[measure]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {isLong ? total : null}
            {shown.map(({ key, name, isMissing }) => <UnitRow key={key} name={name} counts={isMissing ? null : countWhere(tally, ({ unit }) => unit === key)} />)}
            {isLong ? null : total}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

/** One unit's counts; `null` for one that sent nothing. */
function UnitRow({ name, counts }: { readonly name: string; readonly counts: Counts | null }): JSX.Element {
  const { pane, number } = useLocale();
  const view = useViewStyles();
  return (
    <tr>
      <th scope="row" className={view.name}>{name}</th>
      {counts === null ? (
        <td colSpan={MEASURES.length} className={view.cell}>{pane.consolidate.notSent}</td>
      ) : (
        MEASURES.map((measure) => <td key={measure} className={view.number}>{number(counts[measure])}</td>)
      )}
    </tr>
  );
}
