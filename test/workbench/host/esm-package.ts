import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "@swc/core";
import { z } from "zod";

const manifest = z.object({ type: z.string().optional(), main: z.string().optional(), module: z.string().optional(), exports: z.unknown().optional() });

/** The file a package's name leads to, by the conditions an import has. */
function entry(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return null;
  for (const condition of [".", "node", "import", "default"]) {
    const found = condition in value ? entry(Reflect.get(value, condition)) : null;
    if (found !== null) return found;
  }
  return null;
}

const loaded = new Map<string, { exports: unknown }>();

function packageDirectory(name: string, from: string): string {
  for (let directory = from; ; directory = dirname(directory)) {
    const candidate = join(directory, "node_modules", name);
    try {
      readFileSync(join(candidate, "package.json"));
      return candidate;
    } catch (error) {
      if (directory === dirname(directory)) throw error;
    }
  }
}

function load(name: string, from: string): unknown {
  if (name.startsWith(".")) return evaluate(join(from, name));
  if (name.startsWith("node:")) return createRequire(pathToFileURL(join(from, "x.js")))(name);
  const directory = packageDirectory(name, from);
  const { type, main, module, exports } = manifest.parse(JSON.parse(readFileSync(join(directory, "package.json"), "utf8")));
  if (type !== "module" && module === undefined) return createRequire(pathToFileURL(join(from, "x.js")))(name);
  return evaluate(join(directory, entry(exports) ?? module ?? main ?? "index.js"));
}

function evaluate(file: string): unknown {
  const path = file.endsWith(".js") ? file : `${file}.js`;
  const known = loaded.get(path);
  if (known) return known.exports;
  const { code } = transformSync(readFileSync(path, "utf8"), { module: { type: "commonjs" }, jsc: { target: "es2022" } });
  const made = { exports: {} };
  loaded.set(path, made);
  new Function("require", "module", "exports", code)((name: string) => load(name, dirname(path)), made, made.exports);
  return made.exports;
}

/**
 * A package written as an ECMAScript module, for the grid's library, which requires it: Node from 20.19 on can do so,
 * jest cannot.
 */
export function esmPackage(name: string): unknown {
  return load(name, process.cwd());
}
