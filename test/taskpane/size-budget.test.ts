import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPages } from "../../src/workbench/serve/page-build";

const LIMIT = 350_000;

/** The scripts a built page loads before anything is pressed, and their size as they travel. */
function firstLoad(page: string): { readonly scripts: readonly string[]; readonly bytes: number } {
  const html = readFileSync(join("dist", page), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)"?/g)].map((match) => match[1] ?? "").filter((source) => !source.startsWith("http"));
  const folder = join("dist", page, "..");
  return { scripts, bytes: scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script))).length, 0) };
}

describe("what the pane loads", () => {
  beforeAll(async () => {
    const built = await buildPages(process.cwd(), () => undefined);
    if (!built.ok) throw new Error(built.output);
  }, 600_000);

  it.each(["addin/taskpane.html", "standalone/standalone.html"])("keeps %s below 350 kB gzip before the first press", (page) => {
    const { scripts, bytes } = firstLoad(page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(LIMIT);
  });

  it("leaves the worker and the reader of files for when they are needed", () => {
    const { scripts } = firstLoad("addin/taskpane.html");
    const all = readdirSync(join("dist", "addin")).filter((name) => name.endsWith(".js"));
    expect(all.length).toBeGreaterThan(scripts.length + 3);
    const first = scripts.map((script) => readFileSync(join("dist", "addin", script), "utf8")).join("");
    // The reader of .xlsx names the content types it knows; nothing else does.
    expect(first).not.toContain("spreadsheetml.worksheet+xml");
  });

  it("has no script within the page, and a policy that allows none", () => {
    for (const page of ["addin/taskpane.html", "standalone/standalone.html", "addin/help.html"]) {
      const html = readFileSync(join("dist", page), "utf8");
      expect([...html.matchAll(/<script(?![^>]*\bsrc=)/g)]).toEqual([]);
      const policy = new Map(
        (/Content-Security-Policy"?\s+content="([^"]+)"/.exec(html)?.[1] ?? "").split(";").map((rule) => {
          const [name = "", ...sources] = rule.trim().split(/\s+/);
          return [name, sources] as const;
        }),
      );
      expect(policy.get("default-src")).toEqual(["'none'"]);
      // Connections only to itself, scripts besides from Microsoft's host alone; the page of help has neither.
      expect(["'self'", undefined]).toContain(policy.get("connect-src")?.join(" "));
      const scripts = ["'self'", "https://appsforoffice.microsoft.com"];
      expect((policy.get("script-src") ?? []).filter((source) => !scripts.includes(source))).toEqual([]);
      expect(/script-src[^;]*unsafe/.test(html)).toBe(false);
    }
  });
});
