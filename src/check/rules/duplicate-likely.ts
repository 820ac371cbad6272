import { likenessDrafts } from "../duplicate-pairs";
import type { SheetRule } from "../rule-definition";

/** Very likely one person twice: same name, year of birth, sex and commune. The same name alone is not reported. */
export const duplicateLikely: SheetRule = {
  id: "duplicate-likely",
  severity: "warning",
  example: { cell: "B41", params: { name: "Lò Văn Panh", year: 1978, others: ["B19"], otherNames: ["Lò Văn Panh"] } },
  watch: ({ people }) => ({ finish: () => likenessDrafts(people.sharingNameAndYear(), "likely") }),
};
