import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPages } from "../../../src/workbench/serve/page-build";

let root: string;

/** A checkout in small, whose webpack writes one line. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "khuyenhoc-build-"));
  for (const folder of ["src/deep", "assets", "node_modules/webpack/bin"]) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ["src/deep/a.ts", "manifest.xml", "webpack.config.js", "package-lock.json"]) writeFileSync(join(root, file), "");
  writeFileSync(join(root, "node_modules/webpack/bin/webpack.js"), `require("node:fs").appendFileSync("dist/runs", "x"); console.log("made");`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("building the pages", () => {
  it("builds once, again when a source is newer, and tells when it begins", async () => {
    const announce = jest.fn();
    expect(await buildPages(root, announce)).toEqual({ ok: true, built: true });
    expect(await buildPages(root, announce)).toEqual({ ok: true, built: false });
    const later = new Date(Date.now() + 5_000);
    utimesSync(join(root, "src/deep/a.ts"), later, later);
    expect(await buildPages(root, announce)).toEqual({ ok: true, built: true });
    expect(announce).toHaveBeenCalledTimes(2);
  });

  it("lets those who ask at once wait for one build", async () => {
    const outcomes = await Promise.all([buildPages(root, () => undefined), buildPages(root, () => undefined), buildPages(root, () => undefined)]);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.built)).toHaveLength(1);
  });

  it("does not wait for a process that is gone", async () => {
    mkdirSync(join(root, "dist"));
    writeFileSync(join(root, "dist", "building"), "4194304999");
    expect(await buildPages(root, () => undefined)).toEqual({ ok: true, built: true });
    expect(existsSync(join(root, "dist", "building"))).toBe(false);
  });

  it("gives what webpack said where it fails, and tries anew next time", async () => {
    writeFileSync(join(root, "node_modules/webpack/bin/webpack.js"), `console.error("Module not found"); process.exit(1);`);
    expect(await buildPages(root, () => undefined)).toMatchObject({ ok: false, output: expect.stringContaining("Module not found") });
    expect(await buildPages(root, () => undefined)).toMatchObject({ ok: false });
  });
});
