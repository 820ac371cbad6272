import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServedPages } from "../test/browser/served-pages";
import { servedPages } from "../test/browser/served-pages";
import type { SelfMeasuringBench } from "./bench-plan";
import { communeList } from "./commune-list";
import { editedRowTimes } from "./edited-row";
import { checkingTime, consolidateFiles, watchedWorkbench } from "./watched-workbench";

const PEOPLE = 5_000;
/** A list whose every message is small: what it takes is the constant. */
const FEW = 20;
const RUNS = 3;
/** What one request or answer may hold, in bytes. */
const A_SYNC = 4_000_000;
const FRAME = 16;
const LONGEST_TASK = 200;
const RECEIVED = join("assets", "samples", "dien-bien-2021", "received");

const verdict = (holds: boolean): string => (holds ? "reached" : "MISSED ");
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const whole = (value: number): string => value.toFixed(0);

/** The same check by the command, its start included, in milliseconds. */
function commandTime(bytes: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), "khuyenhoc-bench-"));
  try {
    const file = join(folder, "list.xlsx");
    writeFileSync(file, bytes);
    const began = performance.now();
    const run = spawnSync(process.execPath, ["src/cli/khuyenhoc.mjs", "check", file, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 });
    const took = performance.now() - began;
    if (run.stdout.trim() === "") throw new Error(run.stderr);
    return took;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checking(pages: ServedPages): Promise<readonly string[]> {
  const large = communeList(PEOPLE);
  const measure = async (bytes: Uint8Array) => {
    const bench = await watchedWorkbench(pages, "bench.xlsx", bytes);
    await bench.startCounting();
    const milliseconds = await checkingTime(bench);
    const tally = await bench.counted();
    await pages.closeOpened();
    return { milliseconds, ...tally };
  };
  const constant = (await measure(communeList(FEW))).syncs;
  const runs = [];
  const commands = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await measure(large));
    commands.push(commandTime(large));
  }
  const [first] = runs;
  if (!first) return [];
  const bytes = first.sent + first.received;
  const allowed = constant + Math.ceil(bytes / A_SYNC);
  const [shown, command] = [median(runs.map(({ milliseconds }) => milliseconds)), median(commands)];
  return [
    `${verdict(first.syncs <= allowed)}  syncs for ${PEOPLE} people, marks included: ${first.syncs}; allowed ${allowed} = ${constant} (as many as for ${FEW} people) + ${whole(bytes)} characters / 4 MB`,
    `         click → findings shown: ${whole(shown)} ms; the same check by the command, its start included: ${whole(command)} ms; ratio ${(shown / command).toFixed(2)} × (median of ${RUNS})`,
    `         longest task of the page's thread while checking: ${whole(Math.max(0, ...runs.flatMap(({ tasks }) => tasks)))} ms`,
  ];
}

async function consolidating(pages: ServedPages): Promise<string> {
  const bench = await watchedWorkbench(pages, "bench.xlsx", communeList(FEW));
  await bench.startCounting();
  await consolidateFiles(bench, readdirSync(RECEIVED).filter((name) => name.endsWith(".xlsx")).map((name) => join(RECEIVED, name)));
  const { tasks } = await bench.counted();
  await pages.closeOpened();
  const longest = Math.max(0, ...tasks);
  return `${verdict(longest <= LONGEST_TASK)}  longest task of the page's thread while nine files are consolidated ≤ ${LONGEST_TASK} ms: ${whole(longest)} ms (of ${tasks.length} above 50 ms)`;
}

/** The pane in the workbench, in a browser: what a person waits for. */
export const bench: SelfMeasuringBench = {
  title: `workbench: the pane in a browser, over a list of ${PEOPLE} people`,
  measured: async () => {
    const { median: usual, longest } = await editedRowTimes(communeList(PEOPLE));
    const row = `${verdict(usual <= FRAME)}  judging an edited row again at ${PEOPLE} people ≤ ${FRAME} ms of work: median ${usual.toFixed(2)} ms, longest ${longest.toFixed(2)} ms`;
    const pages = await servedPages();
    try {
      return [row, ...(await checking(pages)), await consolidating(pages)];
    } finally {
      await pages.close();
    }
  },
};
