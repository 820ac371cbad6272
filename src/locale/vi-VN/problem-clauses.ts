import type { CellFaultReason } from "../../workbook/xlsx/cell-fault";
import type { XmlFaultReason } from "../../workbook/xlsx/xml-fault";
import type { OtherFormat } from "../../workbook/xlsx/package-kind";
import type { ZipFault } from "../../workbook/xlsx/zip-directory";
import type { EditReason, ExcelCode, FileCode, MappingWhy, ShiftReason, TooMuch, UnitsReason } from "../problem-codes";

/** What codes in problems mean, each as the end of a sentence. */
type Clauses<Code extends string> = Readonly<Record<Code, string>>;

export const zipFaults: Clauses<ZipFault> = {
  truncated: "tệp bị cắt cụt, thường do tải hoặc gửi chưa xong",
  directory: "bảng kê các thành phần trong tệp không đọc được",
  header: "một thành phần không khớp với bảng kê của tệp",
  overlap: "hai thành phần nằm chồng lên nhau, tệp bình thường không như vậy",
  method: "một thành phần được nén theo cách mà Excel không dùng",
  size: "một thành phần không đúng với kích thước đã ghi",
  crc: "nội dung đã bị thay đổi hoặc hỏng khi gửi",
  deflate: "phần nén bị hỏng, không bung ra được",
  split: "đây chỉ là một mảnh của tệp nén chia nhiều phần",
};

export const otherFormats: Clauses<OtherFormat> = {
  word: "đây là tệp Word",
  slides: "đây là tệp trình chiếu PowerPoint",
  pdf: "đây là tệp PDF",
  picture: "đây là ảnh",
  archive: "đây là tệp nén (RAR hoặc 7z)",
};

/** What to do with each. */
export const otherFormatTodos: Clauses<OtherFormat> = {
  word: "Xin người gửi tệp Excel gốc; nếu chỉ có bảng trong Word thì chép bảng sang Excel rồi lưu dạng .xlsx.",
  slides: "Xin người gửi tệp Excel gốc (.xlsx).",
  pdf: "Xin người gửi tệp Excel gốc (.xlsx), không phải bản PDF.",
  picture: "Xin người gửi tệp Excel gốc (.xlsx), không phải ảnh chụp.",
  archive: "Giải nén rồi dùng tệp .xlsx bên trong.",
};

export const xmlFaults: Clauses<XmlFaultReason> = {
  truncated: "nội dung bị cắt ngang",
  tag: "có thẻ viết sai",
  attribute: "có thuộc tính viết sai",
  entity: "có ký hiệu viết tắt mà Excel không dùng",
  character: "có ký tự không được phép",
  encoding: "bảng mã chữ không đọc được",
  text: "có chữ nằm sai chỗ",
  namespace: "không đúng kiểu sổ Excel",
  root: "không phải loại nội dung cần có ở đây",
  structure: "các thành phần bên trong không khớp nhau",
  depth: "lồng nhau quá nhiều lớp",
  size: "có đoạn dài bất thường",
  syntax: "viết sai quy cách",
};

export const cellFaults: Clauses<CellFaultReason> = {
  address: "địa chỉ ô không hợp lệ",
  twice: "ô này được ghi hai lần với nội dung khác nhau",
  style: "kiểu định dạng của ô không có trong sổ",
  type: "loại dữ liệu của ô không có trong Excel",
  string: "chữ của ô không có trong bảng chữ của sổ",
  number: "phải là số nhưng không đọc được thành số",
  boolean: "phải là TRUE hoặc FALSE nhưng ghi khác",
  date: "ngày tháng không đọc được",
  error: "mã lỗi của ô không đọc được",
  formula: "công thức không đọc được",
  content: "nội dung của ô viết sai quy cách",
};

export const tooMuch: Clauses<TooMuch> = {
  cells: "có quá nhiều ô được dùng",
  formulas: "có quá nhiều công thức",
  formulaCharacters: "các công thức dài quá mức",
  textCharacters: "có quá nhiều chữ",
};

export const editReasons: Clauses<EditReason> = {
  merged: "ô này nằm trong vùng đã gộp ô; hãy bỏ gộp, hoặc ghi vào ô đầu của vùng",
  "merge-hides-value": "gộp các ô này sẽ làm mất nội dung của ô bên cạnh",
  table: "chỗ này nằm trong một bảng (Table) của Excel",
  "table-header": "đây là ô tiêu đề của một bảng (Table), đổi chữ sẽ đổi tên cột của bảng",
  "table-name": "tên bảng đã có trong sổ hoặc không hợp lệ",
  "table-columns": "các cột của bảng phải đủ và có tên khác nhau",
  "array-formula": "ô này thuộc một công thức mảng, không sửa riêng một ô được",
  number: "số này không ghi được vào Excel",
  "threaded-comment": "ô này đang có chuỗi trao đổi (Comment), không thay bằng ghi chú được",
  "legacy-drawing": "các hình vẽ ghi chú trên trang này không đọc được",
  "utf-16": "thành phần này dùng bảng mã UTF-16 mà phần mềm chưa ghi được",
  "no-sheet-data": "trang tính không có vùng dữ liệu",
  "last-sheet": "sổ phải còn ít nhất một trang tính đang hiện",
  rows: "số dòng cần chèn hoặc xóa không hợp lệ",
  chartsheet: "đây là trang biểu đồ, không có ô",
  dialogsheet: "đây là trang hộp thoại, không có ô",
  macrosheet: "đây là trang macro kiểu cũ",
};

export const otherEdit = "phần mềm chưa biết sửa loại nội dung này mà không làm hỏng tệp";

export const shiftReasons: Clauses<ShiftReason> = {
  table: "dòng cần xóa chứa tiêu đề, dòng tổng hoặc toàn bộ một bảng (Table)",
  "pivot-table": "bên dưới có bảng PivotTable, không dời được",
  "pivot-cache": "dòng cần xóa là nguồn của một bảng PivotTable",
  controls: "trang có nút bấm hoặc hộp chọn",
  extension: "trang có chức năng mới của Excel mà phần mềm chưa biết",
  cdata: "có công thức viết theo kiểu lạ",
  array: "chỗ này cắt ngang một công thức mảng",
  dataTable: "chỗ này cắt ngang một bảng tính thử (Data Table)",
  "rows-full": "trang tính đã dùng đến dòng cuối cùng",
  oleObjects: "trang có đối tượng nhúng từ chương trình khác",
  AlternateContent: "trang có nút bấm hoặc đối tượng nhúng",
  scenarios: "trang có các kịch bản tính thử (Scenario)",
  customSheetViews: "trang có các cách hiển thị riêng (Custom View)",
};

export const otherShift = "có thành phần mà phần mềm chưa biết cách dời theo";

export const mappingWhys: Clauses<MappingWhy> = {
  form: "phải viết dạng cột=nội dung",
  column: "không có cột nào tên như vậy",
  field: "không có nội dung nào tên như vậy",
  empty: "chưa ghi cột nào",
  "column-twice": "một cột được chỉ hai lần",
};

export const unitsReasons: Clauses<UnitsReason> = {
  header: "không thấy dòng tiêu đề có cột Tên đơn vị",
  date: "ngày không đọc được",
  zone: "không rõ là vùng nào",
  name: "dòng này chưa có tên đơn vị",
  twice: "mã này đã dùng cho một đơn vị khác",
  overlap: "hai đơn vị cùng tên, cùng cấp trên, có thời gian chồng nhau",
};

/** What to write where a register is wrong. */
export const unitsTodos: Clauses<UnitsReason> = {
  header: "Thêm một dòng tiêu đề có “Tên đơn vị” và ít nhất một cột nữa; mẫu trống lấy bằng --units-template.",
  date: "Ghi ngày như 01/07/2025, hoặc để trống.",
  zone: "Ghi thuận lợi, khó khăn hoặc đặc biệt khó khăn, hoặc để trống.",
  name: "Ghi tên đơn vị, hoặc xóa dòng thừa.",
  twice: "Ghi mã khác, hoặc để trống.",
  overlap: "Ghi rõ “Từ ngày”, “Đến ngày” hoặc đơn vị cấp trên để phân biệt hai đơn vị.",
};

export const fileCodes: Clauses<FileCode> = {
  EACCES: "máy không cho phép",
  EPERM: "máy không cho phép",
  EROFS: "ổ đĩa này chỉ cho đọc",
  EBUSY: "tệp đang được chương trình khác dùng",
  ENOSPC: "ổ đĩa đã đầy",
  EDQUOT: "đã dùng hết phần ổ đĩa được cấp",
  EISDIR: "đây là thư mục, không phải tệp",
  ENOTDIR: "đường dẫn đi qua một tệp như thể đó là thư mục",
  ENOENT: "thư mục không tồn tại",
  EEXIST: "đã có tệp hoặc thư mục cùng tên",
  EMFILE: "máy đang mở quá nhiều tệp",
  ENAMETOOLONG: "tên tệp quá dài",
  EIO: "ổ đĩa báo lỗi",
  EFBIG: "tệp lớn hơn mức máy cho phép",
  xls: "tệp .xls này không chuyển được sang .xlsx",
};

export const excelCodes: Clauses<ExcelCode> = {
  AccessDenied: "trang tính hoặc sổ đang được bảo vệ",
  InvalidArgument: "nội dung hoặc vị trí không hợp lệ với Excel",
  InvalidOperation: "lúc này Excel không cho làm việc đó",
  InvalidReference: "chỗ cần ghi không còn trong sổ",
  ItemNotFound: "thứ cần tìm không còn trong sổ",
  ItemAlreadyExists: "đã có cùng tên trong sổ",
  GeneralException: "Excel gặp lỗi mà không nói rõ",
  RequestPayloadSizeLimitExceeded: "nội dung gửi một lần quá lớn",
  ResponsePayloadSizeLimitExceeded: "nội dung đọc một lần quá lớn",
  NonBlankCellOffSheet: "không còn chỗ để đẩy các ô có nội dung",
  "not-written": "Excel nhận nhưng ô không giữ nội dung vừa ghi",
  "flag-cells": "Excel đánh dấu thiếu hoặc thừa ô",
  "flag-unreadable": "có dấu không đọc được nên phần mềm để nguyên",
};
