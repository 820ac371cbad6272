import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import type { runConsolidate } from "../src/cli/consolidate-command";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const esbuildShape = z.object({ build: z.custom<(options: object) => Promise<unknown>>((value) => typeof value === "function") });
const moduleShape = z.object({ runConsolidate: z.custom<typeof runConsolidate>((value) => typeof value === "function") });

/** `runConsolidate` as people run it, bundled as the command is (`src/cli/command-scripts.cjs`); tsx's way of loading would be measured else. */
export async function bundledConsolidate(): Promise<typeof runConsolidate> {
  const ofTsx = createRequire(createRequire(join(ROOT, "package.json")).resolve("tsx/package.json"));
  const loaded: unknown = ofTsx("esbuild");
  const outfile = join(tmpdir(), "khuyenhoc-bench", `consolidate-${process.pid}.cjs`);
  const place = join(ROOT, "src", "cli");
  await esbuildShape.parse(loaded).build({
    absWorkingDir: ROOT,
    entryPoints: ["src/cli/consolidate-command.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["@e965/xlsx", "docx"],
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(place, "khuyenhoc.mjs")).href), __dirname: JSON.stringify(place) },
    outfile,
    logLevel: "silent",
  });
  return moduleShape.parse(createRequire(outfile)(outfile)).runConsolidate;
}
