import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { ReconcileOptions } from "../../src/cli/reconcile-command";
import { runReconcile } from "../../src/cli/reconcile-command";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { bytesOfGrids } from "../summary/workbook-sample";

const RECEIVED = "assets/samples/dien-bien-2021/received";
const CORRECTED = "assets/samples/dien-bien-2021/corrected";

const shape = z.object({
  files: z.array(z.object({ status: z.string(), findings: z.array(z.object({ rule: z.string(), severity: z.string(), cell: z.string().nullable(), message: z.string() })) })),
  figures: z.array(z.object({ cell: z.string(), measure: z.string(), printed: z.number(), standing: z.string() })),
  edits: z.array(z.unknown()).length(0),
  control: z.object({ seen: z.int(), subjects: z.int() }),
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-reconcile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function reconcile(paths: readonly string[], options: ReconcileOptions = {}) {
  let out = "";
  const code = await runReconcile(paths, options, { out: (text) => (out += text), err: () => undefined, now: () => new Date(0) });
  return { code, out };
}

const json = async (path: string) => {
  const { code, out } = await reconcile([path], { json: true });
  return { code, output: shape.parse(JSON.parse(out)) };
};

describe("khuyenhoc reconcile", () => {
  it("says of the pilot's published figures what does not reconcile", async () => {
    const file = join(folder, "thong-cao.xlsx");
    const rows = [["Tổng số: 1063"], ["Đạt: 98,96 %"], ["Chưa đạt: 1,04 %"], ["Nông dân: 318, chưa đạt 5,3 %"], ["Buôn bán: 30, chưa đạt 3 %"], ["Cán bộ: 715, chưa đạt 0,14 %"]];
    writeFileSync(file, bytesOfGrids([gridFromRows("Thông cáo", rows)]));
    const { code, out } = await reconcile([file], { criteria: "cong-dan-hoc-tap-thi-diem-2020" });
    expect(code).toBe(1);
    expect(out).toContain("98,96 % là 1.052/1.063 cắt bỏ phần lẻ phía sau; làm tròn thì được 98,97 %");
    expect(out).toContain("không có số người nào trên 1.063 cho 1,04 %");
    expect(out).toContain("các tỷ lệ thành phần ứng với 17, 1 và 1 người, cộng lại 19; tỷ lệ chung ứng với 11 người");
  });

  it("finds what was planted in a commune's summary", async () => {
    const { code, output } = await json(join(RECEIVED, "07-thi-tran-tuan-giao.xlsx"));
    expect(code).toBe(1);
    expect(output.files[0]?.findings.filter(({ severity }) => severity === "error").map(({ rule, cell }) => `${rule} ${cell ?? ""}`)).toEqual(
      expect.arrayContaining(["claim-mismatch I11", "ratio-mismatch I12", "figure-impossible I12"]),
    );
    expect(output.control).toMatchObject({ subjects: 153 });
  });

  it("holds the totals and sentences of lists against their rows as well", async () => {
    const { output } = await json(join(RECEIVED, "02-xa-thanh-minh.xlsx"));
    expect(output.figures.filter(({ standing }) => standing === "differs").map(({ cell }) => cell)).toEqual(["B34", "S141"]);
    expect(output.files[0]?.findings.map(({ rule }) => rule)).toEqual(["subtotal-mismatch", "subtotal-mismatch"]);
  });

  it("finds no error in corrected files", async () => {
    for (const name of ["01-phuong-muong-thanh.xlsx", "08-xa-quai-to.xlsx"]) {
      const { code, output } = await json(join(CORRECTED, name));
      expect({ name, code }).toEqual({ name, code: 0 });
      expect(output.figures.filter(({ standing }) => standing !== "agrees")).toEqual([]);
      expect(output.figures.length).toBeGreaterThan(20);
    }
  });

  it("says where a file prints no figure, and exits with 2 where one cannot be read", async () => {
    const bare = join(folder, "trong.xlsx");
    writeFileSync(bare, bytesOfGrids([gridFromRows("Trang", [["không có gì"]])]));
    expect(await reconcile([bare])).toMatchObject({ code: 0, out: expect.stringContaining("không có biểu tổng hợp hay số liệu báo cáo nào") });
    expect((await reconcile([join(folder, "khong-co.xlsx")])).code).toBe(2);
  });
});
