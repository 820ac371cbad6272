import type { CheckResult } from "../check/check-lists";
import { countedLists } from "../check/counted-lists";
import { unitKey } from "./unit-key";

/** Gives units their names by key: as the lists write them, else the key with capitals ("quài tở" is Quài Tở). */
export function unitTitles(check: CheckResult): (unit: string) => string {
  const titles = new Map(countedLists(check).flatMap(({ list }) => (list.context.unit ? [[unitKey(list.context.unit.value), list.context.unit.value] as const] : [])));
  return (unit) => titles.get(unit) ?? unit.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
