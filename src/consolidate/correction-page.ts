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
  /** Of several findings of one rule: its title, and the first as an example. */
  readonly several: (title: string, example: string) => string;
  /** So many lines did not fit the page. */
  readonly rest: (lines: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly say: (finding: Finding) => { readonly title: string; readonly wrong: string; readonly todo: string };
}

/** One thing to correct, with the places (A1; `null` for a sheet as a whole) it is about. */
export interface CorrectionLine {
  readonly severity: Severity;
  readonly wrong: string;
  readonly todo: string;
  readonly places: readonly { readonly sheet: string; readonly cell: string | null }[];
}

/** So many lines fit a page of A4. */
const MOST_LINES = 24;
const CELLS_NAMED = 12;
const WIDTHS = [5, 11, 44, 8, 34, 44];
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** One page of what a unit is to correct: a line for each rule, then `others`; the errors first, with the cells they speak of. */
export function correctionPage(unit: string, people: number, findings: readonly Finding[], others: readonly CorrectionLine[], words: CorrectionWords): SheetContent {
  const all = [...linesByRule(findings, words), ...others].sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.places.length - a.places.length);
  const lines = all.slice(0, MOST_LINES);
  const of = (severity: Severity): string => String(all.reduce((sum, line) => sum + (line.severity === severity ? line.places.length : 0), 0));
  const top = [
    valueCell(0, 0, words.title(unit), LOOK.title),
    valueCell(1, 0, words.counts(String(people), of("error"), of("warning")), LOOK.plainBold),
    valueCell(2, 0, lines.length === 0 ? words.nothing : words.intro, LOOK.aside),
  ];
  const body = lines.flatMap((line, index) => {
    const row = 5 + index;
    return [
      valueCell(row, 0, index + 1, LOOK.count),
      valueCell(row, 1, words.severity[line.severity], LOOK[line.severity]),
      valueCell(row, 2, line.wrong, LOOK.text),
      valueCell(row, 3, line.places.length, LOOK.count),
      valueCell(row, 4, placesText(line.places), LOOK.text),
      valueCell(row, 5, line.todo, LOOK.text),
    ];
  });
  const rest = all.length - lines.length;
  return {
    cells: [
      ...top,
      ...(lines.length === 0 ? [] : headerCells(4, words.columns)),
      ...body,
      ...(rest > 0 ? [valueCell(5 + lines.length, 0, words.rest(String(rest)), LOOK.aside)] : []),
    ],
    styles: STYLES,
    columnWidths: WIDTHS,
    print: { landscape: true, paperSize: 9, fitToWidth: true },
  };
}

/** The findings that are still open and no mere hints, a line for each rule. */
function linesByRule(findings: readonly Finding[], words: CorrectionWords): readonly CorrectionLine[] {
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    if (finding.accepted === undefined && finding.severity !== "hint") groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group): readonly CorrectionLine[] => {
    const [first] = group;
    if (!first) return [];
    const said = words.say(first);
    const wrong = group.length === 1 ? said.wrong : words.several(said.title, said.wrong);
    const places = group.map(({ place }) => ({ sheet: place.sheet ?? "", cell: place.row === null ? null : cellAddress(place.row, place.column ?? 0) }));
    return [{ severity: first.severity, wrong, todo: said.todo, places }];
  });
}

/** Cells under the name of their sheet, which is said once. */
function placesText(places: CorrectionLine["places"]): string {
  const sheets = new Map<string, Set<string>>();
  for (const { sheet, cell } of places.slice(0, CELLS_NAMED)) {
    const cells = sheets.get(sheet) ?? new Set<string>();
    sheets.set(sheet, cell === null ? cells : cells.add(cell));
  }
  const named = [...sheets].map(([sheet, cells]) => (cells.size === 0 ? sheet : `${sheet}: ${[...cells].join(", ")}`)).join("; ");
  return places.length > CELLS_NAMED ? `${named} …` : named;
}
