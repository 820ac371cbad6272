import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./open-browser";
import { runStart } from "./run-start";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

await runStart(process.argv.slice(2), ROOT, {
  say: (sentence) => void process.stdout.write(`${sentence}\n`),
  complain: (sentence) => {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  },
  openBrowser,
  whenAskedToEnd: (stop) => {
    process.once("SIGINT", () => void stop());
    process.once("SIGTERM", () => void stop());
  },
});
