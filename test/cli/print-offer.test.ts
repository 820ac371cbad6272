import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheck } from "../../src/cli/check-command";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { bytesOfGrids } from "../summary/workbook-sample";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-print-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function marked(people: readonly PersonSample[]): Promise<string> {
  const file = join(folder, "xa.xlsx");
  writeFileSync(file, bytesOfGrids([listGrid(people)]));
  let out = "";
  await runCheck([file], { mark: join(folder, "dau.xlsx") }, { out: (text) => (out += text), err: () => undefined, now: () => new Date(0) });
  return out;
}

describe("khuyenhoc check --mark", () => {
  it("offers to clear before printing where flags would print, and not where there are none", async () => {
    expect(await marked([person(0, { s4: null }), person(1)])).toContain("Trước khi in, bỏ dấu bằng: khuyenhoc clear");
    rmSync(join(folder, "dau.xlsx"));
    expect(await marked([person(0), person(1)])).not.toContain("Trước khi in");
  });
});
