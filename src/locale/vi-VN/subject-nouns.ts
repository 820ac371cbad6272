import type { CriteriaSet } from "../../criteria/criteria-set";

/** What a row of a list is, as one counts them: "12 người", "12 gia đình". */
export const subjectNouns: Readonly<Record<CriteriaSet["subject"], string>> = {
  person: "người",
  family: "gia đình",
  clan: "dòng họ",
  community: "cộng đồng",
  unit: "đơn vị",
};
