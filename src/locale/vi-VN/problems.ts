import type { ProblemKind } from "../../workbook/problem";
import { clauseOf, sentenceOf } from "../clause";
import type { ProblemWords } from "../rule-words";
import type { Words } from "../words";
import { criteriaHappened, criteriaTodo } from "./criteria-flaws";
import {
  cellFaults, editReasons, excelCodes, fileCodes, mappingWhys, otherEdit, otherFormats, otherFormatTodos, otherShift, shiftReasons, tooMuch,
  unitsReasons, unitsTodos, xmlFaults, zipFaults,
} from "./problem-clauses";

const say = (happened: string, todo: string): ProblemWords => ({ happened: () => happened, todo: () => todo });
const tell = (happened: (words: Words) => string, todo: string): ProblemWords => ({ happened, todo: () => todo });

const RESEND = "Xin người gửi mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.";
const SAVE_AS = "Mở tệp bằng Excel, chọn Lưu dưới dạng (Save As), kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.";

/** "trong phần xl/styles.xml", where a part is named. */
const inPart = (words: Words): string => (words.has("part") ? ` (phần ${words.text("part")})` : "");
const onSheet = (words: Words): string => (words.has("sheet") ? ` ở trang tính ${words.quote("sheet")}` : "");
const atCell = (words: Words): string => (words.has("cell") ? `ô ${words.text("cell")}${onSheet(words)}` : `một ô${onSheet(words)}`);
const limit = (words: Words): string => (words.has("limit") ? `, vượt giới hạn ${words.number("limit")}` : "");
const megabytes = (words: Words): string =>
  Number(words.text("limit")) >= 1_048_576 ? `, vượt giới hạn ${Math.round(Number(words.text("limit")) / 1_048_576)} MB` : limit(words);
const theSheet = (words: Words): string => (words.has("sheet") ? `Trang tính ${words.quote("sheet")}` : "Một trang tính");
const expected = (words: Words): string => {
  if (!words.has("found") || words.is("expected", "memory")) return "";
  return words.has("expected") ? ` (trước là ${words.quote("expected")}, nay là ${words.quote("found")})` : ` (trước để trống, nay là ${words.quote("found")})`;
};

export const problems: Readonly<Record<ProblemKind, ProblemWords>> = {
  encrypted: say("Tệp có mật khẩu nên không đọc được.", "Mở tệp bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi lưu lại."),
  "format-xls": say("Đây là tệp Excel kiểu cũ (.xls, Excel 97–2003).", SAVE_AS),
  "format-xlsb": say("Đây là tệp Excel nhị phân (.xlsb).", SAVE_AS),
  "format-ods": say("Đây là tệp OpenDocument (.ods).", "Mở tệp bằng LibreOffice hoặc Excel, lưu lại dạng .xlsx."),
  "format-csv": say("Đây là tệp văn bản (CSV), không phải sổ Excel.", "Mở tệp bằng Excel, kiểm tra chữ có dấu, rồi lưu lại dạng .xlsx."),
  "format-html": say("Đây là trang web (HTML) đặt đuôi .xls, không phải sổ Excel.", SAVE_AS),
  "format-xml-2003": say("Đây là tệp XML Spreadsheet 2003, không phải sổ Excel .xlsx.", SAVE_AS),
  "zip-not-workbook": say("Đây là tệp nén (zip), nhưng bên trong không phải sổ Excel.", "Giải nén rồi dùng tệp .xlsx bên trong."),
  "not-a-workbook": {
    happened: (words) => `Tệp này không phải sổ Excel${clauseOf(words, "format", otherFormats)}.`,
    todo: (words) => sentenceOf(words, "format", otherFormatTodos, "Chọn đúng tệp .xlsx."),
  },
  "file-empty": say("Tệp rỗng, không có nội dung.", "Xin gửi lại tệp; có thể tệp chưa tải xong."),
  "zip-broken": tell((words) => `Tệp bị hỏng hoặc chưa tải xong${inPart(words)}${clauseOf(words, "reason", zipFaults)}.`, RESEND),
  "zip-too-many-entries": tell((words) => `Tệp có quá nhiều thành phần bên trong${limit(words)}.`, RESEND),
  "zip-entry-too-large": tell((words) => `Một thành phần của tệp quá lớn${inPart(words)}${megabytes(words)}.`, "Xóa các dòng, cột thừa trong Excel rồi lưu lại; nếu tệp thật sự lớn thì chia nhỏ."),
  "zip-total-too-large": tell((words) => `Nội dung tệp quá lớn${megabytes(words)}.`, "Chia tệp thành nhiều tệp nhỏ hơn."),
  "zip-ratio": tell((words) => `Một thành phần nén chặt bất thường${inPart(words)}; tệp có thể không an toàn.`, RESEND),
  "zip-duplicate-entry": tell((words) => `Bên trong tệp có hai thành phần trùng tên${inPart(words)}; tệp có thể không an toàn.`, RESEND),
  "zip-unsafe-name": tell((words) => `Bên trong tệp có tên không an toàn${inPart(words)}.`, RESEND),
  "part-missing": tell((words) => `Tệp thiếu một thành phần cần có${inPart(words)}.`, RESEND),
  "xml-broken": tell((words) => `Một thành phần của tệp bị hỏng${inPart(words)}${onSheet(words)}${clauseOf(words, "reason", xmlFaults)}.`, RESEND),
  "xml-doctype": tell((words) => `Một thành phần của tệp có khai báo DOCTYPE${inPart(words)}, sổ Excel không bao giờ có; tệp có thể không an toàn.`, RESEND),
  "cell-broken": {
    happened: (words) =>
      `Không đọc được ${atCell(words)}${inPart(words)}${clauseOf(words, "reason", cellFaults)}${words.has("reason") && words.has("found") ? ` (đang ghi ${words.quote("found")})` : ""}.`,
    todo: () => RESEND,
  },
  "sheet-too-large": tell((words) => `${theSheet(words)} quá lớn${limit(words)}${clauseOf(words, "reason", tooMuch)}.`, "Xóa các dòng, cột thừa rồi lưu lại, hoặc chia thành nhiều tệp."),
  "file-not-found": say("Không tìm thấy tệp hoặc thư mục này.", "Xem lại tên và đường dẫn."),
  "file-unreadable": tell((words) => `Không mở được tệp${clauseOf(words, "detail", fileCodes)}.`, "Xem tệp có đang mở ở chương trình khác không, và máy có cho đọc tệp đó không."),
  "file-unwritable": tell((words) => `Không ghi được tệp${clauseOf(words, "detail", fileCodes)}.`, "Chọn nơi lưu khác, hoặc xem lại quyền ghi và chỗ trống của ổ đĩa."),
  "file-locked": say("Tệp đang được mở ở chương trình khác.", "Đóng tệp trong Excel rồi làm lại."),
  "file-changed": say("Tệp đã thay đổi trong lúc làm việc.", "Làm lại từ đầu với tệp mới."),
  "output-is-source": say("Tệp kết quả trùng với tệp nguồn.", "Chọn tên khác, hoặc dùng --in-place (phần mềm sẽ giữ lại một bản sao)."),
  "output-type": tell((words) => `Tên tệp kết quả phải có đuôi ${words.has("extension") ? words.text("extension") : "đúng loại"}, nếu không Excel không mở.`, "Đặt lại tên tệp kết quả."),
  "output-exists": say("Tệp kết quả đã có sẵn.", "Chọn tên khác, hoặc xóa tệp cũ."),
  "cell-changed": tell((words) => `Nội dung ${atCell(words)} không còn như lúc kiểm tra${expected(words)}, nên không sửa gì.`, "Kiểm tra lại rồi làm lại."),
  "sheet-not-found": tell((words) => `Không tìm thấy trang tính${words.has("sheet") ? ` ${words.quote("sheet")}` : " cần dùng"}.`, "Xem lại tên trang tính."),
  "sheet-exists": tell((words) => `Đã có trang tính${words.has("sheet") ? ` ${words.quote("sheet")}` : " cùng tên"}.`, "Đổi tên hoặc xóa trang tính đó."),
  "sheet-in-use": tell(
    (words) => `Không bỏ được trang tính${words.has("sheet") ? ` ${words.quote("sheet")}` : ""}: ${words.has("user") ? `trang ${words.quote("user")} có công thức hoặc liên kết` : "có tên, biểu đồ hoặc hình"} đang trỏ tới trang này.`,
    "Xóa chỗ trỏ tới đó (hoặc dán thành giá trị) rồi làm lại.",
  ),
  "sheet-name-invalid": tell((words) => `Tên trang tính ${words.has("sheet") ? `${words.quote("sheet")} ` : ""}không hợp lệ.`, "Tên tối đa 31 ký tự và không có các ký tự : \\ / ? * [ ]."),
  "sheet-protected": tell(
    (words) => (words.has("cell") ? `${theSheet(words)} đang được bảo vệ, ô ${words.text("cell")} bị khóa.` : `${theSheet(words)} đang được bảo vệ.`),
    "Bỏ bảo vệ (Xem lại › Bỏ bảo vệ trang tính) rồi làm lại.",
  ),
  "workbook-protected": say("Sổ đang được bảo vệ cấu trúc, không thêm, xóa hay đổi tên trang tính được.", "Bỏ bảo vệ (Xem lại › Bảo vệ sổ làm việc) rồi làm lại."),
  "workbook-read-only": say("Sổ Excel chỉ cho đọc.", "Lưu thành bản khác rồi làm việc trên bản đó."),
  "signed-package": say("Tệp có chữ ký số; sửa tệp sẽ làm mất hiệu lực chữ ký.", "Dùng bản chưa ký."),
  "part-not-shiftable": tell((words) => `Không chèn hoặc xóa dòng được${onSheet(words)}${clauseOf(words, "reason", shiftReasons, otherShift)}.`, "Chèn hoặc xóa dòng bằng Excel."),
  "edit-not-supported": tell((words) => `Không sửa được ${words.has("cell") ? atCell(words) : `tệp${onSheet(words)}`}${clauseOf(words, "reason", editReasons, otherEdit)}.`, "Làm việc này bằng Excel."),
  "text-too-long": tell((words) => `Nội dung ghi vào ${atCell(words)} dài quá ${words.has("limit") ? words.number("limit") : "32.767"} ký tự.`, "Rút ngắn nội dung."),
  "excel-busy": say("Excel đang bận (có thể ô đang được sửa).", "Nhấn Enter hoặc Esc để kết thúc việc sửa ô rồi làm lại."),
  "excel-refused": tell((words) => `Excel không chấp nhận thao tác này${onSheet(words)}${clauseOf(words, "code", excelCodes)}.`, "Xem trang tính có bị bảo vệ không rồi làm lại."),
  "excel-too-old": say("Phiên bản Excel này chưa hỗ trợ chức năng cần dùng.", "Cập nhật Excel, hoặc dùng bản chạy không cần Excel."),
  "write-half-done": {
    happened: (words) => `Việc ghi dừng giữa chừng${words.has("written") ? `: đã ghi ${words.number("written")} phần, còn ${words.number("left")} phần chưa ghi` : ""}.`,
    todo: () => "Bấm Hoàn tác (Ctrl+Z) cho đến khi sổ như trước, hoặc mở lại bản sao, rồi làm lại.",
  },
  "criteria-invalid": { happened: criteriaHappened, todo: criteriaTodo },
  "criteria-unknown": tell((words) => `Không có bộ tiêu chí ${words.has("id") ? words.quote("id") : "như vậy"}.`, "Xem danh sách bằng lệnh: khuyenhoc criteria list."),
  "memory-invalid": say("Phần ghi nhớ trong tệp không đọc được.", "Chỉ dẫn lại (cột, nhóm, vùng); phần ghi nhớ hỏng không được dùng."),
  "units-invalid": {
    happened: (words) =>
      `Danh mục đơn vị có chỗ chưa đúng${words.has("cell") ? `, ở ${atCell(words)}` : onSheet(words)}${clauseOf(words, "reason", unitsReasons)}${words.has("value") ? ` (đang ghi ${words.quote("value")})` : ""}.`,
    todo: (words) => sentenceOf(words, "reason", unitsTodos, "Sửa danh mục rồi làm lại."),
  },
  "mapping-invalid": {
    happened: (words) =>
      `Không hiểu chỉ dẫn cột ${words.has("text") ? words.quote("text") : words.has("mapping") ? words.quote("mapping") : "này"}${clauseOf(words, "why", mappingWhys)}.`,
    todo: (words) => (words.has("mapping") ? "Viết như: --map-summary E=pass,F=pass/registered." : "Viết như: --map B=name,H=indicator:1."),
  },
  "option-invalid": {
    happened: (words) =>
      words.has("option") && words.has("value")
        ? `Tùy chọn ${words.text("option")} chưa đúng: ${words.quote("value")}.`
        : words.has("option") ? `Tùy chọn ${words.text("option")} còn thiếu hoặc chưa đúng.` : "Có tùy chọn chưa đúng.",
    todo: () => "Xem cách dùng bằng --help.",
  },
  "nothing-to-read": say("Không có tệp Excel nào để đọc.", "Chỉ ra tệp .xlsx, .xlsm hoặc thư mục chứa chúng."),
  "worker-died": say("Việc tính toán dừng đột ngột, có thể do thiếu bộ nhớ.", "Đóng bớt chương trình rồi làm lại."),
  cancelled: say("Đã dừng theo yêu cầu.", "Làm lại khi cần."),
};
