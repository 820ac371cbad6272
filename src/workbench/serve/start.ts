import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve as english } from "../../locale/en-US/serve";
import type { ServeWords } from "../../locale/vi-VN/serve";
import { serve as vietnamese } from "../../locale/vi-VN/serve";
import { openBrowser } from "./open-browser";
import { buildPages } from "./page-build";
import { servePages } from "./page-server";
import { HOME, STANDALONE } from "./page-paths";
import type { StartOptions } from "./start-options";
import { startOptions } from "./start-options";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
const complain = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

async function arePagesThere({ build }: StartOptions, words: ServeWords): Promise<boolean> {
  if (build) {
    const outcome = await buildPages(ROOT, () => say(words.building));
    if (!outcome.ok) complain(words.buildFailed(outcome.output.trim()));
    return outcome.ok;
  }
  try {
    await access(join(ROOT, "dist", HOME));
    return true;
  } catch {
    complain(words.notBuilt);
    return false;
  }
}

async function start(options: StartOptions, words: ServeWords): Promise<void> {
  if (!(await arePagesThere(options, words))) return;
  const started = await servePages(join(ROOT, "dist"), HOME, options.port);
  if (!started.ok) {
    const port = String(started.port);
    return complain(started.reason === "port-taken" ? words.portTaken(port) : words.portRefused(port, started.detail));
  }
  const { address, close } = started.server;
  say(words.workbench(address + HOME));
  say(words.standalone(address + STANDALONE));
  say(words.stop);
  if (options.open) openBrowser(address + HOME);
  const stop = (): void => {
    void close().then(() => say(words.stopped));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

const given = startOptions(process.argv.slice(2));
if (given.ok) await start(given.options, given.options.language === "en" ? english : vietnamese);
else complain(vietnamese.optionUnknown(given.option));
