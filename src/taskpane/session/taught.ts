import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import type { Field } from "../../assessment/field";
import { headerFingerprint } from "../../assessment/fingerprint";
import type { Memory } from "../../assessment/memory";
import { writeMemory } from "../../assessment/memory";
import type { Finding } from "../../check/finding";
import type { CriteriaSet } from "../../criteria/criteria-set";
import { wordsOf } from "../../criteria/group-alias";
import { setHash } from "../../criteria/set-hash";
import type { SummaryColumn } from "../../summary/summary-sheet";
import type { Edit } from "../../workbook/edit";
import type { Book } from "./book";

/** What a person answers about a list; an absent member leaves the answer before, `null` takes it away. */
export interface ListAnswer {
  readonly unit?: string | null;
  readonly zone?: string | null;
  readonly year?: number | null;
  readonly group?: string | null;
}

/** The edit that makes a workbook remember `memory` instead of what it remembers now; none where nothing changes. */
export function memoryEdits(book: Book, memory: Memory): readonly Edit[] {
  const after = writeMemory(memory);
  return after === book.facts.memory ? [] : [{ kind: "set-memory", before: book.facts.memory, after }];
}

/** The memory with a finding accepted for a reason. `date` is ISO (2026-11-24). */
export function withAccepted(memory: Memory, { id }: Finding, reason: string, date: string): Memory {
  return { ...memory, accepted: [...memory.accepted.filter((one) => one.id !== id), { id, reason, date }] };
}

/** The memory without a finding's acceptance. */
export function withoutAccepted(memory: Memory, { id }: Finding): Memory {
  return { ...memory, accepted: memory.accepted.filter((one) => one.id !== id) };
}

/** The memory with a column (0-based) of a list taught; `null`: the column means nothing to us. */
export function withColumn(memory: Memory, list: AssessmentSheet, column: number, field: Field | null): Memory {
  const fingerprint = headerFingerprint(list);
  const isMine = (mapping: Memory["mappings"][number]): boolean =>
    mapping.sheet === list.sheet && mapping.fingerprint === fingerprint;
  const known = memory.mappings.find(isMine)?.columns ?? [];
  const relative = column - list.range.firstColumn;
  // A field stands in one column: taught to another, it leaves the one it was taught to before.
  const others = known.filter((one) => one.column !== relative && (field === null || one.field !== field));
  const columns = [...others, { column: relative, field }].sort((a, b) => a.column - b.column);
  return { ...memory, mappings: [...memory.mappings.filter((mapping) => !isMine(mapping)), { sheet: list.sheet, fingerprint, columns }] };
}

/** The memory without what was taught about a list's columns. */
export function withoutColumns(memory: Memory, list: AssessmentSheet): Memory {
  const fingerprint = headerFingerprint(list);
  return { ...memory, mappings: memory.mappings.filter((one) => one.sheet !== list.sheet || one.fingerprint !== fingerprint) };
}

/** The memory with an answer about a sheet's list, or about the whole workbook (`null`). */
export function withAnswer(memory: Memory, sheet: string | null, answer: ListAnswer): Memory {
  const before = memory.answers.find((one) => one.sheet === sheet);
  const { unit, zone, year, group } = { ...before, ...answer };
  const after = {
    sheet,
    ...(unit ? { unit } : {}),
    ...(zone ? { zone } : {}),
    ...(year ? { year } : {}),
    ...(group ? { group } : {}),
  };
  const others = memory.answers.filter((one) => one.sheet !== sheet);
  return { ...memory, answers: Object.keys(after).length > 1 ? [...others, after] : others };
}

/** The groups people are counted in: those of a set without reporting groups are its subject groups. */
export function groupsCounted({ reportingGroups, subjectGroups }: CriteriaSet): CriteriaSet["reportingGroups"] {
  return reportingGroups.length > 0 ? reportingGroups : subjectGroups;
}

/** The memory with words of the list's taught as a name of a reporting group; what those words were taught before goes. */
export function withGroupName(memory: Memory, alias: string, group: string): Memory {
  return { ...memory, aliases: [...withoutGroupName(memory, alias).aliases, { kind: "reporting-group", alias, means: group }] };
}

/** The memory without words taught as a group's name; case, diacritics and punctuation do not matter. */
export function withoutGroupName(memory: Memory, alias: string): Memory {
  const gone = wordsOf(alias);
  return { ...memory, aliases: memory.aliases.filter((one) => one.kind !== "reporting-group" || wordsOf(one.alias) !== gone) };
}

/** The memory with what a column of a summary sheet holds; `null` takes the answer away. */
export function withSummaryColumn(memory: Memory, sheet: string, { column, header }: SummaryColumn, said: { readonly measure: string; readonly group: string | null } | null): Memory {
  const others = (memory.summaryColumns ?? []).filter((one) => one.sheet !== sheet || one.column !== column);
  return { ...memory, summaryColumns: said ? [...others, { sheet, column, header, ...said }] : others };
}

/** The memory with the criteria set chosen; `null` leaves the choice to the list's year. */
export function withSet(memory: Memory, set: CriteriaSet | null): Memory {
  return { ...memory, criteriaSet: set ? { id: set.id, version: set.version, hash: setHash(set) } : null };
}
