import { likenessDrafts } from "../duplicate-pairs";
import type { SheetRule } from "../rule-definition";

/** Perhaps one person twice: equal without diacritics, or at home and at the workplace. */
export const duplicateSuspected: SheetRule = {
  id: "duplicate-suspected",
  severity: "hint",
  example: { cell: "B52", params: { name: "Lo Van Panh", year: 1978, others: ["B19"], otherNames: ["Lò Văn Panh"] } },
  watch: ({ people }) => ({ finish: () => likenessDrafts(people.sharingNameAndYear(), "suspected") }),
};
