import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CriteriaSet, Decision, Indicator, ZoneId } from "../../criteria/criteria-set";
import type { Locale } from "../../locale/locale";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** What a criteria set says: basis, how it decides, and its indicators by competence. */
export function SetView({ set }: { readonly set: CriteriaSet }): JSX.Element {
  const locale = useLocale();
  const styles = useViewStyles();
  const words = locale.pane.criteria;
  return (
    <section className={styles.section} aria-label={words.inUse}>
      <h2 className={styles.subtitle}>{titleOf(set.title, locale)}</h2>
      <div className={styles.actions}>
        <Badge appearance="tint" color={set.checkedAgainstOriginal ? "success" : "warning"}>
          {set.checkedAgainstOriginal ? words.verified : words.unverified}
        </Badge>
        <span className={styles.muted}>{words.version(set.version)}</span>
      </div>
      {set.legalBasis.length > 0 ? <p className={styles.muted}>{`${words.basis}: ${set.legalBasis.join("; ")}`}</p> : null}
      <h3 className={styles.subtitle}>{words.rule}</h3>
      <ul className={styles.list}>
        {ruleLines(set.decision, locale).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Accordion multiple collapsible>
        {set.competences.map(({ number, title }) => (
          <AccordionItem key={number} value={number}>
            <AccordionHeader as="h3">{words.competence(String(number), titleOf(title, locale))}</AccordionHeader>
            <AccordionPanel>
              <ol className={styles.list}>
                {set.indicators.filter(({ competence }) => competence === number).map((indicator) => (
                  <li key={indicator.number} value={indicator.number}>
                    {titleOf(indicator.title, locale)} <span className={styles.muted}>({scaleText(indicator, locale)})</span>
                  </li>
                ))}
              </ol>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function titleOf(title: CriteriaSet["title"], locale: Locale): string {
  return locale.language === "en" ? title.en : title.vi;
}

function scaleText({ scale }: Indicator, locale: Locale): string {
  const words = locale.pane.criteria;
  switch (scale.kind) {
    case "points":
      return words.points(locale.number(scale.max));
    case "yes-no":
      return words.yesNo;
    case "percentage":
      return words.percentage;
    case "levels":
      return words.levels;
  }
}

function ruleLines(decision: Decision, locale: Locale): readonly string[] {
  const words = locale.pane.criteria;
  switch (decision.kind) {
    case "points": {
      const { ordinary, byZone } = decision.threshold;
      const zones: readonly ZoneId[] = ["difficult", "very-difficult"];
      return [
        ordinary === null ? words.thresholdUnknown : words.threshold(locale.number(ordinary)),
        ...zones.flatMap((zone) => {
          const points = zone === "ordinary" ? null : (byZone[zone] ?? null);
          return points === null ? [] : [words.thresholdZone(words.zones[zone], locale.number(points))];
        }),
        ...(decision.minimum === null ? [] : [words.minimum(locale.number(decision.minimum))]),
      ];
    }
    case "bands":
      return [words.bands, ...decision.bands.map(({ title, from, to }) => `${titleOf(title, locale)}: ${locale.number(from)}–${locale.number(to)}`)];
    case "conditions":
      return [words.conditions, ...decision.levels.map(({ title }) => titleOf(title, locale))];
  }
}
