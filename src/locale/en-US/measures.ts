import type { CountMeasure } from "../../summary/measure";

export const measures: Readonly<Record<CountMeasure, string>> = {
  registered: "registered",
  assessed: "assessed",
  pass: "passed",
  fail: "not passed",
  undetermined: "undetermined",
  women: "women",
  minority: "ethnic minority",
  "women-pass": "women passed",
  "minority-pass": "ethnic minority passed",
  adults: "adults",
  households: "households",
};

/** The name of a measure by its id; the id itself where it is none. */
export function measureName(id: string): string {
  const names: Readonly<Record<string, string>> = measures;
  return names[id] ?? id;
}
