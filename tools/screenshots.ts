// Pictures of every view in Vietnamese and English, for the README and the user guide: npx tsx tools/screenshots.ts
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { workbench as workbenchEnglish } from "../src/locale/en-US/workbench";
import type { Language, Locale } from "../src/locale/locale";
import { localeFor } from "../src/locale/locale";
import { workbench as workbenchVietnamese } from "../src/locale/vi-VN/workbench";
import { HOME, STANDALONE } from "../src/workbench/serve/page-paths";
import type { ServedPages } from "../test/browser/served-pages";
import { servedPages } from "../test/browser/served-pages";

const RECEIVED = join("assets", "samples", "dien-bien-2021", "received");
const NARROW = { width: 420, height: 820 } as const;
const WIDE = { width: 1280, height: 820 } as const;

type Words = Locale["pane"];

/** A page or the pane's frame in one. */
type Place = Page | FrameLocator;

const press = (place: Place, name: string | RegExp): Promise<void> =>
  place.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).first().click();

const seen = (place: Place, text: string | RegExp): Promise<void> => place.getByText(text).first().waitFor();

interface Camera {
  readonly take: (page: Page, name: string) => Promise<void>;
}

function camera(language: Language): Camera {
  const folder = join("docs", "images", language);
  mkdirSync(folder, { recursive: true });
  return {
    take: async (page, name) => {
      // Tooltips and pressed buttons do not belong into a picture.
      await page.mouse.move(1, 1);
      await page.waitForTimeout(700);
      await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    },
  };
}

async function narrowViews(pages: ServedPages, language: Language): Promise<void> {
  const words: Words = localeFor(language).pane;
  const { take } = camera(language);
  const { page } = await pages.open(STANDALONE, { viewport: NARROW });
  await page.evaluate((chosen) => localStorage.setItem("so-khuyen-hoc.settings", JSON.stringify({ language: chosen })), language);
  await page.reload();
  await seen(page, words.standalone.title);
  await take(page, "open");
  await page.getByTestId("open-file").setInputFiles(join(RECEIVED, "06-xa-na-u.xlsx"));
  await seen(page, words.firstRun.title);
  await take(page, "first-run");
  await press(page, words.firstRun.start);
  await press(page, words.check.button);
  await press(page, words.check.next);
  await seen(page, /^1\/\d+$/);
  await take(page, "check");
  await page.getByRole("button", { name: numbered(words.check.fixEverything) }).click();
  await page.getByRole("dialog").waitFor();
  await take(page, "preview");
  await page.getByRole("dialog").getByRole("button", { name: words.cancel, exact: true }).click();
  for (const tab of ["recognise", "criteria", "summary", "consolidate"] as const) {
    await page.getByRole("tab", { name: words.tabs[tab], exact: true }).click();
    if (tab === "consolidate") await addSources(page, words);
    await take(page, tab);
  }
  await press(page, words.settings);
  await take(page, "settings");
  await press(page, words.help);
  await take(page, "help");
}

/** The pattern of a sentence with a number in it. */
function numbered(sentence: (count: string) => string): RegExp {
  const [before = "", after = ""] = sentence("#").split("#");
  return new RegExp(`^${before}[\\d.,]+${after}$`);
}

async function addSources(place: Place, words: Words): Promise<void> {
  const files = readdirSync(RECEIVED).filter((name) => name.endsWith(".xlsx")).map((name) => join(RECEIVED, name));
  await place.getByTestId("source-files").setInputFiles(files);
  await place.getByText(words.consolidate.progress(String(files.length), String(files.length))).waitFor({ timeout: 120_000 });
}

async function wideViews(pages: ServedPages, language: Language, theme: "light" | "dark"): Promise<void> {
  const words: Words = localeFor(language).pane;
  const page_ = language === "en" ? workbenchEnglish : workbenchVietnamese;
  const { take } = camera(language);
  const suffix = theme === "dark" ? "-dark" : "";
  const { page } = await pages.open(`${HOME}?lang=${language}&theme=${theme}&sample=06-xa-na-u.xlsx`, { viewport: WIDE, colorScheme: theme });
  const pane = page.frameLocator("iframe");
  await press(pane, words.firstRun.start);
  await seen(page, page_.opened("06-xa-na-u.xlsx"));
  await press(pane, words.check.button);
  await press(pane, words.check.next);
  await seen(pane, /^1\/\d+$/);
  await take(page, `workbench${suffix}`);
  if (theme === "dark") return;
  await pane.getByRole("tab", { name: words.tabs.summary, exact: true }).click();
  await seen(pane, words.summary.figures);
  await take(page, "workbench-summary");
}

const pages = await servedPages();
try {
  for (const language of ["vi", "en"] as const) {
    await narrowViews(pages, language);
    await wideViews(pages, language, "light");
    await wideViews(pages, language, "dark");
    await pages.closeOpened();
  }
} finally {
  await pages.close();
}
