import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { sep } from "node:path";
import { transformSync } from "@swc/core";

const require = createRequire(import.meta.url);
const translated = new Map();

function translate(file) {
  const known = translated.get(file);
  if (known !== undefined) return known;
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    swcrc: false,
    jsc: { target: "es2022", parser: { syntax: "typescript", tsx: file.endsWith("x") } },
    module: { type: "commonjs" },
  });
  translated.set(file, code);
  return code;
}

/** Lets `require` read our TypeScript, as jest does for the tests: each file translated once, however often it is loaded. */
export function readTypeScript() {
  for (const ending of [".ts", ".tsx"]) Module._extensions[ending] = (module, file) => module._compile(translate(file), file);
}

/** Forgets every module of ours: what one mutant left in a module's variables the next must not find. */
export function forgetModules() {
  // Asked each time: Stryker steps into its copy of the repository only after it has loaded this.
  const ours = ["src", "test", "tools"].map((folder) => `${process.cwd()}${sep}${folder}${sep}`);
  for (const [file, module] of Object.entries(require.cache)) {
    if (!module || !ours.some((folder) => file.startsWith(folder))) continue;
    // Whoever loaded a module remembers it: after some hundred mutants that was a gigabyte.
    module.parent?.children.splice(0);
    delete require.cache[file];
  }
}

export const load = (name) => require(require.resolve(name, { paths: [process.cwd()] }));

/** Random tests ask every mutant the same few questions, and end at the first answer that is wrong: a score can be had twice. */
const RANDOM = { seed: 677, endOnFailure: true };
const MOST_RUNS = 60;

/** Bounds fast-check for every test loaded from now on. */
export function boundRandomTests() {
  const name = require.resolve("fast-check", { paths: [process.cwd()] });
  const { default: fc } = require(name);
  const bounded = { ...fc, assert: (property, { numRuns = MOST_RUNS, ...params } = {}) => fc.assert(property, { ...params, ...RANDOM, numRuns: Math.min(numRuns, MOST_RUNS) }) };
  require.cache[name].exports = { __esModule: true, ...bounded, default: bounded };
}
