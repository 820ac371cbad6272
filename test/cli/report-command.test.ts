import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { ReportOptions } from "../../src/cli/report-command";
import { runReport } from "../../src/cli/report-command";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { listGrid, person } from "../check/list-sample";
import { bytesOfGrids } from "../summary/workbook-sample";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "khuyenhoc-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function report(path: string, options: ReportOptions = {}) {
  let out = "";
  let err = "";
  const code = await runReport(path, options, { out: (text) => (out += text), err: (text) => (err += text), now: () => new Date(0) });
  return { code, out, err };
}

/** Three groups, two villages; one below 5 in indicator 4, one without a score for indicator 6. */
function sample(): string {
  const path = join(folder, "xa.xlsx");
  const people = [
    person(0), person(1, { ethnicity: "Kinh" }), person(2, { occupation: "Cán bộ" }),
    person(3, { s4: 4, total: 80, pass: null, fail: "x" }),
    person(4, { village: "Bản Púng Bửa", s6: null, total: null, pass: null }), person(5, { village: "Bản Púng Bửa", occupation: "Buôn bán" }),
  ];
  writeFileSync(path, bytesOfGrids([listGrid(people)]));
  return path;
}

describe("khuyenhoc report", () => {
  it("says who took part, the results with percentages, by group and village, what was missed, and who is open", async () => {
    const { code, out } = await report(sample());
    expect(code).toBe(0);
    const paragraphs = out.trim().split("\n\n");
    expect(paragraphs[0]).toBe(
      "Kết quả đánh giá “Công dân học tập” năm 2023 của Xã Na Ư: có 6 người đăng ký, 6 người được đánh giá, trong đó nữ 3 người (50 %) và dân tộc thiểu số 5 người (83,33 %).",
    );
    expect(paragraphs[1]).toBe(
      "Số người đạt: 4 người (66,67 %); chưa đạt: 1 người (16,67 %); chưa đủ dữ liệu để kết luận: 1 người (16,67 %). Tỷ lệ tính trên tổng số người đăng ký.",
    );
    expect(out).toContain("Buôn bán, kinh doanh: 1 người, đạt 1 người (100 %), chưa đạt 0 người (0 %)");
    expect(out).toContain("Bản Púng Bửa: 2 người, đạt 1 người (50 %), chưa đạt 0 người (0 %)");
    expect(out).toContain("chỉ số 4 – Khuyến khích gia đình, đồng nghiệp học tập (1 người)");
    expect(out).toContain("Lường Văn Hặc (trang “Danh sách”, dòng 11)");
    expect(out).toContain("(chưa đối chiếu văn bản gốc)");
  });

  it("truncates where asked", async () => {
    expect((await report(sample(), { rounding: "truncation" })).out).toContain("Số người đạt: 4 người (66,66 %); chưa đạt: 1 người (16,66 %)");
  });

  it("writes large numbers and shares the Vietnamese way", async () => {
    const path = join(folder, "lon.xlsx");
    const people = Array.from({ length: 1063 }, (_, index) => person(index % 40, index < 11 ? { s4: 4, total: null, pass: null, fail: "x" } : {}));
    writeFileSync(path, bytesOfGrids([listGrid(people)]));
    const { out } = await report(path);
    expect(out).toContain("có 1.063 người đăng ký");
    expect(out).toContain("Số người đạt: 1.052 người (98,97 %); chưa đạt: 11 người (1,03 %)");
  });

  it("writes the same paragraphs as a Word file", async () => {
    const out = join(folder, "bao-cao.docx");
    const text = (await report(sample(), { out })).out;
    const document = strFromU8(unzipSync(readFileSync(out))["word/document.xml"] ?? new Uint8Array());
    const paragraphs = [...document.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([xml]) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(""));
    expect(paragraphs[0]).toBe("BÁO CÁO KẾT QUẢ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP");
    expect(paragraphs.slice(1)).toEqual(text.split("\n\n").slice(0, -1));
    expect((await report(sample(), { out })).code).toBe(2);
  });

  it("is about units where the list is, in its title and its counts", async () => {
    const out = join(folder, "don-vi.docx");
    const text = (await report(join("test", "cases", "units-have-no-birth", "in.xlsx"), { out })).out;
    const document = strFromU8(unzipSync(readFileSync(out))["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain("BÁO CÁO KẾT QUẢ ĐÁNH GIÁ ĐƠN VỊ HỌC TẬP");
    expect(text).toContain("Kết quả đánh giá “Đơn vị học tập”");
    expect(text).toMatch(/có \d+ đơn vị đăng ký, \d+ đơn vị được đánh giá/);
    expect(text).toContain("Tỷ lệ tính trên tổng số đơn vị đăng ký.");
    expect(text).not.toContain("người");
  });

  it("speaks English where asked, and refuses a file without lists", async () => {
    expect((await report(sample(), { lang: "en" })).out).toMatch(/6 people/);
    const bare = join(folder, "trong.xlsx");
    writeFileSync(bare, bytesOfGrids([gridFromRows("Trang", [["không có gì"]])]));
    expect(await report(bare)).toMatchObject({ code: 2, out: "" });
  });
});
