import { execFile } from "node:child_process";
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

const known = new Map<string, Promise<CommandReport>>();

/** What `khuyenhoc check --json` says of a file of the repository; asked once for each. It runs beside the browser until it is awaited. */
export function sampleReport(file: string): Promise<CommandReport> {
  const found = known.get(file) ?? commandReport(file);
  known.set(file, found);
  return found;
}

/** What `khuyenhoc check --json` says of a file. */
export function commandReport(file: string): Promise<CommandReport> {
  return new Promise((resolve, reject) => {
    const command = ["--import", "tsx", "src/cli/khuyenhoc.ts", "check", file, "--json"];
    // Found errors end the command with 1; only what it printed tells whether it could do its work.
    execFile(process.execPath, command, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      if (stdout.trim() === "") reject(new Error(`khuyenhoc check said nothing: ${stderr}`));
      else resolve(report.parse(JSON.parse(stdout)));
    });
  });
}

/** Saves by what `act` clicks, and gives the file to `use` as long as it lasts. */
export async function withDownload<T>(page: Page, act: () => Promise<void>, use: (file: string, name: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "khuyenhoc-saved-"));
  try {
    const waiting = page.waitForEvent("download");
    await act();
    const download = await waiting;
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return await use(file, download.suggestedFilename());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
