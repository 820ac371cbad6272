import type { Consolidation } from "../../src/consolidate/consolidation";
import type { TemplateOptions, TemplateSheet } from "../../src/consolidate/template-fill";
import { fillTemplateSheet } from "../../src/consolidate/template-fill";
import { cellAddress, parseRangeAddress } from "../../src/workbook/address";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { usualSet } from "../summary/book-sample";
import { consolidationOf, countedShare } from "./counted-share";
import { identifyUnit } from "../../src/consolidate/unit-identity";

type Row = readonly (string | number | null)[];

const HEADER: Row = ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"];
const people = (file: string, name: string, parent: string | null, registered: number, pass: number) =>
  countedShare(file, { name, parent, year: 2024 }, { people: [{ counts: { registered, assessed: registered, pass, fail: registered - pass } }] });
const ALL = consolidationOf([people("a.xlsx", "Xã Na Ư", "Huyện Điện Biên", 10, 7), people("b.xlsx", "Xã Pa Thơm", "Huyện Điện Biên", 20, 15), people("c.xlsx", "Xã Chiềng Sinh", "Huyện Tuần Giáo", 30, 28)]);

function filled(rows: readonly Row[], consolidation: Consolidation = ALL, more: Partial<TemplateOptions> & { readonly merges?: readonly string[] } = {}): readonly TemplateSheet[] {
  const { merges = [], ...options } = more;
  const grid = gridFromRows("Biểu", rows, { merges: merges.flatMap((address) => parseRangeAddress(address) ?? []) });
  return fillTemplateSheet(grid, consolidation, { set: usualSet(), answers: [], missing: null, ...options });
}

/** "C4 → 10", in the order of the edits. */
const written = (sheets: readonly TemplateSheet[]) => sheets.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === "set-cell" && edit.after.kind === "value" ? [`${cellAddress(edit.row, edit.column)} → ${String(edit.after.value)}`] : [])));

const form = (...body: readonly Row[]): readonly Row[] => [["BIỂU TỔNG HỢP NĂM 2024"], [], HEADER, ...body];

describe("a form filled with consolidated figures", () => {
  it("has those of each commune it names, and their sums in its total; communes it has no row for are told", () => {
    const sheets = filled(form([1, "Xã Pa Thơm"], [2, "NA Ư"], [3, "Xã Lạ"], [null, "TỔNG CỘNG"]));
    expect(sheets).toHaveLength(1);
    expect(written(sheets)).toEqual(["C4 → 20", "D4 → 15", "E4 → 5", "C5 → 10", "D5 → 7", "E5 → 3", "C7 → 30", "D7 → 22", "E7 → 8"]);
    expect(sheets[0]).toMatchObject({ sheet: "Biểu", unplaced: ["Xã Chiềng Sinh"], uncertain: [], doubtful: [] });
    expect(sheets[0]?.left.flatMap(({ label, why }) => (label === "Xã Lạ" ? [why.kind] : []))).toEqual(["unit-unknown", "unit-unknown", "unit-unknown"]);
    expect(sheets[0]?.figures.filter(({ label }) => label === "Xã Pa Thơm").map(({ value }) => value)).toEqual([20, 15, 5]);
  });

  it("has those of districts where it names more of them than of communes", () => {
    const sheets = filled(form([1, "Huyện Điện Biên"], [2, "Huyện Tuần Giáo"], [null, "TỔNG CỘNG"]));
    expect(written(sheets).slice(0, 6)).toEqual(["C4 → 30", "D4 → 22", "E4 → 8", "C5 → 30", "D5 → 28", "E5 → 2"]);
    expect(written(sheets).slice(6)).toEqual(["C6 → 60", "D6 → 50", "E6 → 10"]);
    expect(sheets[0]?.unplaced).toEqual([]);
    expect(filled(form([1, "Huyện Điện Biên"], [2, "Huyện Mường Nhé"]))[0]?.unplaced).toEqual(["Huyện Tuần Giáo"]);
  });

  it("goes by communes where it names as many of either; one that belongs to nothing stands among the districts by itself", () => {
    const alone = consolidationOf([...ALL.shares, people("d.xlsx", "Xã Mường Nhé", null, 5, 5)]);
    expect(written(filled(form([1, "Huyện Điện Biên"], [2, "Huyện Tuần Giáo"], [3, "Xã Mường Nhé"]), alone)).slice(6)).toEqual(["C6 → 5", "D6 → 5", "E6 → 0"]);
    expect(written(filled(form([1, "Huyện Điện Biên"], [2, "Xã Na Ư"]))).slice(0, 3)).toEqual(["C5 → 10", "D5 → 7", "E5 → 3"]);
  });

  it("tells no commune to be without a row where its rows are of villages, or of groups", () => {
    expect(filled(form([1, "Bản Na Ư"], [2, "Bản Hua Thanh"], [null, "TỔNG CỘNG"]))[0]?.unplaced).toEqual([]);
    const groups = filled([["BIỂU TỔNG HỢP NĂM 2024"], [], ["TT", "Nhóm đối tượng", "Tổng số đăng ký", "Đạt", "Chưa đạt"], [1, "Nông dân"], [2, "Cán bộ, công chức"], [null, "TỔNG CỘNG"]]);
    expect(groups.map(({ unplaced }) => unplaced)).toEqual([[]]);
    expect(filled(form([1, "Bản Na Ư"], [2, "Xã Pa Thơm"], [null, "TỔNG CỘNG"]))[0]?.unplaced).toEqual([]);
  });

  it("names the columns whose meaning is not sure, and the rows of which it cannot be said whom they count", () => {
    const [sheet] = filled([["BIỂU TỔNG HỢP NĂM 2024"], [], [...HEADER, "Xếp thứ"], [1, "Xã Na Ư"], ["I", "Cụm ba"], ["II", "Cụm tư"], [1, "Xã Pa Thơm"], [null, "TỔNG CỘNG"]]);
    expect(sheet?.uncertain).toEqual([{ column: 5, header: "Xếp thứ" }]);
    expect(sheet?.doubtful).toEqual(["Cụm ba"]);
  });

  it("is none where the sheet is no form", () => {
    expect(filled([["Kính gửi"], ["Hội Khuyến học"]])).toEqual([]);
  });

  it("keeps what a person typed there, and says so", () => {
    const sheets = filled(form([1, "Xã Na Ư", 99, null, 3]));
    expect(written(sheets)).toEqual(["D4 → 7"]);
    expect(sheets[0]?.left.map(({ place, why }) => [cellAddress(place.row, place.column), why.kind])).toEqual([["C4", "typed"]]);
  });

  it("keeps to the year of the lists", () => {
    const rows: readonly Row[] = [["BIỂU TỔNG HỢP NĂM 2019"], [], HEADER, [1, "Xã Na Ư"]];
    expect(filled(rows)[0]?.left.map(({ why }) => why.kind)).toEqual(["year-differs", "year-differs", "year-differs"]);
    const two = consolidationOf([...ALL.shares, countedShare("d.xlsx", { name: "Xã D", year: 2023 }, { people: [{ counts: { registered: 1 } }] })]);
    expect(filled(rows, two)[0]?.left).toEqual([]);
  });

  it("leaves rows of units that are missing without figures", () => {
    const entry = (code: string, name: string) => ({ code, name, kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null });
    const register = [entry("1", "Xã Na Ư"), entry("2", "Xã Pa Thơm")];
    const share = people("a.xlsx", "Xã Na Ư", null, 10, 7);
    const listed = { ...share, units: [identifyUnit({ name: "Xã Na Ư", from: "title", year: 2024, parent: null }, register)], tally: countedShare("a.xlsx", { name: "Xã Na Ư" }, { people: [{ unit: "na ư@1", counts: { registered: 10, pass: 7, fail: 3 } }] }).tally };
    const [sheet] = filled(form([1, "Xã Na Ư"], [2, "Xã Pa Thơm"]), consolidationOf([listed], { register }));
    expect(written(sheet ? [sheet] : [])).toEqual(["C4 → 10", "D4 → 7", "E4 → 3"]);
    expect(filled(form([1, "Xã Na Ư"]), consolidationOf([listed], { register }))[0]?.unplaced).toEqual([]);
  });
});

describe("what is missing, on the face of a form", () => {
  const missing = "THIẾU: Xã Lạ";
  const faces = (rows: readonly Row[], merges: readonly string[] = [], consolidation = ALL) => {
    const sheets = filled(rows, consolidation, { missing, merges });
    return sheets.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === "set-cell" && edit.after.kind === "value" && edit.after.value === missing ? [cellAddress(edit.row, edit.column)] : [])));
  };
  const body: readonly Row[] = [[1, "Xã Na Ư"], [2, "Xã Pa Thơm"]];

  it("stands in the last empty row above the header that no merged cell covers", () => {
    expect(faces([["BIỂU TỔNG HỢP"], [], [], HEADER, ...body])).toEqual(["A3"]);
    expect(faces([["BIỂU TỔNG HỢP"], [], [], HEADER, ...body], ["A3:E3"])).toEqual(["A2"]);
    expect(faces([["BIỂU TỔNG HỢP"], [], [], HEADER, ...body], ["A1:E2"])).toEqual(["A3"]);
    expect(faces([["BIỂU TỔNG HỢP"], [], [], HEADER, ...body], ["B2:B3"])).toEqual(["A8"]);
    expect(faces([["BIỂU TỔNG HỢP"], [], ["Đơn vị tính: người"], HEADER, ...body])).toEqual(["A2"]);
    expect(faces([[], ["BIỂU TỔNG HỢP"], HEADER, ...body])).toEqual(["A1"]);
  });

  it("stands below everything, an empty row between, where there is none", () => {
    expect(faces([["BIỂU TỔNG HỢP"], HEADER, ...body])).toEqual(["A6"]);
    expect(faces([HEADER, ...body])).toEqual(["A5"]);
  });

  it("stands there once for all tables, with the first that gets a figure, and not where none does", () => {
    const second: Row = ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"];
    const rows: readonly Row[] = [["BIỂU TỔNG HỢP"], [], HEADER, [1, "Xã Lạ"], [2, "Xã Lạ Hơn"], [], [], ["BIỂU 2"], [], second, ...body, [], [], ["BIỂU 3"], [], second, ...body];
    const sheets = filled(rows, ALL, { missing });
    expect(sheets).toHaveLength(3);
    expect(faces(rows)).toEqual(["A9"]);
    expect(faces([["BIỂU TỔNG HỢP"], [], HEADER, [1, "Xã Lạ"], [2, "Xã Lạ Hơn"]])).toEqual([]);
    expect(filled(form(...body)).flatMap(({ edits }) => edits.filter((edit) => edit.kind === "set-cell" && edit.style !== undefined))).toEqual([]);
  });

  it("is red, and expects the cell to be empty", () => {
    const [sheet] = filled(form(...body), ALL, { missing });
    expect(sheet?.edits.at(-1)).toEqual({
      kind: "set-cell", sheet: "Biểu", row: 1, column: 0, before: { kind: "value", value: null }, after: { kind: "value", value: missing }, style: { bold: true, fontColor: "C00000" },
    });
  });
});
