import { readFileSync } from "node:fs";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() })),
});

/** Licences that let the product be used, changed and given on for nothing; those in the second set ask something of whoever changes the package itself. */
const PERMISSIVE = new Set(["MIT", "MIT-0", "MIT/X11", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "Unlicense", "CC0-1.0", "Zlib", "Python-2.0"]);

/** Packages of development alone that were looked at one by one, each with the reason why it may stay. None of them travels with the product. */
const LOOKED_AT: ReadonlyMap<string, { readonly licence: string; readonly why: string }> = new Map([
  ["@microsoft/office-js", { licence: "Microsoft Office.js terms", why: "Microsoft's own library, for add-ins to Microsoft 365 alone, which this is; tests and the workbench run on it, Excel loads Microsoft's copy" }],
  ["@univerjs/telemetry", { licence: "Apache-2.0", why: "its package.json names none, its LICENSE file is the Apache License 2.0; an interface that sends nothing by itself" }],
  ["axe-core", { licence: "MPL-2.0", why: "used unchanged, in tests" }],
  ["buffers", { licence: "none given", why: "2 kB of 2012 under exceljs' reader of zip streams, which our tests do not call" }],
  ["caniuse-lite", { licence: "CC-BY-4.0", why: "a table of browsers, read while building" }],
]);

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Needed by whoever runs the command or the pane, not only by whoever builds and tests. */
  readonly travels: boolean;
}

/** What `npm ci` installs, and what `npm run mutate` adds: both are read, the second is development whole. */
const LOCKS: readonly LockFile[] = ["package-lock.json", "tools/mutation/package-lock.json"].map((path) => ({ text: readFileSync(path, "utf8"), travels: path === "package-lock.json" }));

export interface LockFile {
  readonly text: string;
  readonly travels: boolean;
}

/** All packages of lock files, each name and version once, by name. */
export function lockedPackages(locks: readonly LockFile[] = LOCKS): readonly LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  for (const lock of locks) {
    for (const [path, { version = "", license = "", dev = false }] of Object.entries(lockSchema.parse(JSON.parse(lock.text)).packages)) {
      if (path === "") continue;
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const key = `${name}@${version}`;
      found.set(key, { name, version, licence: license, travels: (lock.travels && !dev) || found.get(key)?.travels === true });
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1));
}

/** Whether an SPDX expression can be kept with permissive licences alone: one of those offered, all of those demanded. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isPermissive);
  return bare.split(" AND ").every((part) => PERMISSIVE.has(part));
}

/** Packages whose licence nobody allowed; what travels with the product must be permissive by its own word. */
export function unpermitted(packages: readonly LockedPackage[]): readonly LockedPackage[] {
  return packages.filter(({ name, licence, travels }) => !isPermissive(licence) && (travels || !LOOKED_AT.has(name)));
}

function byLicence(packages: readonly LockedPackage[]): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const { name, licence } of packages) {
    const of = LOOKED_AT.get(name)?.licence ?? licence;
    names.set(of, (names.get(of) ?? new Set()).add(name));
  }
  return [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([licence, of]) => `- **${licence}** (${of.size}): ${[...of].join(", ")}`);
}

/** docs/licences.md: every package of the lock files under its licence. */
export function licencesPage(packages: readonly LockedPackage[] = lockedPackages()): string {
  const present = new Set(packages.map(({ name }) => name));
  return [
    "# Giấy phép của các gói · Licences of all packages",
    "",
    "This page is generated from the lock files (`npm run docs`); do not edit it. A package under a licence that is not in the list of `tools/licences.ts` fails `npm run licences`.",
    "",
    "## Packages the command and the pane need",
    "",
    "| package | version | licence |",
    "|---|---|---|",
    ...packages.filter(({ travels }) => travels).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    "",
    "## Packages of development: tests, builds, the workbench",
    "",
    ...byLicence(packages.filter(({ travels }) => !travels)),
    "",
    "### Looked at one by one",
    "",
    ...[...LOOKED_AT].filter(([name]) => present.has(name)).map(([name, { licence, why }]) => `- ${name}: ${licence}; ${why}.`),
    "",
  ].join("\n");
}

if (process.argv[1]?.endsWith("licences.ts")) {
  const refused = unpermitted(lockedPackages());
  for (const { name, version, licence } of refused) console.error(`${name}@${version}: ${licence === "" ? "no licence given" : licence} is not in the list of permissive licences`);
  process.exitCode = refused.length === 0 ? 0 : 1;
}
