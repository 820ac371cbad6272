import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { hostClasses, memberTable } from "../../../src/workbench/host/member-table";

/** Requirement sets by "Class.member", from the `[Api set: …]` notes of Microsoft's type definitions. */
function publishedSets(): ReadonlyMap<string, string> {
  const file = createRequire(join(process.cwd(), "package.json")).resolve("@types/office-js/index.d.ts");
  const sets = new Map<string, string>();
  let [className, set] = ["", ""];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    className = /^ {4}(?:class|interface) (\w+)/.exec(line)?.[1] ?? className;
    if (/^ {8}\/\*\*/.test(line)) set = "";
    set = /\[Api set: ExcelApi (\d+\.\d+)/.exec(line)?.[1] ?? set;
    const member = /^ {8}(?:readonly )?(\w+)[(:<]/.exec(line)?.[1];
    const key = `${className}.${member ?? ""}`;
    if (member !== undefined && set !== "" && !sets.has(key)) sets.set(key, set);
  }
  return sets;
}

describe("the table of what the host answers", () => {
  it("is the page in docs", () => {
    expect(readFileSync(join(process.cwd(), "docs", "office-host.md"), "utf8")).toBe(memberTable());
  });

  it("names for each member the requirement set that Microsoft publishes", () => {
    const sets = publishedSets();
    const wrong = hostClasses.flatMap(({ name, members }) =>
      Object.entries(members).flatMap(([member, { since }]) => {
        if (since === "internal" || member.startsWith("_")) return [];
        const called = member.replace("(indexer) ", "");
        const published = sets.get(`${name}.${called.charAt(0).toLowerCase()}${called.slice(1)}`) ?? "unknown";
        return published === since ? [] : [`${name}.${member}: ${since}, published ${published}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("asks nothing above the floor of 1.13", () => {
    const above = hostClasses.flatMap(({ name, members }) =>
      Object.entries(members).flatMap(([member, { since }]) => (Number(since.split(".")[1] ?? 0) > 13 ? [`${name}.${member}`] : [])),
    );
    expect(above).toEqual([]);
  });
});
