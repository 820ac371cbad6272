// One measurement in a process of its own: bench, case, input file. Prints it as JSON.
import { readFileSync } from "node:fs";
import { isBench, loadBench } from "./bench-plan";

const [bench = "", name = "", input = ""] = process.argv.slice(2);
const loaded = await loadBench(bench);
const found = isBench(loaded) ? loaded.cases.find((candidate) => candidate.name === name) : undefined;
if (!found) throw new Error(`${bench} has no case ${name}`);
const run = await found.prepare();
const bytes = new Uint8Array(readFileSync(input));
const cpuBefore = process.cpuUsage();
const start = performance.now();
const kept = await run(bytes);
const milliseconds = performance.now() - start;
const cpu = process.cpuUsage(cpuBefore);
if (kept === undefined) throw new Error(`${name} gave nothing`);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds, cpuMilliseconds: (cpu.user + cpu.system) / 1000, peakMegabytes }));
