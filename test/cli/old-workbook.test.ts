import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { runCheck } from "../../src/cli/check-command";
import type { CheckOptions } from "../../src/cli/check-request";
import { localeFor } from "../../src/locale/locale";
import { checkPackage } from "../../src/workbook/xlsx/patch/package-checker";
import { textOfPart } from "../workbook/xlsx/package-parts";
import { readAs } from "./sample-sources";

const ROWS = [
  ["HỘI KHUYẾN HỌC XÃ NA Ư"],
  ["DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2022"],
  ["STT", "Họ và tên", "Năm sinh", "Nghề nghiệp", ...Array.from({ length: 10 }, (_, index) => `CS${index + 1}`), "Tổng điểm", "Kết quả"],
  [1, "Lò Thị Hoa", 1987, "Nông dân", 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 90, "Đạt"],
  [2, "Cà Văn Ún", 1990, "Nông dân", 9, 9, 9, 4, 9, 9, 9, 9, 9, 9, 85, "Chưa đạt"],
];

function oldBytes(): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS);
  utils.book_append_sheet(book, { ...sheet, "!cols": [{ wch: 5, level: 1 }, { wch: 30 }] }, "Danh sách");
  const made: unknown = write(book, { type: "buffer", bookType: "biff8" });
  if (!(made instanceof Uint8Array) && !Buffer.isBuffer(made)) throw new Error("no bytes");
  return new Uint8Array(made);
}

describe("an old .xls", () => {
  it("is read as a source, its bytes hashed as they are", async () => {
    const outcome = await readAs("cu.xls", oldBytes());
    if (outcome.kind !== "read") throw new Error(JSON.stringify(outcome));
    expect(outcome.share.units.map(({ name }) => name)).toEqual(["Xã Na Ư"]);
    expect(outcome.share.control.subjects).toBe(2);
    expect([...outcome.share.tally.cells.values()].map(({ counts }) => [counts.registered, counts.pass, counts.fail])).toEqual([[2, 1, 1]]);
  });

  it("that is broken is lost by name", async () => {
    const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const outcome = await readAs("hong.xls", head);
    expect(outcome.kind).toBe("lost");
  });

  it("is marked as a new .xlsx, which lacks what is said to be lost and bears no name that Excel refuses", async () => {
    const folder = mkdtempSync(join(tmpdir(), "khuyenhoc-xls-"));
    try {
      const old = join(folder, "cũ.xls");
      const marked = join(folder, "mới.xlsx");
      writeFileSync(old, oldBytes());
      const run = async (options: CheckOptions) => {
        const said: string[] = [];
        const say = (text: string) => said.push(text);
        return { code: await runCheck([old], options, { out: say, err: say, now: () => new Date(0) }), said: said.join("") };
      };
      expect((await run({ mark: marked })).said).toContain(localeFor("vi").cli.fromOldFormat);
      expect(checkPackage(readFileSync(marked))).toEqual([]);
      const sheet = textOfPart(readFileSync(marked), "xl/worksheets/sheet1.xml");
      expect(sheet).toMatch(/<col min="2" [^>]*width="30/);
      expect(sheet).not.toMatch(/<col [^>]*level=/);
      for (const options of [{ mark: true, inPlace: true }, { mark: join(folder, "khác.xls") }, { mark: join(folder, "khác.xlsm") }]) {
        const { code, said } = await run(options);
        expect([code, said.includes("phải có đuôi .xlsx")]).toEqual([2, true]);
      }
      expect(readdirSync(folder).sort()).toEqual(["cũ.xls", "mới.xlsx"]);
      expect(new Uint8Array(readFileSync(old))).toEqual(oldBytes());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
