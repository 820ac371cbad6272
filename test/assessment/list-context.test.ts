import { gridFromRows } from "../../src/workbook/grid-builder";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { unitsNamed } from "../../src/assessment/unit-words";
import type { ListContext } from "../../src/assessment/assessment-sheet";
import { options } from "./sample-list";

describe("units named in words", () => {
  it.each([
    ["HỘI KHUYẾN HỌC XÃ NA Ư", ["Xã Na Ư"]],
    ["UBND PHƯỜNG MƯỜNG THANH NĂM 2021", ["Phường Mường Thanh"]],
    ["Xã Thanh Nưa, huyện Điện Biên, tỉnh Điện Biên", ["Xã Thanh Nưa", "Huyện Điện Biên", "Tỉnh Điện Biên"]],
    ["Thị trấn Năm Căn - huyện Năm Căn", ["Thị trấn Năm Căn", "Huyện Năm Căn"]],
    ["TP. Điện Biên Phủ", ["Thành phố Điện Biên Phủ"]],
    ["Thị xã Mường Lay", ["Thị xã Mường Lay"]],
    ["HOI KHUYEN HOC XA NA U", ["Xã Na U"]],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", []],
    ["CONG HOA XA HOI CHU NGHIA VIET NAM", []],
    ["danh sách công dân học tập của xã", []],
  ])("%s", (line, names) => {
    expect(unitsNamed(line).map(({ name }) => name)).toEqual(names);
  });
});

function contextOf(lines: readonly string[], sheet = "DS", fileName: string | null = null): ListContext | undefined {
  const rows = [...lines.map((line) => [line]), ["STT", "Họ và tên", "Năm sinh", "Tổng điểm"], [1, "Lò Thị Hoa", 1987, 82]];
  return recogniseWorkbook([gridFromRows(sheet, rows)], options({}, { fileName })).lists[0]?.context;
}

describe("the context of a list", () => {
  it.each([
    [["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2023"], 2023],
    [["DANH SÁCH NĂM HỌC 2020 - 2021"], 2021],
    [["(Kèm theo Quyết định số 677/QĐ-TTg năm 2022)", "Danh sách năm 2024"], 2024],
    [["(Kèm theo Quyết định số 677/QĐ-TTg năm 2022)"], undefined],
    [["Theo Công văn 210/CV-KHVN ngày 5/11/2020"], undefined],
    [["DANH SÁCH CÔNG DÂN HỌC TẬP GIAI ĐOẠN 2021-2030", "Năm 2023"], 2023],
    [["Danh sách thực hiện giai đoạn 2021 - 2025, định hướng đến năm 2030"], undefined],
  ])("year of %j", (lines, year) => {
    expect(contextOf(lines)?.year?.value).toBe(year);
  });

  it("takes the year from sheet or file where the title has none", () => {
    expect(contextOf([], "Năm 2023")?.year).toMatchObject({ value: 2023, from: "sheet-name" });
    expect(contextOf([], "DS", "na_u_2022.xlsx")?.year).toMatchObject({ value: 2022, from: "file-name" });
  });

  it("takes the commune nearest to the list, and from sheet or file where no line has it", () => {
    expect(contextOf(["HỘI KHUYẾN HỌC XÃ NA Ư", "Đơn vị: Xã Pa Thơm"])?.unit).toMatchObject({ value: "Xã Pa Thơm", row: 1 });
    expect(contextOf(["Đơn vị: Trường THCS Số Một"])?.unit?.value).toBe("Trường THCS Số Một");
    expect(contextOf([], "Xã Na Ư")?.unit).toMatchObject({ value: "Xã Na Ư", from: "sheet-name" });
    expect(contextOf([], "DS", "05_Xã Na Ư.xlsx")?.unit).toMatchObject({ value: "Xã Na Ư", from: "file-name" });
    expect(contextOf([], "DS", "DS_xa_Na_U_2023.xlsx")?.unit).toMatchObject({ value: "Xã Na U", from: "file-name" });
    expect(contextOf([])?.unit).toBeNull();
  });

  it.each([
    [["DANH SÁCH CÔNG DÂN HỌC TẬP BẢN NA Ư NĂM 2023"], "Bản Na Ư"],
    [["HỘI KHUYẾN HỌC XÃ NA Ư", "Thôn: Tin Lán"], "Thôn Tin Lán"],
    [["CHI HỘI KHUYẾN HỌC BẢN CON CANG - XÃ NA Ư"], "Bản Con Cang"],
    [["Danh sách tổ dân phố 5, phường Mường Thanh"], "Tổ dân phố 5"],
    [["DANH SACH CONG DAN HOC TAP THON 3 XA NA U"], "Thon 3"],
    [["DANH SÁCH CÁN BỘ, VIÊN CHỨC TỔ CHUYÊN MÔN"], undefined],
    [["BẢN TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2023"], undefined],
    [["BAN CHAP HANH HOI KHUYEN HOC XA NA U", "DANH SACH CONG DAN HOC TAP"], undefined],
    [["Khu vực III", "Thành phố Điện Biên Phủ", "Văn bản số 5"], undefined],
  ])("village of %j", (lines, village) => {
    expect(contextOf(lines)?.village?.value).toBe(village);
  });

  it("takes the village from the sheet's name where no line has it", () => {
    expect(contextOf(["DANH SÁCH CÔNG DÂN HỌC TẬP"], "Bản Hua Thanh")?.village).toMatchObject({ value: "Bản Hua Thanh", from: "sheet-name" });
    expect(contextOf(["DANH SÁCH CÔNG DÂN HỌC TẬP"], "Nông dân")?.village).toBeNull();
  });

  it.each([
    ["Khu vực III", "very-difficult"],
    ["Xã đặc biệt khó khăn", "very-difficult"],
    ["Vùng: khó khăn", "difficult"],
    ["Khu vực I (vùng thuận lợi)", "ordinary"],
    ["Nhóm: người có hoàn cảnh", undefined],
  ])("zone of %s", (line, zone) => {
    expect(contextOf([line])?.zone?.value).toBe(zone);
  });

  it.each([
    ["Nhóm đối tượng: Nông dân, lao động nông thôn", "Nông dân, lao động nông thôn"],
    ["(Dành cho cán bộ, công chức, viên chức)", "cán bộ, công chức, viên chức"],
    ["II. Cán bộ, công chức, viên chức", "Cán bộ, công chức, viên chức"],
    ["I. Nông dân, người lao động; buôn bán, kinh doanh", undefined],
    ["Bản Na Ư", undefined],
  ])("group of %s", (line, group) => {
    expect(contextOf([line])?.subjectGroup?.value).toBe(group);
  });

  it("says where everything was told from", () => {
    const rows = [["Khu vực III"], ["STT", "Họ và tên", "Năm sinh", "Tổng điểm"], [1, "Lò Thị Hoa", 1987, 82]];
    const told = { zone: "I", group: "buôn bán", unit: "Xã A", year: 2025 };
    const context = recogniseWorkbook([gridFromRows("DS", rows)], options(told)).lists[0]?.context;
    expect([context?.zone, context?.subjectGroup, context?.unit, context?.year].map((evidence) => [evidence?.value, evidence?.from])).toEqual([
      ["ordinary", "option"], ["buôn bán", "option"], ["Xã A", "option"], [2025, "option"],
    ]);
  });
});
