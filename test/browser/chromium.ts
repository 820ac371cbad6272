import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

interface Candidate {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ofTheSystem(): readonly Candidate[] {
  const asked = process.env["KHUYENHOC_CHROMIUM"];
  if (asked === "carried") return [];
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(asked ? [asked] : []), ...onPath, ...USUAL_PLACES].filter(isExecutable).map((path) => ({ path, environment: {} }));
}

/** The package's own configuration names folders of Amazon's machines; with no font at all Chromium dies of its first tooltip. */
function fontsConfiguration(home: string): string {
  const folders = [join(home, "fonts", "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>\n<fontconfig>${folders.map((one) => `<dir>${one}</dir>`).join("")}<cachedir>${join(home, "fonts-cache")}</cachedir></fontconfig>\n`;
}

/** The Chromium of `@sparticuz/chromium` with the libraries it carries, unpacked once beside the other caches. */
function carried(): Candidate {
  const cache = join(process.cwd(), "node_modules", ".cache", "browser-tests");
  const home = join(cache, "chromium-147");
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const unpacking = mkdtempSync(join(cache, "unpacking-"));
    const run = spawnSync(process.execPath, [join("test", "browser", "unpack-chromium.mjs")], {
      env: { ...process.env, TMPDIR: unpacking, TEMP: unpacking, TMP: unpacking, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`The Chromium of @sparticuz/chromium could not be unpacked: ${run.stderr}`);
    writeFileSync(join(unpacking, "fonts", "fonts.conf"), fontsConfiguration(home));
    try {
      renameSync(unpacking, home);
    } catch (error) {
      // Another test file was first; its copy serves as well.
      rmSync(unpacking, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const libraries = [join(home, "al2023", "lib"), ...(process.env["LD_LIBRARY_PATH"] ?? "").split(delimiter)].filter((one) => one !== "");
  return { path: join(home, "chromium"), environment: { LD_LIBRARY_PATH: libraries.join(delimiter), FONTCONFIG_PATH: join(home, "fonts") } };
}

/** Without these Chromium wants rights and shared memory that containers lack, or asks its makers for news. */
const ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--font-render-hinting=none"];

const INSTALL =
  "No Chromium can be started for the tests in a browser. Install one (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium; " +
  "macOS, Windows: Google Chrome), or name one by KHUYENHOC_CHROMIUM=/path/to/chrome.";

/** Starts the first Chromium that can be: one of the system, else the one that comes by npm. Says what to install where none can. */
export async function startChromium(): Promise<Browser> {
  const failures: string[] = [];
  const attempt = async (candidate: () => Candidate): Promise<Browser | null> => {
    try {
      const { path, environment } = candidate();
      return await chromium.launch({ executablePath: path, args: ARGUMENTS, env: { ...process.env, ...environment } });
    } catch (error) {
      failures.push(String(error).slice(0, 2_000));
      return null;
    }
  };
  for (const candidate of [...ofTheSystem().map((one) => () => one), carried]) {
    const browser = await attempt(candidate);
    if (browser) return browser;
  }
  throw new Error(`${INSTALL}\n${failures.join("\n")}`);
}
