import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { commandScripts } from "../../src/cli/command-scripts.cjs";

const STAMP = join("node_modules", ".cache", "khuyenhoc", "scripts.json");
const stampShape = z.object({ root: z.string(), files: z.array(z.object({ file: z.string(), modified: z.number(), bytes: z.number() })) });
const stamp = (): z.infer<typeof stampShape> => stampShape.parse(JSON.parse(readFileSync(STAMP, "utf8")));

const said = (...start: readonly string[]): { readonly status: number | null; readonly out: string } => {
  const { status, stdout } = spawnSync(process.execPath, [...start, "criteria", "show", "cong-dan-hoc-tap-2022"], { encoding: "utf8" });
  return { status, out: stdout };
};

describe("the bundled command", () => {
  it("says what its sources say", () => {
    const bundled = said("src/cli/khuyenhoc.mjs");
    expect(bundled).toEqual(said("--import", "tsx", "src/cli/khuyenhoc.ts"));
    expect(bundled.out).toContain("Công dân học tập");
  });

  it("is made anew once a file that went into it is another, or lies elsewhere", async () => {
    await commandScripts();
    const { root, files } = stamp();
    const changed = files.map((entry) => (entry.file === "src/cli/khuyenhoc.ts" ? { ...entry, bytes: entry.bytes + 1 } : entry));
    for (const stale of [{ root, files: changed }, { root: `${root}-moved`, files }]) {
      writeFileSync(STAMP, JSON.stringify(stale));
      await commandScripts();
      expect(stamp()).toEqual({ root, files });
      expect(statSync("src/cli/khuyenhoc.ts").size).toBe(stamp().files.find(({ file }) => file === "src/cli/khuyenhoc.ts")?.bytes);
    }
  });
});
