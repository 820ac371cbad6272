import { INDICATORS, indicatorField } from "./printed-row";
import type { Content, Field, PrintedRow } from "./printed-row";
import type { Chance } from "./random";
import { sum } from "./scores";

type Rows = readonly PrintedRow[];

/** The row of a person known to be in the list, counted from 0. */
export function rowAt(rows: Rows, index: number): PrintedRow {
  const row = rows[index];
  if (!row) throw new Error(`the list has no row ${index}`);
  return row;
}

/**
 * Prints `content` in a cell where the truth is something else; `rule` must name it (`null`: nothing need).
 * A fault planted in the cell before is gone with what stood there.
 */
export function misprint(row: PrintedRow, field: Field, content: Content, rule: string | null, ...or: readonly Field[]): void {
  const before = row.plants.findIndex((plant) => plant.field === field);
  if (before >= 0) row.plants.splice(before, 1);
  row.contents.set(field, content);
  if (rule !== null) row.plants.push({ rule, field, or });
}

export function blankScore(row: PrintedRow, indicator: number): void {
  misprint(row, indicatorField(indicator), null, "score-missing");
}

/** A score beyond 10, which the sender added up like any other. */
export function scoreBeyondScale(row: PrintedRow, indicator: number, score: number): void {
  const field = indicatorField(indicator);
  const { scores } = row.person;
  misprint(row, field, score, "score-out-of-range");
  row.contents.set("total", sum(scores) - (scores[indicator - 1] ?? 0) + score);
}

/** A person on the list whom nobody assessed: one finding for the row, not ten. */
export function leaveUnassessed(row: PrintedRow): void {
  for (const number of INDICATORS) row.contents.set(indicatorField(number), null);
  for (const field of ["total", "passTick", "failTick", "verdict"]) {
    if (row.contents.has(field)) row.contents.set(field, null);
  }
  const others = [...INDICATORS.map(indicatorField).slice(1), "total", "name", "givenName", "index"];
  row.plants.push({ rule: "not-assessed", field: indicatorField(1), or: others.filter((field) => row.contents.has(field)) });
}

/** The year under Nam and under Nữ as well. */
export function printYearTwice({ person, contents, plants }: PrintedRow): void {
  contents.set("birthYearMale", person.birth.year).set("birthYearFemale", person.birth.year);
  plants.push({ rule: "birth-conflict", field: "birthYearMale", or: ["birthYearFemale"] });
}

/** The CCCD of another person, as when a line is copied and only half of it changed. */
export function shareId(row: PrintedRow, owner: PrintedRow): void {
  row.contents.set("idNumber", owner.contents.get("idNumber") ?? null);
  row.plants.push({ rule: "id-shared", field: "idNumber", or: ["name"], orRow: owner });
}

export function tickBoth(row: PrintedRow): void {
  row.contents.set("passTick", "x");
  row.contents.set("failTick", "x");
  row.plants.push({ rule: "verdict-conflict", field: "passTick", or: ["failTick"] });
}

export function tickNeither(row: PrintedRow): void {
  row.contents.set("passTick", null);
  row.contents.set("failTick", null);
  row.plants.push({ rule: "verdict-missing", field: "passTick", or: ["failTick"] });
}

/** The result printed is the opposite of what the rule decides. */
export function printOppositeVerdict(row: PrintedRow): void {
  const ticked = row.contents.get("passTick") ?? null;
  if (row.contents.has("passTick")) {
    row.contents.set("passTick", row.contents.get("failTick") ?? null);
    row.contents.set("failTick", ticked);
    row.plants.push({ rule: "verdict-mismatch", field: ticked === null ? "passTick" : "failTick", or: [ticked === null ? "failTick" : "passTick"] });
    return;
  }
  misprint(row, "verdict", row.contents.get("verdict") === "Đạt" ? "Chưa đạt" : "Đạt", "verdict-mismatch");
}

/** Scores written as people say them; a fraction of 10 for some, a comma or the word "điểm" for others. */
export function writeScoresAsText(rows: Rows, chance: Chance): void {
  for (const row of rows) {
    const write = chance.oneOf([
      (text: string) => text, (text: string) => `${text} điểm`, (text: string) => `${text}/10`, (text: string) => `${text}đ`,
    ]);
    for (const number of INDICATORS) {
      const score = row.contents.get(indicatorField(number));
      if (typeof score === "number") misprint(row, indicatorField(number), write(String(score).replace(".", ",")), "number-as-text");
    }
  }
}

/** CCCD numbers typed into cells of numbers: Excel has eaten the zero they start with. */
export function eatZeros(rows: Rows): void {
  for (const row of rows) {
    const id = row.contents.get("idNumber");
    if (typeof id === "string") misprint(row, "idNumber", Number(id), "id-zeros-lost");
  }
}

/** "nt" under an ethnicity that repeats, except in the first row of a section. */
export function dittoEthnicity(rows: Rows): void {
  const printed = rows.map(({ contents }) => contents.get("ethnicity") ?? null);
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before && before.place === row.place && printed[index] === printed[index - 1]) row.contents.set("ethnicity", "nt");
  });
}

const TICKS: readonly Field[] = ["passTick", "failTick"];

/** Every tick of the rows as a COUNTIF would tell them apart: "X" and "x" are one, the Cyrillic х is another. */
function ticksOf(rows: Rows): readonly { readonly row: PrintedRow; readonly field: Field; readonly mark: string }[] {
  return rows.flatMap((row) => TICKS.flatMap((field) => {
    const mark = row.contents.get(field) ?? null;
    return typeof mark === "string" ? [{ row, field, mark: mark.toLowerCase() }] : [];
  }));
}

/** Different people tick in different ways, Cyrillic х among them; the first of `marks` comes in every other row. */
export function varyTicks(rows: Rows, chance: Chance, marks: readonly string[]): void {
  const [usual = "x", ...others] = marks;
  for (const { row, field } of ticksOf(rows)) row.contents.set(field, chance.whole(0, 1) === 0 ? usual : chance.oneOf(others));
  const ticks = ticksOf(rows);
  if (2 * ticks.filter(({ mark }) => mark === usual.toLowerCase()).length <= ticks.length) throw new Error("the usual tick is not the usual one");
  for (const { row, field, mark } of ticks) {
    if (mark !== usual.toLowerCase()) row.plants.push({ rule: "mixed-ticks", field, or: [] });
  }
}

/** The first row of a person who fails. */
export function failingRow(rows: Rows): PrintedRow {
  const row = rows.find(({ contents }) => contents.get("verdict") === "Chưa đạt" || typeof contents.get("failTick") === "string");
  if (!row) throw new Error("nobody fails in this list");
  return row;
}

/** Hides rows, as a filter forgotten or a row put aside would. */
export function hide(rows: Rows, ...indexes: readonly number[]): void {
  for (const index of indexes) rowAt(rows, index).hidden = true;
}
