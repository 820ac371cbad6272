import type { NoFigure } from "../../../summary/figure";

function leftReason(why: NoFigure): string {
  switch (why.kind) {
    case "unit-unknown":
      return "không có danh sách của đơn vị này";
    case "contradicted":
      return `${why.people} người có kết quả ghi khác kết quả theo tiêu chí; cần có người quyết định trước`;
    case "not-said":
      return `danh sách chưa ghi rõ ở ${why.people} người`;
    case "no-baseline":
      return "chưa có số liệu nền (trang “Số liệu nền”)";
    case "criteria-differ":
      return "các danh sách dùng bộ tiêu chí khác nhau";
  }
}

/** What *Tổng hợp* says. */
export const summary = {
  none: "Bấm Kiểm tra trước, rồi số liệu hiện ở đây.",
  check: "Kiểm tra",
  figures: "Số liệu của sổ này",
  all: "Tất cả",
  noGroup: "chưa rõ nhóm",
  rate: "Tỷ lệ đạt",
  rateOf: "trên số đăng ký",
  chart: "Đạt, chưa đạt, chưa đủ dữ liệu theo nhóm",
  sheets: "Biểu tổng hợp trong sổ",
  noSheet: "Chưa thấy biểu tổng hợp nào trong sổ này.",
  places: (count: string) => `${count} ô nhận ra`,
  preview: "Xem trước và điền",
  toFill: (count: string) => `${count} ô sẽ được điền`,
  agreeing: "Mọi ô nhận ra đã khớp với danh sách.",
  nothingToFill: "Chưa điền được ô nào; lý do của từng ô ở dưới.",
  left: (count: string) => `${count} ô để nguyên`,
  fill: (count: string) => `Điền ${count} ô`,
  overwrite: "Ghi đè cả số đã có",
  overwriteHint: "Công thức không bao giờ bị ghi đè.",
  typed: (stands: string, figure: string) => `đang ghi ${stands}, danh sách cho ${figure}; giữ nguyên vì có người đã ghi`,
  formulaDiffers: (gives: string, figure: string) => `công thức cho ${gives}, danh sách cho ${figure}; giữ nguyên công thức`,
  formulaUnchecked: "có công thức; giữ nguyên, Excel sẽ tính",
  merged: "ô đã gộp",
  leftReason,
  newSheet: "Tạo trang biểu tổng hợp mới",
  report: "Đoạn văn cho báo cáo",
  copy: "Chép đoạn văn",
  asDocument: "Tải về dạng Word",
  reportFile: (date: string) => `Bao cao ${date}.docx`,
  reportWritten: "Đã ghi thành tệp Word, nằm trong thư mục tải về.",
  copied: "Đã chép. Dán vào báo cáo bằng Ctrl+V.",
  copyFailed: "Chưa chép được; xin bôi đen đoạn văn rồi bấm Ctrl+C.",
  unknownColumn: "chưa rõ nội dung; cột này để trống cho đến khi được chỉ rõ",
  columns: (count: string) => `${count} cột số liệu: phần mềm hiểu như sau`,
  columnHolds: (column: string) => `Cột ${column} ghi số gì`,
  columnGroup: (column: string) => `Cột ${column} của nhóm nào`,
  columnOpen: "(chưa rõ)",
  columnAutomatic: "(để phần mềm tự nhận ra)",
  allGroups: "mọi nhóm",
};
