import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { workbench as pageWords } from "../../src/locale/vi-VN/workbench";
import { localeFor } from "../../src/locale/locale";
import { valueAt } from "../../src/workbook/grid";
import { FLAG_COLORS } from "../../src/workbook/edit";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { HOME } from "../../src/workbench/serve/page-paths";
import { esmPackage } from "../workbench/host/esm-package";
import { cellPlaces } from "./cell-places";
import type { CommandReport } from "./checked-download";
import { commandReport, sampleReport, withDownload } from "./checked-download";
import type { ServedPages, WatchedPage } from "./served-pages";
import { LONGEST_START, LONGEST_TEST, servedPages } from "./served-pages";

jest.mock("lodash-es", () => jest.requireActual("lodash"));
jest.mock("rbush", () => esmPackage("rbush"));
jest.mock("kdbush", () => esmPackage("kdbush"));
jest.mock("nanoid", () => esmPackage("nanoid"));

const words = localeFor("vi").pane;
const received = (name: string): string => join("assets", "samples", "dien-bien-2021", "received", name);

jest.setTimeout(LONGEST_TEST);

let pages: ServedPages;
beforeAll(async () => {
  pages = await servedPages();
}, LONGEST_START);
afterEach(() => pages.closeOpened());
afterAll(() => pages.close());

interface OpenWorkbench extends WatchedPage {
  readonly pane: FrameLocator;
}

/** The workbench with a sample, past the pane's introduction. */
async function openWorkbench(sample: string): Promise<OpenWorkbench> {
  // As large as a laptop shows: the grid draws every cell in sight anew, again and again.
  const watched = await pages.open(`${HOME}?sample=${sample}`, { viewport: { width: 1280, height: 660 } });
  const pane = watched.page.frameLocator("iframe");
  await pane.getByRole("button", { name: words.firstRun.start }).click();
  return { ...watched, pane };
}

const ribbon = (page: Page, name: string) => page.getByRole("group", { name: pageWords.ribbon }).getByRole("button", { name, exact: true });

async function check({ page, pane }: OpenWorkbench): Promise<string> {
  await ribbon(page, "Kiểm tra").click();
  const status = pane.getByRole("status").filter({ hasText: /\d/ });
  await status.waitFor();
  return (await status.textContent()) ?? "";
}

const counts = ({ totals: { findings } }: CommandReport): readonly [string, string, string] => [String(findings.error), String(findings.warning), String(findings.hint)];

async function saved({ page }: WatchedPage): Promise<CommandReport> {
  return withDownload(page, () => page.getByRole("button", { name: pageWords.save }).click(), commandReport);
}

/** The grid's drawing; what it shows is not in the page's elements. */
const drawing = (page: Page): Locator => page.locator("canvas[id^=univer-sheet-main-canvas]");

/** The first person of sample 06, and their first score. */
const FIRST_PERSON = { row: 12, score: 6 } as const;
const placesOf06 = cellPlaces(received("06-xa-na-u.xlsx"));
const placeOfScore = async () => (await placesOf06).cell(FIRST_PERSON.row, FIRST_PERSON.score);

/** The colour drawn near the left edge of the first score, as RRGGBB; "none" where the paper shows through. */
async function fillOfScore(page: Page): Promise<string> {
  const { x, y } = await placeOfScore();
  return drawing(page).evaluate((canvas: HTMLCanvasElement, [left, top]) => {
    const scale = canvas.width / canvas.getBoundingClientRect().width;
    const copy = document.createElement("canvas").getContext("2d");
    copy?.drawImage(canvas, -left * scale, -top * scale);
    const pixel = copy?.getImageData(0, 0, 1, 1).data;
    if (pixel?.[3] === 0) return "none";
    return [...(pixel ?? [])].slice(0, 3).map((value) => value.toString(16).padStart(2, "0")).join("").toUpperCase();
  }, [x - 5, y] as const);
}

function sheetNames(file: string): readonly string[] {
  const opened = openXlsx(readFileSync(file));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value.facts.sheets.map(({ name }) => name);
}

/** The severities whose flags stand in the sheets of a file. */
function flagSeverities(file: string): ReadonlySet<string> {
  const sheets = Object.entries(unzipSync(readFileSync(file))).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  return new Set(sheets.flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/khuyenhoc:(\w+)/g)].map(([, severity]) => severity ?? "")));
}

interface DroppedFile {
  readonly name: string;
  readonly base64: string;
}

/** Drops files on a place, as the system's file manager does. */
async function dropFiles(place: Locator, files: readonly DroppedFile[]): Promise<void> {
  await place.evaluate((element, given) => {
    const dropped = new DataTransfer();
    for (const { name, base64 } of given) dropped.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    element.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
  }, files);
}

/** A workbook whose formula carries no result, as some programs write them. */
async function unreckoned(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("DS").addRow([21, { formula: "A1*2" }]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Waits for what the grid draws in its own time. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 1_200; turn += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It never came about.");
}

describe("the workbench", () => {
  it("checks a received list through the real library as the command does, and saves a file that reads the same", async () => {
    const reported = sampleReport(received("09-xa-pu-nhung.xlsx"));
    const bench = await openWorkbench("09-xa-pu-nhung.xlsx");
    const shown = await check(bench);
    const before = await reported;
    expect(shown).toBe(words.check.found(...counts(before)));
    const { after, flags } = await withDownload(bench.page, () => bench.page.getByRole("button", { name: pageWords.save }).click(), async (file) => ({
      after: await commandReport(file),
      flags: flagSeverities(file),
    }));
    expect(counts(after)).toEqual(counts(before));
    expect(after.totals.subjects).toBe(before.totals.subjects);
    expect(flags).toEqual(new Set((["error", "warning", "hint"] as const).filter((severity) => before.totals.findings[severity] > 0)));
    expect(bench.faults).toEqual([]);
  });

  it("walks the findings with the ribbon's buttons, fixes one and all, undoes, and saves the fixed file", async () => {
    const reported = sampleReport(received("06-xa-na-u.xlsx"));
    const bench = await openWorkbench("06-xa-na-u.xlsx");
    const { page, pane } = bench;
    await check(bench);
    const before = await reported;
    const detail = pane.getByRole("region", { name: words.check.detail });
    await ribbon(page, words.check.next).click();
    await detail.getByText(/^1\/\d+$/).waitFor();
    // The shortcuts of the ribbon, from within the pane and from the grid.
    await detail.getByRole("button").first().press("Control+Shift+Alt+ArrowDown");
    await detail.getByText(/^2\/\d+$/).waitFor();
    await drawing(page).press("Control+Shift+Alt+ArrowDown");
    await detail.getByText(/^3\/\d+$/).waitFor();
    await ribbon(page, words.check.previous).click();
    await ribbon(page, words.check.previous).click();
    await detail.getByText(/^1\/\d+$/).waitFor();

    await detail.getByRole("button", { name: /^Đổi thành số/ }).click();
    await pane.getByText(words.done.fix("1")).waitFor();
    await pane.getByRole("button", { name: words.undo }).click();
    await pane.getByText(words.undone.fix("1")).waitFor();
    // The check that follows has counted what was taken back.
    await pane.getByText(words.check.found(...counts(before))).waitFor();

    const fixAll = pane.getByRole("button", { name: /^Sửa \d+ chỗ chắc chắn$/ });
    const fixable = /\d+/.exec((await fixAll.textContent()) ?? "")?.[0] ?? "";
    await fixAll.click();
    await pane.getByRole("button", { name: words.check.applyFixes(fixable) }).click();
    await pane.getByText(words.done.fix(fixable)).waitFor();
    const after = await saved(bench);
    expect(after.totals.subjects).toBe(before.totals.subjects);
    expect(before.totals.findings.warning - after.totals.findings.warning).toBe(Number(fixable));
    expect(bench.faults).toEqual([]);
  });

  it("draws flags in the grid, judges a row again when its cell is edited, and follows an inserted row", async () => {
    const bench = await openWorkbench("06-xa-na-u.xlsx");
    const { page, pane, faults } = bench;
    const before = await sampleReport(received("06-xa-na-u.xlsx"));
    await until(async () => (await fillOfScore(page)) === "none");
    await check(bench);
    await until(async () => (await fillOfScore(page)) === FLAG_COLORS.warning.fill);

    await drawing(page).click({ position: await placeOfScore() });
    const card = pane.getByText("Dòng 13 · Tòng Thị Nga").first();
    await card.waitFor();
    await page.keyboard.type("8");
    await page.keyboard.press("Enter");
    const { error, warning, hint } = before.totals.findings;
    // One text less, and the printed total no longer is the sum.
    await pane.getByText(words.check.found(String(error + 1), String(warning - 1), String(hint))).waitFor();

    const heading = (await placesOf06).heading(FIRST_PERSON.row);
    await drawing(page).click({ position: heading });
    await drawing(page).click({ position: heading, button: "right" });
    // Its middle is the field for how many; the word before it is the command.
    await page.getByText("dòng ở trên").click({ position: { x: 8, y: 12 } });
    await pane.getByRole("listitem").filter({ hasText: "H14" }).first().waitFor();
    const after = await saved(bench);
    expect(after.files[0]?.findings.some(({ cell }) => cell === "H14")).toBe(true);
    expect(after.files[0]?.findings.some(({ cell }) => cell === "G14")).toBe(false);
    expect(after.totals.subjects).toBe(before.totals.subjects);
    expect(faults).toEqual([]);
  });

  it("accepts a warning with a reason and makes a summary sheet of the figures, in the file for the command to read", async () => {
    const bench = await openWorkbench("06-xa-na-u.xlsx");
    const { page, pane, faults } = bench;
    await check(bench);
    await ribbon(page, words.check.next).click();
    const detail = pane.getByRole("region", { name: words.check.detail });
    await detail.getByRole("button", { name: words.check.accept }).click();
    await detail.getByRole("textbox").fill("Xã ghi như vậy, đã hỏi lại");
    await detail.getByRole("button", { name: words.check.acceptDo, exact: true }).click();
    await pane.getByText(words.done.accept("0")).waitFor();

    await ribbon(page, "Điền tổng hợp").click();
    await pane.getByRole("button", { name: words.summary.newSheet }).click();
    await pane.getByText(words.done["summary-sheet"]("0")).waitFor();
    const { after, sheets } = await withDownload(page, () => page.getByRole("button", { name: pageWords.save }).click(), async (file) => ({
      after: await commandReport(file),
      sheets: sheetNames(file),
    }));
    const before = await sampleReport(received("06-xa-na-u.xlsx"));
    expect(after.totals.findings.warning).toBe(before.totals.findings.warning - 1);
    expect(sheets).toContain(localeFor("vi").summarySheet.sheet);
    expect(faults).toEqual([]);
  });

  it("opens files chosen and dropped on the grid, reckons formulas without a result, and says what a file is that is no workbook", async () => {
    const { page, faults } = await openWorkbench("09-xa-pu-nhung.xlsx");
    await page.getByTestId("open-file").setInputFiles({ name: "cũ.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") });
    await page.getByText(pageWords.notOpened("cũ.xls")).waitFor();
    await page.getByTestId("open-file").setInputFiles(received("08-xa-quai-to.xlsx"));
    await page.getByText(pageWords.opened("08-xa-quai-to.xlsx")).waitFor();
    await dropFiles(drawing(page), [{ name: "thả vào.xlsx", base64: readFileSync(received("09-xa-pu-nhung.xlsx")).toString("base64") }]);
    await page.getByText(pageWords.opened("thả vào.xlsx")).waitFor();
    await page.getByTestId("open-file").setInputFiles({ name: "chưa tính.xlsx", mimeType: "", buffer: await unreckoned() });
    await page.getByText(pageWords.opened("chưa tính.xlsx")).waitFor();
    const result = await withDownload(page, () => page.getByRole("button", { name: pageWords.save }).click(), (file) => {
      const opened = openXlsx(readFileSync(file));
      const grid = opened.ok ? opened.value.readGrid("DS") : null;
      return grid?.ok ? valueAt(grid.value, 0, 1) : null;
    });
    expect(result).toBe(42);
    expect(faults).toEqual([]);
  });

  it("consolidates nine files dropped at once, with one broken and one twice, into a workbook to download", async () => {
    const { page, pane, faults } = await openWorkbench("06-xa-na-u.xlsx");
    await ribbon(page, "Gộp tệp").click();
    const names = readdirSync(received("")).filter((name) => name.endsWith(".xlsx"));
    const files = names.map((name) => ({ name, base64: readFileSync(received(name)).toString("base64") }));
    const [first] = files;
    await dropFiles(pane.getByText(words.consolidate.drop), [
      ...files,
      { name: "10 hỏng.xlsx", base64: Buffer.from("không phải sổ Excel").toString("base64") },
      { name: "11 gửi lại.xlsx", base64: first?.base64 ?? "" },
    ]);
    await pane.getByText(words.consolidate.progress("11", "11")).waitFor();
    await pane.getByText(words.consolidate.missing("1")).waitFor();
    const download = pane.getByRole("button", { name: words.consolidate.download, exact: true });
    expect(await download.isDisabled()).toBe(true);
    await pane.getByRole("button", { name: words.consolidate.keep, exact: true }).first().click();
    await withDownload(page, () => download.click(), async (file) => {
      expect(sheetNames(file).length).toBeGreaterThan(1);
      expect((await commandReport(file)).files.map(({ status }) => status)).not.toContain("unreadable");
    });
    expect(faults).toEqual([]);
  });

  it("opens a workbook the add-in makes beside the one it stands in, and both keep what was changed", async () => {
    const { page, pane, faults } = await openWorkbench("09-xa-pu-nhung.xlsx");
    await pane.getByRole("button", { name: words.help }).click();
    await pane.getByRole("button", { name: "06-xa-na-u.xlsx" }).click();
    await page.getByText(pageWords.opened("Sổ 1.xlsx")).waitFor();
    await drawing(page).click({ position: await placeOfScore() });
    await page.keyboard.type("8");
    await page.keyboard.press("Enter");
    const others = page.getByRole("group", { name: pageWords.books });
    await others.getByRole("button", { name: "09-xa-pu-nhung.xlsx" }).click();
    await page.getByText(pageWords.opened("09-xa-pu-nhung.xlsx")).waitFor();
    await others.getByRole("button", { name: "Sổ 1.xlsx" }).click();
    await page.getByText(pageWords.opened("Sổ 1.xlsx")).waitFor();
    const score = await withDownload(page, () => page.getByRole("button", { name: pageWords.save }).click(), (file) => {
      const opened = openXlsx(readFileSync(file));
      const grid = opened.ok ? opened.value.readGrid(opened.value.facts.sheets[0]?.name ?? "") : null;
      return grid?.ok ? valueAt(grid.value, FIRST_PERSON.row, FIRST_PERSON.score) : null;
    });
    expect(score).toBe(8);
    expect(faults).toEqual([]);
  });
});
