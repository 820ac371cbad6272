import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";

/** Runs anywhere, but loads and compiles module by module: a second of a worker's time. */
const UNBUNDLED = new URL("./consolidate-worker.mjs", import.meta.url);
const ENTRY = fileURLToPath(new URL("./consolidate-worker.ts", import.meta.url));
const ROOT = resolve(dirname(ENTRY), "../..");
const CACHE = join(ROOT, "node_modules", ".cache", "khuyenhoc");
const BUNDLE = join(CACHE, "consolidate-worker.cjs");

/** Every file that went into the bundle, with what tells that it is still the same: the bundle's first line, as a comment. */
const stampShape = z.array(z.object({ file: z.string(), modified: z.number(), bytes: z.number() }));
const builtShape = z.object({
  outputFiles: z.array(z.object({ text: z.string() })).length(1),
  metafile: z.object({ inputs: z.record(z.string(), z.unknown()) }),
});
const esbuildShape = z.object({ build: z.custom<(options: object) => Promise<unknown>>((value) => typeof value === "function") });

/**
 * The script of the reading worker: bundled into one file, kept among the packages' caches and made anew whenever a source
 * changed; the unbundled one where nothing can be bundled or kept (docs/decisions/0015).
 */
export async function workerScript(): Promise<URL> {
  if (await isFresh()) return pathToFileURL(BUNDLE);
  try {
    await bundle();
    return pathToFileURL(BUNDLE);
  } catch {
    // Whatever is missing for the bundle, the same worker runs without it, only slower.
    return UNBUNDLED;
  }
}

async function isFresh(): Promise<boolean> {
  try {
    const [first = ""] = (await readFile(BUNDLE, "utf8")).split("\n", 1);
    const stamp = stampShape.parse(JSON.parse(first.slice(2)));
    const now = await stampOf(stamp.map(({ file }) => file));
    return JSON.stringify(now) === JSON.stringify(stamp);
  } catch {
    return false;
  }
}

async function stampOf(files: readonly string[]): Promise<z.infer<typeof stampShape>> {
  return Promise.all(
    files.map(async (file) => {
      const { mtimeMs, size } = await stat(join(ROOT, file));
      return { file, modified: mtimeMs, bytes: size };
    }),
  );
}

/** With the esbuild that tsx brings: the compiler the command itself runs by. */
async function bundle(): Promise<void> {
  const began = Date.now();
  const ofTsx = createRequire(createRequire(ENTRY).resolve("tsx/package.json"));
  const loaded: unknown = ofTsx("esbuild");
  const built = builtShape.parse(
    await esbuildShape.parse(loaded).build({
      entryPoints: [ENTRY],
      absWorkingDir: ROOT,
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      external: ["@e965/xlsx"],
      write: false,
      metafile: true,
      logLevel: "silent",
    }),
  );
  const stamp = await stampOf(Object.keys(built.metafile.inputs).sort());
  if (stamp.some(({ modified }) => modified >= began)) throw new Error("a source changed while it was bundled");
  await mkdir(CACHE, { recursive: true });
  // Whole or not at all: another run may be reading it.
  const own = `${BUNDLE}.${process.pid}`;
  await writeFile(own, `//${JSON.stringify(stamp)}\n${built.outputFiles.map(({ text }) => text).join("")}`);
  await rename(own, BUNDLE);
}
