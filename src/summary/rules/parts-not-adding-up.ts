import type { FindingDraft } from "../../check/rule-definition";
import type { FigureCircumstances, FigureRule } from "../figure-rule";
import { figureDraft } from "../figure-rule";
import type { PrintedFigure, PrintedSheet } from "../printed-sheet";
import { columnGroup, originsOf } from "../printed-sheet";

/**
 * Parts that do not give their whole: a total row and its members, the groups of a row and the whole row, đạt + chưa đạt
 * (+ chưa đủ dữ liệu) and those judged, and percentages whose people do not add up (the pilot's groups give 17 + 1 + 1,
 * its total 11).
 */
export const partsNotAddingUp: FigureRule = {
  id: "parts-not-adding-up",
  severity: "error",
  example: {
    cell: "G20",
    params: {
      label: "Tổng cộng",
      measure: "fail",
      denominatorMeasure: "registered",
      group: null,
      of: "members",
      printed: 11,
      sum: 19,
      parts: [17, 1, 1],
    },
  },
  check: ({ sheet, figureOf }) =>
    sheet.figures.flatMap((figure) => [
      ...membersOfTotal(sheet, figure),
      ...groupsOfRow(sheet, figure),
      ...verdictsOfRow(sheet, figure),
      ...peopleBehindPercentages(sheet, figure, figureOf),
    ]),
};

function unlike(
  sheet: PrintedSheet,
  whole: PrintedFigure,
  of: "members" | "groups" | "verdicts" | "percentages",
  parts: readonly number[],
  printed = whole.value,
): readonly FindingDraft[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  return sum === printed ? [] : [figureDraft("parts-not-adding-up", sheet, whole, { of, printed, sum, parts })];
}

function memberFigures(sheet: PrintedSheet, figure: PrintedFigure): readonly PrintedFigure[] | null {
  const { figures, areAll } = sheet.membersOf(figure);
  return areAll ? figures : null;
}

function membersOfTotal(sheet: PrintedSheet, figure: PrintedFigure): readonly FindingDraft[] {
  if (figure.place.measure.kind !== "count") return [];
  const members = memberFigures(sheet, figure);
  return members ? unlike(sheet, figure, "members", members.map((member) => member.value)) : [];
}

function groupsOfRow(sheet: PrintedSheet, figure: PrintedFigure): readonly FindingDraft[] {
  const { measure, of } = figure.place;
  if (measure.kind !== "count" || columnGroup(figure.place, figure.row) !== null) return [];
  const columns = sheet.summary.columns.filter(
    (column) => column.group !== null && column.measure?.kind === "count" && column.measure.count === measure.count,
  );
  const parts = columns.map((column) => sheet.countAt(of.row, measure.count, column.group));
  if (parts.length < 2 || parts.some((part) => part === null)) return [];
  return unlike(sheet, figure, "groups", parts.flatMap((part) => (part ? [part.value] : [])));
}

function verdictsOfRow(sheet: PrintedSheet, figure: PrintedFigure): readonly FindingDraft[] {
  const { measure, of: { row } } = figure.place;
  if (measure.kind !== "count" || (measure.count !== "assessed" && measure.count !== "registered")) return [];
  const group = columnGroup(figure.place, figure.row);
  if (measure.count === "registered" && sheet.countAt(row, "assessed", group)) return [];
  const pass = sheet.countAt(row, "pass", group);
  const fail = sheet.countAt(row, "fail", group);
  if (!pass || !fail) return [];
  const undetermined = sheet.countAt(row, "undetermined", group);
  const parts = [pass.value, fail.value, ...(undetermined ? [undetermined.value] : [])];
  const sum = parts.reduce((a, b) => a + b, 0);
  // People not assessed belong to neither: fewer than registered is ordinary where no column counts them.
  if (measure.count === "registered" && !undetermined && sum < figure.value) return [];
  return unlike(sheet, figure, "verdicts", parts);
}

/** The one whole number of people behind a printed percentage; `null` where there are several or none. */
function peopleBehind(at: PrintedSheet, figure: PrintedFigure, figureOf: FigureCircumstances["figureOf"]): number | null {
  const origins = originsOf(at, figure, figureOf(figure.place)?.denominator ?? null);
  const candidates = origins ? (origins.direct.length > 0 ? origins.direct : origins.complement) : [];
  const [only] = candidates;
  return candidates.length === 1 && only ? only.count : null;
}

function peopleBehindPercentages(
  sheet: PrintedSheet,
  figure: PrintedFigure,
  figureOf: FigureCircumstances["figureOf"],
): readonly FindingDraft[] {
  const { measure, of } = figure.place;
  if (measure.kind !== "ratio" || figure.isFormula) return [];
  if (sheet.countAt(of.row, measure.ratio.of, columnGroup(figure.place, figure.row))) return [];
  const members = memberFigures(sheet, figure);
  const printed = peopleBehind(sheet, figure, figureOf);
  if (!members || printed === null) return [];
  const parts = members.map((member) => peopleBehind(sheet, member, figureOf));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? unlike(sheet, figure, "percentages", known, printed) : [];
}
