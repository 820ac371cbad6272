// Plain JavaScript, which both the launcher and the command read: it runs before anything could compile TypeScript.
const { mkdir, readFile, rename, rm, stat, writeFile } = require("node:fs/promises");
const { createRequire } = require("node:module");
const { join, resolve } = require("node:path");
const { pathToFileURL } = require("node:url");

const ROOT = resolve(__dirname, "../..");
const CACHE = join(ROOT, "node_modules", ".cache", "khuyenhoc");
/** Every file that went into the scripts, with what tells that it is still the same; written last, so that it never stands without them. */
const STAMP = join(CACHE, "scripts.json");
const COMMAND = join(CACHE, "khuyenhoc.mjs");
const WORKER = join(CACHE, "consolidate-worker.cjs");

/**
 * The command and its reading worker, each bundled into one script: kept among the packages' caches and made anew whenever
 * a source changed; `null` where nothing can be bundled or kept (docs/decisions/0072).
 */
async function commandScripts() {
  if (!(await isFresh())) {
    try {
      await bundle();
    } catch {
      // Whatever is missing for the bundles, the same sources run without them, only slower.
      return null;
    }
  }
  return { command: pathToFileURL(COMMAND), worker: pathToFileURL(WORKER) };
}

async function isFresh() {
  try {
    const { root, files } = JSON.parse(await readFile(STAMP, "utf8"));
    if (root !== ROOT) return false;
    const now = await stampOf(files.map(({ file }) => file));
    return JSON.stringify(now) === JSON.stringify(files);
  } catch {
    return false;
  }
}

function stampOf(files) {
  return Promise.all(
    files.map(async (file) => {
      const { mtimeMs, size } = await stat(join(ROOT, file));
      return { file, modified: mtimeMs, bytes: size };
    }),
  );
}

/** Zod says its errors in fifty languages, a quarter of a bundle; ours are said by `locale/`. */
const withoutLanguagesOfZod = {
  name: "without-languages-of-zod",
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

/**
 * Bundles an entry point of the sources (options of esbuild, besides), with the esbuild that tsx brings: the compiler the
 * command runs by where it is not bundled.
 */
function bundled(options) {
  const { build } = createRequire(createRequire(join(ROOT, "package.json")).resolve("tsx/package.json"))("esbuild");
  return build({
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "silent",
    // Large, and asked for by few runs.
    external: ["@e965/xlsx", "docx", "tsx"],
    plugins: [withoutLanguagesOfZod],
    ...options,
  });
}

/** A bundle lies elsewhere than its sources. */
const AS_IF_IN_PLACE = { "import.meta.url": JSON.stringify(pathToFileURL(join(__dirname, "khuyenhoc.mjs")).href), __dirname: JSON.stringify(__dirname) };

async function bundle() {
  const began = Date.now();
  const both = { write: false, metafile: true, outdir: CACHE };
  const [command, worker] = await Promise.all([
    bundled({
      ...both,
      entryPoints: ["src/cli/khuyenhoc.ts"],
      format: "esm",
      define: AS_IF_IN_PLACE,
      // Packages that are no modules ask for Node's own by `require`.
      banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    }),
    bundled({ ...both, entryPoints: ["src/cli/consolidate-worker.ts"], format: "cjs" }),
  ]);
  const files = [...new Set([command, worker].flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort();
  const stamp = await stampOf(files);
  if (stamp.some(({ modified }) => modified >= began)) throw new Error("a source changed while it was bundled");
  await mkdir(CACHE, { recursive: true });
  await rm(STAMP, { force: true });
  await writeWhole(COMMAND, command.outputFiles[0].text);
  await writeWhole(WORKER, worker.outputFiles[0].text);
  await writeWhole(STAMP, JSON.stringify({ root: ROOT, files: stamp }));
}

/** Whole or not at all: another run may be reading it. */
async function writeWhole(file, text) {
  const own = `${file}.${process.pid}`;
  try {
    await writeFile(own, text);
    await rename(own, file);
  } catch (error) {
    await rm(own, { force: true });
    throw error;
  }
}

/** One entry point as a script that is loaded by `require`, written to a file: what is measured is what people run. */
async function bundledTo(entry, outfile) {
  await bundled({ entryPoints: [entry], format: "cjs", define: AS_IF_IN_PLACE, outfile });
}

module.exports = { commandScripts, bundledTo };
