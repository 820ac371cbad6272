import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { z } from "zod";

const source = readFileSync(createRequire(join(process.cwd(), "package.json")).resolve("axe-core/axe.min.js"), "utf8");

const result = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })) }),
);

/** The looks every view is held to. In forced colours the browser replaces colours as it paints, where axe-core cannot see. */
const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: {} },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: {} },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" }, rules: { "color-contrast": { enabled: false } } },
] as const;

type Rules = (typeof LOOKS)[number]["rules"];

/** What axe-core holds against a frame by WCAG 2.2 A and AA, one line a place; parts that match `without` are left out. */
async function violations(frame: Page | Frame, without: readonly string[], rules: Rules): Promise<readonly string[]> {
  await frame.evaluate(source);
  const found: unknown = await frame.evaluate(async ([exclude, rules]) => {
    const axe: unknown = Reflect.get(window, "axe");
    if (typeof axe !== "object" || axe === null) return null;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const answer: unknown = await Reflect.get(axe, "run").call(axe, { exclude }, { runOnly: tags, rules, resultTypes: ["violations"], iframes: false });
    return typeof answer === "object" && answer !== null ? Reflect.get(answer, "violations") : null;
  }, [without.map((one) => [one]), rules] as const);
  return result.parse(found).flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ""}`));
}

/** Waits until the change of look is in the page. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
}

/** Fluent's focus library puts these where focus enters and leaves a group; it moves the focus on at once. */
const FOCUS_GUARDS = "[data-tabster-dummy]";

/** What axe-core holds against a page in each look, with the look's name before it. */
export async function violationsInAllLooks(page: Page, frame: Page | Frame = page, without: readonly string[] = []): Promise<readonly string[]> {
  const all: string[] = [];
  for (const { name, media, rules } of LOOKS) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await painted(page);
    all.push(...(await violations(frame, [FOCUS_GUARDS, ...without], rules)).map((line) => `${name}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  return all;
}

/** Elements that reach beyond the page's width, by their tag and text; a page that scrolls sideways has some. */
export async function beyondTheWidth(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${(element.textContent ?? "").slice(0, 40)}`);
  });
}

/**
 * What reaches beyond the page's width, or is cut within a button, once every text is 40 % longer, as a language with
 * longer words would have it. The texts are put back, so that the page can be gone on with.
 */
export async function beyondTheWidthWhenLonger(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: { readonly node: Node; readonly text: string }[] = [];
    while (walker.nextNode()) texts.push({ node: walker.currentNode, text: walker.currentNode.nodeValue ?? "" });
    for (const { node, text } of texts) if (text.trim() !== "") node.nodeValue = `${text} ${text.slice(0, Math.ceil(text.length * 0.4))}`;
    const width = document.documentElement.clientWidth;
    const isCut = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "hidden" && getComputedStyle(element).textOverflow !== "ellipsis";
    const found = [
      ...(document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > width + 1)),
      ...[...document.querySelectorAll("button, [role=tab]")].filter(isCut),
    ].map((element) => `${element.tagName} ${(element.textContent ?? "").slice(0, 40)}`);
    for (const { node, text } of texts) node.nodeValue = text;
    return found;
  });
}
