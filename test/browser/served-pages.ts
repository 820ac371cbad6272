import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { buildPages } from "../../src/workbench/serve/page-build";
import { HOME } from "../../src/workbench/serve/page-paths";
import { servePages } from "../../src/workbench/serve/page-server";
import { startChromium } from "./chromium";

/** A page open in a browser, and what went wrong in it so far. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings on the console, uncaught errors, failed requests and requests to anywhere but the pages' own server. */
  readonly faults: readonly string[];
}

/** The built pages, served, and a browser to open them in. */
export interface ServedPages {
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
  /** Closes every page opened so far. */
  readonly closeOpened: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long the first call may take: the pages may have to be built, and Chromium unpacked. In milliseconds. */
export const LONGEST_START = 600_000;

/** How long one thing in a page may take, in milliseconds: a machine that does much else is slow, which is no fault of the page. */
const LONGEST_WAIT = 120_000;

/** How long a test in a browser may take, in milliseconds. */
export const LONGEST_TEST = 240_000;

/** Builds the pages if they are older than their sources, serves them, and starts a browser. */
export async function servedPages(): Promise<ServedPages> {
  const root = process.cwd();
  const built = process.env["KHUYENHOC_AS_BUILT"] ? ({ ok: true } as const) : await buildPages(root, () => undefined);
  if (!built.ok) throw new Error(`The pages cannot be built:\n${built.output}`);
  const started = await servePages(join(root, "dist"), HOME, 0);
  if (!started.ok) throw new Error(`No port: ${started.detail}`);
  const { server } = started;
  const browser: Browser = await startChromium();
  return {
    open: async (path, options = {}) => {
      const context = await browser.newContext({ locale: "vi-VN", acceptDownloads: true, ...options });
      context.setDefaultTimeout(LONGEST_WAIT);
      return watchedPage(context, server.address, path);
    },
    closeOpened: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function watchedPage(context: BrowserContext, address: string, path: string): Promise<WatchedPage> {
  const faults: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => void faults.push(`uncaught: ${String(error.error())}`));
  context.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${address}/`)) faults.push(`request elsewhere: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // A frame that starts anew gives up what it was loading.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") faults.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  const page = await context.newPage();
  await page.goto(address + path);
  return { page, faults };
}
