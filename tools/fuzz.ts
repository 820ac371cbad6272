import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planFixes } from "../src/check/fix-plan";
import { flagFormula } from "../src/workbook/edit";
import type { Edit } from "../src/workbook/edit";
import { NODE_LIMITS } from "../src/workbook/xlsx/package-limits";
import { applyEdits } from "../src/workbook/xlsx/patch/apply-edits";
import { openXlsx } from "../src/workbook/xlsx/xlsx-workbook";
import { seeded } from "../test/hostile/hostile-file";
import { mutant } from "../test/hostile/mutation";
import { outcomeOf } from "../test/hostile/read-outcome";

/**
 * `npm run fuzz -- [--seconds N] [--runs N] [--seed N] [--keep DIR]`: mutates the sample workbooks (bytes of the package,
 * tokens of its parts, cells of its sheets) and demands of each mutant that it is read or refused, and if read, that fixing
 * and marking it gives a workbook that is read again. Failures are kept in DIR as files; exit code 1 where there were any.
 */
const SAMPLES = "assets/samples/dien-bien-2021/received";
/** A mutant that takes longer is a failure: the samples themselves take a tenth of it. */
const SLOW_MS = 20_000;

function option(name: string, standard: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? standard : Number(process.argv[at + 1]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name}`);
  return value;
}

/** What is wrong with how we dealt with the bytes, or `null`. */
function failureOf(bytes: Uint8Array): string | null {
  const began = performance.now();
  try {
    const outcome = outcomeOf(bytes);
    const unsound = "problems" in outcome ? null : afterWriting(bytes, planFixes(outcome.result.findings).flatMap(({ fix }) => fix.edits));
    if (unsound !== null) return unsound;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - began;
  return took > SLOW_MS ? `took ${Math.round(took)} ms` : null;
}

/** What was read must be patched to something that is read again, or refused as a whole. */
function afterWriting(bytes: Uint8Array, fixes: readonly Edit[]): string | null {
  const opened = openXlsx(bytes, { limits: NODE_LIMITS });
  const sheet = opened.ok ? opened.value.facts.sheets[0]?.name : undefined;
  if (sheet === undefined) return "read once, not twice";
  const range = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 3 };
  const lists: readonly (readonly Edit[])[] = [fixes, [{ kind: "add-flags", sheet, severity: "error", ranges: [range] }]];
  for (const edits of lists) {
    const done = applyEdits(bytes, edits);
    if (!done.ok) continue;
    const again = openXlsx(done.value.bytes, { limits: NODE_LIMITS });
    if (!again.ok) return `${flagFormula("error")}: what was written is not read: ${JSON.stringify(again.problems)}`;
  }
  return null;
}

function keep(folder: string, name: string, bytes: Uint8Array, failure: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.xlsx`), bytes);
  console.log(`${name}: ${failure}\n`);
}

function main(): void {
  const seed = option("seed", Math.floor(Date.now() / 1000));
  const until = performance.now() + option("seconds", 60) * 1000;
  const runs = option("runs", Number.MAX_SAFE_INTEGER);
  const at = process.argv.indexOf("--keep");
  const folder = at < 0 ? "reports/fuzz" : (process.argv[at + 1] ?? "reports/fuzz");
  const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")).sort().map((name) => readFileSync(join(SAMPLES, name)));
  let done = 0;
  let failures = 0;
  for (; done < runs && performance.now() < until; done += 1) {
    const random = seeded(seed + done);
    const sample = samples[Math.floor(random() * samples.length)] ?? new Uint8Array(0);
    const bytes = mutant(sample, random);
    const failure = failureOf(bytes);
    if (failure === null) continue;
    failures += 1;
    keep(folder, `seed-${seed + done}`, bytes, failure);
  }
  console.log(`${done} mutants from seed ${seed}, ${failures} failures`);
  process.exitCode = failures > 0 ? 1 : 0;
}

main();
