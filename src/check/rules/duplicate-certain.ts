import { isOneRound, laterDrafts } from "../duplicate-pairs";
import type { SheetRule } from "../rule-definition";

/** One person twice: the same valid CCCD and the same name. */
export const duplicateCertain: SheetRule = {
  id: "duplicate-certain",
  severity: "error",
  example: { cell: "F30", params: { name: "Lò Thị Hoa", year: 1987, others: ["F12"], otherNames: ["Lò Thị Hoa"] } },
  watch: ({ people }) => ({
    finish: () =>
      laterDrafts("duplicate-certain", people.sharingId(), "idNumber", (person, other) => other.bareKey === person.bareKey && isOneRound(person, other)),
  }),
};
