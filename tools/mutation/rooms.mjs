import { readdirSync } from "node:fs";
import { sep } from "node:path";

/** The rooms under mutation, each with the tests that hold it, by how their path under `test/` begins: its own first, then those that see it at work. */
const TESTED_BY = {
  text: ["text/"],
  criteria: ["criteria/"],
  check: ["check/", "golden/"],
  summary: ["summary/"],
  consolidate: ["consolidate/"],
};

export const rooms = Object.keys(TESTED_BY);

/** The test files of a room, from the root of the repository. */
export function testsOf(room) {
  const files = readdirSync("test", { recursive: true }).map((file) => file.split(sep).join("/")).filter((file) => file.endsWith(".test.ts")).sort();
  return (TESTED_BY[room] ?? []).flatMap((start) => files.filter((file) => file.startsWith(start))).map((file) => `test/${file}`);
}
