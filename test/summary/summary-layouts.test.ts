import { measureId } from "../../src/summary/map-summary";
import { parseRangeAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells, gridFromRows } from "../../src/workbook/grid-builder";
import { meaningsOf, recognised, recognisedGrid, tablesOf } from "./recognised-sample";

const N = null;
const rowsOf = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) =>
  recognised(rows, merges).rows.map(({ label, kind, members }) => `${label}: ${kind}${members.length > 0 ? ` of ${members.map((row) => row + 1).join(" ")}` : ""}`);

describe("layouts of summary sheets", () => {
  it("may have their columns in any order, and need no merges", () => {
    const summary = recognised([
      ["Chưa đạt", N, "Đơn vị", "Đạt", N, "Đăng ký"],
      ["SL", "%", N, "SL", "%", N],
      [1, 10, "Xã Na Ư", 9, 90, 10],
    ]);
    expect(meaningsOf(summary)).toEqual(["A fail", "B fail/registered", "D pass", "E pass/registered", "F registered"]);
  });

  it("may put women and minorities among those who passed", () => {
    const summary = recognised(
      [
        ["TT", "Xã, phường", "Đăng ký", "Đạt", N, N],
        [N, N, N, "Tổng số", "Trong đó nữ", "Trong đó dân tộc"],
        [1, "Xã Na Ư", 10, 9, 4, 3],
      ],
      ["D1:F1"],
    );
    expect(meaningsOf(summary)).toEqual(["C registered", "D pass", "E women-pass", "F minority-pass"]);
  });

  it("name a ratio's denominator in words or in the numbering row; where two are possible it stays open", () => {
    const header = ["TT", "Đơn vị", "Đăng ký", "Được đánh giá", "Đạt", "Tỷ lệ đạt %"];
    expect(meaningsOf(recognised([header, [1, "Xã Na Ư", 10, 9, 8]])).at(-1)).toBe("F ?");
    expect(meaningsOf(recognised([[...header.slice(0, 5), "Tỷ lệ đạt so với số được đánh giá"], [1, "Xã Na Ư", 10, 9, 8]])).at(-1)).toBe("F pass/assessed");
    expect(meaningsOf(recognised([header, ["1", "2", "3", "4", "5", "6=5/4"], [1, "Xã Na Ư", 10, 9, 8]])).at(-1)).toBe("F pass/assessed");
    const byFormula: CellEntry[] = [header, [1, "Xã Na Ư", 10, 9, 8]].flatMap((values, row) => values.map((value, column) => ({ row, column, value })));
    const grid = gridFromCells("Biểu", [...byFormula, { row: 1, column: 5, value: 80, formula: "E2/C2*100" }]);
    expect(meaningsOf(recognisedGrid(grid)).at(-1)).toBe("F pass/registered");
  });

  it("show percentages as shares, or of a hundred", () => {
    const scaleOf = (numberFormat: string, value: number) => {
      const cells: CellEntry[] = [["TT", "Đơn vị", "Đăng ký", "Đạt", "Tỷ lệ %"], [1, "Xã Na Ư", 10, 9]].flatMap((values, row) => values.map((own, column) => ({ row, column, value: own })));
      const format = { numberFormat, isDate: false, fontName: null, bold: false };
      const column = recognisedGrid(gridFromCells("Biểu", [...cells, { row: 1, column: 4, value, format }])).columns.at(-1);
      return [column?.scale, column?.decimals];
    };
    expect(scaleOf("0.00%", 0.9)).toEqual(["share", 2]);
    expect(scaleOf("0.0", 90)).toEqual(["percent", 1]);
    expect(scaleOf('0.00"%"', 90)).toEqual(["percent", 2]);
    expect(scaleOf("General", 90)).toEqual(["percent", 2]);
  });

  it("may have group rows above or below their members", () => {
    const header = ["TT", "Đơn vị", "Đăng ký", "Đạt"];
    expect(rowsOf([header, ["I", "Huyện Điện Biên"], [1, "Xã Na Ư"], [2, "Xã Thanh Nưa"], ["II", "Huyện Tuần Giáo"], [1, "Xã Quài Tở"], [N, "TỔNG CỘNG"]])).toEqual([
      "Huyện Điện Biên: group-of-units of 3 4", "Xã Na Ư: unit", "Xã Thanh Nưa: unit", "Huyện Tuần Giáo: group-of-units of 6", "Xã Quài Tở: unit", "TỔNG CỘNG: total of 3 4 6",
    ]);
    expect(rowsOf([header, [1, "Xã Na Ư"], [2, "Xã Thanh Nưa"], [N, "Cộng huyện Điện Biên"], [1, "Xã Quài Tở"], [N, "Cộng huyện Tuần Giáo"], [N, "Tổng số"]])).toEqual([
      "Xã Na Ư: unit", "Xã Thanh Nưa: unit", "Cộng huyện Điện Biên: group-of-units of 2 3", "Xã Quài Tở: unit", "Cộng huyện Tuần Giáo: group-of-units of 5", "Tổng số: total of 2 3 5",
    ]);
  });

  it("may have groups within groups, headed in the axis, beside it, or by a name without a number", () => {
    const header = ["TT", "Đơn vị", "Đăng ký", "Đạt"];
    expect(rowsOf([header, ["A", "Vùng thuận lợi"], ["I", "Huyện Điện Biên"], [1, "Xã Na Ư"], ["II", "Huyện Tuần Giáo"], [1, "Xã Quài Tở"], ["B", "Vùng khó khăn"], ["I", "Huyện Điện Biên"], [1, "Xã Pa Thơm"], [N, "Tổng cộng"]])).toEqual([
      "Vùng thuận lợi: group-of-units of 4 6", "Huyện Điện Biên: group-of-units of 4", "Xã Na Ư: unit", "Huyện Tuần Giáo: group-of-units of 6", "Xã Quài Tở: unit",
      "Vùng khó khăn: group-of-units of 9", "Huyện Điện Biên: group-of-units of 9", "Xã Pa Thơm: unit", "Tổng cộng: total of 4 6 9",
    ]);
    expect(rowsOf([header, [N, "I. Huyện Điện Biên"], [1, "Xã Na Ư"], [N, "II. Huyện Tuần Giáo"], [1, "Xã Quài Tở"]])).toEqual([
      "I. Huyện Điện Biên: group-of-units of 3", "Xã Na Ư: unit", "II. Huyện Tuần Giáo: group-of-units of 5", "Xã Quài Tở: unit",
    ]);
    expect(rowsOf([header, ["I. Huyện Điện Biên"], [1, "Xã Na Ư"], [2, "Xã Pa Thơm"], ["TỔNG CỘNG"]])).toEqual([
      "I. Huyện Điện Biên: group-of-units of 3 4", "Xã Na Ư: unit", "Xã Pa Thơm: unit", "TỔNG CỘNG: total of 3 4",
    ]);
    expect(rowsOf([header, [N, "Huyện Điện Biên"], [1, "Xã Na Ư"], [2, "Xã Pa Thơm"], [N, "Huyện Tuần Giáo"], [1, "Xã Quài Tở"]])).toEqual([
      "Huyện Điện Biên: group-of-units of 3 4", "Xã Na Ư: unit", "Xã Pa Thơm: unit", "Huyện Tuần Giáo: group-of-units of 6", "Xã Quài Tở: unit",
    ]);
    expect(rowsOf([["Đơn vị", "Đăng ký", "Đạt"], ["Xã Na Ư"], ["Bản Na Ư"], ["Bản Con"], ["Xã Pa Thơm"], ["Bản Lạ"], ["Cộng"]])).toEqual([
      "Xã Na Ư: group-of-units of 3 4", "Bản Na Ư: unit", "Bản Con: unit", "Xã Pa Thơm: group-of-units of 6", "Bản Lạ: unit", "Cộng: total of 3 4 6",
    ]);
  });

  it.each(["CỘNG (I+II)", "Tổng cộng I + II", "Tổng số toàn xã", "Tổng cộng toàn huyện:", "Cộng chung các xã", "Toàn huyện (2 xã)"])("may call the total %s", (words) => {
    const rows = rowsOf([["TT", "Đơn vị", "Đăng ký", "Đạt"], ["I", "Huyện Điện Biên"], [1, "Xã Na Ư"], ["II", "Huyện Tuần Giáo"], [1, "Xã Quài Tở"], [N, words]]);
    expect(rows.at(-1)).toBe(`${words}: total of 3 5`);
  });

  it("leave rows empty that sum up units nobody can tell", () => {
    const summary = recognised([["TT", "Đơn vị", "Đăng ký", "Đạt"], [1, "Xã Na Ư"], [N, "Cộng I"], [1, "Xã Quài Tở"], [N, "Cộng II"], [N, "Cộng I+II"], [1, "Xã Pa Thơm"], [N, "Cộng III"], [N, "Cộng vùng khó khăn"], [N, "Tổng cộng"]]);
    expect(summary.rows.flatMap(({ label, doubt }) => (doubt ? [`${label}: ${doubt}`] : []))).toEqual(["Cộng I+II: no-members", "Cộng vùng khó khăn: no-members"]);
    expect(summary.places.some(({ row }) => row === 5 || row === 8)).toBe(false);
  });

  it("may stand several on a sheet, each with its own title; what is said of a column holds in the first, and where others leave it open", () => {
    const rows = [
      ["NĂM 2023"], ["TT", "Đơn vị", "Đăng ký", "Đạt", "Khác"], [1, "Xã Na Ư"], [N, "Cộng"], [N], [N], ["Theo nhóm năm 2022"],
      ["TT", "Nhóm đối tượng", "Đăng ký", "Đạt", "Lý do"], [1, "Nông dân"], [N], [N], [N, "Người lập biểu", N, "Chủ tịch"],
    ];
    const tables = tablesOf(gridFromRows("Biểu", rows), [
      { sheet: null, column: 3, measure: { kind: "count", count: "fail" }, group: null, from: "user" },
      { sheet: null, column: 4, measure: { kind: "count", count: "assessed" }, group: null, from: "user" },
    ]);
    expect(tables.map((table) => [table.year, table.rows.map(({ label }) => label), meaningsOf(table)])).toEqual([
      [2023, ["Xã Na Ư", "Cộng"], ["C registered", "D fail", "E assessed"]],
      [2022, ["Nông dân"], ["C registered", "D pass", "E assessed"]],
    ]);
  });

  it("end above the header of a further table, and above its title, where one blank row or none keeps them apart", () => {
    const byGroup = [["TT", "Nhóm đối tượng", "Đăng ký", "Đạt"], [1, "Nông dân"], [N, "Cộng"]];
    const byUnit = [["TT", "Bản", "Đăng ký", "Đạt"], [1, "Bản Co"], [N, "Cộng"]];
    const labels = (rows: readonly (readonly CellValue[])[]) => tablesOf(gridFromRows("Biểu", rows)).map((table) => table.rows.map(({ label, kind }) => `${label}: ${kind}`));
    const apart = [["Bản Co: unit", "Cộng: total"], ["Nông dân: reporting-group", "Cộng: total"]];
    expect(labels([...byUnit, [], ["II. Theo nhóm đối tượng"], ...byGroup])).toEqual(apart);
    expect(labels([...byUnit, ["Bảng 2. Kết quả"], ...byGroup])).toEqual(apart);
    expect(labels([...byUnit, [], ...byGroup])).toEqual(apart);
    // The header typed again on a new page is no further table: its total is of both pages.
    expect(labels([...byUnit.slice(0, 2), ...byUnit])).toEqual([["Bản Co: unit", "Bản: unit", "Bản Co: unit", "Cộng: total"]]);
  });

  it("may tell their rows by two columns: unit and group, merged or not, in either order", () => {
    const placesOf = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) => {
      const summary = recognised(rows, merges);
      const cells = summary.places.filter(({ measure }) => measureId(measure) === "pass").map(({ row, subject }) => `${row + 1} ${subject.unit ?? "-"}/${subject.group ?? "-"}`);
      return [...cells, ...summary.rows.flatMap(({ row, doubt }) => (doubt ? [`${row + 1} ${doubt}`] : []))];
    };
    const header = ["TT", "Bản", "Nhóm", "Đăng ký", "Đạt"];
    const body = [[1, "Bản Co", "Nông dân"], [N, N, "Buôn bán"], [2, "Bản Lạ", "Nông dân"], [N, N, "Cán bộ, công chức"], [N, N, "Cộng"], [N, "Tổng cộng"]];
    const expected = ["2 co/farmers-workers", "3 co/traders", "4 lạ/farmers-workers", "5 lạ/officials"];
    expect(placesOf([header, ...body.slice(0, 4), body.at(-1) ?? []], ["B2:B3", "B4:B5"])).toEqual([...expected, "6 -/-"]);
    expect(placesOf([header, ...body.slice(0, 4), body.at(-1) ?? []])).toEqual([...expected, "6 -/-"]);
    // "Cộng" right of merged villages is the village's; where nothing says whose, it stays blank.
    expect(placesOf([header, ...body], ["B2:B3", "B4:B6"])).toEqual([...expected, "6 -/-", "7 -/-"]);
    expect(recognised([header, ...body], ["B2:B3", "B4:B6"]).rows.map(({ kind, members }) => [kind, ...members]).slice(-2)).toEqual([["group-of-units", 3, 4], ["total", 1, 2, 3, 4]]);
    expect(placesOf([header, [1, "Bản Co", "Nông dân"], [N, N, "Hội viên"], [N, N, "Buôn bán"], [N, N, "Kinh doanh"]], ["B2:B5"])).toEqual(["2 co/farmers-workers", "3 group-unknown", "4 shared", "5 shared"]);
    const turned = [["TT", "Nhóm", "Bản", "Đăng ký", "Đạt"], [1, "Nông dân", "Bản Co"], [N, N, "Bản Lạ"], [N, N, "Cộng"], [2, "Buôn bán", "Bản Co"], [N, "Tổng cộng"]];
    expect(placesOf(turned, ["B2:B4"])).toEqual(["2 co/farmers-workers", "3 lạ/farmers-workers", "4 -/farmers-workers", "5 co/traders", "6 -/-"]);
  });

  it("may name the larger unit in a column of its own", () => {
    const header = ["TT", "Huyện", "Xã", "Đăng ký", "Đạt"];
    const rows = [header, [1, "Huyện Điện Biên", "Xã Na Ư"], [2, N, "Xã Pa Thơm"], [N, N, "Cộng"], [3, "Huyện Tuần Giáo", "Xã Na Ư"], [N, "Tổng cộng"]];
    const summary = recognised(rows, ["B2:B4"]);
    expect(summary.rows.map(({ label, kind, within, members }) => [label, kind, within ?? "", ...members])).toEqual([
      ["Xã Na Ư", "unit", "Huyện Điện Biên"], ["Xã Pa Thơm", "unit", "Huyện Điện Biên"], ["Huyện Điện Biên – Cộng", "group-of-units", "", 1, 2],
      ["Xã Na Ư", "unit", "Huyện Tuần Giáo"], ["Tổng cộng", "total", "", 1, 2, 4],
    ]);
    expect(recognised(rows).rows.map(({ doubt }) => doubt ?? "")).toEqual(["", "", "no-members", "", ""]);
  });

  it("give a bare percentage to the count it stands beside, not to what heads both", () => {
    const rows = [["TT", "Bản", "Kết quả đánh giá theo nhóm", N, N, "Được đánh giá", N, N], [N, N, "Đăng ký", "Đạt", "Tỷ lệ %", "Số lượng", "Đạt", "Tỷ lệ %"], [1, "Bản Co"]];
    expect(meaningsOf(recognised(rows.slice(0, 3).map((row) => row.slice(0, 5)), ["C1:E1"]))).toEqual(["C registered", "D pass", "E pass/registered"]);
    expect(meaningsOf(recognised(rows, ["C1:E1", "F1:H1"])).at(-1)).not.toBe("H assessed/registered");
    const women = [["TT", "Bản", "Đăng ký", "Đạt", N, N, N], [N, N, N, "SL", "Tỷ lệ %", "Nữ", "Tỷ lệ %"], [1, "Bản Co"]];
    expect(meaningsOf(recognised(women, ["D1:G1"]))).toEqual(["C registered", "D pass", "E pass/registered", "F women-pass", "G ?"]);
  });

  it("may say beside each measure what it is counted in", () => {
    const rows = [["TT", "Nội dung", "ĐVT", "Số liệu"], [1, "Tổng số người đăng ký", "Người"], [2, "Số người đạt", "Người"], [3, "Tỷ lệ đạt so với đăng ký", "%"]];
    const [turned] = tablesOf(gridFromRows("Biểu", rows));
    expect(turned?.places.map(({ row, column, measure }) => `${row} ${column} ${measureId(measure)}`)).toEqual(["1 3 registered", "2 3 pass", "3 3 pass/registered"]);
  });

  it("may have measures down and units across", () => {
    const rows = [
      ["BIỂU TỔNG HỢP NĂM 2023"], ["TT", "Nội dung", N, "Bản Na Ư", "Bản Lạ", "Cộng", "Ghi chú"],
      [1, "Số người đăng ký"], [2, "- Trong đó: nữ"], [3, "Đạt", "SL"], [N, N, "Tỷ lệ %"], [4, "Kinh phí"], [], [N, "Người lập"],
    ];
    const merges = ["B2:C2", "B5:B6"].flatMap((range) => parseRangeAddress(range) ?? []);
    const [turned] = tablesOf(gridFromRows("Biểu", rows, { merges }));
    expect(turned?.rows.map(({ row, label, kind, members }) => [row, label, kind, members])).toEqual([[3, "Bản Na Ư", "unit", []], [4, "Bản Lạ", "unit", []], [5, "Cộng", "total", [3, 4]]]);
    expect(turned?.columns.map(({ column, measure }) => [column, measure === null ? null : measureId(measure)])).toEqual([[2, "registered"], [3, "women"], [4, "pass"], [5, "pass/registered"], [6, null]]);
    expect(turned?.places.find(({ row, column }) => row === 5 && column === 4)).toMatchObject({ of: { row: 4, column: 5 }, subject: { unit: "lạ" } });
    expect([turned?.year, turned?.isTurned]).toEqual([2023, true]);
  });

  it("may have groups across over measures down, or one column for everybody; a row is told by its number", () => {
    const groups = tablesOf(gridFromRows("Biểu", [["Chỉ tiêu", "Nông dân", "Buôn bán", "Tổng"], ["Đăng ký"], ["Đạt"], ["Khác"]]), [
      { sheet: null, column: 3, isRow: true, measure: { kind: "count", count: "fail" }, group: null, from: "user" },
    ]);
    expect(groups.flatMap(({ places }) => places.filter(({ row }) => row >= 2).map(({ subject, measure }) => [subject.group, measureId(measure)]))).toEqual([
      ["farmers-workers", "pass"], ["farmers-workers", "fail"], ["traders", "pass"], ["traders", "fail"], [null, "pass"], [null, "fail"],
    ]);
    const [single] = tablesOf(gridFromRows("Biểu", [["TT", "Nội dung", "Số lượng"], [1, "Đăng ký"], [2, "Đạt"], [3, "Chưa đạt"]]));
    expect(single?.rows.map(({ kind }) => kind)).toEqual(["total"]);
    expect(tablesOf(gridFromRows("Biểu", [["Nội dung", "Đăng ký", "Đạt"], ["Bản Na Ư"], ["Bản Lạ"], ["Bản Con"]]))).toEqual([]);
  });

  it("may have groups down, under either name of a group", () => {
    const summary = recognised([
      ["TT", "Nhóm đối tượng", "Tổng số", "Đạt"],
      [1, "Nông dân, công nhân"], [2, "Buôn bán tiểu thương"], [3, "Cán bộ, công chức, viên chức"], [N, "Tổng cộng"],
    ]);
    expect(summary.places.filter(({ column }) => column === 2).map(({ subject }) => subject.group)).toEqual(["farmers-workers", "traders", "officials", null]);
    expect(summary.rows.at(-1)?.members).toEqual([1, 2, 3]);
  });

  it("may have groups across, workers (công nhân) not being the recognised (công nhận)", () => {
    const summary = recognised(
      [
        ["TT", "Đơn vị", "Tổng số đăng ký", "Nông dân, công nhân", N, N, "Buôn bán", N, N],
        [N, N, N, "ĐK", "Đạt", "%", "ĐK", "Đạt", "%"],
        [1, "Xã Na Ư"],
      ],
      ["D1:F1", "G1:I1"],
    );
    expect(meaningsOf(summary)).toEqual([
      "C registered", "D registered@farmers-workers", "E pass@farmers-workers", "F pass/registered@farmers-workers",
      "G registered@traders", "H pass@traders", "I pass/registered@traders",
    ]);
    expect(meaningsOf(recognised([["Đơn vị", "Đăng ký", "Được công nhận"], ["Xã Na Ư", 3, 2]]))).toEqual(["B registered", "C pass"]);
  });

  it("end before closing words and signatures", () => {
    const summary = recognised([
      ["TT", "Đơn vị", "Đăng ký", "Đạt"], [1, "Xã Na Ư", 3, 2], [N, "Tổng cộng", 3, 2], [], [N, N, N, "Ngày 12 tháng 3 năm 2023"], [N, "Người lập biểu", N, "Chủ tịch"],
    ]);
    expect(summary.rows.map(({ label }) => label)).toEqual(["Xã Na Ư", "Tổng cộng"]);
  });
});
