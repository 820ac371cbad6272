import { utils, write } from "@e965/xlsx";
import { readAs } from "./sample-sources";

const ROWS = [
  ["HỘI KHUYẾN HỌC XÃ NA Ư"],
  ["DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2022"],
  ["STT", "Họ và tên", "Năm sinh", "Nghề nghiệp", ...Array.from({ length: 10 }, (_, index) => `CS${index + 1}`), "Tổng điểm", "Kết quả"],
  [1, "Lò Thị Hoa", 1987, "Nông dân", 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 90, "Đạt"],
  [2, "Cà Văn Ún", 1990, "Nông dân", 9, 9, 9, 4, 9, 9, 9, 9, 9, 9, 85, "Chưa đạt"],
];

describe("an old .xls", () => {
  it("is read as a source, its bytes hashed as they are", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "Danh sách");
    const made: unknown = write(book, { type: "buffer", bookType: "biff8" });
    if (!(made instanceof Uint8Array) && !Buffer.isBuffer(made)) throw new Error("no bytes");
    const outcome = await readAs("cu.xls", new Uint8Array(made));
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
});
