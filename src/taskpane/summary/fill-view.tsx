import { Button, Field, Switch } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import type { Locale } from "../../locale/locale";
import type { FillPlan, SheetFill } from "../../summary/fill-plan";
import { planFill } from "../../summary/fill-plan";
import { cellAddress } from "../../workbook/address";
import type { Edit } from "../../workbook/edit";
import { ChangeTable } from "../check/fix-preview";
import { cellCount } from "../check/fix-choice";
import type { CheckedBook } from "../session/checked-book";
import { useLocale, useServices, useSessionState, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { ColumnsView } from "./columns-view";
import { leftText } from "./left-text";

/** The summary sheets of the workbook: what would be written where, old and new; and the button that does it. */
export function FillView({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const { pane, number } = useLocale();
  const styles = useViewStyles();
  const [overwrite, setOverwrite] = useState(false);
  const plan = useFillPlan(checked, overwrite);
  const words = pane.summary;
  const cells = cellCount(plan.edits);
  if (plan.sheets.length === 0) {
    return (
      <section className={styles.section}>
        <h2 className={styles.subtitle}>{words.sheets}</h2>
        <p className={styles.text}>{words.noSheet}</p>
        {plan.added ? (
          <Button disabled={busy !== null} onClick={() => void session.apply("summary-sheet", plan.edits, 0)}>{words.newSheet}</Button>
        ) : null}
      </section>
    );
  }
  return (
    <section className={styles.section}>
      <h2 className={styles.subtitle}>{words.sheets}</h2>
      {plan.sheets.map((fill) => (
        <SheetFillView key={`${fill.sheet} ${fill.table.range.firstRow}`} checked={checked} fill={fill} edits={fill.edits} />
      ))}
      <Field hint={words.overwriteHint}>
        <Switch label={words.overwrite} checked={overwrite} onChange={(_, { checked: isOn }) => setOverwrite(isOn)} />
      </Field>
      {cells > 0 ? (
        <Button appearance="primary" disabled={busy !== null} onClick={() => void session.apply("fill", plan.edits, cells)}>
          {words.fill(number(cells))}
        </Button>
      ) : null}
    </section>
  );
}

function useFillPlan(checked: CheckedBook, overwrite: boolean): FillPlan {
  const { settings } = useServices();
  const { rounding } = useStore(settings);
  const locale = useLocale();
  return useMemo(() => {
    const { book, figures } = checked;
    return planFill({
      figures,
      summaries: figures.summaries,
      memory: book.memory,
      memoryText: book.facts.memory,
      sheetNames: book.facts.sheets.map(({ name }) => name),
      defaultSet: book.defaultSet,
      rounding,
      overwrite,
      words: locale.summarySheet,
    });
  }, [checked, overwrite, rounding, locale]);
}

interface SheetFillProps {
  readonly checked: CheckedBook;
  readonly fill: SheetFill;
  readonly edits: readonly Edit[];
}

function SheetFillView({ checked, fill, edits }: SheetFillProps): JSX.Element {
  const locale = useLocale();
  const styles = useViewStyles();
  const words = locale.pane.summary;
  return (
    <div className={styles.section}>
      <h3 className={styles.subtitle}>{fill.sheet}</h3>
      <p className={styles.muted}>{words.places(locale.number(fill.figures.length + fill.left.length))}</p>
      {edits.length === 0 ? <p className={styles.text}>{fill.left.length === 0 ? words.agreeing : words.nothingToFill}</p> : (
        <>
          <p className={styles.text}>{words.toFill(locale.number(edits.length))}</p>
          <ChangeTable edits={edits} />
        </>
      )}
      <ColumnsView checked={checked} table={fill.table} />
      {fill.left.length > 0 ? (
        <details open={edits.length === 0}>
          <summary>{words.left(locale.number(fill.left.length))}</summary>
          <ul className={styles.list}>
            {leftTogether(fill.left, locale).map(({ cells, why }) => (
              <li key={cells[0]}>
                {cells.join(", ")} {why}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** Places left for one reason in one row of the sheet, told together. */
function leftTogether(left: SheetFill["left"], locale: Locale): readonly { readonly cells: readonly string[]; readonly why: string }[] {
  const byReason = new Map<string, string[]>();
  for (const one of left) {
    const why = `(${one.label}): ${leftText(one, locale)}`;
    const cells = byReason.get(why) ?? [];
    cells.push(cellAddress(one.place.row, one.place.column));
    byReason.set(why, cells);
  }
  return [...byReason].map(([why, cells]) => ({ why, cells }));
}
