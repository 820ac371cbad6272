import type { ClassSummary } from "./host-object";
import { addinServiceSummaries } from "./objects/addin-service";
import { chartObjectsSummaries } from "./objects/chart-objects";
import { conditionalFormatObjectsSummaries } from "./objects/conditional-format-objects";
import { formatObjectsSummaries } from "./objects/format-objects";
import { rangeObjectsSummaries } from "./objects/range-objects";
import { sheetPartsSummaries } from "./objects/sheet-parts";
import { workbookObjectsSummaries } from "./objects/workbook-objects";
import { worksheetObjectsSummaries } from "./objects/worksheet-objects";

/** Every class the host answers for. */
export const hostClasses: readonly ClassSummary[] = [
  ...workbookObjectsSummaries, ...worksheetObjectsSummaries, ...rangeObjectsSummaries, ...formatObjectsSummaries,
  ...conditionalFormatObjectsSummaries, ...sheetPartsSummaries, ...chartObjectsSummaries, ...addinServiceSummaries,
];

const KIND: Readonly<Record<string, string>> = {
  scalar: "property",
  navigation: "object",
  objectMethod: "method giving an object",
  valueMethod: "method",
};

/** The page `docs/office-host.md`: what of Excel the workbench's host answers, and what of that is only believed. */
export function memberTable(): string {
  const rows = hostClasses.flatMap(({ name, members }) =>
    Object.entries(members).map(([member, { kind, since, evidence, writable }]) => {
      const set = since === "internal" ? "the library's own" : `ExcelApi ${since}`;
      return `| ${name} | ${member} | ${KIND[kind] ?? kind}${writable ? ", writable" : ""} | ${set} | ${evidence} |`;
    }),
  );
  const believed = rows.filter((row) => row.endsWith("| believed |")).length;
  return `# What of Excel the workbench's host answers

Made from the host's classes by \`npx tsx tools/office-host-table.ts\`; a test holds it to them. The add-in runs over
\`@microsoft/office-js\` unmodified, so the form of every request here is the real one. What the host *answers* follows
Microsoft's published reference (documented), or is our belief about Excel (believed); nothing here was compared with
an Excel yet. Any other member fails with \`ApiNotFound\` and its name.

${rows.length} members of ${hostClasses.length} classes, ${believed} of them believed.

| class | member | kind | since | answer |
|---|---|---|---|---|
${rows.join("\n")}

## What is believed beyond single members

- A text written behind an apostrophe holds the text without it, through \`values\` and \`formulas\` alike, and \`formulas\` read it without it.
- A text that looks like a number or date in the workbook's culture becomes one when written; in a cell formatted \`@\` everything stays text.
- \`ConditionalFormatCollection.add\` puts the new rule first; a negative \`priority\` counts from the end.
- Loading \`custom\` of a conditional format of another type fails with \`GeneralException\`.
- \`getMergedAreasOrNullObject\` fails with \`GeneralException\` above 512 areas (the number is documented, the code is not).
- \`Range.getUsedRangeOrNullObject\` gives a range no larger than what it holds (were it larger, blank cells would be read: slower, not wrong).
- While a cell is being edited, the whole request fails with \`InvalidOperationInCellEditMode\` and nothing of it is done.
- Protected sheets and workbooks opened to be read refuse writes with \`AccessDenied\`.
- A block written is one \`onChanged\`; formulas that move with inserted rows, looks and recalculated results are none.
`;
}
