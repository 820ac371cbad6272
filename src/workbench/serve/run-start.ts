import { access } from "node:fs/promises";
import { join } from "node:path";
import { serve as english } from "../../locale/en-US/serve";
import type { ServeWords } from "../../locale/vi-VN/serve";
import { serve as vietnamese } from "../../locale/vi-VN/serve";
import { buildPages } from "./page-build";
import { HOME, STANDALONE } from "./page-paths";
import { servePages } from "./page-server";
import type { StartOptions } from "./start-options";
import { startOptions } from "./start-options";

/** What a start has around it: a terminal, a browser, and somebody who may end it. */
export interface StartSurroundings {
  readonly say: (sentence: string) => void;
  /** For what keeps it from starting. */
  readonly complain: (sentence: string) => void;
  readonly openBrowser: (address: string) => void;
  /** Calls `stop` when asked to end; it resolves when nothing is served any more. */
  readonly whenAskedToEnd: (stop: () => Promise<void>) => void;
}

/** Builds the pages of a checkout (`root`) if needed and serves them, as the words of a command line ask. */
export async function runStart(given: readonly string[], root: string, around: StartSurroundings): Promise<void> {
  const asked = startOptions(given);
  const isEnglish = given.some((word, index) => word === "en" && given[index - 1] === "--lang");
  const words = isEnglish ? english : vietnamese;
  if (!asked.ok) return around.complain(words.optionUnknown(asked.option));
  const { options } = asked;
  if (!(await arePagesThere(options, root, words, around))) return;
  const started = await servePages(join(root, "dist"), HOME, options.port);
  if (!started.ok) {
    const port = String(started.port);
    return around.complain(started.reason === "port-taken" ? words.portTaken(port) : words.portRefused(port, started.detail));
  }
  const { address, close } = started.server;
  around.say(words.workbench(address + HOME));
  around.say(words.standalone(address + STANDALONE));
  around.say(words.stop);
  if (options.open) around.openBrowser(address + HOME);
  around.whenAskedToEnd(() => close().then(() => around.say(words.stopped)));
}

async function arePagesThere({ build }: StartOptions, root: string, words: ServeWords, { say, complain }: StartSurroundings): Promise<boolean> {
  if (build) {
    const outcome = await buildPages(root, () => say(words.building));
    if (!outcome.ok) complain(words.buildFailed(outcome.output.trim()));
    return outcome.ok;
  }
  try {
    await access(join(root, "dist", HOME));
    return true;
  } catch {
    complain(words.notBuilt);
    return false;
  }
}
