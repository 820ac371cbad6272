import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { localeFor } from "../../src/locale/locale";
import { valueAt } from "../../src/workbook/grid";
import { xlsxPort } from "../../src/workbook/xlsx/xlsx-port";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { STANDALONE } from "../../src/workbench/serve/page-paths";
import { commandReport, sampleReport, withDownload } from "./checked-download";
import type { ServedPages } from "./served-pages";
import { LONGEST_START, LONGEST_TEST, servedPages } from "./served-pages";

const words = localeFor("vi").pane;
const received = (name: string): string => join("assets", "samples", "dien-bien-2021", "received", name);

jest.setTimeout(LONGEST_TEST);

let pages: ServedPages;
beforeAll(async () => {
  pages = await servedPages();
}, LONGEST_START);
afterEach(() => pages.closeOpened());
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

/** The scripts that the page itself runs, not its workers, in which a text stands. */
async function scriptsWithin(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate(async (sought) => {
    const loaded = performance.getEntriesByType("resource").filter((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === "script");
    const names = loaded.map(({ name }) => name);
    const texts = await Promise.all(names.map(async (name) => (await fetch(name)).text()));
    return names.filter((_, index) => texts[index]?.includes(sought));
  }, text);
}

const SUMMARY = "Biểu tổng hợp";

/** A corrected list with a summary sheet as it goes around, its figures empty. */
async function withSummary(): Promise<Buffer> {
  const port = xlsxPort(readFileSync(join("assets", "samples", "dien-bien-2021", "corrected", "06-xa-na-u.xlsx")));
  if (!port.ok) throw new Error(JSON.stringify(port.problems));
  const rows = [["BIỂU TỔNG HỢP KẾT QUẢ"], ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"], ["(1)", "(2)", "(3)", "(4)", "(5)"], [1, "Xã Na Ư"]];
  const cells = rows.flatMap((values, row) => values.map((value, column) => ({ row, column, content: { kind: "value", value } as const })));
  const added = await port.value.apply([{ kind: "add-sheet", sheet: SUMMARY, content: { cells, styles: [] } }]);
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  return Buffer.from(port.value.bytes());
}

function figuresOf(file: string): readonly unknown[] {
  const opened = openXlsx(readFileSync(file));
  const grid = opened.ok ? opened.value.readGrid(SUMMARY) : opened;
  if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
  return [2, 3, 4].map((column) => valueAt(grid.value, 3, column));
}

describe("the edition without Excel", () => {
  it("opens a received list, checks it, fixes one cell, undoes it, fixes all, and saves what the command then reads", async () => {
    const { page, faults } = await pages.open(STANDALONE);
    const reported = sampleReport(received("06-xa-na-u.xlsx"));
    await openSample(page, "06-xa-na-u.xlsx");
    const before = await reported;
    const { error, warning, hint } = before.totals.findings;
    expect(await check(page)).toBe(words.check.found(String(error), String(warning), String(hint)));

    // Reading and checking ran away from the page: two workers of its own stand, and the page itself has no reader of files.
    expect(page.workers()).toHaveLength(2);
    expect(await scriptsWithin(page, "spreadsheetml.worksheet+xml")).toEqual([]);
    expect(await scriptsWithin(page, "createRoot")).not.toEqual([]);

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

  it("fills a summary sheet that stands in the file, and consolidates nine files into a workbook", async () => {
    const { page, faults } = await pages.open(STANDALONE);
    await page.getByTestId("open-file").setInputFiles({ name: "có biểu.xlsx", mimeType: "application/octet-stream", buffer: await withSummary() });
    await page.getByRole("button", { name: words.firstRun.start }).click();
    await check(page);
    await page.getByRole("tab", { name: words.tabs.summary, exact: true }).click();
    await page.getByRole("button", { name: words.summary.fill("3"), exact: true }).click();
    await page.getByText(words.done.fill("3")).waitFor();
    const filled = await withDownload(page, () => page.getByRole("button", { name: words.standalone.save }).click(), (file) => figuresOf(file));
    expect(filled.every((figure) => typeof figure === "number")).toBe(true);
    expect(filled[0]).toBe(Number(filled[1]) + Number(filled[2]));

    await page.getByRole("tab", { name: words.tabs.consolidate, exact: true }).click();
    const files = readdirSync(received("")).filter((name) => name.endsWith(".xlsx"));
    await page.getByTestId("source-files").setInputFiles(files.map(received));
    await page.getByText(words.consolidate.progress(String(files.length), String(files.length))).waitFor();
    await withDownload(page, () => page.getByRole("button", { name: words.consolidate.download, exact: true }).click(), (file) => {
      expect(openXlsx(readFileSync(file)).ok).toBe(true);
    });
    expect(faults).toEqual([]);
  });
});
