/** The rooms under mutation, each with the folders of tests that hold it: its own first, then those that see it at work. */
const TESTED_BY = {
  text: ["text"],
  criteria: ["criteria"],
  check: ["check", "golden"],
  summary: ["summary", "golden"],
  consolidate: ["consolidate", "cli/consolidated-*", "cli/reconcile-*"],
};

export const rooms = Object.keys(TESTED_BY);

/** The test files of a room, as jest's patterns. */
export function testsOf(room) {
  return (TESTED_BY[room] ?? []).map((place) => (place.includes("*") ? `<rootDir>/test/${place}.test.ts` : `<rootDir>/test/${place}/**/*.test.ts`));
}
