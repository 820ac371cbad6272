import type { Measure } from "../summary/measure";
import type { ConsolidationWords } from "./consolidation-words";
import type { SetOutline } from "./source-share";

/** A column of the sheet of totals: two levels of header and what stands below. */
export interface TotalsColumn {
  readonly top: string;
  readonly under: string;
  readonly measure: Measure;
  /** Reporting group's id, `null` for everybody, `undefined` for people of no group. */
  readonly group: string | null | undefined;
}

const count = (name: Extract<Measure, { kind: "count" }>["count"]): Measure => ({ kind: "count", count: name });
const ofRegistered = (of: "pass" | "fail"): Measure => ({ kind: "ratio", ratio: { of, to: "registered" } });

/** The columns for everybody, then three for each group of the sets that somebody is in (`present`: their ids, `null` for none). */
export function totalsColumns(sets: readonly SetOutline[], present: ReadonlySet<string | null>, words: ConsolidationWords): readonly TotalsColumn[] {
  const { totals, measures } = words;
  const all: readonly TotalsColumn[] = [
    { top: measures.registered, under: "", measure: count("registered"), group: null },
    { top: totals.ofWhich, under: measures.women, measure: count("women"), group: null },
    { top: totals.ofWhich, under: measures.minority, measure: count("minority"), group: null },
    { top: measures.assessed, under: "", measure: count("assessed"), group: null },
    { top: measures.pass, under: totals.count, measure: count("pass"), group: null },
    { top: measures.pass, under: totals.ratio, measure: ofRegistered("pass"), group: null },
    { top: measures.fail, under: totals.count, measure: count("fail"), group: null },
    { top: measures.fail, under: totals.ratio, measure: ofRegistered("fail"), group: null },
    { top: measures.undetermined, under: "", measure: count("undetermined"), group: null },
  ];
  const titles = groupTitles(sets);
  const filled = titles.filter(({ id }) => present.has(id));
  const groups = (filled.length > 0 ? filled : titles).map(({ id, title }) => groupColumns(id, title, words));
  const ungrouped = present.has(null) ? groupColumns(undefined, totals.noGroup, words) : [];
  return [...all, ...groups.flat(), ...ungrouped];
}

/** Groups of all sets by id, the first title of each. */
export function groupTitles(sets: readonly SetOutline[]): readonly { readonly id: string; readonly title: string }[] {
  const titles = new Map<string, string>();
  for (const { groups } of sets) for (const { id, title } of groups) if (!titles.has(id)) titles.set(id, title);
  return [...titles].map(([id, title]) => ({ id, title }));
}

function groupColumns(group: string | undefined, title: string, { totals }: ConsolidationWords): readonly TotalsColumn[] {
  return [
    { top: title, under: totals.groupRegistered, measure: count("registered"), group },
    { top: title, under: totals.groupPass, measure: count("pass"), group },
    { top: title, under: totals.groupRatio, measure: ofRegistered("pass"), group },
  ];
}
