import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { z } from "zod";

const report = z.object({
  files: z.array(
    z.object({
      status: z.string(),
      findings: z.array(z.object({ rule: z.string(), severity: z.string(), sheet: z.string().nullable(), cell: z.string().nullable() })),
    }),
  ),
  totals: z.object({ subjects: z.number(), findings: z.object({ error: z.number(), warning: z.number(), hint: z.number() }) }),
});

export type CommandReport = z.infer<typeof report>;

const known = new Map<string, CommandReport>();

/** What `khuyenhoc check --json` says of a file of the repository; asked once for each. */
export function sampleReport(file: string): CommandReport {
  const found = known.get(file) ?? commandReport(file);
  known.set(file, found);
  return found;
}

/** What `khuyenhoc check --json` says of a file. */
export function commandReport(file: string): CommandReport {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/khuyenhoc.ts", "check", file, "--json"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (run.stdout.trim() === "") throw new Error(`khuyenhoc check said nothing: ${run.stderr}`);
  return report.parse(JSON.parse(run.stdout));
}

/** Saves by what `act` clicks, and gives the file to `use` as long as it lasts. */
export async function withDownload<T>(page: Page, act: () => Promise<void>, use: (file: string, name: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "khuyenhoc-saved-"));
  try {
    const waiting = page.waitForEvent("download");
    await act();
    const download = await waiting;
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return use(file, download.suggestedFilename());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
