import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";

const esbuildShape = z.object({ buildSync: z.custom<(options: object) => unknown>((value) => typeof value === "function") });

/** The command as one script, for tests that start it dozens of times: it loads in a third of the time. Gives its path. */
export function bundledCommand(): string {
  // The compiler tsx brings, by which the command itself runs.
  const ofTsx = createRequire(createRequire(join(process.cwd(), "package.json")).resolve("tsx/package.json"));
  const loaded: unknown = ofTsx("esbuild");
  const folder = join("node_modules", ".cache", "khuyenhoc");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `command-${process.pid}.mjs`);
  esbuildShape.parse(loaded).buildSync({ entryPoints: ["src/cli/khuyenhoc.ts"], bundle: true, platform: "node", format: "esm", packages: "external", outfile, logLevel: "silent" });
  return outfile;
}
