import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { z } from "zod";
import { runConsolidate } from "../../src/cli/consolidate-command";
import { valueAt } from "../../src/workbook/grid";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { sampleFiles } from "./sample-sources";

const output = z.object({
  figures: z.array(z.object({ sheet: z.string(), cell: z.string(), measure: z.string(), unit: z.string().nullable(), value: z.number().nullable(), sources: z.array(z.string()) })),
  edits: z.array(z.object({ sheet: z.string(), cell: z.string(), before: z.union([z.string(), z.number(), z.null()]), after: z.union([z.string(), z.number(), z.null()]) })),
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-bieu-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A province's form as it is passed around: title, a blank line, a header, rows of units and a total, and a page of advice. */
function template(units: readonly string[]): string {
  const rows = [
    ["HỘI KHUYẾN HỌC TỈNH ĐIỆN BIÊN"],
    ["BIỂU TỔNG HỢP KẾT QUẢ CÔNG DÂN HỌC TẬP"],
    [],
    ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Tỷ lệ %", "Chưa đạt", "Ghi chú"],
    ...units.map((unit, index) => [index + 1, unit]),
    [null, "TỔNG CỘNG"],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Biểu 01");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Gửi trước ngày 15/12."]]), "Hướng dẫn");
  const file = join(folder, "bieu.xlsx");
  writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }));
  return file;
}

interface Filled {
  readonly json: z.infer<typeof output>;
  readonly text: string;
  readonly rows: readonly (readonly unknown[])[];
}

async function fill(files: readonly string[], units: readonly string[]): Promise<Filled> {
  const out = join(folder, "gop.xlsx");
  const streams = (take: (text: string) => void): Parameters<typeof runConsolidate>[2] => ({ out: take, err: () => undefined, now: () => new Date(0) });
  let json = "";
  let text = "";
  const options = { out, template: template(units) };
  await runConsolidate(files, { ...options, json: true }, streams((part) => void (json += part)));
  rmSync(out);
  await runConsolidate(files, options, streams((part) => void (text += part)));
  const book = openXlsx(readFileSync(out));
  const grid = book.ok ? book.value.readGrid("Biểu 01") : book;
  if (!grid.ok) throw new Error("no form");
  const rows = Array.from({ length: grid.value.rowCount }, (_, row) => Array.from({ length: 7 }, (_, column) => valueAt(grid.value, row, column)));
  return { json: output.parse(JSON.parse(json)), text, rows };
}

describe("a template filled by consolidating", () => {
  it("holds each unit's figures, told cell by cell with their files; a unit without a row is named", async () => {
    const files = sampleFiles("corrected").slice(0, 3);
    const { json, text, rows } = await fill(files, ["Phường Mường Thanh", "Xã Thanh Minh"]);
    const [first, second, total] = rows.slice(4, 7);
    expect(first?.slice(1, 3)).toEqual(["Phường Mường Thanh", 148]);
    expect(Number(first?.[2]) + Number(second?.[2])).toBe(total?.[2]);
    expect(Number(total?.[3]) + Number(total?.[5])).toBe(total?.[2]);
    expect(text).toContain("Xã Nà Tấu");
    expect(json.figures).toContainEqual(
      expect.objectContaining({ sheet: "Biểu 01", cell: "C5", measure: "registered", value: 148, sources: ["01-phuong-muong-thanh.xlsx"] }),
    );
    expect(json.edits).toContainEqual({ sheet: "Biểu 01", cell: "C5", before: null, after: 148 });
    expect(json.edits.every(({ sheet }) => sheet === "Biểu 01")).toBe(true);
    expect(rows[2]?.[0]).toBeNull();
  });

  it("is filled by districts where its rows are districts", async () => {
    const { rows } = await fill(sampleFiles("corrected"), ["Thành phố Điện Biên Phủ", "Huyện Điện Biên", "Huyện Tuần Giáo"]);
    const [one, two, three, total] = rows.slice(4, 8).map((row) => row.slice(2, 6));
    expect(total?.[0]).toBe(1063);
    expect([one, two, three].reduce((sum, row) => sum + Number(row?.[1]), 0)).toBe(1052);
  });

  it("says on its face, in the line left free above the table, what it lacks", async () => {
    const broken = join(folder, "hong.xlsx");
    writeFileSync(broken, "PK");
    const { rows } = await fill([...sampleFiles("corrected").slice(0, 2), broken], ["Phường Mường Thanh", "Xã Thanh Minh"]);
    expect(String(rows[2]?.[0])).toMatch(/^THIẾU.*hong\.xlsx/);
    expect(rows[4]?.[2]).toBe(148);
  });
});
