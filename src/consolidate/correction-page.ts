import type { Finding } from "../check/finding";
import type { RuleId, Severity } from "../check/rule";
import { cellAddress } from "../workbook/address";
import type { SheetContent } from "../workbook/edit";
import { headerCells, LOOK, STYLES, valueCell } from "./sheet-cells";

/** The words of the page, given by the locale. */
export interface CorrectionWords {
  readonly title: (unit: string) => string;
  readonly intro: string;
  readonly counts: (people: string, errors: string, warnings: string) => string;
  readonly columns: readonly string[];
  readonly nothing: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly say: (finding: Finding) => { readonly title: string; readonly wrong: string; readonly todo: string };
}

/** So many lines fit a page of A4. */
const MOST_LINES = 24;
const CELLS_NAMED = 12;
const WIDTHS = [5, 11, 44, 8, 34, 44];
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** One page of what a unit is to correct: a line for each rule, the errors first, with the cells it speaks of. */
export function correctionPage(unit: string, people: number, findings: readonly Finding[], words: CorrectionWords): SheetContent {
  const open = findings.filter(({ accepted, severity }) => accepted === undefined && severity !== "hint");
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of open) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  const lines = [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b) || b.length - a.length).slice(0, MOST_LINES);
  const of = (severity: Severity): string => String(open.filter((finding) => finding.severity === severity).length);
  const top = [
    valueCell(0, 0, words.title(unit), LOOK.title),
    valueCell(1, 0, words.counts(String(people), of("error"), of("warning")), LOOK.boldText),
    valueCell(2, 0, lines.length === 0 ? words.nothing : words.intro, LOOK.aside),
  ];
  const body = lines.flatMap((group, index) => {
    const [first] = group;
    if (!first) return [];
    const said = words.say(first);
    const row = 5 + index;
    const what = group.length === 1 ? said.wrong : `${said.title}. ${said.wrong}`;
    return [
      valueCell(row, 0, index + 1, LOOK.count),
      valueCell(row, 1, words.severity[first.severity], LOOK[first.severity]),
      valueCell(row, 2, what, LOOK.text),
      valueCell(row, 3, group.length, LOOK.count),
      valueCell(row, 4, placesOf(group), LOOK.text),
      valueCell(row, 5, said.todo, LOOK.text),
    ];
  });
  return {
    cells: [...top, ...(lines.length === 0 ? [] : headerCells(4, words.columns)), ...body],
    styles: STYLES,
    columnWidths: WIDTHS,
    merges: [
      { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 5 },
      { firstRow: 2, firstColumn: 0, lastRow: 2, lastColumn: 5 },
    ],
    print: { landscape: true, paperSize: 9, fitToWidth: true },
  };
}

function rankOf([first]: readonly Finding[]): number {
  return first ? RANK[first.severity] : 3;
}

function placesOf(group: readonly Finding[]): string {
  const places = group.flatMap(({ place }) => (place.row === null ? [place.sheet ?? ""] : [`${place.sheet ?? ""}!${cellAddress(place.row, place.column ?? 0)}`]));
  const named = [...new Set(places)].slice(0, CELLS_NAMED).join(", ");
  return places.length > CELLS_NAMED ? `${named} …` : named;
}
