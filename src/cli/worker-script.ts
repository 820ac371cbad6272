import { commandScripts } from "./command-scripts.cjs";

/** Runs anywhere, but loads and compiles module by module: a second of a worker's time. */
const UNBUNDLED = new URL("./consolidate-worker.mjs", import.meta.url);

/** The script of the reading worker: bundled into one file, the unbundled one where that cannot be. */
export async function workerScript(): Promise<URL> {
  return (await commandScripts())?.worker ?? UNBUNDLED;
}
