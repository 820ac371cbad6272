import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { planFiles, readConsolidateRequest } from "../../src/cli/consolidate-request";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-tep-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function planned(files: readonly string[], asked: readonly string[]): Promise<{ readonly names: readonly string[]; readonly skipped: readonly string[] }> {
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "x");
  }
  const options = { out: join(folder, "nộp/gộp.xlsx"), return: join(folder, "nộp/trả"), units: join(folder, "nộp/danh mục.xlsx") };
  const request = await readConsolidateRequest({ out: options.out, return: options.return });
  if (!request.ok) throw new Error("options");
  const { sources, skipped } = await planFiles(asked.map((one) => join(folder, one)), request.value, options);
  return { names: sources.map(({ name }) => name), skipped: skipped.map(({ file, reason }) => `${basename(file)}: ${reason}`).sort() };
}

describe("the files of a run", () => {
  it("are a folder's workbooks, old ones too, without output, register, returned copies and what Excel leaves", async () => {
    const files = ["gộp.xlsx", "danh mục.xlsx", "trả/a.xlsx", "~$a.xlsx", ".a.xlsx.12.tmp", "a.xlsx", "b.XLS", "Huyện B/c.xlsm", "ghi chú.csv", "công văn.docx"].map((name) => `nộp/${name}`);
    const { names, skipped } = await planned(files, ["nộp"]);
    expect(names).toEqual(["Huyện B/c.xlsm", "a.xlsx", "b.XLS"]);
    expect(skipped).toEqual([".a.xlsx.12.tmp: hidden-file", "a.xlsx: returned", "công văn.docx: other-type", "danh mục.xlsx: used-otherwise", "ghi chú.csv: other-format", "gộp.xlsx: output", "~$a.xlsx: lock-file"]);
  });

  it("go by their own names, and by as much of their paths as tells those of one name apart", async () => {
    const files = ["Xã A/ds.xlsx", "Xã B/ds.xlsx", "Xã B/khác.xlsx"];
    expect((await planned(files, files)).names).toEqual(["Xã A/ds.xlsx", "Xã B/ds.xlsx", "khác.xlsx"]);
    expect((await planned(files, ["Xã A", "Xã B"])).names).toEqual(["Xã A/ds.xlsx", "Xã B/ds.xlsx", "khác.xlsx"]);
  });
});
