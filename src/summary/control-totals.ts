import type { AssessmentSheet, RowKind } from "../assessment/assessment-sheet";
import type { ControlTotals } from "./row-control";

const PLACES: Readonly<Record<RowKind, keyof Omit<ControlTotals, "seen"> | null>> = {
  subject: "subjects",
  section: "sections",
  subtotal: "totals",
  total: "totals",
  note: "notes",
  signature: "notes",
  unrecognised: "left",
  numbering: null,
  header: null,
  blank: null,
};

/**
 * Every row below the headers of lists, each counted once: seen = subjects + sections + totals + notes + left out. What
 * lists assess that stand apart is left out.
 */
export function controlTotals(lists: readonly AssessmentSheet[]): ControlTotals {
  const sums = { seen: 0, subjects: 0, sections: 0, totals: 0, notes: 0, left: 0 };
  for (const list of lists) {
    for (const { kind } of list.rows) {
      const place = PLACES[kind];
      if (place === null) continue;
      sums.seen += 1;
      sums[place === "subjects" && list.apart !== null ? "left" : place] += 1;
    }
  }
  return sums;
}

/** The control totals of both. */
export function addControl(a: ControlTotals, b: ControlTotals): ControlTotals {
  return {
    seen: a.seen + b.seen,
    subjects: a.subjects + b.subjects,
    sections: a.sections + b.sections,
    totals: a.totals + b.totals,
    notes: a.notes + b.notes,
    left: a.left + b.left,
  };
}
