import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "../../src/cli/checked-file";
import { reportText } from "../../src/cli/report-text";
import { pseudoLocale, unwrapped } from "./pseudo-locale";

const RECEIVED = "assets/samples/dien-bien-2021/received";
const request = { overrides: {}, threshold: null };

/** Words that no locale gave, once names of files and addresses of cells are set aside. */
function strayWords(text: string, files: readonly string[]): string {
  return files.reduce((rest, file) => rest.replaceAll(file, ""), unwrapped(text)).replace(/(?<!\p{L})[A-Z]{1,3}\d+(?!\p{L})/gu, "");
}

describe("the command's report in a made-up locale", () => {
  it("comes from the locale whole: what was found, what could not be read, what was left out", async () => {
    const folder = mkdtempSync(join(tmpdir(), "khuyenhoc-"));
    const broken = join(folder, "broken.xlsx");
    writeFileSync(broken, "PK\u0003\u0004 and no more");
    const names = [join(RECEIVED, "02-xa-thanh-minh.xlsx"), broken, join(folder, "none.xlsx")];
    const files = [];
    for (const name of names) files.push(await checkFile(name, request));
    rmSync(folder, { recursive: true });
    const text = reportText(files, [{ file: "notes.csv", reason: "other-format" }], pseudoLocale());
    expect(text).toContain("⟦");
    expect(files.map(({ kind }) => kind)).toEqual(["read", "unread", "unread"]);
    expect(strayWords(text, names).match(/\p{L}+/gu) ?? []).toEqual([]);
  });

  it("would show a word from elsewhere", () => {
    expect(strayWords("⟦Dòng⟦ 7⟧~~⟧ – oops B12 a.xlsx", ["a.xlsx"]).match(/\p{L}+/gu)).toEqual(["oops"]);
  });
});
