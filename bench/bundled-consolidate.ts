import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { bundledTo } from "../src/cli/command-scripts.cjs";
import type { runConsolidate } from "../src/cli/consolidate-command";

const moduleShape = z.object({ runConsolidate: z.custom<typeof runConsolidate>((value) => typeof value === "function") });

/** `runConsolidate` as people run it, bundled as the command is; tsx's way of loading would be measured else. */
export async function bundledConsolidate(): Promise<typeof runConsolidate> {
  const outfile = join(tmpdir(), "khuyenhoc-bench", `consolidate-${process.pid}.cjs`);
  await bundledTo("src/cli/consolidate-command.ts", outfile);
  return moduleShape.parse(createRequire(outfile)(outfile)).runConsolidate;
}
