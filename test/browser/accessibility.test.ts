import { join } from "node:path";
import type { Page } from "playwright-core";
import { localeFor } from "../../src/locale/locale";
import { workbench as pageWords } from "../../src/locale/vi-VN/workbench";
import { HOME, STANDALONE } from "../../src/workbench/serve/page-paths";
import { beyondTheWidth, beyondTheWidthWhenLonger, violationsInAllLooks } from "./accessibility-check";
import type { ServedPages } from "./served-pages";
import { LONGEST_START, LONGEST_TEST, servedPages } from "./served-pages";

const words = localeFor("vi").pane;
const sample = join("assets", "samples", "dien-bien-2021", "received", "06-xa-na-u.xlsx");

jest.setTimeout(LONGEST_TEST);

let pages: ServedPages;
beforeAll(async () => {
  pages = await servedPages();
}, LONGEST_START);
afterEach(() => pages.closeOpened());
afterAll(() => pages.close());

/** Every view of the pane, and how to come to it; each from where the one before left off. */
const VIEWS: readonly { readonly name: string; readonly come: (page: Page) => Promise<void> }[] = [
  { name: "opening a file", come: (page) => page.getByRole("button", { name: words.standalone.open }).waitFor() },
  {
    name: "first run",
    come: async (page) => {
      await page.getByTestId("open-file").setInputFiles(sample);
      await page.getByRole("button", { name: words.firstRun.start }).waitFor();
    },
  },
  {
    name: "before checking",
    come: async (page) => {
      await page.getByRole("button", { name: words.firstRun.start }).click();
      await page.getByRole("button", { name: words.check.button, exact: true }).waitFor();
    },
  },
  {
    name: "findings",
    come: async (page) => {
      await page.getByRole("button", { name: words.check.button, exact: true }).click();
      await page.getByRole("button", { name: words.check.next }).click();
      await page.getByText(/^1\/\d+$/).waitFor();
    },
  },
  {
    name: "accepting",
    come: async (page) => {
      await page.getByRole("button", { name: words.check.accept }).click();
      await page.getByRole("button", { name: words.check.acceptDo, exact: true }).waitFor();
    },
  },
  {
    name: "preview of fixes",
    come: async (page) => {
      await page.getByRole("button", { name: words.cancel, exact: true }).click();
      await page.getByRole("button", { name: /^Sửa \d+ chỗ chắc chắn$/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "grouped by rule",
    come: async (page) => {
      await page.getByRole("dialog").getByRole("button", { name: words.cancel, exact: true }).click();
      await page.getByRole("combobox", { name: words.check.groupBy }).selectOption("rule");
    },
  },
  ...(["recognise", "criteria", "summary", "consolidate"] as const).map((tab) => ({
    name: tab,
    come: async (page: Page) => {
      await page.getByRole("tab", { name: words.tabs[tab], exact: true }).click();
      await page.getByRole("main").getByRole("heading", { level: 1 }).or(page.getByRole("main").getByText(words.recognise.intro)).first().waitFor();
    },
  })),
  {
    name: "settings",
    come: async (page) => {
      await page.getByRole("button", { name: words.settings }).click();
      await page.getByText(words.settingsView.about).waitFor();
    },
  },
  {
    name: "help",
    come: async (page) => {
      await page.getByRole("button", { name: words.help }).click();
      await page.getByText(words.helpView.topics[0]?.title ?? "").waitFor();
    },
  },
];

describe("every view of the pane", () => {
  it("stands axe-core in light, dark and forced colours", async () => {
    const { page, faults } = await pages.open(STANDALONE, { viewport: { width: 420, height: 800 } });
    const found: string[] = [];
    for (const { name, come } of VIEWS) {
      await come(page);
      found.push(...(await violationsInAllLooks(page)).map((line) => `${name}: ${line}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("fits into 320 px without scrolling sideways, also with texts 40 % longer", async () => {
    const { page, faults } = await pages.open(STANDALONE, { viewport: { width: 320, height: 700 } });
    const found: string[] = [];
    for (const { name, come } of VIEWS) {
      await come(page);
      found.push(...(await beyondTheWidth(page)).map((line) => `${name}: ${line}`));
      found.push(...(await beyondTheWidthWhenLonger(page)).map((line) => `${name}, texts 40 % longer: ${line}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});

/** Lines of findings that can be seen whole: within the window, and nothing over them. */
async function linesInSight(page: Page): Promise<number> {
  return page.getByRole("list", { name: words.check.findings }).getByRole("button").evaluateAll(
    (lines) =>
      lines.filter((line) => {
        const { left, top, bottom } = line.getBoundingClientRect();
        return [top + 2, bottom - 2].every((y) => line.contains(document.elementFromPoint(left + 20, y)));
      }).length,
  );
}

describe("a low pane", () => {
  it.each([[320, 400], [420, 500], [320, 640]])("of %i × %i shows three findings and what is said of the one walked to, none over the other", async (width, height) => {
    const { page, faults } = await pages.open(STANDALONE, { viewport: { width, height } });
    await page.getByTestId("open-file").setInputFiles(sample);
    await page.getByRole("button", { name: words.firstRun.start }).click();
    await page.getByRole("button", { name: words.check.button, exact: true }).click();
    await page.getByRole("button", { name: words.check.clearMarks }).waitFor();
    for (const at of [1, 2, 3]) {
      await page.getByRole("button", { name: words.check.next }).click();
      await page.getByText(new RegExp(`^${at}/\\d+$`)).waitFor();
      // The card of the row comes a moment later, and moves what is below it.
      await page.waitForTimeout(500);
      expect(await linesInSight(page)).toBeGreaterThanOrEqual(3);
      const told = page.getByRole("region", { name: words.check.detail }).getByText(words.check.todo);
      expect(await told.evaluate((element) => element.contains(document.elementFromPoint(element.getBoundingClientRect().left + 4, element.getBoundingClientRect().top + 4)))).toBe(true);
    }
    // What went up is come back to: the button that checks again.
    await page.getByRole("button", { name: words.check.again }).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: words.check.again }).click({ trial: true });
    expect(faults).toEqual([]);
  });
});

/** Presses Tab until the element with this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, role: "button" | "tab" = "button"): Promise<void> {
  const target = page.getByRole(role, { name, ...(typeof name === "string" ? { exact: true } : {}) }).first();
  await target.waitFor();
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

describe("the keyboard alone", () => {
  it("opens a sample, checks it, walks, fixes, undoes and saves", async () => {
    const { page, faults } = await pages.open(STANDALONE, { viewport: { width: 420, height: 800 } });
    const press = async (name: string | RegExp): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press("Enter");
    };
    await press("06-xa-na-u.xlsx");
    await press(words.firstRun.start);
    await press(words.check.button);
    await press(words.check.next);
    await page.getByText(/^1\/\d+$/).waitFor();
    await press(words.check.next);
    await page.getByText(/^2\/\d+$/).waitFor();
    await press(/^Đổi thành số/);
    await page.getByText(words.done.fix("1")).waitFor();
    await press(words.undo);
    await page.getByText(words.undone.fix("1")).waitFor();
    const download = page.waitForEvent("download");
    await press(words.standalone.save);
    expect((await download).suggestedFilename()).toBe(words.standalone.savedName("06-xa-na-u", "xlsx"));
    expect(faults).toEqual([]);
  });
});

describe("the workbench's page", () => {
  it("stands axe-core around the grid, which is a library's own, and in the pane", async () => {
    const { page, faults } = await pages.open(`${HOME}?sample=09-xa-pu-nhung.xlsx`, { viewport: { width: 1280, height: 900 } });
    await page.frameLocator("iframe").getByRole("button", { name: words.firstRun.start }).click();
    await page.getByText(pageWords.opened("09-xa-pu-nhung.xlsx")).waitFor();
    expect(await violationsInAllLooks(page, page, [".grid", "body > div:not(#root)"])).toEqual([]);
    expect(faults).toEqual([]);
  });
});
