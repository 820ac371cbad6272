// Runs benches side by side: npm run bench [-- name…] [--runs N] [--sizes 10000,100000]
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Bench, BenchCase, Measurement } from "./bench-plan";
import { FASTEST_LIBRARY, loadBench, measuresItself } from "./bench-plan";
import { communeList } from "./commune-list";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Raised whenever the generated list changes, so that no old one is measured. */
const LIST_VERSION = 1;
/** From this size on, slow cases run as often as they ask. */
const LARGE = 50_000;
const MEASUREMENT = z.object({ milliseconds: z.number(), cpuMilliseconds: z.number(), peakMegabytes: z.number() });

interface CaseResult {
  readonly name: string;
  readonly isLibrary: boolean;
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
  readonly runs: number;
}

function inputFile(size: number): string {
  const folder = join(tmpdir(), "khuyenhoc-bench");
  const file = join(folder, `list-v${LIST_VERSION}-${size}.xlsx`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    console.error(`writing a list of ${size} people …`);
    writeFileSync(file, communeList(size));
  }
  return file;
}

/** As people run it, but for libraries that need more memory for large files than Node gives: any flag makes Node start slower. */
function measure(bench: string, name: string, input: string, size: number): Measurement {
  const flags = size >= LARGE ? ["--max-old-space-size=8192"] : [];
  const args = [...flags, "--import", "tsx", join(HERE, "measure.ts"), bench, name, input];
  const child = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (child.status !== 0) throw new Error(`${name}: ${child.stderr.slice(-2000)}`);
  return MEASUREMENT.parse(JSON.parse(child.stdout.trim().split("\n").at(-1) ?? ""));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Round after round over all cases, so that a slow minute of the machine falls on each of them. */
function runCases(name: string, cases: readonly BenchCase[], size: number, runs: number): readonly CaseResult[] {
  const input = inputFile(size);
  const taken = new Map<string, Measurement[]>(cases.map((one) => [one.name, []]));
  for (let round = 0; round < runs; round += 1) {
    for (const one of cases) {
      if (size >= LARGE && round >= (one.runsWhenLarge ?? runs)) continue;
      console.error(`  ${size} · ${round + 1}/${runs} · ${one.name}`);
      taken.get(one.name)?.push(measure(name, one.name, input, size));
    }
  }
  return cases.map((one) => {
    const all = taken.get(one.name) ?? [];
    return {
      name: one.name,
      isLibrary: one.isLibrary === true,
      milliseconds: median(all.map((measurement) => measurement.milliseconds)),
      cpuMilliseconds: median(all.map((measurement) => measurement.cpuMilliseconds)),
      peakMegabytes: median(all.map((measurement) => measurement.peakMegabytes)),
      runs: all.length,
    };
  });
}

function report(bench: Bench, size: number, results: readonly CaseResult[]): void {
  const first = results[0]?.milliseconds ?? NaN;
  const library = Math.min(...results.filter((result) => result.isLibrary).map((result) => result.milliseconds));
  console.log(`\n${size} rows × 25 columns: median, ratio to the first line, ratio to the fastest library, processor time, peak memory, runs`);
  for (const result of results) {
    const columns = [
      `${result.milliseconds.toFixed(0)} ms`.padStart(10),
      `${(result.milliseconds / first).toFixed(2)} ×`.padStart(10),
      `${(result.milliseconds / library).toFixed(2)} ×`.padStart(10),
      `${result.cpuMilliseconds.toFixed(0)} ms cpu`.padStart(14),
      `${result.peakMegabytes.toFixed(0)} MB`.padStart(9),
      `${result.runs}`.padStart(4),
    ];
    console.log(`  ${result.name.padEnd(36)}${columns.join("")}`);
  }
  const time = (name: string): number => (name === FASTEST_LIBRARY ? library : (results.find((result) => result.name === name)?.milliseconds ?? NaN));
  if (size < Math.max(...bench.sizes)) return;
  for (const target of bench.targets) {
    const ratio = time(target.name) / time(target.of);
    console.log(`  ${ratio <= target.atMost ? "reached" : "MISSED "}  ${target.name} ≤ ${target.atMost} × ${target.of}: ${ratio.toFixed(2)} ×`);
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: "string", default: "5" }, sizes: { type: "string" } } });
const all = readdirSync(HERE).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}; each run in a fresh process, code not warmed up`);
for (const name of positionals.length > 0 ? positionals : all) {
  const bench = await loadBench(name);
  console.log(`\n${bench.title}`);
  if (measuresItself(bench)) {
    for (const line of await bench.measured()) console.log(`  ${line}`);
    continue;
  }
  for (const size of values.sizes?.split(",").map(Number) ?? bench.sizes) {
    report(bench, size, runCases(name, bench.cases, size, Number(values.runs)));
  }
}
