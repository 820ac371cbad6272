import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { runCheck } from "../../src/cli/check-command";
import type { CheckOptions } from "../../src/cli/check-request";
import { runClear } from "../../src/cli/clear-command";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const RECEIVED = "assets/samples/dien-bien-2021/received";
const CORRECTED = "assets/samples/dien-bien-2021/corrected";
const FAULTY = join(RECEIVED, "02-xa-thanh-minh.xlsx");
const CLEAN = join(CORRECTED, "03-xa-na-tau.xlsx");

/** DESIGN, "Contracts", `khuyenhoc`: nothing more, nothing less. */
const verdicts = z.strictObject({ pass: z.int(), fail: z.int(), undetermined: z.int() });
const contract = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
      status: z.enum(["ok", "findings", "unreadable"]),
      reason: z.string().nullable(),
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          kind: z.enum(["assessment", "summary", "other"]),
          criteriaSet: z.string().nullable(),
          header: z.strictObject({ first: z.int().min(1), last: z.int().min(1) }).nullable(),
          columns: z.array(z.strictObject({ column: z.string().regex(/^[A-Z]+$/), field: z.string(), confidence: z.number().min(0).max(1) })),
          rows: z.strictObject({ subjects: z.int(), sections: z.int(), totals: z.int(), other: z.int() }),
          verdicts,
        }),
      ),
      findings: z.array(
        z.strictObject({
          id: z.string().regex(/^[0-9a-f]{16}$/),
          rule: z.string(),
          severity: z.enum(["error", "warning", "hint"]),
          sheet: z.string().nullable(),
          cell: z.string().regex(/^[A-Z]+[1-9]\d*$/).nullable(),
          message: z.string().min(1),
          fixable: z.boolean(),
        }),
      ),
      edits: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), before: z.unknown(), after: z.unknown() })).optional(),
    }),
  ),
  skipped: z.array(
    z.strictObject({
      file: z.string(),
      reason: z.enum(["lock-file", "hidden-file", "other-format", "other-type", "output", "used-otherwise", "returned", "own-result"]),
      message: z.string().min(1),
    }),
  ),
  totals: verdicts.extend({
    files: z.int(),
    subjects: z.int(),
    findings: z.strictObject({ error: z.int(), warning: z.int(), hint: z.int() }),
  }),
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(paths: readonly string[], options: CheckOptions = {}) {
  let out = "";
  let err = "";
  const now = () => new Date(2023, 11, 1, 8, 30);
  const code = await runCheck(paths, options, { out: (text) => (out += text), err: (text) => (err += text), now });
  return { code, out, err };
}

const json = async (paths: readonly string[], options: CheckOptions = {}) => {
  const { code, out } = await run(paths, { ...options, json: true });
  return { code, output: contract.parse(JSON.parse(out)) };
};

describe("khuyenhoc check", () => {
  it("prints one object as the contract gives it, and exits with 1 where there are errors", async () => {
    const { code, output } = await json([FAULTY]);
    expect(code).toBe(1);
    expect(output.files[0]?.status).toBe("findings");
    expect(output.totals).toMatchObject({ files: 1, subjects: 109 });
    expect(output.files[0]?.sheets.map(({ kind }) => kind)).toContain("assessment");
    expect(output.files[0]?.findings.find(({ rule }) => rule === "score-missing")).toMatchObject({ cell: "Q39", severity: "error", fixable: false });
  });

  it("exits with 0 where there is no error", async () => {
    const { code, output } = await json([CLEAN]);
    expect(code).toBe(0);
    expect(output.files[0]).toMatchObject({ status: "ok", reason: null, findings: [] });
  });

  it("tells families from people: in words, in no total, and judged by no set", async () => {
    const { output } = await json(["test/cases/families-beside-people/in.xlsx"]);
    expect(output.totals).toMatchObject({ subjects: 2, pass: 2, fail: 0, undetermined: 0 });
    expect(output.files[0]?.sheets.map(({ criteriaSet }) => criteriaSet)).toEqual(["cong-dan-hoc-tap-2022", null, null, null]);
    const { out } = await run(["test/cases/families-beside-people/in.xlsx"]);
    expect(out).toContain("2 gia đình, 2 gia đình có điểm");
    expect(out).toContain("Danh sách này xét Dòng họ học tập, chưa có bộ tiêu chí cho đối tượng đó");
    expect(out).toContain("TỔNG CỘNG: 1 tệp, 2 người");
  });

  it("exits with 2 where a file cannot be read, which outranks errors; the others are checked all the same", async () => {
    const broken = join(folder, "hong.xlsx");
    writeFileSync(broken, "not a workbook");
    const { code, output } = await json([broken, FAULTY, join(folder, "khong-co.xlsx")]);
    expect(code).toBe(2);
    expect(output.files.map(({ status }) => status).sort()).toEqual(["findings", "unreadable", "unreadable"]);
    for (const { status, reason } of output.files) if (status === "unreadable") expect(reason).toMatch(/\S/);
  });

  it("goes through folders in order, passes over lock files, and names what is no workbook", async () => {
    mkdirSync(join(folder, "xa"));
    copyFileSync(CLEAN, join(folder, "xa", "b.xlsx"));
    copyFileSync(CLEAN, join(folder, "a.XLSX"));
    writeFileSync(join(folder, "~$a.xlsx"), "lock");
    writeFileSync(join(folder, "cu.xls"), "old");
    writeFileSync(join(folder, "anh.png"), "picture");
    const { code, out } = await run([folder]);
    expect(code).toBe(0);
    expect(out).toContain("cu.xls");
    expect(out).not.toMatch(/~\$|anh\.png/);
    expect(out.indexOf("a.XLSX")).toBeLessThan(out.indexOf("b.xlsx"));
    expect(out).toContain("TỔNG CỘNG: 2 tệp, 202 người");
    const { output } = await json([folder]);
    expect(output.skipped.map(({ file, reason }) => [basename(file), reason]).sort()).toEqual([["anh.png", "other-type"], ["cu.xls", "other-format"], ["~$a.xlsx", "lock-file"]]);
  });

  it("says for each finding the row, the person, the cell, what is wrong and what to do", async () => {
    const { out } = await run([FAULTY]);
    expect(out).toContain("Dòng 39 – Bùi Thị Thu Thảo\n      LỖI Q39: Chưa có điểm chỉ số 10. Ô trống là chưa có số liệu, không phải 0 điểm.\n      → Hỏi lại người đánh giá");
    expect((await run([FAULTY], { lang: "en" })).out).toContain("Row 39 – Bùi Thị Thu Thảo\n      ERROR Q39: There is no score for indicator 10.");
  });

  it.each<[string, CheckOptions]>([
    ["language", { lang: "fr" }], ["zone", { zone: "đâu đó" }], ["year", { year: "hai nghìn" }], ["criteria set", { criteria: "khong-co" }],
    ["mapping", { map: ["B=nothing"] }], ["pass mark", { threshold: "tám" }], ["place to write", { mark: true }],
  ])("refuses a %s it does not understand, with 2 and a reason", async (_, options) => {
    const { code, err, out } = await run([CLEAN], options);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/\S\.\n$/);
  });

  it("says why nobody can pass by a set whose pass mark is not known", async () => {
    const pilot = { criteria: "cong-dan-hoc-tap-thi-diem-2020" };
    expect((await run([CLEAN], pilot)).out).toContain("chưa có mức điểm đạt");
    expect((await run([CLEAN], { ...pilot, threshold: "70" })).out).not.toContain("chưa có mức điểm đạt");
  });

  it("takes the zone and the pass mark from the user", async () => {
    const strict = await json([CLEAN], { threshold: "99,5" });
    expect(strict.output.totals.pass).toBe(0);
    expect(strict.code).toBe(1);
  });
});

describe("khuyenhoc check --mark, --fix; khuyenhoc clear", () => {
  const streams = { out: () => undefined, err: () => undefined, now: () => new Date("2023-12-01T08:30:00Z") };

  it("marks a copy, and clear gives every part back as it was", async () => {
    const marked = join(folder, "marked.xlsx");
    const cleared = join(folder, "cleared.xlsx");
    const before = readFileSync(FAULTY);
    expect((await run([FAULTY], { mark: marked })).code).toBe(1);
    expect(readFileSync(FAULTY).equals(before)).toBe(true);
    const parts = unzipSync(readFileSync(marked));
    expect(Object.values(parts).some((part) => new TextDecoder().decode(part).includes("khuyenhoc:error"))).toBe(true);
    expect(await runClear(marked, { out: cleared }, streams)).toBe(0);
    const original = unzipSync(before);
    const restored = unzipSync(readFileSync(cleared));
    expect(Object.keys(restored)).toEqual(Object.keys(original));
    for (const [name, part] of Object.entries(original)) expect(Buffer.from(restored[name] ?? []).equals(Buffer.from(part))).toBe(true);
  });

  it("leaves the cells of a protected sheet alone, says so, and lists its findings all the same", async () => {
    const parts = unzipSync(readFileSync(FAULTY));
    const name = Object.keys(parts).find((part) => /worksheets\/sheet1\.xml$/.test(part)) ?? "";
    const closed = strFromU8(parts[name] ?? new Uint8Array()).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    const own = join(folder, "khóa.xlsx");
    writeFileSync(own, zipSync({ ...parts, [name]: strToU8(closed) }));
    const marked = join(folder, "marked.xlsx");
    const { err, out } = await run([own], { mark: marked, notes: true });
    expect([err, /được bảo vệ nên không đặt dấu vào ô/.test(out)]).toEqual(["", true]);
    const after = unzipSync(readFileSync(marked));
    expect(strFromU8(after[name] ?? new Uint8Array())).toBe(closed);
    expect(strFromU8(after["xl/workbook.xml"] ?? new Uint8Array())).toContain("Kết quả kiểm tra");
  });

  it("finds the same in a marked file: marks are no part of the list", async () => {
    const marked = join(folder, "marked.xlsx");
    await run([FAULTY], { mark: marked });
    const ids = async (file: string) => (await json([file])).output.files[0]?.findings.map(({ id }) => id);
    expect(await ids(marked)).toEqual(await ids(FAULTY));
  });

  it("applies the certain fixes and lists each as cell, before, after", async () => {
    const fixed = join(folder, "fixed.xlsx");
    const { output } = await json([FAULTY], { fix: fixed });
    expect(output.files[0]?.edits).toEqual([
      { sheet: "Danh sách", cell: "R16", before: 68.5, after: 79.5 },
      { sheet: "Danh sách", cell: "R62", before: null, after: 80 },
    ]);
    const again = await json([fixed]);
    expect(again.output.files[0]?.findings.filter(({ fixable }) => fixable)).toEqual([]);
    expect(again.output.files[0]?.findings).toHaveLength((output.files[0]?.findings.length ?? 0) - 2);
  });

  it("keeps a dated copy before it writes in place", async () => {
    const own = join(folder, "xa.xlsx");
    copyFileSync(FAULTY, own);
    const { code } = await run([own], { fix: true, mark: true, inPlace: true });
    expect(code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["xa (2023-12-01-083000).xlsx", "xa.xlsx"]);
    expect(readFileSync(join(folder, "xa (2023-12-01-083000).xlsx")).equals(readFileSync(FAULTY))).toBe(true);
    expect((await json([own])).output.files[0]?.findings.filter(({ fixable }) => fixable)).toEqual([]);
  });

  it("keeps a copy for each time of the same second, and takes away what a killed run has left beside the file", async () => {
    const own = join(folder, "xã.xlsx");
    copyFileSync(FAULTY, own);
    const left = join(folder, ".xã.xlsx.99999999.tmp");
    const fresh = join(folder, ".xã.xlsx.99999998.tmp");
    for (const path of [left, fresh]) writeFileSync(path, "half");
    utimesSync(left, new Date(2023, 1, 1), new Date(2023, 1, 1));
    for (const time of [1, 2]) expect([time, (await run([own], { mark: true, inPlace: true })).err]).toEqual([time, ""]);
    expect(readdirSync(folder).sort()).toEqual([".xã.xlsx.99999998.tmp", "xã (2023-12-01-083000 2).xlsx", "xã (2023-12-01-083000).xlsx", "xã.xlsx"]);
    expect(readFileSync(join(folder, "xã (2023-12-01-083000).xlsx")).equals(readFileSync(FAULTY))).toBe(true);
  });

  it("never writes over the source or another file", async () => {
    const own = join(folder, "xa.xlsx");
    copyFileSync(FAULTY, own);
    writeFileSync(join(folder, "khac.xlsx"), "another");
    expect(await run([own], { mark: own })).toMatchObject({ code: 2 });
    expect(await run([own], { mark: join(folder, "khac.xlsx") })).toMatchObject({ code: 2 });
    expect(readFileSync(own).equals(readFileSync(FAULTY))).toBe(true);
    expect(readFileSync(join(folder, "khac.xlsx"), "utf8")).toBe("another");
    expect(readdirSync(folder).sort()).toEqual(["khac.xlsx", "xa.xlsx"]);
  });
});
