import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { z } from "zod";
import { runCheck } from "../../src/cli/check-command";

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

/** What `khuyenhoc check --json` says of a file of the repository; asked once for each. */
export function sampleReport(file: string): Promise<CommandReport> {
  const found = known.get(file) ?? commandReport(file);
  known.set(file, found);
  return found;
}

/** What `khuyenhoc check --json` says of a file. */
export async function commandReport(file: string): Promise<CommandReport> {
  let [out, err] = ["", ""];
  await runCheck([file], { json: true }, { out: (text) => void (out += text), err: (text) => void (err += text), now: () => new Date() });
  if (out.trim() === "") throw new Error(`khuyenhoc check said nothing: ${err}`);
  return report.parse(JSON.parse(out));
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
