import { join } from "node:path";
import type { Page } from "playwright-core";
import { localeFor } from "../../src/locale/locale";
import { STANDALONE } from "../../src/workbench/serve/page-paths";
import { commandReport, sampleReport, withDownload } from "./checked-download";
import type { ServedPages } from "./served-pages";
import { LONGEST_START, servedPages } from "./served-pages";

const words = localeFor("vi").pane;
const received = (name: string): string => join("assets", "samples", "dien-bien-2021", "received", name);

let pages: ServedPages;
beforeAll(async () => {
  pages = await servedPages();
}, LONGEST_START);
afterAll(() => pages.close());

async function openSample(page: Page, name: string): Promise<void> {
  await page.getByTestId("open-file").setInputFiles(received(name));
  await page.getByRole("button", { name: words.firstRun.start }).click();
}

async function check(page: Page): Promise<string> {
  await page.getByRole("button", { name: words.check.button, exact: true }).click();
  const status = page.getByRole("status").filter({ hasText: /\d/ });
  await status.waitFor();
  return (await status.textContent()) ?? "";
}

describe("the edition without Excel", () => {
  it("opens a received list, checks it, fixes one cell, undoes it, fixes all, and saves what the command then reads", async () => {
    const { page, faults } = await pages.open(STANDALONE);
    const reported = sampleReport(received("06-xa-na-u.xlsx"));
    await openSample(page, "06-xa-na-u.xlsx");
    const before = await reported;
    const { error, warning, hint } = before.totals.findings;
    expect(await check(page)).toBe(words.check.found(String(error), String(warning), String(hint)));

    // The check ran away from the page: a worker of the page's own stands.
    expect(page.workers()).toHaveLength(1);

    const fixAll = page.getByRole("button", { name: /^Sửa \d+ chỗ chắc chắn$/ });
    const fixable = Number(/\d+/.exec((await fixAll.textContent()) ?? "")?.[0]);
    await fixAll.click();
    await page.getByRole("button", { name: words.check.applyFixes(String(fixable)) }).click();
    await page.getByText(words.done.fix(String(fixable))).waitFor();
    await page.getByRole("button", { name: words.undo }).click();
    await page.getByText(words.undone.fix(String(fixable))).waitFor();

    await fixAll.click();
    await page.getByRole("button", { name: words.check.applyFixes(String(fixable)) }).click();
    await page.getByText(words.done.fix(String(fixable))).waitFor();
    const after = await withDownload(
      page,
      () => page.getByRole("button", { name: words.standalone.save }).click(),
      (file, name) => {
        expect(name).toBe(words.standalone.savedName("06-xa-na-u", "xlsx"));
        return commandReport(file);
      },
    );
    expect(after.totals.subjects).toBe(before.totals.subjects);
    const open = ({ totals: { findings } }: typeof before): number => findings.error + findings.warning + findings.hint;
    expect(open(before) - open(after)).toBeGreaterThanOrEqual(1);
    expect(faults).toEqual([]);
  });
});
