import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useEffect, useMemo, useRef } from "react";
import type { Outcome } from "../../criteria/verdict";
import { fromPoints } from "../../criteria/points";
import { sentenceCase } from "../../locale/words";
import type { Book } from "../session/book";
import type { RowCard } from "../session/row-card";
import { rowCard } from "../session/row-card";
import { isLowPane } from "../shell/low-pane";
import { useLocale, useSessionState } from "../shell/services";

const useStyles = makeStyles({
  card: {
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    flexShrink: 0,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  unfit: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  reasons: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

const COLORS: Readonly<Record<Outcome, "success" | "danger" | "warning">> = { pass: "success", fail: "danger", undetermined: "warning" };

/** The person of the row selected in the sheet: result, reasons, points still possible. Nothing where no person stands. */
export function RowCardView({ book }: { readonly book: Book }): JSX.Element {
  const { selected } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const card = useMemo(() => (selected ? rowCard(book, selected.sheet, selected.row) : null), [book, selected]);
  const words = locale.pane.row;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where a finding was gone to, the list of findings brings itself in sight after this.
    if (card && isLowPane()) place.current?.scrollIntoView({ block: "nearest" });
  }, [card]);
  const points = (thousandths: number): string => locale.number(fromPoints(thousandths));
  return (
    <div ref={place} aria-live="polite">
      {card ? (
        <section aria-label={words.title} className={styles.card}>
          <div className={styles.head}>
            <span className={styles.name}>{locale.pane.check.row(String(card.row + 1), card.name ?? words.noName)}</span>
            <CardBadge card={card} />
            {card.verdict.total === null ? null : <span>{words.total(points(card.verdict.total), points(card.verdict.maximum))}</span>}
          </div>
          {card.unfit === null ? (
            <ul className={styles.reasons}>
              {card.verdict.reasons.map((reason, index) => (
                <li key={index}>{sentenceCase(locale.verdictReason(reason, locale.number))}</li>
              ))}
              {card.stillPossible > 0 ? <li>{words.stillPossible(points(card.stillPossible))}</li> : null}
            </ul>
          ) : (
            <p className={styles.unfit}>{words.unfit(card.unfit)}</p>
          )}
        </section>
      ) : null}
    </div>
  );
}

/** The row's result; that there is none where no set is for what it is. */
function CardBadge({ card: { verdict, unfit } }: { readonly card: RowCard }): JSX.Element {
  const locale = useLocale();
  if (unfit !== null) return <Badge appearance="tint" color="informative">{locale.pane.row.notJudged}</Badge>;
  return <Badge appearance="tint" color={COLORS[verdict.outcome]}>{sentenceCase(locale.outcomes[verdict.outcome])}</Badge>;
}
