import type { ReadCell } from "../assessment/reading";
import type { Subject } from "../assessment/subject";
import { toPoints } from "../criteria/points";

/** The scores, points and total of a row in the columns asked for (0-based), in thousandths; blanks are left out. */
export function rowNumbers(subject: Subject, columns: ReadonlySet<number>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const look = (cell: ReadCell<number | boolean | string> | null): void => {
    if (!cell || !columns.has(cell.column) || cell.reading.kind !== "value" || typeof cell.reading.value !== "number") return;
    const points = toPoints(cell.reading.value);
    if (points !== null) found.set(cell.column, points);
  };
  subject.scores.forEach(look);
  subject.competences.forEach(look);
  look(subject.total);
  return found;
}
