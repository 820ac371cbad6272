import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { ConsolidateOptions } from "../../src/cli/consolidate-request";
import { runConsolidate } from "../../src/cli/consolidate-command";
import { recogniseSummaries } from "../../src/summary/recognise-summary";
import { reconcileSummaries } from "../../src/summary/reconcile";
import { tallyByNames, totalTally } from "../../src/consolidate/consolidation";
import { defaultCriteriaSet } from "../../src/cli/checked-file";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { valueAt } from "../../src/workbook/grid";
import { gather, readSamples, sampleFiles } from "./sample-sources";

const EPOCH = "1700000000";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-gop-"));
  process.env["SOURCE_DATE_EPOCH"] = EPOCH;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(paths: readonly string[], options: ConsolidateOptions): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = "";
  let err = "";
  const code = await runConsolidate(paths, options, { out: (text) => void (out += text), err: (text) => void (err += text), now: () => new Date(0) });
  return { code, out, err };
}

const at = (name: string): string => join(folder, name);
const read = (file: string): Buffer => readFileSync(file);

/** Every text of a package, decompressed: what anybody could find in the file. */
function textsOf(file: string): string {
  return Object.values(unzipSync(read(file))).map((bytes) => new TextDecoder().decode(bytes)).join("\n");
}

function sheetsOf(file: string): readonly string[] {
  const book = openXlsx(read(file));
  return book.ok ? book.value.facts.sheets.map(({ name }) => name) : [];
}

function faceOf(file: string, sheet: string): string {
  const book = openXlsx(read(file));
  const grid = book.ok ? book.value.readGrid(sheet) : book;
  return grid.ok ? [0, 1].map((row) => String(valueAt(grid.value, row, 0) ?? "")).join(" ") : "";
}

/** What stands in the row of a file on the sheet of sources, blanks left out. */
function sourceLine(file: string, name: string): readonly unknown[] {
  const book = openXlsx(read(file));
  const grid = book.ok ? book.value.readGrid("Tệp nguồn") : book;
  if (!grid.ok) throw new Error("unreadable");
  const { value: sheet } = grid;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (valueAt(sheet, row, 1) === name) return Array.from({ length: sheet.columnCount }, (_, column) => valueAt(sheet, row, column)).filter((value) => value !== null);
  }
  return [];
}

describe("khuyenhoc consolidate", () => {
  it("writes the same bytes whatever order the files are named in, and by folder", async () => {
    const [a, b, c] = ["a", "b", "c"].map((name) => at(`${name}.xlsx`));
    expect((await run(sampleFiles("corrected"), { out: a ?? "" })).code).toBe(0);
    expect((await run([...sampleFiles("corrected")].reverse(), { out: b ?? "" })).code).toBe(0);
    expect((await run([join(sampleFiles("corrected")[0] ?? "", "..")], { out: c ?? "" })).code).toBe(0);
    expect(read(b ?? "").equals(read(a ?? ""))).toBe(true);
    expect(read(c ?? "").equals(read(a ?? ""))).toBe(true);
    expect(sheetsOf(a ?? "")).toEqual(["Tổng hợp", "Theo nhóm", "Theo chỉ số", "Đối chiếu", "Kiểm tra", "Tệp nguồn"]);
  });

  it("writes totals that our own recogniser reads back and finds in agreement with the people", async () => {
    await run(sampleFiles("corrected"), { out: at("a.xlsx") });
    const book = openXlsx(read(at("a.xlsx")));
    const grid = book.ok ? book.value.readGrid("Tổng hợp") : book;
    if (!grid.ok) throw new Error("unreadable");
    const summaries = recogniseSummaries(grid.value, { set: defaultCriteriaSet(), taughtGroups: [], answers: [] });
    const tally = tallyByNames(totalTally(gather(await readSamples("corrected")).consolidation));
    const { claims } = reconcileSummaries(summaries, tally, null, new Map());
    expect(claims.length).toBeGreaterThan(150);
    expect(claims.filter(({ standing }) => standing.kind === "differs" || standing.kind === "impossible")).toEqual([]);
    expect(claims.filter(({ label, claim }) => label === "TỔNG CỘNG" && claim.value === 1063)).toHaveLength(2);
  });

  it("keeps no identity number and no ethnicity, and with --with-personal only in the rows asked for", async () => {
    await run(sampleFiles("received"), { out: at("a.xlsx"), withRows: true });
    const texts = textsOf(at("a.xlsx"));
    expect(texts).not.toMatch(/(?<![0-9a-f.])0\d{11}(?![0-9a-f])/);
    expect(texts).not.toMatch(/>(Thái|Mông|Khơ Mú)</);
    expect(texts).toContain("Dữ liệu");
    await run(sampleFiles("received"), { out: at("b.xlsx"), withRows: true, withPersonal: true });
    expect(textsOf(at("b.xlsx"))).toMatch(/(?<![0-9a-f.])0\d{11}(?![0-9a-f])/);
    expect(textsOf(at("b.xlsx"))).toMatch(/>Thái</);
  });

  it("names a broken file, goes on with the rest, marks the result as incomplete and says so by its exit code", async () => {
    mkdirSync(at("in"));
    for (const file of sampleFiles("corrected").slice(0, 2)) copyFileSync(file, join(at("in"), file.split("/").at(-1) ?? ""));
    writeFileSync(join(at("in"), "hong.xlsx"), read(sampleFiles("corrected")[2] ?? "").subarray(0, 5000));
    const { code, out } = await run([at("in")], { out: at("a.xlsx") });
    expect(code).toBe(2);
    expect(out).toContain("hong.xlsx");
    for (const sheet of sheetsOf(at("a.xlsx"))) expect(faceOf(at("a.xlsx"), sheet)).toContain("THIẾU");
  });

  it("asks before it takes one of two files of a unit, and takes the newest only when told", async () => {
    mkdirSync(at("in"));
    const [first = "", second = ""] = sampleFiles("corrected");
    for (const file of [first, second]) copyFileSync(file, join(at("in"), file.split("/").at(-1) ?? ""));
    copyFileSync(sampleFiles("received")[1] ?? "", join(at("in"), "gui-lai.xlsx"));
    utimesSync(join(at("in"), "gui-lai.xlsx"), 2_000_000_000, 2_000_000_000);
    const asked = await run([at("in")], { out: at("a.xlsx") });
    expect(asked.code).toBe(2);
    expect(asked.out).toContain("gui-lai.xlsx");
    expect(readdirSync(folder)).toEqual(["in"]);
    const told = await run([at("in")], { out: at("a.xlsx"), prefer: ["newest"], json: true });
    expect(JSON.parse(told.out)).toMatchObject({ totals: { files: 2, subjects: 148 + 109 } });
    const named = await run([at("in")], { out: at("b.xlsx"), prefer: ["02-xa-thanh-minh.xlsx"], json: true });
    expect(JSON.parse(named.out)).toMatchObject({ totals: { files: 2, subjects: 148 + 108 } });
    expect(sourceLine(at("a.xlsx"), "02-xa-thanh-minh.xlsx")).toEqual([
      3, "02-xa-thanh-minh.xlsx", "Xã Thanh Minh. KHÔNG TÍNH: đã chọn tệp khác của cùng đơn vị (gui-lai.xlsx).", createHash("sha256").update(read(second)).digest("hex"),
    ]);
    expect(sourceLine(at("b.xlsx"), "gui-lai.xlsx")[2]).toContain("(02-xa-thanh-minh.xlsx)");
  });

  it("goes on saying which files are not counted when it is run again, until one of them is", async () => {
    mkdirSync(at("in"));
    const [first = "", second = ""] = sampleFiles("corrected");
    for (const [file, name] of [[first, "a.xlsx"], [second, "b.xlsx"], [second, "c.xlsx"]] as const) copyFileSync(file, join(at("in"), name));
    await run([at("in")], { out: at("gop.xlsx"), prefer: ["b.xlsx"] });
    expect(sourceLine(at("gop.xlsx"), "c.xlsx")[2]).toContain("bản sao y nguyên của tệp được tính (b.xlsx)");
    // Nobody is held against the copy that does not count.
    expect(JSON.parse((await run([at("in")], { out: at("khac.xlsx"), prefer: ["b.xlsx"], json: true })).out)).toMatchObject({ shared: [] });
    copyFileSync(sampleFiles("received")[0] ?? "", at("a.xlsx"));
    await run([at("a.xlsx")], { out: at("gop.xlsx") });
    expect(sourceLine(at("gop.xlsx"), "c.xlsx")[2]).toContain("(b.xlsx)");
    const again = JSON.parse((await run([join(at("in"), "c.xlsx")], { out: at("gop.xlsx"), json: true })).out);
    expect(again).toMatchObject({ unused: [], totals: { files: 2 } });
  });

  it("run again with one corrected file beside the others, checks its people against theirs", async () => {
    mkdirSync(at("in"));
    for (const file of sampleFiles("received")) copyFileSync(file, join(at("in"), file.split("/").at(-1) ?? ""));
    await run([at("in")], { out: at("in/gop.xlsx") });
    const again = await run([join(at("in"), "02-xa-thanh-minh.xlsx")], { out: at("in/gop.xlsx"), json: true });
    expect(JSON.parse(again.out)).toMatchObject({ changes: [], totals: { subjects: 1065 } });
    expect(JSON.parse(again.out).shared.length).toBeGreaterThan(0);
    expect(again.out).not.toContain("Không kiểm tra được");
  });

  it("never overwrites a file that is no result of ours, nor reads its own result among a folder's files", async () => {
    copyFileSync(sampleFiles("corrected")[0] ?? "", at("a.xlsx"));
    expect((await run(sampleFiles("corrected"), { out: at("a.xlsx") })).code).toBe(2);
    expect(read(at("a.xlsx")).equals(read(sampleFiles("corrected")[0] ?? ""))).toBe(true);
    await run(sampleFiles("corrected").slice(1), { out: at("gop.xlsx") });
    writeFileSync(at("~$a.xlsx"), "");
    const { out } = await run([folder], { out: at("moi.xlsx"), json: true });
    expect(JSON.parse(out)).toMatchObject({
      totals: { files: 1, subjects: 148 },
      skipped: [{ file: at("~$a.xlsx"), reason: "lock-file" }, { file: at("gop.xlsx"), reason: "own-result" }],
    });
  });

  it("writes each unit its own marked workbook and a page of what to correct, and leaves the sources alone", async () => {
    const [source = ""] = sampleFiles("received");
    const before = read(source);
    await run([source], { out: at("a.xlsx"), return: at("tra") });
    expect(readdirSync(at("tra")).sort()).toEqual(["01-phuong-muong-thanh - việc cần sửa.xlsx", "01-phuong-muong-thanh.xlsx"]);
    expect(sheetsOf(join(at("tra"), "01-phuong-muong-thanh.xlsx"))).toContain("Kết quả kiểm tra");
    expect(faceOf(join(at("tra"), "01-phuong-muong-thanh - việc cần sửa.xlsx"), "Việc cần sửa")).toContain("Mường Thanh");
    expect(read(source).equals(before)).toBe(true);
  });
});
