import { laterDrafts } from "../duplicate-pairs";
import type { SheetRule } from "../rule-definition";

/** One CCCD under different names: at least one of the numbers is wrong. */
export const idShared: SheetRule = {
  id: "id-shared",
  severity: "error",
  example: { cell: "F31", params: { name: "Lò Thị Hoa", year: 1987, others: ["F44"], otherNames: ["Quàng Văn Pọm"] } },
  watch: ({ people }) => ({
    finish: () =>
      laterDrafts("id-shared", people.sharingId(), "idNumber", (person, other) => other.bareKey !== person.bareKey),
  }),
};
