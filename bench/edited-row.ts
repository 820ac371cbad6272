import { examine } from "../src/taskpane/session/examination";
import { examinedBook } from "../src/taskpane/session/examined-book";
import { bookWithRows, checkWithRows } from "../src/taskpane/session/row-update";
import { valueAt } from "../src/workbook/grid";
import { xlsxPort } from "../src/workbook/xlsx/xlsx-port";

/** A row in the middle of the list of `commune-list.ts`, and its first score; 0-based. */
const ROW = 2_000;
const SCORE = 8;
const TURNS = 200;
/** Turns before the clock counts, until the engine has compiled what it compiles. */
const UNCOUNTED = 50;

/** What judging an edited row again took, in milliseconds of work, over many edits. */
export interface EditedRowTimes {
  readonly median: number;
  readonly longest: number;
}

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Judges one edited row of a checked list again, as the pane does when a person types into it; Excel's own answer is not in it. */
export async function editedRowTimes(bytes: Uint8Array): Promise<EditedRowTimes> {
  const port = must(xlsxPort(bytes, { file: "bench.xlsx" }));
  const facts = must(await port.facts());
  const sheet = facts.sheets[0]?.name ?? "";
  const before = must(await port.readGrid(sheet));
  const request = { sheets: { facts, grids: [before] }, fileName: "bench.xlsx", isChecked: true };
  const { book, checked } = must(examinedBook(request.sheets, must(examine(request, () => undefined))));
  if (!checked) throw new Error("The list was not checked.");
  const value = valueAt(before, ROW, SCORE);
  must(await port.apply([{ kind: "set-cell", sheet, row: ROW, column: SCORE, before: { kind: "value", value }, after: { kind: "value", value: 99 } }]));
  const after = must(await port.readGrid(sheet));
  const times: number[] = [];
  for (let turn = 0; turn < UNCOUNTED + TURNS; turn += 1) {
    const began = performance.now();
    const changed = checkWithRows(checked, bookWithRows(book, sheet, after, ROW, ROW), sheet, ROW, ROW);
    if (turn >= UNCOUNTED) times.push(performance.now() - began);
    if (!changed?.findings.some(({ place, rule }) => place.row === ROW && rule === "score-out-of-range")) throw new Error("The edit was not judged.");
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? NaN, longest: times.at(-1) ?? NaN };
}
