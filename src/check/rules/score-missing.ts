import type { ReadCell } from "../../assessment/reading";
import { isBlank } from "../../assessment/reading";
import type { RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { competenceCells, scoreCells } from "../row-cells";
import { rowDraft } from "../row-draft";

/** A blank score of a person who has others. A blank is missing, never 0 (DOMAIN, rules for every set). */
export const scoreMissing: RowRule = {
  id: "score-missing",
  severity: "error",
  example: { cell: "H12", params: { name: "Lò Thị Hoa", field: "indicator:2", value: "" } },
  check({ subject, assessed }) {
    if (!assessed) return NOTHING;
    const cells: readonly (ReadCell<unknown> | null)[] = subject.scores.length > 0 ? subject.scores : subject.competences;
    if (!cells.some(isBlank)) return NOTHING;
    const asked = subject.scores.length > 0 ? scoreCells(subject) : competenceCells(subject);
    return asked
      .filter(({ cell }) => cell.reading.kind === "blank")
      .map(({ field, cell }) => rowDraft(subject, { rule: "score-missing", column: cell.column, field, value: "" }));
  },
};
