import { indicatorNumber } from "../../assessment/field";
import type { Reading } from "../../assessment/reading";
import type { CriteriaSet } from "../../criteria/criteria-set";
import { toPoints } from "../../criteria/points";
import { waiverOf } from "../../criteria/row-score";
import { dateFromSerial } from "../../text/serial-date";
import { isCellError } from "../../workbook/cell-value";
import { shownText } from "../cell-fix";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { competenceCells, scoreCells } from "../row-cells";
import { rowDraft } from "../row-draft";

/**
 * A score, points of a competence or a total that cannot be read, or "không áp dụng" where the set knows no such answer;
 * error values are `formula-error`'s.
 */
export const scoreNotNumber: RowRule = {
  id: "score-not-number",
  severity: "error",
  example: { cell: "J15", params: { name: "Quàng Văn Pọm", field: "indicator:4", value: "khá" } },
  check({ subject, answers, assessed }, { set, list }) {
    const hasFault =
      answers.some(({ kind }, position) => kind === "unreadable" || (kind === "not-applicable" && isNoAnswer(set, position))) ||
      subject.total?.reading.kind === "unreadable" ||
      subject.competences.some((cell) => cell?.reading.kind === "unreadable");
    if (!hasFault) return NOTHING;
    const seen = [...scoreCells(subject), ...competenceCells(subject), ...(subject.total ? [{ field: "total", cell: subject.total } as const] : [])];
    const drafts = seen.flatMap(({ field, cell }) => {
      const { reading } = cell;
      const position = (indicatorNumber(field) ?? 0) - 1;
      // A value that is none of its indicator's scale (a word among points) is as little a score as a scrawl.
      const isMisplaced = reading.kind === "value" && answers[position]?.kind === "unreadable";
      const isRefused = reading.kind === "not-applicable" && isNoAnswer(set, position);
      if ((reading.kind !== "unreadable" && !isMisplaced && !isRefused) || isCellError(reading.raw)) return [];
      // "vắng" among blanks says why nobody was assessed, which `not-assessed` reports.
      if (!assessed && typeof reading.raw === "string" && !/\d/.test(reading.raw)) return [];
      const scale = set.indicators[position]?.scale.kind ?? "points";
      return [
        rowDraft(subject, {
          rule: "score-not-number",
          column: cell.column,
          field,
          value: shownScore(reading, list.date1904),
          params: { scale, shownAs: shownAs(reading) },
        }),
      ];
    });
    return drafts.length === 0 ? NOTHING : drafts;
  },
};

/** What hides the number a person sees; `too-fine` for one between two thousandths, such as the mean of three assessors. */
function shownAs(reading: Reading<unknown>): string | null {
  if (reading.kind === "unreadable") return reading.why;
  return reading.kind === "value" && typeof reading.value === "number" && toPoints(reading.value) === null ? "too-fine" : null;
}

/** Whether "không áp dụng" is no answer to the indicator at a position of the set. */
function isNoAnswer(set: CriteriaSet, position: number): boolean {
  const indicator = set.indicators[position];
  return indicator !== undefined && waiverOf(set, indicator) === null;
}

/** What a person sees in the cell: a number that is shown as a date or a percentage is no number to them. */
function shownScore(reading: Extract<Reading<unknown>, { readonly raw: unknown }>, date1904: boolean): string {
  const { raw } = reading;
  if (reading.kind !== "unreadable" || typeof raw !== "number") return shownText(raw);
  if (reading.why === "percent") return `${Math.round(raw * 1e4) / 100}%`;
  const date = reading.why === "date" ? dateFromSerial(raw, date1904) : null;
  return date ? `${date.day}/${date.month}/${date.year}` : shownText(raw);
}
