import type { Apart, AssessmentSheet, RowKind } from "../../src/assessment/assessment-sheet";
import { sourceControl } from "../../src/consolidate/source-control";
import type { Grid } from "../../src/workbook/grid";
import { gridFromRows } from "../../src/workbook/grid-builder";
import type { Row } from "./read-book";
import { header, nines, recogniseSheets } from "./read-book";

const [SOME] = recogniseSheets({ DS: [["XÃ NA Ư"], header(), nines(1, "Lò Thị Hoa")] }, "a.xlsx").recognised.lists;

/** A list on a grid as the recogniser might have it: its header's rows, and what its other rows are. */
function listOn(grid: Grid, first: number, last: number, kinds: Readonly<Record<number, RowKind>>, apart: Apart | null = null): AssessmentSheet {
  if (!SOME) throw new Error("no list");
  const rows = Object.entries(kinds).map(([row, kind]) => ({ row: Number(row), kind, section: null }));
  return { ...SOME, grid, sheet: grid.sheet, header: { first, last }, rows, apart };
}

const gridOf = (rows: readonly Row[], sheet = "DS"): Grid => gridFromRows(sheet, rows);
const NOBODY = { seen: 0, subjects: 0, sections: 0, totals: 0, notes: 0, left: 0 };

describe("the rows of a source", () => {
  it("are those the lists know, each counted once, from the row below the header on", () => {
    const grid = gridOf([["HỘI KHUYẾN HỌC"], ["STT", "Họ và tên"], [1, 2], ["I", "Bản Hua"], [1, "Lò Thị Hoa"], [2, "Vàng A Dế"], [], [null, "Cộng"], [null, "TỔNG CỘNG"], ["Danh sách này có 2 người"], ["Người lập"]]);
    const list = listOn(grid, 1, 2, { 3: "section", 4: "subject", 5: "subject", 6: "blank", 7: "subtotal", 8: "total", 9: "note", 10: "signature" });
    expect(sourceControl([list])).toEqual({ control: { seen: 7, subjects: 2, sections: 1, totals: 2, notes: 2, left: 0 }, left: [], aside: 0 });
    expect(sourceControl([])).toEqual({ control: NOBODY, left: [], aside: 0 });
  });

  it("that no list knows are left out, with sheet, row and words; so are those a list could not make out", () => {
    const [one, other] = [gridOf([["STT", "Họ và tên"], [1, "Lò Thị Hoa"], [], ["lạ", null, 5]], "Một"), gridOf([["đầu trang"], ["STT", "Họ và tên"], ["?"], [1, "Cà Văn Ún"], [null, "thêm"]], "Hai")];
    const lists = [listOn(one, 0, 0, { 1: "subject" }), listOn(other, 1, 1, { 2: "unrecognised", 3: "subject" })];
    expect(sourceControl(lists)).toEqual({
      control: { ...NOBODY, seen: 5, subjects: 2, left: 3 },
      left: [
        { sheet: "Một", row: 4, reason: "outside-list", text: "lạ 5" },
        { sheet: "Hai", row: 3, reason: "unrecognised", text: "?" },
        { sheet: "Hai", row: 5, reason: "outside-list", text: "thêm" },
      ],
      aside: 0,
    });
  });

  it("of two tables of one sheet are known if either knows them, and headers of both are", () => {
    const grid = gridOf([["STT", "Họ và tên"], [1, "Lò Thị Hoa"], ["STT", "Họ và tên"], ["(1)", "(2)"], [1, "Cà Văn Ún"]]);
    // The first list takes the second's header for rows it cannot make out.
    const lists = [listOn(grid, 0, 0, { 1: "subject", 2: "note" }), listOn(grid, 2, 3, { 4: "subject" })];
    expect(sourceControl(lists)).toMatchObject({ left: [], control: { subjects: 2, notes: 1, left: 0 } });
    const turned = [listOn(grid, 2, 3, { 4: "subject" }), listOn(grid, 0, 0, { 1: "subject" })];
    expect(sourceControl(turned)).toMatchObject({ left: [], control: { seen: 2, subjects: 2 } });
    const twice = [listOn(grid, 0, 0, { 1: "subject", 2: "note", 3: "note", 4: "subject" }), listOn(grid, 2, 3, { 4: "unrecognised" })];
    expect(sourceControl(twice).left).toEqual([]);
  });

  it("of words alone above a later table are its heading, which is a note: at most two cells, and no number", () => {
    const seen = (row: Row) => {
      const grid = gridOf([["STT", "Họ và tên"], [1, "Lò Thị Hoa"], row, ["STT", "Họ và tên"], [1, "Cà Văn Ún"]]);
      const { control, left } = sourceControl([listOn(grid, 0, 0, { 1: "subject" }), listOn(grid, 3, 3, { 4: "subject" })]);
      expect(control).toMatchObject({ seen: 3, subjects: 2 });
      return [control.notes, control.left, left.map(({ text }) => text)];
    };
    expect(seen(["CÁN BỘ"])).toEqual([1, 0, []]);
    expect(seen(["CÁN BỘ", "Mẫu 2"])).toEqual([1, 0, []]);
    expect(seen(["CÁN BỘ", "Mẫu", "hai"])).toEqual([0, 1, ["CÁN BỘ Mẫu hai"]]);
    expect(seen(["CÁN BỘ", 2])).toEqual([0, 1, ["CÁN BỘ 2"]]);
  });

  it("of words alone are no heading below the last table, nor in the row a table begins with", () => {
    const grid = gridOf([["STT", "Họ và tên"], [1, "Lò Thị Hoa"], ["CÁN BỘ"]]);
    expect(sourceControl([listOn(grid, 0, 0, { 1: "subject" })])).toMatchObject({ control: { notes: 0, left: 1 }, left: [{ row: 3, reason: "outside-list" }] });
  });

  it("of a list that stands apart are left out for its reason; set aside are those no set fits", () => {
    const grid = gridOf([["STT", "Chủ hộ"], ["I", "Bản Hua"], [1, "Lò Văn Páo"], [2, "Vàng A Chứ"], [null, "TỔNG CỘNG"]]);
    const of = (apart: Apart) => sourceControl([listOn(grid, 0, 0, { 1: "section", 2: "subject", 3: "subject", 4: "total" }, apart)]);
    const left = (reason: Apart) => [{ sheet: "DS", row: 3, reason, text: "1 Lò Văn Páo" }, { sheet: "DS", row: 4, reason, text: "2 Vàng A Chứ" }];
    const control = { seen: 4, subjects: 0, sections: 1, totals: 1, notes: 0, left: 2 };
    expect(of("no-set")).toEqual({ control, left: left("no-set"), aside: 2 });
    expect(of("earlier-year")).toEqual({ control, left: left("earlier-year"), aside: 0 });
  });

  it("are quoted by sixty letters, without numbers that could be of an identity", () => {
    const words = "Đề nghị Hội Khuyến học xã xem lại danh sách bổ sung gửi sau ngày chốt số liệu";
    const quoted = (...row: Row) => sourceControl([listOn(gridOf([["STT"], row]), 0, 0, {})]).left.map(({ text }) => text);
    expect(quoted(null, "CCCD 011187000001", null, "kèm theo")).toEqual(["CCCD … kèm theo"]);
    expect(quoted(words.slice(0, 51), "CCCD 011187000001")).toEqual([`${words.slice(0, 51)} CCCD …`]);
    expect(quoted(words)).toEqual([words.slice(0, 60)]);
    expect(quoted(words.slice(0, 22), words.slice(23), "nữa")).toEqual([words.slice(0, 60)]);
  });

  it("are listed one by one up to two hundred, and counted beyond", () => {
    const { control, left } = sourceControl([listOn(gridOf([["STT"], ...Array.from({ length: 203 }, (): Row => ["lạ"])]), 0, 0, {})]);
    expect([left.length, left.at(-1)?.row, control.left, control.seen]).toEqual([200, 201, 203, 203]);
  });
});
