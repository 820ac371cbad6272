import type { ReportFacts, ReportPart, ReportShare } from "../../summary/report";
import type { report as source } from "../vi-VN/report";
import { formatNumber } from "../number-manner";
import { subjectNouns } from "./subject-nouns";
import { subjectTitles } from "./subject-titles";

const number = (value: number): string => formatNumber(value, ",", ".");

/** "1,052 people (98.97%)", or families, units … by their own noun. */
function share({ count, percent }: ReportShare, noun: string): string {
  return percent === null ? `${number(count)} ${noun}` : `${number(count)} ${noun} (${number(percent / 100)}%)`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("; ")} and ${items.at(-1) ?? ""}`;
}

function parts(lines: readonly ReportPart[], noun: string): string {
  return list(lines.map(({ label, counts, pass, fail }) => `${label}: ${number(counts.registered)} ${noun}, passed ${share(pass, noun)}, not passed ${share(fail, noun)}${counts.undetermined > 0 ? `, undetermined ${number(counts.undetermined)}` : ""}`));
}

const LONGEST_LIST = 15;

/** The paragraphs of the report in English; what goes upward is the Vietnamese. */
function reportParagraphs(facts: ReportFacts): readonly string[] {
  const { counts, women, minority, pass, fail, undetermined } = facts;
  const where = facts.unit === null ? "" : ` of ${facts.unit}`;
  const when = facts.year === null ? "" : ` in ${facts.year}`;
  const noun = subjectNouns[facts.set.subject];
  const subCounts = [...(women ? [`women ${share(women, noun)}`] : []), ...(minority ? [`ethnic minority ${share(minority, noun)}`] : [])];
  const open = facts.open.slice(0, LONGEST_LIST).map(({ sheet, row, name }) => `${name ?? "(no name yet)"} (sheet “${sheet}”, row ${row})`);
  const more = facts.open.length - open.length;
  return [
    `Assessment of ${subjectTitles[facts.set.subject]}${where}${when}: ${number(counts.registered)} ${noun} registered, ${number(counts.assessed)} assessed${subCounts.length > 0 ? `, of which ${list(subCounts)}` : ""}.`,
    `Passed: ${share(pass, noun)}; not passed: ${share(fail, noun)}${undetermined.count > 0 ? `; undetermined: ${share(undetermined, noun)}` : ""}. Percentages are of those registered.`,
    ...(facts.byGroup.length > 0 ? [`By group: ${parts(facts.byGroup, noun)}.`] : []),
    ...(facts.byZone.length > 1 ? [`By zone: ${parts(facts.byZone, noun)}.`] : []),
    ...(facts.byUnit.length > 1 ? [`By unit: ${parts(facts.byUnit, noun)}.`] : []),
    ...(facts.weak.length > 0
      ? [`Indicators below their minimum: ${list(facts.weak.map(({ indicator, title, people: count }) => `indicator ${indicator} – ${title} (${number(count)} ${noun})`))}.`]
      : counts.assessed > 0 ? ["No indicator is below its minimum."] : []),
    ...(open.length > 0 ? [`Undetermined for want of data: ${list(open)}${more > 0 ? `, and ${number(more)} others` : ""}.`] : []),
    ...(facts.contradicted > 0
      ? [`Note: for ${number(facts.contradicted)} ${noun} the printed result differs from the decided one; the figures above are the decided.`]
      : []),
    `Criteria set: ${facts.set.title.en}${facts.set.checkedAgainstOriginal ? "" : " (not yet checked against the original)"}.`,
  ];
}

export const report: typeof source = {
  title: (subject) => `REPORT ON THE ASSESSMENT OF ${subjectTitles[subject].toUpperCase()}`,
  paragraphs: reportParagraphs,
  written: (file) => `Report written: ${file}`,
};
