import type { CheckResult, ListCheck } from "./check-lists";

/** The lists whose rows the workbook's figures are made of; those that stand apart are checked, and counted by themselves. */
export function countedLists({ lists }: Pick<CheckResult, "lists">): readonly ListCheck[] {
  return lists.filter(({ list }) => list.apart === null);
}
