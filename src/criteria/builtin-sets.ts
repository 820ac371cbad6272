import type { CriteriaSet } from "./criteria-set";
import { criteriaSetSchema } from "./criteria-set";
import pilot2020 from "./sets/cong-dan-hoc-tap-thi-diem-2020.json";
import citizen2022 from "./sets/cong-dan-hoc-tap-2022.json";
import unit2020 from "./sets/don-vi-hoc-tap-2020.json";
import unit2023 from "./sets/don-vi-hoc-tap-2023.json";

/** The sets that come with the program, the one in ordinary use first. All of them are "chưa đối chiếu văn bản gốc". */
export const builtinSets: readonly CriteriaSet[] = [citizen2022, pilot2020, unit2020, unit2023].map((data) =>
  criteriaSetSchema.parse(data),
);

/** The set in use where a workbook names none. */
export const DEFAULT_SET_ID = "cong-dan-hoc-tap-2022";

/** The built-in set of that id, or `null`. */
export function findSet(id: string): CriteriaSet | null {
  return builtinSets.find((set) => set.id === id) ?? null;
}
