import type { CriteriaSet } from "../../criteria/criteria-set";

/** Whom the titles are for. */
export const subjectTitles: Readonly<Record<CriteriaSet["subject"], string>> = {
  person: "learning citizens",
  family: "learning families",
  clan: "learning clans",
  community: "learning communities",
  unit: "learning units",
};
