import type { viVN } from "../vi-VN";

/** What the columns of a list are called. */
export const plainFields: (typeof viVN)["plainFields"] = {
  index: "number",
  name: "full name",
  familyName: "family name",
  givenName: "given name",
  birthYear: "year of birth",
  birthYearMale: "year of birth (men)",
  birthYearFemale: "year of birth (women)",
  birthDate: "date of birth",
  sex: "sex",
  ethnicity: "ethnicity",
  idNumber: "ID number",
  occupation: "occupation",
  subjectGroup: "subject group",
  unit: "unit",
  village: "village",
  household: "household",
  zone: "zone",
  total: "total",
  passTick: "Pass column",
  failTick: "Fail column",
  verdict: "result",
  evidence: "evidence",
  note: "note",
};

export const numberedFields: (typeof viVN)["numberedFields"] = {
  indicator: (number) => `indicator ${number}`,
  competence: (number) => `competence ${number}`,
};
