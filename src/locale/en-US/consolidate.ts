import type { ConsolidationWords } from "../../consolidate/consolidation-words";
import type { UnitsTemplateWords } from "../../consolidate/units-template";
import type { consolidateCli as source, consolidationSheets as sourceSheets } from "../vi-VN/consolidate";
import { LEFT_REASONS } from "./file-rules";
import { measureName, measures } from "./measures";

const few = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(", ") : `${names.slice(0, 8).join(", ")} and ${names.length - 8} more`;

const FROM: Readonly<Record<string, string>> = {
  option: "command line",
  memory: "told before",
  letterhead: "letterhead",
  title: "title",
  "sheet-name": "sheet name",
  "file-name": "file name",
  "other-list": "another list of the file",
  rows: "each row of the list",
  none: "nothing says",
};

function figureName(measure: string, group: string | null, label: string): string {
  const [of = measure, to] = measure.split("/");
  const name = to === undefined ? `number ${measureName(of)}` : `${measureName(of)} out of ${measureName(to)}`;
  return [label, name, group].filter((part) => part !== null && part !== "").join(", ");
}

const whyUnused = (chosen: readonly string[], isCopy: boolean): string =>
  isCopy ? `an exact copy of a file that counts (${few(chosen)})` : `another file of the same unit was chosen (${few(chosen)})`;

export const consolidationSheets: typeof sourceSheets = {
  title: (year) => `CONSOLIDATED RESULTS${year === null ? "" : `, ${year}`}`,
  incomplete: (names) => `INCOMPLETE (THIẾU) – no figures yet from: ${few(names)}`,
  notes: {
    denominator: "Shares are of those registered; in a total row they are the shares of the sums.",
    unchecked: (titles) => `Criteria set not checked against the original: ${titles.join("; ")}.`,
    contradicted: (people) => `${people} people have a written result that differs from the decided one; a person must settle it first`,
    notSaid: (what, people) => `${what} not given: ${people} people`,
    noBaseline: "no baseline figures",
    emptyGroups: (titles) => `Groups nobody is in have no columns: ${titles.join("; ")}.`,
    criteriaDiffer: "different criteria sets, not added up",
    missing: "MISSING: no file",
    lost: (file, isListless) => `MISSING: “${file}” came but ${isListless ? "lists nobody" : "cannot be read"}`,
    unseen: (files) => `Not checked for people in common with earlier files that are no longer here: ${few(files)}.`,
  },
  totals: {
    number: "No.",
    unit: "Đơn vị",
    ofWhich: "Of which",
    count: "Number",
    ratio: "% of registered",
    groupRegistered: "Registered",
    groupPass: "Pass",
    groupRatio: "% pass",
    noGroup: "Group unknown",
    note: "Note",
    total: "TOTAL",
    noParent: "Parent unknown",
    chart: "Share passed by unit",
    parent: "Belongs to",
    parentChart: "Passed, by the district or cluster units belong to",
  },
  group: { title: "BY GROUP", axis: "Group", zoneTitle: "BY ZONE", zoneAxis: "Zone", noZone: "Zone unknown" },
  indicators: {
    title: (set) => `Criteria set: ${set}`,
    indicator: "Indicator",
    group: "Group",
    everybody: "Everybody",
    scored: "Scored",
    missing: "Missing",
    notApplicable: "Not applicable",
    belowMinimum: "Below minimum",
    mean: "Mean",
    band: (from, to) => (to === null ? `${from} and more` : `${from} to under ${to}`),
    mixed: (units) => `Left out, as judged by several criteria sets: ${few(units)}.`,
  },
  claims: {
    title: "PRINTED FIGURES AGAINST THE LISTS",
    none: "The source files print no figures to hold against their lists.",
    columns: { file: "File", unit: "Unit", sheet: "Sheet", cell: "Cell", figure: "Figure", printed: "Printed", counted: "By the list", standing: "Result", how: "How" },
    standing: { agrees: "agrees", differs: "differs", impossible: "impossible", "not-told": "the list does not tell" },
    origin: { summary: "summary sheet", "list-total": "total row", sentence: "sentence of the list", typed: "typed figure" },
    by: { rounding: "rounded", truncation: "truncated" },
    figure: figureName,
  },
  findings: {
    title: "FINDINGS",
    none: "No errors, warnings or hints.",
    columns: { number: "No.", severity: "Severity", file: "File", sheet: "Sheet", cell: "Cell", wrong: "What", todo: "What to do" },
    more: (count) => `(${count} more of this kind in this file.)`,
    shared: ({ rule, first, second }) => {
      const places = `“${first.file}”, sheet “${first.sheet}”, row ${first.row} and “${second.file}”, sheet “${second.sheet}”, row ${second.row}`;
      switch (rule) {
        case "duplicate-certain":
          return { wrong: `One person in two files (same ID number and name): ${places}.`, todo: "Keep the person in one unit only." };
        case "id-shared":
          return { wrong: `Two people of different names share one ID number: ${places}.`, todo: "Check the ID number in both files." };
        case "duplicate-likely":
          return { wrong: `Very likely one person (same name, year of birth, sex, commune): ${places}.`, todo: "Ask both units." };
        case "duplicate-suspected":
          return { wrong: `Perhaps one person (same name without diacritics, or in two communes): ${places}.`, todo: "Ask if need be." };
      }
    },
  },
  sources: {
    title: "SOURCE FILES",
    columns: {
      number: "No.", file: "File", via: "Through", sha256: "SHA-256", unit: "Unit", from: "Unit told by", parent: "Parent", criteria: "Criteria set",
      hash: "Hash of the set", seen: "Rows seen", subjects: "People", sections: "Sections", totals: "Totals", notes: "Notes", left: "Left out",
      errors: "Errors", warnings: "Warnings", hints: "Hints", when: "Consolidated at",
    },
    from: (from) => FROM[from] ?? from,
    standing: { listed: "in the register", unlisted: "not in the register", ambiguous: "several units of that name", "no-register": "no register", unnamed: "unit unknown" },
    total: "TOTAL",
    lost: "UNREADABLE.",
    unused: (chosen, isCopy) => `NOT COUNTED: ${whyUnused(chosen, isCopy)}.`,
    leftTitle: "Rows counted nowhere",
    leftColumns: ["Row", "File", "Sheet", "Why", "Words"],
    leftReason: LEFT_REASONS,
  },
  rows: {
    columns: {
      number: "No.", unit: "Unit", village: "Village", name: "Name", birthYear: "Year of birth", sex: "Sex", ethnicity: "Ethnicity", idNumber: "ID number",
      group: "Group", total: "Total", outcome: "Result", printed: "Result as written", file: "Source file", sheet: "Sheet", row: "Row",
    },
    indicator: (number) => `CS${number}`,
    sex: { male: "Male", female: "Female" },
  },
};

export const consolidationMeasures: ConsolidationWords["measures"] = {
  ...measures,
  registered: "Registered",
  assessed: "Assessed",
  pass: "Pass",
  fail: "Fail",
  undetermined: "Undetermined",
  women: "Women",
  minority: "Ethnic minority",
};

export const unitsTemplateWords: UnitsTemplateWords = {
  title: "UNITS REGISTER",
  columns: { code: "Code", name: "Name", kind: "Kind", parent: "Parent", zone: "Zone", oldNames: "Old names", validFrom: "Valid from", validTo: "Valid to" },
  hints: {
    code: "its own, never twice",
    name: "as in the lists",
    kind: "xã, phường, thị trấn",
    parent: "former district, cluster or province",
    zone: "thuận lợi, khó khăn, đặc biệt khó khăn",
    oldNames: "set apart by ;",
    validFrom: "01/07/2025; blank if from before",
    validTo: "30/06/2025; blank if it still exists",
  },
};

export const consolidateCli: typeof source = {
  description: "Consolidate the workbooks of many units into one, with reconciliation and provenance",
  options: {
    out: "result file",
    template: "form to fill",
    units: "units register (.xlsx)",
    unitsTemplate: "write a blank units register and stop",
    level: "level consolidated: huyen, cum or tinh",
    prefer: "where a unit has several files: newest, all (parts of one unit), or a file's name; may be repeated, names go first",
    withRows: "with the sheet Dữ liệu, one person a line",
    withPersonal: "with ID numbers and ethnicity (sensitive personal data)",
    returnDir: "write each unit a marked copy and a page of corrections into this folder",
  },
  reading: "Consolidating",
  eta: "about",
  skippedOwn: (file: string) => `Skipped “${file}”: an earlier result. Name the file itself to consolidate it.`,
  written: (file: string, files: string, people: string) => `Consolidated ${files} files, ${people} people: ${file}`,
  again: (files: string) => `Kept the figures of ${files} files from the run before; replaced those of the new ones.`,
  replaced: (unit: string, before: string, after: string) => `Replaced the share of ${unit}: ${before} → ${after}`,
  unseen: (files: string) => `Not checked for people in common with ${files} earlier files, which are not here.`,
  changesTitle: (count: string) => `Changes since the run before (${count} figures):`,
  noChange: "No figure changed since the run before.",
  change: (subject: string, measure: string, before: string, after: string) => `  ${subject}, ${measure}: ${before} → ${after}`,
  whole: "Everybody",
  none: "none",
  ask: (unit: string, files: readonly string[], proposed: string, common: string | null) => {
    const both = files.length === 2 ? "both files" : "more than one of them";
    const people =
      common === null ? "" : common === "0" ? " Nobody stands in more than one of them: they may be parts of one unit." : ` ${common} people stand in ${both}: one may have been sent again.`;
    return `${unit} has several files: ${files.join(", ")}.${people} The newest is “${proposed}”. Choose with --prefer "file name" (once for each file where they are parts), --prefer newest, or --prefer all (all are parts).`;
  },
  unused: (file: string, chosen: readonly string[], isCopy: boolean) => `“${file}” is not used: ${whyUnused(chosen, isCopy)}.`,
  control: (seen: string, subjects: string, sections: string, totals: string, notes: string, left: string) =>
    `Rows seen ${seen} = ${subjects} people + ${sections} sections + ${totals} totals + ${notes} notes + ${left} left out`,
  groupLine: (group: string, people: string, pass: string, fail: string) => `  ${group}: ${people} people, ${pass} pass, ${fail} fail`,
  noResult: "No result was written.",
  returned: (files: string, folder: string) => `Wrote copies to send back for ${files} files: ${folder}`,
  template: (file: string) => `Wrote a blank units register: ${file}`,
  filled: (count: string) => `Filled ${count} cells of the form.`,
  unplaced: (sheet: string, units: readonly string[]) => `The form “${sheet}” has no row for: ${units.join(", ")}. Their figures are not in it.`,
  uncertain: (sheet: string, columns: readonly string[]) => `Form “${sheet}”: the meaning of column ${columns.join(", ")} is uncertain: left blank, use --map-summary to say it.`,
  doubtful: (sheet: string, labels: readonly string[]) => `Form “${sheet}”: it cannot be told whom these rows count: ${labels.join(", ")}: left blank.`,
  noSource: "There is no list to consolidate in this file.",
  correction: {
    sheet: "Việc cần sửa",
    title: (unit: string) => `TO CORRECT – ${unit}`,
    intro: "Faulty cells are coloured in the copy sent along; the sheet “Kết quả kiểm tra” names each. Please correct, save and send back.",
    counts: (people: string, errors: string, warnings: string) => `${people} people; ${errors} errors to correct, ${warnings} warnings to look at.`,
    columns: ["No.", "Severity", "What", "Places", "Where", "What to do"],
    nothing: "Nothing to correct.",
    several: (title: string, example: string) => `${title}. For example: ${example}`,
    rest: (lines: string) => `${lines} more: see the sheet “Kết quả kiểm tra” of the marked copy.`,
    todoThere: {
      "zone-unknown": "State the unit's zone (ordinary, difficult or very difficult) at the head of the list.",
      "column-missing": "Add the missing column, or name the column clearly.",
      "mapping-ambiguous": "Name the columns clearly, each by its own name.",
      "criteria-differ": "Send this list by itself; where there is a criteria set, add it as the sheet “Bộ tiêu chí”.",
    },
    suffix: "to correct",
  },
};
