import type { CriteriaSet } from "../../criteria/criteria-set";

/** The title that people, families … are assessed for. */
export const subjectTitles: Readonly<Record<CriteriaSet["subject"], string>> = {
  person: "Công dân học tập",
  family: "Gia đình học tập",
  clan: "Dòng họ học tập",
  community: "Cộng đồng học tập",
  unit: "Đơn vị học tập",
};
