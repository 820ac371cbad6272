// Draws assets/icons/<name>-<size>.png from assets/icons/svg/<name>.svg with a Chromium: `npx tsx tools/icons.ts`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 32, 64, 80, 128];
const folder = join("assets", "icons");

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(join(folder, "svg"))) {
  const drawing = readFileSync(join(folder, "svg", file), "utf8");
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, `${basename(file, ".svg")}-${size}.png`), png);
    await page.close();
  }
}
await browser.close();
