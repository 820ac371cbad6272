import { readFileSync } from "node:fs";
import { z } from "zod";
import { parseSet } from "../../src/criteria/set-file";
import { setShape } from "../../src/criteria/set-shape";

const page = readFileSync("docs/criteria-sets.md", "utf8");
const [whole = "", ...decisions] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
const example = z.record(z.string(), z.unknown()).parse(JSON.parse(whole));

/** Every name of a field in a JSON schema, and every word a field may hold. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = Object.entries(schema).flatMap(([key, value]): readonly string[] => {
    if (key === "properties" && typeof value === "object" && value !== null) return Object.keys(value);
    if (key === "const" && typeof value === "string") return [value];
    return key === "enum" && Array.isArray(value) ? value.map(String) : [];
  });
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}

describe("docs/criteria-sets.md", () => {
  it("shows a whole set that is one", () => {
    const read = parseSet(example);
    expect(read.ok ? [] : read.errors).toEqual([]);
  });

  it.each(decisions.map((decision, index) => [index + 1, decision] as const))("shows a decision that the same set could have (%d)", (_, decision) => {
    const read = parseSet({ ...example, decision: JSON.parse(decision) });
    expect(read.ok ? [] : read.errors).toEqual([]);
  });

  it("names every field of the schema, and every word that a field may hold", () => {
    const names = [...new Set(namesIn(z.toJSONSchema(setShape, { io: "input", unrepresentable: "any" })))];
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`"${name}"`))).toEqual([]);
  });
});
