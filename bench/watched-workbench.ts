import type { FrameLocator, Page } from "playwright-core";
import { z } from "zod";
import { localeFor } from "../src/locale/locale";
import { workbench as pageWords } from "../src/locale/vi-VN/workbench";
import { SAMPLES } from "../src/taskpane/shell/samples";
import { HOME } from "../src/workbench/serve/page-paths";
import type { ServedPages } from "../test/browser/served-pages";

const words = localeFor("vi").pane;

const TALLY = z.object({ syncs: z.number(), sent: z.number(), received: z.number(), tasks: z.array(z.number()) });

/** What went over the bridge, and what kept the page's one thread busy for more than 50 ms (milliseconds each). */
export type Tally = z.infer<typeof TALLY>;

/** The workbench with a file open, its messages counted and its long tasks noted. */
export interface WatchedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly startCounting: () => Promise<void>;
  readonly counted: () => Promise<Tally>;
}

/** Counts in the top page, whose thread the pane's frame shares. Stands in every frame before its scripts. */
function watch(): void {
  const top: Window = window.top ?? window;
  if (window === top) {
    const tally = { syncs: 0, sent: 0, received: 0, tasks: new Array<number>() };
    Reflect.set(window, "tally", tally);
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tally.tasks.push(duration))).observe({ entryTypes: ["longtask"] });
    return;
  }
  const add = (member: "syncs" | "sent" | "received", more: number): void => {
    const tally: unknown = Reflect.get(top, "tally");
    if (typeof tally === "object" && tally !== null) Reflect.set(tally, member, Number(Reflect.get(tally, member)) + more);
  };
  let kept: unknown;
  Object.defineProperty(window, "_richApiNativeBridge", {
    configurable: true,
    get: () => kept,
    set: (bridge: { sendMessageToHost: (text: string) => void; onMessageFromHost: (text: string) => void }) => {
      const send = bridge.sendMessageToHost;
      bridge.sendMessageToHost = (text) => {
        add("syncs", 1);
        add("sent", text.length);
        send(text);
      };
      let receive = bridge.onMessageFromHost;
      Object.defineProperty(bridge, "onMessageFromHost", {
        get: () => (text: string): void => {
          add("received", text.length);
          receive(text);
        },
        set: (given: (text: string) => void) => void (receive = given),
      });
      kept = bridge;
    },
  });
}

/** Opens a file in the workbench, past the pane's introduction. */
export async function watchedWorkbench(pages: ServedPages, name: string, bytes: Uint8Array): Promise<WatchedWorkbench> {
  const { page } = await pages.open("/favicon-of-nothing", { viewport: { width: 1280, height: 900 } });
  // The compiler that runs this file names functions by a helper of its own, which a page does not have.
  await page.addInitScript("globalThis.__name ??= (given) => given;");
  await page.addInitScript(watch);
  await page.goto(new URL(HOME, page.url()).href);
  // The page opens its own sample first; on a busy machine that came after the file and took its place.
  await page.getByText(pageWords.opened(SAMPLES[0]?.name ?? "")).waitFor();
  await page.getByTestId("open-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.getByText(pageWords.opened(name)).waitFor({ timeout: 120_000 });
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: words.firstRun.start }).click();
  await pane.getByRole("button", { name: words.check.button, exact: true }).waitFor();
  await provesToSee(page, pane);
  return {
    page,
    pane,
    startCounting: async () => {
      await quiet(page);
      await zero(page);
    },
    counted: async () => {
      await quiet(page);
      return TALLY.parse(await page.evaluate(() => Reflect.get(window, "tally")));
    },
  };
}

async function zero(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tally: unknown = Reflect.get(window, "tally");
    if (typeof tally !== "object" || tally === null) return;
    Object.assign(tally, { syncs: 0, sent: 0, received: 0 });
    const tasks: unknown = Reflect.get(tally, "tasks");
    if (Array.isArray(tasks)) tasks.length = 0;
  });
}

/** A watch that sees nothing would find every aim reached: it has counted the pane's start, and sees a task of the pane's frame. */
async function provesToSee(page: Page, pane: FrameLocator): Promise<void> {
  await quiet(page);
  const { syncs, received } = TALLY.parse(await page.evaluate(() => Reflect.get(window, "tally")));
  if (syncs === 0 || received === 0) throw new Error("No message over the bridge was counted.");
  await zero(page);
  await pane.locator("body").evaluate(() => {
    setTimeout(() => {
      const began = performance.now();
      while (performance.now() - began < 300) continue;
    }, 0);
  });
  await quiet(page);
  const { tasks } = TALLY.parse(await page.evaluate(() => Reflect.get(window, "tally")));
  if (!tasks.some((task) => task >= 300)) throw new Error("A long task of the pane's frame was not seen.");
}

/** Waits until no message has gone over the bridge for a second. */
async function quiet(page: Page): Promise<void> {
  const syncs = (): Promise<unknown> => page.evaluate(() => JSON.stringify(Reflect.get(window, "tally")));
  for (let before = await syncs(); ; ) {
    await page.waitForTimeout(1_000);
    const now = await syncs();
    if (now === before) return;
    before = now;
  }
}

/** From the press of the check's button until the findings are counted in the pane, in milliseconds. */
export async function checkingTime({ pane }: WatchedWorkbench): Promise<number> {
  const began = performance.now();
  await pane.getByRole("button", { name: words.check.button, exact: true }).click();
  await pane.getByRole("status").filter({ hasText: /\d/ }).waitFor({ timeout: 120_000 });
  return performance.now() - began;
}

/** Puts files into the pane's consolidation and waits until all are read. */
export async function consolidateFiles({ page, pane }: WatchedWorkbench, files: readonly string[]): Promise<void> {
  await pane.getByRole("tab", { name: words.tabs.consolidate, exact: true }).click();
  await page.waitForTimeout(500);
  await pane.getByTestId("source-files").setInputFiles([...files]);
  await pane.getByText(words.consolidate.progress(String(files.length), String(files.length))).waitFor({ timeout: 120_000 });
}
