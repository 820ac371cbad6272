const room = process.env.MUTATED_ROOM ?? "core";

/** Stryker over one room of the core (`npm run mutate`); the reports lie in `reports/mutation/`. */
export default {
  plugins: ["./tools/mutation/in-process-runner.mjs"],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  // Tables of constants are read once when a module loads: each mutant of one would take the whole of the room's tests.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 2),
  // A machine with other work must not count as a kill.
  timeoutMS: 30_000,
  timeoutFactor: 4,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `reports/mutation/${room}.html` },
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  ignorePatterns: ["/dist", "/docs/images", "/reports", "/bench"],
  allowEmpty: false,
};
