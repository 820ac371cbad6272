// Writes the generated pages of docs/ (`npm run docs`), or says which are no longer true (`npm run docs -- --check`).
import { readFileSync, writeFileSync } from "node:fs";
import { memberTable } from "../src/workbench/host/member-table";
import { licencesPage } from "./licences";
import { rulesPage } from "./rules-page";

const PAGES: Readonly<Record<string, () => string>> = {
  "docs/rules.md": rulesPage,
  "docs/office-host.md": memberTable,
  "docs/licences.md": licencesPage,
};

const stale = Object.entries(PAGES).filter(([path, page]) => readFileSync(path, { encoding: "utf8", flag: "a+" }) !== page());
if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is not what the code says: npm run docs`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, page] of stale) {
    writeFileSync(path, page());
    console.log(path);
  }
}
