import type { ReportFacts, ReportPart, ReportShare } from "../../summary/report";
import type { report as source } from "../vi-VN/report";
import { formatNumber } from "../number-manner";

const number = (value: number): string => formatNumber(value, ",", ".");

/** "1,052 people (98.97%)". */
function people({ count, percent }: ReportShare): string {
  return percent === null ? `${number(count)} people` : `${number(count)} people (${number(percent / 100)}%)`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("; ")} and ${items.at(-1) ?? ""}`;
}

function parts(lines: readonly ReportPart[]): string {
  return list(lines.map(({ label, counts, pass, fail }) => `${label}: ${number(counts.registered)} people, passed ${people(pass)}, not passed ${people(fail)}${counts.undetermined > 0 ? `, undetermined ${number(counts.undetermined)}` : ""}`));
}

const LONGEST_LIST = 15;

/** The paragraphs of the report in English; what goes upward is the Vietnamese. */
function reportParagraphs(facts: ReportFacts): readonly string[] {
  const { counts, women, minority, pass, fail, undetermined } = facts;
  const where = facts.unit === null ? "" : ` of ${facts.unit}`;
  const when = facts.year === null ? "" : ` in ${facts.year}`;
  const subCounts = [...(women ? [`women ${people(women)}`] : []), ...(minority ? [`ethnic minority ${people(minority)}`] : [])];
  const open = facts.open.slice(0, LONGEST_LIST).map(({ sheet, row, name }) => `${name ?? "(no name yet)"} (sheet “${sheet}”, row ${row})`);
  const more = facts.open.length - open.length;
  return [
    `Assessment of learning citizens${where}${when}: ${number(counts.registered)} people registered, ${number(counts.assessed)} assessed${subCounts.length > 0 ? `, of which ${list(subCounts)}` : ""}.`,
    `Passed: ${people(pass)}; not passed: ${people(fail)}${undetermined.count > 0 ? `; undetermined: ${people(undetermined)}` : ""}. Percentages are of those registered.`,
    ...(facts.byGroup.length > 0 ? [`By group: ${parts(facts.byGroup)}.`] : []),
    ...(facts.byZone.length > 1 ? [`By zone: ${parts(facts.byZone)}.`] : []),
    ...(facts.byUnit.length > 1 ? [`By unit: ${parts(facts.byUnit)}.`] : []),
    ...(facts.weak.length > 0
      ? [`Indicators below their minimum: ${list(facts.weak.map(({ indicator, title, people: count }) => `indicator ${indicator} – ${title} (${number(count)} people)`))}.`]
      : counts.assessed > 0 ? ["No indicator is below its minimum."] : []),
    ...(open.length > 0 ? [`Undetermined for want of data: ${list(open)}${more > 0 ? `, and ${number(more)} others` : ""}.`] : []),
    ...(facts.contradicted > 0
      ? [`Note: for ${number(facts.contradicted)} people the printed result differs from the decided one; the figures above are the decided.`]
      : []),
    `Criteria set: ${facts.set.title.en}${facts.set.checkedAgainstOriginal ? "" : " (not yet checked against the original)"}.`,
  ];
}

export const report: typeof source = {
  title: "REPORT ON THE ASSESSMENT OF LEARNING CITIZENS",
  paragraphs: reportParagraphs,
  written: (file) => `Report written: ${file}`,
};
