import type { CriteriaSet } from "../../criteria/criteria-set";

/** What the rows of a list are, as one counts them. */
export const subjectNouns: Readonly<Record<CriteriaSet["subject"], string>> = {
  person: "people",
  family: "families",
  clan: "clans",
  community: "communities",
  unit: "units",
};
