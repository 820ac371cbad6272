import type { CriteriaSet, Decision, Group, Indicator, LocalText, Scale } from "./criteria-set";
import { nameFor } from "./group-name";
import type { Condition } from "./set-shape";
import type { SheetValue } from "./sheet-block";
import type { BlockKey, TableKey } from "./sheet-words";
import {
  BLOCKS,
  COLUMNS,
  CONDITIONS,
  DECISIONS,
  INFO,
  NO_MINIMUM,
  NOT_APPLICABLE_RULES,
  OUTCOMES,
  SCALES,
  SUBJECTS,
  UNKNOWN_MARK,
  WORDING_PREFIX,
  YES_NO,
  ZONES,
  wordOf,
} from "./sheet-words";

type Row = readonly SheetValue[];
type Cells = Readonly<Record<string, SheetValue>>;

/** The sheet of a set, row by row. */
export function rowsOfSet(set: CriteriaSet): readonly Row[] {
  const blocks: (readonly Row[])[] = [
    [["BỘ TIÊU CHÍ ĐÁNH GIÁ"], ["Sửa trực tiếp trên trang này. Có thể thêm, bớt, đổi thứ tự dòng; giữ tên các mục và các cột."]],
    infoRows(set),
    table("competences", set.competences.map(({ number, title }) => ({ number, ...titleCells(title) }))),
    indicatorRows(set),
    ...decisionBlocks(set.decision),
    groupTable("subjectGroups", set.subjectGroups),
    groupTable("reportingGroups", set.reportingGroups),
    table("zones", set.zones.map((zone) => ({ ...titleCells(zone.title), id: wordOf(ZONES, zone.id), aliases: zone.aliases.join("; ") }))),
  ];
  const numerals = ["", "I. ", "II. ", "III. ", "IV. ", "V. ", "VI. ", "VII. ", "VIII. ", "IX. "];
  return blocks.flatMap((rows, index) => {
    const [heading = [], ...rest] = rows;
    return [...(index > 0 ? [[]] : []), heading.map((value) => `${numerals[index] ?? ""}${String(value)}`), ...rest];
  });
}

function titleCells({ vi, en }: LocalText): Cells {
  return { title: vi, english: en };
}

const heading = (key: BlockKey): Row => [BLOCKS[key]];

function infoRows(set: CriteriaSet): readonly Row[] {
  const row = (key: keyof typeof INFO, ...values: SheetValue[]): Row => [INFO[key][0], ...values];
  const { decision } = set;
  const minimum = decision.kind === "points" ? [row("minimum", decision.minimum ?? NO_MINIMUM[0])] : [];
  return [
    heading("info"),
    row("id", set.id),
    row("version", set.version),
    row("title", set.title.vi, set.title.en),
    row("subject", wordOf(SUBJECTS, set.subject)),
    row("from", set.period.from),
    row("to", set.period.to),
    ...set.legalBasis.map((text) => row("legalBasis", text)),
    row("checkedAgainstOriginal", set.checkedAgainstOriginal ? "Rồi" : "Chưa"),
    ...set.notes.map(({ vi, en }) => row("note", vi, en)),
    row("notApplicable", wordOf(NOT_APPLICABLE_RULES, set.notApplicable)),
    row("decision", wordOf(DECISIONS, decision.kind)),
    ...minimum,
  ];
}

/** Heading, header and one row a record; `more` are columns beyond the table's own. */
function table(key: TableKey, records: readonly Cells[], more: Readonly<Record<string, string>> = {}): readonly Row[] {
  const own: Readonly<Record<string, readonly string[]>> = COLUMNS[key];
  const columns = Object.keys(own);
  const extra = Object.keys(more);
  return [
    heading(key),
    [...columns.map((column) => own[column]?.[0] ?? column), ...extra.map((column) => more[column] ?? column)],
    ...records.map((record) => [...columns, ...extra].map((column) => record[column] ?? null)),
  ];
}

function groupTable(key: "subjectGroups" | "reportingGroups", groups: readonly Group[]): readonly Row[] {
  return table(key, groups.map(({ id, title, aliases }) => ({ id, ...titleCells(title), aliases: aliases.join("; ") })));
}

function indicatorRows({ indicators, subjectGroups }: CriteriaSet): readonly Row[] {
  const wordings = Object.fromEntries(
    subjectGroups.map((group) => [`wording ${group.id}`, `${WORDING_PREFIX} ${nameFor(subjectGroups, group)}`]),
  );
  return table("indicators", indicators.map(indicatorCells), wordings);
}

function indicatorCells(indicator: Indicator): Cells {
  const wordings = Object.fromEntries(Object.entries(indicator.wordings).map(([id, text]) => [`wording ${id}`, text]));
  return {
    ...titleCells(indicator.title),
    number: indicator.number,
    competence: indicator.competence,
    ...scaleCells(indicator.scale),
    minimum: indicator.minimum,
    mayNotApply: wordOf(YES_NO, indicator.mayNotApply ? "yes" : "no"),
    ...wordings,
  };
}

function scaleCells(scale: Scale): Cells {
  const kind = { scale: wordOf(SCALES, scale.kind) };
  switch (scale.kind) {
    case "points":
      return { ...kind, max: scale.max, step: scale.step, lowest: scale.lowest };
    case "yes-no":
      return { ...kind, max: scale.points };
    case "percentage":
      return { ...kind, levels: scale.steps.map(({ from, points }) => `${decimal(from)} % = ${decimal(points)}`).join("; ") };
    case "levels":
      return {
        ...kind,
        levels: scale.levels.map(({ label, points }) => (points === null ? label : `${label} = ${decimal(points)}`)).join("; "),
      };
  }
}

/** A number inside a text, as people write it in Vietnamese. */
function decimal(value: number): string {
  return String(value).replace(".", ",");
}

function decisionBlocks(decision: Decision): readonly (readonly Row[])[] {
  switch (decision.kind) {
    case "points": {
      const { ordinary, byZone } = decision.threshold;
      const zones = (["difficult", "very-difficult"] as const).flatMap((zone) => {
        const points = byZone[zone];
        return points === undefined ? [] : [{ zone: wordOf(ZONES, zone), points: points ?? UNKNOWN_MARK[0] }];
      });
      return [table("thresholds", [{ zone: wordOf(ZONES, "ordinary"), points: ordinary ?? UNKNOWN_MARK[0] }, ...zones])];
    }
    case "bands":
      return [
        table("bands", decision.bands.map((band) => ({
          ...titleCells(band.title),
          id: band.id,
          from: band.from,
          fromClosed: wordOf(YES_NO, band.fromClosed ? "yes" : "no"),
          to: band.to,
          toClosed: wordOf(YES_NO, band.toClosed ? "yes" : "no"),
          outcome: wordOf(OUTCOMES, band.outcome),
        }))),
      ];
    case "conditions": {
      const { levels } = decision;
      const rows = levels.flatMap((level) => outline(level.condition, nameFor(levels, level), 1));
      return [table("levels", levels.map(({ id, title }) => ({ id, ...titleCells(title) }))), table("conditions", rows)];
    }
  }
}

/** A condition as rows, its members one step deeper below it. */
function outline(condition: Condition, level: string, depth: number): readonly Cells[] {
  const row = { level, depth, kind: wordOf(CONDITIONS, condition.kind) };
  const members = (of: readonly Condition[]): readonly Cells[] => of.flatMap((member) => outline(member, level, depth + 1));
  switch (condition.kind) {
    case "all":
    case "any":
      return [row, ...members(condition.of)];
    case "at-least":
      return [{ ...row, value: condition.count }, ...members(condition.of)];
    case "yes":
      return [{ ...row, indicator: condition.indicator }];
    case "percentage":
      return [{ ...row, indicator: condition.indicator, value: `${decimal(condition.atLeast)} %` }];
    case "points":
    case "level":
      return [{ ...row, indicator: condition.indicator, value: condition.atLeast }];
    case "total":
      return [{ ...row, value: condition.atLeast }];
  }
}
