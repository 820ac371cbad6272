import type { AssessmentSheet } from "../assessment/assessment-sheet";
import type { Field } from "../assessment/field";
import type { Subject } from "../assessment/subject";
import type { Answer } from "../criteria/answer";
import type { UserThresholds } from "../criteria/circumstances";
import type { CriteriaSet, ZoneId } from "../criteria/criteria-set";
import type { Verdict } from "../criteria/verdict";
import type { Grid } from "../workbook/grid";
import type { FindingParams, Fix } from "./finding";
import type { PeopleRegister } from "./people-register";
import type { PrintedResult } from "./printed-result";
import type { RowRuleId, RuleId, Severity, SheetRuleId } from "./rule";

/** What is known of a list before any row is looked at; the same for each of its rows. */
export interface ListCircumstances {
  readonly list: AssessmentSheet;
  readonly grid: Grid;
  readonly set: CriteriaSet;
  /** Whether the set is for what the list assesses; by one that is not nobody is judged. */
  readonly isSetFitting: boolean;
  /** Zone of the whole list; `null` where nothing tells. */
  readonly zone: ZoneId | null;
  /** Columns (0-based) by field; of several columns for one field the first. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly fields: ReadonlyMap<number, Field>;
  /** The mark most ticks of the list are made with ("x"); `null` where there are none. */
  readonly prevailingTick: string | null;
  /** The reporting group (id) a cell's words name, by the set's aliases and those taught; `null` where none does. */
  readonly groupOf: (words: string) => string | null;
  /** The zone a cell's words name; `null` where none. */
  readonly zoneOf: (words: string) => ZoneId | null;
  /** Pass marks a person gave where the set does not know its own. */
  readonly overrides: UserThresholds | null;
  /** Whether some formula of the sheet may read another file. */
  readonly readsOtherFiles: boolean;
  /** Columns (0-based) beside the scores where formulas of people's rows carry no result: the first such row (0-based), and how many. */
  readonly uncomputed: ReadonlyMap<number, { readonly first: number; readonly count: number }>;
}

/** A row with what the criteria set makes of it: computed once, seen by every rule. */
export interface JudgedRow {
  readonly subject: Subject;
  /** At least one score stands in the row. */
  readonly assessed: boolean;
  /** One for each indicator of the set; empty where the list has no indicator columns. */
  readonly answers: readonly Answer[];
  readonly verdict: Verdict;
  readonly printed: PrintedResult;
}

/** A finding before it has its id: what the rule saw. */
export interface FindingDraft {
  readonly rule: RuleId;
  /** Where absent, the rule's own. */
  readonly severity?: Severity;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
  /** What the id is made of besides rule and sheet. */
  readonly rowKey: string;
  readonly field: Field | null;
  readonly value: string;
  readonly params: FindingParams;
  readonly fixes: readonly Fix[];
}

/** What the rule's page shows: params as the rule gives them. */
export interface RuleExample {
  readonly cell: string;
  readonly params: FindingParams;
}

/** A rule that looks at one row alone, so that an edited row can be checked again by itself. */
export interface RowRule {
  readonly id: RowRuleId;
  readonly severity: Severity;
  readonly example: RuleExample;
  check(row: JudgedRow, at: ListCircumstances): readonly FindingDraft[];
}

/** What sheet rules look at: the lists of a workbook, and everybody in them once all rows have gone by. */
export interface BookCircumstances {
  readonly lists: readonly ListCircumstances[];
  readonly people: PeopleRegister;
}

/** What a sheet rule gathers while the rows of all lists go by once. */
export interface SheetWatch {
  see?(row: JudgedRow, at: ListCircumstances): void;
  /** Everything found, in any order. */
  finish(): readonly FindingDraft[];
}

/** A rule that looks at whole lists of a workbook. */
export interface SheetRule {
  readonly id: SheetRuleId;
  readonly severity: Severity;
  readonly example: RuleExample;
  watch(book: BookCircumstances): SheetWatch;
}

/** A rule of either kind, where only its public face matters. */
export type RuleFace = Pick<RowRule | SheetRule, "id" | "severity" | "example">;

/** What a rule gives where it has nothing to say; one list for all, as most rows are without fault. */
export const NOTHING: readonly FindingDraft[] = [];
